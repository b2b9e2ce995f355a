"""Prints what is found of faults put into sound reports: `python -m tests.mutations [NUMBER [SEED]]`."""

import sys

from tests.mutations.run import SEED, seeded, table


def main(number: int = 300, seed: int = SEED) -> int:
    """Print caught and missed by kind and each miss; return 1 where less than 95 in 100 are caught."""
    kinds = seeded(number, seed)
    missed = [f"missed  {name}: {words}" for name, kind in kinds.items() for words in kind.missed]
    sys.stdout.write("\n".join([table(kinds), *missed, ""]))
    caught = sum(kind.caught for kind in kinds.values())
    return 0 if caught >= 0.95 * sum(kind.total for kind in kinds.values()) else 1


sys.exit(main(*map(int, sys.argv[1:])))
