"""Repairs of the text: the right words in place of those that a rule found fault with."""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import rules
from drafter.checks.repairs.cells import context_of
from drafter.checks.repairs.change import Change, Repair
from drafter.checks.repairs.wordings import EVERYWHERE, WORDINGS
from drafter.model.draft import Draft
from drafter.model.edits import SetProse
from drafter.model.prose import Item, Paragraph, Prose, plain

_WIDTH = 8
_MOST = 500
_END_OF_WORD = re.compile(r"[0-9０-９.]*$")
_WORD = re.compile(r"^[0-9０-９.%]*")


def of_text(finding: Finding, draft: Draft) -> Repair | None:
    """Mend the characters that a finding points at, and all alike in the part where the rule folds them.

    The finding is looked up again in the draft as it is now; None where it is not there any more.
    """
    wording, part = WORDINGS.get(finding.rule), finding.section
    if wording is None or part is None:
        return None
    draft_now, changes = draft, list[Change]()
    found = _again(finding, draft)
    while found is not None and len(changes) < _MOST:
        words = wording(found, context_of(draft_now))
        if words is None or words == found.excerpt:
            break
        changes.append(_change(found, words, draft_now))
        items = replaced(draft_now.prose[part], found.start or 0, found.end or 0, words)
        draft_now = replace(draft_now, prose={**draft_now.prose, part: items})
        found = _next(found, draft_now) if finding.rule in EVERYWHERE else None
    if not changes:
        return None
    label = EVERYWHERE[finding.rule] if len(changes) > 1 else _label(changes[0])
    return Repair(label, SetProse(part, draft_now.prose.get(part, ())), tuple(changes))


def replaced(prose: Prose, start: int, end: int, words: str) -> Prose:
    """Replace the characters `start`:`end` of a part's plain text; paragraphs that run empty go."""
    items: list[Item] = []
    at = 0
    for item in prose:
        if not isinstance(item, Paragraph) or not item.text.strip():
            items.append(item)
            continue
        text, stop = item.text, at + len(item.text)
        if at <= end and start <= stop:
            new = words if at <= start else ""
            text = text[: max(0, start - at)] + new + text[max(0, end - at) :]
        items += [replace(item, text=text)] if text.strip() else []
        at = stop + 1
    return tuple(items)


def _found(rule: str, section: str | None, draft: Draft) -> Iterator[Finding]:
    """Yield what the rules of that name find in a part of the draft as it is."""
    context = context_of(draft)
    for known in rules():
        if known.name == rule:
            yield from (
                replace(finding, rule=rule) for finding in known.find(context) if finding.section == section
            )


def _again(finding: Finding, draft: Draft) -> Finding | None:
    """Find a finding again that may have been made of an earlier text; None where several are alike."""
    alike = [
        other for other in _found(finding.rule, finding.section, draft) if other.excerpt == finding.excerpt
    ]
    here = [other for other in alike if other.start == finding.start]
    return here[0] if here else alike[0] if len(alike) == 1 else None


def _next(finding: Finding, draft: Draft) -> Finding | None:
    """Return the next one of a folded finding: told alike, but for the number and the words around it."""
    what = _what(finding)
    return next((f for f in _found(finding.rule, finding.section, draft) if _what(f) == what), None)


def _what(finding: Finding) -> str:
    return finding.message.partition("：")[0].partition("，共")[0]


def _change(finding: Finding, words: str, draft: Draft) -> Change:
    """Show the characters before and after with a few words around them."""
    text = plain(draft.prose[finding.section or ""])
    start, end = finding.start or 0, finding.end or 0
    head, tail = text[max(0, start - _WIDTH) : start], text[end : end + _WIDTH]
    part = draft.form.part(finding.section or "")
    return Change(f"“{part.name}”", f"{head}{text[start:end]}{tail}", f"{head}{words}{tail}")


def _label(change: Change) -> str:
    """Say what one change comes to: the words that are different on both sides, whole figures at least."""
    head = _common(change.before, change.after)
    tail = _common(change.before[head:][::-1], change.after[head:][::-1])
    head -= len(_matched(_END_OF_WORD, change.before[:head]))
    tail -= len(_matched(_WORD, change.before[len(change.before) - tail :]))
    new = change.after[head : len(change.after) - tail]
    old = change.before[head : len(change.before) - tail]
    return f"“{old}”改为“{new}”" if new and old else f"删去“{old}”" if old else f"加上“{new}”"


def _matched(wording: re.Pattern[str], text: str) -> str:
    match = wording.search(text)
    return match[0] if match else ""


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
