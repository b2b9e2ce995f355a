"""The styles of a Word file: real headings, the statutory fonts by name, Chinese line breaking, no theme."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from drafter.render.docx.styles import cell_id, heading_id, lead_id, styles_part
from tests.render.docx.word import STYLE, W, has, one, parsed, value

ROOT = parsed(styles_part(STYLE))
BY_ID = {style.attrib[f"{W}styleId"]: style for style in ROOT.findall(f"{W}style")}


def fonts(style_id: str) -> dict[str, str]:
    found = one(BY_ID[style_id], "rPr/rFonts")
    return {key.removeprefix(W): name for key, name in found.attrib.items()}


@pytest.mark.parametrize(
    ("style_id", "east_asian"),
    [
        ("Title", "方正小标宋简体"),
        ("Heading1", "黑体"),
        ("Heading2", "楷体_GB2312"),
        ("Heading3", "仿宋_GB2312"),
        ("Heading4", "仿宋_GB2312"),
        ("Normal", "仿宋_GB2312"),
        ("BodyText", "仿宋_GB2312"),
        ("Signature", "仿宋_GB2312"),
        ("TableHead", "宋体"),
        ("TableFigureDense", "宋体"),
        ("Lead1", "黑体"),
        ("Lead2", "楷体_GB2312"),
    ],
)
def test_each_style_names_its_chinese_font_and_times_for_latin(style_id: str, east_asian: str) -> None:
    latin = "Times New Roman"
    assert fonts(style_id) == {"ascii": latin, "hAnsi": latin, "cs": latin, "eastAsia": east_asian}


def test_a_setting_may_switch_the_names() -> None:
    faces = {key: replace(face, docx=f"{face.docx}X") for key, face in STYLE.faces.items()}
    root = parsed(styles_part(replace(STYLE, faces=faces)))
    assert all(found.attrib[f"{W}eastAsia"].endswith("X") for found in root.iter(f"{W}rFonts"))


def test_no_theme_font_overrides_a_name() -> None:
    attributes = {key for found in ROOT.iter(f"{W}rFonts") for key in found.attrib}
    assert attributes == {f"{W}{key}" for key in ("ascii", "hAnsi", "eastAsia", "cs")}


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_are_words_own_so_that_its_navigation_shows_them(level: int) -> None:
    style = BY_ID[heading_id(level)]
    assert value(style, "name") == f"heading {level}"
    assert value(style, "pPr/outlineLvl") == str(level - 1)
    assert has(style, "pPr/keepNext")


def test_the_title_is_words_own_and_not_in_the_outline() -> None:
    assert value(BY_ID["Title"], "name") == "Title"
    assert not has(BY_ID["Title"], "pPr/outlineLvl")


def test_sizes_pitch_and_indent_come_from_the_style() -> None:
    body = BY_ID["BodyText"]
    assert value(body, "rPr/sz") == "32"
    assert (value(body, "pPr/spacing", "line"), value(body, "pPr/spacing", "lineRule")) == ("579", "exact")
    assert value(body, "pPr/ind", "firstLineChars") == "200"
    assert value(body, "pPr/ind", "firstLine") == "640"
    assert value(body, "pPr/jc") == "both"
    assert value(BY_ID["Signature"], "pPr/ind", "rightChars") == "200"


def test_a_line_of_body_text_holds_the_planned_number_of_characters() -> None:
    tracking = int(value(BY_ID["BodyText"], "rPr/spacing"))
    advance = STYLE.body.size_pt * 20 + tracking
    characters = STYLE.page.type_width_pt * 20 // advance
    assert characters == STYLE.page.characters


def test_only_text_of_the_bodys_pitch_keeps_to_the_grid_of_lines() -> None:
    on_grid = {key for key, style in BY_ID.items() if snaps(style)}
    assert on_grid == {"BodyText", "Heading1", "Heading2", "Heading3", "Heading4", "Signature"}


def snaps(style: Element) -> bool:
    return has(style, "pPr/snapToGrid") and one(style, "pPr/snapToGrid").get(f"{W}val") is None


def test_chinese_line_breaking_is_on_and_chinese_text_is_called_chinese() -> None:
    defaults = one(ROOT, "docDefaults")
    for rule in ("kinsoku", "overflowPunct", "wordWrap"):
        assert one(defaults, f"pPrDefault/pPr/{rule}").get(f"{W}val") is None
    language = one(defaults, "rPrDefault/rPr/lang")
    assert (language.attrib[f"{W}eastAsia"], language.attrib[f"{W}val"]) == ("zh-CN", "en-US")
    assert value(defaults, "rPrDefault/rPr/rFonts", "eastAsia") == "仿宋_GB2312"


def test_a_run_in_heading_has_the_face_of_the_heading_in_the_size_of_its_paragraph() -> None:
    style = BY_ID[lead_id(3)]
    assert style.attrib[f"{W}type"] == "character"
    assert one(style, "rPr/b").get(f"{W}val") is None
    assert not has(style, "rPr/sz")


def test_cells_of_a_dense_table_have_smaller_type() -> None:
    sizes = [value(BY_ID[cell_id("label", dense=dense)], "rPr/sz") for dense in (False, True)]
    assert sizes == [str(round(2 * STYLE.table.size_pt)), str(round(2 * STYLE.table.dense_size_pt))]


def test_a_picture_is_not_cut_by_a_fixed_pitch() -> None:
    assert value(BY_ID["Picture"], "pPr/spacing", "lineRule") == "auto"


def test_every_style_is_based_on_one_that_exists() -> None:
    for style in BY_ID.values():
        for link in ("basedOn", "next"):
            assert all(found.attrib[f"{W}val"] in BY_ID for found in style.findall(f"{W}{link}"))


def test_a_name_of_our_own_is_marked_as_such() -> None:
    own = {key for key, style in BY_ID.items() if style.get(f"{W}customStyle") == "1"}
    assert own == {key for key, style in BY_ID.items() if not value(style, "name").isascii()}
