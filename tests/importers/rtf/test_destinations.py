"""Groups whose text is not the line's: what becomes of each, and what of the groups within."""

import pytest

from drafter.importers.rtf.charsets import Fonts
from drafter.importers.rtf.destinations import Destinations
from drafter.importers.rtf.flow import Flow
from drafter.importers.rtf.state import State
from drafter.importers.rtf.styles import Styles
from drafter.model.draft import Aside
from tests.importers.rtf.rich import gbk, paragraph, read, texts


def asides(body: bytes) -> list[Aside]:
    return list(read(body).asides)


def test_comments_are_kept_beside_the_text() -> None:
    comment = (
        rb"{\*\atnid W}{\*\atnauthor somebody}{\chatn {\*\annotation {\*\atndate 1}{\*\atnref 0}\pard\plain {"
        + gbk("请核对")
        + rb"\par }{"
        + gbk("第二行")
        + b"}}}"
    )
    report = read(paragraph(gbk("正文") + comment) + paragraph(gbk("又一段") + comment))
    assert texts(report) == ["正文", "又一段"]
    assert list(report.asides) == [
        Aside("comment", "请核对\n第二行", "批注 1"),
        Aside("comment", "请核对\n第二行", "批注 2"),
    ]


def test_heads_and_feet_are_kept_once_and_numbers_of_pages_are_none() -> None:
    head = (
        rb"{\headerl \pard\plain {"
        + gbk("内部资料")
        + rb"\par }}{\headerr \pard\plain {"
        + gbk("内部资料")
        + rb"\par }}"
    )
    foot = rb"{\footer \pard\plain {\f0 \emdash  {\field{\*\fldinst PAGE}{\fldrslt 12}} \emdash \par }}"
    report = read(head + foot + paragraph(gbk("正文")))
    assert texts(report) == ["正文"]
    assert list(report.asides) == [Aside("header", "内部资料", "页眉")]


def test_what_the_file_says_of_itself() -> None:
    info = (
        rb"{\info{\title "
        + gbk("旧标题")
        + rb"}{\author {\f13 "
        + gbk("科室")
        + rb"}}{\*\company X}{\creatim\yr2024}}"
    )
    assert asides(info + paragraph(b"x")) == [
        Aside("property", "旧标题", "文档属性“标题”"),
        Aside("property", "科室", "文档属性“作者”"),
        Aside("property", "X", "文档属性“单位”"),
    ]


def test_the_words_that_stand_for_a_picture() -> None:
    words = rb"{\sp{\sn wzDescription}{\sv " + gbk("公章") + rb"}}{\sp{\sn wzName}{\sv Picture 1}}"
    picture = rb"{\*\shppict{\pict{\*\picprop" + words + rb"}\pngblip 89504e47" + b"\r\n" + rb"0d0a}}"
    old = rb"{\nonshppict{\pict\wmetafile8 0100}}"
    report = read(paragraph(gbk("落款") + picture + old))
    assert texts(report) == ["落款"]
    assert list(report.asides) == [Aside("alt", "公章", "第 1 张图片附近")]
    assert report.warnings == ("文档里有 1 张图片没有带入，需要的请自行插入。",)


def test_a_text_box_stands_behind_its_paragraph_once() -> None:
    box = (
        rb"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain {"
        + gbk("框里的字")
        + rb"\par }}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard\plain {"
        + gbk("框里的字")
        + rb"\par }}}}}"
    )
    assert texts(read(paragraph(gbk("前") + box + gbk("后")))) == ["前后", "框里的字"]


def test_the_text_box_of_an_old_word_is_read() -> None:
    box = rb"{\*\do\dobxpage\dptxbx{\dptxbxtext\pard\plain {" + gbk("老框") + rb"\par }}\dpx0}"
    assert texts(read(paragraph(box + gbk("正文")))) == ["正文", "老框"]


def test_what_is_left_out_is_counted() -> None:
    note = rb"{\super \chftn {\footnote \pard\plain {\chftn }" + gbk("注释") + b"}}"
    thing = rb"{\object\objemb{\*\objclass Excel.Sheet}{\*\objdata 0105}{\result {\pict\wmetafile8 01}}}"
    report = read(paragraph(gbk("正文") + note + thing))
    assert texts(report) == ["正文"]
    assert report.warnings == (
        "文档里有 1 条脚注或尾注没有带入，请核对。",
        "文档里有 1 个嵌入的对象没有带入，请核对。",
    )


@pytest.mark.parametrize("word", ["title", "author", "company"])
def test_words_of_the_properties_mean_nothing_elsewhere(word: str) -> None:
    destinations = Destinations(Fonts(), Styles())
    story = Flow()
    state = State(story)
    assert word in destinations.words
    assert destinations.begin(word, state) is None
    assert state.place is story


def test_text_that_stands_twice_is_taken_in_unicode() -> None:
    twice = rb"{\upr{\f0 old}{\*\ud{\uc1 \u26032?}}}"
    assert texts(read(paragraph(twice))) == ["新"]
