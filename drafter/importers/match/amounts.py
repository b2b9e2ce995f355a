"""What a figure cell of a published report says: a figure, its unit, a remark, or no figure at all."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.errors import RefusedValue
from drafter.importers.match.keys import plain
from drafter.importers.match.numerals import number
from drafter.model.draft import Confidence
from drafter.model.values import Value, normalise, parse
from drafter.standard.schema import Kind

_NOTHING = re.compile(r"\(?(?:[/\\|_*.·。、─※×-]+|暂?无(?:此项|数据)?|不适用|空白?|(?i:n/?a|null|nil))\)?")
_FIGURE = re.compile(
    r"(?:[+-]|增加?长?|减少?)?\d[\d,.]*(?:亿元?|万元?|千元|百元|元|[件项个宗条次份起例])?(?:\(.*\)|,?(?:其中|含|包括).*)?"
)
_LONGEST = 100
_WORD = re.compile(
    r"\s*(?:(?![增减暂无不空零〇一二两三四五六七八九十百千])[\u4e00-\u9fffA-MO-Za-mo-z（(][^/\\—–-]"
    r"|[一二三四五六七八九十]{1,3}[、.．)）])"
)
_PARTED = re.compile(r"\d\s+\d")
_REMARK = re.compile(r"(?P<figure>[^()]*)\((?P<remark>.+)\)", re.DOTALL)
_BARE_REMARK = re.compile(
    r"(?P<figure>[\d,.\s]+[件项个宗条次份起例]?)[,，;；、\s]*(?P<remark>(?:其中|含|包括).+)", re.DOTALL
)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\s\d{3})+")
_FOOTNOTE = re.compile(r"(?P<figure>.*\d)\s*(?P<mark>[①-⓿❶-➓²³¹⁰-₉*※†#＊]+)", re.DOTALL)
_COUNTED = re.compile(r"(?<=\d)[件项个宗条次份起例]$")
_WORDED = ((re.compile(r"增(?:加|长)?(?=\d)"), "+"), (re.compile(r"减(?:少)?(?=\d)"), "-"))
_WITH_UNIT = re.compile(r"(?P<figure>[+-]?[\d.,]+)(?P<unit>亿元?|万元?|千元|百元|元)(?:整|人民币)?")
_UNIT = re.compile(r"亿元|万元|千元|百元|元")
_IN_WAN = {
    "亿元": Decimal(10_000),
    "亿": Decimal(10_000),
    "万元": Decimal(1),
    "万": Decimal(1),
    "千元": Decimal("0.1"),
    "百元": Decimal("0.01"),
    "元": Decimal("0.0001"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a cell (amounts in 万元), the remark beside it, and how sure that is."""

    value: Value | None
    note: str = ""
    confidence: Confidence = "certain"


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Say whether a cell's text is a figure, with or without a remark, or a mark for none."""
    if len(text) > _LONGEST or _WORD.match(text):
        return False
    if text.isascii() and text.isdigit():
        return True
    marked = _FOOTNOTE.fullmatch(text.strip())
    compact = normalise(marked["figure"] if marked else text)
    return bool(_FIGURE.fullmatch(compact) or _NOTHING.fullmatch(compact)) or _is_spelled(compact)


def _is_spelled(compact: str) -> bool:
    """Say whether a text is a figure in Chinese; 一 alone numbers a row more often than it counts."""
    return (len(compact) > 1 or compact in "零〇○") and spelled(compact) is not None


def is_nothing(text: str) -> bool:
    """Say whether a cell is left blank, or filled with a mark such as / or —."""
    compact = normalise(text)
    return not compact or _NOTHING.fullmatch(compact) is not None


def is_parted(text: str) -> bool:
    """Say whether blanks or line ends stand between the digits of a cell."""
    return _PARTED.search(plain(text).strip()) is not None


def grouped(text: str) -> str:
    """Return the digits of a figure in groups of three, as in 「1 234」, as one; "" for anything else."""
    found = _GROUPED.fullmatch(plain(text).strip())
    return "".join(found[0].split()) if found else ""


def unit_in(text: str) -> str:
    """Return the unit of money that a heading names, "" where it names none."""
    found = _UNIT.search(normalise(text))
    return found[0] if found else ""


@lru_cache(maxsize=4096)
def read(text: str, kind: Kind, unit: str = "") -> Reading:
    """Read a cell; `unit` is the unit of money that its heading names ("" where it names none).

    Blanks and marks such as / or — are a blank, and the mark is its note. A figure spelled in
    Chinese is only likely. What is no figure comes back as the text found; digits that stand apart
    are a guess, for they may be one figure or two.
    """
    line = " ".join(text.split())
    if is_nothing(text):
        return Reading(None, line.strip("（()）"))
    figure, note = _remark(text)
    if is_nothing(figure):
        return Reading(line) if is_figure(note) else Reading(None, line if figure else note)
    if is_parted(figure):
        return Reading(line, confidence="guessed")
    value = _money(figure, unit) if kind == "amount" else _count(figure, kind)
    if value is None:
        counted = spelled(normalise(figure))
        return Reading(line) if counted is None else Reading(counted, note, "likely")
    unsure = kind == "amount" and not unit and not _WITH_UNIT.fullmatch(normalise(figure))
    return Reading(value, note, "likely" if unsure and value else "certain")


def spelled(compact: str) -> int | None:
    """Read a count written in Chinese, with or without its unit: 一百二十, 三件."""
    return number(re.sub(r"[件项个宗条次份起例]$", "", compact))


def joined(text: str, kind: Kind = "count") -> Reading:
    """Read a cell as if its digits stood together."""
    return read("".join(text.split()), kind)


def _remark(text: str) -> tuple[str, str]:
    """Part a figure from the remark in brackets, or the sign of a note, behind it.

    That goes before any bringing to plain form, which makes a 121 of 12①.
    """
    marked = _FOOTNOTE.fullmatch(text.strip())
    if marked:
        return marked["figure"], marked["mark"]
    bare = _BARE_REMARK.fullmatch(text.strip())
    if bare:
        return bare["figure"], bare["remark"]
    match = _REMARK.fullmatch(plain(text).strip())
    if match is None:
        return text, ""
    return match["figure"], re.split(r"[（(]", text, maxsplit=1)[1].strip()[:-1].strip()


def _count(text: str, kind: Kind) -> int | Decimal | None:
    compact = _COUNTED.sub("", normalise(text))
    for worded, sign in _WORDED if kind == "signed" else ():
        compact = worded.sub(sign, compact)
    try:
        figure = parse(compact, "signed")
    except RefusedValue:
        return _odd(compact)
    return None if figure is None else int(figure)


def _odd(text: str) -> Decimal | int | None:
    """A fraction, or a figure beyond all reason: kept as it is for the checks to speak of."""
    compact = text.replace(",", "")
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", compact) or "," in text:
        return None
    figure = Decimal(compact)
    return int(figure) if figure == figure.to_integral_value() else figure


def _money(text: str, unit: str) -> Decimal | None:
    """Read an amount and bring it to 万元; the cell's own unit goes before the heading's."""
    compact = normalise(text)
    match = _WITH_UNIT.fullmatch(compact)
    figure, unit = (match["figure"], match["unit"]) if match else (compact, unit or "万元")
    try:
        amount = parse(figure, "amount")
    except RefusedValue:
        amount = _odd(figure)
    return None if amount is None else _in_wan(Decimal(amount), unit)


def _in_wan(amount: Decimal, unit: str) -> Decimal:
    if unit.startswith("万"):
        return amount
    plain_amount = f"{amount * _IN_WAN[unit]:f}"
    return Decimal(plain_amount.rstrip("0").rstrip(".") if "." in plain_amount else plain_amount)
