"""Builds XML and HTML text: everything escaped, nothing in it that no parser accepts."""

import html
import re
from collections.abc import Mapping

# XML 1.0 (fifth edition), production 2; U+000B and U+000C, for one, are in no Word file.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n?")


def clean(text: str) -> str:
    """Return the text without control characters and lone surrogates, line ends as a newline."""
    return _LINE_END.sub("\n", _FORBIDDEN.sub("", text))


def escape(text: str) -> str:
    """Return the text as it stands between tags or inside a quoted attribute."""
    return html.escape(clean(text))


def tag(name: str, attributes: Mapping[str, str | int], *inner: str) -> str:
    """Return an element around `inner`, which is markup already; without it, an empty element."""
    written = "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    if not inner:
        return f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(inner)}</{name}>"
