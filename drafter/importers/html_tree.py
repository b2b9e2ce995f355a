"""What the HTML reader asks of an element: is it hidden, what is its text, blanks as a browser has them."""

import re
from collections.abc import Iterator

from drafter.importers.element import Element

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})
_DROPPED = frozenset({"script", "style", "del", "template", "select", "button", "noscript", "head"})
_MARK_OF_NOTE = re.compile(
    r"mso-special-character\s*:\s*comment|mso-footnote-id|mso-endnote-id|sd(?:foot|end)noteanc", re.IGNORECASE
)
_HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—"
_SOURCE_LINE = "\r"
_INSIDE_HAN = re.compile(rf"(?<=[{_HAN}]) ?{_SOURCE_LINE} ?(?=[{_HAN}])")
_AROUND = re.compile(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$")


def tag(element: Element) -> str:
    """Return the name of an element."""
    return str(element.tag)


def style(element: Element) -> str:
    """Return the style that an element itself has."""
    return element.get("style", "")


def is_hidden(element: Element) -> bool:
    """Say whether an element is marked as not to be shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(style(element)))


def is_deleted(element: Element) -> bool:
    """Say whether an element is text deleted with changes tracked."""
    return tag(element) == "del" or element.get("class", "") == "msoDel"


def is_mark_of_note(element: Element) -> bool:
    """Say whether an element is the number of a comment or footnote that stands in the text."""
    return tag(element) in ("a", "span") and bool(
        _MARK_OF_NOTE.search(f"{style(element)} {element.get('class', '')}")
    )


def text_of(element: Element) -> str:
    """Return the text of an element, a new line for each paragraph and break."""
    lines = "".join(_pieces(element)).split("\n")
    return "\n".join(filter(None, map(tidy, lines)))


def _pieces(outer: Element) -> Iterator[str]:
    from lxml import etree

    walker = etree.iterwalk(outer, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if element is not outer and _is_left_out(element):
                walker.skip_subtree()
            else:
                yield collapse(element.text)
        elif element is not outer:
            yield "\n" if tag(element) in _BREAKS else ""
            yield collapse(element.tail)


def _is_left_out(element: Element) -> bool:
    dropped = tag(element) in _DROPPED or is_deleted(element)
    return dropped or is_hidden(element) or is_mark_of_note(element)


def collapse(text: str | None) -> str:
    """Bring white space to single blanks; where a line of the source ends, a mark is left for `tidy`."""
    single = re.sub(r"[ \t\f]*[\r\n][ \t\r\n\f]*", _SOURCE_LINE, text or "")
    return re.sub(r"[ \t\f]+", " ", single)


def tidy(text: str) -> str:
    """Strip a line; the end of a source line is a blank, but not between Chinese characters."""
    joined = _INSIDE_HAN.sub("", _AROUND.sub("", text))
    return re.sub(rf"[ {_SOURCE_LINE}]+", " ", joined)
