"""Files made to hurt: each is refused in words, soon, and nothing is fetched, followed or left behind."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.errors import FileProblem
from drafter.importers import read_report
from drafter.standard.loader import load
from tests.importers import shapes
from tests.importers.hostile import packages, pages, pdfs
from tests.importers.word import document, paragraph, statutory

SOON = 5.0
MB = 1 << 20

CASES: dict[str, Callable[[], bytes]] = {
    "one large part.docx": lambda: packages.zeros(250 * MB),
    "many large parts.docx": lambda: packages.many_bombs(40, 8 * MB),
    "a million names.docx": lambda: packages.crowd(1_000_000),
    "overlapping parts.docx": lambda: packages.overlapping(500, 50 * MB),
    "a zip in a zip.docx": lambda: packages.matryoshka(12),
    "billion laughs.docx": lambda: packages.word("&l11;", doctype=packages.laughs()),
    "billion laughs.odt": lambda: packages.odt("&l11;", packages.laughs()),
    "billion laughs.html": f"{packages.laughs()}<html>&l11;".encode,
    "names that climb.docx": packages.climbing,
    "tables in tables.docx": lambda: packages.deep_word(80),
    "deep.docx": lambda: packages.deep_word(50_000),
    "a million cells.docx": lambda: packages.wide_word(10_000, 100),
    "endless columns.docx": packages.spanning_word,
    "endless columns.odt": packages.repeating_odt,
    "deep.html": lambda: pages.nested("div", 200_000),
    "deep inline.html": lambda: pages.nested("b", 200_000),
    "deep list.html": lambda: pages.nested("ul><li", 100_000),
    "tables in tables.html": lambda: pages.nested_tables(50_000),
    "a million cells.html": lambda: pages.cells(1000, 1000),
    "endless rows.html": lambda: pages.spans(200),
    "stairs.html": lambda: pages.staircase(3000),
    "attributes.html": lambda: pages.attributes(50_000),
    "unclosed.html": lambda: pages.unclosed(4 * MB),
    "a million lines.txt": lambda: pages.lines(1_000_000),
    "one line.txt": lambda: pages.one_line(20 * MB),
    "a million tabs.txt": lambda: pages.tabs(4 * MB),
    "parts in parts.mht": lambda: pages.nested_mail(20_000),
    "many parts.mht": lambda: pages.crowded_mail(200_000),
    "heavy part.mht": lambda: pages.heavy_mail(20 * MB),
    "deep.rtf": lambda: pages.deep_rtf(1_000_000),
    "claims.rtf": pages.claiming_rtf,
    "a million cells.rtf": lambda: pages.wide_rtf(1_000_000),
    "looping pages.pdf": pdfs.looping_pages,
    "looping outline.pdf": pdfs.looping_outline,
    "looping table.pdf": pdfs.looping_table,
    "a form in itself.pdf": lambda: pdfs.looping_form(1),
    "two forms in themselves.pdf": lambda: pdfs.looping_form(2),
    "looping objects.pdf": pdfs.looping_objects,
    "deep.pdf": lambda: pdfs.deep_objects(200_000),
    "very many lines.pdf": lambda: pdfs.heavy_page(300_000),
    "crossing lines.pdf": lambda: pdfs.crossing_page(500, 10),
    "a million words.pdf": lambda: pdfs.wordy_page(100_000),
    "bomb.pdf": lambda: pdfs.bomb(400 * MB),
    "many pages.pdf": lambda: pdfs.counted(2_000_000_000),
}


def spent() -> float:
    """Return the seconds that this process and those it started have worked: a busy machine takes longer."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def refusal(path: Path) -> str:
    """Return the sentence with which a file is refused, soon."""
    before = spent()
    with pytest.raises(FileProblem) as caught:
        read_report(path)
    assert spent() - before < SOON
    assert f"“{path.name}”" in caught.value.what
    assert "还没有读完" not in caught.value.what
    assert caught.value.todo
    return caught.value.what


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_words_and_soon(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(CASES[name]())
    refusal(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_huge_page_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "年报.html"
    with path.open("wb") as file:
        file.write(b"<html><body><p>")
        file.truncate(200 * MB)
    assert "200 MB" in refusal(path)


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A server that nobody may call."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening
        with pytest.raises(BlockingIOError):
            listening.accept()


def address(server: socket.socket) -> str:
    host, port = server.getsockname()
    return f"http://{host}:{port}/secret"


WORDS = "绝密"
TEMPLATE = "word/_rels/settings.xml.rels"
MAKERS: dict[str, Callable[[str], bytes]] = {
    "entity.docx": lambda target: packages.word(
        paragraph("&e;").replace("&amp;", "&"), doctype=packages.entity(target)
    ),
    "entity in styles.docx": lambda target: document(
        paragraph("x"), {"styles": f"{packages.entity(target)}<x>&e;</x>"}
    ),
    "entity.odt": lambda target: packages.odt("<text:p>&e;</text:p>", packages.entity(target)),
    "entity.html": lambda target: f"{packages.entity(target)}<html><p>&e;</p></html>".encode(),
    "external type.docx": lambda target: packages.word("", doctype=f'<!DOCTYPE x SYSTEM "{target}">'),
    "frames.html": lambda target: (
        f'<html><base href="{target}"><link rel=stylesheet href="{target}"><iframe src="{target}"></iframe>'
        f'<img src="{target}"><object data="{target}"></object><p>年报'
    ).encode(),
}


@pytest.mark.parametrize("scheme", ["http", "HTTPS", "ftp"])
def test_a_template_from_the_network_is_refused(scheme: str, tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    link = packages.relation("attachedTemplate", f"{scheme}://192.0.2.1/a.dotm")
    path.write_bytes(packages.word(paragraph("年报"), {TEMPLATE: link}))
    assert "模板" in refusal(path)


SOUND = {table.grid: {} for table in load("2021").tables.values()}


@pytest.mark.parametrize(
    ("part", "kind", "target"),
    [
        (TEMPLATE, "attachedTemplate", "file:///C:/Program%20Files/Office/Normal.dotm"),
        (TEMPLATE, "attachedTemplate", "\\\\192.0.2.1\\share\\x.dotm"),
        ("word/_rels/document.xml.rels", "oleObject", "{address}"),
        ("word/_rels/document.xml.rels", "image", "{address}"),
        ("word/_rels/document.xml.rels", "styles", "{address}"),
        ("word/_rels/document.xml.rels", "aFChunk", "{address}"),
    ],
)
def test_what_lies_outside_is_left_outside(
    part: str, kind: str, target: str, tmp_path: Path, server: socket.socket
) -> None:
    body = "".join(statutory(grid, texts) for grid, texts in SOUND.items())
    chunk = packages.CHUNK
    path = tmp_path / "年报.docx"
    link = packages.relation(kind, target.format(address=address(server)))
    path.write_bytes(packages.word(paragraph(shapes.title(2023)) + body + chunk, {part: link}))
    assert read_report(path).draft.meta.year == 2023


@pytest.mark.parametrize("name", MAKERS)
def test_nothing_is_fetched_from_the_network(name: str, tmp_path: Path, server: socket.socket) -> None:
    path = tmp_path / name
    path.write_bytes(MAKERS[name](address(server)))
    refusal(path)


@pytest.mark.parametrize("name", MAKERS)
def test_no_other_file_is_read(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS, "utf-8")
    path = tmp_path / name
    path.write_bytes(MAKERS[name](secret.as_uri()))
    assert WORDS not in refusal(path)
