"""The built-in example: last year's published report, and what is typed for this year."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter import assets
from drafter.model.edits import Edit, SetCells, SetDate, SetProse
from drafter.model.prose import from_text
from drafter.model.values import Value


@dataclass(frozen=True, slots=True)
class Example:
    """The example's year, the edits that fill it in, a slip as it happens and its mend."""

    last: Path
    year: int
    fill: tuple[Edit, ...]
    slip: Edit
    mend: Edit


def load() -> Example:
    """Read the example from resources/example."""
    data = tomllib.loads(assets.resource("example", "this-year.toml").read_text(encoding="utf-8"))
    prose = [SetProse(part, from_text(text)) for part, text in data["prose"].items()]
    return Example(
        last=assets.resource("example", "last-year.md"),
        year=data["year"],
        fill=(SetCells(_cells(data["cells"])), *prose, SetDate(data["date"])),
        slip=SetCells(_cells(data["slip"])),
        mend=SetCells(_cells(data["mend"])),
    )


def _cells(data: Mapping[str, Any]) -> dict[str, Value | None]:
    return {name: Decimal(value) if isinstance(value, str) else value for name, value in data.items()}
