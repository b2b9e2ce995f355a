"""What is marked in a part's text: paragraphs taken over from last year, words that the checks found."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.checks.finding import Finding
from drafter.model.prose import Paragraph, Prose
from drafter.ui.form.prose.document import Placed, positions
from drafter.ui.form.state import RANK
from drafter.ui.theme import Tints, tints

_BAR = 4
_EDGE = 2


class Marks:
    """The marks of one editor.

    The words that were found are held by cursors of the document: they move with what is typed around them
    until the text has been read again.
    """

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._found: tuple[tuple[Finding, QTextCursor], ...] = ()
        self._taken_over: tuple[int, ...] = ()

    @property
    def taken_over(self) -> bool:
        """Whether a paragraph stands as last year's report had it."""
        return bool(self._taken_over)

    def show_origins(self, places: Iterable[Placed], prose: Prose) -> None:
        """Mark the paragraphs taken over; `places` are those of the items of `prose`."""
        taken = tuple(place.block for place, item in zip(places, prose, strict=False) if _is_last_years(item))
        if taken != self._taken_over:
            self._taken_over = taken
            self._editor.viewport().update()

    def show(self, places: Sequence[Placed], findings: Iterable[Finding]) -> None:
        """Underline the words of those findings that name some, as they stand at `places`."""
        named = sorted((finding for finding in findings if finding.start is not None), key=_gravest_last)
        if len(named) == len(self._found) and all(map(_is_shown, named, self._found)):
            return
        at = positions(places, {offset for finding in named for offset in _span(finding)})
        self._found = tuple(
            (finding, self._holding(*(at[offset] for offset in _span(finding)))) for finding in named
        )
        self._editor.setExtraSelections([self._underline(*found) for found in self._found])

    def words(self, finding: Finding) -> QTextCursor | None:
        """Return a cursor over the words of a finding that is underlined; None where it is not."""
        held = next((cursor for known, cursor in self._found if known == finding), None)
        return self._over(held.anchor(), held.position()) if held is not None else None

    def at(self, position: int) -> tuple[Finding, ...]:
        """Return what the checks found at a place of the document, the gravest first."""
        return tuple(
            finding
            for finding, words in reversed(self._found)
            if words.selectionStart() <= position <= words.selectionEnd()
        )

    def paint(self) -> None:
        """Tint the paragraphs taken over, with a bar at their left; the text is drawn over it."""
        if not self._taken_over:
            return
        colours = tints(self._editor.palette())
        painter = QPainter(self._editor.viewport())
        for number in self._taken_over:
            area = self._area(number)
            painter.fillRect(area, colours.last_year)
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), colours.last_year_bar)
        painter.end()

    def _area(self, number: int) -> QRectF:
        """Where a paragraph's lines lie; the space between lines, which is above each, is halved."""
        document = self._editor.document()
        block = document.findBlockByNumber(number)
        document.documentLayout().blockBoundingRect(block)  # lays out what was not laid out yet
        layout = block.layout()
        last = layout.lineAt(layout.lineCount() - 1).rect()
        top = layout.position().y() - self._editor.verticalScrollBar().value()
        lead = layout.lineAt(0).y() / 2
        return QRectF(_EDGE, top + lead, self._editor.viewport().width() - 2 * _EDGE, last.bottom())

    def _over(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _holding(self, start: int, end: int) -> QTextCursor:
        cursor = self._over(start, end)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind the words is none of them
        return cursor

    def _underline(self, finding: Finding, words: QTextCursor) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(_ink(finding, tints(self._editor.palette())))
        made = QTextEdit.ExtraSelection()
        made.cursor = words  # pyright: ignore[reportAttributeAccessIssue]
        made.format = look  # pyright: ignore[reportAttributeAccessIssue]
        return made


def _span(finding: Finding) -> tuple[int, int]:
    start = finding.start or 0
    return start, finding.end or start


def _is_shown(finding: Finding, found: tuple[Finding, QTextCursor]) -> bool:
    """Whether it is the very finding that is underlined: one found anew may stand elsewhere."""
    return found[0] is finding


def _gravest_last(finding: Finding) -> int:
    return -RANK[finding.severity]


def _is_last_years(item: object) -> bool:
    return isinstance(item, Paragraph) and item.origin == "last_year"


def _ink(finding: Finding, colours: Tints) -> QColor:
    return {"error": colours.error_ink, "warning": colours.warning_ink, "hint": colours.hint_ink}[
        finding.severity
    ]
