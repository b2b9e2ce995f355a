"""Found cells → figures of a draft: values, remarks, and where each of them comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.importers.match.amounts import is_nothing, read
from drafter.importers.match.found import FoundCell, worse
from drafter.importers.match.words import standards
from drafter.importers.reading import Place
from drafter.model.draft import Provenance
from drafter.model.figures import settle_totals
from drafter.model.values import Value
from drafter.standard.schema import Kind, Standard


@dataclass(frozen=True, slots=True)
class Entered:
    """The figures as a draft holds them, keyed by cell name.

    `marks` are the cells that hold a mark such as / or — in place of a figure.
    """

    cells: Mapping[str, Value | None]
    notes: Mapping[str, str]
    provenance: Mapping[str, Provenance]
    marks: tuple[str, ...]
    places: Mapping[str, Place]


def enter(found: Iterable[FoundCell], standard: Standard) -> Entered:
    """Read the text of each cell; totals that equal the sum are left out, to be computed.

    A total that the source leaves blank, or does not have, stays blank.
    """
    values: dict[str, Value | None] = dict.fromkeys(standard.totals)
    notes: dict[str, str] = {}
    provenance: dict[str, Provenance] = {}
    marks: list[str] = []
    places: dict[str, Place] = {}
    for cell in found:
        reading = read(cell.figure or cell.text, _kind(cell.name, standard), cell.unit)
        if reading.value is not None or cell.name in standard.totals:
            values[cell.name] = reading.value
        if reading.note:
            notes[cell.name] = reading.note
        if cell.text and is_nothing(cell.text):
            marks.append(cell.name)
        confidence = worse(cell.confidence, reading.confidence)
        if cell.spot:
            places[cell.name] = cell.spot
        provenance[cell.name] = Provenance(cell.place, " ".join(cell.text.split()), confidence)
    settled = settle_totals(values, standard.totals, published=True)
    return Entered(settled, notes, provenance, tuple(marks), places)


def _kind(name: str, standard: Standard) -> Kind:
    """Return the kind of a cell, in the version that has it."""
    for version in (standard, *standards()):
        if name in version.cells:
            return version.cells[name].kind
    return "count"
