"""The text of a paragraph: spaces, breaks, fields, changes, and what hangs on it."""

import pytest

from drafter.importers.odt.styles import Styles
from drafter.importers.odt.text import Shown, is_drawing, read_drawing, read_paragraph
from tests.importers.odt.writer import element, paragraph

HIDES = '<style:text-properties text:display="none"/>'
HIDDEN = f'<style:style style:name="H" style:family="text">{HIDES}</style:style>'
STYLES = Styles(element(f"<office:styles>{HIDDEN}</office:styles>"))


def shown(inner: str) -> Shown:
    return read_paragraph(element(paragraph(inner=inner)), STYLES)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("一<text:s text:c='3'/>二<text:s/>三", "一   二 三"),
        ("一、<text:tab/>总体<text:line-break/>正文", "一、\t总体\n正文"),
        ("前\n   后", "前 后"),
        ("<text:span>甲<text:span>乙</text:span>丙</text:span>丁", "甲乙丙丁"),
        ("见<text:a xlink:href='http://x'>链接</text:a>。", "见链接。"),
        (
            "<text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby>字",
            "汉字",
        ),
        ("共<text:page-number>3</text:page-number>页<text:soft-page-break/>", "共3页"),
        ("<text:placeholder text:placeholder-type='text'>&lt;填&gt;</text:placeholder>文", "文"),
        ("受理<text:change-start text:change-id='a'/>12<text:change-end text:change-id='a'/>件", "受理12件"),
        ("a<text:script>alert()</text:script>b", "ab"),
    ],
)
def test_what_shows(inner: str, text: str) -> None:
    assert shown(inner).text == text


@pytest.mark.parametrize(
    ("inner", "text", "hidden"),
    [
        ("看<text:span text:style-name='H'>藏<text:tab/>起</text:span>见", "看见", "藏\t起"),
        ("看<text:hidden-text text:is-hidden='true'>藏</text:hidden-text>见", "看见", "藏"),
        ("看<text:hidden-text text:is-hidden='false'>得</text:hidden-text>见", "看得见", ""),
        ("<text:hidden-paragraph text:is-hidden='true'/>整段", "", "整段"),
        ("<text:hidden-paragraph text:is-hidden='false'/>整段", "整段", ""),
    ],
)
def test_hidden_text_is_kept_apart(inner: str, text: str, hidden: str) -> None:
    found = shown(inner)
    assert (found.text, found.hidden) == (text, hidden)


def test_what_hangs_on_a_paragraph() -> None:
    note = "<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>"
    comment = "<office:annotation><dc:creator>甲</dc:creator><text:p>核对</text:p></office:annotation>"
    found = shown(f"前{note}中{comment}<text:change text:change-id='c1'/>后")
    assert (found.text, found.notes, len(found.comments), found.changes) == ("前中后", 1, 1, ["c1"])


def test_pictures_objects_and_boxes() -> None:
    picture = "<draw:frame><draw:image/><svg:title>公章</svg:title><svg:desc>公章</svg:desc></draw:frame>"
    thing = "<draw:frame><draw:object/><draw:image/></draw:frame>"
    box = "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"
    shape = "<draw:g><draw:custom-shape><text:p>形</text:p></draw:custom-shape></draw:g>"
    found = shown(f"前{picture}{thing}{box}{shape}后")
    assert (found.text, found.pictures, found.objects, found.alternatives) == ("前后", 1, 1, ["公章"])
    assert ["".join(map(str, part.itertext())) for part in found.boxes] == ["框", "形"]


def test_a_drawing_between_paragraphs() -> None:
    frame = element("<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>")
    assert is_drawing(frame)
    assert not is_drawing(element("<text:a/>"))
    assert len(read_drawing(frame).boxes) == 1


def test_spaces_without_end_are_bounded() -> None:
    assert len(shown("<text:s text:c='999999999'/>").text) <= 1000
