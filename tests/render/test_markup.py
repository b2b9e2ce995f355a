"""Escaping: no text can break the markup around it, and none is changed but for what no parser takes."""

from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from drafter.render.markup import clean, escape, tag


def test_control_characters_and_lone_surrogates_go_and_line_ends_are_one() -> None:
    assert clean("一\x00\x08\x0b\x0c\x1f\ud83d\ufffe二\r\n三\r四\t五") == "一二\n三\n四\t五"


def test_rare_characters_and_emoji_stay() -> None:
    assert clean("𠮷㙍😀\U0010fffd") == "𠮷㙍😀\U0010fffd"


def test_what_means_something_in_markup_is_escaped() -> None:
    assert escape('<a href="x">\'&</a>') == "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;&lt;/a&gt;"


def test_elements_with_and_without_content() -> None:
    assert tag("br", {}) == "<br/>"
    assert tag("td", {"class": "a", "colspan": 2}, "") == '<td class="a" colspan="2"></td>'
    assert tag("p", {}, tag("b", {}, "一"), "二") == "<p><b>一</b>二</p>"


@given(st.text(st.characters(codec=None)))
def test_any_text_is_the_same_after_a_parser(anything: str) -> None:
    element = fromstring(tag("p", {"title": anything}, escape(anything)))  # noqa: S314 - made here
    assert (element.text or "") == clean(anything)
    assert element.attrib["title"].split() == clean(anything).split()
