"""Writes RTF for the tests, in the dialects of Word, WPS and LibreOffice."""

from collections.abc import Callable, Sequence

from drafter.importers import rtf
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.standard.grid import Grid, GridCell
from tests.importers.shapes import Texts, text_of

FONTS = (
    rb"{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    rb"{\f13\fnil\fcharset134\fprq2{\*\falt SimSun}\'cb\'ce\'cc\'e5;}{\f3\froman\fcharset2 Symbol;}"
    rb"{\f10\fnil\fcharset2 Wingdings;}{\f14\fnil\fcharset136 \'b2\'d3\'a9\'fa;}}"
)
WORD = rb"{\rtf1\adeflang1025\ansi\ansicpg936\uc2\adeff0\deff0\deflang1033\deflangfe2052" + FONTS
_COLUMN = 600

Encode = Callable[[str], bytes]


def gbk(text: str) -> bytes:
    """Chinese text as Word writes it: the bytes of GBK in the font for Chinese, ASCII in the other."""
    return b"".join(_run(sign) for sign in text)


def _run(sign: str) -> bytes:
    if sign in "\\{}":
        return rb"{\loch\af0\hich\af0\dbch\af13 \%s}" % sign.encode()
    if sign.isascii():
        return (
            rb"{\rtlch\fcs1 \af0 \ltrch\fcs0 \lang1033\langfe2052 \hich\af0\dbch\af13\loch\f0 %s}"
            % sign.encode()
        )
    try:
        data = b"".join(b"\\'%02x" % byte for byte in sign.encode("gbk"))
    except UnicodeEncodeError:
        return by_number(sign)
    return rb"{\rtlch\fcs1 \af0 \ltrch\fcs0 \langfe2052\loch\af0\hich\af0\dbch\f13 %s}" % data


def by_number(text: str) -> bytes:
    """Text as LibreOffice writes it: the numbers of Unicode, each with a question mark for old readers."""
    units = memoryview(text.encode("utf-16-le")).cast("H")
    return rb"\uc1 " + b"".join(rb"\u%d\'3f" % (unit - 0x10000 if unit > 0x7FFF else unit) for unit in units)


def document(body: bytes, head: bytes = WORD) -> bytes:
    """A whole file."""
    return head + rb"\pard\plain \f0 " + body + b"}"


def paragraph(text: bytes, properties: bytes = b"") -> bytes:
    """A paragraph."""
    return rb"\pard\plain \ltrpar\ql " + properties + rb"{" + text + rb"}{\par }" + b"\r\n"


def table(lines: Sequence[Sequence[bytes | tuple[bytes, bytes]]], edges: Sequence[int]) -> bytes:
    """A table as Word writes it: the layout before each row and again behind; cells may have marks."""
    written: list[bytes] = []
    for line in lines:
        marks = [mark for mark, _ in (cell if isinstance(cell, tuple) else (b"", cell) for cell in line)]
        texts = [text for _, text in (cell if isinstance(cell, tuple) else (b"", cell) for cell in line)]
        written.append(
            row(texts, [mark + rb"\cellx%d" % edge for mark, edge in zip(marks, edges, strict=True)])
        )
    return b"".join(written)


def row(texts: Sequence[bytes], layouts: Sequence[bytes]) -> bytes:
    """A row from the texts and the layouts of its cells."""
    layout = rb"\trowd \irow0\irowband0\ltrrow\ts11\trgaph108\trleft-108" + b"".join(layouts)
    cells = b"".join(rb"\pard\plain \ltrpar\ql \intbl {" + text + rb"}{\cell }" for text in texts)
    return layout + cells + rb"\pard\plain \intbl {" + layout + rb"\row }" + b"\r\n"


def statutory(grid: Grid, texts: Texts, encode: Encode) -> bytes:
    """A statutory table with spans and vertical merges."""
    return b"".join(_statutory_row(grid, number, encode, texts) for number in range(grid.height))


def _statutory_row(grid: Grid, number: int, encode: Encode, texts: Texts) -> bytes:
    here = sorted((c for c in grid.cells if c.row <= number < c.row + c.rows), key=lambda cell: cell.column)
    layouts = [_mark(cell, number) + rb"\cellx%d" % _edge(cell, number) for cell in here]
    return row([encode(text_of(cell, texts)) if cell.row == number else b"" for cell in here], layouts)


def _edge(cell: GridCell, number: int) -> int:
    """The right edge of a cell, a few twips off in every other row, as it is where a person drew it."""
    return (cell.column + cell.columns) * _COLUMN + number % 2 * 7


def _mark(cell: GridCell, number: int) -> bytes:
    if cell.rows == 1:
        return b""
    return rb"\clvmgf" if cell.row == number else rb"\clvmrg"


def read(body: bytes, head: bytes = WORD) -> RawReport:
    """Read the body of a file."""
    return rtf.read(document(body, head), "年报.rtf")


def texts(report: RawReport) -> list[str]:
    """The paragraphs."""
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> list[RawTable]:
    """The tables."""
    return [block for block in report.blocks if isinstance(block, RawTable)]


def cells(found: RawTable) -> list[tuple[str, int, int, int, int]]:
    """Text, row, column, rows and columns of each cell."""
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in found.cells]
