"""One cell being typed into, without a window: what reaches the session and what can be taken back."""

from dataclasses import replace

import pytest

from drafter.ui.form.grid.editing import Typing
from tests.ui.form.hands import blank, bridge_over, filled

pytestmark = pytest.mark.usefixtures("qapp")

CELL = "requests.received.natural"
TOTAL = "requests.received.total"


def test_each_keystroke_reaches_the_session_and_all_are_one_step() -> None:
    bridge = bridge_over(blank())
    typing = Typing(bridge, CELL)
    seen = []
    for text in ("4", "46", "4", "47"):
        typing.type(text)
        seen.append(bridge.session.figures[CELL])
    assert not typing.leave("47")
    assert seen == [4, 46, 4, 47]
    assert bridge.session.undo_label == "填写「一、本年新收政府信息公开申请数量」行「自然人」列"
    bridge.undo()
    assert bridge.session.draft == blank()


def test_two_visits_are_two_steps() -> None:
    bridge = bridge_over(blank())
    for text in ("4", "5"):
        typing = Typing(bridge, CELL)
        typing.type(text)
        typing.leave(text)
    bridge.undo()
    assert bridge.session.figures[CELL] == 4


def test_a_refusal_brings_the_old_value_back_at_once() -> None:
    bridge = bridge_over(filled())
    old = bridge.session.draft
    typing = Typing(bridge, CELL)
    typing.type("1")
    assert typing.type("1x").state == "refused"
    assert bridge.session.draft == old
    assert not bridge.session.undo_label
    assert "“1x”不是数字" in typing.leave("1x")
    assert bridge.session.draft == old


def test_after_a_refusal_one_undo_takes_back_what_was_typed_then() -> None:
    bridge = bridge_over(filled())
    first = Typing(bridge, CELL)
    first.type("5")
    first.leave("5")
    second = Typing(bridge, CELL)
    for text in ("6", "6x", "6", "67"):
        second.type(text)
    second.leave("67")
    bridge.undo()
    assert bridge.session.figures[CELL] == 5


def test_leaving_an_untouched_cell_changes_nothing() -> None:
    draft = replace(filled(), cells={**filled().cells, CELL: "约5件", TOTAL: None})
    for name in (CELL, TOTAL):
        bridge = bridge_over(draft)
        typing = Typing(bridge, name)
        assert not typing.leave(typing.text())
        assert bridge.session.draft is draft


def test_typing_into_a_total_overrules_it_and_emptying_it_restores_the_sum() -> None:
    bridge = bridge_over(filled())
    total = bridge.session.figures[TOTAL]
    typing = Typing(bridge, TOTAL)
    assert typing.text() == str(total)
    typing.type("1")
    assert bridge.session.draft.cells[TOTAL] == 1
    typing.type("")
    assert bridge.session.draft == filled()
    typing.type("2")
    typing.restore()
    assert bridge.session.draft == filled()


def test_giving_up_on_an_overruled_total_keeps_what_it_said() -> None:
    draft = replace(filled(), cells={**filled().cells, TOTAL: 3})
    bridge = bridge_over(draft)
    typing = Typing(bridge, TOTAL)
    typing.type("4")
    typing.restore()
    assert bridge.session.draft == draft
