"""TOML → Standard: which versions of the form there are, and the one in force for a year."""

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from drafter import assets
from drafter.errors import StandardProblem
from drafter.standard.schema import CellSpec, Dropped, Part, Standard, Succession, Table
from drafter.standard.source import DroppedSource, StandardSource
from drafter.standard.tables import build_cells, build_table, order_totals, unique


def available() -> tuple[str, ...]:
    """Return the ids of all versions, oldest first: one for each file in resources/standards."""
    return tuple(sorted(path.stem for path in assets.resource("standards").glob("*.toml")))


@cache
def load(standard_id: str) -> Standard:
    """Load a version by its id.

    Raises StandardProblem where there is no such version, or where its file is not sound or speaks
    of cells that the older version which it succeeds does not have.
    """
    path = assets.resource("standards", f"{standard_id}.toml")
    if standard_id not in available():
        known = "、".join(available())
        raise StandardProblem(f"没有名为“{standard_id}”的报告格式，", f"现有的格式是：{known}。")
    standard = read(path)
    if standard.succeeds is not None and standard.succeeds.id in available():
        unknown = _unknown(standard.succeeds, load(standard.succeeds.id))
        if unknown:
            raise _unsound(path, f"{standard.succeeds.id} has no cell {', '.join(unknown)}")
    return standard


def read(path: Path) -> Standard:
    """Read a form file by itself; StandardProblem says what in it is not sound."""
    try:
        standard = _build(StandardSource.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))))
    except ValidationError as error:
        first = error.errors()[0]
        raise _unsound(path, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except KeyError as error:
        raise _unsound(path, f"there is no {error}") from error
    except (OSError, ValueError) as error:
        raise _unsound(path, str(error)) from error
    if standard.id != path.stem:
        raise _unsound(path, f"its id is {standard.id}")
    return standard


def for_year(year: int) -> Standard:
    """Return the version in force for reports on `year` (the reported year).

    Raises StandardProblem for years before the first unified form.
    """
    versions = [load(standard_id) for standard_id in available()]
    for standard in reversed(versions):
        if standard.serves(year):
            return standard
    first = min(standard.first_year for standard in versions)
    raise StandardProblem(f"{year}年的报告没有统一格式，", f"本程序能写{first}年及以后年度的报告。")


def _build(source: StandardSource) -> Standard:
    tables = unique((table.id, build_table(table)) for table in source.tables)
    parts = tuple(unique((part.id, Part(**part.model_dump())) for part in source.parts).values())
    _require_parts(parts, tables)
    computing = {pattern.rule for table in source.tables for pattern in table.identities if pattern.computes}
    totals = order_totals(i for t in tables.values() for i in t.identities if i.rule in computing)
    cells = {cell.name: cell for table in tables.values() for cell in build_cells(table, totals)}
    return Standard(
        id=source.id,
        title=source.title,
        basis=source.basis,
        first_year=source.first_year,
        last_year=source.last_year,
        report_title=source.report_title,
        parts=parts,
        tables=MappingProxyType(tables),
        cells=MappingProxyType(cells),
        totals=MappingProxyType(dict(totals)),
        succeeds=_succession(source, cells),
    )


def _unsound(path: Path, what: str) -> StandardProblem:
    return StandardProblem(f"报告格式文件 {path.name} 不能使用：{what}。", "请重新安装本程序。")


def _require_parts(parts: tuple[Part, ...], tables: dict[str, Table]) -> None:
    named = sorted((part.table, part.id) for part in parts if part.table)
    wanted = sorted((table.id, table.part) for table in tables.values())
    if named != wanted:
        raise ValueError(f"the parts name the tables {named}, the tables their parts {wanted}")


def _succession(source: StandardSource, cells: dict[str, CellSpec]) -> Succession | None:
    if source.succeeds is None:
        return None
    older = source.succeeds
    if older.id >= source.id:  # ids are in the order of time: a form after itself would never end
        raise ValueError(f"{source.id} cannot succeed {older.id}")
    unknown = [pair.new for pair in older.renamed if pair.new not in cells]
    if unknown:
        raise ValueError(f"renamed to cells that are not there: {', '.join(unknown)}")
    renamed = unique((pair.old, pair.new) for pair in older.renamed)
    return Succession(older.id, MappingProxyType(renamed), tuple(map(_dropped, older.dropped)))


def _dropped(source: DroppedSource) -> Dropped:
    whole = frozenset(name for name in source.cells if not name.endswith("*"))
    prefixes = tuple(name[:-1] for name in source.cells if name.endswith("*"))
    return Dropped(whole, prefixes, source.why)


def _unknown(succession: Succession, older: Standard) -> list[str]:
    """The names and beginnings of names in a succession that no cell of the older form answers to."""
    named = {*succession.renamed, *(name for entry in succession.dropped for name in entry.names)}
    prefixes = [prefix for entry in succession.dropped for prefix in entry.prefixes]
    return [
        *sorted(named - older.cells.keys()),
        *(prefix for prefix in prefixes if not any(name.startswith(prefix) for name in older.cells)),
    ]
