"""The stack of the form's pages: the cover and the parts, each built when it is first shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.model.session import Change
from drafter.ui.boxes import Boxes
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Dialogs
from drafter.ui.form.cover import CoverPage
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.prose.page import ProsePage
from drafter.ui.form.state import COVER, page_ids, page_of

Page = CoverPage | TablePage | ProsePage
"""A page shows what a change did (`follow`) and what the checks found (`check`), puts the cursor where a
finding is mended (`go_to`) and where one begins to fill it in (`begin`), and tells what was found where the
cursor is (`finding_here`). It listens to nothing itself."""


class FormPages(QWidget):
    """All pages over one bridge; the only part of the form that listens to it.

    `page_shown` carries the id of the page that is shown from now on; `choose_last` and `remove_last`
    are the cover's wishes about last year's report.
    """

    page_shown = Signal(str)
    choose_last = Signal()
    remove_last = Signal()

    def __init__(
        self, bridge: Bridge, parent: QWidget | None = None, *, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._dialogs = dialogs or Boxes()
        self._pages: dict[str, Page] = {}
        self._current = COVER
        self._shows_last = False
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        bridge.reset.connect(self._rebuild)
        bridge.changed.connect(self._on_changed)
        bridge.checked.connect(self._on_checked)
        self.show_page(COVER)

    @property
    def current_page(self) -> str:
        """The id of the page that is shown."""
        return self._current

    def page_ids(self) -> tuple[str, ...]:
        """Return the ids of all pages in order: `cover`, then the parts."""
        return page_ids(self._bridge.session.draft.form)

    def page(self, page_id: str) -> Page:
        """Return a page, built now if it was not yet."""
        if page_id not in self._pages:
            self._pages[page_id] = self._build(page_id)
            self._stack.addWidget(self._pages[page_id])
        return self._pages[page_id]

    def show_page(self, page_id: str) -> None:
        """Show a page."""
        page = self.page(page_id)
        moved = self._stack.currentWidget() is not page
        self._current = page_id
        self._bridge.session.seal()
        self._stack.setCurrentWidget(page)
        page.check()
        if moved:
            self.page_shown.emit(page_id)

    def begin(self) -> None:
        """Put the cursor where one begins to fill in the page that is shown."""
        self.page(self._current).begin()

    def go_to(self, finding: Finding) -> None:
        """Show where a finding is mended, with the cursor there."""
        self.show_page(page_of(finding, self._bridge.session.draft.form))
        self.page(self._current).go_to(finding)

    def finding_here(self) -> Finding | None:
        """Return the gravest finding about the place where the cursor is; None where there is none."""
        return self.page(self._current).finding_here()

    def _build(self, page_id: str) -> Page:
        if page_id == COVER:
            cover = CoverPage(self._bridge, self._dialogs, self)
            cover.choose_last.connect(self.choose_last)
            cover.remove_last.connect(self.remove_last)
            return cover
        part = self._bridge.session.draft.form.part(page_id)
        if not part.table:
            return ProsePage(self._bridge, part, self._dialogs, self)
        page = TablePage(self._bridge, part, self._dialogs, self)
        page.show_last(self._shows_last)
        page.last_toggled.connect(self._show_last)
        return page

    def _show_last(self, on: bool) -> None:
        if on == self._shows_last:
            return
        self._shows_last = on
        for page in self._pages.values():
            if isinstance(page, TablePage):
                page.show_last(on)

    def _rebuild(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.show_page(self._current if self._current in self.page_ids() else COVER)

    def _on_changed(self, change: Change) -> None:
        for page in self._pages.values():
            page.follow(change)

    def _on_checked(self) -> None:
        self.page(self._current).check()
