"""The typography: what GB/T 9704 asks of it, and that every mistake in a style file is named."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from drafter import assets
from drafter.errors import TemplateProblem
from drafter.render.style import available, load, read

OFFICIAL = assets.resource("styles", "official.toml").read_text("utf-8")


def wrong(folder: Path, text: str) -> str:
    """Return what is said of a style file with this text."""
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(TemplateProblem) as caught:
        read(path)
    assert "mine.toml" in caught.value.what
    assert caught.value.todo
    return caught.value.what


def test_every_style_that_is_offered_loads() -> None:
    assert "official" in available()
    assert all(load(name).title for name in available())


def test_the_type_area_is_that_of_the_standard() -> None:
    page = load("official").page
    assert page.type_width_pt == pytest.approx(156 / 25.4 * 72)
    assert page.type_height_pt == pytest.approx(225 / 25.4 * 72)


def test_the_type_area_holds_22_lines_of_28_characters() -> None:
    style = load("official")
    body, page = style.body, style.page
    pitch = body.size_pt + body.tracking_pt
    assert 28 * pitch - body.tracking_pt <= page.type_width_pt < 29 * pitch - body.tracking_pt
    assert 22 * body.leading_pt <= page.type_height_pt < 23 * body.leading_pt
    assert (page.lines, page.characters) == (22, 28)


def test_headings_and_body_have_the_faces_of_the_standard() -> None:
    style = load("official")
    names = [style.face(style.heading(level).face).docx for level in range(5)]
    assert names == ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]
    assert [style.heading(level).size_pt for level in range(5)] == [22, 16, 16, 16, 16]
    assert [style.heading(level).bold for level in range(5)] == [False, False, False, True, False]
    assert style.face(style.body.face).docx == "仿宋_GB2312"
    assert style.face(style.table.figure.face).docx == "宋体"


def test_a_style_over_another_says_only_what_is_different(tmp_path: Path) -> None:
    (tmp_path / "official.toml").write_text(OFFICIAL, "utf-8")
    mine = tmp_path / "mine.toml"
    mine.write_text(
        'base = "official"\ntitle = "自编"\n[table]\nsize_pt = 9\n[table.head]\nface = "heiti"\n', "utf-8"
    )
    own, official = read(mine), load("official")
    assert (own.title, own.table.size_pt, own.table.head.face) == ("自编", 9, "heiti")
    assert own.table.head.align == official.table.head.align
    assert own.table.label == official.table.label
    assert (own.page, own.headings, own.body) == (official.page, official.headings, official.body)


def test_a_base_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('base = "nothing"\n', "utf-8")
    with pytest.raises(TemplateProblem, match=r"版式文件 nothing\.toml 读不出来"):
        read(path)


def test_a_base_is_the_name_of_a_style(tmp_path: Path) -> None:
    assert "base 没有这一项" in wrong(tmp_path, "base = 1\n" + OFFICIAL)


def test_the_mark_of_a_draft_needs_a_face_that_is_there(tmp_path: Path) -> None:
    text = OFFICIAL.replace('[mark]\nface = "heiti"', '[mark]\nface = "nothing"')
    assert "没有定义的字体“nothing”" in wrong(tmp_path, text)


def test_a_level_deeper_than_the_last_is_set_as_the_last() -> None:
    style = load("official")
    assert style.heading(9) == style.heading(4)


def test_wide_tables_take_the_small_size() -> None:
    table = load("official").table
    assert [table.size_for(columns) for columns in (2, 4, 10, 15)] == [10.5, 10.5, 9, 9]


def test_each_role_of_a_cell_has_its_look() -> None:
    table = load("official").table
    assert table.cell("figure") is table.figure
    assert table.cell("label") is table.label
    assert table.cell("head") is table.head


def test_the_page_number_stands_between_dashes() -> None:
    assert load("official").page_number.text(12) == "— 12 —"


@pytest.mark.parametrize("name", available())
def test_every_bundled_font_that_a_style_names_is_there(name: str) -> None:
    for face in load(name).faces.values():
        assert assets.resource("fonts", face.bundle).is_file()


def test_a_style_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        load("official").body.size_pt = 12  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("name", ["missing", "../styles/official", ""])
def test_an_unknown_name_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(TemplateProblem, match="没有名为") as caught:
        load(name)
    assert "official" in caught.value.todo


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("width_mm = 210", 'width_mm = "wide"', "page.width_mm 应为数字"),
        ("width_mm = 210", "width_mm = nan", "page.width_mm"),
        ("width_mm = 210", "width_mm = 60", "页边距太大"),
        ("lines = 22", "lines = 22.5", "page.lines 应为整数"),
        ("left_mm = 28", "left_mm = -1", "page.left_mm 不应小于 0"),
        ("left_mm = 28", "left_mn = 28", "page.left_mm 缺少这一项；page.left_mn 没有这一项"),
        ("size_pt = 22", "size_pt = 2", "headings.0.size_pt 不应小于 4"),
        ("size_pt = 22", "size_pt = 999", "headings.0.size_pt 不应大于 200"),
        ("bold = true", 'bold = "fat"', "headings.3.bold 应为 true 或 false"),
        (
            'align = "justify"',
            'align = "block"',
            "body.align 只能是 'justify', 'left', 'center', 'right' 之一",
        ),
        ('docx = "黑体"', "docx = 3", "faces.heiti.docx 应为文字"),
        ("— {page} —", "— 1 —", "page_number.pattern 应恰有一处 {page}"),
        ('fallback = ["songti", "rare"]', "fallback = []", "fallback 应有 1 项"),
        ('fallback = ["songti", "rare"]', 'fallback = ["lishu"]', "用到了没有定义的字体“lishu”"),
        ('latin = "heiti"', 'latin = "times"', "用到了没有定义的字体“times”"),
        ("max_width = 1.0", "max_width = 1.5", "figure.max_width 不应大于 1"),
        ("max_width = 1.0", "max_width = 0", "figure.max_width 应大于 0"),
        ("[figure]", "[picture]", "figure 缺少这一项"),
        ("[table]", "[table", "不是正确的 TOML"),
    ],
)
def test_a_mistake_in_a_style_file_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in OFFICIAL
    assert said in wrong(tmp_path, OFFICIAL.replace(old, new, 1))


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    said = wrong(tmp_path, OFFICIAL.replace("top_mm = 37", "").replace("gap_mm = 7", "gap_mm = -7"))
    assert "page.top_mm" in said
    assert "page_number.gap_mm" in said


def test_a_style_with_four_headings_is_refused(tmp_path: Path) -> None:
    fifth = OFFICIAL.index("[[headings]]", OFFICIAL.index("bold = true"))
    rest = OFFICIAL.index("# 28.95 pt", fifth)
    assert "headings 应有 5 项" in wrong(tmp_path, OFFICIAL[:fifth] + OFFICIAL[rest:])


def test_a_style_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    latin = tmp_path / "mine.toml"
    latin.write_bytes("title = '公文'".encode("gb18030"))
    for path in (latin, tmp_path / "none.toml"):
        with pytest.raises(TemplateProblem, match="读不出来"):
            read(path)
