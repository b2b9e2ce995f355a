"""Lines that are taken or left together, wherever in the tree they stand."""

import pytest
from PySide6.QtWidgets import QApplication

from drafter.model.differences import differences
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.menu import companions
from drafter.ui.adopt.model import LinesModel
from tests.ui.adopt.readings import BUSINESS, GRANTED, NATURAL, reading


@pytest.fixture
def model(themed: QApplication) -> LinesModel:
    return LinesModel(Decision(differences(None, reading().draft)))


def test_a_row_and_a_part_are_whole_though_some_of_it_stands_above(model: LinesModel) -> None:
    groups = dict(companions(model, model.index_of(Key("cell", BUSINESS))))
    row = {key.name for key in groups["这一行"]}
    assert {NATURAL, BUSINESS} <= row
    assert GRANTED not in row
    assert GRANTED in {key.name for key in groups["这个部分"]}
    assert set(groups["全部"]) == set(model.order)


def test_a_text_belongs_to_no_row(model: LinesModel) -> None:
    groups = dict(companions(model, model.index_of(Key("part", "problems"))))
    assert list(groups) == ["这一项", "全部"]


def test_a_group_is_what_is_below_it(model: LinesModel) -> None:
    groups = dict(companions(model, model.index(0, 0)))
    assert {key.name for key in groups["这一组"]} == {NATURAL, GRANTED}
