"""Every rule has a Chinese name and a sentence that says what it checks."""

from drafter.checks.about import About, about, described
from drafter.checks.registry import names, rules
from drafter.standard.loader import available, load


def test_every_rule_and_every_identity_is_described_and_nothing_else_is() -> None:
    known = {rule.name for rule in rules()} | {name for form in available() for name in names(load(form))}
    assert set(described()) == known


def test_the_words_are_whole_sentences_under_short_names() -> None:
    for name, words in described().items():
        assert 2 <= len(words.title) <= 14, name
        assert words.explanation.endswith("。"), name
    titles = [words.title for words in described().values()]
    assert len(set(titles)) == len(titles)


def test_a_rule_that_compares_with_last_year_says_so() -> None:
    across = {name for name, words in described().items() if words.across_years}
    assert {"carry.requests", "carry.disclosure", "text.similar", "narrative.change"} <= across
    assert "requests.balance" not in across


def test_a_name_that_nobody_described_stands_for_itself() -> None:
    assert about("form.of_tomorrow") == About("form.of_tomorrow", "")
