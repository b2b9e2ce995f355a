"""When a person is asked to look: what is not sure, and what the import warns of."""

from dataclasses import replace

from drafter.importers.raw import RawReport
from drafter.ui.adopt.controller import account, doubtful
from drafter.ui.adopt.window import Found
from tests.ui.adopt.readings import reading


def test_a_person_looks_where_something_is_not_sure_or_was_warned_of() -> None:
    assert doubtful(reading())
    assert doubtful(reading(doubts={}, warnings=("表四有一行没有认出来。",)))
    assert not doubtful(reading(doubts={}))


def test_a_project_file_is_what_somebody_made_of_it() -> None:
    assert not doubtful(replace(reading(), raw=RawReport(())))


def test_what_was_read_is_said_in_a_line() -> None:
    said = account(Found("年报.docx", reading(doubts={})))
    assert "年报.docx" in said
    assert "200 格" in said
