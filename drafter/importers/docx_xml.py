"""The few questions that the Word reader asks of an element, for both namespaces that Word writes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.importers.element import Element

_OFF = ("0", "false", "off", "none")
_TRANSPARENT = frozenset({"ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo"})
_REMOVED = frozenset({"del", "moveFrom"})
_COUNT = re.compile(r"\+?([0-9]{1,9})")


@lru_cache(maxsize=1024)
def _local(name: str) -> str:
    return name.rpartition("}")[2]


def tag(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return _local(str(element.tag))


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace, None where there is none."""
    for key, text in element.items() if element is not None else ():
        if _local(key) == name:
            return text
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element down a path of names."""
    for name in path:
        if element is None:
            break
        element = next(element.iterchildren("{*}" + name), None)
    return element


def children(element: Element | None) -> list[Element]:
    """Return what an element holds, nothing for None."""
    return [] if element is None else list(element)


def value(element: Element | None, *path: str) -> str | None:
    """Return the `val` of the element down a path of names."""
    return attribute(child(element, *path), "val")


def count(text: str | None, default: int, most: int) -> int:
    """Return the whole number that a text is, at most `most`; `default` for anything else."""
    match = _COUNT.fullmatch(text or "")
    return min(int(match[1]), most) if match else default


def is_on(element: Element | None, *path: str) -> bool:
    """Say whether a switch such as w:vanish is set."""
    found = child(element, *path)
    return found is not None and is_set(found)


def is_set(switch: Element) -> bool:
    """Say whether a switch that is there is not turned off."""
    return (attribute(switch, "val") or "1").lower() not in _OFF


def content(element: Element) -> Iterator[Element]:
    """Yield what an element holds as Word shows it with all changes accepted.

    Insertions, content controls and the like are stepped into; deletions, prompts of controls that
    nobody filled in, and tables of contents are left out; of alternate forms of the same thing the
    first is taken.
    """
    for inner in element:
        name = tag(inner)
        if name in _TRANSPARENT:
            yield from content(inner)
        elif name == "sdt":
            held = child(inner, "sdtContent")
            yield from _control(inner, held) if held is not None else ()
        elif name == "AlternateContent":
            yield from content(inner[0]) if len(inner) else ()
        elif name not in _REMOVED:
            yield inner


def _control(control: Element, held: Element) -> Iterator[Element]:
    """Yield what a content control holds; where it holds only its prompt, no text of it."""
    gallery = value(control, "sdtPr", "docPartObj", "docPartGallery") or ""
    if gallery.lower() == "table of contents":
        return
    prompts = is_on(control, "sdtPr", "showingPlcHdr")
    yield from (inner for inner in content(held) if not (prompts and tag(inner) in ("r", "p")))
