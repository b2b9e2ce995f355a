"""How characters and paragraphs look, from their own changes and their styles'."""

import struct

import pytest

from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Part
from drafter.importers.word97.looks import Looks, ParagraphLook
from drafter.importers.word97.styles import Styles
from tests.importers.word97.build import DELETED, HIDDEN, IN_TABLE, SPECIAL, depth, sprm, table_row
from tests.importers.word97.sheet import fib, sheet, style

STYLES = sheet(
    style(0),
    style(2, paragraph=sprm(sprms.LIST, 3, 0) + sprm(sprms.LIST_LEVEL, 1)),
    style(0xFFE, character=HIDDEN, kind=2),
    style(0xFFE, character=HIDDEN),
    style(20),
)


def looks(data: bytes = b"") -> Looks:
    return Looks(Styles(fib({Part.STYLES: STYLES})), data, {4: "Wingdings", 5: "Symbol"})


def look(properties: bytes, style_number: int = 0, data: bytes = b"") -> ParagraphLook:
    return looks(data).paragraph(struct.pack("<H", style_number) + properties)


def test_tracked_changes_are_told_apart() -> None:
    deleted, inserted = (looks().characters(changes, 0) for changes in (DELETED, sprm(sprms.INSERTED, 1)))
    assert (deleted.deleted, deleted.inserted) == (True, False)
    assert (inserted.deleted, inserted.inserted) == (False, True)


@pytest.mark.parametrize(
    ("changes", "number", "hidden"),
    [
        (b"", 0, False),
        (HIDDEN, 0, True),
        (b"", 3, True),
        (sprm(sprms.HIDDEN, 0), 3, False),
        (sprm(sprms.HIDDEN, 0x80), 3, True),
        (sprm(sprms.HIDDEN, 0x81), 3, False),
        (sprm(sprms.HIDDEN, 0x81), 0, True),
        (sprm(sprms.CHARACTER_STYLE, 2, 0), 0, True),
        (sprm(sprms.CHARACTER_STYLE, 2, 0) + sprm(sprms.HIDDEN, 0), 0, False),
    ],
)
def test_text_is_hidden_by_itself_or_by_its_styles(changes: bytes, number: int, *, hidden: bool) -> None:
    assert looks().characters(changes, number).hidden is hidden


def test_a_hidden_mark_between_two_styles_does_not_join_them() -> None:
    assert looks().characters(HIDDEN, 0).runs_on
    assert not looks().characters(HIDDEN + sprm(sprms.PARTS_STYLES, 1), 0).runs_on


def test_a_picture_is_not_the_data_of_a_form_field() -> None:
    picture = SPECIAL + sprm(sprms.PICTURE, 0, 0, 0, 0)
    assert looks().characters(picture, 0).picture
    assert not looks().characters(picture + sprm(sprms.FORM_FIELD, 1), 0).picture


@pytest.mark.parametrize(
    ("font", "code", "sign"), [(4, 0xF081, "①"), (5, 0xF041, "A"), (9, 0x2022, "\u2022"), (4, 0xF001, "")]
)
def test_signs_of_symbol_fonts_are_plain_characters(font: int, code: int, sign: str) -> None:
    changes = SPECIAL + sprm(sprms.SYMBOL, font, 0, code & 0xFF, code >> 8)
    assert looks().characters(changes, 0).symbol == sign


def test_the_level_is_the_style_s_or_the_paragraph_s_own() -> None:
    assert look(b"", 1).level == 2
    assert look(sprm(sprms.OUTLINE, 0), 1).level == 1
    assert look(sprm(sprms.OUTLINE, 9), 1).level == 0
    assert look(b"", 4).contents


def test_the_list_is_the_style_s_or_the_paragraph_s_own() -> None:
    assert (look(b"", 1).number, look(b"", 1).number_level) == (3, 1)
    assert look(sprm(sprms.LIST, 0, 0), 1).number == 0
    assert look(sprm(sprms.LIST, 0x02, 0xF8), 1).number == 0


def test_depth_and_ends_in_tables() -> None:
    assert [look(each).depth for each in (b"", IN_TABLE, depth(1), depth(2), depth(200))] == [0, 1, 1, 2, 30]
    assert look(IN_TABLE + sprm(sprms.ROW_END, 1)).row_end
    inner = look(depth(2) + sprm(sprms.INNER_CELL_END, 1))
    assert (inner.cell_end, inner.row_end) == (True, False)
    assert look(depth(2) + sprm(sprms.INNER_ROW_END, 1)).row_end


def test_the_layout_of_a_row_may_stand_elsewhere() -> None:
    row = table_row([0, 500, 900])
    data = b"...." + struct.pack("<H", len(row)) + row
    end = IN_TABLE + sprm(sprms.ROW_END, 1)
    for code in sprms.ELSEWHERE:
        found = look(end + sprm(code, 4, 0, 0, 0), data=data).row
        assert found is not None
        assert [cell.right for cell in found] == [500, 900]
    assert look(end + sprm(sprms.ELSEWHERE[0], 99, 0, 0, 0), data=data).row is None


def test_without_properties_a_paragraph_is_body_text() -> None:
    assert looks().paragraph(b"") == ParagraphLook()
