"""Navigation: the pages of the form at the left, each with the mark of how far it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from drafter.ui.icons import icon
from drafter.ui.theme import mix

_WIDTH = 216
_MARK = 18
_PAGE = Qt.ItemDataRole.UserRole


class Navigation(QListWidget):
    """Lists pages; `wanted` carries the id of the page the user goes to."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[str, str] = {}
        self.setAccessibleName("报告的各部分")
        self.setFixedWidth(_WIDTH)
        self.setWordWrap(True)
        self.setIconSize(QSize(_MARK, _MARK))
        self.setSpacing(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._colour()
        self.currentItemChanged.connect(self._tell)

    def show_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """List pages, each an id and what it is called."""
        self.blockSignals(True)
        self.clear()
        self._marks.clear()
        for page_id, name in pages:
            item = QListWidgetItem(name)
            item.setData(_PAGE, page_id)
            self.addItem(item)
        self.blockSignals(False)

    def show_marks(self, marks: Mapping[str, tuple[str, str]]) -> None:
        """Draw a mark beside each page: the drawing's name, and what it says in words."""
        for row in range(self.count()):
            item = self.item(row)
            drawing, words = marks[item.data(_PAGE)]
            if self._marks.get(item.data(_PAGE)) != drawing:
                self._marks[item.data(_PAGE)] = drawing
                item.setIcon(icon(drawing))
                item.setToolTip(words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}，{words}")

    def redraw(self) -> None:
        """Draw ground and marks in the palette that is in force now."""
        self._colour()
        for row in range(self.count()):
            drawing = self._marks.get(self.item(row).data(_PAGE))
            if drawing:
                self.item(row).setIcon(icon(drawing))

    def show_current(self, page_id: str) -> None:
        """Move to a page that is shown already."""
        for row in range(self.count()):
            if self.item(row).data(_PAGE) == page_id:
                self.blockSignals(True)
                self.setCurrentRow(row)
                self.blockSignals(False)

    def step(self, by: int) -> None:
        """Go `by` pages on, or back where it is negative."""
        row = self.currentRow() + by
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def _colour(self) -> None:
        """Mark the current page quietly, so that the marks keep their colours' contrast."""
        program, palette = QGuiApplication.palette(), QPalette()
        window, text = program.color(QPalette.ColorRole.Window), program.color(QPalette.ColorRole.WindowText)
        palette.setColor(QPalette.ColorRole.Base, mix(window, text, 0.03))
        quiet = mix(window, program.color(QPalette.ColorRole.Highlight), 0.22)
        palette.setColor(QPalette.ColorRole.Highlight, quiet)
        palette.setColor(QPalette.ColorRole.HighlightedText, text)
        self.setPalette(palette)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(_PAGE))
