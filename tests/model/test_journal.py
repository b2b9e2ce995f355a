"""The journal: a crash at any moment costs nothing, and no journal is replayed on the wrong file."""

import errno
import io
import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.model import files, journal
from drafter.model.draft import Draft
from drafter.model.edits import Adopt, Edit, SetAgency, SetCells, SetProse, SetStandard
from drafter.model.files import OpenFile
from drafter.model.journal import Base, Journal, Pending, begin, pending, resume
from drafter.model.prose import Picture, from_text
from drafter.model.session import Session
from tests.helpers.drafts import PICTURES, drafts, full, small_edits
from tests.helpers.processes import running

CELL = "requests.granted.natural"
TYPE = """
import sys
from pathlib import Path
from drafter.model import files, journal
from drafter.model.edits import SetCells
from drafter.model.session import Session
session = Session(files.read(Path(sys.argv[1])))
session.record_to(journal.begin(Path(sys.argv[2]), journal.Base(session.draft)).record)
for number in range(1, 10**9):
    session.do(SetCells({"requests.granted.natural": number}), "输入")
    print(number, flush=True)
"""

moves = st.lists(
    st.tuples(st.just("do"), small_edits, st.booleans())
    | st.tuples(st.sampled_from(["undo", "redo", "seal", "save"]), st.none(), st.just(value=False)),
    max_size=12,
)
once = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def make(session: Session, book: Journal, move: str, edit: Edit | None, *, typing: bool) -> None:
    if edit is not None:
        session.do(edit, "改", typing=typing)
    elif move == "save":
        book.saved("a.nianbao", "0")
        session.mark_saved()
    else:
        getattr(session, move)()


def started(folder: Path, draft: Draft, **base: str) -> tuple[Session, Journal]:
    """Begin a session whose moves go into a journal."""
    session, book = Session(draft), begin(folder, Base(draft, **base))
    session.record_to(book.record)
    return session, book


def type_in(session: Session, *values: int) -> None:
    for value in values:
        session.do(SetCells({CELL: value}), "输入")


def only(folder: Path) -> Pending:
    (entry,) = pending(folder)
    return entry


def lines(book: Journal) -> list[dict[str, Any]]:
    return [json.loads(line) for line in book.path.read_bytes().splitlines()]


def append(book: Journal, data: bytes) -> None:
    book.close()
    with book.path.open("ab") as file:
        file.write(data)


# ---------------------------------------------------------------------------------- replay


@given(drafts(), moves)
@once
def test_replay_comes_to_the_same_draft_and_the_same_steps(
    tmp_path_factory: pytest.TempPathFactory, draft: Draft, moves: list[tuple[str, Edit | None, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("journals")
    session, book = started(folder, draft)
    for move, edit, typing in moves:
        make(session, book, move, edit, typing=typing)
    session.record_to(None)
    book.close()
    for entry in pending(folder):
        recovered = entry.recover()
        assert recovered.draft == session.draft
        assert recovered.dirty
        for step in ("undo", "undo", "redo", "undo", "redo", "redo"):
            assert (getattr(recovered, step)() is None) == (getattr(session, step)() is None)
            assert recovered.draft == session.draft
    if session.dirty:
        assert pending(folder)


def test_a_whole_report_taken_over_is_recovered_with_its_pictures(tmp_path: Path) -> None:
    adopted = replace(full(2026), last=replace(full(2025), pictures={"b.jpg": PICTURES["b.jpg"]}))
    session, book = started(tmp_path, full())
    session.do(Adopt(adopted), "导入")
    session.do(SetProse("overview", (Picture("a.png"),), {"a.png": PICTURES["a.png"]}), "图")
    book.close()
    assert only(tmp_path).recover().draft == session.draft


def test_a_base_with_pictures_is_recovered_with_them(tmp_path: Path) -> None:
    draft = replace(full(), prose={"overview": (Picture("a.png"),)}, pictures={"a.png": PICTURES["a.png"]})
    session, book = started(tmp_path, draft)
    type_in(session, 1)
    book.close()
    assert only(tmp_path).recover().draft == session.draft


def test_broken_characters_are_recovered_too(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    session.do(SetProse("overview", from_text("断字\ud83d")), "输入")
    book.close()
    assert only(tmp_path).recover().draft == session.draft


# ------------------------------------------------------------------------------- when offered


def test_nothing_is_written_before_the_first_move(tmp_path: Path) -> None:
    _session, book = started(tmp_path / "journals", full())
    book.close()
    assert not (tmp_path / "journals").exists()
    assert pending(tmp_path / "journals") == ()


def test_a_journal_that_is_being_written_is_not_offered(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    assert pending(tmp_path) == ()
    book.close()
    assert only(tmp_path).moves == 1


def test_a_closed_journal_is_never_written_over(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    book.close()
    with pytest.raises(FileProblem):
        type_in(session, 2)
    book.close()
    assert only(tmp_path).recover().draft == session.draft


def test_a_discarded_journal_leaves_nothing_behind(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    book.discard()
    assert list(tmp_path.iterdir()) == []
    session, book = started(tmp_path, full())
    type_in(session, 1)
    book.close()
    only(tmp_path).discard()
    assert list(tmp_path.iterdir()) == []


def test_the_newest_work_is_offered_first_with_its_name(tmp_path: Path) -> None:
    for name, draft in (("20260101-000000-a", full(2024)), ("20260102-000000-b", full(2025))):
        session, book = Session(draft), Journal(tmp_path / f"{name}.journal", Base(draft))
        session.record_to(book.record)
        type_in(session, 1, 2)
        book.close()
    assert [entry.title for entry in pending(tmp_path)] == [
        "云溪市发展和改革局 2025年",
        "云溪市发展和改革局 2024年",
    ]
    assert [entry.moves for entry in pending(tmp_path)] == [2, 2]


def test_a_report_without_agency_has_a_name_too(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    session.do(SetAgency(""), "单位")
    book.close()
    assert only(tmp_path).title == "未填单位 2025年"


def test_what_is_saved_is_not_offered_and_what_comes_after_is(tmp_path: Path) -> None:
    file = OpenFile.create(tmp_path / "a.nianbao", full())
    session, book = started(tmp_path, full())
    type_in(session, 1, 2)
    file.save(session.draft)
    book.saved(str(file.path), file.digest)
    book.close()
    assert pending(tmp_path) == ()
    session, book = started(tmp_path, full())
    type_in(session, 1, 2)
    book.saved(str(file.path), file.digest)
    session.undo()
    session.do(SetCells({CELL: 5}), "输入", typing=True)
    session.seal()
    book.close()
    file.close()
    entry = only(tmp_path)
    assert (entry.moves, entry.base.path) == (2, str(file.path))
    assert entry.matches
    assert entry.recover().draft.cells[CELL] == 5


def test_a_save_before_the_first_move_is_where_it_starts_from(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    book.saved("a.nianbao", "0")
    type_in(session, 1)
    book.close()
    assert only(tmp_path).base.path == "a.nianbao"


@pytest.mark.parametrize("what", ["changed", "gone", "as it was", "never saved"])
def test_whether_the_file_still_is_as_it_was_is_told(tmp_path: Path, what: str) -> None:
    path = tmp_path / "a.nianbao"
    file = OpenFile.create(path, full())
    base = {} if what == "never saved" else {"path": str(path), "digest": file.digest}
    session, book = started(tmp_path, full(), **base)
    type_in(session, 1)
    book.close()
    file.close()
    if what == "changed":
        files.write(path, full(2024))
    elif what == "gone":
        path.unlink()
    assert only(tmp_path).matches == (what in ("as it was", "never saved"))
    assert only(tmp_path).recover().draft == session.draft


# ------------------------------------------------------------------------------------ damage


@pytest.mark.parametrize(
    "rest", [b"", b"{", b'{"move": "do", "edit": {"kind": "SetCe', b"\xff\xfe", b"[1]\n", b"[" * 9999]
)
def test_a_torn_last_line_costs_that_line_only(tmp_path: Path, rest: bytes) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1, 2)
    append(book, rest)
    assert only(tmp_path).recover().draft == session.draft


@pytest.mark.parametrize(
    "line",
    [
        {"move": "do", "edit": {"kind": "SetMood", "text": "good"}},
        {"move": "do", "edit": {"kind": "SetStandard", "text": "2035"}},
        {"move": "do", "edit": {"kind": "SetCells", "cells": {"a.b.c": "many"}}},
        {
            "move": "do",
            "edit": {"kind": "SetLast", "draft": {"standard": "2035", "agency": "", "year": 2035}},
        },
        {"move": "do"},
        {"move": "leap"},
        {},
    ],
    ids=str,
)
def test_a_line_that_cannot_be_read_hides_nothing_that_is_typed_after_recovery(
    tmp_path: Path, line: dict[str, object]
) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    append(book, json.dumps(line).encode() + b"\n")
    entry = only(tmp_path)
    recovered = entry.recover()
    assert recovered.draft == session.draft
    book = resume(entry)
    recovered.record_to(book.record)
    type_in(recovered, 77)
    book.close()
    assert only(tmp_path).recover().draft.cells[CELL] == 77


@pytest.mark.parametrize(
    "header", [b"", b"{}", b'{"draft": 1, "pictures": {}}', b'{"draft": {}, "pictures": 1}', b"null"]
)
def test_a_damaged_journal_is_passed_over(tmp_path: Path, header: bytes) -> None:
    (tmp_path / "20260101-000000-a.journal").write_bytes(header + b'\n{"move": "undo"}\n')
    (tmp_path / "20260101-000000-b.journal").mkdir()
    assert pending(tmp_path) == ()


def test_nothing_is_replayed_after_a_line_that_cannot_be_read(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    append(book, b'{"move": "leap"}\n{"move": "undo"}\n')
    assert only(tmp_path).recover().draft == session.draft


def test_a_journal_cut_off_anywhere_is_recovered_so_far_or_passed_over(tmp_path: Path) -> None:
    session, book = started(tmp_path, replace(full(), cells={}, prose={}))
    seen = [session.draft]
    for value in (1, 2):
        type_in(session, value)
        seen.append(session.draft)
    session.do(SetStandard("2019"), "格式")
    seen.append(session.draft)
    book.close()
    data = book.path.read_bytes()
    start = data.index(b"\n")
    for length in (0, 1, start // 2, *range(start, len(data))):
        book.path.write_bytes(data[:length])
        for entry in pending(tmp_path):
            assert entry.recover().draft in seen


# --------------------------------------------------------------------------------- other ends


def test_a_program_killed_while_it_writes_loses_nothing_that_it_had_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    files.write(path, full())
    with running(TYPE, path, tmp_path) as process:
        shown = _read(process, 200)
        assert pending(tmp_path) == ()
        process.kill()
        process.wait()
    recovered = only(tmp_path).recover()
    value = recovered.draft.cells[CELL]
    assert isinstance(value, int)
    assert value >= shown
    recovered.undo()
    assert recovered.draft.cells[CELL] == value - 1


def _read(process: subprocess.Popen[str], lines: int) -> int:
    assert process.stdout is not None
    return [int(process.stdout.readline()) for _ in range(lines)][-1]


def test_a_resumed_journal_goes_on_and_takes_the_old_ones_place(tmp_path: Path) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    session.undo()
    book.close()
    entry = only(tmp_path)
    book = resume(entry)
    assert pending(tmp_path) == ()
    recovered = entry.base.draft
    book.record("redo")
    book.close()
    assert only(tmp_path).path == book.path != entry.path
    assert only(tmp_path).recover().draft.cells[CELL] == 1
    assert recovered == full()


class Full(io.FileIO):
    """A disk that takes a few more bytes and is full then."""

    room = 10**9

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        if not Full.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = super().write(data[: Full.room])
        Full.room -= written
        return written


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> type[Full]:
    """A disk whose room can be set."""
    usual = Path.open

    def opened(path: Path, mode: str = "r", buffering: int = -1) -> IO[Any] | Full:
        return Full(path, mode) if buffering == 0 else usual(path, mode, buffering)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(Full, "room", 10**9)
    return Full


def test_a_disk_that_is_full_for_a_while_tears_no_line(tmp_path: Path, disk: type[Full]) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    disk.room = 20
    with pytest.raises(FileProblem, match="磁盘空间不够"):
        type_in(session, 2)
    disk.room = 10**9
    type_in(session, 3)
    disk.room = 500
    with pytest.raises(FileProblem, match="磁盘空间不够"):
        session.do(SetProse("overview", from_text("长" * 400)), "输入")
    disk.room = 10**9
    session.undo()
    session.redo()
    book.close()
    assert [line.get("move") for line in lines(book)] == [None, "do", "do", "undo", "redo"]
    assert only(tmp_path).recover().draft == session.draft
    assert session.draft.cells[CELL] == 3


def test_a_journal_that_cannot_be_begun_leaves_nothing_behind(tmp_path: Path, disk: type[Full]) -> None:
    session, _book = started(tmp_path, full())
    disk.room = 100
    with pytest.raises(FileProblem, match="磁盘空间不够"):
        type_in(session, 1)
    assert list(tmp_path.iterdir()) == []
    disk.room = 10**9
    type_in(session, 2)
    assert [line.get("move") for line in lines(_book)] == [None, "do"]
    _book.discard()


def test_a_recovery_for_which_there_is_no_room_leaves_the_old_journal(
    tmp_path: Path, disk: type[Full]
) -> None:
    session, book = started(tmp_path, full())
    type_in(session, *range(50))
    book.close()
    entry = only(tmp_path)
    disk.room = book.path.stat().st_size - 100
    with pytest.raises(FileProblem, match="磁盘空间不够"):
        resume(entry)
    assert only(tmp_path).path == entry.path
    assert only(tmp_path).recover().draft == session.draft


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    session, _ = started(tmp_path / "file" / "journals", full())
    with pytest.raises(FileProblem):
        type_in(session, 1)


def test_a_folder_that_cannot_be_locked_is_still_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, book = started(tmp_path, full())
    type_in(session, 1)
    book.close()

    def fail(_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(journal.locks, "acquire", fail)
    assert only(tmp_path).recover().draft == session.draft
