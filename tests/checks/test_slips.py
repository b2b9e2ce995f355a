"""Slips of hand and eye: which one explains a wrong figure, and how much that says."""

from decimal import Decimal

import pytest

from drafter.checks.slips import TELLING, Slip, slip


@pytest.mark.parametrize(
    ("now", "right", "words"),
    [
        (36, 63, "两个数字打颠倒了"),
        (1243, 1234, "两个数字打颠倒了"),
        (5, 50, "少打了一个 0"),
        (12, 152, "少打了一个 5"),
        (166, 16, "多打了一个 6"),
        (150, 15, "多打了一个 0"),
        (19, 16, "6 看成了 9"),
        (8, 3, "3 看成了 8"),
        (47, 17, "1 打成了 4"),
        (46, 45, "多计了 1 件"),
        (99, 100, "少计了 1 件"),
        (-7, 7, "正负号填反了"),
        (0, 31, "漏填了"),
        (63_540_000, 6354, "按元填了，应为万元"),
        (Decimal(251000), Decimal("25.1"), "按元填了，应为万元"),
    ],
)
def test_a_slip_is_told_in_words(now: int | Decimal, right: int | Decimal, words: str) -> None:
    found = slip(now, right)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(("now", "right"), [(7, 7), (24, 622), (5, 3), (Decimal("1.5"), 4), (1234, 4321)])
def test_figures_that_have_nothing_in_common_are_no_slip(now: int | Decimal, right: int | Decimal) -> None:
    assert slip(now, right) is None


def test_a_total_left_at_nought_tells_more_than_a_figure_left_out() -> None:
    total, figure = slip(0, 11, total=True), slip(0, 11)
    assert total == Slip("总计没有算", 9)
    assert total is not None
    assert figure is not None
    assert figure.weight < TELLING < total.weight


def test_a_digit_struck_twice_tells_more_than_one_too_many() -> None:
    twice, more = slip(122, 12), slip(152, 12)
    assert twice is not None
    assert more is not None
    assert twice.weight > more.weight
