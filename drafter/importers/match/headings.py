"""Finds the headings of the statutory parts by their wording, numbered rightly or not.

Numbers alone prove nothing: rows of table three begin like headings (「一、本年新收…」), and many a
sub-heading in part one repeats the heading of a later part (「（二）收到和处理政府信息公开申请情况」).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.importers.match.keys import as_worded, key, plain
from drafter.importers.match.wording import Wording
from drafter.importers.match.words import standards, table_words
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
    """The heading of a part: the number of its block, and text that runs on in the same paragraph.

    `last` is the number of the block that it ends in where it was broken over two, -1 where not.
    """

    part: str
    block: int
    wording: str
    run_on: str = ""
    last: int = -1


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

    Main headings (一、 or no number) are looked for first. Where hardly any are found the report
    numbers its parts otherwise; where one is missing it may be the only one numbered otherwise.
    """
    candidates = list(_candidates(blocks))
    main = _best(candidate for candidate in candidates if not candidate.sub)
    if len(main) >= _FEWEST_PARTS:
        return _completed(main, [candidate for candidate in candidates if candidate.sub])
    return max(main, _best(candidates), key=len)


def _completed(main: Sequence[PartHeading], subs: Sequence[_Candidate]) -> tuple[PartHeading, ...]:
    """Put in sub-headings for the parts that are missing, where they stand between their neighbours."""
    found = {heading.part: heading for heading in main}
    order = _parts()
    for place, part in enumerate(order):
        if part in found:
            continue
        before = max((found[p].block for p in order[:place] if p in found), default=-1)
        behind = min((found[p].block for p in order[place + 1 :] if p in found), default=-1)
        own = (sub for sub in subs if sub.heading.part == part and before < sub.heading.block < behind)
        best = max(own, key=lambda sub: sub.weight, default=None) if before >= 0 else None
        if best:
            found[part] = best.heading
    return tuple(found[part] for part in order if part in found)


def is_heading(text: str) -> bool:
    """Say whether a line is worded as the heading of a part, with or without a page number behind."""
    return _wording().exact(_PAGE_NUMBER.sub("", plain(text))) is not None


def is_statutory(text: str, part: Part) -> bool:
    """Say whether a heading is worded as in the form; its number does not count."""
    return as_worded(text) == as_worded(part.heading)


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
            yield from _broken(blocks, index)


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
    whole = False
    for part, weight in _readings(words, number, marked=bool(main or block.level)):
        heading = PartHeading(part, index, block.text.strip())
        whole = weight == 1.0
        yield _Candidate(
            heading, style * weight + _agreement(number, part) + late, sub=bool(sub and not main)
        )
    if (main or sub) and not whole:
        yield from _running_on(block.text.strip(), index, number, style + late)


def _broken(blocks: Sequence[RawBlock], index: int) -> Iterator[_Candidate]:
    """A heading whose words go on in the next paragraph, as the end of a line may break it."""
    rest = blocks[index + 1] if index + 1 < len(blocks) else None
    first = blocks[index]
    if not isinstance(first, RawParagraph) or not isinstance(rest, RawParagraph):
        return
    numbered = _MAIN.match(plain(first.text)) and not (
        _MAIN.match(plain(rest.text)) or _SUB.match(plain(rest.text))
    )
    if not numbered or not rest.text.strip() or len(first.text) + len(rest.text) > _LONGEST:
        return
    text = first.text.strip() + rest.text.strip()
    part = _wording().exact(text)
    if part and _wording().exact(first.text) is None:
        yield _Candidate(
            PartHeading(part, index, text, last=index + 1), 1.0 + 0.01 * index / len(blocks), sub=False
        )


def _numbered(number: int) -> str:
    """Return the part that the form has at a place in the order, "" where it has none."""
    return _parts()[number] if 0 <= number < len(_parts()) else ""


def _agreement(number: int, part: str) -> float:
    """Return what it adds to a heading's weight that it has the number of its part."""
    return 0.15 if _numbered(number) == part else 0.0


def _readings(words: str, number: int, *, marked: bool) -> Iterator[tuple[str, float]]:
    """Yield the part that some words may head, and how well they do.

    `marked` says that a number or the markup shows a heading: then damaged and other words may be one.
    """
    exact = _wording().exact(words)
    if exact:
        yield exact, 1.0
    elif marked and len(words) <= _LONGEST and not _SENTENCE.search(words):
        near = _wording().find(words)
        if near:
            yield near.id, 0.7
        elif _numbered(number) and _may_be_heading(words):
            yield _numbered(number), 0.4


def _may_be_heading(words: str) -> bool:
    table_label = any(table.rows.find(words) or table.says(words) for table in table_words().values())
    return bool(key(words)) and len(words) <= _LONGEST_BY_NUMBER and not table_label


def _running_on(text: str, index: int, number: int, weight: float) -> Iterator[_Candidate]:
    """A heading with its text in one paragraph: 「一、总体情况。2023年，我局……」."""
    for mark in _BREAK.finditer(text, 0, _LONGEST * 2):
        words, rest = text[: mark.start()], text[mark.end() :]
        part = _wording().exact(words)
        if part and rest:
            heading = PartHeading(part, index, words, rest)
            yield _Candidate(heading, weight + _agreement(number, part), sub=not _MAIN.match(plain(text)))
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
