"""TOML → Standard: which versions of the form there are, and the one in force for a year."""

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType

from drafter import assets
from drafter.errors import StandardProblem
from drafter.standard.schema import CellSpec, Dropped, Part, Standard, Succession, Table
from drafter.standard.source import StandardSource, SuccessionSource
from drafter.standard.tables import build_cells, build_table, order_totals


def available() -> tuple[str, ...]:
    """Return the ids of all versions, oldest first: one for each file in resources/standards."""
    return tuple(sorted(path.stem for path in assets.resource("standards").glob("*.toml")))


@cache
def load(standard_id: str) -> Standard:
    """Load a version by its id.

    Raises StandardProblem where there is no such version or its file is not sound.
    """
    path = assets.resource("standards", f"{standard_id}.toml")
    if standard_id not in available():
        known = "、".join(available())
        raise StandardProblem(f"没有名为“{standard_id}”的报告格式，", f"现有的格式是：{known}。")
    return read(path)


def read(path: Path) -> Standard:
    """Read a form file; StandardProblem says what in it is not sound."""
    try:
        source = StandardSource.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        return _build(source)
    except (OSError, ValueError, KeyError) as error:
        what = f"报告格式文件 {path.name} 不能使用：{error}。"
        raise StandardProblem(what, "请重新安装本程序。") from error


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
    tables = {table.id: build_table(table) for table in source.tables}
    parts = tuple(Part(**part.model_dump()) for part in source.parts)
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
        succeeds=_succession(source.succeeds, cells),
    )


def _require_parts(parts: tuple[Part, ...], tables: dict[str, Table]) -> None:
    named = {part.table for part in parts if part.table}
    if named != set(tables):
        raise ValueError(f"parts name the tables {sorted(named)}, the file has {sorted(tables)}")


def _succession(source: SuccessionSource | None, cells: dict[str, CellSpec]) -> Succession | None:
    if source is None:
        return None
    unknown = [pair.new for pair in source.renamed if pair.new not in cells]
    if unknown:
        raise ValueError(f"renamed to cells that are not there: {', '.join(unknown)}")
    renamed = {pair.old: pair.new for pair in source.renamed}
    dropped = tuple(Dropped(entry.cells, entry.why) for entry in source.dropped)
    return Succession(source.id, MappingProxyType(renamed), dropped)
