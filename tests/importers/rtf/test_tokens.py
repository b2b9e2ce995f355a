"""RTF comes apart into groups, words, signs and bytes, in time that grows with its size."""

import pytest

from drafter.importers.rtf.tokens import Kind, Token, tokens

MEANT = frozenset({"b", "par", "pard", "u", "fs", "plain", "pict"})


def word(name: str, value: int | None = None) -> Token:
    return Token(Kind.WORD, name, value)


def text(data: bytes) -> Token:
    return Token(Kind.BYTES, data=data)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (rb"{\b0 x}", [Token(Kind.OPEN), word("b", 0), text(b"x"), Token(Kind.CLOSE)]),
        (rb"\par\pard plain", [word("par"), word("pard"), text(b"plain")]),
        (rb"\u-10179?", [word("u", -10179), text(b"?")]),
        (rb"\'d6\'D0\'b9", [text(b"\xd6\xd0\xb9")]),
        (rb"\'8a@", [text(b"\x8a"), text(b"@")]),
        (rb"\~\*\{", [Token(Kind.SYMBOL, "~"), Token(Kind.SYMBOL, "*"), Token(Kind.SYMBOL, "{")]),
        (b"one\r\ntwo\0three\r\n", [text(b"onetwothree")]),
        (b"\r\n{\r\n", [Token(Kind.OPEN)]),
        (b"\\par\r\n\\b", [word("par"), word("b")]),
        (rb"\fs24  x", [word("fs", 24), text(b" x")]),
        (b"end\\", [text(b"end")]),
        (rb"\'zz", [Token(Kind.SYMBOL, "'"), text(b"zz")]),
    ],
)
def test_each_kind_of_token(data: bytes, found: list[Token]) -> None:
    assert list(tokens(data, MEANT)) == found


@pytest.mark.parametrize(
    ("data", "behind"),
    [
        (rb"\bin5 {}\\}after", b"after"),
        (rb"\bin1000000000 {{{", b""),
        (rb"\bin-7 after", b"after"),
        (rb"\bin0 after", b"after"),
        (rb"\bin after", b"after"),
        (rb"\pict\bin3 \b \b after", b"after"),
    ],
)
def test_binary_data_is_passed_over_whatever_is_in_it(data: bytes, behind: bytes) -> None:
    assert b"".join(token.data for token in tokens(data, MEANT)) == behind


def test_of_words_in_a_row_that_mean_nothing_the_first_is_given() -> None:
    found = tokens(b"\\rtlch\\af3 \\ab0\r\n\\fs24\\lang\\bing1\\b x\\kern", MEANT)
    assert list(found) == [word("rtlch"), word("fs", 24), word("lang"), word("b"), text(b"x"), word("kern")]


def test_absurd_words_and_numbers_stay_small() -> None:
    (found,) = tokens(b"\\" + b"a" * 100_000 + b"9" * 100_000, MEANT)
    assert len(found.word) <= 32
    assert found.value is None
