"""Files, clipboards and pages go through the child; what it says is checked before it is believed."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from drafter import assets
from drafter.errors import Cancelled, FileProblem
from drafter.importers import import_report, inside, office, page_pictures, read_clipboard, read_report
from drafter.importers.clipboard import Clipboard
from drafter.importers.isolation import jobs
from drafter.importers.wire import Request
from drafter.render.export import export
from drafter.standard.loader import load
from tests.importers import shapes

LAST = assets.resource("example", "last-year.md")
PAGE = shapes.web_page(load("2021"), 2023, {"requests.received.natural": "7"})
PNG = b"\x89PNG\r\n\x1a\n"


def test_a_file_is_read_with_its_source_and_places() -> None:
    read = read_report(LAST)
    assert read == inside.read(LAST.read_bytes(), LAST.name)
    assert import_report(LAST) == read.draft


def test_a_clipboard_is_read_by_its_html_or_its_text() -> None:
    for clip in (
        Clipboard(PAGE, "7"),
        Clipboard("", LAST.read_text("utf-8")),
        Clipboard("\ud83d" + PAGE, ""),
    ):
        read = read_clipboard(clip)
        assert read.draft.cells["requests.received.natural"] in (7, 38)
        assert read.places


def test_pages_are_drawn(pdf: Path) -> None:
    first, again = page_pictures(pdf, [1, 0], 300)
    assert first.startswith(PNG)
    assert again.startswith(PNG)
    assert first != again
    assert int.from_bytes(first[16:20]) == 300


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "年报.pdf"
    export(inside.read(LAST.read_bytes(), LAST.name).draft, [path])
    return path


def test_a_wish_to_stop_is_heard_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(Cancelled):
        read_report(LAST, stop=lambda: True)
    assert time.monotonic() - started < 1


def test_a_missing_file_and_no_pdf_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="找不到"):
        read_report(tmp_path / "没有.docx")
    with pytest.raises(FileProblem):
        page_pictures(LAST, [0], 100)


class Office:
    """Stands in for an office program: turns anything into one file, and notes what it was given."""

    def __init__(self, made: office.Converted | None) -> None:
        self.given: list[str] = []
        self._made = made

    def __call__(self, _data: bytes, name: str, *, stop: object) -> office.Converted | None:
        self.given.append(name)
        return self._made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Request, bytes]]:
    """What the child is asked for; it answers with the made-up report of last year."""
    heard: list[tuple[Request, bytes]] = []
    answer = jobs.ask(Request("file", LAST.name), LAST.read_bytes())

    def ask(request: Request, content: bytes, stop: object) -> Any:  # noqa: ANN401 - JSON
        heard.append((request, content))
        return answer

    monkeypatch.setattr(jobs, "ask", ask)
    return heard


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A file that passes for an old Word document."""
    monkeypatch.setattr("drafter.importers.word97.is_doc", lambda _: True)
    path = tmp_path / "年报.doc"
    path.write_bytes(jobs.MAGIC + bytes(600))
    return path


@pytest.mark.parametrize("installed", [True, False])
def test_an_old_word_file_goes_through_word_where_it_is_installed(
    asked: Sequence[tuple[Request, bytes]], monkeypatch: pytest.MonkeyPatch, old: Path, *, installed: bool
) -> None:
    word, rescuer = Office(office.Converted(b"as docx", "Word") if installed else None), Office(None)
    monkeypatch.setattr("drafter.importers.office.convert", word)
    monkeypatch.setattr("drafter.importers.office.rescue", rescuer)
    read_report(old)
    assert (word.given, rescuer.given) == (["年报.doc"], [])
    converted = (Request("file", "年报.doc", converter="Word"), b"as docx")
    assert asked == [converted if installed else (Request("file", "年报.doc"), old.read_bytes())]


@pytest.mark.parametrize("rescued", [True, False])
def test_what_we_cannot_read_libreoffice_may(
    asked: list[tuple[Request, bytes]], monkeypatch: pytest.MonkeyPatch, old: Path, *, rescued: bool
) -> None:
    rescuer, heard = Office(office.Converted(b"as docx", "LibreOffice") if rescued else None), jobs.ask

    def ask(request: Request, data: bytes, stop: object) -> object:
        if data.startswith(jobs.MAGIC):
            raise FileProblem("是 Word 95 的文档。", "请另存为 .docx。")
        return heard(request, data, None)

    monkeypatch.setattr(jobs, "ask", ask)
    monkeypatch.setattr("drafter.importers.office.convert", Office(None))
    monkeypatch.setattr("drafter.importers.office.rescue", rescuer)
    if rescued:
        read_report(old)
        assert asked == [(Request("file", "年报.doc", converter="LibreOffice"), b"as docx")]
    else:
        with pytest.raises(FileProblem, match="Word 95"):
            read_report(old)
    assert rescuer.given == ["年报.doc"]


def test_other_files_need_no_office_program(
    asked: Sequence[object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = Office(None)
    monkeypatch.setattr("drafter.importers.office.convert", program)
    spreadsheet = tmp_path / "表.xls"
    spreadsheet.write_bytes(jobs.MAGIC + bytes(600))
    for path in (LAST, spreadsheet):
        read_report(path)
    assert program.given == []
    assert len(asked) == 2


@pytest.mark.parametrize("answer", [None, [], {}, {"draft": {}, "pictures": {}, "raw": {}, "places": {}}])
def test_a_child_that_says_what_it_should_not_is_a_fault(
    answer: object, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(jobs, "ask", lambda *_: answer)
    with pytest.raises(FileProblem, match="程序出了错"):
        read_report(LAST)
    assert "not what was asked for" in caplog.text
    caplog.clear()
