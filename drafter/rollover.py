"""Last year's report → this year's draft: what is carried over, what is left behind and why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from drafter.errors import DrafterError
from drafter.model.draft import Draft, Meta, Provenance
from drafter.model.figures import figures, figures_in
from drafter.model.prose import Paragraph, Picture, Prose
from drafter.model.values import Value, number, shown
from drafter.standard.crosswalk import walk
from drafter.standard.loader import for_year
from drafter.standard.schema import Relation, Standard


@dataclass(frozen=True, slots=True)
class Lost:
    """A figure of last year's report that has no place in this year's form."""

    cell: str
    label: str
    value: Value
    why: str


@dataclass(frozen=True, slots=True)
class Rollover:
    """This year's draft; the cells that were carried over; what was left behind."""

    draft: Draft
    carried: tuple[str, ...]
    left_behind: tuple[Lost, ...]


def roll_over(last: Draft, year: int) -> Rollover:
    """Start the report for `year` from last year's report.

    The form is the one in force for `year`. Carried over: the agency; each cell that the form says
    follows from last year's (carried_in from carried_out, per column); the prose, every paragraph
    marked as last year's. All other figures begin blank. Last year's report stays inside the draft
    for the checks and for reading beside, with the reasons that were given for its findings. Raises
    DrafterError where `year` does not come after the report's own year.
    """
    if year <= last.meta.year:
        what = f"上年报告是 {last.meta.year} 年度的，不能用来编写 {year} 年度的报告，"
        raise DrafterError(what, f"请选择 {year - 1} 年度的报告，或者改写年度。")
    standard = for_year(year)
    published = replace(last, last=None)
    follows = year == last.meta.year + 1
    cells = carried_cells(published, standard) if follows else {}
    draft = Draft(
        standard=standard.id,
        meta=Meta(last.meta.agency, year),
        cells=cells,
        prose={part: _as_last_year(text) for part, text in last.prose.items()},
        pictures=last.pictures,
        last=published,
        provenance={name: _origin(last.meta.year) for name in cells},
        warnings=() if follows else (f"上年报告是 {last.meta.year} 年度的，结转数没有带入，请自行填写。",),
    )
    return Rollover(draft, tuple(cells), left_behind(published, standard))


def carried_cells(last: Draft, standard: Standard) -> dict[str, Value | None]:
    """Return the cells of `standard` that follow from last year's report alone (件)."""
    values = figures_in(last, standard)
    carried: dict[str, Value | None] = {}
    for relation in standard.relations:
        if relation.prefill and relation.this[0] not in standard.totals:
            value = _carried(relation, values)
            if value is not None:
                carried[relation.this[0]] = value
    return carried


def left_behind(last: Draft, standard: Standard) -> tuple[Lost, ...]:
    """List last year's figures that the new form has no cell for, each with the reason."""
    values = figures(last)
    names = [name for name, value in values.items() if value is not None]
    lost = walk(names, last.form, standard).lost
    return tuple(
        Lost(name, _label(name, last.form), value, why)
        for name, why in lost.items()
        if (value := values[name]) is not None
    )


def _carried(relation: Relation, last: Mapping[str, Value | None]) -> Value | None:
    known = [number(last.get(name)) for name in relation.last]
    parts = [figure for figure in known if figure is not None]
    return sum(parts) if len(parts) == len(known) else None


def _label(name: str, standard: Standard) -> str:
    spec = standard.cells.get(name)
    return f"{standard.tables[spec.table].name}{spec.label}" if spec else name


def _origin(year: int) -> Provenance:
    return Provenance(f"{year} 年度报告", confidence="certain")


def _as_last_year(prose: Prose) -> Prose:
    return tuple(item if isinstance(item, Picture) else Paragraph(item.text, "last_year") for item in prose)


def summary(rollover: Rollover) -> list[str]:
    """Say in a few Chinese lines what was taken over and what was left behind."""
    draft = rollover.draft
    lines = [f"已按{draft.form.basis}建立 {draft.meta.year} 年度报告。", *draft.warnings]
    lines += _carried_lines(rollover)
    lines.append("上年文字已带入并作标记，请逐段核对后修改。")
    for why, group in groupby(sorted(rollover.left_behind, key=attrgetter("why")), attrgetter("why")):
        lines.append(f"没有带入：{why}")
        lines += [f"    {lost.label}：{shown(lost.value)}" for lost in group]
    return lines


def _carried_lines(rollover: Rollover) -> list[str]:
    """One line for each row that has figures from last year's report."""
    form, cells = rollover.draft.form, rollover.draft.cells
    specs = [form.cells[name] for name in rollover.carried]
    lines: list[str] = []
    for (table, row), group in groupby(specs, key=attrgetter("table", "row_label")):
        carried = "、".join(f"{spec.column_label} {shown(cells[spec.name])}" for spec in group)
        lines.append(f"已从上年报告带入{form.tables[table].name}「{row}」行：{carried}。")
    return lines if lines or rollover.draft.warnings else ["上年报告里没有可以带入的结转数。"]
