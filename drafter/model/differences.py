"""Differences: what a report that was read says, line by line beside the draft that is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from drafter.model.adopting import Choice, CoverField, CoverValue, carried, same_prose
from drafter.model.draft import Draft, Provenance
from drafter.model.figures import Figures, figures
from drafter.model.prose import Prose
from drafter.model.values import Value
from drafter.standard.crosswalk import walk
from drafter.standard.schema import Standard


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell as it was read, beside what the draft holds.

    `name` is the cell in the draft's form, `read_as` in the form of the report that was read. `why`
    says why it cannot be adopted, "" where it can.
    """

    name: str
    read_as: str
    value: Value | None
    current: Value | None = None
    note: str = ""
    current_note: str = ""
    origin: Provenance | None = None
    why: str = ""

    @property
    def met(self) -> bool:
        """Whether the report has this cell at all, blank or not."""
        return self.origin is not None or self.value is not None

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return _doubtful(self.origin)

    @property
    def differs(self) -> bool:
        """Whether adopting would change a figure, or a remark, that the draft holds."""
        same = self.current == self.value
        note = self.note or (self.current_note if same else "")
        figure, remark = (
            self.current is not None and not same,
            bool(self.current_note) and self.current_note != note,
        )
        return not self.why and self.met and (figure or remark)


@dataclass(frozen=True, slots=True)
class PartLine:
    """The text of a part as it was read, beside the draft's."""

    part: str
    prose: Prose
    current: Prose = ()
    why: str = ""

    @property
    def differs(self) -> bool:
        """Whether adopting would replace words that the draft holds."""
        return not self.why and bool(self.current) and not same_prose(self.current, self.prose)


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A field of the cover as it was read, beside the draft's."""

    field: CoverField
    value: CoverValue
    current: CoverValue = None
    origin: Provenance | None = None

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return _doubtful(self.origin)

    @property
    def differs(self) -> bool:
        """Whether adopting would replace what the draft says."""
        return bool(self.current) and self.current != self.value


@dataclass(frozen=True, slots=True)
class Differences:
    """All that was read, in the form's order; `fresh` says that no draft was open to compare with."""

    form: Standard
    fresh: bool
    cells: tuple[CellLine, ...]
    parts: tuple[PartLine, ...]
    cover: tuple[CoverLine, ...]

    @property
    def doubtful(self) -> bool:
        """Whether there is anything that a person should look at."""
        return any(line.doubtful for line in (*self.cells, *self.cover))


def differences(current: Draft | None, incoming: Draft) -> Differences:
    """Lay what was read beside the draft that is open, None where there is none.

    Where the two are written in different versions of the form, cells are followed as the newer one
    declares; those without a counterpart come last, with the reason.
    """
    form = current.form if current else incoming.form
    return Differences(
        form,
        current is None,
        (*_cell_lines(current, incoming, form), *_lost_lines(current, incoming, form)),
        tuple(_part_lines(current, incoming, form)),
        tuple(_cover_lines(current, incoming)),
    )


def proposal(found: Differences) -> Choice:
    """Return what is chosen as long as nobody says otherwise: whatever replaces nothing."""
    cells = (line.name for line in found.cells if not line.why and not line.differs)
    met = {line.name for line in found.cells if line.met}
    return Choice(
        frozenset(name for name in cells if found.fresh or name in met),
        frozenset(line.part for line in found.parts if not line.why and not line.differs),
        frozenset(line.field for line in found.cover if not line.differs and line.value),
    )


def _cell_lines(current: Draft | None, incoming: Draft, form: Standard) -> Iterable[CellLine]:
    right = carried(incoming, current)
    read, held = figures(right), figures(current) if current else Figures()
    notes = current.notes if current else dict[str, str]()
    kept = walk({*incoming.form.cells, *incoming.cells}, incoming.form, form).kept
    names = {new: old for old, new in kept.items()}
    for name in dict.fromkeys((*form.cells, *read, *(right.notes if current is None else ()))):
        yield CellLine(
            name=name,
            read_as=names.get(name, name),
            value=read.get(name),
            current=held.get(name),
            note=right.notes.get(name, ""),
            current_note=notes.get(name, ""),
            origin=right.provenance.get(name),
        )


def _lost_lines(current: Draft | None, incoming: Draft, form: Standard) -> Iterable[CellLine]:
    if current is None:
        return
    values = figures(incoming)
    lost = walk((name for name, value in values.items() if value is not None), incoming.form, form).lost
    for name, why in lost.items():
        origin, note = incoming.provenance.get(name), incoming.notes.get(name, "")
        yield CellLine(name, name, values[name], note=note, origin=origin, why=why)


def _part_lines(current: Draft | None, incoming: Draft, form: Standard) -> Iterable[PartLine]:
    known = {part.id: "" for part in form.parts}
    held = current.prose if current else dict[str, Prose]()
    for part in sorted(incoming.prose, key=[*known, *incoming.prose].index):
        missing = current is not None and part not in known
        why = f"{form.title}没有这一部分。" if missing else ""
        yield PartLine(part, incoming.prose[part], held.get(part, ()), why)


def _cover_lines(current: Draft | None, incoming: Draft) -> Iterable[CoverLine]:
    for name in get_args(CoverField):
        held = getattr(current.meta, name) if current else None
        yield CoverLine(name, getattr(incoming.meta, name), held, incoming.provenance.get(name))


def _doubtful(origin: Provenance | None) -> bool:
    return origin is not None and origin.confidence != "certain"
