"""Rules about single cells: blanks and what cannot stand there."""

from collections.abc import Collection, Iterable, Sequence

from drafter.checks.finding import Finding
from drafter.checks.places import cell_name, lies_flat, short
from drafter.checks.registry import Context, check
from drafter.model.values import LARGEST, Value, shown
from drafter.standard.schema import CellSpec, Row, Table

_MOST_ROWS = 3
_MOST_COLUMNS = 3


@check("cell.blank", "warning", "{form}：表中各项都要填写，没有的填 0")
def blank(context: Context) -> Iterable[Finding]:
    """Every cell is filled, 0 where there is nothing; one finding for each table with blanks.

    Totals that the program adds up come last: they are there once their parts are.
    """
    computed = context.standard.totals.keys() - context.draft.cells.keys()
    for table in context.standard.tables.values():
        empty = [name for name in table.cells if context.figures[name] is None]
        typed = [name for name in empty if name not in computed]
        sums = [name for name in empty if name in computed]
        if empty:
            yield Finding(_blank_message(table, typed, sums), where=(*typed, *sums))


def _blank_message(table: Table, typed: Sequence[str], sums: Sequence[str]) -> str:
    later = f"有 {len(sums)} 格总计由程序合计，各项填好就有了。" if sums else ""
    if not typed:
        return f"{table.name}{later}"
    later = f"另{later}" if later else ""
    if len(typed) + len(sums) == len(table.cells):
        return f"{table.name}还没有填，没有的请填 0。{later}"
    rows = [told for row in table.rows.values() if (told := _blanks_of(row, table, typed, sums))]
    more = "等" if len(rows) > _MOST_ROWS else ""
    return f"{table.name}有 {len(typed)} 格空着：{'、'.join(rows[:_MOST_ROWS])}{more}，没有的请填 0。{later}"


def _blanks_of(row: Row, table: Table, typed: Collection[str], sums: Collection[str]) -> str:
    """Name the blanks of a row that are to be filled, "" where there are none."""
    names = {f"{table.id}.{row.id}.{column}": column for column in row.columns}
    empty = [column for name, column in names.items() if name in typed]
    if not empty:
        return ""
    label = f"“{short(' '.join((*row.path[1:], row.label)))}”"
    if len(row.columns) == 1:
        return label
    if all(name in typed or name in sums for name in names):
        return f"{label}整{'栏' if lies_flat(table) else '行'}"
    columns = [table.columns[column].label for column in empty]
    more = f"等 {len(columns)} 格" if len(columns) > _MOST_COLUMNS else ""
    return f"{label}的{'、'.join(columns[:_MOST_COLUMNS])}{more}"


@check("cell.invalid", "error", "{form}：表中只填数字，件数为不小于 0 的整数")
def invalid(context: Context) -> Iterable[Finding]:
    """A count is a whole number of 0 or more, an amount a decimal of 0 or more, nothing is text."""
    for spec in context.standard.cells.values():
        value = context.draft.cells.get(spec.name)  # a sum of wrong figures is not wrong by itself
        wrong = None if value is None else _wrong(spec, value)
        if wrong:
            message = f"{cell_name(spec.name, context.standard)}填的“{shown(value)}”{wrong}。"
            yield Finding(message, where=(spec.name,), actual=value)


def _wrong(spec: CellSpec, value: Value) -> str:
    if isinstance(value, str):
        return "不是数字"
    if spec.kind != "amount" and value != int(value):
        return "不是整数"
    if spec.kind != "signed" and value < 0:
        return "是负数"
    return "大得不合情理，请核对是否多打了数字或用错了单位" if abs(value) >= LARGEST else ""
