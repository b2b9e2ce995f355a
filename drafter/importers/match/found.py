"""What the matchers hand over: cells with the words found in them, and what could not be placed."""

import re
from dataclasses import dataclass, replace

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.lines import Cell, Line, words
from drafter.importers.reading import Place
from drafter.model.draft import Confidence


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell of the form with the text that the source has for it.

    `place` says where that is; `unit` is the unit of money named above it, "" where none is.
    `figure` is what is read in place of the text where its digits stood apart. `spot` is the cell of
    the source, None where there is none.
    """

    name: str
    text: str
    place: str
    confidence: Confidence = "certain"
    unit: str = ""
    figure: str = ""
    spot: Place | None = None


def found_cell(name: str, cell: Cell, place: str, confidence: Confidence, **more: str) -> FoundCell:
    """Make a found cell of a cell of the source; `more` are its `unit` and its `figure`."""
    return FoundCell(name, cell.text, place, confidence, spot=cell.spot, **more)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """The cells that one line of the source gives to one row of the form; `label` names the row in words."""

    label: str
    place: str
    cells: tuple[FoundCell, ...]

    @property
    def confidence(self) -> Confidence:
        """The confidence of the least sure cell that is filled in."""
        confidence: Confidence = "certain"
        for cell in self.cells:
            confidence = worse(confidence, cell.confidence) if cell.text else confidence
        return confidence

    def doubted(self) -> "FoundRow":
        """Return the row with no cell surer than likely."""
        cells = (replace(cell, confidence=worse(cell.confidence, "likely")) for cell in self.cells)
        return replace(self, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class Found:
    """The cells of one statutory table, the remarks printed in it, and warnings for the user."""

    cells: tuple[FoundCell, ...] = ()
    remarks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


_REMARK = re.compile(r"^\s*(?:[*※(（【]?\s*(?:备?注|说明))|。|，.*，")
_CONFIDENCE: tuple[Confidence, ...] = ("certain", "likely", "guessed")


def worse(left: Confidence, right: Confidence) -> Confidence:
    """Return the lesser of two degrees of confidence."""
    return left if _CONFIDENCE.index(left) >= _CONFIDENCE.index(right) else right


def figures_of(line: Line) -> Line:
    """Return what stands behind the last words of a line whose label is unknown."""
    texts = [index for index, cell in enumerate(line.cells) if cell.text and not is_figure(cell.text)]
    return line.after(max(texts, default=-1))


def label_of(line: Line) -> str:
    """Return the last words of a line, where its label stands if it has one; "" where there are none."""
    return next((cell.text for cell in reversed(line.cells) if cell.text and not is_figure(cell.text)), "")


def is_remark(line: Line) -> bool:
    """Say whether a line is a note or a sentence across the table, and no row."""
    return len(line.texts) == 1 and _REMARK.search(line.texts[0]) is not None


def unread(line: Line, why: str) -> str:
    """Return the warning about a line that was left out."""
    return f"{line.place}“{_short(words(line.cells))}”{why}，没有读入，请核对。"


def doubtful(line: Line, label: str, confidence: Confidence) -> str:
    """Return the warning about a line that was taken for the row of the form called `label`."""
    found = _short(" ".join(label_of(line).split()))
    if confidence == "guessed":
        named = f"的名称“{found}”认不出" if found else "没有名称"
        return f"{line.place}{named}，按前后各行推断是“{label}”，请核对。"
    return f"{line.place}的名称“{found}”与规定的不同，按“{label}”读入，请核对。"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
