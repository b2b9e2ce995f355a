"""Which line stands where in the source, both ways."""

from collections.abc import Iterable, Iterator

from drafter.importers.raw import RawParagraph, RawReport
from drafter.importers.reading import Place, Reading
from drafter.model.differences import CellLine, CoverLine, PartLine
from drafter.model.prose import Paragraph, Prose
from drafter.ui.adopt.decision import Decision, Key, Line, key_of
from drafter.ui.adopt.wording import said


class Places:
    """The places of a decision's lines in the report that was read."""

    def __init__(self, reading: Reading, decision: Decision) -> None:
        self._texts = _texts(reading.raw)
        self._cells = reading.places
        found = ((key_of(line), self._find(line)) for line in decision.lines.values())
        self._of = {key: place for key, place in found if place is not None}
        self._at = {place: key for key, place in reversed(self._of.items())}
        self._at.update(self._paragraphs(decision))

    def of(self, key: Key) -> Place | None:
        """Return where a line stands; None where the source does not show it."""
        return self._of.get(key)

    def at(self, place: Place) -> Key | None:
        """Return the line that stands at a place; None where none does."""
        return self._at.get(place)

    def _find(self, line: Line) -> Place | None:
        match line:
            case CellLine():
                return self._cells.get(line.read_as)
            case PartLine():
                return next(self._blocks_of(line.prose), None)
            case CoverLine():
                return self._saying((line.origin.found if line.origin else "", said(line.value)))

    def _blocks_of(self, prose: Prose) -> Iterator[Place]:
        wanted = {_packed(item.text) for item in prose if isinstance(item, Paragraph)} - {""}
        return (Place(number, 0, 0) for number, text in self._texts.items() if text in wanted)

    def _saying(self, words: Iterable[str]) -> Place | None:
        for wanted in filter(None, map(_packed, words)):
            for number, text in self._texts.items():
                if wanted in text:
                    return Place(number, 0, 0)
        return None

    def _paragraphs(self, decision: Decision) -> dict[Place, Key]:
        parts = [line for line in decision.lines.values() if isinstance(line, PartLine)]
        return {place: key_of(line) for line in parts for place in self._blocks_of(line.prose)}


def _texts(raw: RawReport) -> dict[int, str]:
    """Return the paragraphs without blanks, by the number of their block."""
    blocks = enumerate(raw.blocks)
    return {number: _packed(block.text) for number, block in blocks if isinstance(block, RawParagraph)}


def _packed(text: str) -> str:
    return "".join(text.split())
