"""The tiny XML of templates: every word of it, and a Chinese sentence for what is none."""

import re

import pytest

from drafter.render import vocabulary
from drafter.render.blocks import Cell, Figure, Heading, Note, PageBreak, Paragraph, Signature, Table
from drafter.render.vocabulary import read
from tests.helpers.project import ROOT

TABLE = Table("t", (1,), 1, (Cell("甲", 0, 0),))


def label(text: str, row: int, column: int) -> Cell:
    return Cell(text, row, column, role="label")


def blocks(source: str) -> tuple[object, ...]:
    return read(f"<report>{source}</report>", {"t": TABLE}.__getitem__, {"a.png": b"1"})


@pytest.mark.parametrize(
    ("source", "block"),
    [
        ("<h>一、</h>", Heading("一、", 1)),
        ('<h level="0">题</h>', Heading("题", 0)),
        ("<p> 甲\n</p>", Paragraph("甲")),
        ("<p/>", Paragraph("")),
        ("<p><lead>（一）甲。</lead>乙 </p>", Paragraph("乙", "（一）甲。", 2)),
        ('<p> <lead level="3">1.甲。</lead></p>', Paragraph("", "1.甲。", 3)),
        ('<table ref="t"/>', TABLE),
        ('<grid widths="3"><row><cell>甲</cell></row></grid>', Table("", (3,), 1, (label("甲", 0, 0),))),
        ("<note>注：</note>", Note("注：")),
        ('<figure ref="a.png">图1</figure>', Figure(b"1", "图1", "图1")),
        ('<sign agency="甲" date="今"/>', Signature("甲", "今")),
        ("<sign/>", Signature("", "")),
        ("<break/>", PageBreak()),
    ],
)
def test_each_word_becomes_its_block(source: str, block: object) -> None:
    assert blocks(source) == (block,)


def test_blocks_keep_their_order_whatever_white_space_parts_them() -> None:
    assert blocks("\n <h>甲</h>\n\n <p>乙</p> <break/>\n") == (Heading("甲", 1), Paragraph("乙"), PageBreak())


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("甲", "不能直接写在 <report> 里"),
        ("<p>甲</p>乙", "不能直接写在 <report> 里"),
        ("<div/>", "没有 <div> 这种内容"),
        ("<lead>甲</lead>", "没有 <lead> 这种内容"),
        ('<p align="left"/>', "<p> 没有 align 这个属性"),
        ("<h>甲<p>乙</p></h>", "<h> 里面只能是文字，不能有 <p>"),
        ("<p>甲<b>乙</b></p>", "最前面可以有一个 <lead>"),
        ("<p>甲<lead>乙</lead></p>", "最前面可以有一个 <lead>"),
        ("<p><lead>甲</lead>乙<lead>丙</lead></p>", "最前面可以有一个 <lead>"),
        ('<p><lead mood="1">甲</lead></p>', "<lead> 没有 mood 这个属性"),
        ('<p><lead level="1">甲</lead></p>', "level 应是 2 到 4，不能是“1”"),
        ('<h level="5">甲</h>', "level 应是 0 到 4，不能是“5”"),
        ('<h level="一">甲</h>', "level 应是 0 到 4"),
        ('<table ref="x"/>', "没有名为“x”的表格"),
        ('<table ref="t">甲</table>', "<table> 里面不能有内容"),
        ('<figure ref="b.png"/>', "没有名为“b.png”的图片"),
        ("<sign>甲</sign>", "<sign> 里面不能有内容"),
        ("<break><p/></break>", "<break> 里面不能有内容"),
        ("<row/>", "没有 <row> 这种内容"),
        ("<grid><row><cell/></row></grid>", "widths 应是几个正整数"),
        ('<grid widths="1 0"><row><cell/><cell/></row></grid>', "widths 应是几个正整数"),
        ('<grid widths="1 2.5"><row><cell/><cell/></row></grid>', "widths 应是几个正整数"),
        ('<grid widths="1 ２"><row><cell/><cell/></row></grid>', "widths 应是几个正整数"),
        ('<grid widths="1"/>', "<grid> 里要有 <row>"),
        ('<grid widths="1"><p>甲</p></grid>', "<grid> 里面只能是 <row>"),
        ('<grid widths="1">甲<row><cell/></row></grid>', "<grid> 里面只能是 <row>"),
        ('<grid widths="1"><row><cell/>甲</row></grid>', "<row> 里面只能是 <cell>"),
        ('<grid widths="1 1"><row><cell/></row></grid>', "<row> 里应有 2 个 <cell>，不能是 1 个"),
        ('<grid widths="1"><row head="yes"><cell/></row></grid>', "head 应是 true 或 false，不能是“yes”"),
        ('<grid widths="1"><row tall="2"><cell/></row></grid>', "<row> 没有 tall 这个属性"),
        ('<grid widths="1"><row><cell rows="2"/></row></grid>', "<cell> 没有 rows 这个属性"),
        (
            '<grid widths="1"><row><cell align="right"/></row></grid>',
            "align 应是 left 或 center，不能是“right”",
        ),
        ('<grid widths="1"><row><cell><p/></cell></row></grid>', "<cell> 里面只能是文字"),
        (
            '<grid widths="1"><row><cell/></row><row head="true"><cell/></row></grid>',
            "作表头的排在最前面",
        ),
        ("<p>", "不是完整的 XML"),
    ],
)
def test_whatever_else_is_refused_with_the_reason(source: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        blocks(source)


def test_an_ordinary_table_has_heads_labels_and_centred_cells() -> None:
    source = """<grid widths="2 1" caption="表1">
      <row head="true"><cell>项目</cell><cell align="center">数量</cell></row>
      <row head="false"><cell> 甲
乙 </cell><cell align="center">3</cell></row>
    </grid>"""
    heads = (Cell("项目", 0, 0, role="head"), Cell("数量", 0, 1, role="head"))
    lines = (label("甲\n乙", 1, 0), Cell("3", 1, 1, role="figure"))
    assert blocks(source) == (Table("", (2, 1), 2, (*heads, *lines), header_rows=1, caption="表1"),)


def test_a_report_is_the_outermost() -> None:
    with pytest.raises(ValueError, match="最外层应是 <report>，不是 <html>"):
        read("<html/>", {"t": TABLE}.__getitem__, {})


def test_the_notes_tell_every_word() -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    told = {m[1]: set(m[2].split()) for m in re.finditer(r"^\| `<(\w+)([\w ]*)>`", text, re.MULTILINE)}
    assert told == {word: set(attributes) for word, attributes in vocabulary._ATTRIBUTES.items()}


def test_the_example_in_the_notes_can_be_read() -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    (example,) = re.findall(r"```xml\n(.*?)```", text, re.DOTALL)
    names = {"requests": TABLE}
    found = {type(block).__name__ for block in read(example, names.__getitem__, {"NAME": b"1"})}
    assert found == {"Heading", "Paragraph", "Table", "Note", "Figure", "PageBreak", "Signature"}
