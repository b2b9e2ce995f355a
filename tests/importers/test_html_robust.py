"""Whatever a web page holds, reading it gives blocks or one sentence, and in a time that a person waits."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.html import read

_NAMES = (
    "html head body title meta div p span table thead tbody tfoot tr td th ul ol li dl dt dd a img del h1 h2"
    " form iframe script style o:p svg select nav footer br hr b"
)
NAMES = st.sampled_from(re.findall(r"\S+", _NAMES))
ATTRIBUTES = st.sampled_from(
    [
        "", "hidden", "style='display:none'", "style='mso-list:Ignore'",
        "style='mso-element:comment-list'",
        "style='display:table-row'", "style='grid-template-columns:repeat(99,1fr)'", "class=nav",
        "href=a.docx",
        "rowspan=0", "rowspan=9999999", "colspan=-3", "start=x", "value=²", "title=header", "alt=图",
        "class=msoDel",
        "style='list-style:none'", "id=sdfootnote1", "width=5",
    ]
)  # fmt: skip
TEXTS = st.sampled_from(
    [
        "", "规章", "12", "&nbsp;", "一、总体情况", "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项", "\n", "<!--", "]]>", "&#xD800;",
    ]
)  # fmt: skip


def element(name: str, attribute: str, inner: list[str], *, closed: bool) -> str:
    return f"<{name} {attribute}>{''.join(inner)}" + (f"</{name}>" if closed else "")


TREES = st.recursive(
    TEXTS,
    lambda inner: st.builds(element, NAMES, ATTRIBUTES, st.lists(inner, max_size=5), closed=st.booleans()),
    max_leaves=40,
)


def survives(data: bytes) -> None:
    said = ""
    try:
        report = read(data, "年报.html")
        "".join(str(report)).encode()
    except FileProblem as problem:
        said = problem.what
    assert not said or "年报.html" in said


@settings(max_examples=200, deadline=None)
@given(body=TREES)
def test_any_elements_in_any_place(body: str) -> None:
    survives(f"<html>{body}".encode())


@settings(max_examples=100, deadline=None)
@given(
    data=st.binary(max_size=400),
    charset=st.sampled_from(["", "gbk", "hex", "utf-16", "punycode", "idna", "x"]),
)
def test_any_bytes_in_any_charset(data: bytes, charset: str) -> None:
    survives(f"<meta charset={charset}>".encode() + data)


HEADINGS = "<p>一、总体情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>"


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>" * 700 + "深" + "</table>" * 700,
        "<div class=nav>" * 1500 + "深" + "</div>" * 1500,
        "<div>" * 1500 + HEADINGS * 300 + "</div>" * 1500,
        "<div><div>规章</div><div>3</div></div>" * 8_000,
        "<div>" + "<div>3</div>" * 15_000 + "</div>",
        "<table>" + "<tr><td rowspan=9999>1<td colspan=999>2" * 3000 + "</table>",
        "<p>" + "公开" * 1_000_000 + "</p>",
        "<ol start=9999 type=I>" + "<li>项" * 20_000 + "</ol>",
        "<span style='" + "display:" * 50_000 + "'>字</span>",
    ],
    ids=["tables", "menus", "headings", "rows", "boxes", "spans", "text", "list", "style"],
)
def test_pages_made_to_take_for_ever_do_not(body: str) -> None:
    start = time.perf_counter()
    survives(f"<html><body>{body}".encode())
    assert time.perf_counter() - start < 5
