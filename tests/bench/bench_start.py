"""From the start of the process to a shown window, against a bare window with an empty table."""

import sys

from tests.bench.measure import Result, alternating, process

# Both end at the same point: the window has been exposed and what it had to paint is painted.
UNTIL_SHOWN = """
import os, sys

def until_shown(*_):
    from PySide6.QtWidgets import QApplication
    while not any(w.windowHandle() and w.windowHandle().isExposed() for w in QApplication.topLevelWidgets()):
        QApplication.processEvents()
    QApplication.processEvents()
    os._exit(0)
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(28, 10))
window.show()
until_shown()
"""
# Qt is loaded when the program itself comes to it: what is imported after PySide6 is slower to import.
OURS = """
class AtTheWindow:
    def find_spec(self, name, path=None, target=None):
        if name == "drafter.ui":
            sys.meta_path.remove(self)
            from PySide6.QtWidgets import QApplication
            QApplication.exec = until_shown

sys.meta_path.insert(0, AtTheWindow())
sys.argv[0] = "drafter"
from drafter.__main__ import main
main()
sys.exit("the program ended without showing a window")
"""


def run() -> list[Result]:
    """Measure the start page."""
    ours = process([sys.executable, "-c", UNTIL_SHOWN + OURS, "gui"])
    bare = process([sys.executable, "-c", UNTIL_SHOWN + BARE])
    ours_median, bare_median = alternating(ours, bare, runs=9)
    against = "a bare PySide6 window with an empty table"
    return [Result("start to a shown window, whole process", against, ours_median, bare_median, goal=2.0)]
