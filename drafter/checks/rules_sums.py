"""Parts named in the text against the whole that they are said to make."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from drafter.checks.finding import Finding, Side
from drafter.checks.language.lists import Split
from drafter.checks.language.subjects import Said
from drafter.checks.narrative import Passage, cells_of, passages, placed, plain
from drafter.checks.registry import Context, check
from drafter.checks.slips import TELLING, Slip, slip
from drafter.model.values import shown

_MOST, _NEARLY_ALL = Decimal("0.8"), Decimal("0.95")
"""Shares of the whole: a list of less is not taken for all of it, one of more than the other nearly is."""
_LIKELY = 3
"""The weight of a slip that speaks for a list that is nearly all of the whole."""
_MANY = 3


@check("narrative.sum", "warning", "{form}：报告内容应当准确")
def sums(context: Context) -> Iterable[Finding]:
    """Parts behind 其中 do not come to more than the whole, and not to less where they are all of it.

    A list is all of it where it ends in 其他, where its parts are all applicants or all outcomes, or
    where three and more leave next to nothing over, and just what a slip in one of them makes.
    """
    for passage in passages(context):
        for split in passage.reading.splits:
            whole = split.whole.mention.figure
            if not whole.rough and not any(_adds_up(split, head, context) for head in split.heads):
                yield _finding(passage, split)


def _adds_up(split: Split, head: Said, context: Context) -> bool:
    whole = head.mention.figure.value
    values = [part.mention.figure.value for part in split.parts]
    made = sum(values, Decimal(0))
    if made >= whole:
        return any(sum(values[:count]) == whole for count in range(1, len(values) + 1))
    if split.closed or _is_all(split, head, context):
        return False
    if len(values) < _MANY or made < whole * _MOST:
        return True
    enough = _LIKELY if made >= whole * _NEARLY_ALL else TELLING
    return not any(found.weight >= enough for _value, found in _slips(values, whole - made))


def _slips(values: Sequence[Decimal], missing: Decimal) -> Iterator[tuple[Decimal, Slip]]:
    """Yield the parts in which a slip would explain what is missing, with the slip."""
    for value in values:
        found = slip(value, value + missing) if value + missing >= 0 else None
        if found is not None:
            yield value, found


def _is_all(split: Split, head: Said, context: Context) -> bool:
    """Whether the parts' cells are all those of the whole: all applicants, all outcomes."""
    cells = cells_of(head)
    if not cells or any(part.subject is None for part in split.parts):
        return False
    leaves = {cell for part in split.parts for cell in cells_of(part)}
    return all(leaves >= set(context.standard.totals.get(cell, (cell,))) for cell in cells)


def _finding(passage: Passage, split: Split) -> Finding:
    whole, parts = split.whole.mention.figure, [part.mention.figure for part in split.parts]
    made = sum((part.value for part in parts), Decimal(0))
    listed = "＋".join(part.text for part in parts)
    gap = plain(whole.value - made)
    message = (
        f"“{passage.name}”里写“{whole.text}”，所列各项 {listed}＝{shown(plain(made))}，"
        f"相差 {shown(abs(gap))}。{_hint([part.value for part in parts], whole.value - made)}"
    )
    cells = cells_of(split.whole)
    sides = (Side(whole.text, cells, plain(whole.value)), Side(listed, (), plain(made)))
    finding = Finding(
        message,
        where=cells,
        expected=plain(made),
        actual=plain(whole.value),
        difference=gap,
        sides=sides,
    )
    return placed(finding, passage, whole.start, whole.end)


def _hint(values: Sequence[Decimal], missing: Decimal) -> str:
    """Say which part was mistyped, where one slip tells more than all others."""
    found = sorted(_slips(values, missing), key=lambda pair: -pair[1].weight)
    weights = [best.weight for _value, best in found] + [0]
    if len(found) == 0 or weights[0] < TELLING or weights[0] == weights[1]:
        return "请核对。"
    value, best = found[0]
    right, now = shown(plain(value + missing)), shown(plain(value))
    return f"可能是 {right} 写成了 {now}（{best.words}），请核对。"
