"""A clerk at the real program in a process of its own, who types, says so, and waits to be killed.

Run with a file, it is opened where it exists, and saved after the second figure where it does not.
"""

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafter.ui.app import build_app, build_window
from drafter.ui.boxes import Boxes
from drafter.ui.main_window import MainWindow
from tests.ui.form import hands

FIGURES = {
    "requests.received.natural": 44,
    "requests.received.business": 4,
    "requests.received.research": 7,
}
"""What is typed, in this order."""

SAVED = 2
"""How many of the figures are in a new file."""

TYPED = "typed"


class _Named(Boxes):
    """The real boxes, but for the name of the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save_path(self, title: str, suggested: Path, filters: str) -> Path:
        return self._path


def main(file: Path | None) -> None:
    """Type the figures and wait."""
    app = build_app(["drafter"])
    window = build_window(_Named(file) if file else Boxes())
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    _type(window, file)
    QApplication.processEvents()
    print(TYPED, flush=True)  # noqa: T201 - the sign that the test waits for
    app.exec()


def _type(window: MainWindow, file: Path | None) -> None:
    work = window.workplace()
    new = file is not None and not file.exists()
    if file is None or new:
        work.begin("云溪市发展和改革局", 2025)
    else:
        work.document.open(file)
    page = hands.table_page(work.desk.pages)
    hands.click_cell(page.table, next(iter(FIGURES)))
    for place, figure in enumerate(FIGURES.values()):
        if place == SAVED and new:
            work.document.save()
        hands.write(str(figure))
        if figure != FIGURES["requests.received.research"]:
            hands.press(hands.Key.Key_Tab)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
