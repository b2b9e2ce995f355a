"""Autosave: whatever happened before the crash comes back, and nothing that was saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.errors import FileProblem
from drafter.model.draft import Draft, empty
from drafter.model.edits import SetCells
from drafter.model.session import Session
from drafter.standard.loader import load
from drafter.ui.autosave import Autosave

CELL = "requests.received.natural"


class Desk:
    """A session with its autosave, as the window ties them."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[FileProblem] = []
        self.folder = folder
        self.autosave = Autosave(folder, self.problems.append)
        self.session = Session(blank())
        self.autosave.begin(self.session)

    def type(self, value: int) -> None:
        self.session.do(SetCells({CELL: value}), "填写")

    def save(self) -> None:
        self.session.mark_saved()
        self.autosave.saved("年报.nianbao", "digest")

    def crash(self) -> None:
        """Let go of the journal as the end of the process does."""
        journal = self.autosave._journal
        assert journal is not None
        journal.close()

    def found(self) -> list[Draft]:
        """What a new start would offer."""
        return [entry.recover().draft for entry in Autosave(self.folder, self.problems.append).pending()]


def blank() -> Draft:
    return empty(load("2021"), "云溪市发展和改革局", 2025)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "journals")
    yield made
    made.autosave.end()


def test_work_that_was_never_saved_comes_back(desk: Desk) -> None:
    desk.type(5)
    desk.type(6)
    desk.crash()
    assert desk.found() == [desk.session.draft]


def test_nothing_is_offered_while_the_other_window_still_runs(desk: Desk) -> None:
    desk.type(5)
    assert desk.found() == []


def test_nothing_is_offered_where_nothing_was_typed(desk: Desk) -> None:
    assert desk.found() == []
    assert not desk.folder.exists()


def test_what_was_saved_is_not_offered_again(desk: Desk) -> None:
    desk.type(5)
    desk.save()
    desk.crash()
    assert desk.found() == []


def test_work_after_a_save_comes_back(desk: Desk) -> None:
    desk.type(5)
    desk.save()
    desk.type(7)
    desk.crash()
    assert desk.found() == [desk.session.draft]


def test_a_step_undone_after_the_save_comes_back_undone(desk: Desk) -> None:
    desk.type(5)
    desk.save()
    desk.session.undo()
    desk.crash()
    assert desk.found() == [blank()]


def test_a_proper_end_leaves_nothing(desk: Desk) -> None:
    desk.type(5)
    desk.autosave.end()
    assert desk.found() == []
    assert not any(desk.folder.iterdir())
    desk.type(6)
    assert not any(desk.folder.iterdir()), "the session is not followed any more"


def test_recovered_work_stays_safe_until_it_is_saved(desk: Desk) -> None:
    desk.type(5)
    desk.crash()
    second = Autosave(desk.folder, desk.problems.append)
    (entry,) = second.pending()
    session = second.resume(entry)
    assert session.draft == desk.session.draft
    assert session.dirty
    journal = second._journal
    assert journal is not None
    journal.close()
    assert desk.found() == [desk.session.draft], "a crash right after the recovery"


def test_recovered_work_goes_on_and_undoes_as_before(desk: Desk) -> None:
    desk.type(5)
    desk.type(6)
    desk.crash()
    second = Autosave(desk.folder, desk.problems.append)
    session = second.resume(second.pending()[0])
    session.do(SetCells({CELL: 8}), "填写")
    session.undo()
    session.undo()
    assert session.draft.cells == {CELL: 5}
    journal = second._journal
    assert journal is not None
    journal.close()
    assert desk.found() == [session.draft]


def test_a_journal_that_cannot_be_written_is_told_once_and_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "journals").write_text("a file where the folder should be")
    desk = Desk(tmp_path / "journals")
    desk.type(5)
    desk.type(6)
    assert desk.session.draft.cells == {CELL: 6}
    assert len(desk.problems) == 1


def test_a_journal_that_was_cut_off_gives_what_is_whole(desk: Desk) -> None:
    desk.type(5)
    desk.type(6)
    desk.crash()
    (path,) = desk.folder.glob("*.journal")
    path.write_bytes(path.read_bytes()[:-7])
    assert [draft.cells for draft in desk.found()] == [{CELL: 5}]
