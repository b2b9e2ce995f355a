"""The document: what is asked before work is lost, and what is said when a save fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from drafter.errors import FileProblem
from drafter.model import files
from drafter.model.draft import Draft, empty
from drafter.model.edits import SetCells
from drafter.model.files import OpenFile
from drafter.model.journal import Pending
from drafter.settings import Settings
from drafter.standard.loader import load
from drafter.ui.autosave import Autosave
from drafter.ui.document import Document, suggested_name
from drafter.ui.preferences import Preferences
from tests.ui.conftest import Answers

CELL = "requests.received.natural"


def blank(agency: str = "云溪市发展和改革局") -> Draft:
    return empty(load("2021"), agency, 2025)


def filled(value: int) -> Draft:
    return Draft("2021", blank().meta, cells={CELL: value})


@pytest.fixture
def autosave(tmp_path: Path) -> Autosave:
    return Autosave(tmp_path / "journals", lambda problem: pytest.fail(str(problem)))


@pytest.fixture
def document(qapp: QApplication, answers: Answers, autosave: Autosave) -> Iterator[Document]:
    made = Document(answers, autosave, Preferences(Settings.load()))
    yield made
    answers.give_up()
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "年报.nianbao"


def fill(document: Document, value: int = 5) -> None:
    assert document.session is not None
    document.session.do(SetCells({CELL: value}), "填写")


def opened(document: Document, path: Path, value: int = 1) -> None:
    files.write(path, filled(value))
    assert document.open(path)


def test_the_first_save_asks_for_a_name_and_the_next_does_not(
    document: Document, answers: Answers, path: Path
) -> None:
    document.show(blank(), blank=True)
    fill(document)
    answers.will_name(path)
    assert document.save()
    assert document.path == path
    assert not document.dirty
    fill(document, 6)
    assert document.save()
    assert files.read(path).cells == {CELL: 6}


def test_a_save_thought_better_of_changes_nothing(document: Document, answers: Answers) -> None:
    document.show(blank())
    answers.will_name(None)
    assert not document.save()
    assert document.path is None
    assert document.dirty


def test_save_as_goes_on_under_the_new_name(document: Document, answers: Answers, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    other = path.with_name("另一份.nianbao")
    answers.will_name(other)
    assert document.save_as()
    assert document.path == other
    assert files.read(path).cells == {CELL: 1}
    assert files.read(other).cells == {CELL: 7}
    OpenFile.open(path).close()  # the old file is free


def test_save_as_under_the_same_name_is_a_save(document: Document, answers: Answers, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    answers.will_name(path)
    assert document.save_as()
    assert files.read(path).cells == {CELL: 7}


def test_a_file_changed_outside_can_be_overwritten_and_is_kept_as_a_version(
    document: Document, answers: Answers, path: Path
) -> None:
    opened(document, path)
    fill(document, 7)
    path.write_bytes(files.pack(filled(99)))
    answers.will_choose("覆盖")
    assert document.save()
    assert files.read(path).cells == {CELL: 7}
    assert files.read(files.versions(path)[0]).cells == {CELL: 99}


def test_a_file_changed_outside_can_be_left_alone(document: Document, answers: Answers, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    path.write_bytes(files.pack(filled(99)))
    answers.will_choose("取消")
    assert not document.save()
    assert files.read(path).cells == {CELL: 99}
    assert document.dirty


def test_a_file_changed_outside_can_be_saved_elsewhere(
    document: Document, answers: Answers, path: Path
) -> None:
    opened(document, path)
    fill(document, 7)
    path.write_bytes(files.pack(filled(99)))
    other = path.with_name("b.nianbao")
    answers.will_choose("另存为…")
    answers.will_name(other)
    assert document.save()
    assert files.read(path).cells == {CELL: 99}
    assert files.read(other).cells == {CELL: 7}


def test_a_disk_that_is_full_keeps_the_draft_and_says_so(
    document: Document, answers: Answers, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(document, path)
    fill(document, 7)

    def full(target: Path, _data: bytes) -> None:
        raise FileProblem(f"磁盘空间不够，“{target.name}”没有写成。", "请清理磁盘。")

    with monkeypatch.context() as patch:
        patch.setattr(files, "replace_file", full)
        answers.will_choose("取消")
        assert not document.save()
    assert "磁盘空间不够" in answers.asked[0]
    assert document.dirty
    assert files.read(path).cells == {CELL: 1}
    assert document.save(), "and with room again it goes well"


def test_a_folder_that_is_none_offers_another_place(document: Document, answers: Answers, path: Path) -> None:
    document.show(filled(3))
    answers.will_name(path.parent / "file" / "a.nianbao", path)
    (path.parent / "file").write_text("no folder")
    answers.will_choose("另存为…")
    assert document.save()
    assert files.read(path).cells == {CELL: 3}


def test_a_file_that_another_window_has_is_told_and_not_opened(
    document: Document, answers: Answers, path: Path
) -> None:
    files.write(path, filled(1))
    elsewhere = OpenFile.open(path)
    assert not document.open(path)
    elsewhere.close()
    assert len(answers.told) == 1
    assert path.name in answers.told[0]
    assert document.session is None


def test_opening_the_file_that_is_open_changes_nothing(document: Document, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    session = document.session
    assert document.open(path)
    assert document.session is session


def test_a_damaged_file_leaves_the_open_one_alone(document: Document, answers: Answers, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    broken = path.with_name("broken.nianbao")
    broken.write_bytes(b"PK nothing")
    assert not document.open(broken)
    assert document.path == path
    assert len(answers.told) == 1


def test_another_file_is_not_opened_while_the_user_keeps_the_first(
    document: Document, answers: Answers, path: Path
) -> None:
    opened(document, path)
    fill(document, 7)
    other = path.with_name("b.nianbao")
    files.write(other, filled(2))
    answers.will_choose("取消")
    assert not document.open(other)
    assert document.path == path
    OpenFile.open(other).close()  # the second file is free again


def test_an_import_is_worth_a_question_and_a_blank_report_is_not(
    document: Document, answers: Answers
) -> None:
    document.show(blank(), blank=True)
    assert document.close()
    document.show(filled(1))
    answers.will_choose("不保存")
    assert document.close()


def test_recovered_work_is_saved_over_its_file(document: Document, autosave: Autosave, path: Path) -> None:
    opened(document, path)
    fill(document, 7)
    entry = crash(document, autosave)
    assert document.recover(entry)
    assert document.path == path
    assert document.dirty
    assert document.save()
    assert files.read(path).cells == {CELL: 7}


def test_recovered_work_whose_file_changed_is_kept_apart_from_it(
    document: Document, autosave: Autosave, path: Path
) -> None:
    opened(document, path)
    fill(document, 7)
    entry = crash(document, autosave)
    files.write(path, filled(50))
    assert document.recover(entry)
    assert document.path is None
    assert document.session is not None
    assert document.session.draft.cells == {CELL: 7}
    assert files.read(path).cells == {CELL: 50}


def crash(document: Document, autosave: Autosave) -> Pending:
    """Forget everything but the journal, as the end of the process does."""
    journal = autosave._journal
    assert journal is not None
    journal.close()
    autosave._journal = None
    document._release()
    document._session = None
    (entry,) = autosave.pending()
    return entry


def test_the_suggested_name_is_the_reports_own() -> None:
    assert suggested_name(blank()) == "云溪市发展和改革局2025年政府信息公开工作年度报告"


def test_the_suggested_name_can_be_a_files_name() -> None:
    assert suggested_name(blank('a/b:c*"d"')) == "a_b_c__d_2025年政府信息公开工作年度报告"
