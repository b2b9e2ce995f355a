"""Styles: what a paragraph has by itself, by its style, and by the one that is based on."""

from lxml import etree

from drafter.importers.docx_styles import Styles
from tests.importers.word import W


def xml(name: str, inner: str) -> etree._Element:  # pyright: ignore[reportPrivateUsage]
    return etree.fromstring(f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>')


STYLES = Styles(
    xml(
        "styles",
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"/>'
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    )
)


def test_a_level_comes_from_the_paragraph_then_its_style_then_the_base() -> None:
    assert STYLES.level(xml("pPr", '<w:outlineLvl w:val="0"/><w:pStyle w:val="H"/>')) == 1
    assert STYLES.level(xml("pPr", '<w:pStyle w:val="H"/>')) == 2
    assert STYLES.level(xml("pPr", '<w:pStyle w:val="Own"/>')) == 2


def test_body_text_has_no_level() -> None:
    assert STYLES.level(None) == 0
    assert STYLES.level(xml("pPr", '<w:outlineLvl w:val="9"/>')) == 0
    assert STYLES.level(xml("pPr", '<w:pStyle w:val="unknown"/>')) == 0


def test_styles_based_on_each_other_end() -> None:
    assert STYLES.chain("A") == ["A", "B"]
    assert STYLES.chain(None) == ["N"]
    assert Styles(None).chain("H") == []
