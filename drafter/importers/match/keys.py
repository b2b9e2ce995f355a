"""What a label is compared by: its words without number, blanks and marks, variants brought to one."""

import re
import unicodedata
from functools import lru_cache

_NUMBER = re.compile(
    r"\s*(?:第[一二三四五六七八九十]{1,3}部分[、.:]?|\(?\s*[一二三四五六七八九十]{1,3}\s*(?:[)、.,:]|(?<=\s))"
    r"|\(?\s*\d{1,2}\s*[.、,):]?(?![\d.])(?=\s*\S))\s*"
)
_ASIDE = re.compile(r"\([^()]*\)")
_NO_WORD = re.compile(r"[\W_]+")
_VARIANTS = (("其它", "其他"), ("合计", "总计"))


def plain(text: str) -> str:
    """Bring text to half-width form (NFKC); the blanks stay."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


@lru_cache(maxsize=8192)
def as_worded(text: str) -> str:
    """Return the words of a label as they are: without number, blanks, quotes and marks."""
    half = plain(text)
    return _NO_WORD.sub("", _NUMBER.sub("", half, count=1) if _NUMBER.match(half) else half)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Return what a label is compared by: its wording, with 其它 and 合计 as the form writes them."""
    words = as_worded(text)
    for variant, proper in _VARIANTS:
        words = words.replace(variant, proper)
    return words


def is_numbered(text: str) -> bool:
    """Say whether a label begins with a number, as rows of the form do and columns do not."""
    return _NUMBER.match(plain(text)) is not None


@lru_cache(maxsize=8192)
def keys(text: str) -> tuple[str, ...]:
    """Return the keys that a label answers to: with and without what is in brackets."""
    whole, bare = key(text), key(_ASIDE.sub("", plain(text)))
    return (whole, bare) if bare and bare != whole else (whole,)
