"""Rules about single cells: blanks and what cannot stand there."""

from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.model.values import LARGEST, Value, shown
from drafter.standard.schema import CellSpec, Row, Table


@check("cell.blank", "warning", "{form}：表中各项都要填写，没有的填 0")
def blank(context: Context) -> Iterable[Finding]:
    """Every cell is filled, 0 where there is nothing; one finding for each row with blanks."""
    for table in context.standard.tables.values():
        for row in table.rows.values():
            names = (f"{table.id}.{row.id}.{column}" for column in row.columns)
            empty = tuple(name for name in names if context.figures[name] is None)
            if empty:
                yield Finding(_blank_message(table, row, empty, context), where=empty)


def _blank_message(table: Table, row: Row, empty: tuple[str, ...], context: Context) -> str:
    spec = context.standard.cells[empty[0]]
    totals, entered = context.standard.totals, context.draft.cells
    if all(name in totals and name not in entered for name in empty):
        return f"{table.name}「{spec.row_label}」行还没有数：由程序合计，各项填好就有了。"
    if len(row.columns) == 1:
        return f"{table.name}「{spec.row_label}」还没有填，没有的请填 0。"
    if len(empty) == len(row.columns):
        return f"{table.name}「{spec.row_label}」行都还没有填，没有的请填 0。"
    columns = "、".join(context.standard.cells[name].column_label for name in empty)
    return f"{table.name}「{spec.row_label}」行有 {len(empty)} 格空着：{columns}，没有的请填 0。"


@check("cell.invalid", "error", "{form}：表中只填数字，件数为不小于 0 的整数")
def invalid(context: Context) -> Iterable[Finding]:
    """A count is a whole number of 0 or more, an amount a decimal of 0 or more, nothing is text."""
    for spec in context.standard.cells.values():
        value = context.draft.cells.get(spec.name)  # a sum of wrong figures is not wrong by itself
        wrong = None if value is None else _wrong(spec, value)
        if wrong:
            table = context.standard.tables[spec.table].name
            message = f"{table}{spec.label}的“{shown(value)}”{wrong}。"
            yield Finding(message, where=(spec.name,), actual=value)


def _wrong(spec: CellSpec, value: Value) -> str:
    if isinstance(value, str):
        return "不是数字"
    if spec.kind != "amount" and value != int(value):
        return "不是整数"
    if spec.kind != "signed" and value < 0:
        return "是负数"
    return "大得不合情理，请核对是否多打了数字或用错了单位" if abs(value) >= LARGEST else ""
