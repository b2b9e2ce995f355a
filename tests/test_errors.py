"""What is told to the user: what happened, and what to do."""

import pickle

import pytest

from drafter import errors
from drafter.errors import DrafterError, FileProblem

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, DrafterError)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_says_what_happened_and_what_to_do(kind: type[DrafterError]) -> None:
    error = kind("找不到“a.docx”。", "请核对文件名。")
    assert (error.what, error.todo) == ("找不到“a.docx”。", "请核对文件名。")
    assert str(error) == "找不到“a.docx”。请核对文件名。"
    assert str(kind("已停止。")) == "已停止。"


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_crosses_over_from_a_child_process(kind: type[DrafterError]) -> None:
    error = pickle.loads(pickle.dumps(kind("甲", "乙")))  # noqa: S301 - our own bytes
    assert type(error) is kind
    assert (error.what, error.todo) == ("甲", "乙")


def test_what_is_wrong_with_a_file_can_be_caught_as_one() -> None:
    assert {kind.__name__ for kind in KINDS if issubclass(kind, FileProblem)} == {
        "FileProblem",
        "ChangedOutside",
        "FileLocked",
    }
