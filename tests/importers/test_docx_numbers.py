"""Automatic numbers: counting, restarting, and the forms that Chinese documents use."""

import pytest
from lxml import etree

from drafter.importers.docx_numbers import Numbers, write_number
from drafter.importers.docx_styles import Styles
from tests.importers.word import W


def xml(name: str, inner: str) -> etree._Element:  # pyright: ignore[reportPrivateUsage]
    return etree.fromstring(f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>')


def level(number: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbers(lists: str, styles: str = "") -> Numbers:
    return Numbers(xml("numbering", lists), Styles(xml("styles", styles)))


def place(number: int, depth: int = 0) -> etree._Element:  # pyright: ignore[reportPrivateUsage]
    return xml("pPr", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


OUTLINE = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "chineseCounting", "%1、")}{level(1, "decimal", "%1.%2")}'
    f"{level(2, 'bullet', '●')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_a_deeper_level_begins_anew_under_each_number() -> None:
    counter = numbers(OUTLINE)
    depths = (0, 1, 1, 0, 1, 2)
    found = [counter.next(place(1, depth)) for depth in depths]
    assert found == ["一、", "一.1", "一.2", "二、", "二.1", ""]


def test_a_list_set_to_restart_begins_at_its_start() -> None:
    counter = numbers(OUTLINE)
    assert [counter.next(place(n)) for n in (1, 1, 2, 2)] == ["一、", "二、", "一、", "二、"]


def test_a_paragraph_without_list_and_an_unknown_list_have_no_number() -> None:
    counter = numbers(OUTLINE)
    assert [counter.next(p) for p in (None, place(0), place(99), place(1, 8), xml("pPr", ""))] == [""] * 5


def test_a_style_gives_its_list_and_the_list_names_the_level_of_the_style() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>')
        + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    with_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="H1">{with_list}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
    )
    counter = numbers(lists, styles)
    found = [counter.next(xml("pPr", f'<w:pStyle w:val="{style}"/>')) for style in ("H1", "H2", "H2", "H1")]
    assert found == ["一、", "（一）", "（二）", "二、"]


def test_a_list_may_take_its_levels_from_the_list_of_a_style() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    link = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="L">{link}</w:style>'
    assert numbers(lists, styles).next(place(2)) == "1."


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 102, "一百〇二"),
        ("chineseCounting", 1000, "1000"),
        ("chineseLegalSimplified", 3, "叁"),
        ("chineseLegalSimplified", 12, "拾贰"),
        ("chineseLegalSimplified", 20, "贰拾"),
        ("ideographDigital", 20, "二〇"),
        ("ideographTraditional", 2, "乙"),
        ("ideographTraditional", 11, "11"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 2, "②"),
        ("decimalZero", 3, "03"),
        ("upperLetter", 27, "AA"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("decimal", 7, "7"),
        ("hebrew1", 7, "7"),
    ],
)
def test_numbers_are_written_as_word_writes_them(form: str, number: int, text: str) -> None:
    assert write_number(number, form) == text


def test_numbers_made_to_exhaust_the_reader_do_no_harm() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="99999999999"><w:numFmt w:val="upperRoman"/></w:lvl>'
        '<w:lvl w:ilvl="0"><w:start w:val="99999999999"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="²"><w:start w:val="-3"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="x"><w:startOverride w:val="9999999999"/></w:lvlOverride></w:num>'
    )
    assert len(numbers(lists).next(place(1))) < 50
