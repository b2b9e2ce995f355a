"""A finding has a name that its reason can hold on to."""

from drafter.checks.finding import Finding


def test_a_findings_key_stays_while_its_figures_change() -> None:
    first = Finding("差 1", "requests.balance", where=("a.b.c", "a.b.d"), expected=1, actual=2, difference=1)
    then = Finding("差 5", "requests.balance", where=("a.b.c", "a.b.e"), expected=1, actual=6, difference=5)
    assert first.key == then.key == "requests.balance:a.b.c"


def test_a_findings_key_names_its_place_or_its_words() -> None:
    keys = [
        Finding("", "section.missing", section="problems").key,
        Finding("", "text.placeholder", section="other", excerpt="××", start=3, end=5).key,
        Finding("", "text.placeholder", section="other", excerpt="__", start=9, end=11).key,
        Finding("", "title.agency").key,
    ]
    assert keys == [
        "section.missing:problems",
        "text.placeholder:other:××",
        "text.placeholder:other:__",
        "title.agency",
    ]
