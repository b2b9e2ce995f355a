"""What should stand instead of words that a rule found fault with, and when that is not certain."""

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, rules
from drafter.checks.repairs.wordings import EVERYWHERE, WORDINGS
from drafter.model.figures import figures
from tests.checks.samples import SOUND, text

NAMES = {rule.name for rule in rules()}
CONTEXT = Context(SOUND, SOUND.form, figures(SOUND))


def right(rule: str, excerpt: str, **more: object) -> str | None:
    return WORDINGS[rule](Finding("", excerpt=excerpt, **more), CONTEXT)  # pyright: ignore[reportArgumentType]


def test_wordings_are_those_of_rules_that_exist() -> None:
    assert set(WORDINGS) <= NAMES
    assert set(EVERYWHERE) <= set(WORDINGS)


@pytest.mark.parametrize(
    ("rule", "excerpt", "words"),
    [
        ("text.digits", "１２．５", "12.5"),
        ("text.digits", "1O", "10"),
        ("text.digits", "1 2", "12"),
        ("text.digits", "12,34", None),
        ("text.punctuation", "(", "（"),
        ("text.punctuation", "。。。", "。"),
        ("text.punctuation", "，。", None),
        ("text.punctuation", "《", None),
        ("text.residue", "&nbsp;", " "),
        ("text.residue", "<p>", ""),
        ("text.repeated", "的的", "的"),
        ("text.repeated", "我县县", "我县"),
        ("text.repeated", "年度报告年度", "年度报告"),
    ],
)
def test_the_right_words(rule: str, excerpt: str, words: str | None) -> None:
    assert right(rule, excerpt) == words


def test_a_run_of_blanks_inside_a_line_leaves_one() -> None:
    draft = text(other="本局" + " " * 14 + "2026年1月")
    context = Context(draft, draft.form, figures(draft))
    finding = Finding("", section="other", excerpt=" " * 14, start=2, end=16)
    assert WORDINGS["text.residue"](finding, context) == "\u3000"


def test_a_part_that_ends_without_a_full_stop_gets_one() -> None:
    draft = text(other="没有收取信息处理费；")
    context = Context(draft, draft.form, figures(draft))
    finding = Finding("最后一句没有用句号结束", section="other", excerpt="；", start=9, end=10)
    assert WORDINGS["text.punctuation"](finding, context) == "。"


def test_a_title_changes_only_what_is_wrong_in_it() -> None:
    said = "现公布青石县水务局2024年政府信息公开工作年度报告"
    told = right("title.mismatch", said, expected=2025, actual=2024)
    assert told == "现公布青石县水务局2025年政府信息公开工作年度报告"
    assert right("title.mismatch", said, expected=2025, actual=2023) is None


def test_a_figure_of_nought_needs_other_words_than_a_figure() -> None:
    cell = ("requests.partial.total",)
    assert right("narrative.figure", "3件", expected=0, actual=3, where=cell) is None
    assert right("narrative.figure", "3件", expected=5, actual=3, where=cell) == "5件"
    assert right("narrative.figure", "约3件", expected=5, actual=3, where=cell) is None
    assert right("narrative.figure", "1.2万件", expected=5, actual=12000, where=cell) is None
