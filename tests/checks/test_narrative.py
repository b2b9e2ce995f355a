"""Sentences of many offices: silent where their figures are the tables', loud where one of them is not."""

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from drafter.checks import narrative
from drafter.checks.finding import Finding
from drafter.checks.language import reading
from drafter.checks.narrative import elsewhere, named, passages, plain, total
from drafter.checks.registry import Context, rules
from drafter.model.draft import Draft, Meta
from drafter.model.figures import figures
from tests.checks.filling import fill
from tests.checks.sampling import SOUND, text
from tests.checks.sentences import COUNTY, SENTENCES
from tests.helpers.drafts import consistent, full, typed
from tests.mutations.slips import slipped

SEEDS = (1, 2, 3)


@cache
def report(agency: str, seed: int) -> Draft:
    """Return an agency's consistent draft without prose, with another one of the year before."""
    draft = full(2025, seed)
    if seed == SEEDS[-1]:
        draft = replace(draft, cells=typed(draft.form, consistent(draft.form, seed, largest=2500)))
    return replace(draft, meta=Meta(agency, 2025), prose={}, last=full(2024, seed + 50))


def context(draft: Draft) -> Context:
    """Return what the rules look at."""
    return Context(draft, draft.form, figures(draft))


def told(draft: Draft) -> list[Finding]:
    """Return what the rules about figures and claims in the prose find."""
    rules_of_prose = [rule for rule in rules() if rule.name.startswith(("narrative.", "claim."))]
    return [finding for rule in rules_of_prose for finding in rule.find(context(draft))]


def spoken(number: int) -> str:
    """Write a number below 10 000 in Chinese numerals, as people do: 一百零五."""
    digits, words = "零一二三四五六七八九", ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        words += digits[digit] + (unit if digit else "")
    while "零零" in words:
        words = words.replace("零零", "零")
    return words.strip("零") or "零"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SENTENCES)
def test_right_figures_are_left_alone(name: str, seed: int) -> None:
    wording = SENTENCES[name]
    draft = report(wording.agency, seed)
    words, _places = fill(wording.text, draft)
    assert told(text(draft, **{wording.part: words})) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", [name for name, wording in SENTENCES.items() if "{" in wording.text])
def test_a_wrong_figure_is_found_where_it_stands(name: str, seed: int) -> None:
    wording, rng = SENTENCES[name], random.Random(f"{name} {seed}")
    draft = report(wording.agency, seed)
    words, places = fill(wording.text, draft)
    for place in (place for place in places if place.checked):
        wrong = _far_enough(words[place.start : place.end], rng)
        changed = words[: place.start] + wrong + words[place.end :]
        found = told(text(draft, **{wording.part: changed}))
        begin, end = _sentence(changed, place.start)
        if not place.expression.startswith("="):
            begin, end = place.start, place.start + len(wrong)
        spots = [(f.section, f.start, f.end) for f in found]
        assert any(
            part == wording.part and (start or 0) < end and (stop or 0) > begin for part, start, stop in spots
        ), (changed, wrong, spots)


def _far_enough(figure: str, rng: random.Random) -> str:
    """A slip that rounding does not hide: more than the last digit of a percentage."""
    step = 0.0 if "." not in figure else 10.0 ** -(len(figure.rstrip("%").partition(".")[2]))
    while True:
        wrong = slipped(figure, rng)
        if abs(float(wrong.rstrip("%")) - float(figure.rstrip("%"))) > step:
            return wrong


def _sentence(words: str, place: int) -> tuple[int, int]:
    return max(words.rfind("。", 0, place), words.rfind("\n", 0, place)) + 1, words.find("。", place)


@pytest.mark.parametrize("between", ["\n", ""], ids=["paragraphs", "one paragraph"])
@pytest.mark.parametrize("agency", sorted({wording.agency for wording in SENTENCES.values()}))
def test_sentences_do_not_disturb_each_other(agency: str, between: str) -> None:
    draft, rng = report(agency, 1), random.Random(agency)
    told_by_it = [
        fill(wording.text, draft)[0]
        for wording in SENTENCES.values()
        if wording.agency == agency and wording.part == "overview" and (between or "\n" not in wording.text)
    ]
    for _ in range(5):
        words = between.join(rng.sample(told_by_it, len(told_by_it)))
        assert told(text(draft, overview=words)) == [], words


@pytest.mark.parametrize("write", [spoken, "{:,}".format, "{} ".format], ids=["hanzi", "marks", "blanks"])
def test_figures_may_be_written_otherwise(write: Callable[[int], str]) -> None:
    for wording in SENTENCES.values():
        draft = report(wording.agency, 2)
        words, places = fill(wording.text, draft)
        for place in reversed(places):
            figure = words[place.start : place.end]
            if figure.isdigit() and int(figure) < 10_000 and not place.expression.startswith("="):
                words = words[: place.start] + write(int(figure)) + words[place.end :]
        assert told(text(draft, **{wording.part: words})) == [], words


def test_a_finding_says_whose_cell_the_figure_is() -> None:
    draft = replace(full(2025), meta=Meta(COUNTY, 2025))
    natural = figures(draft)["requests.received.natural"]
    (finding,) = told(text(draft, overview=f"全县共收到政府信息公开申请{natural}件。"))
    assert f"{natural} 是" in finding.message
    assert "自然人那一格的数" in finding.message
    assert finding.excerpt == f"{natural}件"
    assert finding.where == ("requests.received.total",)


def test_a_passage_is_a_paragraph_with_its_place() -> None:
    draft = text(overview="开头一段没有数字。\n\n全年收到政府信息公开申请3件。", problems="")
    (passage,) = (passage for passage in passages(context(draft)) if passage.part == "overview")
    whole = context(draft).texts["overview"]
    assert whole[passage.start : passage.start + len(passage.text)] == passage.text
    assert [item.mention.figure.text for item in passage.reading.items] == ["3件"]


def test_a_paragraph_is_read_again_only_when_its_words_change() -> None:
    paragraphs = [f"第{number}段，全年收到政府信息公开申请{number}件。" for number in range(3, 40)]
    narrative.passages(context(text(overview="\n".join(paragraphs))))
    before = reading.read.cache_info().misses
    paragraphs[20] = "这一段改了，全年收到政府信息公开申请500件。"
    narrative.passages(context(text(overview="\n".join(paragraphs))))
    assert reading.read.cache_info().misses - before <= 2


def test_cells_are_added_and_named_in_the_forms_words() -> None:
    known = figures(SOUND)
    cells = ("review.litigation_direct.total", "review.litigation_after_reconsideration.total")
    added = total(cells, known)
    assert added == sum(value for name in cells if isinstance(value := known[name], int))
    assert total(cells, {**known, cells[0]: None}) is None
    assert total((), known) is None
    assert "合计" in named(cells, SOUND.form)
    assert str(plain(Decimal("12.0"))) == "12"
    assert plain(Decimal("12.5")) == Decimal("12.5")


def test_a_figure_that_is_small_or_in_several_cells_is_named_after_none() -> None:
    draft = replace(SOUND, cells={**dict.fromkeys(SOUND.cells, 0), "requests.granted.natural": 3})
    assert elsewhere(Decimal(3), ("requests.received.total",), context(draft)) == ""
    draft = replace(draft, cells={**draft.cells, "requests.granted.natural": 33})
    assert "33 是" not in elsewhere(Decimal(33), ("requests.received.total",), context(draft))
