"""Word 97-2003 (.doc, and .wps of WPS Office) → RawReport, without any other program. After MS-DOC."""

from drafter.errors import FileProblem
from drafter.importers.ole import MAGIC, OleFile
from drafter.importers.raw import RawReport
from drafter.importers.registry import importer
from drafter.importers.word97.asides import read_asides
from drafter.importers.word97.boxes import Boxes
from drafter.importers.word97.document import Document
from drafter.importers.word97.fib import Part, Story, read_fib
from drafter.importers.word97.fonts import read_fonts
from drafter.importers.word97.lists import Lists
from drafter.importers.word97.looks import Looks
from drafter.importers.word97.pieces import read_text
from drafter.importers.word97.properties import read_properties
from drafter.importers.word97.runs import read_runs
from drafter.importers.word97.story import Stories
from drafter.importers.word97.styles import Styles

_RUNS = (Part.CHARACTERS, Part.PARAGRAPHS)


def is_doc(data: bytes) -> bool:
    """Say whether the data is a Word document in an OLE file, of whatever age."""
    if not data.startswith(MAGIC):
        return False
    try:
        return "WordDocument" in OleFile(data, "").names
    except FileProblem:
        return False


@importer("Word 97-2003 文档", suffixes=(".doc", ".wps", ".dot", ".wpt"), sniff=is_doc)
def read(data: bytes, name: str) -> RawReport:
    """Read a Word 97 document; FileProblem where it is damaged, locked with a password or older."""
    file = OleFile(data, name)
    fib = read_fib(file, name)
    text = read_text(fib, name)
    characters, paragraphs = (read_runs(fib, part, text.pieces, name) for part in _RUNS)
    stories = Stories(text, characters, paragraphs, Looks(Styles(fib), fib.data, read_fonts(fib)))
    document = Document(stories, Lists(fib), Boxes(fib))
    flat = document.read(*fib.story(Story.MAIN))
    asides = (*flat.asides, *read_asides(fib, stories), *read_properties(file))
    return RawReport(tuple(flat.blocks), warnings=tuple(document.left_out.warnings()), asides=asides)
