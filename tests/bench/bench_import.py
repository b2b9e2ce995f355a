"""Reading each format: seconds a file, against pdfplumber and python-docx; what the child costs.

The peers only take tables out, so it is our reading that is held against the goals; understanding
what was read comes on top, and all of it stays below what the peers take for their part.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from drafter.importers import read_report, registry
from drafter.importers.inside import read
from drafter.model.figures import figures
from drafter.model.values import shown
from drafter.render.blocks import Table
from tests.bench.measure import Result, alternating, megabytes, said_by
from tests.matrix.cases import Case, case
from tests.matrix.formats import FORMATS, Files, files

REPORTS = (0, 2, 3, 6, 8)
RUNS = 3
QUICK = 0.1
"""Seconds for a file of a format that no peer reads."""
UNNOTICED = 0.5
"""Seconds that the process of its own may add to the reading of a file."""
LIMIT = 1024.0
"""Megabytes that the child may take."""

Rows = list[list[str]]
"""The rows of all tables of a file, as a peer gives them."""

CHILD = """
import json, resource, sys
from pathlib import Path
from drafter.importers import read_report, registry
read_report(Path(sys.argv[1]))
print(json.dumps(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
"""


def run() -> list[Result]:
    """Measure with the filled reports of the matrix, as they are."""
    cases = [found for number in REPORTS if (found := case(number, "as is"))]
    results = [result for name in FORMATS for result in _format(name, cases)]
    return [*results, *_child(cases[0])]


def _format(name: str, cases: Sequence[Case]) -> list[Result]:
    made, suffix = files(name, cases), FORMATS[name].suffix
    if len(made) < len(cases):
        return [Result(f"{name}, a file", "", missing="LibreOffice (soffice) is not installed")]

    contents = list(made.values())
    whole = _each(contents, lambda data: read(data, f"report.{suffix}"))
    if suffix not in PEERS:
        (median,) = alternating(whole, runs=RUNS)
        return [Result(f"{name}, a file", "a tenth of a second", median / len(cases), QUICK)]
    title, rows, goal = PEERS[suffix]
    alone = _each(contents, lambda data: registry.read(data, f"report.{suffix}"))
    seconds = alternating(whole, alone, _each(contents, rows), runs=RUNS)
    understood, raw, theirs = (median / len(cases) for median in seconds)
    right = f"{title}; {_right(cases, made, rows, suffix)}"
    return [
        Result(f"{name}, a file, to paragraphs and tables", title, raw, theirs, goal),
        Result(f"{name}, a file, read and understood", right, understood, theirs),
    ]


def _each(contents: Sequence[bytes], work: Callable[[bytes], object]) -> Callable[[], None]:
    """Return the work of doing something with each file, keeping nothing of it."""

    def run_through() -> None:
        for data in contents:
            work(data)

    return run_through


# ------------------------------------------------------------------------------------ the peers


def _by_pdfplumber(data: bytes) -> Rows:
    import pdfplumber

    with pdfplumber.open(BytesIO(data)) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return [[cell or "" for cell in row] for table in tables for row in table]


def _by_python_docx(data: bytes) -> Rows:
    from docx import Document

    return [
        [cell.text for cell in row.cells] for table in Document(BytesIO(data)).tables for row in table.rows
    ]


PEERS: Mapping[str, tuple[str, Callable[[bytes], Rows], float]] = {
    "pdf": ("pdfplumber's extract_tables", _by_pdfplumber, 0.25),
    "docx": ("python-docx's row.cells", _by_python_docx, 0.5),
}
"""By the ending of the files: what else reads them, how, and the part of its time that is the goal."""


# ------------------------------------------------------------------------------------ exactness


def _right(cases: Sequence[Case], made: Files, rows: Callable[[bytes], Rows], suffix: str) -> str:
    """Say how many figures of table three, blanks among them, we and the peer have right."""
    ours = theirs = total = 0
    for found in cases:
        printed = dict(_printed(found))
        total += sum(map(len, printed.values()))
        theirs += _right_in_rows(printed, rows(made[found.key]))
        ours += _right_of_ours(found, made[found.key], suffix)
    return f"of {total} figures of table three we have {ours} right, it has {theirs}"


def _printed(found: Case) -> Iterator[tuple[str, list[str]]]:
    """Yield the label of each row of table three, and its figures from the left."""
    table = next(
        block for block in found.document.blocks if isinstance(block, Table) and block.name == "requests"
    )
    for number in range(table.header_rows, table.height):
        own = sorted((cell for cell in table.cells if cell.row == number), key=lambda cell: cell.column)
        label = next(cell.text for cell in reversed(own) if cell.role == "label")
        yield _plain(label), [_plain(cell.text) for cell in own if cell.role == "figure"]


def _right_in_rows(printed: Mapping[str, list[str]], rows: Rows) -> int:
    """Count the figures that stand at the end of the peer's row with the same label."""
    found = {_plain(cell): [_plain(text) for text in row] for row in rows for cell in row}
    return sum(
        left == right
        for label, texts in printed.items()
        for left, right in zip(texts, found.get(label, [])[-len(texts) :], strict=False)
    )


def _right_of_ours(found: Case, data: bytes, suffix: str) -> int:
    draft = read(data, f"report.{suffix}").draft
    values = figures(draft)
    wanted = {name: value for name, value in found.truth.cells.items() if name.startswith("requests.")}
    marks = {name: origin.found for name, origin in draft.provenance.items()}
    return sum(
        values.get(name) == value or (isinstance(value, str) and marks.get(name) == shown(value))
        for name, value in wanted.items()
    )


def _plain(text: str) -> str:
    return "".join(text.split())


# ------------------------------------------------------------------------------------ the child


def _child(found: Case) -> list[Result]:
    """Measure what the process of its own costs: time, by a file that is read in no time, and memory."""
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as name:
        path = Path(name, "report.txt")
        path.write_bytes(files("text", [found])[found.key])
        inside, whole = alternating(
            lambda: read(path.read_bytes(), path.name), lambda: read_report(path), runs=5
        )
        paper = Path(name, "report.pdf")
        paper.write_bytes(files("pdf by drafter", [found])[found.key])
        start = Result("the child, from its start to its answer", "half a second", whole - inside, UNNOTICED)
        return [start, _memory(paper)]


def _memory(paper: Path) -> Result:
    what = "the child, memory for a PDF of six pages"
    if os.name == "nt":
        return Result(what, "its limit", missing="Windows does not count it for us")
    memory: float = json.loads(said_by([sys.executable, "-c", CHILD, paper]))
    return Result(what, "its limit", memory, LIMIT, 0.25, show=megabytes)
