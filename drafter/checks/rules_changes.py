"""Year-on-year changes told in the text against this and last year's tables."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from drafter.checks.finding import Finding
from drafter.checks.language.changes import Change
from drafter.checks.language.numbers import Figure
from drafter.checks.narrative import Passage, cells_of, passages, placed, plain, total
from drafter.checks.registry import Context, check
from drafter.model.values import shown


@check("narrative.change", "warning", "{form}：报告内容应当准确")
def changes(context: Context) -> Iterable[Finding]:
    """A rise or fall told of a figure follows from the same cells of this and last year's report.

    A figure that is itself not the table's is another rule's finding.
    """
    last = context.draft.last
    if last is None or last.meta.year != context.draft.meta.year - 1:
        return
    for passage in passages(context):
        for change in passage.reading.changes:
            yield from _contradiction(passage, change, context)


def _contradiction(passage: Passage, change: Change, context: Context) -> Iterable[Finding]:
    cells = cells_of(change.told)
    before, now = total(cells, context.last_figures or {}), total(cells, context.figures)
    if before is None or now is None or change.told.mention.figure.value != now:
        return
    expected = _expected(change.figure, Decimal(now), Decimal(before))
    if expected is None or _says(change, expected):
        return
    said = passage.text[change.start : change.end]
    message = (
        f"“{passage.name}”写 {change.told.mention.figure.text}，说比上年{_told(change, said)}；"
        f"上年报告是 {shown(before)}，应为{_right(change.figure, expected)}。"
    )
    actual = change.figure.value * change.sign if change.figure else 0
    finding = Finding(message, where=cells, expected=plain(expected), actual=plain(actual))
    yield placed(finding, passage, change.start, change.end)


def _expected(figure: Figure | None, now: Decimal, before: Decimal) -> Decimal | None:
    """Return the true change in what the text tells it in: pieces, per cent, times."""
    if figure is None or figure.kind == "count":
        return now - before
    if figure.kind not in ("percent", "times") or not before:
        return None
    return (now - before) * (100 if figure.kind == "percent" else 1) / before


def _says(change: Change, expected: Decimal) -> bool:
    if change.figure is None:
        return expected == 0
    return change.figure.means(expected * change.sign)


def _told(change: Change, said: str) -> str:
    return "持平" if change.figure is None else f"{'增加' if change.sign > 0 else '减少'} {said}"


def _right(figure: Figure | None, expected: Decimal) -> str:
    if not expected:
        return "持平"
    step = figure.step if figure else Decimal(1)
    unit = {"percent": "%", "times": " 倍"}.get(figure.kind, " 件") if figure else " 件"
    amount = shown(plain(abs(expected).quantize(step, ROUND_HALF_UP)))
    return f"{'增加' if expected > 0 else '减少'} {amount}{unit}"
