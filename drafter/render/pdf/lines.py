"""Where Chinese text may be broken into lines, and where it is: no font and no page is known here.

The marks that may not begin or end a line are those of GB/T 15834-2011, 5.1, and their half-width twins.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

NO_START = frozenset("，。、；：？！”’）》〉】〕」』〗｝·％‰℃°～－–々ー,.;:?!%)]}")
NO_END = frozenset("“‘（《〈【〔「『〖｛￥＄№([{$")

NEVER, FORCED, USUAL = range(3)
"""How willingly a line is broken: not at all, inside a long word or an address, as a matter of course."""

_UNBROKEN_PAIRS = frozenset("—…─⋯")
_LOOSE = 3.0
"""A line may stay this many ems short before an address in it is broken at any place."""
_PREFERRED_END = frozenset("）：，、；。")
_PREFERRED_START = frozenset("（")
_YEAR = re.compile(r"(?<!\d)\d{4}年")
_LONG_WORD = re.compile(r"(?:https?://|ftp://|www\.)[!-~]+|[!-~]{24,}")
_ADDRESS_JOINTS = frozenset("/?&=-_#@")
_LONGEST_BALANCED = 120

Bounds = list[tuple[int, int]]
"""Lines as (start, end) of the text; spaces at a line's end belong to it and hang."""


@cache
def is_word(char: str) -> bool:
    """Tell whether this is a Latin letter, a digit or another mark that sticks to its like."""
    return ("!" <= char <= "~") or char == "\u00a0" or (char < "\u0250" and char.isalpha())


Kind = Literal["hanzi", "word", "space", "dash"]


@cache
def kind(char: str) -> Kind:
    """Return the sort of a character; those of one sort follow each other at like distances."""
    if char == " ":
        return "space"
    if char in _UNBROKEN_PAIRS:
        return "dash"
    return "word" if is_word(char) else "hanzi"


@cache
def stretches(left: str, right: str) -> bool:
    """Tell whether the gap between two characters may be widened to justify a line."""
    if right == " " or (left == right and left in _UNBROKEN_PAIRS):
        return False
    return not (is_word(left) and is_word(right))


def opportunities(text: str) -> bytearray:
    """Return for each place before a character how willingly the text is broken there."""
    rates = bytearray(len(text) + 1)
    rates[1 : len(text)] = bytes(_rate(left, right) for left, right in pairwise(text))
    for match in _LONG_WORD.finditer(text):
        for place in range(match.start() + 1, match.end()):
            rates[place] = _rate_inside(text[place - 1], text[place])
    return rates


@cache
def _rate(left: str, right: str) -> int:
    if right in NO_START or left in NO_END or right == " ":
        return NEVER
    if left == right and left in _UNBROKEN_PAIRS:
        return NEVER
    if is_word(left) and is_word(right):
        return NEVER
    return USUAL


def _rate_inside(left: str, right: str) -> int:
    """Rate a place inside an address or an over-long word."""
    if right in NO_START or left in NO_END or left == right == "/":
        return NEVER
    return USUAL if left in _ADDRESS_JOINTS else FORCED


def fill(text: str, ends: Sequence[float], first: float, rest: float, em: float) -> Bounds:
    """Break the text into lines as full as may be; the first is `first` points wide, the others `rest`.

    `ends` are the distances in points from its beginning to before each character and to its end,
    `em` is the size of the type. A text without any place to break is broken where it no longer fits.
    """
    rates = opportunities(text)
    bounds: Bounds = []
    start, width = 0, first
    while start < len(text):
        end = _fitting(text, ends, start, width)
        if end < len(text):
            end = _backed_off(rates, ends, start, end, em)
        bounds.append((start, end))
        start, width = end, rest
    return bounds or [(0, 0)]


def _fitting(text: str, ends: Sequence[float], start: int, width: float) -> int:
    """Return the end of the longest part from `start` that fits, at least one character, with its spaces."""
    end = max(bisect_right(ends, ends[start] + width + 1e-6) - 1, start + 1)
    while end < len(text) and text[end] == " ":
        end += 1
    return end


def _backed_off(rates: bytearray, ends: Sequence[float], start: int, end: int, em: float) -> int:
    """Return the last place up to `end` where a break is welcome, or else allowed, or else `end`."""
    usual = _last(rates, start, end, USUAL)
    if usual and ends[end] - ends[usual] <= _LOOSE * em:
        return usual
    return _last(rates, start, end, FORCED) or end


def _last(rates: bytearray, start: int, end: int, least: int) -> int:
    return next((place for place in range(end, start, -1) if rates[place] >= least), 0)


def balance(text: str, ends: Sequence[float], width: float, em: float) -> Bounds:
    """Break a short text (a title, the head of a column) into as few lines as `fill`, alike in length.

    Among those, breaks after a mark, before a bracket and before a year are taken first, as in
    （五）/不予处理 and 某局/2025年…报告 (GB/T 9704-2012, 7.3.1: 词意完整，排列对称).
    """
    greedy = fill(text, ends, width, width, em)
    if len(greedy) == 1 or len(text) > _LONGEST_BALANCED:
        return greedy
    return _best(text, ends, width) or greedy


Cost = tuple[int, int, float]
"""Lines, preferred breaks missed, sum of the squared empty widths: smaller is better."""


def _best(text: str, ends: Sequence[float], width: float) -> Bounds:
    """Return the breaks of the smallest cost, or nothing where the text must be broken by force."""
    rates, years = opportunities(text), {match.start() for match in _YEAR.finditer(text)}
    best: dict[int, tuple[Cost, int]] = {0: ((0, 0, 0.0), 0)}
    for end in range(1, len(text) + 1):
        if end < len(text) and rates[end] < USUAL:
            continue
        missed = end < len(text) and not (
            end in years or text[end - 1] in _PREFERRED_END or text[end] in _PREFERRED_START
        )
        ways = [
            (_add(best[start][0], width - (ends[end] - ends[start]), missed=missed), start)
            for start in best
            if ends[end] - ends[start] <= width + 1e-6
        ]
        if ways:
            best[end] = min(ways)
    return _traced(best, len(text))


def _add(cost: Cost, empty: float, *, missed: bool) -> Cost:
    return cost[0] + 1, cost[1] + missed, cost[2] + empty * empty


def _traced(best: dict[int, tuple[Cost, int]], end: int) -> Bounds:
    bounds: Bounds = []
    while end:
        if end not in best:
            return []
        start = best[end][1]
        bounds.append((start, end))
        end = start
    return bounds[::-1]
