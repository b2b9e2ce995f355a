"""The light in the status bar: whether the report can go out, and what stands against it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from drafter.ui.icons import Mark, icon

if TYPE_CHECKING:
    from drafter.checks.finding import Finding


class Light(QToolButton):
    """Says by shape, colour and words how many findings there are; a click leads to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark.COMPLETE
        self.setAutoRaise(True)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip("转到下一个问题（F8）")

    def show_findings(self, findings: "Iterable[Finding]") -> None:
        """Show the state that follows from the findings."""
        mark, words = verdict(findings)
        if words != self.text():
            self._mark = mark
            self.redraw()
            self.setText(words)
            self.setAccessibleName(words)

    def redraw(self) -> None:
        """Draw the mark in the palette that is in force now."""
        self.setIcon(icon(self._mark))


def verdict(findings: "Iterable[Finding]") -> tuple[Mark, str]:
    """Return the drawing and the words for a set of findings; hints do not stand against going out."""
    severities = [finding.severity for finding in findings]
    errors, warnings = severities.count("error"), severities.count("warning")
    if errors:
        more = f"，{warnings} 处请核对" if warnings else ""
        return Mark.FAULTY, f"有 {errors} 处必须改{more}"
    if warnings:
        return Mark.WARNED, f"有 {warnings} 处请核对"
    return Mark.COMPLETE, "可以导出"
