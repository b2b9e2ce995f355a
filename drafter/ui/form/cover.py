"""The cover: who reports on which year, the date under the signature, the form, last year's report."""

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from drafter.checks.finding import Finding
from drafter.errors import RefusedValue, StandardProblem
from drafter.model.draft import Draft
from drafter.model.edits import SetAgency, SetDate, SetStandard, SetYear
from drafter.model.session import Change
from drafter.standard.loader import available, for_year, load
from drafter.standard.schema import Standard
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Choice, Dialogs
from drafter.ui.form.bubble import Bubble
from drafter.ui.form.dates import read_date, written
from drafter.ui.form.line import Line, YearBox

_WIDEST = 780
_TITLE_LARGER = 1.7


class CoverPage(QWidget):
    """The first page. `choose_last` and `remove_last` ask the window for last year's report."""

    choose_last = Signal()
    remove_last = Signal()

    def __init__(self, bridge: Bridge, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._dialogs = dialogs
        self.agency = Line(bridge, self)
        self.year = YearBox(bridge, load(available()[0]).first_year, self)
        self.date = Line(bridge, self)
        self.title = _title(self)
        self.form = QLabel(self)
        self.switch = QPushButton(self)
        self.last = QLabel(self)
        self.choose_button = QPushButton("选择…", self)
        self.remove_button = QPushButton("移除", self)
        self._arrange()
        self.bubble = Bubble(self)
        self._show()
        self._connect()

    def follow(self, change: Change) -> None:
        if change.cover:
            self._show()

    def check(self) -> None:
        """The cover marks nothing: its findings are about what is missing, and the title shows that."""

    def go_to(self, finding: Finding) -> None:
        self.agency.setFocus(Qt.FocusReason.OtherFocusReason)

    def finding_here(self) -> Finding | None:
        """Nothing of the cover is marked, so nothing is here."""
        return None

    def begin(self) -> None:
        self.agency.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        rows = QFormLayout()
        rows.setVerticalSpacing(14)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.agency.setPlaceholderText("单位全称，例如：云溪市发展和改革局")
        self.date.setPlaceholderText("可以不填，例如：2026年1月15日")
        self.date.setMinimumWidth(self.fontMetrics().horizontalAdvance("口" * 18))
        rows.addRow(_label("单位名称(&A)", self.agency), self.agency)
        rows.addRow(_label("报告年度(&Y)", self.year), _row(self.year, _hint("写哪一年的工作情况", self)))
        calendar, today = self._calendar(), self._today()
        rows.addRow(_label("署名日期(&D)", self.date), _row(self.date, calendar, today))
        for before, after in pairwise((self.date, calendar, today, self.switch)):
            QWidget.setTabOrder(before, after)
        self.form.setWordWrap(True)
        rows.addRow("报告格式", self.form)
        rows.addRow("", self.switch)
        self.last.setWordWrap(True)
        rows.addRow("上年度报告", _row(self.last, self.choose_button, self.remove_button, grow=0))
        self.choose_button.setAccessibleName("选择上年度报告")
        self.remove_button.setAccessibleName("移除上年度报告")
        holder = QWidget(self)
        holder.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(holder)
        inside.addWidget(self.title)
        inside.addSpacing(20)
        inside.addLayout(rows)
        inside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 12)
        layout.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.agency.textEdited.connect(self._on_agency)
        self.agency.left.connect(self._show)
        self.year.valueChanged.connect(self._on_year)
        self.year.editingFinished.connect(self._ask_form)
        self.date.textEdited.connect(self._on_date)
        self.date.left.connect(self._settle_date)
        self.date.returnPressed.connect(self._settle_date)
        self.switch.clicked.connect(self._switch)
        self.choose_button.clicked.connect(self.choose_last)
        self.remove_button.clicked.connect(self.remove_last)

    def _show(self) -> None:
        draft = self._bridge.session.draft
        if draft.meta.agency != self.agency.text().strip():
            self.agency.show_session(draft.meta.agency)
        self.year.blockSignals(True)
        self.year.setValue(draft.meta.year)
        self.year.blockSignals(False)
        if draft.meta.date != self._typed_date():
            self.date.show_session(written(draft.meta.date))
        agency = draft.meta.agency.strip() or "〔单位名称〕"
        self.title.setText(f"{agency}{draft.meta.year}年{draft.form.report_title}")
        self._show_form(draft)
        self._show_last(draft)

    def _show_form(self, draft: Draft) -> None:
        self.form.setText(f"{draft.form.title}\n依据：{draft.form.basis}")
        due = _due(draft)
        self.switch.setText(f"{draft.meta.year}年度的报告用{due.basis}的格式，改用这个格式…")
        self.switch.setVisible(due.id != draft.standard)

    def _show_last(self, draft: Draft) -> None:
        last = draft.last
        name = f"{last.meta.agency}{last.meta.year}年度报告" if last is not None else ""
        self.last.setText(name or "还没有选择。选择后可以对照上年数，并核对结转是否一致。")
        self.remove_button.setEnabled(last is not None)

    def _on_agency(self, text: str) -> None:
        self._bridge.do(SetAgency(text.strip()), "填写单位名称", typing=True)

    def _on_year(self, year: int) -> None:
        self._bridge.do(SetYear(year), "填写报告年度", typing=True)

    def _ask_form(self) -> None:
        """Ask about the form once the year stands; the button goes on offering it."""
        draft = self._bridge.session.draft
        due = _due(draft)
        if due.id == draft.standard or self._bridge.session.undo_label != "填写报告年度":
            return
        self._switch()

    def _switch(self) -> None:
        draft = self._bridge.session.draft
        due = _due(draft)
        question = f"{draft.meta.year}年度的报告用另一版格式，要换成{due.basis}的格式吗？"
        detail = "两版都有的格会保留，新格式里没有的格不再显示；换错了可以撤销。"
        choices = (Choice("switch", "换成新格式" if due.id > draft.standard else "换成旧格式"), _KEEP)
        if self._dialogs.ask(question, detail, choices) == "switch":
            self._bridge.do(SetStandard(due.id), f"改用{due.basis}的格式")

    def _on_date(self, text: str) -> None:
        self.bubble.clear()
        try:
            date = read_date(text)
        except RefusedValue:
            return
        self._set_date(date)

    def _settle_date(self) -> None:
        """Say what is wrong with what was left standing; the old date stays."""
        try:
            read_date(self.date.text())
        except RefusedValue as refusal:
            self.bubble.say(str(refusal), self.date.rect(), self.date)
            self.bubble.linger()
        self.date.show_session(written(self._bridge.session.draft.meta.date))

    def _typed_date(self) -> dt.date | None:
        try:
            return read_date(self.date.text())
        except RefusedValue:
            return self._bridge.session.draft.meta.date

    def _set_date(self, date: dt.date | None) -> None:
        self._bridge.do(SetDate(date), "填写署名日期", typing=True)

    def _today(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("今天")
        button.clicked.connect(lambda: self._set_date(_python(QDate.currentDate())))
        return button

    def _calendar(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("日历")
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        calendar = QCalendarWidget(menu)
        calendar.clicked.connect(lambda day: (menu.close(), self._set_date(_python(day))))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        button.setMenu(menu)
        return button


_KEEP = Choice("", "保持现在的格式", "reject")


def _due(draft: Draft) -> Standard:
    """The form in force for the draft's year; the draft's own for years that no form serves."""
    try:
        return for_year(draft.meta.year)
    except StandardProblem:
        return draft.form


def _title(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAccessibleName("报告标题")
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * _TITLE_LARGER)
    font.setBold(True)
    label.setFont(font)
    return label


def _python(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.partition("(")[0])
    return label


def _hint(text: str, parent: QWidget) -> QLabel:
    return QLabel(text, parent)


def _row(*widgets: QWidget, grow: int = -1) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, int(number == grow))
    row.addStretch(int(grow < 0))
    return row
