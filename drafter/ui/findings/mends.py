"""The mends on offer for a finding: each with what it changes, one press and one step to be undone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.checks.repairs import Repair, fill_all_blanks, repairs
from drafter.model.draft import Draft
from drafter.ui.bridge import Bridge
from drafter.ui.findings.preview import Preview

_BLANK = "cell.blank"


@dataclass(frozen=True, slots=True)
class Offer:
    """A mend with the words on its button; `asks` says that what it changes is listed before it is done."""

    repair: Repair
    words: str
    asks: bool


class Mends(QWidget):
    """Shows the offers for one finding; hidden where there is none."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._finding: Finding | None = None
        self._shown: tuple[Offer, ...] = ()
        self.told: list[QLabel] = []
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_for(self, finding: Finding) -> None:
        """Show what is on offer for a finding in the draft as it stands."""
        self._finding = finding
        found = tuple(offers(finding, self._bridge.session.draft))
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._clear()
        self._shown = found
        for offer in found:
            self._add(offer)

    def _add(self, offer: Offer) -> None:
        told = QLabel(_told(offer), self)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        button = QPushButton(offer.words, self)
        button.setToolTip(offer.repair.label)
        button.clicked.connect(partial(self._press, offer))
        self.told.append(told)
        self.buttons.append(button)
        self._column.addWidget(told)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _clear(self) -> None:
        for part in (*self.told, *self.buttons):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.told.clear()
        self.buttons.clear()

    def _press(self, offer: Offer, _checked: object = None) -> None:
        """Do the mend as it is for the draft now: something may have been typed since it was shown."""
        draft = self._bridge.session.draft
        again = offers(self._finding, draft) if self._finding is not None else ()
        now = next((other for other in again if other.repair.label == offer.repair.label), None)
        if now is None:
            self._bridge.settle()
        elif now.asks:
            self._ask(now.repair)
        else:
            self._do(now.repair)

    def _ask(self, repair: Repair) -> None:
        preview = Preview(repair, self.window())
        preview.accepted.connect(lambda: self._do(repair))
        preview.finished.connect(preview.deleteLater)
        preview.open()

    def _do(self, repair: Repair) -> None:
        self._bridge.session.seal()
        self._bridge.do(repair.edit, repair.label)
        self._bridge.settle()


def offers(finding: Finding, draft: Draft) -> Iterator[Offer]:
    """Yield the mends for a finding; for blanks also the one that fills those of the whole report."""
    known = repairs(finding, draft)
    for repair in known:
        yield _offer(repair)
    if finding.rule == _BLANK:
        whole = fill_all_blanks(draft)
        if whole is not None and whole not in known:
            yield Offer(whole, "全部表格的空格填 0…", asks=True)


def _offer(repair: Repair) -> Offer:
    if len(repair.changes) == 1:
        (change,) = repair.changes
        short = repair.label.removeprefix(change.place)
        return Offer(repair, short if len(short) <= _LONGEST else "照此修改", asks=False)
    return Offer(repair, repair.label if len(repair.label) <= _LONGEST - 1 else "预览并修改", asks=True)


_LONGEST = 16
"""Letters on a button; longer words stand above it."""


def _told(offer: Offer) -> str:
    changes = offer.repair.changes
    if len(changes) == 1:
        return f"{changes[0].place}：{changes[0].before} → {changes[0].after}"
    return f"{offer.repair.label}（{len(changes)} 处改动，先列出来看）"
