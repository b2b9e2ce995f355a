"""Numbers written in Chinese: 一百二十, 二〇, 三万五千."""

import re

DIGITS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4} | {
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SECTIONS = {"万": 10**4, "亿": 10**8}
_NUMBER = re.compile(rf"[{''.join((*DIGITS, *_UNITS, *_SECTIONS))}]{{1,20}}")


def number(text: str) -> int | None:
    """Read a whole number in Chinese, spoken (一百二十) or digit by digit (一二〇); None for other words."""
    if not _NUMBER.fullmatch(text):
        return None
    if all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    return _spoken(text)


def _spoken(text: str) -> int | None:
    total = section = 0
    digit: int | None = None
    smallest = largest = 10**12
    for sign in text:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
        elif sign in _UNITS:
            if _UNITS[sign] >= smallest:
                return None
            smallest = _UNITS[sign]
            section += (1 if digit is None and not section else digit or 0) * smallest
            digit = None
        elif _SECTIONS[sign] < largest and (section or digit):
            largest = _SECTIONS[sign]
            total += (section + (digit or 0)) * largest
            section, digit, smallest = 0, None, 10**12
        else:
            return None
    return total + section + (digit or 0)
