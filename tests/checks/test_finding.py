"""A finding is a value with a name that does not change while its figures do."""

from dataclasses import replace

from drafter.checks.finding import Finding


def test_the_key_names_rule_place_and_words_but_no_figures() -> None:
    finding = Finding("改", rule="requests.balance", where=("requests.received.natural",), actual=46)
    assert finding.key == "requests.balance:requests.received.natural"
    assert replace(finding, message="又改", actual=99, expected=98).key == finding.key
    text = Finding("…", rule="text.placeholder", section="other", excerpt="××")
    assert text.key == "text.placeholder:other:××"
