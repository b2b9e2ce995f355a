"""Figures: what may stand in a cell, how it is read from what people type, how it is printed.

A value is an int, a Decimal, or a str (text that is no figure, as found in a foreign report);
None is a blank. Blank, zero and text are three different things everywhere.
"""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from drafter.errors import RefusedValue
from drafter.standard.schema import Kind

Value = int | Decimal | str
Cells = Mapping[str, Value | None]

LARGEST = 10**10
"""Counts and amounts (万元) at or above this are taken for a slip: the whole country stays below."""

_DECIMALS = 6
_SMALLEST = Decimal(1).scaleb(-_DECIMALS)
_MINUS = str.maketrans(dict.fromkeys("−﹣‐‑–—", "-"))
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_FIGURE = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)")
_PARTED = re.compile(r"\d\s+\d")


def normalise(text: str) -> str:
    """Bring typed text to plain form: NFKC, nothing blank or invisible, one kind of minus sign.

    What only looks like a digit stays as it is: ① is a footnote's mark, ² an exponent.
    """
    return "".join(map(_plain, text)).translate(_MINUS)


def _plain(mark: str) -> str:
    match unicodedata.category(mark):
        case "Cf":
            return ""
        case "No":
            return mark
        case _:
            return "".join(unicodedata.normalize("NFKC", mark).split())


def parse(text: str, kind: Kind) -> int | Decimal | None:
    """Read what was typed or pasted into a cell of `kind`; nothing typed is a blank (None).

    Full-width digits and thousands separators are understood. Raises RefusedValue for everything
    that is not a figure of that kind: text, a sign or a fraction where a count belongs, digits with
    a blank between them, a figure of 10^10 or more.
    """
    plain = normalise(text)
    if not plain:
        return None
    ungrouped = plain.replace(",", "")
    if not _FIGURE.fullmatch(ungrouped):
        raise RefusedValue(f"“{_short(text)}”不是数字，", _TODO[kind])
    if ungrouped != plain and not _GROUPED.fullmatch(plain):
        raise RefusedValue(f"“{_short(text)}”里的逗号位置不对，", "请只填数字。")
    if _PARTED.search(text):
        raise RefusedValue(f"“{_short(text)}”的数字中间有空格，", "请核对这是一个数还是两个数。")
    figure = Decimal(ungrouped)
    return _amount(figure, text) if kind == "amount" else _count(figure, text, kind)


_TODO: Mapping[Kind, str] = {
    "count": "这一格只填整数，没有的填 0。",
    "signed": "这一格只填整数，减少的前面加减号。",
    "amount": "这一格只填数字，单位是万元。",
}


def _count(figure: Decimal, text: str, kind: Kind) -> int:
    if figure != figure.to_integral_value():
        raise RefusedValue(f"“{_short(text)}”不是整数，", _TODO[kind])
    if figure < 0 and kind == "count":
        raise RefusedValue(f"“{_short(text)}”是负数，", _TODO[kind])
    if abs(figure) >= LARGEST:
        raise RefusedValue(f"“{_short(text)}”太大，", "请核对是否多打了数字。")
    return int(figure)


def _amount(figure: Decimal, text: str) -> Decimal:
    if figure < 0:
        raise RefusedValue(f"“{_short(text)}”是负数，", _TODO["amount"])
    if figure >= LARGEST:
        raise RefusedValue(f"“{_short(text)}”太大，", "请核对单位是不是万元。")
    if figure != round(figure, _DECIMALS):
        raise RefusedValue(f"“{_short(text)}”的小数位数太多，", "万元后面最多填六位小数。")
    digits = f"{abs(figure).quantize(_SMALLEST):f}"
    return Decimal(digits.rstrip("0").rstrip("."))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 20 else f"{line[:20]}…"


def shown(value: Value | None) -> str:
    """Return a value as it is printed: digits without separators, a blank as ""."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def number(value: Value | None) -> int | Decimal | None:
    """Return the value if it is a figure; None for a blank and for text."""
    return None if isinstance(value, str) else value
