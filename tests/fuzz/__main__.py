"""Reads damaged files for a while: `python3 dev.py fuzz [MINUTES] [ENDING…]`; faults become cases."""

import random
import secrets
import sys

from tests.fuzz.run import run, write_case
from tests.fuzz.seeds import CASES, seeds

DEFAULT_MINUTES = 10.0


def main(words: list[str]) -> int:
    """Run, print a line for each format and each fault; 1 where there was a fault."""
    minutes = float(words.pop(0)) if words and words[0][:1].isdigit() else DEFAULT_MINUTES
    number = secrets.randbits(32)
    sound = {suffix: files for suffix, files in seeds().items() if not words or suffix.lstrip(".") in words}
    print(f"{minutes:g} minutes, {len(sound)} formats, chance {number}", flush=True)

    def found(suffix: str, fault: str, data: bytes) -> None:
        print(f"{suffix}: {fault} → {write_case(CASES, suffix, fault, data).name}", flush=True)

    tallies = run(sound, minutes * 60, random.Random(number), found)
    for suffix, tally in tallies.items():
        print(tally.line(suffix))
        for fault, trace in tally.faults.items():
            print(f"  {fault}\n{trace}")
    return 1 if any(tally.faults for tally in tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
