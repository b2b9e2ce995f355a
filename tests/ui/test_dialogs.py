"""What is told of an error: its one sentence, with what to do."""

from drafter.errors import FileProblem
from drafter.ui.dialogs import CANCEL, tell_error
from tests.ui.conftest import Answers


def test_an_error_is_told_in_one_piece(answers: Answers) -> None:
    tell_error(answers, FileProblem("打不开“a.docx”，", "请核对文件的位置。"))
    assert answers.told == ["打不开“a.docx”，请核对文件的位置。"]


def test_cancel_is_no_choice() -> None:
    assert CANCEL.key == ""
    assert CANCEL.role == "reject"
