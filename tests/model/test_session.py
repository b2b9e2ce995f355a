"""The session: one path of change, undo and redo over everything, typing joined, word of each change."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from drafter.model.draft import Draft, Provenance
from drafter.model.edits import (
    Adopt,
    Edit,
    Explain,
    SetAgency,
    SetCells,
    SetDate,
    SetHeading,
    SetLast,
    SetNote,
    SetProse,
    SetStandard,
    apply,
    place,
)
from drafter.model.figures import figures
from drafter.model.prose import from_text
from drafter.model.session import Change, Session
from tests.helpers.drafts import drafts, full, small_edits
from tests.helpers.names import repr_in_order

CELL = "requests.granted.natural"
GRANTED = "requests.granted.total"
_DATE = dt.date(2026, 1, 20)


def type_in(session: Session, *values: int, cell: str = CELL) -> None:
    for value in values:
        session.do(SetCells({cell: value}), "输入", typing=True)


def steps(session: Session) -> int:
    """Count the steps that can be undone, undoing all of them."""
    count = 0
    while session.undo():
        count += 1
    return count


class Walk(RuleBasedStateMachine):
    """Random moves, held against a list of drafts."""

    @initialize(draft=drafts(with_last=False))
    def start(self, draft: Draft) -> None:
        self.session = Session(draft)
        self.saved: Draft | None = draft
        self.done: list[tuple[Draft, Draft, str]] = []
        self.undone: list[tuple[Draft, Draft, str]] = []
        self.spot = ""
        self.heard: list[Change] = []
        self.session.subscribe(self.heard.append)

    def expect(self, change: Change | None, before: Draft, after: Draft, move: str) -> None:
        assert change is not None
        assert (change.before, change.after, change.move) == (before, after, move)
        assert self.heard.pop() is change
        moved = {name for name, value in figures(after).items() if figures(before).get(name) != value}
        assert moved <= change.cells

    @rule(edit=small_edits, label=st.sampled_from(["甲", "乙"]), typing=st.booleans())
    def edit(self, edit: Edit, label: str, *, typing: bool) -> None:
        self.do(edit, label, typing=typing)

    @rule(cell=st.sampled_from([CELL, "requests.partial.natural"]), value=st.integers(0, 1))
    def type_a_figure(self, cell: str, value: int) -> None:
        self.do(SetCells({cell: value}), "输入", typing=True)

    def do(self, edit: Edit, label: str, *, typing: bool) -> None:
        before = self.session.draft
        after = apply(before, edit)
        change = self.session.do(edit, label, typing=typing)
        if after == before:
            assert change is None
            return
        self.expect(change, before, after, "do")
        spot = place(edit) if typing else ""
        self.undone.clear()
        if not spot or spot != self.spot:
            self.done.append((before, after, label))
        elif after == self.done[-1][0]:
            self.done.pop()
            spot = ""
        else:
            self.done[-1] = (self.done[-1][0], after, self.done[-1][2])
        self.spot = spot

    @rule()
    def undo(self) -> None:
        change = self.session.undo()
        if not self.done:
            assert change is None
            return
        step = self.done.pop()
        self.undone.append(step)
        self.spot = ""
        self.expect(change, step[1], step[0], "undo")

    @rule()
    def redo(self) -> None:
        change = self.session.redo()
        if not self.undone:
            assert change is None
            return
        step = self.undone.pop()
        self.done.append(step)
        self.spot = ""
        self.expect(change, step[0], step[1], "redo")

    @rule()
    def seal(self) -> None:
        self.session.seal()
        self.spot = ""

    @rule()
    def save(self) -> None:
        self.session.mark_saved()
        self.saved = self.session.draft

    @rule()
    def lose_the_file(self) -> None:
        self.session.mark_unsaved()
        self.saved = None

    @invariant()
    def agrees(self) -> None:
        session = self.session
        assert not self.heard
        assert session.undo_label == (self.done[-1][2] if self.done else "")
        assert session.redo_label == (self.undone[-1][2] if self.undone else "")
        assert session.figures == figures(session.draft)
        assert session.dirty == (session.draft != self.saved)
        if self.done:
            assert session.draft == self.done[-1][1]
        if self.undone:
            assert session.draft == self.undone[-1][0]


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=25, stateful_step_count=25)


def test_typing_in_one_place_is_one_step() -> None:
    session = Session(full())
    before = session.draft
    type_in(session, 101, 1012, 10123)
    assert session.draft.cells[CELL] == 10123
    session.undo()
    assert session.draft == before
    session.redo()
    assert session.draft.cells[CELL] == 10123


@pytest.mark.parametrize("between", ["seal", "elsewhere", "undo and redo", "not typed"])
def test_what_comes_between_ends_a_run_of_typing(between: str) -> None:
    session = Session(full())
    type_in(session, 101)
    if between == "seal":
        session.seal()
    elif between == "elsewhere":
        type_in(session, 7, cell="requests.partial.natural")
    elif between == "undo and redo":
        session.undo()
        session.redo()
    else:
        session.do(SetCells({CELL: 102}), "粘贴")
    type_in(session, 103)
    session.undo()
    assert session.draft.cells[CELL] in (101, 102)


def test_typing_that_comes_back_to_where_it_began_is_no_step() -> None:
    session = Session(full())
    value = session.draft.cells[CELL]
    assert isinstance(value, int)
    type_in(session, 101, value)
    assert not session.dirty
    assert session.undo_label == ""


def test_typing_after_coming_back_does_not_join_the_step_before() -> None:
    session = Session(full())
    type_in(session, 101)
    session.seal()
    type_in(session, 102, 101, 103)
    session.undo()
    assert session.draft.cells[CELL] == 101


def test_a_new_edit_ends_what_could_be_redone() -> None:
    session = Session(full())
    type_in(session, 101)
    session.undo()
    session.do(SetAgency("青石县人民政府"), "单位")
    assert session.redo() is None


def test_an_edit_that_changes_nothing_makes_no_step_and_keeps_redo() -> None:
    session = Session(full())
    type_in(session, 101)
    session.undo()
    same = session.draft.cells[CELL]
    assert session.do(SetCells({CELL: same}), "输入") is None
    assert session.redo_label == "输入"


@pytest.mark.parametrize(
    ("edit", "cells"),
    [
        (SetCells({CELL: 999}), {CELL, GRANTED, "requests.total.natural", "requests.total.total"}),
        (SetCells({"review.litigation_direct.total": 99}), {"review.litigation_direct.total"}),
        (SetCells({}, ("requests.partial.total",)), {"requests.partial.total"}),
        (SetNote("disclosure.fees.amount_wan", "注"), {"disclosure.fees.amount_wan"}),
        (SetCells({CELL: None}), {CELL, GRANTED, "requests.total.natural", "requests.total.total"}),
        (SetAgency("青石县人民政府"), set[str]()),
        (Explain("甲", "乙"), set[str]()),
    ],
    ids=repr_in_order,
)  # fmt: skip
def test_listeners_are_told_exactly_the_cells_that_changed(edit: Edit, cells: set[str]) -> None:
    values = figures(full())
    overruled = {"requests.partial.total": values["requests.partial.total"]}
    session = Session(replace(full(), cells={**full().cells, **overruled}))
    heard: list[Change] = []
    session.subscribe(heard.append)
    session.do(edit, "改", who="测试")
    session.undo()
    assert [change.cells for change in heard] == [cells, cells]
    assert [(change.move, change.who) for change in heard] == [("do", "测试"), ("undo", "user")]


def test_confirming_an_imported_figure_is_a_change_of_its_cell() -> None:
    session = Session(
        replace(
            full(), provenance={CELL: Provenance("表格 2", "12", "guessed"), "agency": Provenance("标题")}
        )
    )
    change = session.do(SetCells({CELL: session.draft.cells[CELL]}), "核对")
    assert change is not None
    assert change.cells == {CELL}


@pytest.mark.parametrize(
    ("edit", "parts", "cover"),
    [
        (SetProse("problems", from_text("甲")), {"problems"}, False),
        (SetHeading("problems", "五、存在的问题"), {"problems"}, False),
        (SetAgency("青石县人民政府"), set[str](), True),
        (SetDate(None), set[str](), True),
        (SetLast(full(2024)), set[str](), True),
        (SetStandard("2019"), set[str](), True),
        (Adopt(replace(full(), prose={})), {"preamble", "overview", "problems", "other"}, True),
        (SetCells({CELL: 999}), set[str](), False),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_listeners_are_told_of_text_and_cover(edit: Edit, parts: set[str], *, cover: bool) -> None:
    session = Session(replace(full(), meta=replace(full().meta, date=_DATE)))
    change = session.do(edit, "改")
    assert change is not None
    assert (change.parts, change.cover) == (parts, cover)


def test_a_listener_that_is_done_hears_nothing_more() -> None:
    session = Session(full())
    heard: list[Change] = []
    end = session.subscribe(heard.append)
    type_in(session, 101)
    end()
    type_in(session, 102)
    assert len(heard) == 1


def test_undo_back_to_what_was_saved_is_clean_again() -> None:
    session = Session(full())
    type_in(session, 101)
    session.mark_saved()
    session.undo()
    assert session.dirty
    session.redo()
    assert not session.dirty
    session.mark_saved(full())
    assert session.dirty


@given(st.lists(st.tuples(small_edits, st.booleans()), max_size=12))
def test_everything_can_be_undone_and_redone(moves: list[tuple[Edit, bool]]) -> None:
    session = Session(full())
    for edit, typing in moves:
        session.do(edit, "改", typing=typing)
    last = session.draft
    count = steps(session)
    assert session.draft == full()
    for _ in range(count):
        assert session.redo()
    assert session.draft == last
    assert session.redo() is None
