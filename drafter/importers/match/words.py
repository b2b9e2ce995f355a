"""The words of the form in every version, and which of them a label in a report stands for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from drafter.standard.loader import available, load
from drafter.standard.schema import Standard, Table

_NUMBER = re.compile(
    r"\s*(?:第[一二三四五六七八九十]{1,3}部分[、.:]?|\(?\s*[一二三四五六七八九十]{1,3}\s*(?:[)、.,:]|(?<=\s))"
    r"|\(?\s*\d{1,2}\s*[.、,):]?(?![\d.])(?=\s*\S))\s*"
)
_ASIDE = re.compile(r"\([^()]*\)")
_NO_WORD = re.compile(r"[\W_]+")
_SHORTEST_SUFFIX = 4
_SHORTEST_PREFIX = 5
_LONGEST_LABEL = 80
_ALIKE = 0.75
_MARGIN = 0.08


@dataclass(frozen=True, slots=True)
class Match:
    """A label found: the id of its row or column; `sure` is False where the words are damaged."""

    id: str
    sure: bool


def plain(text: str) -> str:
    """Bring text to half-width form (NFKC); the blanks stay."""
    return unicodedata.normalize("NFKC", text)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Return what a label is compared by: its words without number, blanks, quotes and marks."""
    half = plain(text)
    return _NO_WORD.sub("", _NUMBER.sub("", half, count=1) if _NUMBER.match(half) else half)


def is_numbered(text: str) -> bool:
    """Say whether a label begins with a number, as rows of the form do and columns do not."""
    return _NUMBER.match(plain(text)) is not None


@lru_cache(maxsize=8192)
def keys(text: str) -> tuple[str, ...]:
    """Return the keys that a label of the form answers to: with and without what is in brackets."""
    whole, bare = key(text), key(_ASIDE.sub("", plain(text)))
    return (whole, bare) if bare and bare != whole else (whole,)


class Wording:
    """Labels with the ids that they stand for; finds a label though it is damaged."""

    def __init__(self, labels: Iterable[tuple[str, str]]) -> None:
        self._ids = {form: name for label, name in labels for form in keys(label)}

    def exact(self, text: str) -> str | None:
        """Return the id of a label that is worded as in the form, None where it is not."""
        return next((self._ids[words] for words in keys(text) if words in self._ids), None)

    def find(self, text: str) -> Match | None:
        """Return the label that the text most likely stands for, None where none is near enough."""
        known = self.exact(text)
        if known is not None:
            return Match(known, sure=True)
        words = key(text)
        if not _SHORTEST_SUFFIX <= len(words) <= _LONGEST_LABEL:
            return None
        return self._run_on(words) or self._cut_off(words) or self._alike(words)

    def _run_on(self, words: str) -> Match | None:
        """The label follows other words in the same cell, as in 「三、本年度办理结果（一）予以公开」."""
        found = [form for form in self._ids if len(form) >= _SHORTEST_SUFFIX and words.endswith(form)]
        return Match(self._ids[max(found, key=len)], sure=True) if found else None

    def _cut_off(self, words: str) -> Match | None:
        """The cell holds only the beginning of the label; no other label begins so."""
        if len(words) < _SHORTEST_PREFIX:
            return None
        found = {name for form, name in self._ids.items() if form.startswith(words)}
        return Match(found.pop(), sure=False) if len(found) == 1 else None

    def _alike(self, words: str) -> Match | None:
        best: dict[str, float] = {}
        for form, name in self._ids.items():
            if len(form) >= _SHORTEST_SUFFIX:
                best[name] = max(best.get(name, 0.0), likeness(words, form))
        ranked = sorted(best, key=lambda name: best[name], reverse=True)
        if not ranked or best[ranked[0]] < _ALIKE:
            return None
        if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _MARGIN:
            return None
        return Match(ranked[0], sure=False)


def likeness(left: str, right: str) -> float:
    """Say how alike two keys are, from 0 to 1; cheap where they cannot be."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one statutory table over all versions of the form.

    `rows`, `columns` and `groups` know the labels; `heads` holds the keys of what is printed above
    the figures and in no table beside them, so that a line with such words is a line of headings.
    """

    rows: Wording
    columns: Wording
    groups: Wording
    heads: frozenset[str]
    all: frozenset[str]

    def is_head(self, text: str) -> bool:
        """Say whether the text is a heading above figures."""
        return key(text) in self.heads

    def says(self, text: str) -> bool:
        """Say whether the text is nothing but words printed in the table."""
        return key(text) in self.all


@cache
def standards() -> tuple[Standard, ...]:
    """Return all versions of the form, oldest first."""
    return tuple(load(standard_id) for standard_id in available())


@cache
def table_words() -> Mapping[str, TableWords]:
    """Return the words of each statutory table, by the table's id."""
    ids = dict.fromkeys(table for standard in standards() for table in standard.tables)
    versions = {table: [s.tables[table] for s in standards() if table in s.tables] for table in ids}
    beside = frozenset[str]().union(*(_printed(tables)[0] for tables in versions.values()))
    return {table: _words(tables, beside) for table, tables in versions.items()}


def _words(versions: list[Table], beside_any: frozenset[str]) -> TableWords:
    rows = [(row.label, row.id) for table in versions for row in table.rows.values()]
    columns = [(column.label, column.id) for table in versions for column in table.columns.values()]
    groups = [(label, name) for table in versions for name, label in table.groups.items()]
    beside, above = _printed(versions)
    return TableWords(
        rows=Wording(rows),
        columns=Wording(columns),
        groups=Wording(groups),
        heads=above - beside_any,
        all=beside | above,
    )


def _printed(versions: list[Table]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys printed beside figures and those printed in lines without a figure."""
    beside: set[str] = set()
    above: set[str] = set()
    for table in versions:
        with_figures = {cell.row for cell in table.grid.fields}
        for cell in table.grid.cells:
            if cell.role != "field":
                (beside if cell.row in with_figures else above).update(keys(cell.text))
    return frozenset(beside), frozenset(above)
