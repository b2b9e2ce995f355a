"""Runs the measurements: `python3 dev.py bench [NAME…]`; the table is printed as ratios."""

import importlib
import sys
from pathlib import Path

from tests.bench.measure import Result


def benches(wanted: list[str]) -> list[str]:
    """Return the names of the bench modules, all or those that contain one of the words."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [name for name in names if not wanted or any(word in name for word in wanted)]


def main(wanted: list[str]) -> int:
    """Measure and print; a goal that is missed is said in the table, it is no failure of the run."""
    for name in benches(wanted):
        results: list[Result] = importlib.import_module(f"tests.bench.{name}").run()
        for result in results:
            print(result.line(), flush=True)
    return 0


sys.exit(main(sys.argv[1:]))
