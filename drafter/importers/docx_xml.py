"""The few questions that the Word reader asks of an element, for both namespaces that Word writes."""

from collections.abc import Iterator

from drafter.importers.element import Element

_OFF = ("0", "false", "off", "none")
_TRANSPARENT = frozenset({"ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo"})
_REMOVED = frozenset({"del", "moveFrom"})


def tag(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace, None where there is none."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element down a path of names."""
    for name in path:
        element = next((inner for inner in children(element) if tag(inner) == name), None)
    return element


def children(element: Element | None) -> list[Element]:
    """Return what an element holds, nothing for None."""
    return [] if element is None else list(element)


def value(element: Element | None, *path: str) -> str | None:
    """Return the `val` of the element down a path of names."""
    return attribute(child(element, *path), "val")


def is_on(element: Element | None, *path: str) -> bool:
    """Say whether a switch such as w:vanish is set."""
    found = child(element, *path)
    return found is not None and (attribute(found, "val") or "1").lower() not in _OFF


def content(element: Element) -> Iterator[Element]:
    """Yield what an element holds as Word shows it with all changes accepted.

    Insertions, content controls and the like are stepped into; deletions are left out; of alternate
    forms of the same thing the first is taken.
    """
    for inner in element:
        name = tag(inner)
        if name in _TRANSPARENT:
            yield from content(inner)
        elif name == "sdt":
            held = child(inner, "sdtContent")
            yield from content(held) if held is not None else ()
        elif name == "AlternateContent":
            yield from content(inner[0]) if len(inner) else ()
        elif name not in _REMOVED:
            yield inner
