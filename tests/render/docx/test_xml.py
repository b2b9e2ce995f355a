"""WordprocessingML by the element: namespaces, units, runs with breaks and tabs."""

from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from drafter.render.docx.xml import (
    from_mm,
    half_points,
    paragraph,
    part,
    run,
    switch,
    twips,
    type_width,
    w,
)
from drafter.render.markup import clean
from drafter.render.style import load
from tests.render.docx.word import W, has, parsed, text, value


def test_an_element_and_its_attributes_stand_in_the_main_namespace() -> None:
    assert w("jc", val="both") == '<w:jc w:val="both"/>'
    assert w("pPr", w("keepNext"), w("jc", val=1)) == '<w:pPr><w:keepNext/><w:jc w:val="1"/></w:pPr>'


def test_a_switch_is_stated_either_way() -> None:
    assert switch("b", on=True) == "<w:b/>"
    assert switch("b", on=False) == '<w:b w:val="0"/>'


def test_units() -> None:
    assert (twips(28.95), half_points(10.5), from_mm(210), from_mm(297)) == (579, 21, 11906, 16838)
    assert type_width(load("official").page) == 8845


def test_a_part_declares_the_namespaces_it_was_given() -> None:
    root = parsed(part("document", "<x:y/>", namespaces=[("x", "urn:x")]))
    assert (root.tag, root[0].tag) == (f"{W}document", "{urn:x}y")


def test_marks_shared_with_latin_go_to_the_chinese_font() -> None:
    element = element_of(run("“五公开”——…"))
    assert value(element, "rPr/rFonts", "hint") == "eastAsia"


def test_a_run_may_have_a_style_and_a_size() -> None:
    element = element_of(run("文", style_id="Lead2", size_pt=8.5))
    assert (value(element, "rPr/rStyle"), value(element, "rPr/sz")) == ("Lead2", "17")
    assert not has(element_of(run("文")), "rPr/rStyle")


def test_line_ends_and_tabs_become_words_own() -> None:
    element = element_of(run("一\r\n二\t三\n"))
    assert [node.tag.removeprefix(W) for node in element][1:] == ["t", "br", "t", "tab", "t", "br"]
    assert text(element) == "一\n二\t三\n"


@given(st.text(st.characters(codec=None)))
def test_any_text_survives(anything: str) -> None:
    assert text(element_of(paragraph("BodyText", run(anything)))) == clean(anything)


def element_of(markup: str) -> Element:
    return parsed(part("x", markup))[0]
