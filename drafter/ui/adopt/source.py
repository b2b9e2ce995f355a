"""The left half of the adopting window: the source, as pages where it has some, else as found."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from drafter.importers.raw import RawReport
from drafter.importers.reading import Place
from drafter.ui.adopt.blocks import BlocksCanvas
from drafter.ui.adopt.canvas import Canvas, SourceView
from drafter.ui.adopt.pages import PagesCanvas
from drafter.ui.adopt.pictures import PictureFeed
from drafter.ui.jobs import Jobs

_NOTHING = "这是年报文件，没有原件可以对照。"


class SourcePane(QWidget):
    """Shows the source of a report; `picked` carries the Place that was clicked."""

    picked = Signal(object)

    def __init__(self, name: str, raw: RawReport, path: Path | None, jobs: Jobs) -> None:
        super().__init__()
        self._views: list[SourceView] = []
        self._feed: PictureFeed | None = None
        self._stack = QStackedWidget()
        self.words = QLabel(name)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.swap = _button("看读出的文字和表格", "在页面图和读出的文字、表格之间切换")
        self.swap.setCheckable(True)
        self.swap.toggled.connect(self._on_swapped)
        self.swap.setVisible(bool(raw.pages and path))
        if raw.pages and path:
            self._add_pages(raw, path, jobs)
        self._add(BlocksCanvas(raw.blocks)) if raw.blocks else self._stack.addWidget(_nothing())
        self._build()

    @property
    def view(self) -> SourceView | None:
        """The view that is shown; None where there is no source."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, SourceView) else None

    def mark(self, place: Place | None) -> None:
        """Frame a place and bring it into sight."""
        for view in self._views:
            view.mark(place)

    def zoom(self, by: int) -> None:
        """Draw larger (1), smaller (-1), or as wide as there is room (0)."""
        if self.view is not None:
            self.view.zoom(by)

    def close_feed(self) -> None:
        """Ask for no pictures any more: the window closes."""
        if self._feed is not None:
            self._feed.stop()

    def _add(self, canvas: Canvas) -> SourceView:
        view = SourceView(canvas)
        view.setAccessibleName("原件")
        canvas.picked.connect(self.picked)
        self._views.append(view)
        self._stack.addWidget(view)
        return view

    def _add_pages(self, raw: RawReport, path: Path, jobs: Jobs) -> None:
        canvas = PagesCanvas(raw.blocks, raw.pages)
        self._feed = PictureFeed(path, self._add(canvas), canvas, jobs)
        self._feed.failed.connect(self._on_failed)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 4, 4)
        bar.addWidget(self.words, 1)
        bar.addWidget(self.swap)
        for words, by, told in (
            ("－", -1, "缩小（Ctrl+-）"),
            ("＋", 1, "放大（Ctrl++）"),
            ("适合宽度", 0, "Ctrl+0"),
        ):
            button = _button(words, told)
            button.clicked.connect(lambda _checked=False, by=by: self.zoom(by))
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _on_swapped(self, words: bool) -> None:
        self._stack.setCurrentIndex(int(words))
        if self.view is not None:
            self.view.mark_again()

    def _on_failed(self, sentence: str) -> None:
        """Show what was read where the pages cannot be drawn."""
        self.words.setText(f"{self.words.text()}：{sentence}")
        self.words.setToolTip(sentence)
        self.swap.setChecked(True)


def _button(words: str, told: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setToolTip(told)
    button.setAutoRaise(True)
    return button


def _nothing() -> QLabel:
    label = QLabel(_NOTHING)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
