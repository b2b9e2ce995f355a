"""Draws the pictures of the window from the built-in example.

    python docs/make_screenshots.py            docs/images/window.png, for the README
    python docs/make_screenshots.py FOLDER     every page and dialog, to be looked at

QT_SCALE_FACTOR=2 shows what a screen of 200 % shows. Nothing of the user's own is read or written.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402 - the platform is chosen first
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from drafter.checks.repairs import fill_all_blanks  # noqa: E402
from drafter.cli import example  # noqa: E402
from drafter.model.draft import Draft  # noqa: E402
from drafter.model.edits import SetCells, SetProse, apply  # noqa: E402
from drafter.model.prose import from_text  # noqa: E402
from drafter.rollover import roll_over  # noqa: E402
from drafter.ui.app import build_app, build_window  # noqa: E402
from drafter.ui.boxes import Boxes, ListBox, ReportBox  # noqa: E402
from drafter.ui.findings.preview import Preview  # noqa: E402
from drafter.ui.intake import account  # noqa: E402
from drafter.ui.main_window import MainWindow  # noqa: E402
from drafter.ui.sources import load  # noqa: E402

FAULTY = "2025年共收到申请××件，均已按时按时办结,建全机制１２项。"
BLANKS = ("disclosure.licensing.decisions", "review.reconsideration.upheld")

README = ROOT / "docs" / "images" / "window.png"


def filled() -> Draft:
    """Return the example as filled in, with its slip."""
    sample = example.load()
    draft = roll_over(load(sample.last), sample.year).draft
    for edit in (*sample.fill, sample.slip):
        draft = apply(draft, edit)
    return draft


def for_readme(window: MainWindow) -> None:
    """Save table three with its slip and the findings beside it, in few colours to be small."""
    work = window.workplace()
    work.show(filled())
    choose(window, next(f.rule for f in work.desk.bridge.findings if f.severity == "error"))
    QApplication.processEvents()
    README.parent.mkdir(exist_ok=True)
    in_few_colours(window.grab().toImage()).save(str(README), quality=0)


def in_few_colours(picture: QImage) -> QImage:
    """Return a picture in its 256 most used colours, and the nearest of them for the others."""
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    used = Counter(picture.pixel(x, y) for x, y in places).most_common(256)
    colours = [colour for colour, _ in used]
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither
    )


def everything(window: MainWindow, folder: Path) -> None:
    """Save the start page, every page of the example and of what a rollover gives, and the dialogs."""
    folder.mkdir(parents=True, exist_ok=True)
    save(window, folder / "start.png")
    work = window.workplace()
    sample = example.load()
    rollover = roll_over(load(sample.last), sample.year)
    for name, draft in (("filled", filled()), ("fresh", rollover.draft)):
        work.show(draft)
        for page in work.desk.pages.page_ids():
            work.desk.pages.show_page(page)
            save(window, folder / f"{name}-{page}.png")
    every_finding(window, folder)
    save(ListBox(account(rollover)), folder / "dialog-rollover.png")
    save(ReportBox("程序出了一个没有料到的问题。", "drafter\nTraceback …"), folder / "dialog-fault.png")
    window.table.action("export").trigger()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        save(dialog, folder / "dialog-export.png")
        dialog.close()


def every_finding(window: MainWindow, folder: Path) -> None:
    """Save each kind of finding of a faulty report as it is gone to, and what would fill its blanks."""
    work = window.workplace()
    draft = apply(filled(), SetProse("overview", filled().prose["overview"] + from_text(FAULTY)))
    work.show(apply(draft, SetCells(dict.fromkeys(BLANKS))))
    for rule in sorted({finding.rule for finding in work.desk.bridge.findings}):
        choose(window, rule)
        save(window, folder / f"finding-{rule}.png")
    filling = fill_all_blanks(work.desk.bridge.session.draft)
    if filling is not None:
        save(Preview(filling), folder / "dialog-preview.png")


def choose(window: MainWindow, rule: str) -> None:
    """Select the first finding of a rule in the panel and go to its place."""
    panel = window.workplace().desk.panel
    found = [
        (panel.model.index(row), panel.model.row(panel.model.index(row))) for row in panel.model.places()
    ]
    index = next(index for index, row in found if row.finding is not None and row.finding.rule == rule)
    panel.list.setCurrentIndex(index)
    panel.list.activated.emit(index)


def save(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget as it is on the screen."""
    widget.show()
    QApplication.processEvents()
    widget.grab().save(str(path))


def main() -> None:
    """Draw what is asked for."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["DRAFTER_HOME"] = home
        app = build_app(sys.argv[:1])
        window = build_window(Boxes())
        window.resize(1280, 800)
        window.show()
        app.processEvents()
        if len(sys.argv) > 1:
            everything(window, Path(sys.argv[1]))
        else:
            for_readme(window)
        window.close()


if __name__ == "__main__":
    main()
