"""The light in the status bar: whether the report may go out, and what stands against it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from drafter.ui.icons import Mark, icon

if TYPE_CHECKING:
    from drafter.checks.verdict import Verdict


class Light(QToolButton):
    """Says by shape, colour and words what the findings come to; a click leads to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark.COMPLETE
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip("在问题列表里只看这些")

    def show_verdict(self, verdict: "Verdict") -> None:
        """Show what a verdict comes to."""
        mark, words = said(verdict)
        if words != self.text():
            self._mark = mark
            self.redraw()
            self.setText(words)
            self.setAccessibleName(words)

    def redraw(self) -> None:
        """Draw the mark in the palette that is in force now."""
        self.setIcon(icon(self._mark))


def said(verdict: "Verdict") -> tuple[Mark, str]:
    """Return the drawing and the words for a verdict; hints do not stand against going out."""
    if verdict.blocking:
        more = f"，{len(verdict.open)} 处要核对或说明" if verdict.open else ""
        return Mark.FAULTY, f"有 {len(verdict.blocking)} 处必须改{more}"
    if verdict.open:
        return Mark.WARNED, f"还有 {len(verdict.open)} 处要核对或说明"
    return Mark.COMPLETE, "可以发布"
