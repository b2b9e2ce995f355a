"""Figures are read however they are written, with what they count and how exactly they are meant."""

from decimal import Decimal

import pytest

from drafter.checks.language.numbers import Figure, figures_in, spoken

WRITTEN = {
    "12件": ("12", "count", "件"),
    "１２件": ("12", "count", "件"),
    "12,345条": ("12345", "count", "条"),
    "12，345条": ("12345", "count", "条"),
    "1.2万件": ("12000", "count", "件"),
    "3千条": ("3000", "count", "条"),
    "一百二十件": ("120", "count", "件"),
    "一千零五件": ("1005", "count", "件"),
    "两份": ("2", "count", "份"),
    "二〇件": ("20", "count", "件"),
    "54.3%": ("54.3", "percent", "%"),
    "54.3％": ("54.3", "percent", "%"),
    "百分之三十五点五": ("35.5", "percent", ""),
    "1.5个百分点": ("1.5", "points", "个百分点"),
    "1.5倍": ("1.5", "times", "倍"),
    "380元": ("380", "money", "元"),
    "4068.208万元": ("4068.208e4", "money", "元"),
    "1.47亿元": ("1.47e8", "money", "元"),
}


@pytest.mark.parametrize("words", WRITTEN)
def test_a_figure_is_read(words: str) -> None:
    value, kind, unit = WRITTEN[words]
    (figure,) = figures_in(f"其中{words}，")
    assert (figure.value, figure.kind, figure.unit) == (Decimal(value), kind, unit)
    assert figure.text == words
    assert (figure.start, figure.end) == (2, 2 + len(words))


@pytest.mark.parametrize(
    "words", ["近3万件", "约120件", "1.2万余条", "20多个", "5件以上", "百余场", "超过90%"]
)
def test_some_figures_are_meant_roughly(words: str) -> None:
    (figure,) = figures_in(words)
    assert figure.rough
    assert figure.text == words


@pytest.mark.parametrize("words", ["统一公开", "三分之二", "进一步", "一般", "2025年", "第3批"])
def test_words_without_a_figure_have_none(words: str) -> None:
    assert figures_in(words) == ()


@pytest.mark.parametrize(("hanzi", "number"), [("十二", 12), ("二十", 20), ("一百零五", 105), ("三千", 3000)])
def test_numbers_in_hanzi(hanzi: str, number: int) -> None:
    assert spoken(hanzi) == number


def read(words: str) -> Figure:
    """Return the one figure of some words."""
    (figure,) = figures_in(words)
    return figure


def test_a_figure_means_what_rounds_to_it() -> None:
    assert read("2.28%").means(Decimal(2400) / 1051)
    assert not read("2.29%").means(Decimal(2400) / 1051)
    assert read("1.2万件").means(11_960)
    assert not read("1.2万件").means(12_600)
    assert read("12件").means(12)
    assert not read("12件").means(13)


def test_a_rough_figure_means_what_is_near() -> None:
    assert read("近3万件").means(28_900)
    assert not read("近3万件").means(2_890)
