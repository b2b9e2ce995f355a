"""Finds the headings of the statutory parts by their wording, numbered rightly or not.

Numbers alone prove nothing: rows of table three begin like headings (「一、本年新收…」), and many a
sub-heading in part one repeats the heading of a later part (「（二）收到和处理政府信息公开申请情况」).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.importers.match.words import Wording, key, plain, standards, table_words
from drafter.importers.raw import RawBlock, RawParagraph
from drafter.standard.schema import Part

_ORDER = "一二三四五六七八九十"
_MAIN = re.compile(
    rf"\s*(?:第([{_ORDER}]{{1,2}})(?:部分|章)\s*[、.,:;]?|([{_ORDER}]{{1,2}})\s*[、.,:;]|([{_ORDER}])\s+)\s*"
)
_SUB = re.compile(rf"\s*(?:\(\s*([{_ORDER}]{{1,2}})\s*\)|\(?\s*\d{{1,2}}\s*[.、,)])\s*")
_PAGE_NUMBER = re.compile(r"[.…·\s]+\d{1,3}\s*$")
_SENTENCE = re.compile(r"[。;!?]\s*\S|,.*,")
_BREAK = re.compile(r"[。.．:：;；\s]+")
_LONGEST = 40
_LONGEST_BY_NUMBER = 25
_FEWEST_PARTS = 3


@dataclass(frozen=True, slots=True)
class PartHeading:
    """The heading of a part: the number of its block, and text that runs on in the same paragraph."""

    part: str
    block: int
    wording: str
    run_on: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph that may be the heading of a part, the heavier the likelier.

    `sub` says that it is numbered as sub-headings are.
    """

    heading: PartHeading
    weight: float
    sub: bool


_Chain = tuple[float, tuple[PartHeading, ...]]


def find(blocks: Sequence[RawBlock]) -> tuple[PartHeading, ...]:
    """Return the headings of the parts in the order of the form, as many as can be found.

    Main headings (一、 or no number) are looked for first; only where hardly any are found does the
    report number its parts otherwise.
    """
    candidates = list(_candidates(blocks))
    main = _best(candidate for candidate in candidates if not candidate.sub)
    if len(main) >= _FEWEST_PARTS:
        return main
    return max(main, _best(candidates), key=len)


def is_heading(text: str) -> bool:
    """Say whether a line is worded as the heading of a part, with or without a page number behind."""
    return _wording().exact(_PAGE_NUMBER.sub("", plain(text))) is not None


def is_statutory(text: str, part: Part) -> bool:
    """Say whether a heading is worded as in the form; its number does not count."""
    return key(text) == key(part.heading)


@cache
def _parts() -> tuple[str, ...]:
    return tuple(part.id for part in standards()[-1].parts if part.heading)


@cache
def _wording() -> Wording:
    return Wording(
        (text, part.id)
        for standard in standards()
        for part in standard.parts
        if part.heading
        for text in (part.heading, *part.variants)
    )


def _candidates(blocks: Sequence[RawBlock]) -> Iterator[_Candidate]:
    for index, block in enumerate(blocks):
        if isinstance(block, RawParagraph) and block.text.strip():
            yield from _weigh(block, index, len(blocks))


def _weigh(block: RawParagraph, index: int, count: int) -> Iterator[_Candidate]:
    """Yield what the paragraph may be; of equals the later one wins, for a table of contents comes first."""
    text = plain(block.text).strip()
    late = 0.01 * index / count
    main, sub = _MAIN.match(text), _SUB.match(text)
    number = _ORDER.find(next(filter(None, main.groups()))) if main else -1
    page = _PAGE_NUMBER.search(text)
    if page:
        text, late = text[: page.start()], late - 0.2
    words = text[main.end() :] if main else text[sub.end() :] if sub else text
    style = 1.0 if main else 0.2 if sub else 0.9 if block.level else 0.8
    for part, weight in _readings(words, number, main=bool(main)):
        heading = PartHeading(part, index, block.text.strip())
        yield _Candidate(
            heading, style * weight + _agreement(number, part) + late, sub=bool(sub and not main)
        )
    if main and len(text) > _LONGEST:
        yield from _running_on(block.text.strip(), index, number, late)


def _numbered(number: int) -> str:
    """Return the part that the form has at a place in the order, "" where it has none."""
    return _parts()[number] if 0 <= number < len(_parts()) else ""


def _agreement(number: int, part: str) -> float:
    """Return what it adds to a heading's weight that it has the number of its part."""
    return 0.15 if _numbered(number) == part else 0.0


def _readings(words: str, number: int, *, main: bool) -> Iterator[tuple[str, float]]:
    """Yield the part that some words may head, and how well they do."""
    exact = _wording().exact(words)
    if exact:
        yield exact, 1.0
    elif main and len(words) <= _LONGEST and not _SENTENCE.search(words):
        near = _wording().find(words)
        if near:
            yield near.id, 0.7
        elif _numbered(number) and _may_be_heading(words):
            yield _numbered(number), 0.4


def _may_be_heading(words: str) -> bool:
    table_label = any(table.rows.find(words) or table.says(words) for table in table_words().values())
    return bool(key(words)) and len(words) <= _LONGEST_BY_NUMBER and not table_label


def _running_on(text: str, index: int, number: int, late: float) -> Iterator[_Candidate]:
    """A heading with its text in one paragraph: 「一、总体情况。2023年，我局……」."""
    for mark in _BREAK.finditer(text, 0, _LONGEST * 2):
        part = _wording().exact(text[: mark.start()])
        if part:
            heading = PartHeading(part, index, text[: mark.start()], text[mark.end() :])
            yield _Candidate(heading, 1.0 + _agreement(number, part) + late, sub=False)
            return


def _best(candidates: Iterable[_Candidate]) -> tuple[PartHeading, ...]:
    """Choose one candidate a part, in the order of the form, so that they weigh most together."""
    order = _parts()
    ending: dict[int, _Chain] = {}
    for candidate in candidates:
        place = order.index(candidate.heading.part)
        weight, chain = max((c for p, c in ending.items() if p < place), key=_weight, default=(0.0, ()))
        longer: _Chain = (weight + candidate.weight, (*chain, candidate.heading))
        ending[place] = max(ending.get(place, longer), longer, key=_weight)
    return max(ending.values(), key=_weight, default=(0.0, ()))[1]


def _weight(chain: _Chain) -> float:
    return chain[0]
