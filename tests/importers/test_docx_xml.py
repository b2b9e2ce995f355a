"""Questions asked of an element do not depend on the namespace that Word wrote."""

from lxml import etree

from drafter.importers.docx_xml import child, content, is_on, tag, value
from tests.importers.word import STRICT, W


def test_both_namespaces_answer_alike() -> None:
    for space in (W, STRICT):
        properties = etree.fromstring(
            f'<w:pPr xmlns:w="{space}"><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
        )
        assert (tag(properties), value(properties, "numPr", "numId")) == ("pPr", "3")


def test_what_is_not_there_is_none() -> None:
    assert child(None, "numPr") is None
    assert value(None, "numPr", "numId") is None


def test_a_switch_is_on_unless_it_says_off() -> None:
    run = etree.fromstring(f'<w:rPr xmlns:w="{W}"><w:b/><w:vanish w:val="false"/></w:rPr>')
    assert (is_on(run, "b"), is_on(run, "vanish"), is_on(run, "i")) == (True, False, False)


def test_content_steps_into_what_only_wraps() -> None:
    wrapped = "<w:ins><w:sdt><w:sdtContent><w:smartTag><w:r/></w:smartTag></w:sdtContent></w:sdt></w:ins>"
    paragraph = etree.fromstring(f'<w:p xmlns:w="{W}">{wrapped}<w:del><w:r/></w:del><w:bookmarkStart/></w:p>')
    assert [tag(element) for element in content(paragraph)] == ["r", "bookmarkStart"]
