"""The bar above the findings: which kind is listed, how many there are of each, and the words looked for."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from drafter.ui.findings.listing import KINDS, Kind, Wish
from drafter.ui.icons import icon

_DRAWINGS: dict[Kind, str] = {
    "error": "severity-error",
    "warning": "severity-warning",
    "hint": "severity-hint",
    "explained": "state-complete",
}


class Sieve(QWidget):
    """Says by `wish` what is to be listed; `changed` tells that it is something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName("只看哪一类")
        self.kinds.addItem("全部", None)
        for kind in KINDS:
            self.kinds.addItem(icon(_DRAWINGS[kind]), KINDS[kind], kind)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText("查找")
        self.words.setAccessibleName("在问题里查找")
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(self.kinds)
        row.addWidget(self.words, 1)
        self.kinds.currentIndexChanged.connect(self.changed)
        self.words.textChanged.connect(self.changed)

    @property
    def wish(self) -> Wish:
        """What is to be listed."""
        return Wish(self.kinds.currentData(), self.words.text())

    def only(self, kind: Kind | None) -> None:
        """List one kind, or all, whatever words were looked for."""
        self.words.clear()
        self.kinds.setCurrentIndex(self.kinds.findData(kind))

    def count(self, kinds: Iterable[Kind]) -> None:
        """Say how many findings there are of each kind."""
        counted = Counter(kinds)
        for place in range(self.kinds.count()):
            kind: Kind | None = self.kinds.itemData(place)
            number = counted[kind] if kind else counted.total()
            self.kinds.setItemText(place, f"{KINDS[kind] if kind else '全部'} {number}")
