"""The type of an XML or HTML element for annotations; lxml, which has it, is loaded only when used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

    Element = _Element
else:
    Element = Any
