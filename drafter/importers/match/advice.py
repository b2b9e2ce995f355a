"""What the user is told about an import: what is missing, worded otherwise, or put elsewhere."""

from collections.abc import Iterator, Sequence

from drafter.importers.match.headings import PartHeading, is_statutory
from drafter.importers.match.tables import Tables
from drafter.importers.raw import RawBlock, RawTable
from drafter.standard.schema import Standard

_MOST = 50


def few(warnings: Sequence[str]) -> tuple[str, ...]:
    """Return as many warnings as a person will read, and how many more there are."""
    if len(warnings) <= _MOST:
        return tuple(warnings)
    return (*warnings[:_MOST], f"另有 {len(warnings) - _MOST} 条提示没有列出，请对照原文核对。")


def about_headings(headings: Sequence[PartHeading], standard: Standard) -> Iterator[str]:
    """Yield warnings about headings that are missing or not worded as in the form."""
    found = {heading.part: heading.wording for heading in headings}
    if not found:
        yield "没有找到六个部分的标题，全部文字放在“总体情况”里，请自行分到各部分。"
        return
    for part in standard.parts:
        if not part.heading:
            continue
        if part.id not in found:
            yield f"没有找到标题“{part.heading}”，这部分的文字可能在前一部分里，请核对。"
        elif not is_statutory(found[part.id], part):
            yield f"标题“{found[part.id]}”与格式规定的“{part.heading}”不同，导出时用规定的标题。"


def about_tables(
    blocks: Sequence[RawBlock], parts: Sequence[str], read: Tables, standard: Standard
) -> Iterator[str]:
    """Yield warnings about statutory tables that are missing and about other tables."""
    for table in standard.tables.values():
        if table.id not in read.found:
            yield f"没有找到{table.name}（{table.title}），这张表留空。"
        else:
            yield from read.found[table.id].warnings
    yield from read.warnings
    names = {part.id: part.name for part in standard.parts}
    for number, block in enumerate(blocks):
        if isinstance(block, RawTable) and number not in read.numbers:
            yield f"“{names.get(parts[number], '')}”里的{block.place} 不是法定表格，已作为文字放进正文。"


def about_marks(marks: Sequence[str]) -> Iterator[str]:
    """Yield a warning about cells with a mark in place of a figure."""
    if marks:
        yield f"有 {len(marks)} 格填的是“/”“—”“无”之类，按空白读入；没有的请填 0。"
