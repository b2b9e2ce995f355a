"""The words of the form in every version: of each statutory table its rows, columns and headings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from drafter.importers.match.keys import key, keys
from drafter.importers.match.wording import Wording
from drafter.standard.loader import available, load
from drafter.standard.schema import Standard, Table


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one statutory table over all versions of the form.

    `rows`, `columns` and `groups` know the labels; `heads` holds the keys of what is printed above
    the figures and in no table beside them, so that a line with such words is a line of headings.
    `above` knows those headings damaged too, and `printed` all that is printed in the table.
    """

    rows: Wording
    columns: Wording
    groups: Wording
    heads: frozenset[str]
    all: frozenset[str]
    above: Wording
    printed: Wording

    def is_head(self, text: str) -> bool:
        """Say whether the text is a heading above figures."""
        return key(text) in self.heads

    def says(self, text: str) -> bool:
        """Say whether the text is nothing but words printed in the table."""
        return key(text) in self.all

    def resembles(self, text: str) -> bool:
        """Say whether the text is like some words printed in the table, damaged or whole."""
        return self.says(text) or self.printed.find(text) is not None


@cache
def standards() -> tuple[Standard, ...]:
    """Return all versions of the form, oldest first."""
    return tuple(load(standard_id) for standard_id in available())


@cache
def table_words() -> Mapping[str, TableWords]:
    """Return the words of each statutory table, by the table's id."""
    ids = dict.fromkeys(table for standard in standards() for table in standard.tables)
    versions = {table: [s.tables[table] for s in standards() if table in s.tables] for table in ids}
    beside = frozenset[str]().union(*(_printed(tables)[0] for tables in versions.values()))
    return {table: _words(tables, beside) for table, tables in versions.items()}


def _words(versions: list[Table], beside_any: frozenset[str]) -> TableWords:
    rows = [(row.label, row.id) for table in versions for row in table.rows.values()]
    columns = [(column.label, column.id) for table in versions for column in table.columns.values()]
    groups = [(label, name) for table in versions for name, label in table.groups.items()]
    beside, above = _printed(versions)
    return TableWords(
        rows=Wording(rows, before=(label for label, _ in groups)),
        columns=Wording(columns),
        groups=Wording(groups),
        heads=above - beside_any,
        all=beside | above,
        above=Wording((words, words) for words in sorted(above - beside_any)),
        printed=Wording((words, words) for words in sorted(beside | above)),
    )


def _printed(versions: list[Table]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys printed beside figures and those printed in lines without a figure."""
    beside: set[str] = set()
    above: set[str] = set()
    for table in versions:
        with_figures = {cell.row for cell in table.grid.fields}
        for cell in table.grid.cells:
            if cell.role != "field":
                (beside if cell.row in with_figures else above).update(keys(cell.text))
    return frozenset(beside), frozenset(above)


@cache
def tables_of(table: str) -> tuple[Table, ...]:
    """Return a statutory table in each version of the form that has it, oldest first."""
    return tuple(standard.tables[table] for standard in standards() if table in standard.tables)


@cache
def row_label(table: str, row: str) -> str:
    """Return how the newest version that has a row prints its label."""
    return next(one.rows[row].label for one in reversed(tables_of(table)) if row in one.rows)
