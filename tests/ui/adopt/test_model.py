"""The tree as views see it: ticks of three states, figures to be put right, words for the ear."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from drafter.model.differences import differences
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.model import Column, LinesModel
from tests.ui.adopt.readings import BUSINESS, GRANTED, NATURAL, reading

Check = Qt.CheckState
Role = Qt.ItemDataRole
CELL = Key("cell", NATURAL)


@pytest.fixture
def model(themed: QApplication) -> LinesModel:
    return LinesModel(Decision(differences(None, reading().draft)))


def check(index: QModelIndex) -> Qt.CheckState:
    return Check(index.data(Role.CheckStateRole))


def test_the_model_keeps_the_rules_of_models(model: LinesModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model, force_py=True)


def test_a_group_is_half_ticked_while_some_of_it_is_taken(model: LinesModel) -> None:
    group = model.index(0, 0)
    assert check(group) == Check.Checked
    assert model.setData(model.index_of(CELL), Check.Unchecked.value, Role.CheckStateRole)
    assert check(group) == Check.PartiallyChecked
    assert model.setData(group, Check.Unchecked.value, Role.CheckStateRole)
    assert check(group) == Check.Unchecked
    assert not model.decision.takes(Key("cell", GRANTED))
    assert model.setData(group, Check.Checked.value, Role.CheckStateRole)
    assert model.decision.takes(CELL)


def test_a_whole_part_is_left_with_one_tick(model: LinesModel) -> None:
    key = Key("cell", BUSINESS)
    part = model.index_of(key).parent().parent()
    assert part.data().startswith("三、")
    model.setData(part, Check.Unchecked.value, Role.CheckStateRole)
    assert not model.decision.takes(key)
    assert model.decision.takes(CELL), "what is to be looked at stands above, and is asked about there"


def test_the_year_of_a_new_report_has_no_tick_to_take_away(model: LinesModel) -> None:
    year = model.index_of(Key("cover", "year"))
    assert not year.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_figures_can_be_put_right_and_texts_cannot(model: LinesModel) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.index_of(CELL, Column.READ).flags() & editable
    assert not model.index_of(CELL, Column.FOUND).flags() & editable
    assert not model.index_of(Key("part", "problems"), Column.READ).flags() & editable


def test_how_sure_a_line_is_is_said_by_word_and_by_ground(model: LinesModel) -> None:
    guessed, sure = (model.index_of(Key("cell", name), Column.SURE) for name in (GRANTED, BUSINESS))
    assert (guessed.data(), sure.data()) == ("猜测", "确定")
    assert guessed.data(Role.BackgroundRole) is not None
    assert sure.data(Role.BackgroundRole) is None
    model.confirm(Key("cell", GRANTED))
    assert guessed.data() == "已核对"
    assert guessed.data(Role.BackgroundRole) is None


def test_every_decision_is_told(model: LinesModel, qtbot: object) -> None:
    told: list[bool] = []
    model.decided.connect(lambda: told.append(True))
    acts: list[Callable[[], None]] = [
        lambda: model.take([CELL], on=False),
        lambda: model.put_right(CELL, 5),
        lambda: model.confirm(CELL),
    ]
    for act in acts:
        act()
    assert len(told) == len(acts)
    assert model.index_of(CELL, Column.READ).data() == "5"
