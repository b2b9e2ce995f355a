"""Export from question to answer: the dialog, the work beside the window, the line with the result."""

from pathlib import Path

from drafter.errors import DrafterError
from drafter.ui.desk import Desk
from drafter.ui.dialogs import tell_error
from drafter.ui.document import Document, suggested_name
from drafter.ui.export_bar import ExportBar
from drafter.ui.export_dialog import ExportDialog
from drafter.ui.export_job import Order, write
from drafter.ui.services import Services

_TOPIC = "export"


class Exporting:
    """Exports the report on a desk."""

    def __init__(self, services: Services, document: Document) -> None:
        self._dialogs = services.dialogs
        self._jobs = services.jobs
        self._preferences = services.preferences
        self._document = document

    def ask(self, desk: Desk) -> ExportDialog:
        """Show the dialog over `desk`; the rest follows from what is chosen there."""
        desk.bridge.settle()
        draft = desk.bridge.session.draft
        settings = self._preferences.settings
        order = Order(self._folder(), suggested_name(draft), settings.export_formats)
        judged = desk.bridge.verdict
        dialog = ExportDialog(
            order, judged, lambda folder: self._dialogs.folder_path("选择文件夹", folder), desk
        )
        dialog.lead.connect(desk.attention)
        dialog.accepted.connect(lambda: self._run(desk, dialog.order))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _run(self, desk: Desk, order: Order) -> None:
        self._preferences.change(export_folder=str(order.folder), export_formats=order.suffixes)
        draft = desk.bridge.session.draft
        self._jobs.run(
            lambda progress: write(draft, order, progress),
            lambda paths: desk.add_notice(ExportBar(paths)),
            self._on_failed,
            label="正在导出…",
            topic=_TOPIC,
        )

    def _on_failed(self, error: DrafterError) -> None:
        tell_error(self._dialogs, error)

    def _folder(self) -> Path:
        """The folder used last, else the document's own."""
        chosen = Path(self._preferences.settings.export_folder or ".")
        if chosen.is_absolute() and chosen.is_dir():
            return chosen
        path = self._document.path
        return path.parent if path else Path.home()
