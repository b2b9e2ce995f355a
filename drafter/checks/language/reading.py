"""What a paragraph says in figures and claims: read once, and again only when its words change."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from drafter.checks.language.changes import Change, changes
from drafter.checks.language.claims import Claim, claims
from drafter.checks.language.lists import Share, Split, shares, splits
from drafter.checks.language.subjects import Memory, Office, Said, said
from drafter.standard.loader import load


@dataclass(frozen=True, slots=True)
class Reading:
    """What a paragraph says; all places in it are counted from the paragraph's beginning.

    `memory` is what the next paragraph takes over.
    """

    items: tuple[Said, ...]
    splits: tuple[Split, ...]
    shares: tuple[Share, ...]
    changes: tuple[Change, ...]
    claims: tuple[Claim, ...]
    memory: Memory


@lru_cache(maxsize=2048)
def read(paragraph: str, memory: Memory, standard: str, office: Office) -> Reading:
    """Read a paragraph of an office's report in a version of the form; `memory` is from the one before."""
    items, later = said(paragraph, memory, load(standard), office)
    found = [_of_sentence(paragraph, sentence) for sentence in _sentences(items)]
    return Reading(
        items,
        tuple(split for parted, _, _ in found for split in parted),
        tuple(share for _, shared, _ in found for share in shared),
        tuple(change for _, _, changed in found for change in changed),
        claims(paragraph, items, office, informed=later.informed),
        later,
    )


def _sentences(items: tuple[Said, ...]) -> Iterator[tuple[Said, ...]]:
    for _span, inside in groupby(items, key=lambda item: item.mention.sentence):
        sentence = tuple(inside)
        if len(sentence) <= _MOST_FIGURES:
            yield sentence


_MOST_FIGURES = 100
"""A sentence of more is no prose: a table or a list of numbers that was pasted."""


def _of_sentence(
    paragraph: str, items: tuple[Said, ...]
) -> tuple[tuple[Split, ...], tuple[Share, ...], tuple[Change, ...]]:
    parted = splits(paragraph, items)
    return parted, shares(paragraph, items, parted), changes(paragraph, items)
