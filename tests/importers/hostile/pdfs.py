"""PDF files made to hurt whoever reads them, written object by object."""

import zlib
from collections.abc import Mapping

_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {}/Resources<</XObject<</X 5 0 R>>>>>>"


def stream(content: bytes, entries: str = "") -> bytes:
    """A packed stream."""
    packed = zlib.compress(content, 9)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream"


def pdf(objects: Mapping[int, str | bytes], trailer: str = "") -> bytes:
    """A PDF of numbered objects, the first of them its catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = len(data)
        body = content if isinstance(content, bytes) else content.encode()
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(places) + 1
    data += (
        f"trailer<</Size {size}/Root 1 0 R{trailer.format(start=start)}>>\nstartxref\n{start}\n%%EOF".encode()
    )
    return bytes(data)


def _book(
    pages: Mapping[int, str], more: Mapping[int, str | bytes] = {}, catalogue: str = ""
) -> dict[int, str | bytes]:
    kids = " ".join(f"{number} 0 R" for number in pages)
    tree = f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>"
    return {1: f"<</Type/Catalog/Pages 2 0 R{catalogue}>>", 2: tree, **pages, **more}


def _hundred(contents: str = "[]") -> dict[int, str]:
    return {100 + number: _PAGE.format(contents) for number in range(100)}


def looping_pages() -> bytes:
    """A hundred pages, and a tree of them that comes back to its own root."""
    objects = _book(_hundred())
    kids = " ".join(f"{number} 0 R" for number in range(100, 200))
    objects[2] = f"<</Type/Pages/Count 100000/Parent 3 0 R/Kids[3 0 R {kids}]>>"
    objects[3] = "<</Type/Pages/Count 100000/Parent 2 0 R/Kids[2 0 R 3 0 R]>>"
    return pdf(objects)


def looping_outline() -> bytes:
    """A hundred pages with a table of contents that never ends."""
    more: dict[int, str | bytes] = {
        3: "<</Type/Outlines/First 4 0 R/Last 5 0 R/Count 9>>",
        4: "<</Title(a)/Parent 3 0 R/Next 5 0 R/First 3 0 R>>",
        5: "<</Title(b)/Parent 3 0 R/Next 4 0 R>>",
    }
    return pdf(_book(_hundred(), more, "/Outlines 3 0 R"))


def looping_table() -> bytes:
    """A hundred pages whose table of objects names itself as the one before."""
    return pdf(_book(_hundred()), "/Prev {start}")


def looping_form(times: int) -> bytes:
    """A hundred pages that draw a form that draws itself so many times."""
    form = stream(
        b"/X Do " * times, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
    )
    return pdf(_book(_hundred("6 0 R"), {5: form, 6: stream(b"/X Do " * times)}))


def looping_objects() -> bytes:
    """A page whose content is a reference to a reference to itself."""
    return pdf(_book({100: _PAGE.format("6 0 R")}, {6: "7 0 R", 7: "6 0 R"}))


def deep_objects(depth: int) -> bytes:
    """Lists within lists."""
    return pdf(_book({100: _PAGE.format("[" * depth + "]" * depth)}))


def heavy_page(lines: int) -> bytes:
    """A page of very many ruling lines, a hundred times smaller when packed."""
    return pdf(_book({100: _PAGE.format("6 0 R")}, {6: stream(b"0 0 m 500 700 l S\n" * lines)}))


def crossing_page(lines: int, pages: int) -> bytes:
    """A page of lines that all cross one another: their grid has a cell for every pair."""
    strokes = b"".join(
        b"%d 50 m %d 800 l S 50 %d m 550 %d l S\n" % (x, x, x, x) for x in range(50, 50 + lines)
    )
    return pdf(_book(dict.fromkeys(range(100, 100 + pages), _PAGE.format("6 0 R")), {6: stream(strokes)}))


def wordy_page(words: int) -> bytes:
    """A page of very many characters."""
    text = b"BT /F 9 Tf 9 9 Td " + b"(0123456789) Tj 0 1 Td " * words + b"ET"
    return pdf(_book({100: _PAGE.format("6 0 R").replace("/XObject", "/Font<</F 7 0 R>>/XObject")},
                     {6: stream(text), 7: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}))  # fmt: skip


def bomb(size: int) -> bytes:
    """A page whose content is a thousand times smaller when packed."""
    return pdf(_book({100: _PAGE.format("6 0 R")}, {6: stream(b" " * size)}))


def counted(pages: int) -> bytes:
    """A tree that promises more pages than there are."""
    objects = _book({100: _PAGE.format("[]")})
    objects[2] = f"<</Type/Pages/Count {pages}/Kids[100 0 R]>>"
    return pdf(objects)
