"""Styles hide text, name lists and tell how wide columns are; a parent's word holds where there is none."""

import pytest

from drafter.importers.odt.styles import Styles
from tests.importers.odt.writer import element

HIDES = '<style:text-properties text:display="none"/>'
SHOWS = '<style:text-properties text:display="true"/>'


def styles(xml: str) -> Styles:
    return Styles(None, element(f"<office:styles>{xml}</office:styles>"))


def style(name: str, inner: str = "", attributes: str = "", family: str = "paragraph") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {attributes}>{inner}</style:style>'


def test_a_style_hides_by_itself_or_by_its_parent() -> None:
    found = styles(
        style("A", HIDES)
        + style("B", attributes='style:parent-style-name="A"')
        + style("C", SHOWS, 'style:parent-style-name="A"')
        + style("A", SHOWS, family="text")
    )
    assert [found.hides("paragraph", name) for name in "ABCX"] == [True, True, False, False]
    assert not found.hides("text", "A")


def test_styles_that_are_each_others_parents_end() -> None:
    found = styles(
        style("A", attributes='style:parent-style-name="B"')
        + style("B", attributes='style:parent-style-name="A"')
    )
    assert not found.hides("paragraph", "A")
    assert found.list_of("A") is None


def test_a_style_may_take_the_list_of_its_parent_away() -> None:
    found = styles(
        style("A", attributes='style:list-style-name="L"')
        + style("B", attributes='style:parent-style-name="A"')
        + style("C", attributes='style:parent-style-name="A" style:list-style-name=""')
    )
    assert [found.list_of(name) for name in "ABC"] == ["L", "L", ""]


@pytest.mark.parametrize(
    ("width", "twips"),
    [("1in", 1440), ("2.54cm", 1440), ("72pt", 1440), ("0.0007in", 1), ("12%", None), ("", None)],
)
def test_widths_in_every_unit(width: str, twips: float | None) -> None:
    properties = f'<style:table-column-properties style:column-width="{width}"/>'
    found = styles(style("K", properties, family="table-column")).width("K")
    assert found == (twips if twips is None else pytest.approx(twips, abs=0.1))
