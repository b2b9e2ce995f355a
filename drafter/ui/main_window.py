"""The main window: start page or desk, and what menus, tool bar and status bar do to them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget

from drafter.ui.actions import Actions
from drafter.ui.icons import app_icon
from drafter.ui.job_strip import JobStrip
from drafter.ui.light import Light
from drafter.ui.services import Services
from drafter.ui.start.controller import Start

if TYPE_CHECKING:
    from drafter.ui.workplace import Workplace

PROGRAM = "年报编写助手"
_SETTLE = 40
"""Milliseconds after which a window that is to be seen gets what it could do without so far."""


class MainWindow(QMainWindow):
    """Shows the start page until a report is open, and the desk while one is."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._work: Workplace | None = None
        self._settling = QTimer(self)
        self._layout = QByteArray()
        self.start = Start(services, self.workplace)
        self.table = Actions(self)
        self.light = Light()
        self.strip = JobStrip()
        self._dock = QDockWidget("问题", self)
        self._stack = QStackedWidget()
        self._tools = self.table.tool_bar()
        self._build()
        self._connect()
        self._restore()
        self._show_start()

    def workplace(self) -> "Workplace":
        """Return the workplace, made on the first call: it takes most of the program with it."""
        if self._work is None:
            from drafter.ui.workplace import Workplace

            self._work = Workplace(self._services, self)
            self._work.opened.connect(self._show_desk)
            self._work.closed.connect(self._show_start)
            self._work.altered.connect(self._follow)
        return self._work

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settling.start(_SETTLE)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is not None and not self._work.document.close():
            event.ignore()
            return
        self._services.preferences.change(geometry=_hex(self.saveGeometry()), window_state=_hex(self._layout))
        self._services.jobs.close()
        self._settling.stop()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._work is not None:
            self.table.draw(again=True)
            self.light.redraw()
            self._work.redraw()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = _dropped(event)
        if data is not None:
            event.acceptProposedAction()
            # The question that follows must not hold up the program that the file came from.
            QTimer.singleShot(0, self, lambda: self.workplace().intake.arrive_copied(data))

    def next_finding(self) -> None:
        """Go to the place of the next finding."""
        self._dock.show()
        self.workplace().desk.panel.next_finding()

    def previous_finding(self) -> None:
        """Go to the place of the finding before."""
        self._dock.show()
        self.workplace().desk.panel.previous_finding()

    def show_open(self) -> None:
        """Show what stands against the report's going out."""
        self._dock.show()
        self.workplace().desk.show_open()

    def _build(self) -> None:
        self.setObjectName("drafter")
        self.setAcceptDrops(True)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self.setCentralWidget(self._stack)
        self._stack.addWidget(self.start.page)
        self.addToolBar(self._tools)
        self._dock.setObjectName("findings")
        features = QDockWidget.DockWidgetFeature
        self._dock.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self.statusBar().addWidget(self.light)
        self.statusBar().addPermanentWidget(self.strip)
        self.resize(1280, 800)

    def _connect(self) -> None:
        self._services.jobs.started.connect(self.strip.follow)
        self.light.clicked.connect(self.show_open)
        findings = self.table.action("findings")
        self._dock.visibilityChanged.connect(findings.setChecked)
        findings.triggered.connect(self._show_findings)
        for name, act in self._commands().items():
            self.table.action(name).triggered.connect(act)

    def _commands(self) -> dict[str, Callable[[], object]]:
        """Map every action but the dock's own to what it does."""
        here = {
            "new": self._new,
            "quit": self.close,
            "next_finding": self.next_finding,
            "previous_finding": self.previous_finding,
            "explain": self._explain,
            "keys": self._tell_keys,
            "about": self._tell_about,
            "log": self._open_log,
        }
        names = (name for name in self.table.names if name != "findings")
        return {name: here.get(name) or partial(self._work_at, name) for name in names}

    def _work_at(self, name: str, _checked: object = None) -> None:
        """Do a command of the workplace, which need not have been there so far."""
        self.workplace().commands()[name]()

    def _show_findings(self, shown: bool) -> None:
        self._dock.setVisible(shown)

    def _new(self) -> None:
        if self._work is None or self._work.document.close():
            self.start.page.new.agency.setFocus()

    def _explain(self) -> None:
        """Tell the basis of the finding where the user is; the keys where there is none."""
        work = self._work
        if work is None or work.document.session is None or not work.desk.explain():
            self._tell_keys()

    def _tell_keys(self) -> None:
        from drafter.ui import help as helping

        helping.tell_keys(self._services.dialogs)

    def _tell_about(self) -> None:
        from drafter.ui import help as helping

        helping.tell_about(self._services.dialogs)

    def _open_log(self) -> None:
        from drafter.ui import help as helping

        helping.open_log()

    def _show_desk(self) -> None:
        desk = self.workplace().desk
        if self._stack.indexOf(desk) < 0:
            self._stack.addWidget(desk)
            self._dock.setWidget(desk.panel)
            desk.attention.connect(self.show_open)
        self._stack.setCurrentWidget(desk)
        self._furnish(desk=True)
        self._follow()
        desk.pages.begin()

    def _show_start(self) -> None:
        self._stack.setCurrentWidget(self.start.page)
        self._furnish(desk=False)
        self.setWindowTitle(PROGRAM)
        self.setWindowModified(False)
        self.start.refresh()

    def _furnish(self, *, desk: bool) -> None:
        """Show what belongs to the desk, or take it away while the start page is there."""
        if desk:
            self.table.draw()
        elif self._tools.isVisible():
            self._layout = self.saveState()
        self._tools.setVisible(desk)
        self._dock.setVisible(desk)
        if desk:
            self.restoreState(self._layout)
        self.light.setVisible(desk)
        self.table.enable_desk(on=desk)

    def _follow(self) -> None:
        """Show name, steps and light as the report stands now."""
        work = self.workplace()
        session = work.document.session
        if session is None:
            return
        self.table.show_steps(session.undo_label, session.redo_label)
        self.light.show_verdict(work.desk.bridge.verdict)
        self.setWindowTitle(f"{work.document.name}[*] - {PROGRAM}")
        self.setWindowModified(work.document.dirty)

    def _settle(self) -> None:
        self.setWindowIcon(app_icon())
        self.table.draw()
        self.start.settle()

    def _restore(self) -> None:
        settings = self._services.preferences.settings
        self.restoreGeometry(QByteArray.fromHex(settings.geometry.encode()))
        self._layout = QByteArray.fromHex(settings.window_state.encode())


def _hex(data: QByteArray) -> str:
    return bytes(data.toHex().data()).decode()


def _dropped(event: QDropEvent) -> QMimeData | None:
    """Return what another program drags here if it is one file, or text; a copy that outlives the event."""
    given, kept = event.mimeData(), QMimeData()
    urls = given.urls()
    if event.source() is not None or len(urls) > 1 or (urls and not urls[0].isLocalFile()):
        return None
    if urls:
        kept.setUrls(urls)
        return kept
    if given.hasHtml():
        kept.setHtml(given.html())
    if given.hasText():
        kept.setText(given.text())
    return kept if kept.formats() else None
