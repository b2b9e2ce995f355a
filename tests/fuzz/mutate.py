"""Damages files the way disks, mail and malice do: bytes, tags, words, and what is packed within."""

import copy
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree

Mutator = Callable[[random.Random, bytes], bytes]

_LONGEST_PIECE = 4000
_LARGEST = 4 << 20
_FEW = 50
_NUMBERS = (b"0", b"-1", b"1", b"2", b"255", b"65536", b"2147483648", b"99999999999", b"1e9", b"NaN", b"")
_BYTES = (
    b"\x00",
    b"\xff",
    b"\x80",
    b"\x7f",
    b"\xd8\x3d",
    b"\xed\xa0\xbd",
    b"\xef\xbb\xbf",
    b"\x1b",
    b"\r",
    b"\x0c",
)
_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,400}>")
_ATTRIBUTE = re.compile(rb"[\w:-]+\s*=\s*\"[^\"<>]{0,200}\"")
_WORD = re.compile(rb"\\[a-z]+-?\d*|[{}]")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def cut(chance: random.Random, data: bytes) -> bytes:
    """Lose the end."""
    return data[: chance.randrange(len(data))]


def flip(chance: random.Random, data: bytes) -> bytes:
    """Change some bytes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def drop(chance: random.Random, data: bytes) -> bytes:
    """Lose a piece."""
    start, end = _piece(chance, data)
    return data[:start] + data[end:]


def double(chance: random.Random, data: bytes) -> bytes:
    """Repeat a piece where it stands, once or many times."""
    start, end = _piece(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 1, 3, 100)) + data[end:]


def move(chance: random.Random, data: bytes) -> bytes:
    """Copy a piece somewhere else."""
    start, end = _piece(chance, data)
    place = chance.randrange(len(data))
    return data[:place] + data[start:end] + data[place:]


def insert(chance: random.Random, data: bytes) -> bytes:
    """Put in bytes that have a meaning of their own."""
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(_BYTES) * chance.choice((1, 2, 300)) + data[place:]


def renumber(chance: random.Random, data: bytes) -> bytes:
    """Put another number for one, such as a span or a length."""
    return _swap(chance, data, _NUMBER, lambda _: chance.choice(_NUMBERS))


def retag(chance: random.Random, data: bytes) -> bytes:
    """Put one tag for another, or none."""
    tags = _found(data, _TAG)
    return _swap(chance, data, _TAG, lambda _: chance.choice([*tags, b""]))


def reattribute(chance: random.Random, data: bytes) -> bytes:
    """Put one attribute for another, or none."""
    found = _found(data, _ATTRIBUTE)
    return _swap(chance, data, _ATTRIBUTE, lambda _: chance.choice([*found, b""]))


def reword(chance: random.Random, data: bytes) -> bytes:
    """Put one word of RTF for another, or none."""
    words = _found(data, _WORD)
    return _swap(chance, data, _WORD, lambda _: chance.choice([*words, b""]))


def wrap(chance: random.Random, data: bytes) -> bytes:
    """Put one element of a page or a part within copies of itself."""
    found = [match for match in _TAG.finditer(data) if not match[0].startswith((b"</", b"<?", b"<!"))]
    if not found:
        return flip(chance, data)
    opening = chance.choice(found)
    return data[: opening.start()] + opening[0] * chance.choice((2, 5, 300)) + data[opening.end() :]


def rearrange(chance: random.Random, data: bytes) -> bytes:
    """Drop, repeat, move, rename or empty elements, or change their attributes; what is left is sound XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    except (etree.XMLSyntaxError, ValueError):
        return reattribute(chance, data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        elements = [element for element in root.iter(etree.Element) if element.getparent() is not None]
        if not elements:
            break
        _change(chance, chance.choice(elements), chance.choice(elements))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _change(chance: random.Random, one: "etree._Element", other: "etree._Element") -> None:
    """Do one thing to an element that has a parent, with the help of another."""
    parent = one.getparent()
    assert parent is not None
    match chance.randrange(6):
        case 0:
            parent.remove(one)
        case 1 if len(one) < _FEW:
            parent.insert(parent.index(one), copy.deepcopy(one))
        case 2 if one is not other and one not in other.iterancestors() and len(one) < _FEW:
            other.append(one)
        case 3:
            one.tag = other.tag
        case 4:
            one.text = chance.choice((None, "", "5", "/", "一、", "\u3000", "9" * 30))
        case _:
            for name in (*one.attrib, *other.attrib):
                one.set(name, chance.choice(("", "0", "-1", "999999999", "x", *other.attrib.values())))


ON_BYTES: tuple[Mutator, ...] = (cut, flip, drop, double, move, insert, renumber)
ON_MARKUP: tuple[Mutator, ...] = (*ON_BYTES, *(retag, reattribute, wrap) * 2, *(rearrange,) * 12)
ON_RTF: tuple[Mutator, ...] = (*ON_BYTES, *(reword,) * 4)


def in_zip(chance: random.Random, data: bytes) -> bytes:
    """Damage one part of a package, which is packed soundly again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError):
        return flip(chance, data)
    names = [name for name, content in parts.items() if content]
    # The text is nearly always where it is interesting.
    text = [name for name in names if name.endswith(("document.xml", "content.xml"))]
    name = chance.choice(text if text and chance.random() < 0.7 else names)
    parts[name] = chance.choice(ON_MARKUP)(chance, parts[name])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def in_stream(chance: random.Random, data: bytes) -> bytes:
    """Damage one packed stream of a PDF; the file's table of places is then wrong, as after a repair."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return flip(chance, data)
    found = chance.choice(streams)
    try:
        content = zlib.decompress(found[1])
    except zlib.error:
        return flip(chance, data)
    packed = zlib.compress(chance.choice(ON_BYTES)(chance, content or b" "))
    return data[: found.start(1)] + packed + data[found.end(1) :]


MUTATORS: dict[str, tuple[Mutator, ...]] = {
    ".docx": (*ON_BYTES, *(in_zip,) * 12),
    ".odt": (*ON_BYTES, *(in_zip,) * 12),
    ".html": ON_MARKUP,
    ".mht": ON_MARKUP,
    ".xml": ON_MARKUP,
    ".rtf": ON_RTF,
    ".pdf": (*ON_BYTES, *(in_stream,) * 6),
}
"""What damages files of an ending; others are damaged as bytes."""


def mutate(chance: random.Random, data: bytes, suffix: str) -> bytes:
    """Return a damaged copy of a file that ends with `suffix`, by one to four steps."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        if data:
            data = chance.choice(MUTATORS.get(suffix, ON_BYTES))(chance, data)[:_LARGEST]
    return data


def _piece(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + 1 + int(_LONGEST_PIECE * chance.random() ** 3))


def _found(data: bytes, pattern: re.Pattern[bytes]) -> list[bytes]:
    return list(dict.fromkeys(pattern.findall(data)))


def _swap(
    chance: random.Random, data: bytes, pattern: re.Pattern[bytes], other: Callable[[bytes], bytes]
) -> bytes:
    """Put something else for one of the places that a pattern matches."""
    places = [match.span() for match in pattern.finditer(data)]
    if not places:
        return flip(chance, data)
    start, end = chance.choice(places)
    return data[:start] + other(data[start:end]) + data[end:]
