"""RTF as a stream of tokens: groups, control words, control symbols, bytes of text."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[A-Za-z]+)(?P<value>-?\d+)? ?"
    rb"|(?P<hex>(?:\\'[0-9A-Fa-f]{2})+)"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<text>[^{}\\\r\n\0]+)"
    rb"|[\r\n\0]+|\\"
)
_LONGEST_WORD = 32
_MOST_DIGITS = 10


class Kind(Enum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    WORD = "word"
    SYMBOL = "symbol"
    BYTES = "bytes"


class Token(NamedTuple):
    """A token; `word` is its word or sign, `value` the number behind a word, `data` bytes of text."""

    kind: Kind
    word: str = ""
    value: int | None = None
    data: bytes = b""


_OPEN = Token(Kind.OPEN)
_CLOSE = Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    r"""Yield the tokens in order, in time linear to the size; what `\bin` announces is passed over."""
    position = 0
    while match := _TOKEN.match(data, position):
        position = match.end()
        kind = match.lastgroup
        if kind == "open":
            yield _OPEN
        elif kind == "close":
            yield _CLOSE
        elif kind in ("word", "value"):
            token = _word(match["word"], match["value"])
            if token.word == "bin":
                position += max(token.value or 0, 0)
            yield token
        elif kind:
            yield _characters(kind, match[kind])


@lru_cache(maxsize=4096)
def _word(word: bytes, digits: bytes | None) -> Token:
    value = int(digits) if digits and len(digits) <= _MOST_DIGITS else None
    return Token(Kind.WORD, word[:_LONGEST_WORD].decode("ascii"), value)


def _characters(kind: str, found: bytes) -> Token:
    if kind == "hex":
        return Token(Kind.BYTES, data=bytes.fromhex(found.replace(b"\\'", b"").decode("ascii")))
    if kind == "symbol":
        return Token(Kind.SYMBOL, found.decode("latin-1"))
    return Token(Kind.BYTES, data=found)
