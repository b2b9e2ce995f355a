"""The boxes in which the window talks to the user."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.ui.dialogs import Choice, Listing

_KNOWN = Choice("", "知道了", "reject")
_ROLES = {
    "accept": QMessageBox.ButtonRole.AcceptRole,
    "destroy": QMessageBox.ButtonRole.DestructiveRole,
    "reject": QMessageBox.ButtonRole.RejectRole,
}


class Boxes:
    """Boxes over the window that is active; the `Dialogs` of the real program."""

    def tell(self, text: str, detail: str = "") -> None:
        """Say something in a box with one button."""
        box = _message(text, detail, [_KNOWN])
        box.exec()
        box.deleteLater()

    def tell_list(self, listing: Listing) -> None:
        """Say something in a box with a table."""
        box = ListBox(listing, _over())
        box.exec()
        box.deleteLater()

    def tell_report(self, text: str, report: str) -> None:
        """Say something in a box with a button that copies the report."""
        box = ReportBox(text, report, _over())
        box.exec()
        box.deleteLater()

    def ask(self, text: str, detail: str, choices: Sequence[Choice]) -> str:
        """Ask in a box with a button for each choice."""
        box = _message(text, detail, choices)
        box.setIcon(QMessageBox.Icon.Question)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        return chosen.objectName() if chosen is not None else ""

    def open_path(self, title: str, folder: Path, filters: str) -> Path | None:
        """Show the system's own dialog for opening."""
        return _path(QFileDialog.getOpenFileName(_over(), title, str(folder), filters)[0])

    def save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        """Show the system's own dialog for saving; the name gets the suggestion's ending."""
        box = QFileDialog(_over(), title, str(suggested.parent), filters)
        box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        box.setDefaultSuffix(suggested.suffix.removeprefix("."))
        box.selectFile(suggested.name)
        chosen = box.selectedFiles()[0] if box.exec() else ""
        box.deleteLater()
        return _path(chosen)

    def folder_path(self, title: str, folder: Path) -> Path | None:
        """Show the system's own dialog for folders."""
        return _path(QFileDialog.getExistingDirectory(_over(), title, str(folder)))


class ListBox(QDialog):
    """Words with a table below them."""

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("提示")
        self.words = QLabel(listing.text)
        self.words.setWordWrap(True)
        self.table = QTreeWidget()
        self._build(listing)

    def _build(self, listing: Listing) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        if listing.rows:
            self._fill(listing)
            column.addWidget(self.table, 1)
            self.resize(760, 420)
        else:
            self.setMinimumWidth(460)
        column.addWidget(_buttons(self))

    def _fill(self, listing: Listing) -> None:
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(True)
        self.table.setHeaderLabels(listing.columns)
        self.table.addTopLevelItems([QTreeWidgetItem(list(row)) for row in listing.rows])
        for place in range(len(listing.columns) - 1):
            self.table.resizeColumnToContents(place)


class ReportBox(QDialog):
    """Words with a report that can be copied."""

    def __init__(self, text: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("程序出了问题")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("问题报告")
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy = QPushButton("复制报告")
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        words = QLabel(text)
        words.setWordWrap(True)
        buttons = _buttons(self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        for part in (words, self.report, buttons):
            column.addWidget(part)
        self.resize(640, 400)


def _over() -> QWidget | None:
    """Return the window that a box is to stand over.

    The active one may be the box before it, closed and about to be deleted with all its children.
    """
    windows = (QApplication.activeModalWidget(), QApplication.activeWindow(), *QApplication.topLevelWidgets())
    return next((window for window in windows if window is not None and window.isVisible()), None)


def _message(text: str, detail: str, choices: Sequence[Choice]) -> QMessageBox:
    box = QMessageBox(_over())
    box.setWindowTitle("提示")
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    buttons = [_button(box, choice) for choice in choices]
    box.setDefaultButton(buttons[0])
    for choice, button in zip(choices, buttons, strict=True):
        if choice.role == "reject":
            box.setEscapeButton(button)
    return box


def _button(box: QMessageBox, choice: Choice) -> QPushButton:
    button = box.addButton(choice.label, _ROLES[choice.role])
    button.setObjectName(choice.key)
    return button


def _buttons(box: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    buttons.addButton("知道了", QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(box.accept)
    return buttons


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None
