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
_FEW_CONTROLS = 0.01
_CONTROLS = dict.fromkeys({*range(32), 127} - set(map(ord, "\t\n\r\f\v\x1a")))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_EXPECTED = re.compile(r"[\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]")
_CHARSETS = frozenset(
    ("gb18030", "hz", "big5", "big5hkscs", "cp950", "utf-16-le", "utf-16-be", "iso8859-1", "cp1252", "ascii")
)
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

    A byte order mark, UTF-8, the charset that the file declares, GB18030 and UTF-16 are tried in this
    order: the first that reads all but a few broken characters, which are marked. Many a page declares
    a charset that it is not written in: what the declared one and the guesses give has to be Chinese,
    unless no guess gives that either.
    """
    mark, encoding = next((known for known in _MARKS if data.startswith(known[0])), (b"", "utf-8"))
    content = data[len(mark) :]
    known = _known(declared)
    sure = _read(content, encoding)
    if sure:
        return sure
    tried = (_read(content, name) for name in (known, "gb18030", _utf_16(content)) if name)
    likely = next((found for found in tried if found and _is_likely(found.text)), None)
    return likely or (_read(content, known) if known else None)


def _utf_16(data: bytes) -> str:
    """Return the order of bytes by where the zeros of signs and digits stand, "" where none do."""
    even, odd = (data[start:_SAMPLE:2].count(0) for start in (0, 1))
    if even == odd:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def is_text(data: bytes) -> bool:
    """Say whether the data, by its beginning, is text."""
    return decode(data[:_SAMPLE]) is not None


def _known(charset: str) -> str:
    """Return the codec of a declared charset, "" for one that documents are not written in."""
    try:
        name = codecs.lookup(charset).name if charset else ""
    except LookupError:
        return ""
    return "gb18030" if name in ("gb2312", "gbk") else name if name in _CHARSETS else ""


def _is_likely(text: str) -> bool:
    """Say whether what is not ASCII in a text is mostly Chinese."""
    others = _NOT_ASCII.findall(text[:_SAMPLE])
    return sum(1 for sign in others if _EXPECTED.match(sign)) * 2 >= len(others)


def _read(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    lost = text.count(_LOST)
    sample = text[:_SAMPLE]
    controls = len(sample) - len(sample.translate(_CONTROLS))
    if lost > _FEW_LOST * len(text) or controls > _FEW_CONTROLS * len(sample):
        return None
    # Word processors leave a few in the pages that they write, around content controls.
    return Decoded(text.translate(_CONTROLS) if _CONTROL.search(text) else text, lost)
