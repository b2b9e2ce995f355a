"""Reading: a report that was read, with its source beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.importers.raw import RawReport
from drafter.model.draft import Draft


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands in a RawReport: the number of its block, and the cell's row and column there."""

    block: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The draft that a file makes, the file as found, and where in it each cell of the form stands.

    `places` is keyed by cell name; a figure that is put together from several cells has the first's.
    """

    draft: Draft
    raw: RawReport
    places: Mapping[str, Place]
