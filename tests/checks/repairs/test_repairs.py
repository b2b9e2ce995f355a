"""Every mend on offer: one edit that can be undone, after which its finding is gone and no error is new."""

from collections import Counter
from collections.abc import Iterator

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.checks.repairs import fill_all_blanks, repairs
from drafter.checks.repairs.cells import RECHECK
from drafter.model.draft import Draft, empty
from drafter.model.figures import figures
from drafter.model.session import Session
from tests.checks.samples import SAMPLES, SOUND, cells, text
from tests.helpers.drafts import full

CASES = [pytest.param(s.fires[word], id=f"{name} {word}") for name, s in SAMPLES.items() for word in s.fires]
MENDED = {
    "cell.blank", "requests.balance", "requests.result_total", "review.row_total", "carry.requests",
    "carry.disclosure", "form.heading", "text.typo", "text.digits", "text.punctuation", "text.residue",
    "text.repeated", "text.blanks", "text.stale_year", "title.mismatch", "title.wording", "title.period",
}  # fmt: skip


def broken(finding: Finding) -> Iterator[tuple[str, object]]:
    """Yield the relations (or the place) of a finding and of what is folded under it."""
    for found in (finding, *finding.consequences):
        cells = frozenset(cell for side in found.sides for cell in side.cells)
        yield found.rule, cells or (found.section, found.where)


@pytest.mark.parametrize("draft", CASES)
def test_a_repair_takes_its_finding_away_and_undo_brings_it_back(draft: Draft) -> None:
    before = run_all(draft)
    keys = Counter(finding.key for finding in before)
    known = {place for finding in before for place in broken(finding)}
    for finding in before:
        for repair in repairs(finding, draft):
            session = Session(draft)
            assert session.do(repair.edit, repair.label), f"{repair.label} changes nothing"
            after = run_all(session.draft)
            assert Counter(found.key for found in after)[finding.key] < keys[finding.key], repair.label
            errors = [found for found in after if found.severity == "error"]
            assert RECHECK in repair.label or all(known & set(broken(found)) for found in errors)
            assert session.undo()
            assert session.draft == draft
            assert session.undo() is None


@pytest.mark.parametrize("draft", CASES)
def test_a_repair_shows_what_it_changes(draft: Draft) -> None:
    for finding in run_all(draft):
        for repair in repairs(finding, draft):
            assert repair.label
            assert repair.changes
            assert all(change.place and change.before != change.after for change in repair.changes)


def test_what_can_be_mended_for_certain_is() -> None:
    drafts = [draft for samples in SAMPLES.values() for draft in samples.fires.values()]
    mended = {f.rule for draft in drafts for f in run_all(draft) if repairs(f, draft)}
    assert mended >= MENDED


def test_nothing_is_offered_once_the_draft_has_gone_on() -> None:
    for draft in (text(overview="机制不够建全完善，将改进。"), cells(requests__granted__natural=None)):
        for finding in run_all(draft):
            assert repairs(finding, draft) or finding.rule not in MENDED
            assert repairs(finding, SOUND) == ()


def test_all_blanks_are_filled_in_one_edit_and_listed() -> None:
    form = SOUND.form
    repair = fill_all_blanks(empty(form, "青石县人民政府", 2025))
    assert repair is not None
    session = Session(empty(form, "青石县人民政府", 2025))
    session.do(repair.edit, repair.label)
    assert set(figures(session.draft).values()) == {0}
    assert len(repair.changes) == len(form.cells) - len(form.totals)
    assert "上年结转 6 格，请核对" in repair.label, "a figure that is carried over is never filled silently"
    assert fill_all_blanks(full()) is None


def test_a_heading_goes_back_to_the_forms_own_words() -> None:
    draft = SAMPLES["form.heading"].fires
    offered = [
        r for d in draft.values() for f in run_all(d) if f.rule == "form.heading" for r in repairs(f, d)
    ]
    assert offered
    assert {repair.label for repair in offered} == {"改用规定的标题"}
    assert all("、" in repair.changes[0].after for repair in offered)
