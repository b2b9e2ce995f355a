"""Reads the date under the signature as people write it."""

import datetime as dt
import re
import unicodedata

from drafter.errors import RefusedValue

_DATE = re.compile(r"(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_date(text: str) -> dt.date | None:
    """Return the date; None where nothing is written. RefusedValue says what is wrong with anything else."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None
    match = _DATE.fullmatch(plain) or _DIGITS.fullmatch(plain)
    if match is None:
        raise RefusedValue(f"“{text.strip()}”不是日期，", "请写成 2026年1月15日 或 2026-1-15。")
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise RefusedValue(f"没有“{text.strip()}”这一天，", "请核对月份和日期。") from error


def written(date: dt.date | None) -> str:
    """Return a date as it is printed; "" for none."""
    return f"{date.year}年{date.month}月{date.day}日" if date else ""
