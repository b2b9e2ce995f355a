"""The log: faults are written down, and a disk that refuses stops nothing."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import logs
from drafter.settings import HOME, home


@pytest.fixture(autouse=True)
def no_log_left_open() -> Iterator[None]:
    """Close the log at the end of each test; the next one has another home."""
    yield
    logs.close()


def test_a_fault_is_written_down_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    assert logs.set_up() == logs.path() == home() / "logs" / "drafter.log"
    try:
        int("甲")
    except ValueError:
        logging.getLogger("drafter.test").exception("没想到")
    text = logs.path().read_text("utf-8")
    assert "ERROR drafter.test: 没想到" in text
    assert "ValueError: " in text
    caplog.clear()


def test_a_record_is_written_once_however_often_the_log_is_set_up() -> None:
    for _ in range(3):
        logs.set_up()
    logging.getLogger("drafter.test").info("一次")
    assert logs.path().read_text("utf-8").count("一次") == 1


def test_the_log_does_not_grow_without_end() -> None:
    logs.set_up()
    for _ in range(50):
        logging.getLogger("drafter.test").info("长" * 20_000)
    sizes = [path.stat().st_size for path in logs.path().parent.iterdir()]
    assert len(sizes) <= 3
    assert max(sizes) <= 600_000


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(HOME, str(tmp_path / "file"))
    assert logs.set_up() == logs.path()
    logging.getLogger("drafter.test").info("nowhere")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is full at will")
def test_a_disk_that_is_full_says_nothing_on_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    logs.path().parent.mkdir()
    logs.path().symlink_to("/dev/full")
    logs.set_up()
    logging.getLogger("drafter.test").info("nowhere")
    logs.close()
    assert capsys.readouterr().err == ""
