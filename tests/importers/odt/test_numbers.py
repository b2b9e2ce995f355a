"""Automatic numbers come out as LibreOffice shows them."""

import pytest

from tests.importers.odt.writer import heading, paragraph, read, texts


def level(number: int, form: str, around: str) -> str:
    """One level of a list; around is written as 「（|）」."""
    prefix, suffix = around.split("|")
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}"'
        f' style:num-prefix="{prefix}" style:num-suffix="{suffix}"/>'
    )


CHINESE = "一, 二, 三, ..."
LEVELS = level(1, CHINESE, "|、") + level(2, CHINESE, "（|）") + level(3, "1", "|.")
STYLE = f'<text:list-style style:name="L">{LEVELS}</text:list-style>'
DOTS = '<text:list-style style:name="D"><text:list-level-style-bullet text:level="1"/></text:list-style>'


def a_list(*items: str, attributes: str = 'text:style-name="L"') -> str:
    return f"<text:list {attributes}>{''.join(items)}</text:list>"


def item(*inner: str, attributes: str = "") -> str:
    return f"<text:list-item {attributes}>{''.join(inner)}</text:list-item>"


def numbered(body: str, styles: str = STYLE) -> list[str]:
    return texts(read(body, styles))


def test_levels_count_by_themselves_and_begin_anew_below_the_next() -> None:
    deep = a_list(item(paragraph("2023年细目")), attributes="")
    inner = a_list(item(paragraph("主动公开")), item(paragraph("依申请公开"), deep), attributes="")
    again = a_list(item(paragraph("说明")), attributes="")
    body = a_list(item(paragraph("总体情况"), inner), item(paragraph("主动公开情况"), again))
    assert numbered(body) == [
        "一、总体情况",
        "（一）主动公开",
        "（二）依申请公开",
        "1. 2023年细目",
        "二、主动公开情况",
        "（一）说明",
    ]


def test_only_the_first_paragraph_of_an_item_has_the_number() -> None:
    header = f"<text:list-header>{paragraph('引言')}</text:list-header>"
    assert numbered(a_list(header, item(paragraph("甲"), paragraph("乙")))) == ["引言", "一、甲", "乙"]


def test_an_item_that_holds_only_an_inner_list_takes_no_number() -> None:
    inner = a_list(item(paragraph("里")), attributes="")
    assert numbered(a_list(item(inner), item(paragraph("外")))) == ["（一）里", "一、外"]


def test_lists_begin_anew_or_go_on_as_they_say() -> None:
    one = item(paragraph("甲"))
    named = 'text:style-name="L" xml:id="x"'
    body = a_list(one, attributes=named) + paragraph("间") + a_list(one)
    body += a_list(one, attributes='text:style-name="L" text:continue-numbering="true"')
    body += a_list(one, attributes='text:style-name="L" text:continue-list="x"')
    assert numbered(body) == ["一、甲", "间", "一、甲", "二、甲", "二、甲"]


def test_an_item_may_ask_for_its_number() -> None:
    assert numbered(
        a_list(item(paragraph("甲"), attributes='text:start-value="5"'), item(paragraph("乙")))
    ) == [
        "五、甲",
        "六、乙",
    ]


def test_signs_of_plain_lists_are_left_out() -> None:
    assert numbered(a_list(item(paragraph("甲")), attributes='text:style-name="D"'), DOTS) == ["甲"]


def test_a_list_may_come_from_the_style_of_the_paragraph() -> None:
    named = '<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>'
    assert numbered(a_list(item(paragraph("甲", "P")), attributes=""), STYLE + named) == ["一、甲"]


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("1", "3"), ("a", "c"), ("I", "III"), ("壹, 贰, 叁, ...", "叁"), ("甲, 乙, 丙, ...", "丙"),
        ("①, ②, ③, ...", "③"), ("１, ２, ３, ...", "３"), ("イ, ロ, ハ, ...", "3"),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, written: str) -> None:
    style = f'<text:list-style style:name="L">{level(1, form, "|、")}</text:list-style>'
    assert numbered(a_list(*[item(paragraph("甲"))] * 3), style)[-1] == f"{written}、甲"


def test_numbers_of_several_levels() -> None:
    both = (
        '<text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
        '<text:list-level-style-number text:level="3" style:num-format="1"'
        ' loext:num-list-format="第%3%款%9%"/>'
    )
    deep = a_list(item(paragraph("丙")), attributes="")
    inner = a_list(item(paragraph("乙"), deep), attributes="")
    style = f'<text:list-style style:name="L">{both}</text:list-style>'
    assert numbered(a_list(item(paragraph("甲"), inner)), style) == ["1甲", "1.1乙", "第1款丙"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..."'
        ' style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/>'
        "</text:outline-style>"
    )
    free = '<style:style style:name="F" style:family="paragraph" style:list-style-name=""/>'
    body = (
        heading("总体情况")
        + heading("小标题", 2)
        + heading("主动公开")
        + heading("附", 1, 'text:is-list-header="true"')
    )
    body += heading("另", 1, 'text:style-name="F"')
    body += heading("新", 1, 'text:restart-numbering="true" text:start-value="7"')
    assert texts(read(body, free, outline)) == [
        "一、总体情况",
        "小标题",
        "二、主动公开",
        "附",
        "另",
        "七、新",
    ]


def test_a_number_that_the_file_writes_out_goes_before_the_counted_one() -> None:
    written = paragraph(inner="<text:number>第九条</text:number>内容")
    assert numbered(a_list(item(written))) == ["第九条内容"]


def test_levels_without_end_are_bounded() -> None:
    style = f'<text:list-style style:name="L">{level(999999, "1", "|.")}</text:list-style>'
    deep = paragraph("底")
    for _ in range(30):
        deep = a_list(item(deep), attributes="")
    assert numbered(a_list(item(deep)), style) == ["底"]
