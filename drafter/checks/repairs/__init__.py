"""Mends for findings, each a single edit that can be undone, with a preview of what it changes."""

from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.repairs.cells import carried, fill_blanks, of_identity
from drafter.checks.repairs.change import Change, Repair
from drafter.checks.repairs.prose import of_text
from drafter.model.draft import Draft
from drafter.model.edits import SetHeading

__all__ = ["Change", "Repair", "fill_all_blanks", "repairs"]


def repairs(finding: Finding, draft: Draft) -> tuple[Repair, ...]:
    """Return the mends that are on offer for a finding, the likeliest first.

    They are made for the draft as it is now, which may have gone on since the finding was made;
    where what it speaks of is not there any more, there is none.
    """
    return tuple(repair for repair in _offered(finding, draft) if repair is not None)


def fill_all_blanks(draft: Draft) -> Repair | None:
    """Return the one repair that fills every blank of every table with 0; None where there is no blank."""
    return fill_blanks(tuple(draft.form.cells), draft)


def _offered(finding: Finding, draft: Draft) -> Iterable[Repair | None]:
    if finding.rule in {identity.rule for identity in draft.form.identities}:
        return of_identity(finding, draft)
    match finding.rule:
        case "cell.blank":
            return (fill_blanks(finding.where, draft),)
        case "carry.requests" | "carry.disclosure":
            return (carried(finding, draft),)
        case "form.heading" if finding.excerpt is None:
            return (_heading(finding, draft),)
        case _:
            return (of_text(finding, draft),)


def _heading(finding: Finding, draft: Draft) -> Repair | None:
    """Go back to the form's own wording of a heading."""
    said = draft.headings.get(finding.section or "")
    if not said or finding.section is None:
        return None
    right = draft.form.part(finding.section).heading
    return Repair("改用规定的标题", SetHeading(finding.section, ""), (Change("标题", said, right),))
