"""What the test run holds of the matrix: all of it, a format at a time."""

import pytest

from tests.matrix.cases import cases
from tests.matrix.compare import Tally
from tests.matrix.run import failures, measure, table

MOST_UNSURE = 0.02
"""The share of cells and paragraphs that a person may be asked to look at, right or not."""


def hold(name: str) -> None:
    """Fail where anything of a format came back wrong or was lost, or too much came back unsure."""
    found = measure(name, cases())
    if not found:
        pytest.skip("LibreOffice (soffice) is not installed, and no file that it wrote is in .matrix-cache")
    print(table(found))
    whole = Tally()
    for tally in found.values():
        whole.join(tally, name)
    faults = [fault for _, fault in failures(found) if fault.outcome in ("wrong", "lost")]
    assert not faults, "\n".join(map(str, faults))
    assert whole.unsure <= MOST_UNSURE, f"{whole.unsure:.1%} came back unsure"
