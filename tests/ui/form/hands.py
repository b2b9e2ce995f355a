"""Hands for the tests of the form: real keys, input method and mouse, on the widget that has the focus."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from drafter.model.draft import Draft, empty
from drafter.model.session import Session
from drafter.standard.loader import load
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.grid.view import FormTable
from drafter.ui.form.pages import FormPages
from tests.helpers.drafts import AGENCY, consistent, typed

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def blank(standard: str = "2021", year: int = 2025) -> Draft:
    """Return a draft in which nothing is filled in."""
    return empty(load(standard), AGENCY, year)


def filled(seed: int = 1) -> Draft:
    """Return a draft with consistent figures and no prose."""
    form = load("2021")
    return replace(blank(), cells=typed(form, consistent(form, seed)))


def bridge_over(draft: Draft) -> Bridge:
    """Return a bridge over a session of its own."""
    return Bridge(Session(draft))


def focus() -> QWidget:
    """Return the widget that the keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key."""
    QTest.keyClick(focus(), key, held)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type Latin letters, digits and marks, key by key."""
    for letter in text:
        QTest.keyClicks(focus(), letter)
    QApplication.processEvents()


def compose(preedit: str) -> None:
    """Let the input method show what it is composing."""
    QApplication.sendEvent(focus(), QInputMethodEvent(preedit, []))


def commit(text: str) -> None:
    """Let the input method hand over what it composed."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)
    QApplication.processEvents()


def click(widget: QWidget, place: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Click with the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, held, place)
    QApplication.processEvents()


def click_cell(table: FormTable, name: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Click a cell, scrolled into sight first."""
    index = table.form_model.index_of(name)
    table.scrollTo(index)
    click(table.viewport(), table.visualRect(index).center(), held)


def click_label(table: FormTable, text: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Click a row's label."""
    cell = next(cell for cell in table.table.grid.cells if cell.text == text)
    index = table.form_model.index(cell.row - table.table.header_rows, cell.column)
    table.scrollTo(index)
    click(table.viewport(), table.visualRect(index).center(), held)


def copied(text: str = "", html: str = "") -> None:
    """Put what another program copied on the clipboard."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def table_page(pages: FormPages, part: str = "requests") -> TablePage:
    """Show the page of a table with the cursor in it."""
    pages.show_page(part)
    pages.begin()
    QApplication.processEvents()
    page = pages.page(part)
    assert isinstance(page, TablePage)
    return page
