"""Finding: one thing that is wrong, as a value that points at its place."""

from dataclasses import dataclass
from typing import Literal

from drafter.model.values import Value

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a relation: what it is in words, its cells and what they come to (件 or 万元)."""

    label: str
    cells: tuple[str, ...]
    value: Value | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    `where` names cells, the one most likely at fault first. A finding about text has `section`
    (a part's id) and `excerpt`, the exact characters at fault, which stand at `start`:`end` of
    that section's plain text. `sides` are both sides of the relation that does not hold and
    `difference` is the left one minus the right one. `consequences` are further relations that the
    same fault breaks: they go away with it and are not counted. `rule`, `severity` and `basis` (the
    rule's source) are filled in by the registry.
    """

    message: str
    rule: str = ""
    severity: Severity = "error"
    basis: str = ""
    where: tuple[str, ...] = ()
    section: str | None = None
    excerpt: str | None = None
    start: int | None = None
    end: int | None = None
    expected: Value | None = None
    actual: Value | None = None
    difference: Value | None = None
    sides: tuple[Side, ...] = ()
    consequences: tuple["Finding", ...] = ()

    @property
    def key(self) -> str:
        """A name for the finding that stays the same while its figures change."""
        place = self.where[0] if self.where else self.section or ""
        return ":".join(part for part in (self.rule, place, self.excerpt or "") if part)
