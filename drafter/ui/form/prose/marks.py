"""What is marked in a part's text: paragraphs taken over from last year, words that the checks found."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.checks.finding import Finding
from drafter.model.prose import Paragraph, Prose
from drafter.ui.form.prose.document import Placed, placed, position_of
from drafter.ui.form.state import RANK
from drafter.ui.theme import Tints, tints

_BAR = 4
_EDGE = 2


class Marks:
    """The marks of one editor."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._places: tuple[Placed, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._taken_over: tuple[int, ...] = ()

    @property
    def taken_over(self) -> bool:
        """Whether a paragraph stands as last year's report had it."""
        return bool(self._taken_over)

    def show(self, prose: Prose, findings: Iterable[Finding]) -> None:
        """Mark the editor's text, which says `prose`, with those findings that name words."""
        places = placed(self._editor.document())
        named = tuple(sorted((f for f in findings if f.start is not None), key=_gravest_last))
        if (places, named) != (self._places, self._findings):
            self._places, self._findings = places, named
            self._editor.setExtraSelections([self._underline(finding) for finding in named])
        taken = tuple(place.block for place, item in zip(places, prose, strict=False) if _is_last_years(item))
        if taken != self._taken_over:
            self._taken_over = taken
            self._editor.viewport().update()

    def words(self, finding: Finding) -> QTextCursor:
        """Return a cursor over the words that a finding is about."""
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(position_of(self._places, finding.start or 0))
        end = position_of(self._places, finding.end or finding.start or 0)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def explain(self, position: int) -> str:
        """Say what the checks found at a place of the document; "" for nothing."""
        about = [(self.words(finding), finding.message) for finding in reversed(self._findings)]
        return "\n".join(
            message for words, message in about if words.selectionStart() <= position <= words.selectionEnd()
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

    def _underline(self, finding: Finding) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(_ink(finding, tints(self._editor.palette())))
        made = QTextEdit.ExtraSelection()
        made.cursor = self.words(finding)  # pyright: ignore[reportAttributeAccessIssue]
        made.format = look  # pyright: ignore[reportAttributeAccessIssue]
        return made


def _gravest_last(finding: Finding) -> int:
    return -RANK[finding.severity]


def _is_last_years(item: object) -> bool:
    return isinstance(item, Paragraph) and item.origin == "last_year"


def _ink(finding: Finding, colours: Tints) -> QColor:
    return {"error": colours.error_ink, "warning": colours.warning_ink, "hint": colours.hint_ink}[
        finding.severity
    ]
