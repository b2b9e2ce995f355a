"""The heading of a page: its title, room for buttons, and the guidance, which can be folded away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

LARGER = 1.3


class Heading(QWidget):
    """The title of a page, room for buttons beside it, and the guidance, which can be folded away."""

    def __init__(self, title: str, guidance: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._guidance = QLabel(guidance, self)
        self._guidance.setWordWrap(True)
        self._guidance.setVisible(bool(guidance))
        self._bar = QHBoxLayout()
        self._bar.addWidget(_title(title, self), 1)
        if guidance:
            self._bar.addWidget(self._fold())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._bar)
        layout.addWidget(self._guidance)

    def add(self, widget: QWidget) -> None:
        """Put a button to the right of the title."""
        self._bar.addWidget(widget)

    def _fold(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("填写说明")
        button.setToolTip("显示或收起这一部分的填写说明")
        button.setCheckable(True)
        button.setChecked(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setArrowType(Qt.ArrowType.DownArrow)
        button.toggled.connect(self._guidance.setVisible)
        button.toggled.connect(
            lambda open_: button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        )
        return button


def _title(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * LARGER)
    font.setBold(True)
    label.setFont(font)
    return label
