"""What a measurement is, how it is taken, and how it is printed."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.project import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"


def seconds(value: float) -> str:
    """Return a duration in the unit that reads best."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"


def megabytes(value: float) -> str:
    """Return an amount of memory, given in megabytes."""
    return f"{value:.0f} MB"


@dataclass(frozen=True, slots=True)
class Result:
    """One comparison: seconds of ours against seconds of something else, and the ratio to reach.

    `show` prints both sides where they are no seconds. `missing` says why there is nothing to
    compare, where a peer or the sample is absent.
    """

    what: str
    against: str
    ours: float = 0.0
    peer: float = 0.0
    goal: float = 1.0
    missing: str = ""
    show: Callable[[float], str] = seconds

    @property
    def ratio(self) -> float:
        """Ours as a part of the peer's."""
        return self.ours / self.peer

    def line(self) -> str:
        """Return the comparison as one line of the table."""
        if self.missing:
            return f"{self.what:<52} not measured: {self.missing}"
        verdict = "met" if self.ratio <= self.goal else "MISSED"
        sides = f"{self.show(self.ours):>9} / {self.show(self.peer):>9}"
        return (
            f"{self.what:<52} {sides}  = {self.ratio:5.2f}  (goal {self.goal:.2f}: {verdict})  {self.against}"
        )


def duration(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternating(*works: Callable[[], object], runs: int) -> list[float]:
    """Return the median duration of each piece of work, run in turns so that all meet the same machine.

    A first turn that is not counted fills the disk's cache for all of them.
    """
    turns = [[duration(work) for work in works] for _ in range(runs + 1)][1:]
    return [statistics.median(column) for column in zip(*turns, strict=True)]


def process(command: Sequence[str | Path]) -> Callable[[], object]:
    """Return the work of running a whole process, in a home of its own; it must succeed."""
    home = tempfile.mkdtemp(prefix="drafter-bench-")
    return lambda: said_by(command, home)


def said_by(command: Sequence[str | Path], home: str = "") -> str:
    """Run a process, which must succeed, in a home of its own; return what it printed."""
    where = home or tempfile.mkdtemp(prefix="drafter-bench-")
    environment = {**os.environ, "DRAFTER_HOME": where, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{command} failed:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode(errors="replace")
