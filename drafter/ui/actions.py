"""Everything that menus, tool bar and keys can do, as one table, and the actions made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar, QToolBar

from drafter.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: its name in the code, its words, drawing and keys.

    `desk` says that it needs an open report; `checkable` that it is on or off.
    """

    name: str
    words: str
    drawing: str = ""
    keys: str = ""
    desk: bool = True
    checkable: bool = False


ENTRIES = (
    Entry("new", "新建…", "new", "Ctrl+N", desk=False),
    Entry("from_last", "从上年报告开始…", "from-last", "Ctrl+Shift+N", desk=False),
    Entry("open", "打开…", "open", "Ctrl+O", desk=False),
    Entry("paste_report", "从剪贴板导入报告…", keys="Ctrl+Shift+V", desk=False),
    Entry("save", "保存", "save", "Ctrl+S"),
    Entry("save_as", "另存为…", "save-as", "Ctrl+Shift+S"),
    Entry("versions", "历史版本…", "versions"),
    Entry("export", "导出…", "export", "Ctrl+E"),
    Entry("close", "关闭报告", "remove", "Ctrl+W"),
    Entry("quit", "退出", keys="Ctrl+Q", desk=False),
    Entry("undo", "撤销", "undo", "Ctrl+Z"),
    Entry("redo", "重做", "redo", "Ctrl+Y"),
    Entry("import_into", "导入到当前报告…"),
    Entry("set_last", "导入上年报告…", "last-report"),
    Entry("previous_page", "上一部分", keys="Ctrl+PgUp"),
    Entry("next_page", "下一部分", keys="Ctrl+PgDown"),
    Entry("next_finding", "下一个问题", "next-finding", "F8"),
    Entry("previous_finding", "上一个问题", keys="Shift+F8"),
    Entry("findings", "问题列表", "findings", "F9", checkable=True),
    Entry("explain", "这个问题的依据", keys="F1", desk=False),
    Entry("keys", "快捷键", "keyboard", "Ctrl+F1", desk=False),
    Entry("log", "打开日志文件夹", "folder", desk=False),
    Entry("about", "关于", "about", desk=False),
)

LINE = ""
"""Stands for a separating line in the tables below."""

MENUS: Mapping[str, tuple[str, ...]] = {
    "文件(&F)": (
        *("new", "from_last", "open", "paste_report", LINE, "save", "save_as", "versions", LINE),
        *("export", LINE, "close", "quit"),
    ),
    "编辑(&E)": ("undo", "redo", LINE, "import_into", "set_last"),
    "查看(&V)": ("previous_page", "next_page", LINE, "next_finding", "previous_finding", "findings"),
    "帮助(&H)": ("explain", "keys", "log", LINE, "about"),
}

TOOLS = (
    "open",
    "save",
    LINE,
    "undo",
    "redo",
    LINE,
    "set_last",
    LINE,
    "next_finding",
    "findings",
    LINE,
    "export",
)


class Actions(QObject):
    """The actions of one window; `action(name).triggered` is connected by the window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._drawn = False
        self._actions = {entry.name: _action(entry, window) for entry in ENTRIES}
        self.fill_menus(window.menuBar())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all actions."""
        return tuple(self._actions)

    def draw(self, *, again: bool = False) -> None:
        """Give the actions their drawings: not before the window is seen, `again` in other colours."""
        if self._drawn and not again:
            return
        self._drawn = True
        for entry in ENTRIES:
            if entry.drawing:
                self._actions[entry.name].setIcon(icon(entry.drawing))

    def action(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._actions[name]

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put the actions into their menus."""
        for title, names in MENUS.items():
            menu = bar.addMenu(title)
            for name in names:
                menu.addAction(self._actions[name]) if name else menu.addSeparator()

    def tool_bar(self) -> QToolBar:
        """Return the tool bar."""
        bar = QToolBar("工具栏")
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in TOOLS:
            bar.addAction(self._actions[name]) if name else bar.addSeparator()
        return bar

    def enable_desk(self, *, on: bool) -> None:
        """Allow or forbid what needs an open report."""
        for entry in ENTRIES:
            if entry.desk:
                self._actions[entry.name].setEnabled(on)

    def show_steps(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; "" where there is nothing."""
        for name, words, label in (("undo", "撤销", undo), ("redo", "重做", redo)):
            action = self._actions[name]
            action.setEnabled(bool(label))
            action.setText(f"{words}：{label}" if label else words)
            action.setIconText(words)
            action.setToolTip(action.text())


def key_table() -> Iterable[tuple[str, str]]:
    """Yield what can be done by keys, with the keys as they are written on them."""
    for entry in ENTRIES:
        if entry.keys:
            native = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
            yield entry.words.rstrip("…"), native


def _action(entry: Entry, window: QMainWindow) -> QAction:
    action = QAction(entry.words, window)
    action.setObjectName(entry.name)
    action.setIconText(entry.words.rstrip("…"))
    if entry.keys:
        action.setShortcut(QKeySequence(entry.keys))
    action.setCheckable(entry.checkable)
    window.addAction(action)
    return action
