"""Runs the whole matrix: `python3 dev.py matrix [FORMAT…]`; says what came of each format and variant."""

import sys

from tests.matrix.cases import cases
from tests.matrix.formats import FORMATS
from tests.matrix.run import failures, measure, table


def main(wanted: list[str]) -> int:
    """Print the table and each fault; return 1 where anything came back wrong or was lost."""
    whole, tallies = list(cases()), {}
    for name in (name for name in FORMATS if not wanted or any(word in name for word in wanted)):
        found = measure(name, whole)
        tallies.update(found)
        print(table(found) if found else f"{name}: LibreOffice (soffice) is not installed", flush=True)
    faults = failures(tallies)
    for name, fault in faults:
        print(f"{fault.outcome:<10}{name} | {fault.where}")
        print(f"    written {fault.written}\n    read    {fault.read}")
    return 1 if any(fault.outcome in ("wrong", "lost") for _, fault in faults) else 0


sys.exit(main(sys.argv[1:]))
