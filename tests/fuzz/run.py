"""The fuzz run: damaged files without end, each answered in words or written down as a case."""

import random
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.mutate import mutate
from tests.fuzz.worker import Verdict, Worker

READER = "drafter.importers.inside:read"
_PATIENCE = 30.0
"""Seconds that making a case smaller may take."""


@dataclass(slots=True)
class Tally:
    """What became of the files of one format."""

    ended: Counter[str] = field(default_factory=Counter[str])
    seconds: float = 0.0
    slowest: float = 0.0
    faults: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, verdict: Verdict) -> bool:
        """Count a verdict; say whether it is a fault that was not seen before."""
        self.ended[verdict.kind] += 1
        self.seconds += verdict.seconds
        self.slowest = max(self.slowest, verdict.seconds)
        new = verdict.kind == "fault" and verdict.fault not in self.faults
        if new:
            self.faults[verdict.fault] = verdict.trace
        return new

    def line(self, suffix: str) -> str:
        """Return a line of the table: how many files, how many of them read or refused, how fast."""
        runs = self.ended.total()
        rate = runs / self.seconds if self.seconds else 0.0
        return (
            f"{suffix:<6} {runs:>7} files  {self.ended['read']:>7} read  {self.ended['refused']:>7} refused  "
            f"{self.ended['fault']:>4} faults  {rate:>6.0f}/s  slowest {self.slowest:.2f} s"
        )


def run(
    seeds: Mapping[str, Sequence[bytes]],
    seconds: float,
    chance: random.Random,
    found: Callable[[str, str, bytes], None],
    target: str = READER,
) -> dict[str, Tally]:
    """Damage and read files, each format for the same time; `found` gets ending, fault and small case."""
    tallies = {suffix: Tally() for suffix in seeds}
    with Worker(target) as worker:
        for suffix, sound in seeds.items():
            deadline = time.monotonic() + seconds / len(seeds)
            while time.monotonic() < deadline:
                data = mutate(chance, chance.choice(sound), suffix)
                verdict = worker.read(data, f"年报{suffix}")
                if tallies[suffix].add(verdict):
                    began = time.monotonic()
                    found(suffix, verdict.fault, smaller(worker, data, suffix, verdict.fault))
                    deadline += time.monotonic() - began
    return tallies


def smaller(worker: Worker, data: bytes, suffix: str, fault: str) -> bytes:
    """Return the smallest piece of a file that was found to make the same fault within the time."""
    deadline = time.monotonic() + _PATIENCE
    size = len(data) // 2
    while size:
        start = 0
        while start < len(data) and time.monotonic() < deadline:
            shorter = data[:start] + data[start + size :]
            if shorter and worker.read(shorter, f"年报{suffix}").fault == fault:
                data = shorter
            else:
                start += size
        size //= 2
    return data


def write_case(folder: Path, suffix: str, fault: str, data: bytes) -> Path:
    """Keep a case under the name of its fault, for the tests to read again."""
    words = "".join(letter if letter.isalnum() else "-" for letter in fault).strip("-")
    path = folder / f"{words}{suffix}"
    path.write_bytes(data)
    return path
