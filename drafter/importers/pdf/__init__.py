"""PDF → RawReport: tables from their ruling lines, text reflowed into paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafter.errors import FileProblem
from drafter.importers.pdf.furniture import without_furniture
from drafter.importers.pdf.lines import Line
from drafter.importers.pdf.opening import opened, title
from drafter.importers.pdf.paragraphs import measure, reflow
from drafter.importers.pdf.sheets import Sheet, read_sheet, worded
from drafter.importers.pdf.stitching import same_edges, stitch
from drafter.importers.pdf.tables import PageTable
from drafter.importers.raw import RawBlock, RawReport, RawTable
from drafter.importers.registry import importer
from drafter.model.draft import Aside

_MARK = b"%PDF-"
_BLANK = b"\xef\xbb\xbf \t\r\n"
_HEAD = 1024
_GARBLED = 0.3
_FEW_PAGES = 8


def is_pdf(data: bytes) -> bool:
    """Say whether the data is a PDF; a little may stand before it, as before a page taken off the web."""
    head = data[:_HEAD]
    return head.lstrip(_BLANK).startswith(_MARK) or (_MARK in head and b"%%EOF" in data[-_HEAD:])


@importer("PDF", suffixes=(".pdf",), sniff=is_pdf)
def read(data: bytes, name: str) -> RawReport:
    """Read a PDF; FileProblem where it is locked, damaged, a scan, or does not say its characters."""
    with opened(data, name) as document:
        declared = title(document)
        sheets = worded([read_sheet(document, number) for number in range(len(document))])
    _require_text(sheets, name)
    cleared, running = without_furniture(sheets)
    return RawReport(
        tuple(_blocks(cleared)),
        declared,
        tuple(_warnings(sheets)),
        (*running, *_watermarks(sheets)),
        len(sheets),
    )


def _require_text(sheets: Sequence[Sheet], name: str) -> None:
    """Refuse a file without a text layer, and one whose characters have no names."""
    if all(sheet.scanned or not sheet.glyphs for sheet in sheets):
        raise FileProblem(
            f"“{name}”是扫描件或图片，里面没有文字。",
            "请找这份报告的 Word 版或网页版导入；或者用 WPS、Word 的文字识别转成 Word 文档，核对后再导入。",
        )
    unreadable = sum(sheet.unreadable for sheet in sheets)
    if unreadable > min(_GARBLED * sum(s.glyphs for s in sheets), sum(s.hanzi for s in sheets)):
        raise FileProblem(
            f"“{name}”里的文字是乱码：文件没有说明每个字形是哪个字。",
            "请找这份报告的 Word 版或网页版导入；或者用 WPS、Word 的文字识别转成 Word 文档，核对后再导入。",
        )


def _blocks(sheets: Sequence[Sheet]) -> Iterator[RawBlock]:
    """Yield paragraphs and whole tables in reading order."""
    bodies = measure(sheets)
    tables = _Tables()
    for is_line, items in groupby(_items(sheets), lambda item: isinstance(item, Line)):
        if is_line:
            yield from reflow([item for item in items if isinstance(item, Line)], bodies)
        else:
            yield from tables.whole([item for item in items if isinstance(item, PageTable)])


def _items(sheets: Iterable[Sheet]) -> Iterator[Line | PageTable]:
    for sheet in sheets:
        lines = [(line.box.centre, line.box.left, line) for line in sheet.lines]
        tables = [(table.area.top, table.area.left, table) for table in sheet.tables]
        yield from (item for _, _, item in sorted([*lines, *tables], key=lambda found: found[:2]))


class _Tables:
    """Joins tables and names their places; counts those that begin on a page."""

    def __init__(self) -> None:
        self._begun: dict[int, int] = {}

    def whole(self, parts: Sequence[PageTable]) -> Iterator[RawTable]:
        """Yield the tables that parts make which follow each other with no text between."""
        run: list[PageTable] = []
        for part in parts:
            if run and not same_edges(run[-1], part):
                yield stitch(run, self._place(run))
                run = []
            run.append(part)
        yield stitch(run, self._place(run))

    def _place(self, parts: Sequence[PageTable]) -> str:
        first, last = parts[0].page + 1, parts[-1].page + 1
        number = self._begun[first] = self._begun.get(first, 0) + 1
        pages = f"第 {first} 页" if first == last else f"第 {first}–{last} 页"
        return f"{pages}表格" if number == 1 else f"{pages}表格 {number}"


def _warnings(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield what the user should know."""
    scanned = [sheet for sheet in sheets if sheet.scanned]
    if scanned:
        yield f"{_pages(scanned)}是图片，上面的文字没有读入，请对照原件核对。"
    recognised = [sheet for sheet in sheets if sheet.covered and not sheet.scanned]
    if recognised:
        yield f"{_pages(recognised)}是扫描的图片加识别出来的文字，可能有错字，请对照原件逐格核对。"
    crowded = [sheet for sheet in sheets if sheet.crowded]
    if crowded:
        yield f"{_pages(crowded)}的线条太多，上面的表格没有认出来，请核对。"
    unreadable = [sheet for sheet in sheets if sheet.unreadable]
    if unreadable:
        count = sum(sheet.unreadable for sheet in unreadable)
        yield f"{_pages(unreadable)}有 {count} 个字符认不出是什么字，用“�”代替，请核对。"
    lost = [sheet for sheet in sheets if sheet.lost]
    if lost:
        yield f"{_pages(lost)}用了文件里没有、这台电脑上也没有的字体，可能漏读个别字符，请对照原件逐格核对。"
    pictures = sum(len(sheet.pictures) for sheet in sheets if not sheet.covered and not sheet.scanned)
    if pictures:
        yield f"文档里有 {pictures} 张图片没有带入，需要的请自行插入。"


def _pages(sheets: Sequence[Sheet]) -> str:
    numbers = [str(sheet.view.page + 1) for sheet in sheets]
    more = "等" if len(numbers) > _FEW_PAGES else ""
    return f"第 {'、'.join(numbers[:_FEW_PAGES])} {more}页"


def _watermarks(sheets: Sequence[Sheet]) -> Iterator[Aside]:
    """Yield what is set at an angle across pages, each text once."""
    seen: dict[str, int] = {}
    for sheet in sheets:
        if sheet.slanted:
            seen.setdefault(sheet.slanted, sheet.view.page + 1)
    yield from (Aside("header", text, f"第 {page} 页水印") for text, page in seen.items())
