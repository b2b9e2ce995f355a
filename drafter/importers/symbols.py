"""The signs of symbol fonts (Wingdings, Symbol), which Word keeps at U+F000 and up, as plain characters."""

PRIVATE = range(0xF000, 0xF100)
"""Where Word puts the 256 places of a symbol font."""

_HALVES = range(0xD800, 0xE000)

_DINGBATS = {
    **dict.fromkeys((0x6C, 0x6E, 0x75, 0xA7, 0xB7, 0xD8), "·"),
    **dict.fromkeys((0x6F, 0x71, 0xA8), "□"),
    **{0x80 + n: "⓪①②③④⑤⑥⑦⑧⑨⑩"[n] for n in range(11)},
    **{0x8B + n: "⓿❶❷❸❹❺❻❼❽❾❿"[n] for n in range(11)},
    0x52: "☑",
    0xFE: "☑",
    0x53: "☒",
    0xFD: "☒",
    0xFC: "√",
    0xFB: "×",
}
"""Signs of the font Wingdings by their place in it; those of no use in a report are left out."""


def plain(code: int, font: str) -> str:
    """Return the character that a code (UTF-16) means in the named font, "" for none that can be shown."""
    if code in PRIVATE:
        return plain_sign(code - PRIVATE.start, font)
    return chr(code) if 0x20 <= code <= 0x10FFFF and code not in _HALVES else ""


def plain_sign(place: int, font: str) -> str:
    """Return the sign at a place (0 to 255) of the named font as a plain character, "" for none."""
    if "dings" in font.lower() or place > 0x7E:
        return _DINGBATS.get(place, "")
    return chr(place) if place >= 0x20 else ""
