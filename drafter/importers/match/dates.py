"""Dates and years as reports write them: 2024年1月20日, 二〇二四年一月二十日, 2024-01-20."""

import datetime as dt
import re

from drafter.importers.match.keys import plain
from drafter.importers.match.numerals import number

_DATE = re.compile(r"((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?")
_CHINESE_DATE = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_PERIOD = re.compile(r"((?:19|20)\d\d)年1月1日[^。；;施年]{0,8}?(?:\1年)?12月31日")
_YEAR = re.compile(r"(?<![〔\[(\d])((?:19|20)\d\d)年")


def find(text: str) -> tuple[dt.date, str] | None:
    """Return the date with which a line ends, and what stands before it; None where there is none."""
    compact = "".join(plain(text).split()).strip("()")
    for pattern in (_DATE, _CHINESE_DATE):
        match = list(pattern.finditer(compact))[-1:]
        if match and match[0].end() == len(compact):
            date = _date(*match[0].groups())
            return (date, compact[: match[0].start()]) if date else None
    return None


def _date(year: str, month: str, day: str) -> dt.date | None:
    figures = [int(text) if text.isascii() else number(text) or 0 for text in (year, month, day)]
    try:
        return dt.date(*figures)
    except ValueError:
        return None


def period_years(text: str) -> list[int]:
    """Return the years that are named from 1 January to 31 December, as the period of the figures is."""
    return [int(year) for year in _PERIOD.findall("".join(plain(text).split()))]


def years(text: str) -> list[int]:
    """Return the years named in a text, without those in document numbers such as 〔2021〕30号."""
    return [int(year) for year in _YEAR.findall("".join(plain(text).split()))]
