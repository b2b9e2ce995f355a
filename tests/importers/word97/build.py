"""Builds OLE files and Word 97 documents for the tests, byte by byte after MS-CFB and MS-DOC."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Part, Story

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
TEXT_AT = 1024


def ole(streams: Mapping[str, bytes], cutoff: int = 0) -> bytes:
    """An OLE file; streams shorter than `cutoff` bytes go to the small ones."""
    small = {name: data for name, data in streams.items() if len(data) < cutoff}
    mini, mini_fat, starts = b"", list[int](), dict[str, int]()
    for name, data in small.items():
        starts[name] = len(mini_fat)
        count = max(-(-len(data) // 64), 1)
        mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), END]
        mini += data.ljust(count * 64, b"\0")
    sectors, fat = list[bytes](), list[int]()

    def put(data: bytes) -> int:
        start, count = len(sectors), -(-len(data) // 512)
        sectors.extend(data[n * 512 : (n + 1) * 512].ljust(512, b"\0") for n in range(count))
        fat.extend([*range(start + 1, start + count), END] if count else [])
        return start if count else END

    for name, data in streams.items():
        if name not in small:
            starts[name] = put(data)
    root = put(mini)
    first_mini = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat))
    entries = [_entry("Root Entry", 5, root, len(mini), child=1)]
    entries += [
        _entry(name, 2, starts[name], len(data), right=n + 2 if n + 1 < len(streams) else NONE)
        for n, (name, data) in enumerate(streams.items())
    ]
    directory = put(b"".join(entries))
    tables = 1
    while (len(fat) + tables) > tables * 128:
        tables += 1
    places = range(len(sectors), len(sectors) + tables)
    fat += [FAT] * tables
    sectors += [bytes(512)] * tables
    packed = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * 512, b"\xff")
    for n, place in enumerate(places):
        sectors[place] = packed[n * 512 : (n + 1) * 512]
    header = MAGIC + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack(
        "<9I", 0, tables, directory, 0, cutoff, first_mini, -(-len(mini_fat) // 128), END, 0
    )
    listed = [*places, *[FREE] * (109 - tables)]
    return header + struct.pack("<109I", *listed) + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int, right: int = NONE, child: int = NONE) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    return head + struct.pack("<3I", NONE, right, child) + bytes(36) + struct.pack("<IQ", start, size)


def sprm(code: int, *operand: int) -> bytes:
    """A change with the bytes of its operand."""
    return struct.pack("<H", code) + bytes(operand)


IN_TABLE = sprm(sprms.IN_TABLE, 1)
DELETED = sprm(sprms.DELETED, 1)
HIDDEN = sprm(sprms.HIDDEN, 1)
SPECIAL = sprm(sprms.SPECIAL, 1)


def depth(number: int) -> bytes:
    """The change that puts a paragraph so deep into tables."""
    return IN_TABLE + sprm(sprms.DEPTH, number, 0, 0, 0)


def table_row(edges: Sequence[int], flags: Sequence[int] = ()) -> bytes:
    """The layout of a row by the edges of its cells in twips, and the flags of its cells."""
    cells = [*flags, *[0] * (len(edges) - 1 - len(flags))]
    operand = struct.pack(f"<B{len(edges)}h", len(cells), *edges)
    operand += b"".join(struct.pack("<H", flag) + bytes(18) for flag in cells)
    return struct.pack("<HH", sprms.TABLE, len(operand) + 1) + operand


@dataclass(frozen=True)
class P:
    """A paragraph with its mark: runs of text with their changes, its own ones, the number of its style."""

    runs: Sequence[tuple[str, bytes]]
    properties: bytes = b""
    style: int = 0


def p(text: str, properties: bytes = b"", changes: bytes = b"") -> P:
    """A paragraph of one run; `text` ends with its mark."""
    return P([(text, changes)], properties)


def row(*texts: str, edges: Sequence[int] = (), flags: Sequence[int] = (), layout: bool = True) -> list[P]:
    """A row of a table in the text."""
    edges = edges or [n * 1000 for n in range(len(texts) + 1)]
    end = IN_TABLE + sprm(sprms.ROW_END, 1) + (table_row(edges, flags) if layout else b"")
    return [*(p(f"{text}\x07", IN_TABLE) for text in texts), p("\x07", end)]


def streams(
    paragraphs: Sequence[P],
    others: Mapping[Story, Sequence[P]] | None = None,
    parts: Mapping[Part, bytes] | None = None,
    *,
    narrow: bool = False,
) -> dict[str, bytes]:
    """The streams of a document; each paragraph and each run has a page of properties of its own."""
    stories = {Story.MAIN: paragraphs, **(others or {})}
    ordered = [paragraph for story in sorted(stories) for paragraph in stories[story]]
    size = 1 if narrow else 2
    counts = [sum(len(text) for each in stories.get(n, ()) for text, _ in each.runs) for n in Story]
    text = "".join(text for paragraph in ordered for text, _ in paragraph.runs)
    encoded = text.encode("cp1252" if narrow else "utf-16-le", "surrogatepass")
    main = bytearray(TEXT_AT) + encoded
    main += bytes(-len(main) % 512)
    place = TEXT_AT
    bounds: dict[Part, list[tuple[int, int, int]]] = {Part.CHARACTERS: [], Part.PARAGRAPHS: []}
    for paragraph in ordered:
        first = place
        for run, changes in paragraph.runs:
            end = place + len(run.encode("utf-16-le", "surrogatepass")) // 2 * size
            bounds[Part.CHARACTERS].append((place, end, len(main) // 512))
            main += _page(place, end, bytes([len(changes)]) + changes, 1)
            place = end
        held = struct.pack("<H", paragraph.style) + paragraph.properties
        held += bytes(len(held) % 2)
        bounds[Part.PARAGRAPHS].append((first, place, len(main) // 512))
        main += _page(first, place, bytes([0, len(held) // 2]) + held, 13)
    count = len(encoded) // size
    table_parts = {part: _plc(found) for part, found in bounds.items()}
    start = TEXT_AT * 2 | 0x40000000 if narrow else TEXT_AT
    table_parts[Part.PIECES] = pieces([(count, start, 0)])
    return {"WordDocument": bytes(main), **with_parts(main, counts, {**table_parts, **(parts or {})})}


def with_parts(main: bytearray, counts: Sequence[int], parts: Mapping[Part, bytes]) -> dict[str, bytes]:
    """Write the head of a document into its stream, and return both streams."""
    table = b""
    struct.pack_into("<2H", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 10, 0x0200)
    struct.pack_into("<8i", main, 76, *counts)
    for part, data in parts.items():
        struct.pack_into("<2I", main, 154 + part * 8, len(table), len(data))
        table += data
    return {"WordDocument": bytes(main), "1Table": table}


def doc(*paragraphs: P) -> bytes:
    """A document of its main text alone."""
    return ole(streams(paragraphs))


def pieces(found: Sequence[tuple[int, int, int]], modifiers: Sequence[bytes] = ()) -> bytes:
    """A table of pieces: for each its characters, its place in the file, its modifier."""
    ends = [sum(count for count, _, _ in found[:n]) for n in range(len(found) + 1)]
    table = struct.pack(f"<{len(ends)}I", *ends)
    table += b"".join(struct.pack("<HIH", 0, place, modifier) for _, place, modifier in found)
    before = b"".join(b"\x01" + struct.pack("<H", len(each)) + each for each in modifiers)
    return before + b"\x02" + struct.pack("<I", len(table)) + table


def _page(first: int, end: int, properties: bytes, line: int) -> bytes:
    """A page of one run, whose properties stand before the page's last byte."""
    place = (511 - len(properties)) // 2
    page = struct.pack("<2I", first, end) + bytes([place]) + bytes(line - 1)
    return page.ljust(place * 2, b"\0") + properties.ljust(511 - place * 2, b"\0") + b"\x01"


def _plc(found: Sequence[tuple[int, int, int]]) -> bytes:
    bounds = [first for first, _, _ in found] + [found[-1][1]]
    return struct.pack(f"<{len(bounds)}I", *bounds) + struct.pack(f"<{len(found)}I", *(n for *_, n in found))
