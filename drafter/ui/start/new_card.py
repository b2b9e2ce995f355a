"""The card that begins an empty report: agency and year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QWidget

from drafter.ui.start.card import Card, muted


class NewCard(Card):
    """Asks for agency and year; `wanted` carries both."""

    wanted = Signal(str, int)

    def __init__(self, agency: str, year: int, parent: QWidget | None = None) -> None:
        super().__init__("新建报告", parent)
        self.agency = QLineEdit(agency)
        self.agency.setPlaceholderText("例如：云溪市发展和改革局")
        self.agency.setMaxLength(100)
        self.agency.setAccessibleName("单位名称")
        self.year = QComboBox()
        self.year.setAccessibleName("报告年度")
        self.year.addItem(f"{year} 年", year)
        self.begin = QPushButton("开始填写")
        self._build()

    def offer_years(self, years: range) -> None:
        """Offer `years`, the latest on top; what is chosen stays chosen."""
        chosen = self.year.currentData()
        self.year.clear()
        for year in reversed(years):
            self.year.addItem(f"{year} 年", year)
        self.year.setCurrentIndex(self.year.findData(chosen))

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow("单位名称(&N)", self.agency)
        form.addRow("报告年度(&Y)", self.year)
        self.rows.addLayout(form)
        self.rows.addWidget(muted("年度是报告所反映的年份，不是公布的年份。"))
        self.rows.addWidget(self.begin)
        self.begin.clicked.connect(self._ask)
        self.agency.returnPressed.connect(self._ask)

    def _ask(self) -> None:
        self.wanted.emit(self.agency.text().strip(), self.year.currentData())
