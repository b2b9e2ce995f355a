"""Small helpers over wordings: where one stands last in a text, and which of several does."""

import re
from collections.abc import Mapping
from typing import Generic, TypeVar

_CLAUSE = re.compile(r"[，,；;：:。！？!?\n]")

Key = TypeVar("Key")


def last(wording: re.Pattern[str], text: str) -> int:
    """Return where a wording stands last in a text, -1 where it does not."""
    place = -1
    for match in wording.finditer(text):
        place = match.start()
    return place


def last_clause(text: str) -> str:
    """Return the words behind the last comma, semicolon, colon or full stop of a text."""
    return _CLAUSE.split(text)[-1]


class Vocabulary(Generic[Key]):
    """Wordings (regular expressions) by what they mean."""

    def __init__(self, wordings: Mapping[Key, str]) -> None:
        self._wordings = {key: re.compile(wording) for key, wording in wordings.items()}
        # One look says that none is there, which is so nearly everywhere.
        self._any = re.compile("|".join(f"(?:{wording})" for wording in wordings.values()))

    def nearest(self, text: str) -> tuple[int, Key | None]:
        """Return where the last of the wordings stands in a text and what it means; (-1, None) for none."""
        best: tuple[int, Key | None] = (-1, None)
        if self._any.search(text):
            for key, wording in self._wordings.items():
                place = last(wording, text)
                if place > best[0]:
                    best = (place, key)
        return best
