"""What a person decides about the lines of a report that was read: taken or left, put right, confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast

from drafter.model.adopting import Choice, CoverField, CoverValue
from drafter.model.differences import CellLine, CoverLine, Differences, PartLine, proposal
from drafter.model.values import Value

Line = CellLine | PartLine | CoverLine


@dataclass(frozen=True, slots=True)
class Key:
    """What tells a line from all others: its kind, and the name of its cell, part or field."""

    kind: Literal["cell", "part", "cover"]
    name: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cells were read, how many a person should still look at, differ, and are taken."""

    read: int
    doubtful: int
    different: int
    taken: int


def key_of(line: Line) -> Key:
    """Return the key of a line."""
    match line:
        case CellLine():
            return Key("cell", line.name)
        case PartLine():
            return Key("part", line.part)
        case CoverLine():
            return Key("cover", line.field)


class Decision:
    """The decisions on one report; begins with the proposal that replaces nothing."""

    def __init__(self, found: Differences) -> None:
        self.found = found
        self.lines = {key_of(line): line for line in (*found.cells, *found.parts, *found.cover)}
        self._fixed: dict[Key, Value | CoverValue] = {}
        first = proposal(found)
        self._taken = {
            *(Key("cell", name) for name in first.cells),
            *(Key("part", name) for name in first.parts),
            *(Key("cover", name) for name in first.cover),
        }
        if found.fresh:
            self._taken.add(Key("cover", "year"))

    @property
    def touched(self) -> bool:
        """Whether a person put anything right that closing the window would lose."""
        return bool(self._fixed)

    @property
    def choice(self) -> Choice:
        """What is to be adopted."""
        fixed = self._fixed.items()
        return Choice(
            self._names("cell"),
            self._names("part"),
            frozenset(cast("CoverField", name) for name in self._names("cover")),
            {key.name: cast("Value | None", value) for key, value in fixed if key.kind == "cell"},
            {
                cast("CoverField", key.name): cast("CoverValue", value)
                for key, value in fixed
                if key.kind == "cover"
            },
        )

    @property
    def tally(self) -> Tally:
        """The numbers of the status line; the fields of the cover count where they are to be looked at."""
        cells = [line for line in self.found.cells if not line.why]
        return Tally(
            read=sum(line.met for line in cells),
            doubtful=sum(map(self.doubtful, self.lines)),
            different=sum(line.differs for line in cells),
            taken=sum(self.takes(key_of(line)) and line.met for line in cells),
        )

    @property
    def unseen(self) -> int:
        """How many lines are taken though a person should still look at them."""
        return sum(self.doubtful(key) for key in self._taken)

    def can_take(self, key: Key) -> bool:
        """Whether there is a choice: no cell without a counterpart, and no report without its year."""
        line = self.lines[key]
        forced = self.found.fresh and key == Key("cover", "year")
        return not forced and not getattr(line, "why", "")

    def takes(self, key: Key) -> bool:
        """Whether a line is to be adopted."""
        return key in self._taken

    def take(self, keys: Iterable[Key], *, on: bool) -> None:
        """Take lines, or leave them; those without a choice stay as they are."""
        chosen = {key for key in keys if self.can_take(key)}
        self._taken = self._taken | chosen if on else self._taken - chosen

    def put_right(self, key: Key, value: Value | CoverValue) -> None:
        """Set what a person says instead of what was read, or as well; the line is taken."""
        self._fixed[key] = value
        self._taken.add(key)

    def confirm(self, key: Key) -> None:
        """Note that a person found a line as it should be."""
        self.put_right(key, self.value(key))

    def checked(self, key: Key) -> bool:
        """Whether a person put a line right or confirmed it."""
        return key in self._fixed

    def value(self, key: Key) -> Value | CoverValue:
        """Return what a line of a cell or of the cover says now."""
        line = self.lines[key]
        if isinstance(line, PartLine):
            return None
        return self._fixed.get(key, line.value)

    def correctable(self, key: Key) -> bool:
        """Whether a person can write something else in its place."""
        line = self.lines[key]
        known = key.kind == "cover" or key.name in self.found.form.cells
        return known and not isinstance(line, PartLine) and not getattr(line, "why", "")

    def doubtful(self, key: Key) -> bool:
        """Whether a person should still look at a line."""
        line = self.lines[key]
        unsure = not isinstance(line, PartLine) and line.doubtful and not getattr(line, "why", "")
        return unsure and key not in self._fixed

    def _names(self, kind: str) -> frozenset[str]:
        return frozenset(key.name for key in self._taken if key.kind == kind)
