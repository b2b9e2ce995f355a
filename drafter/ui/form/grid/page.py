"""The page of a statutory table: the table, what counts in its cells, and the text beneath it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.model.session import Change
from drafter.standard.schema import Part
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Dialogs
from drafter.ui.form.bubble import Bubble
from drafter.ui.form.grid.menu import TableMenu
from drafter.ui.form.grid.view import FormTable
from drafter.ui.form.heading import Heading
from drafter.ui.form.notice import Notice
from drafter.ui.form.prose.pane import ProsePane


class TablePage(QWidget):
    """A part that holds a table. `last_toggled` tells that last year's figures shall be shown, or not."""

    last_toggled = Signal(bool)

    def __init__(self, bridge: Bridge, part: Part, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = Heading(part.heading, part.guidance, self)
        self._last = _last_button(self)
        self._zeros = QPushButton(self)
        self.notice = Notice(self)
        self.table = FormTable(bridge, bridge.session.draft.form.tables[part.table], self)
        self._menu = TableMenu(bridge, self.table)
        self._strip = _Strip(self)
        self._more = _more_button(self)
        self.prose = ProsePane(bridge, part, dialogs, self, small=True)
        self._arrange()
        self.bubble = Bubble(self)
        self._connect()
        self._fold_prose(bool(bridge.session.draft.prose.get(part.id)))
        self._refresh()

    def follow(self, change: Change) -> None:
        if change.move != "do":
            self.table.drop_editor()
            self.bubble.clear()
        self.prose.follow(change)

    def check(self) -> None:
        self.table.form_model.refresh()
        self.prose.check()
        self._refresh()

    def go_to(self, finding: Finding) -> None:
        mine = [name for name in finding.where if name in self.table.table.cells]
        if not mine and finding.start is not None:
            self._more.setChecked(True)
            self.prose.go_to(finding)
            return
        self.table.go(mine[0] if mine else self._first_blank())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def finding_here(self) -> Finding | None:
        if self.prose.editor.hasFocus():
            return self.prose.editor.finding_here()
        return self.table.form_model.finding(self.table.current) if self.table.current else None

    def begin(self) -> None:
        if not self.table.current:
            self.table.go(self.table.paths.first)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_last(self, on: bool) -> None:
        """Show last year's figures in the cells, or not."""
        self._last.setChecked(on)
        self.table.show_last(on)

    def _arrange(self) -> None:
        self._heading.add(self._last)
        self._heading.add(self._zeros)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 3)
        layout.addWidget(self._strip)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.prose, 1)
        layout.addStretch()

    def _connect(self) -> None:
        self._last.toggled.connect(self.last_toggled)
        self._zeros.clicked.connect(self._fill_zeros)
        self._more.toggled.connect(self._fold_prose)
        self.table.arrived.connect(lambda _name: self._refresh())
        self.table.refused.connect(self._on_refused)
        self.table.deeds.told.connect(self.notice.say)

    def _fill_zeros(self) -> None:
        self.table.deeds.fill_zeros(self.table.table.cells)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_prose(self, open_: bool) -> None:
        self._more.setChecked(open_)
        self._more.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.prose.setVisible(open_)

    def _refresh(self) -> None:
        blank = len(self.table.deeds.blanks(self.table.table.cells))
        self._zeros.setText(f"本表空格填 0（{blank} 格）" if blank else "本表没有空格")
        self._zeros.setEnabled(blank > 0)
        self._last.setEnabled(self.table.form_model.has_last)
        name = self.table.current
        self._strip.say(self._about(name) if name else "")

    def _about(self, name: str) -> str:
        spec = self.table.form_model.spec(name)
        last = self.table.form_model.last_year(name)
        head = f"{spec.label}（{spec.unit}）" + (f"　上年：{last}" if last else "")
        return f"{head}\n{' '.join(spec.help.split())}"

    def _first_blank(self) -> str:
        blank = self.table.deeds.blanks(self.table.table.cells)
        return blank[0] if blank else self.table.paths.first

    def _on_refused(self, sentence: str, place: QRect, left: bool) -> None:
        if sentence:
            self.bubble.say(sentence, place, self.table)
        if not sentence:
            self.bubble.clear()
        elif left:
            self.bubble.linger()


class _Strip(QLabel):
    """What counts in the cell that the cursor is in; two lines high at least, so that nothing jumps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName("填报口径")
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str) -> None:
        self.setText(text or "选中一格，这里会显示它的填报口径。")


def _last_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText("显示上年数")
    button.setToolTip("在每一格的右下角显示上年度报告的数")
    button.setCheckable(True)
    return button


def _more_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText("表下的文字（可以不填）")
    button.setToolTip("显示或收起印在表格下面的文字")
    button.setCheckable(True)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
