"""Paragraphs and their marks as tables, in tables where they are nested, deleted rows left out."""

from drafter.importers.nested import NestedBlock, NestedTable
from drafter.importers.raw import RawParagraph
from drafter.importers.word97.looks import ParagraphLook
from drafter.importers.word97.nesting import Nest
from drafter.importers.word97.rows import RowCell
from drafter.importers.word97.story import Paragraph
from drafter.model.draft import Aside

Seen = str | list[list[object]]
ROW = (RowCell(0, 500), RowCell(500, 900))


def nested(*found: tuple[Paragraph, str]) -> list[object]:
    """What paragraphs make: texts, and tables as lists of the contents of their cells."""
    nest = Nest()
    for paragraph, text in found:
        nest.add(paragraph, [RawParagraph(text)] if text else [])
    return [seen(block) for block in nest.finish()]


def seen(block: NestedBlock) -> object:
    if isinstance(block, NestedTable):
        return [[seen(inner) for inner in cell.blocks] for cell in block.cells]
    return block.text


def cell(text: str, *, deleted: bool = False) -> tuple[Paragraph, str]:
    return Paragraph(ParagraphLook(depth=1), "\x07", deleted_mark=deleted), text


def end(*, deleted: bool = False) -> tuple[Paragraph, str]:
    look = ParagraphLook(depth=1, row_end=True, row=ROW)
    return Paragraph(look, "\x07", deleted_mark=deleted), ""


def inner(text: str, *, cell_end: bool = False, row_end: bool = False) -> tuple[Paragraph, str]:
    look = ParagraphLook(depth=2, cell_end=cell_end, row_end=row_end, row=ROW if row_end else None)
    return Paragraph(look, "\r"), text


def plain(text: str, depth: int = 0) -> tuple[Paragraph, str]:
    return Paragraph(ParagraphLook(depth=depth), "\r"), text


def test_cells_hold_paragraphs_and_rows_hold_cells() -> None:
    found = nested(
        plain("前"), plain("甲", 1), cell("乙"), cell(""), end(), cell("1"), cell("2"), end(), plain("后")
    )
    assert found == ["前", [["甲", "乙"], [], ["1"], ["2"]], "后"]


def test_a_table_in_a_cell_is_nested() -> None:
    found = nested(
        cell("左"),
        inner("a", cell_end=True),
        inner("b", cell_end=True),
        inner("", row_end=True),
        cell("下"),
        end(),
    )
    assert found == [[["左"], [[["a"], ["b"]], "下"]]]


def test_a_row_that_has_lost_all_of_its_marks_is_gone() -> None:
    gone = (cell("", deleted=True), cell("", deleted=True), end(deleted=True))
    assert nested(cell("甲"), cell("乙"), end(), *gone) == [[["甲"], ["乙"]]]
    assert nested(*gone) == []


def test_a_row_that_has_lost_its_last_mark_only_is_kept() -> None:
    assert nested(cell("甲"), cell("乙"), end(deleted=True)) == [[["甲"], ["乙"]]]


def test_a_row_behind_one_that_has_lost_its_last_mark_is_gone_if_nothing_in_it_shows() -> None:
    nest = Nest()
    for found in (cell("甲"), cell("乙"), end(deleted=True)):
        nest.add(found[0], [RawParagraph(found[1])] if found[1] else [])
    nest.add(cell("")[0], [Aside("deleted", "旧")])
    nest.add(end()[0], [])
    (table,) = nest.finish()
    assert isinstance(table, NestedTable)
    assert [block.text for block in table.cells[0].blocks if isinstance(block, RawParagraph)] == ["甲"]
    assert Aside("deleted", "旧") in table.cells[0].blocks
    assert len(table.cells) == 2


def test_a_table_that_breaks_off_keeps_what_it_holds() -> None:
    assert nested(cell("甲"), plain("乙", 1)) == [[["甲"], ["乙"]]]
    assert nested(inner("a"), plain("后")) == [[[[["a"]]]], "后"]
