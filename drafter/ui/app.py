"""The composition root: builds everything that the window needs and hands it down."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from drafter.ui import theme
from drafter.ui.boxes import Boxes
from drafter.ui.dialogs import Dialogs, tell_error
from drafter.ui.faults import Faults
from drafter.ui.main_window import PROGRAM, MainWindow
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.model.draft import Draft

_SORRY = (
    "程序出了一个没有料到的问题。已填写的内容都还在，可以接着使用，建议先保存一次。\n"
    "请把下面的报告发给维护人员，里面没有报告的内容。"
)


_TURN = 0.0005
"""Seconds that work beside the window may keep the interpreter: with Python's own 5 ms each of the many times
that the window's thread asks for it, a key would wait for as long."""

_LOGS_AFTER_MS = 500
"""The log is opened once the window stands; a fault before that is still shown with its report."""


def run(file: Path | None) -> int:
    """Open the window, with `file` if one is given, and stay until it is closed; returns the exit code."""
    app = build_app(sys.argv[:1])
    dialogs = Boxes()
    faults = Faults(
        lambda error: tell_error(dialogs, error), lambda report: dialogs.tell_report(_SORRY, report)
    )
    faults.install()
    try:
        window = build_window(dialogs)
        window.show()
        QTimer.singleShot(_LOGS_AFTER_MS, _set_up_logs)
        if file is not None:
            QTimer.singleShot(0, window, lambda: window.workplace().intake.arrive(file.absolute()))
        return app.exec()
    finally:
        faults.uninstall()


def build_app(arguments: list[str]) -> QApplication:
    """Return the application with its look and its language."""
    sys.setswitchinterval(_TURN)
    app = QApplication(arguments)
    app.setApplicationName("drafter")
    app.setApplicationDisplayName(PROGRAM)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    theme.apply(app)
    return app


def build_window(dialogs: Dialogs) -> MainWindow:
    """Return the main window with everything that it needs; not shown yet."""
    return MainWindow(Services.at_home(dialogs))


def selftest(draft: "Draft") -> str:
    """Show `draft` in a window, draw every page of it, and close; returns a line about it."""
    app = QApplication.instance() or build_app(sys.argv[:1])
    window = MainWindow(Services.in_passing(Boxes()))
    window.show()
    work = window.workplace()
    work.show(draft)
    pages = work.desk.pages.page_ids()
    for page in pages:
        work.desk.pages.show_page(page)
        window.grab()
    window.close()
    window.deleteLater()
    app.sendPostedEvents()
    return f"{len(pages)} 页"


def _set_up_logs() -> None:
    from drafter import logs

    logs.set_up()
