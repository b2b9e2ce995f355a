"""The words of a line: blank is not unread, and a remark stands beside its figure."""

import datetime as dt
from dataclasses import replace

import pytest

from drafter.model.differences import differences
from drafter.model.draft import Draft, Provenance, empty
from drafter.model.prose import from_text
from drafter.standard.loader import load
from drafter.ui.adopt import wording
from drafter.ui.adopt.decision import Decision, Key, Tally
from tests.helpers.drafts import AGENCY

NAME = "requests.received.natural"
CELL = Key("cell", NAME)
BLANK = empty(load("2021"), AGENCY, 2025)


def over(incoming: Draft, current: Draft | None = None) -> Decision:
    return Decision(differences(current, incoming))


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (replace(BLANK, cells={NAME: 12}), "12"),
        (replace(BLANK, cells={NAME: 22}, notes={NAME: "其中修订16件"}), "22（其中修订16件）"),
        (replace(BLANK, cells={NAME: 0}), "0"),
        (replace(BLANK, provenance={NAME: Provenance("表格 2", "/")}), "空白"),
        (BLANK, "没有读到"),
    ],
    ids=["figure", "remark", "zero", "blank", "unread"],
)
def test_what_was_read_is_said(draft: Draft, said: str) -> None:
    assert wording.reading(over(draft), CELL) == said


def test_how_sure_a_cell_is_changes_when_it_is_confirmed() -> None:
    made = over(replace(BLANK, cells={NAME: 1}, provenance={NAME: Provenance("表格 2", "1 2", "guessed")}))
    assert (wording.sureness(made, CELL), wording.found(made, CELL)) == ("猜测", "1 2")
    made.put_right(CELL, 12)
    assert (wording.sureness(made, CELL), wording.reading(made, CELL)) == ("已核对", "12")


def test_nothing_is_sure_of_what_was_not_read() -> None:
    assert wording.sureness(over(BLANK), CELL) == ""


def test_what_is_there_is_said_with_its_remark() -> None:
    current = replace(BLANK, cells={NAME: 3}, notes={NAME: "含转办"})
    assert wording.present(over(BLANK, current), CELL) == "3（含转办）"


def test_a_text_and_a_date_are_said_in_short() -> None:
    made = over(replace(BLANK, prose={"problems": from_text("甲。\n乙。")}))
    assert wording.reading(made, Key("part", "problems")) == "2 段"
    assert wording.said(dt.date(2026, 1, 9)) == "2026年1月9日"


def test_the_status_line_counts() -> None:
    tally = Tally(198, 12, 3, 150)
    assert wording.summary(tally, fresh=False) == "读到 198 格，12 处要核对，3 格与现有不同；将采用 150 格"
    assert "现有" not in wording.summary(tally, fresh=True)
    assert "没有要核对的" in wording.summary(replace(tally, doubtful=0), fresh=True)
