"""Findings about a piece of text: its exact characters and place, with a few words around it."""

import re
from collections.abc import Iterator, Sequence

from drafter.checks.finding import Finding

_WIDTH = 8
_LONGEST = 40
_ENDS = "。！？\n"


def around(match: re.Match[str]) -> str:
    """Return a match with some words around it, in quotation marks, as the end of a sentence."""
    text = match.string
    start, end = max(0, match.start() - _WIDTH), min(len(text), match.end() + _WIDTH)
    shown = text[start:end] if len(match[0]) <= _LONGEST else text[start : match.start() + _LONGEST]
    return f"“…{shown}…”。".replace("\n", " ")


def marked(match: re.Match[str], section: str, message: str, expected: str | None = None) -> Finding:
    """Make a finding about the characters of a match in a section's text; `expected` would be right there."""
    return Finding(
        message,
        section=section,
        excerpt=match[0],
        start=match.start(),
        end=match.end(),
        expected=expected,
        actual=None if expected is None else match[0],
    )


def folded(matches: Sequence[re.Match[str]], section: str, what: str) -> Iterator[Finding]:
    """Make one finding of many alike: it points at the first and says how many there are."""
    if matches:
        count = f"，共 {len(matches)} 处" if len(matches) > 1 else ""
        yield marked(matches[0], section, f"{what}{count}：{around(matches[0])}")


def sentence(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence that holds position `at` begins and ends, its full stop left out."""
    begin = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
    ends = [found for mark in _ENDS if (found := text.find(mark, at)) >= 0]
    return begin, min(ends, default=len(text))


def in_title(text: str, at: int) -> bool:
    """Say whether a position stands between 《 and 》."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)
