"""How a wrong figure came about: the slips of hand and eye that turn one figure into another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

Figure = int | Decimal

WAN = 10_000
"""What 元 come to in a cell of 万元."""

_ALIKE = frozenset(map(frozenset, ("69", "17", "38", "06", "08")))
"""Digits that are taken for each other, in print or by hand."""

TELLING = 5
"""The weight from which on a slip is a reason to think of one cell rather than of another."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in words, and how much it speaks for the cell in which it would explain the figure."""

    words: str
    weight: int


def slip(now: Figure, right: Figure, *, total: bool = False) -> Slip | None:
    """Tell how `now` may have come to stand where `right` belongs; None where nothing is alike.

    `total` says that the cell is a sum: those are left at 0 more often than others.
    """
    if now == right:
        return None
    return _slip(Decimal(now), Decimal(right), total=total)


@lru_cache(maxsize=4096)
def _slip(now: Decimal, right: Decimal, *, total: bool) -> Slip | None:
    if now == 0:
        return Slip("总计没有算", 9) if total else Slip("漏填了", 3)
    if now == -right:
        return Slip("正负号填反了", 9)
    if now == right * WAN:
        return Slip("按元填了，应为万元", 9)
    if now != int(now) or right != int(right) or min(now, right) < 0:
        return None
    return next(_of_digits(str(int(now)), str(int(right))), None) or _by_one(now, right)


def _of_digits(now: str, right: str) -> Iterator[Slip]:
    """Yield what may have happened to the digits, the likeliest first."""
    if len(now) == len(right):
        yield from _replaced(now, right)
    elif len(now) == len(right) + 1:
        yield from _added(now, right)
    elif len(now) == len(right) - 1:
        digit = _extra(right, now)
        if digit is not None:
            yield Slip(f"少打了一个 {right[digit]}", 6)


def _replaced(now: str, right: str) -> Iterator[Slip]:
    places = [place for place in range(len(now)) if now[place] != right[place]]
    first = places[0]
    if (
        len(places) == 2
        and places[1] == first + 1
        and now[first : first + 2] == right[first : first + 2][::-1]
    ):
        yield Slip("两个数字打颠倒了", 8)
    elif len(places) == 1 and frozenset((now[first], right[first])) in _ALIKE:
        yield Slip(f"{right[first]} 看成了 {now[first]}", 6)
    elif len(places) == 1 and len(now) > 1 and abs(int(now) - int(right)) > 1:
        yield Slip(f"{right[first]} 打成了 {now[first]}", 3)


def _added(now: str, right: str) -> Iterator[Slip]:
    place = _extra(now, right)
    if place is not None:
        doubled = now[place] in (now[place - 1 : place], now[place + 1 : place + 2])
        yield Slip(f"多打了一个 {now[place]}", 7 if doubled else 5)


def _extra(longer: str, shorter: str) -> int | None:
    """Return the place of the digit that `longer` has more than `shorter`; None where they differ in more."""
    places = range(len(longer))
    return next((place for place in places if longer[:place] + longer[place + 1 :] == shorter), None)


def _by_one(now: Decimal, right: Decimal) -> Slip | None:
    if abs(now - right) != 1:
        return None
    return Slip("多计了 1 件" if now > right else "少计了 1 件", 2)
