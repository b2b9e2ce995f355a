"""RTF as Word, WPS and LibreOffice write it: charsets, numbers of Unicode, changes, fields, tables."""

import pytest

from drafter.errors import FileProblem
from drafter.importers import bounds, rtf
from drafter.importers.raw import RawParagraph
from drafter.importers.rtf.reader import Reader
from drafter.model.draft import Aside
from tests.importers.rtf.rich import (
    WORD,
    by_number,
    cells,
    document,
    gbk,
    paragraph,
    read,
    row,
    table,
    tables,
    texts,
)

WPS = (
    rb"{\rtf1\ansi\ansicpg936\deff0\deflang1033\deflangfe2052{\fonttbl"
    rb"{\f0\fnil\fcharset0\fprq0{\*\panose 02020603050405020304}Times New Roman;}"
    rb"{\f1\fnil\fcharset134\fprq0{\*\panose 02010600030101010101}\'cb\'ce\'cc\'e5{\*\falt SimSun};}}"
)


def test_the_bytes_of_gbk_in_words_dialect() -> None:
    assert texts(read(paragraph(gbk("云溪市2023年“政府信息公开”—（一）镕")))) == [
        "云溪市2023年“政府信息公开”—（一）镕"
    ]


def test_a_character_of_gbk_is_cut_by_groups_and_words() -> None:
    body = rb"{\f13 \'c4}{\f13 \'ea}\b\f13\'b1\i0\'a8{\f13\'8a}{\f13 @}"
    assert texts(read(body)) == ["年报" + b"\x8a@".decode("gbk")]


def test_chinese_in_a_western_font_as_wps_writes_it() -> None:
    body = rb"\pard\plain\f0\hich\af0\dbch\af1\loch \'d7\'dc\'cc\'e5\'c7\'e9\'bf\'f6 12\'bc\'fe\par"
    assert texts(read(body, WPS)) == ["总体情况 12件"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (by_number("年报𠮷"), "年报𠮷"),
        (rb"\uc2 \u24180\'c4\'ea\u25253\'b1\'a8!", "年报!"),
        (rb"\uc0 \u24180\u25253", "年报"),
        (rb"\uc1\u24180 ?\u25253 ?", "年报"),
        (rb"\uc1 \u24180\_\u25253\bullet", "年报"),
        (rb"\uc1 \u24180\b bold", "年bold"),
        (rb"{\uc3 \u24180 abc}\u25253 d\'65", "年报"),
        (rb"\uc1{\u24180}?\u25253?", "年?报"),
        (rb"\u-3913?", "·"),
    ],
)
def test_numbers_of_unicode_and_what_old_readers_get_for_them(body: bytes, text: str) -> None:
    assert "".join(texts(read(body))) == text


def test_special_characters() -> None:
    body = rb"a\emdash b\endash\~\_c\-d\ldblquote\rdblquote\lquote\rquote\bullet\{\}\\"
    assert texts(read(body)) == ["a—b–\u00a0-cd“”‘’·{}\\"]


def test_lines_tabs_and_pages() -> None:
    body = (
        paragraph(gbk("一、") + rb"\tab " + gbk("总体") + rb"\line " + gbk("正文"))
        + rb"\page "
        + paragraph(b"x")
    )
    assert texts(read(body)) == ["一、\t总体", "正文", "x"]


def test_a_backslash_before_a_line_end_ends_a_paragraph() -> None:
    assert texts(read(b"one\\\ntwo\\\r\nthree")) == ["one", "two", "three"]


def test_automatic_numbers_are_text() -> None:
    one = rb"{\listtext\pard\plain\ltrpar \loch\af0\dbch\f13 \'d2\'bb\'a1\'a2\tab}"
    old = rb"{\pntext\pard\plain\f0 1.\tab}{\*\pn \pnlvlbody\pndec{\pntxta .}}"
    dot = rb"{\listtext\pard\plain\f3 \'b7\tab}"
    box = rb"{\listtext\pard\plain\f10 \'6c\tab}"
    body = b"".join(paragraph(number + gbk("2023年")) for number in (one, old, dot, box))
    assert texts(read(body)) == ["一、2023年", "1. 2023年", "2023年", "2023年"]


def test_levels_come_from_the_paragraph_and_from_its_style() -> None:
    sheet = (
        rb"{\stylesheet{\ql \f0 \snext0 Normal;}{\s1\ql\outlinelevel0 \f13 \'b1\'ea\'cc\'e2;}"
        rb"{\s2 heading 2;}{\*\cs10 Default;}{\s9 toc 1;}}"
    )
    body = paragraph(b"a", rb"\s1") + paragraph(b"b", rb"\s2") + paragraph(b"c", rb"\outlinelevel2")
    body += paragraph(b"d 1", rb"\s9") + paragraph(b"e")
    levels = [(b.text, b.level) for b in read(sheet + body).blocks if isinstance(b, RawParagraph)]
    assert levels == [("a", 1), ("b", 2), ("c", 3), ("e", 0)]


def test_changes_are_read_as_accepted() -> None:
    inserted = rb"{\revised\revauth1\revdttm1 " + gbk("12") + b"}"
    deleted = rb"{\deleted\revauthdel1\revdttmdel1 " + gbk("9旧") + b"}"
    report = read(paragraph(gbk("受理") + inserted + deleted + gbk("件")))
    assert texts(report) == ["受理12件"]
    assert report.warnings == ("文档里有修订痕迹，按接受全部修订读入。",)
    assert list(report.asides) == [Aside("deleted", "9旧", "正文")]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = (
        rb"\pard\plain {"
        + gbk("前半句，")
        + rb"}{\deleted\revauthdel1 \par }\pard\plain {"
        + gbk("后半句。")
        + rb"\par }"
    )
    assert texts(read(body)) == ["前半句，后半句。"]


def test_hidden_text_is_kept_beside() -> None:
    report = read(table([[gbk("规章") + rb"{\v " + gbk("藏起来") + b"}", rb"\v0 3"]], (900, 1800)))
    assert [text for text, *_ in cells(tables(report)[0])] == ["规章", "3"]
    assert list(report.asides) == [Aside("hidden", "藏起来", "表格 1")]


def test_of_a_field_the_result_is_read() -> None:
    field = rb'{\field\fldedit{\*\fldinst { HYPERLINK "http://x" }}{\fldrslt {' + gbk("链接") + b"}}}"
    assert texts(read(paragraph(gbk("见") + field))) == ["见链接"]


def test_groups_for_newer_readers_are_passed_over() -> None:
    body = rb"{\*\themedata 504b}{\*\unknown {\b bold} text}{\*\bkmkstart _Toc}{\xe index}" + paragraph(
        gbk("正文")
    )
    assert texts(read(body)) == ["正文"]


def test_a_table_with_merges_as_word_writes_it() -> None:
    lines = [
        [(rb"\clvmgf", gbk("甲")), gbk("乙")],
        [(rb"\clvmrg", b""), gbk("一行") + rb"\par " + gbk("又一行")],
    ]
    report = read(paragraph(gbk("表前")) + table(lines, (2000, 4000)) + paragraph(gbk("表后")))
    assert cells(tables(report)[0]) == [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("一行\n又一行", 1, 1, 1, 1)]
    assert texts(report) == ["表前", "表后"]


def test_a_layout_holds_for_rows_without_their_own() -> None:
    body = rb"\trowd\cellx900\cellx1800\pard\intbl a\cell b\cell\row\intbl c\cell d\cell\row\pard end\par"
    report = read(body)
    assert [c[:3] for c in cells(tables(report)[0])] == [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1)]
    assert texts(report) == ["end"]


def test_a_table_in_a_table_is_read_for_itself() -> None:
    props = rb"\pard\intbl\itap2{\*\nesttableprops\trowd\cellx900\cellx1800\nestrow}{\nonesttables\par}"
    inner = rb"\pard\plain\intbl\itap2 {" + gbk("规章") + rb"}\nestcell 3\nestcell " + props
    inner += rb"\pard\plain\intbl\itap2 {" + gbk("文件") + rb"}\nestcell 4\nestcell " + props
    outer = row(
        [gbk("上") + rb"\par " + inner + rb"\pard\intbl\itap1 " + gbk("下"), gbk("旁")],
        [rb"\cellx3000", rb"\cellx6000"],
    )
    report = read(outer)
    assert [c[0] for c in cells(tables(report)[0])] == ["规章", "3", "文件", "4"]
    assert texts(report) == ["上", "下", "旁"]


def test_a_file_that_is_cut_short_is_read_and_said_to_be_so() -> None:
    whole = document(paragraph(gbk("第一段")) + paragraph(gbk("第二段")))
    report = rtf.read(whole[: whole.index(rb"{\par }") + 3], "年报.rtf")
    assert texts(report) == ["第一段"]
    assert report.warnings == ("文件不完整，末尾可能缺了内容，请核对。",)


def test_what_stands_behind_the_end_is_no_part_of_the_file() -> None:
    assert texts(rtf.read(document(paragraph(b"a")) + b"behind{}}}", "x.rtf")) == ["a"]


def test_nesting_has_an_end() -> None:
    with pytest.raises(FileProblem, match=r"“a\.rtf”层层嵌套得太深"):
        Reader("a.rtf").read(WORD + b"{" * 100_000)


@pytest.mark.parametrize(
    ("limit", "body"),
    [("MOST_WORDS", rb"\b" * 1000), ("MOST_WORDS", b"{}" * 1000), ("MOST_LINES", rb"\pard x\par" * 1000)],
)
def test_a_file_of_endless_marks_is_given_up(
    limit: str, body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, limit, 990)
    with pytest.raises(FileProblem, match="内容太多，不像一份年度报告"):
        read(body)


def test_paragraphs_are_counted_without_their_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_LINES", 990)
    assert len(texts(read(rb"\pard x\par" * 900))) == 900


@pytest.mark.parametrize(
    "body",
    [rb"\bin1000000000 abc", rb"\cellx999999999999\cell\row", rb"\itap99999 \nestcell", rb"\u9999999999 x"],
)
def test_absurd_numbers_end_well(body: bytes) -> None:
    assert isinstance(read(body).blocks, tuple)
