"""Bytes → text, in the encodings that Chinese offices write: UTF-8, UTF-16, GB18030 (and so GBK)."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 256 * 1024
_FEW_LOST = 0.005
_FEW_CONTROLS = 0.001
_CONTROLS = dict.fromkeys({*range(32), 127} - set(map(ord, "\t\n\r\f\v\x1a")))
_EXPECTED = re.compile(r"[\s!-~\u3000-\u303f\u3400-\u9fff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]")
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and how many of its characters could not be read (they show as a mark)."""

    text: str
    lost: int = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the user should know of it."""
        return (f"有 {self.lost} 个字符读不出来，显示为“{_LOST}”，请核对。",) if self.lost else ()


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """Read bytes as text; None where they are no text.

    A byte order mark decides; else UTF-8, then the charset that the file declares, then GB18030 are
    tried. Each may have a few broken characters, which are marked.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding)
    for encoding in ("utf-8", _known(declared)):
        found = _read(data, encoding) if encoding else None
        if found:
            return found
    guesses = (_read(data, encoding) for encoding in ("gb18030", "utf-16-le"))
    return next((guess for guess in guesses if guess and _is_likely(guess.text)), None)


def is_text(data: bytes) -> bool:
    """Say whether the data, by its beginning, is text."""
    return decode(data[:_SAMPLE]) is not None


def _known(charset: str) -> str:
    """Return the codec of a declared charset, "" for one that Python does not know."""
    try:
        name = codecs.lookup(charset).name if charset else ""
    except LookupError:
        return ""
    return "gb18030" if name in ("gb2312", "gbk") else name


def _is_likely(text: str) -> bool:
    """Say whether a text in a guessed encoding is mostly Chinese and ASCII."""
    sample = text[:_SAMPLE]
    return len(_EXPECTED.findall(sample)) * 2 >= len(sample)


def _read(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    lost = text.count(_LOST)
    sample = text[:_SAMPLE]
    controls = len(sample) - len(sample.translate(_CONTROLS))
    if lost > _FEW_LOST * len(text) or controls > _FEW_CONTROLS * len(sample):
        return None
    return Decoded(text, lost)
