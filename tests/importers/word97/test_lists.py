"""The numbers that Word writes before paragraphs by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.importers.word97.fib import Part
from drafter.importers.word97.lists import Lists
from tests.importers.word97.sheet import change, fib, level, lists, numbers

CHINESE = level("\0、")
NINE = [CHINESE, level("（\x01）"), level("\x02.", form=0), *[level("\0.\x01.\x03", form=0)] * 6]


def made(listed: bytes, referred: bytes) -> Lists:
    return Lists(fib({Part.NUMBERS: referred, Part.LISTS: listed}))


def test_a_simple_list_counts_in_its_form() -> None:
    found = made(lists([CHINESE]), numbers((1, ())))
    assert [found.next(1, 0) for _ in range(11)][::5] == ["一、", "六、", "十一、"]


def test_levels_restart_behind_a_higher_one() -> None:
    found = made(lists(NINE), numbers((1, ())))
    places = [0, 1, 1, 2, 0, 1, 2, 3]
    expected = ["一、", "（一）", "（二）", "1.", "二、", "（一）", "1.", "二.一.1"]
    assert [found.next(1, place) for place in places] == expected


def test_a_legal_level_writes_all_numbers_in_digits() -> None:
    found = made(lists([CHINESE, level("\0.\x01", flags=4), *NINE[2:]]), numbers((1, ())))
    assert [found.next(1, place) for place in (0, 1)] == ["一、", "1.1"]


def test_a_level_may_go_on_counting() -> None:
    going_on = [CHINESE, level("\x01.", form=0, flags=8), *NINE[2:]]
    found = made(lists(going_on), numbers((1, ())))
    assert [found.next(1, place) for place in (0, 1, 0, 1)] == ["一、", "1.", "二、", "2."]


def test_a_reference_may_begin_anew_or_have_a_level_of_its_own() -> None:
    own = level("第\0条", form=0, start=4)
    found = made(lists([CHINESE]), numbers((1, ()), (1, [change(0, start=1)]), (1, [change(0, 9, own)])))
    assert [found.next(number, 0) for number in (1, 1, 2, 2, 3)] == ["一、", "二、", "一、", "二、", "第4条"]


@pytest.mark.parametrize("form", [23, 0xFF])
def test_bullets_are_not_written(form: int) -> None:
    assert made(lists([level("\uf0b7", form=form)]), numbers((1, ()))).next(1, 0) == ""


def test_numbers_beyond_all_lists_come_in_digits() -> None:
    found = made(
        lists([level("\0.", form=4, start=32767)], [level("\0.", form=200)]), numbers((1, ()), (2, ()))
    )
    assert (found.next(1, 0), found.next(2, 0)) == ("32767.", "1.")


def test_what_is_not_there_writes_nothing() -> None:
    found = made(lists([CHINESE]), numbers((7, ())))
    assert [found.next(number, place) for number, place in ((0, 0), (1, 0), (2, 0))] == ["", "", ""]
    assert made(lists([CHINESE]), numbers((1, ()))).next(1, 5) == ""
    assert made(b"", b"").next(1, 0) == ""


@given(
    cut=st.integers(0, 80), referred=st.binary(max_size=60), places=st.lists(st.integers(0, 300), max_size=5)
)
def test_any_damage_costs_numbers_only(cut: int, referred: bytes, places: list[int]) -> None:
    found = made(lists(NINE)[:cut], referred)
    assert [found.next(1, place) for place in places] == [""] * len(places)
