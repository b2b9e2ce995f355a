"""The style sheet: paper, page number, faces and sizes, a phone; nothing can break out of it."""

import re
from dataclasses import replace

from drafter.render.html_css import style_sheet
from drafter.render.style import load

STYLE = load("official")
CSS = style_sheet(STYLE)


def rule(selector: str, css: str = CSS) -> dict[str, str]:
    """Return the declarations of the first rule of exactly this selector."""
    found = re.search(rf"^{re.escape(selector)}{{(.*)}}$", css, re.MULTILINE)
    assert found, selector
    return dict(entry.split(":", 1) for entry in found[1].split(";"))


def test_the_sheet_of_paper_is_the_styles() -> None:
    assert rule("@page") == {"size": "210mm 297mm", "margin": "37mm 26mm 35mm 28mm"}


def test_the_page_number_stands_on_the_outer_side_between_dashes() -> None:
    assert '@page :right{@bottom-right{content:"— " counter(page) " —"' in CSS
    assert '@page :left{@bottom-left{content:"— " counter(page) " —"' in CSS


def test_a_centred_page_number() -> None:
    css = style_sheet(replace(STYLE, page_number=replace(STYLE.page_number, side="center")))
    assert "@page{@bottom-center{" in css
    assert "@bottom-right" not in css


def test_headings_and_text_have_their_faces() -> None:
    faces = {
        name: rule(name)["font-family"].split(",")[0] for name in ("h1", "h2", "h3", "h4", "p", ".figure")
    }
    assert faces == {
        "h1": '"方正小标宋简体"',
        "h2": '"黑体"',
        "h3": '"楷体_GB2312"',
        "h4": '"仿宋_GB2312"',
        "p": '"仿宋_GB2312"',
        ".figure": '"宋体"',
    }
    assert '"FangSong"' in rule("p")["font-family"]
    assert rule("p")["font-family"].endswith(",serif")


def test_text_is_justified_and_its_first_line_indented() -> None:
    assert (rule("p")["text-align"], rule("p")["text-indent"]) == ("justify", "2em")
    assert rule("h4")["font-weight"] == "bold"
    assert rule("h1")["font-size"] == "1.375rem"


def test_heads_of_tables_repeat_on_paper_and_rows_stay_whole() -> None:
    assert rule("thead") == {"display": "table-header-group"}
    assert "tr,figure,.signature{break-inside:avoid}" in CSS


def test_a_long_figure_is_smaller_on_paper_only() -> None:
    assert ".figure{font-size:var(--fit,inherit)}" in CSS.partition("@media print{")[2].partition("@media")[0]


def test_a_table_scrolls_on_a_phone_in_type_that_can_be_read() -> None:
    assert rule(".scroll", "\n".join(CSS.splitlines()[-12:])) == {"overflow-x": "auto"}
    phone = CSS.partition("(max-width:50rem){")[2]
    assert "table,table.dense{font-size:13px}" in phone
    assert "table.dense{min-width:" in phone


def test_a_mark_stands_behind_the_text_of_every_page_and_is_no_part_of_it() -> None:
    marked = rule("body::before", style_sheet(STYLE, "草稿"))
    assert marked["content"] == '"草稿"'
    assert (marked["position"], marked["z-index"]) == ("fixed", "-1")
    assert marked["transform"] == "rotate(-45deg)"
    assert marked["font"].startswith("min(150pt,40vw)/1 ")
    assert marked["print-color-adjust"] == "exact"
    assert "::before" not in CSS


def test_no_mark_can_end_the_style_sheet() -> None:
    assert "</style" not in style_sheet(STYLE, '"</style>')


def test_no_name_from_a_style_file_can_end_the_style_sheet() -> None:
    faces = {key: replace(face, css=('a"</style>\\\n', "serif")) for key, face in STYLE.faces.items()}
    css = style_sheet(replace(STYLE, faces=faces))
    assert "</style" not in css
    assert '"a\\22 \\3c /style>\\5c \\a "' in css
