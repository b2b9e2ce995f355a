"""Which sentences of a text are last year's: the same, or as good as the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from drafter.model.draft import Draft
from drafter.model.prose import plain

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_TITLES = re.compile(r"《[^》]*》|[〔(（]\d{4}[〕)）]\d*号?")
_NOT_COUNTED = re.compile(r"[\s\d]")
_YEAR = re.compile(r"(?:19|20)\d{2}\s*年")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SHORTEST = 12
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Alike:
    """A sentence at `start`:`end` of a part's text, and the sentence of last year's that it is like."""

    start: int
    end: int
    old: str


@dataclass(frozen=True, slots=True)
class _Known:
    """A text of last year: its sentences with their character pairs, and in which of them a pair stands."""

    sentences: Sequence[str]
    pairs: Sequence[frozenset[str]]
    places: Mapping[str, Sequence[int]]


def similar_sentences(draft: Draft, part: str) -> tuple[Alike, ...]:
    """Return the sentences of a part that stand in the same part of last year's report, in reading order.

    Sentences count as alike where four fifths of their character pairs are the same; titles of documents
    and their numbers do not count. A sentence that tells other figures than last year's is new, the year
    apart. Empty without last year's report.
    """
    if draft.last is None:
        return ()
    known = _known(plain(draft.last.prose.get(part, ())))
    found: list[Alike] = []
    for match in sentences(plain(draft.prose.get(part, ()))):
        like = _like(match[0], known)
        if like is not None:
            found.append(Alike(match.start(), match.end(), known.sentences[like]))
    return tuple(found)


def sentences(text: str) -> Iterator[re.Match[str]]:
    """Yield the sentences that are long enough to be anybody's own."""
    return (match for match in _SENTENCE.finditer(text) if len(match[0].strip()) >= _SHORTEST)


@lru_cache(maxsize=32)
def _known(text: str) -> _Known:
    words = [match[0].strip() for match in sentences(text)]
    pairs = [_pairs(sentence) for sentence in words]
    places: dict[str, list[int]] = {}
    for number, found in enumerate(pairs):
        for pair in found:
            places.setdefault(pair, []).append(number)
    return _Known(words, pairs, places)


@lru_cache(maxsize=4096)
def _pairs(sentence: str) -> frozenset[str]:
    words = _NOT_COUNTED.sub("", _TITLES.sub("", sentence))
    return frozenset(map("".join, pairwise(words)))


@lru_cache(maxsize=4096)
def _figures(sentence: str) -> tuple[str, ...]:
    return tuple(_DIGITS.findall(_YEAR.sub("", _TITLES.sub("", sentence))))


def _like(sentence: str, known: _Known) -> int | None:
    """Return the number of a sentence that is alike, None where there is none.

    A sentence that is alike misses at most a fifth of these pairs, and so has one of any fifth and one
    more: only the sentences that hold one of the rarest need be looked at.
    """
    pairs, figures = _pairs(sentence), _figures(sentence)
    misses = int(len(pairs) * (1 - _ALIKE))
    rare = sorted(pairs, key=lambda pair: len(known.places.get(pair, ())))[: misses + 1]
    near = {number for pair in rare for number in known.places.get(pair, ())}
    for number in sorted(near):
        shared, either = pairs & known.pairs[number], pairs | known.pairs[number]
        if len(shared) >= _ALIKE * len(either) and figures == _figures(known.sentences[number]):
            return number
    return None
