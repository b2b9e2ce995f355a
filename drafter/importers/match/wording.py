"""Finds the label of the form that a text stands for, also where it was damaged, cut or run on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.importers.match.keys import key, keys

_SHORTEST_SUFFIX = 4
_SHORTEST_PREFIX = 5
_LONGEST_LABEL = 80
_ALIKE = 0.75
_MARGIN = 0.08
_RESEMBLING = 0.6
_NUMERALS = "一二三四五六七八九十0123456789"


@dataclass(frozen=True, slots=True)
class Match:
    """A label found: the id of its row or column; `sure` is False where the words are damaged."""

    id: str
    sure: bool


class Wording:
    """Labels with the ids that they stand for; finds a label though it is damaged.

    `before` are labels that may stand before one of these in the same cell, as groups of rows do.
    """

    def __init__(self, labels: Iterable[tuple[str, str]], before: Iterable[str] = ()) -> None:
        self._ids = {form: name for label, name in labels for form in keys(label)}
        self._before = frozenset(form for label in before for form in keys(label))
        self._forms = tuple(_Form(form, name) for form, name in self._ids.items())
        self._beginnings = frozenset(form[:end] for form in self._ids for end in range(1, len(form) + 1))
        self._having: dict[str, list[int]] = {}
        for number, form in enumerate(self._forms):
            for letter in form.letters:
                self._having.setdefault(letter, []).append(number)

    def exact(self, text: str) -> str | None:
        """Return the id of a label that is worded as in the form, None where it is not."""
        return next((self._ids[words] for words in keys(text) if words in self._ids), None)

    def begins(self, words: str) -> bool:
        """Say whether a label begins with the words, which are a key."""
        return words in self._beginnings

    def find(self, text: str) -> Match | None:
        """Return the label that the text most likely stands for, None where none is near enough."""
        known = self.exact(text)
        if known is not None:
            return Match(known, sure=True)
        words = key(text)
        return _found(self, words) if _SHORTEST_SUFFIX <= len(words) <= _LONGEST_LABEL else None

    def likeness(self, text: str, name: str) -> float:
        """Say how alike the text is to the wordings of one label, from 0 to 1."""
        words = key(text)[:_LONGEST_LABEL]
        return max((form.likeness(words) for form in self._forms if form.name == name), default=0.0)

    def resembles(self, text: str) -> bool:
        """Say whether the text has more than half of the letters of some label, in their order."""
        words = key(text)[:_LONGEST_LABEL]
        return any(form.likeness(words) >= _RESEMBLING for form in self._near(words, _RESEMBLING))

    def nearest(self, words: str) -> Match | None:
        """Look for a label in a key that is none by itself; `find` asks this and remembers the answer."""
        return self._run_on(words) or self._cut_off(words) or self._alike(words)

    def _run_on(self, words: str) -> Match | None:
        """The label follows other words in the same cell, as in 「三、本年度办理结果（一）予以公开」."""
        ends = (words[start:] for start in range(len(words) - _SHORTEST_SUFFIX + 1))
        found = next((end for end in ends if end in self._ids), None)
        if found is None:
            return None
        before = words.removesuffix(found).rstrip(_NUMERALS)
        return Match(self._ids[found], sure=not before or before in self._before)

    def _cut_off(self, words: str) -> Match | None:
        """The cell holds only the beginning of the label; no other label begins so."""
        if len(words) < _SHORTEST_PREFIX:
            return None
        found = {form.name for form in self._forms if form.words.startswith(words)}
        return Match(found.pop(), sure=False) if len(found) == 1 else None

    def _alike(self, words: str) -> Match | None:
        best: dict[str, float] = {}
        for form in self._near(words, _ALIKE - _MARGIN):
            if len(form.words) < _SHORTEST_SUFFIX:
                continue
            best[form.name] = max(best.get(form.name, 0.0), form.likeness(words))
        ranked = sorted(best, key=lambda name: best[name], reverse=True)
        if not ranked or best[ranked[0]] < _ALIKE:
            return None
        if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _MARGIN:
            return None
        return Match(ranked[0], sure=False)

    def _near(self, words: str, least: float) -> Iterator["_Form"]:
        """Yield the forms that have so many letters of the words that they may be so much like them."""
        shared = Counter(number for letter in words for number in self._having.get(letter, ()))
        for number, count in shared.items():
            form = self._forms[number]
            if 2 * count >= least * (len(form.words) + len(words)):
                yield form


@lru_cache(maxsize=8192)
def _found(labels: Wording, words: str) -> Match | None:
    return labels.nearest(words)


class _Form:
    """One wording of a label, made ready for being compared with many texts."""

    def __init__(self, words: str, name: str) -> None:
        self.words = words
        self.name = name
        self.letters: dict[str, int] = {}
        for place, letter in enumerate(words):
            self.letters[letter] = self.letters.get(letter, 0) | 1 << place

    def likeness(self, other: str) -> float:
        """Return twice the longest common subsequence by the length of both, from 0 to 1.

        The subsequence is counted bit by bit: H. Hyyrö, Bit-Parallel LCS-length Computation Revisited,
        2004. A zero bit of `rest` is a letter of the form that was met in order.
        """
        whole = (1 << len(self.words)) - 1
        rest = whole
        for letter in other:
            met = rest & self.letters.get(letter, 0)
            rest = (rest + met) | (rest - met)
        common = len(self.words) - (rest & whole).bit_count()
        total = len(self.words) + len(other)
        return 2 * common / total if total else 0.0
