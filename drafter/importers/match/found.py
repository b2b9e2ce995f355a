"""What the matchers hand over: cells with the words found in them, and what could not be placed."""

import re
from dataclasses import dataclass

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.lines import Line, words
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


def is_remark(line: Line) -> bool:
    """Say whether a line is a note or a sentence across the table, and no row."""
    return len(line.texts) == 1 and _REMARK.search(line.texts[0]) is not None


def unread(line: Line, why: str) -> str:
    """Return the warning about a line that was left out."""
    text = words(line.cells)
    return f"{line.place}“{text if len(text) <= 60 else f'{text[:60]}…'}”{why}，没有读入，请核对。"
