"""The table of actions: complete, without a key given twice, and spoken in words."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from drafter.ui.actions import ENTRIES, LINE, MENUS, TOOLS, key_table
from drafter.ui.main_window import MainWindow


def test_every_action_is_in_one_menu() -> None:
    places = Counter(name for names in MENUS.values() for name in names if name != LINE)
    assert places == Counter(entry.name for entry in ENTRIES)


def test_the_tool_bar_holds_nothing_that_no_menu_has() -> None:
    assert {name for name in TOOLS if name != LINE} <= {entry.name for entry in ENTRIES}


def test_no_key_is_given_twice() -> None:
    keys = Counter(entry.keys for entry in ENTRIES if entry.keys)
    assert keys.most_common(1)[0][1] == 1


def test_every_key_is_one_that_qt_knows() -> None:
    assert not [entry.name for entry in ENTRIES if entry.keys and QKeySequence(entry.keys).isEmpty()]


def test_the_table_of_keys_names_them_as_they_are_written(qapp: object) -> None:
    assert ("保存", "Ctrl+S") in list(key_table())
    assert all(not words.endswith("…") for words, _ in key_table())


def test_every_action_of_the_window_does_something(window: MainWindow) -> None:
    commands = {*window._commands(), "findings"}
    assert commands == set(window.table.names)
    assert set(window.workplace().commands()) <= commands


def test_the_drawings_come_when_the_window_is_seen(window: MainWindow) -> None:
    window.table.draw()
    assert all(not window.table.action(e.name).icon().isNull() for e in ENTRIES if e.drawing)
