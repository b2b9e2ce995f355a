"""Phrases of another time: congresses, plans, campaigns, documents that are no longer the latest."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from drafter import assets
from drafter.checks.excerpts import around, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check

_PLAIN = 2


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A pattern that belongs to reports on years up to `until`, and what is said now."""

    wording: str
    until: int
    instead: str

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the phrase stands; a pattern that cannot match is not even compiled."""
        return re.finditer(self.wording, text) if self.wording[:_PLAIN] in text else iter(())


@check("text.dated", "warning", "{form}：报告反映上一年度（本报告年度）的情况")
def dated(context: Context) -> Iterable[Finding]:
    """No phrase of another time is left: 十三五期间, a replaced document; the list is a resource file."""
    over = [phrase for phrase in _phrases() if context.draft.meta.year > phrase.until]
    for part in context.standard.parts:
        text = context.texts[part.id]
        for phrase in over:
            for match in phrase.places(text):
                yield marked(match, part.id, _message(match, phrase))


def _message(match: re.Match[str], phrase: _Phrase) -> str:
    now = f"，现在用“{phrase.instead}”" if phrase.instead else ""
    return f"“{match[0]}”是 {phrase.until} 年以前的说法{now}，请核对：{around(match)}"


@cache
def _phrases() -> tuple[_Phrase, ...]:
    data = tomllib.loads(assets.resource("words", "dated.toml").read_text(encoding="utf-8"))
    return tuple(
        _Phrase(wording, phrase["until"], phrase.get("instead", ""))
        for phrase in data["phrase"]
        for wording in phrase["wordings"]
    )
