"""What every reader owes to every file: a report that can be kept, or one sentence that names the file."""

import re

from drafter.errors import FileProblem
from drafter.importers.raw import RawParagraph, RawReport
from drafter.importers.registry import Read

_HALF = re.compile("[\ud800-\udfff]")


def survives(read: Read, data: bytes, name: str = "年报.doc") -> None:
    """Read a file; a sentence that names it is as good as a report."""
    problem: FileProblem | None = None
    try:
        found = read(data, name)
    except FileProblem as refused:
        problem, found = refused, RawReport(())
    assert problem is None or (name in problem.what and problem.todo.endswith("。"))
    assert not any(_HALF.search(text) for text in _texts(found))


def _texts(report: RawReport) -> list[str]:
    """Every text of a report; halves of characters in it could not be saved."""
    found = [aside.text for aside in report.asides]
    for block in report.blocks:
        found += [block.text] if isinstance(block, RawParagraph) else [cell.text for cell in block.cells]
    return found
