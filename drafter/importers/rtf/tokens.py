"""RTF as a stream of tokens: groups, control words, control symbols, bytes of text."""

import re
from collections.abc import Container, Iterator
from enum import Enum
from functools import lru_cache, partial
from typing import NamedTuple

_TOKEN = re.compile(
    rb"(?P<words>(?:\\(?!bin(?![A-Za-z]))[A-Za-z]++(?:-?\d++)? ?[\r\n\0]*+)++)"
    rb"|(?P<text>[^{}\\]++)"
    rb"|(?P<hex>(?:\\'[0-9A-Fa-f]{2})++)"
    rb"|(?P<open>\{)|(?P<close>\})"
    rb"|\\bin(?P<bin>-?\d++|) ?"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|\\"
)
_WORD = re.compile(rb"\\([A-Za-z]+)(-?\d+)?")
_NO_TEXT = b"\r\n\0"
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


def tokens(data: bytes, meant: Container[str]) -> Iterator[Token]:
    r"""Yield the tokens in order, in time linear to the size; what `\bin` announces is passed over.

    Of words in a row that are not `meant`, of which a file has very many, only the first is given.
    """
    # Word processors write the same run of words before each cell and paragraph.
    words = lru_cache(maxsize=4096)(partial(_words, meant=meant))
    position = 0
    while match := _TOKEN.match(data, position):
        position = match.end()
        kind = match.lastgroup
        if kind == "words":
            yield from words(match[kind])
        elif kind == "open":
            yield _OPEN
        elif kind == "close":
            yield _CLOSE
        elif kind == "bin":
            position += max(_number(match[kind]) or 0, 0)
        elif kind:
            yield from _characters(kind, match[kind])


def _words(run: bytes, meant: Container[str]) -> tuple[Token, ...]:
    """Return the words of a run that has nothing but words."""
    found: list[Token] = []
    is_passed_over = False
    for name, digits in _WORD.findall(run):
        word = name[:_LONGEST_WORD].decode("ascii")
        is_meant = word in meant
        if is_meant or not is_passed_over:
            found.append(Token(Kind.WORD, word, _number(digits)))
        is_passed_over = not is_meant
    return tuple(found)


def _number(digits: bytes) -> int | None:
    return int(digits) if digits and len(digits) <= _MOST_DIGITS else None


def _characters(kind: str, found: bytes) -> Iterator[Token]:
    if kind == "hex":
        yield Token(Kind.BYTES, data=bytes.fromhex(found.replace(b"\\'", b"").decode("ascii")))
    elif kind == "symbol":
        yield Token(Kind.SYMBOL, found.decode("latin-1"))
    elif text := found.translate(None, _NO_TEXT):
        yield Token(Kind.BYTES, data=text)
