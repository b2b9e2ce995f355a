"""Keys that mean the same on every page: undo and redo belong to the session, never to an editor."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit

from drafter.ui.bridge import Bridge

_OWN_HISTORY = ("edit-undo", "edit-redo")
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def asks_history(event: QEvent) -> bool:
    """Whether a key asks for undo or redo."""
    return isinstance(event, QKeyEvent) and (event.matches(_UNDO) or event.matches(_REDO))


def leave_to_window(event: QEvent) -> bool:
    """Keep an editor from claiming undo and redo before the window's actions get them."""
    if event.type() == QEvent.Type.ShortcutOverride and asks_history(event):
        event.ignore()
        return True
    return False


def offer_edits(editor: QLineEdit | QTextEdit, place: QPoint) -> QMenu:
    """Pop up an editor's own menu at a place of the screen, without the undo and redo of its own stack."""
    menu = editor.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in _OWN_HISTORY:
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
    return menu


def walk_history(event: QKeyEvent, bridge: Bridge) -> bool:
    """Undo or redo where a key asks for it and no action of the window took it."""
    if event.matches(_UNDO):
        bridge.undo()
    elif event.matches(_REDO):
        bridge.redo()
    else:
        return False
    return True
