"""The figures in a text: how they are written, what they come to and what they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.checks.language.masks import masked

FigureKind = Literal["count", "percent", "points", "money", "times"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start`:`end` of a text, with all that belongs to it (约1.2万余条).

    `value` is in pieces, for `money` in 元, for `percent` and `points` (个百分点) in per cent, for
    `times` (倍) the factor. `step` is the worth of its last printed digit: rounding may have taken half
    of that. `rough` says that the text does not mean it exactly (余, 多, 近, 约, 以上). `unit` is the
    measure word or unit as written, "" where there is none.
    """

    start: int
    end: int
    text: str
    value: Decimal
    kind: FigureKind
    unit: str = ""
    rough: bool = False
    step: Decimal = Decimal(1)

    def means(self, value: int | Decimal) -> bool:
        """Tell whether a true value may be printed so: rounded to its digits, or roughly where rough."""
        off = abs(value - self.value)
        if self.rough:
            return off <= max(self.step, abs(self.value) / 10)
        return off * 2 <= (0 if self.kind == "count" and self.step == 1 else self.step)


_PLAIN = str.maketrans("０１２３４５６７８９．％﹪", "0123456789.%%")
_GROUPS = re.compile(r"(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])(?:\.\d+)?")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SPOKEN = "[〇零一二两三四五六七八九十百千]+"
_UNITS = "件条次个项份起例人期篇宗场家户部批册名张幅则站位类种集本字卷页元倍%"
# A numeral in hanzi counts only before a measure word; that there is none is seen at once, nearly everywhere.
_START = re.compile(
    r"百分之|\d|(?<![一二三四五六七八九十])[〇零一二两三四五六七八九十百千](?![些般定律致同体直旦切样起])"
    rf"(?=[〇零一二两三四五六七八九十百千点]{{0,12}}\s?[余多几]?\s?[万千百亿]{{0,2}}[余多]?\s?(?:人民币)?[{_UNITS}])"
)
_SPOKEN_NUMBER = re.compile(rf"{_SPOKEN}(?:点{_SPOKEN})?")
_BEFORE = re.compile(r"(?:近|约|超过|超|逾|突破|不足|将近|大约|累计达)\s*$")
_LONGEST_BEFORE = 6
_TAIL = re.compile(r"\s*(?P<rough>[余多几])?\s*(?P<scale>[万千百]?亿|[万千百](?!分))?(?P<more>[余多])?\s*")
_UNIT = re.compile(
    r"(?P<percent>%)|(?P<points>个百分点)|(?P<times>倍)|(?P<money>(?:人民币)?元)"
    r"|(?P<unit>人次|件次|批次|场次|户次|期次|篇次|条次|[件条次个项份起例人期篇宗场家户部批册名张幅则站位类种集本字卷页])"
)
_AFTER = re.compile(r"\s*(?:以上|以下|左右|上下|余|多)")
_DIGIT_OF = dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)) | {"两": 2}
_PLACE_OF = {"十": 10, "百": 100, "千": 1000}
_SCALE_OF = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def figures_in(text: str, hidden: str | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text in reading order; `hidden` is the text masked, where it is at hand.

    Numbers that count nothing (dates, document numbers, numbering, titles) are left out, and so are
    Chinese numerals without a measure word.
    """
    plain = (masked(text) if hidden is None else hidden).translate(_PLAIN)
    return tuple(_scan(text, plain))


def _scan(text: str, plain: str) -> Iterator[Figure]:
    at = 0
    while match := _START.search(plain, at):
        figure = _read(text, plain, match.start())
        at = figure.end if figure else match.end()
        if figure:
            yield figure


def _read(text: str, plain: str, start: int) -> Figure | None:
    percent = plain.startswith("百分之", start)
    core = _core(plain, start + 3 * percent)
    if core is None:
        return None
    value, step, end, spoken = core
    tail = _TAIL.match(plain, end)
    scale = _scale(tail["scale"]) if tail else 1
    unit = _UNIT.match(plain, tail.end() if tail else end)
    if spoken and not percent and not unit:
        return None
    end = unit.end() if unit else tail.end() if tail and tail["scale"] else end
    before, after = _BEFORE.search(plain, max(0, start - _LONGEST_BEFORE), start), _AFTER.match(plain, end)
    rough = bool(before or after or (tail and (tail["rough"] or tail["more"])))
    begin, stop = before.start() if before else start, after.end() if after else end
    kind: FigureKind = "percent" if percent else _kind(unit)
    said = "" if unit is None else unit[0]
    return Figure(begin, stop, text[begin:stop], value * scale, kind, said, rough, step * scale)


def _core(plain: str, start: int) -> tuple[Decimal, Decimal, int, bool] | None:
    """Read the bare number at `start`: its value, the worth of its last digit, its end, and if in hanzi."""
    match = _GROUPS.match(plain, start) or _DIGITS.match(plain, start)
    if match:
        digits = Decimal(re.sub("[,，]", "", match[0]))
        return digits, Decimal(1).scaleb(int(digits.as_tuple().exponent)), match.end(), False
    match = _SPOKEN_NUMBER.match(plain, start)
    if match is None:
        return None
    whole, _, rest = match[0].partition("点")
    fraction = "".join(str(_DIGIT_OF.get(char, 0)) for char in rest)
    value = Decimal(f"{spoken(whole)}.{fraction}") if fraction else Decimal(spoken(whole))
    return value, Decimal(1).scaleb(-len(fraction)), match.end(), True


def spoken(hanzi: str) -> int:
    """Read a number below 10 000 in hanzi: 一百二十, 一百零五, 二〇二四."""
    if not any(char in _PLACE_OF for char in hanzi):
        return int("".join(str(_DIGIT_OF[char]) for char in hanzi))
    total, digit = 0, 0
    for char in hanzi:
        if char in _PLACE_OF:
            total += (digit or 1) * _PLACE_OF[char]
            digit = 0
        else:
            digit = _DIGIT_OF[char]
    return total + digit


def _scale(words: str | None) -> int:
    scale = 1
    for char in words or "":
        scale *= _SCALE_OF[char]
    return scale


def _kind(unit: re.Match[str] | None) -> FigureKind:
    match unit and unit.lastgroup:
        case "percent":
            return "percent"
        case "points":
            return "points"
        case "times":
            return "times"
        case "money":
            return "money"
        case _:
            return "count"
