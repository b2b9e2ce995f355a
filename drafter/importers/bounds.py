"""How much a file may hold: far more than any report does, and what a reader has done with soon."""

from drafter.errors import FileProblem

MOST_ELEMENTS = 1_000_000
"""Elements of an XML part: Word writes some ten for a cell, and a few for each piece of a line."""

MOST_TAGS = 400_000
"""Tags of a web page, those that end an element too."""

MOST_ATTRIBUTES = 5_000
"""Attributes of a tag, or words in them."""

MOST_CELLS = 200_000
"""Cells of a text or an RTF file; the whole form has 240."""

MOST_LINES = 200_000
"""Lines of a text file, paragraphs of an RTF file."""

MOST_CHARACTERS = 10_000_000
"""Characters of text that a file of any kind may show."""

MOST_WORDS = 300_000
"""Control words, signs and groups of an RTF file: LibreOffice writes 30,000 for a report."""


def require(count: int, most: int, name: str) -> None:
    """Raise FileProblem for the file called `name` where it holds more than `most` of something."""
    if count > most:
        raise FileProblem(
            f"“{name}”里的内容太多，不像一份年度报告，没有读取。",
            "请用 Word 或 WPS 打开核对，只留下报告的部分，另存为 .docx 再导入。",
        )
