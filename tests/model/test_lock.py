"""Locks: held by one program at a time, and gone with it."""

from pathlib import Path

import pytest

from drafter.model.lock import acquire, release
from tests.helpers.processes import running, wait_for

HOLD = """
import sys, time
from pathlib import Path
from drafter.model.lock import acquire
lock = acquire(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_lock_is_held_by_one_at_a_time_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = acquire(path)
    assert first is not None
    assert acquire(path) is None
    release(first)
    assert not path.exists()
    second = acquire(path)
    assert second is not None
    release(second)
    release(second)


def test_letting_go_twice_does_not_take_somebody_elses_lock_away(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    mine = acquire(path)
    assert mine is not None
    release(mine)
    other = acquire(path)
    release(mine)
    assert acquire(path) is None
    assert other is not None
    release(other)


def test_a_lock_dies_with_its_program(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with running(HOLD, path) as process:
        wait_for(process, "held")
        assert acquire(path) is None
        process.kill()
        process.wait()
    lock = acquire(path)
    assert lock is not None
    release(lock)


def test_where_no_lock_can_be_made_an_error_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        acquire(tmp_path / "missing" / "a.lock")
