"""How figures go wrong in the hand: a digit swapped, dropped, doubled, mistaken for another."""

import random
from collections.abc import Callable

_LIKE = {"6": "9", "9": "6", "1": "7", "7": "1", "3": "8", "8": "3", "0": "8", "5": "6", "2": "7", "4": "9"}


def slipped(figure: str, rng: random.Random) -> str:
    """Return a figure (digits, perhaps a point and %) as it looks after one slip; always another value."""
    made = [slip(figure, rng) for slip in rng.sample(_SLIPS, len(_SLIPS))]
    return next((new for new in made if new and _value(new) != _value(figure)), f"1{figure}")


def _value(figure: str) -> float:
    return float(figure.rstrip("%"))


def _places(figure: str) -> list[int]:
    return [place for place, char in enumerate(figure) if char.isdigit()]


def _swap(figure: str, rng: random.Random) -> str:
    pairs = [(place, figure[place : place + 2]) for place in _places(figure)]
    unlike = [place for place, pair in pairs if len(pair) == 2 and pair.isdigit() and pair[0] != pair[1]]
    if not unlike:
        return ""
    place = rng.choice(unlike)
    return figure[:place] + figure[place + 1] + figure[place] + figure[place + 2 :]


def _mistake(figure: str, rng: random.Random) -> str:
    place = rng.choice(_places(figure))
    return figure[:place] + _LIKE[figure[place]] + figure[place + 1 :]


def _drop(figure: str, rng: random.Random) -> str:
    if len(figure.rstrip("%").partition(".")[0]) < 2:
        return ""
    return figure[1:] if rng.random() < 0.5 else figure[:1] + figure[2:]


def _double(figure: str, rng: random.Random) -> str:
    place = rng.choice(_places(figure))
    return figure[: place + 1] + figure[place:]


_SLIPS: tuple[Callable[[str, random.Random], str], ...] = (_swap, _mistake, _drop, _double)
