"""What is being done in the background, in the status bar: how far it is, and a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from drafter.ui.icons import icon
from drafter.ui.jobs import Job, Step

_BAR = 140


class JobStrip(QWidget):
    """Shows the job that was begun last; nothing is to be seen while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_BAR)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(icon("stop"), "取消")
        self.stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.bar, self.stop):
            row.addWidget(part)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show a job until it ends."""
        self._job = job
        self._show(Step(0, 0, job.label))
        self.stop.setEnabled(True)
        job.moved.connect(self._show)
        job.ended.connect(self._end)
        self.show()

    def _show(self, step: Step) -> None:
        self.words.setText(step.text)
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.words.setText("正在取消…")

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
