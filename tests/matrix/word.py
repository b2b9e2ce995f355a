"""The matrix's DOCX files: written by drafter, then given what Word leaves in a file."""

import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from itertools import count

from lxml import etree

from drafter.render.blocks import Document
from drafter.render.docx import build
from drafter.render.style import load as load_style

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NS = {"w": W}
_MADE = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
CONTROLS_AROUND_WORDS = "content controls around words"
"""The content controls that LibreOffice has too: of others it writes the words two to four times."""

_MAIN, _SETTINGS = "word/document.xml", "word/settings.xml"
_DELETED = "此处原有文字已删除9"


def word_file(document: Document, variant: str) -> bytes:
    """Return a document as DOCX in a variant; the same bytes in every run."""
    parts = _parts(build(document, load_style("official"), _MADE))
    if variant in _EDITS:
        root = etree.fromstring(parts[_MAIN])
        _EDITS[variant](root)
        parts[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _zipped(parts)


def with_final_text_shown(data: bytes) -> bytes:
    """Return a DOCX that shows its final text: deletions are still in it, and neither seen nor printed."""
    parts = _parts(data)
    root = etree.fromstring(parts[_SETTINGS])
    hidden = {f"{{{W}}}{name}": "0" for name in ("markup", "comments", "insDel", "formatting")}
    root.insert(1, etree.Element(f"{{{W}}}revisionView", hidden))
    parts[_SETTINGS] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _zipped(parts)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _MADE.timetuple()[:6]), data)
    return stream.getvalue()


def _w(tag: str, *children: etree._Element, **attributes: str) -> etree._Element:
    made = etree.Element(f"{{{W}}}{tag}", {f"{{{W}}}{name}": value for name, value in attributes.items()})
    made.extend(children)
    return made


def _found(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.iterfind(path, _NS))


def _wrap(element: etree._Element, wrapper: etree._Element, inside: etree._Element | None = None) -> None:
    """Put an element into a wrapper that takes its place; `inside` is where in the wrapper it goes."""
    parent = element.getparent()
    assert parent is not None
    parent.replace(element, wrapper)
    (wrapper if inside is None else inside).append(element)


# ---------------------------------------------------------------------------- tracked changes


def _track(root: etree._Element) -> None:
    """Insertions around text, deletions beside it, rows deleted and inserted, a paragraph that is gone."""
    change = _Changes()
    for number, run in enumerate(_found(root, ".//w:r")):
        if run.find("w:t", _NS) is not None and number % 3 != 2:
            _wrap(run, change.of("ins"))
        if run.find("w:t", _NS) is not None and number % 5 == 0:
            anchor = run.getparent() if number % 3 != 2 else run
            assert anchor is not None
            anchor.addprevious(change.of("del", _deleted_run()))
    for table in _found(root, ".//w:tbl"):
        _track_rows(table, change)
    paragraphs = [found for found in _found(root, "./w:body/w:p") if found.find(".//w:t", _NS) is not None]
    _move(paragraphs[1:], change)
    for paragraph in paragraphs[2:9:3]:
        paragraph.addprevious(_deleted_paragraph(change))


class _Changes:
    """Numbers the changes, as Word wants them."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def of(self, tag: str, *children: etree._Element) -> etree._Element:
        """Return a change of one kind around some content."""
        number = str(next(self._numbers))
        return _w(tag, *children, id=number, author="作者", date="2025-01-02T03:04:05Z")


def _deleted_run(text: str = _DELETED) -> etree._Element:
    words = _w("delText")
    words.text = text
    return _w("r", words)


def _deleted_paragraph(change: _Changes) -> etree._Element:
    mark = _w("pPr", _w("rPr", change.of("del")))
    return _w("p", mark, change.of("del", _deleted_run("本段已全部删除，2019年主动公开信息35条。")))


def _track_rows(table: etree._Element, change: _Changes) -> None:
    """The last row was inserted; above it a copy of it, with other figures, was deleted."""
    rows = _found(table, "./w:tr")
    last = rows[-1]
    gone = deepcopy(last)
    for paragraph in _found(gone, ".//w:p"):
        for content in (
            _found(paragraph, "./w:r") + _found(paragraph, "./w:ins") + _found(paragraph, "./w:del")
        ):
            paragraph.remove(content)
        paragraph.append(change.of("del", _deleted_run("77")))
    last.addprevious(gone)
    _properties(last).append(change.of("ins"))
    _properties(gone).append(change.of("del"))


def _properties(row: etree._Element) -> etree._Element:
    found = row.find("w:trPr", _NS)
    assert found is not None
    return found


def _move(paragraphs: list[etree._Element], change: _Changes) -> None:
    """The words of one paragraph were moved there from the end of another one."""
    source, run = paragraphs[0], paragraphs[2].find(".//w:r[w:t]", _NS)
    assert run is not None
    source.append(change.of("moveFrom", deepcopy(run)))
    _wrap(run, change.of("moveTo"))


# --------------------------------------------------------------------------- content controls


def _control(root: etree._Element) -> None:
    """Controls around figures, cells, rows, a table, paragraphs and runs; one inside another."""
    cells, runs = _found(root, ".//w:tc"), _found(root, ".//w:r")
    blocks = [*_found(root, "./w:body/w:tbl"), *_found(root, "./w:body/w:p")]
    rows = _found(root, ".//w:tr")
    inside = [paragraph for cell in cells[3::4] for paragraph in _found(cell, "./w:p")]
    chosen = [*cells[1::4], *inside, *runs[::6], *rows[2::5], *blocks[::4]]
    for number, element in enumerate(chosen, 1):
        _into_control(element, number)


def _control_words(root: etree._Element) -> None:
    """Controls around every third run."""
    for number, run in enumerate(_found(root, ".//w:r")[::3], 1):
        _into_control(run, number)


def _into_control(element: etree._Element, number: int) -> None:
    content = _w("sdtContent")
    name = _w("sdtPr", _w("alias", val="填报项"), _w("id", val=str(number)))
    _wrap(element, _w("sdt", name, content), content)


_EDITS: Mapping[str, Callable[[etree._Element], None]] = {
    "tracked changes": _track,
    "content controls": _control,
    CONTROLS_AROUND_WORDS: _control_words,
}
