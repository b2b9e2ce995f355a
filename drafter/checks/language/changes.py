"""Year-on-year changes told of figures: 同比增长8.8%, 比上年减少5件, 与上年持平."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.language.mentions import depth, joined
from drafter.checks.language.numbers import Figure
from drafter.checks.language.subjects import Said

_LAST = r"[上去]一?年(?:度|同期)?"
_LAST_YEAR = rf"(?:同比|[比较]{_LAST}|[与同和]{_LAST}相比)"
_RISE, _FALL = r"增[加长多]|上升|提高|上涨|多", r"减少|下降|降低|下滑|减|少|降"
_CHANGE = re.compile(
    rf"{_LAST_YEAR}[^，。；]{{0,6}}?(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))[了约近]?(?!至|到|为)\s*$"
)
_LEVEL = re.compile(rf"(?:{_LAST_YEAR}|[与和同]{_LAST})(?:数量)?持平")
_CONTINUED = re.compile(r"^[，、（(]\s*(?:(?P<rise>增[加长幅多]|上升)|(?P<fall>减少|下降|降幅))[了约为]?\s*$")
"""The same change told once more: 减少12件，下降9.1%."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is told of a figure: how much, which way (1, −1, 0 for none), and where it stands.

    `figure` is None where the text says that nothing changed.
    """

    told: Said
    figure: Figure | None
    sign: int
    start: int
    end: int


def changes(paragraph: str, items: Sequence[Said]) -> tuple[Change, ...]:
    """Return the changes of a sentence's figures whose cells are known."""
    return (*_amounts(paragraph, items), *_levels(paragraph, items))


def _amounts(paragraph: str, items: Sequence[Said]) -> Iterator[Change]:
    for index, item in enumerate(items):
        match = _change(items, index)
        if match is None or "分别" in item.mention.lead or _goes_on(paragraph, items, index):
            continue
        told = _told(paragraph, items, index)
        if told is not None:
            figure = item.mention.figure
            sign = 1 if match["rise"] else -1
            yield Change(told, figure, sign, figure.start, figure.end)


def _change(items: Sequence[Said], index: int) -> re.Match[str] | None:
    lead = items[index].mention.lead
    follows = index > 0 and _CHANGE.search(items[index - 1].mention.lead)
    return _CHANGE.search(lead) or (_CONTINUED.search(lead) if follows else None)


def _goes_on(paragraph: str, items: Sequence[Said], index: int) -> bool:
    """Whether another figure follows at once: a list of changes, told of a list of figures."""
    following = items[index + 1] if index + 1 < len(items) else None
    return following is not None and joined(paragraph, items[index].mention, following.mention)


def _told(paragraph: str, items: Sequence[Said], index: int) -> Said | None:
    """Return the figure that a change is told of: the count just before it.

    What stands between them in brackets is told by the way.
    """
    mention = items[index].mention
    level = depth(paragraph, mention)
    for place in range(index - 1, -1, -1):
        item = items[place]
        if not _change(items, place) and depth(paragraph, item.mention) <= level:
            known = item.mention.figure.kind == "count" and item.subject is not None
            return item if known else None
    return None


def _levels(paragraph: str, items: Sequence[Said]) -> Iterator[Change]:
    for match in _LEVEL.finditer(paragraph, items[0].mention.figure.end, items[0].mention.sentence[1]):
        told = [item for item in items if item.mention.figure.end <= match.start()][-1]
        if told.subject is None or told.mention.figure.kind != "count":
            continue
        if "；" not in paragraph[told.mention.figure.end : match.start()]:
            yield Change(told, None, 0, match.start(), match.end())
