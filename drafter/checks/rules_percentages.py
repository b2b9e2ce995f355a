"""Percentages in the text against the figures that they follow from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.checks.finding import Finding
from drafter.checks.language.about_review import AFTER, DIRECT
from drafter.checks.language.cells import Sum
from drafter.checks.language.lists import Share
from drafter.checks.narrative import Passage, cells_of, named, passages, placed, plain, total
from drafter.checks.registry import Context, check
from drafter.model.values import shown

_RECEIVED, _CARRIED_IN, _ANSWERED = (f"requests.{row}.total" for row in ("received", "carried_in", "total"))
_NOT_RESULTS = {"received", "carried_in", "carried_out", "total"}
_OF_APPLICATIONS = re.compile(r"收到|新收|受理|申请")
_OF_ALL = re.compile(r"(?:比|全部|总数|总量|比例|比重|总|的|到|了|达|为|约|件|其中|\s)*")


@dataclass(frozen=True, slots=True)
class _Base:
    """A whole that a percentage may be of, and what it is in words."""

    value: Decimal
    words: str


@check("narrative.percentage", "warning", "{form}：报告内容应当准确")
def percentages(context: Context) -> Iterable[Finding]:
    """A percentage said of a part follows from the part and its whole, rounded to its digits.

    What became of applications is told of all that were dealt with (（七）总计) unless the words name
    another whole, an outcome of all cases of its kind, applicants of all in the same row. Percentages
    that are all of one other base are one finding.
    """
    for passage in passages(context):
        folded: dict[Decimal | int, list[tuple[Share, _Base]]] = {}
        for share in passage.reading.shares:
            base = _broken(share, context)
            if base is not None:
                other = _fitting(share, context)
                key = other.value if other else -share.percent.mention.figure.start - 1
                folded.setdefault(key, []).append((share, base))
        yield from (_finding(passage, group, context) for group in folded.values())


def _broken(share: Share, context: Context) -> _Base | None:
    """Return the base that a percentage ought to have and does not, None where it is right."""
    bases = list(_bases(share, context))
    if not bases or any(_is(share, base.value) for base in bases):
        return None
    return bases[0]


def _is(share: Share, base: Decimal) -> bool:
    part = share.part.mention.figure.value
    return base != 0 and share.percent.mention.figure.means(part * 100 / base)


def _bases(share: Share, context: Context) -> Iterator[_Base]:
    """Yield the wholes that a percentage may rightly be of, the best first; none where they are unknown."""
    if share.part.mention.figure.rough:
        return
    cells = cells_of(share.part)
    of_form = [base for whole in _wholes_of(cells, share.of, context) if (base := _base(whole, context))]
    yield from of_form
    if of_form or _OF_ALL.fullmatch(share.of):
        for item in (*share.heads, *(share.earlier if of_form else ())):
            figure = item.mention.figure
            if figure.value >= share.part.mention.figure.value and not figure.rough:
                yield _Base(figure.value, f"“{figure.text}”")


def _base(cells: Sum, context: Context) -> _Base | None:
    value = total(cells, context.figures)
    return _Base(Decimal(value), named(cells, context.standard)) if value is not None else None


def _wholes_of(cells: Sum, words: str, context: Context) -> Iterator[Sum]:
    """Yield the sums of cells that a part may be told of; `words` are those behind 占."""
    specs = [context.standard.cells[name] for name in cells]
    tables, columns = {spec.table for spec in specs}, {spec.column for spec in specs}
    rows = tuple(dict.fromkeys(spec.row for spec in specs))
    if tables == {"requests"}:
        yield from _of_requests(rows, columns, words)
    elif tables == {"review"} and columns != {"total"}:
        yield tuple(f"review.{row}.total" for row in rows)
    elif tables == {"review"} and set(rows) < {DIRECT, AFTER}:
        yield tuple(f"review.{row}.total" for row in (DIRECT, AFTER))


def _of_requests(rows: tuple[str, ...], columns: set[str], words: str) -> Iterator[Sum]:
    if columns != {"total"}:
        yield tuple(f"requests.{row}.total" for row in rows)
        if rows == ("received",):
            yield _RECEIVED, _CARRIED_IN
    elif not set(rows) & _NOT_RESULTS:
        if _OF_APPLICATIONS.search(words):
            yield (_RECEIVED,)
            yield _RECEIVED, _CARRIED_IN
        yield (_ANSWERED,)


def _fitting(share: Share, context: Context) -> _Base | None:
    """Return another base of which the percentage would be right: new and carried-in applications."""
    if not cells_of(share.part):
        return None
    for cells, words in (((_RECEIVED, _CARRIED_IN), "新收与上年结转之和"), ((_RECEIVED,), "本年新收")):
        value = total(cells, context.figures)
        if value is not None and _is(share, Decimal(value)):
            return _Base(Decimal(value), words)
    return None


def _finding(passage: Passage, group: list[tuple[Share, _Base]], context: Context) -> Finding:
    share, whole = group[0]
    percent, part = share.percent.mention.figure, share.part.mention.figure
    other = _fitting(share, context)
    exact = part.value * 100 / whole.value if whole.value else Decimal(0)
    right = exact.quantize(percent.step)
    reason = f"现在的数是按{other.words} {shown(plain(other.value))} 算的。" if other else ""
    others = f"同样的还有 {len(group) - 1} 处。" if len(group) > 1 else ""
    message = (
        f"“{passage.name}”里写 {part.text} 占 {percent.text}，"
        f"按{whole.words} {shown(plain(whole.value))} 算是 {right}%。{reason}{others}"
    )
    finding = Finding(message, where=cells_of(share.part), expected=right, actual=percent.value)
    return placed(finding, passage, percent.start, percent.end)
