"""The built-in example is a sound one: its slip is the only fault, in the table and against the text."""

from drafter.checks.registry import run_all
from drafter.cli import example
from drafter.cli.sources import load
from drafter.model.edits import apply
from drafter.rollover import roll_over


def test_the_slip_is_found_and_the_mend_clears_it() -> None:
    sample = example.load()
    last = load(sample.last)
    assert run_all(last) == ()
    draft = roll_over(last, sample.year).draft
    for edit in sample.fill:
        draft = apply(draft, edit)
    slipped = apply(draft, sample.slip)
    assert {finding.rule for finding in run_all(slipped)} == {"requests.balance", "narrative.figure"}
    assert run_all(apply(slipped, sample.mend)) == ()
