"""What a group changes for itself is forgotten at its end."""

from drafter.importers.rtf.state import Captured, State


def test_an_inner_group_inherits_and_does_not_change_the_outer() -> None:
    outer = State(Captured(), font=13, hidden=True, nesting=2, fallback=2)
    inner = outer.inner()
    assert inner == outer
    inner.change("f", 5)
    inner.change("v", 0)
    inner.change("uc", 0)
    assert (outer.font, outer.hidden, outer.fallback) == (13, True, 2)
    assert (inner.font, inner.hidden, inner.fallback) == (5, False, 0)


def test_what_is_not_to_be_shown() -> None:
    state = State(Captured())
    assert state.kind is None
    state.change("v", None)
    assert state.kind == "hidden"
    state.change("deleted", None)
    assert state.kind == "deleted"
    state.plain(3)
    assert (state.kind, state.font) == (None, 3)


def test_how_many_tables_a_paragraph_stands_in() -> None:
    state = State(Captured())
    assert state.depth == 0
    state.change("intbl", None)
    assert state.depth == 1
    state.change("itap", 3)
    assert state.depth == 3
    state.begin_paragraph()
    assert state.depth == 0


def test_a_story_of_its_own_begins_plain() -> None:
    state = State(Captured(), hidden=True, in_table=True, level=2)
    story = Captured()
    state.enter(story)
    assert (state.place, state.hidden, state.depth, state.level) == (story, False, 0, 0)


def test_absurd_fallbacks_are_bounded() -> None:
    state = State(Captured())
    state.change("uc", 10**9)
    assert state.fallback <= 100


def test_captured_text_has_no_blank_lines() -> None:
    captured = Captured()
    for piece in ("\n 请核对\n", "\n", "\ud842", "\udfb7 \n"):
        captured.add(piece)
    assert captured.text() == "请核对\n𠮷"
