"""Settings, font table, footers, page and properties of a Word file."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from drafter.render.blocks import Document
from drafter.render.docx.parts import core_part, font_table_part, footer_part, section, settings_part
from drafter.render.docx.xml import part
from drafter.render.style import Style
from tests.render.docx.word import MADE, STYLE, W, has, one, parsed, text, value

CENTRED = replace(STYLE, page_number=replace(STYLE.page_number, side="center"))


def page(style: Style) -> Element:
    return parsed(part("x", section(style, [])))[0]


def test_word_takes_the_file_as_one_of_its_own_day() -> None:
    setting = one(parsed(settings_part(STYLE)), "compat/compatSetting")
    assert setting.attrib[f"{W}name"] == "compatibilityMode"
    assert setting.attrib[f"{W}val"] == "15"


def test_punctuation_is_compressed_and_the_language_chinese() -> None:
    settings = parsed(settings_part(STYLE))
    assert value(settings, "characterSpacingControl") == "compressPunctuation"
    assert value(settings, "themeFontLang", "eastAsia") == "zh-CN"


def test_even_pages_differ_only_where_the_number_is_on_the_outer_side() -> None:
    assert has(parsed(settings_part(STYLE)), "evenAndOddHeaders")
    assert not has(parsed(settings_part(CENTRED)), "evenAndOddHeaders")


def test_the_font_table_tells_word_another_name_of_each_font() -> None:
    root = parsed(font_table_part(STYLE))
    others = {
        font.attrib[f"{W}name"]: value(font, "altName") for font in root if value(font, "charset") == "86"
    }
    assert others == {face.docx: face.alt for face in STYLE.faces.values() if face.docx != face.docx_latin}
    assert others["仿宋_GB2312"] == "仿宋"
    assert "Times New Roman" in {font.attrib[f"{W}name"] for font in root}


def test_the_foot_holds_the_page_number_as_a_field_between_dashes() -> None:
    root = parsed(footer_part(STYLE.page_number, even=False))
    field = one(root, "p/fldSimple")
    assert field.attrib[f"{W}instr"].split() == ["PAGE"]
    assert text(root) == "— 1 —"


def test_the_number_stands_on_the_outer_side_one_character_in() -> None:
    for even, side in ((False, "right"), (True, "left")):
        root = parsed(footer_part(STYLE.page_number, even=even))
        assert value(root, "p/pPr/jc") == side
        assert value(root, "p/pPr/ind", f"{side}Chars") == "100"
    assert value(parsed(footer_part(CENTRED.page_number, even=False)), "p/pPr/jc") == "center"


def test_the_sheet_is_a4_with_the_margins_of_the_style() -> None:
    root = page(STYLE)
    assert (value(root, "pgSz", "w"), value(root, "pgSz", "h")) == ("11906", "16838")
    margins = [int(value(root, "pgMar", side)) for side in ("top", "bottom", "left", "right")]
    assert margins == [2098, 1984, 1587, 1474]


def test_the_middle_of_the_number_lies_the_given_way_below_the_type_area() -> None:
    number = STYLE.page_number
    above_edge = int(value(page(STYLE), "pgMar", "footer")) / 20 + number.size_pt / 2
    assert abs(above_edge - (STYLE.page.bottom_mm - number.gap_mm) * 72 / 25.4) < 0.1


def test_a_number_below_the_sheet_is_kept_on_it() -> None:
    low = replace(STYLE, page_number=replace(STYLE.page_number, gap_mm=60))
    assert value(page(low), "pgMar", "footer") == "0"


def test_the_grid_holds_all_lines_of_a_page() -> None:
    pitch = int(value(page(STYLE), "docGrid", "linePitch"))
    assert pitch * STYLE.page.lines <= STYLE.page.type_height_pt * 20 < (pitch + 1) * STYLE.page.lines


def test_the_properties_name_the_agency_and_nobody_else() -> None:
    root = parsed(core_part(Document("某<年>报", "云溪市&局", 2025, ()), STYLE, MADE))
    found = {element.tag.rpartition("}")[2]: element.text for element in root}
    assert found == {
        "title": "某<年>报",
        "creator": "云溪市&局",
        "language": "zh-CN",
        "revision": "1",
        "created": "2026-01-26T08:30:00Z",
        "modified": "2026-01-26T08:30:00Z",
    }


def test_the_time_is_written_to_the_second_in_utc() -> None:
    made = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
    assert b">2026-01-02T03:04:05Z<" in core_part(Document("", "", 2025, ()), STYLE, made)
