"""The report JSON that outside scripts read: figures, text, provenance, in a stable order."""

from decimal import Decimal
from typing import Any

from drafter.model.draft import Draft
from drafter.model.figures import Figures, figures
from drafter.model.prose import plain
from drafter.model.values import Value, shown
from drafter.standard.schema import Standard

Json = Any
"""What the json module takes: dict, list, str, int, bool or None."""


def to_report_json(draft: Draft) -> dict[str, Json]:
    """Return the draft in the contract's report JSON.

    A cell is an integer (件), a decimal as a string (万元) or null: blank, not in the source, or no
    figure at all (then `notes` holds what stands there).
    """
    standard, values = draft.form, figures(draft)
    return {
        "standard": standard.id,
        "year": draft.meta.year,
        "agency": draft.meta.agency or None,
        "tables": tables_json(standard, values),
        "sections": {part.id: plain(draft.prose.get(part.id, ())) for part in standard.parts},
        "notes": dict(sorted({**_texts(values), **draft.notes}.items())),
        "provenance": _provenance(draft),
        "warnings": list(draft.warnings),
    }


def tables_json(standard: Standard, values: Figures) -> dict[str, Json]:
    """Return figures as TABLE → ROW → COLUMN; cells of another form come after the form's own."""
    tables: dict[str, dict[str, dict[str, Json]]] = {table: {} for table in standard.tables}
    for name, value in values.items():
        table, _, rest = name.partition(".")
        row, _, column = rest.rpartition(".")
        tables.setdefault(table, {}).setdefault(row, {})[column] = value_json(name, value, standard)
    return {table: {row: dict(cells) for row, cells in rows.items()} for table, rows in tables.items()}


def value_json(name: str, value: Value | None, standard: Standard) -> Json:
    """Return one figure: amounts always as a string, text as null."""
    if value is None or isinstance(value, str):
        return None
    spec = standard.cells.get(name)
    if isinstance(value, Decimal) or (spec is not None and spec.kind == "amount"):
        return shown(value)
    return value


def _texts(values: Figures) -> dict[str, str]:
    return {name: value for name, value in values.items() if isinstance(value, str)}


def _provenance(draft: Draft) -> list[Json]:
    return [
        {"cell": name, "confidence": origin.confidence, "source": origin.source, "found": origin.found}
        for name, origin in sorted(draft.provenance.items())
    ]
