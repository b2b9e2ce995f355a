"""The editor of a part's text: the session keeps what it says, and undo is the session's alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from drafter.checks.finding import Finding
from drafter.errors import DrafterError
from drafter.model.edits import SetProse
from drafter.model.prose import Picture, Prose, from_text, plain
from drafter.standard.schema import Part
from drafter.ui.bridge import Bridge
from drafter.ui.form.keys import leave_to_window, offer_edits, walk_history
from drafter.ui.form.prose import document, pictures
from drafter.ui.form.prose.highlighter import OutlineHighlighter
from drafter.ui.form.prose.marks import Marks

_LINE_HEIGHT = 1.45
_LARGER = 1.1
_MARGIN = 12
_IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")


class ProseEditor(QTextEdit):
    """Plain paragraphs and pictures.

    Each change goes to the session at once; the session's text comes back only where it differs, and
    never while an input method composes. `failed` carries a sentence for the user; `marked` whether
    paragraphs stand as last year's report had them.
    """

    failed = Signal(str)
    marked = Signal(bool)

    def __init__(self, bridge: Bridge, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.part = part
        self._brought: dict[str, bytes] = {}
        self._following = self._waiting = False
        self._said: Prose = ()
        self._places: tuple[document.Placed, ...] = ()
        self._marks = Marks(self)
        self._set_up()
        self._highlighter = OutlineHighlighter(self.document())
        self.show_session()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.textChanged.connect(self._on_text)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def show_session(self) -> None:
        """Show the session's text where it differs from what is shown; later, if a word is composed."""
        self._waiting = self.composing
        if self._waiting:
            return
        prose = self._prose()
        if not document.same(self._said, prose):
            self._following = True
            end = document.follow(self.document(), prose)
            self._format()
            self._following = False
            cursor = self.textCursor()
            cursor.setPosition(end)
            self.setTextCursor(cursor)
            self._read()
        self._marks.show_origins(self._places, prose)
        self.marked.emit(self._marks.taken_over)

    def check(self) -> None:
        """Mark what comes from last year and what the checks found."""
        findings = [finding for finding in self._bridge.standing if finding.section == self.part.id]
        self._marks.show(self._places, findings)
        self._marks.show_origins(self._places, self._prose())
        self.marked.emit(self._marks.taken_over)

    def go_to(self, finding: Finding) -> None:
        """Select the words that a finding is about."""
        self._bridge.session.seal()
        if finding.start is not None:
            self.setTextCursor(self._marks.words(finding) or self._words(finding))
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finding_here(self) -> Finding | None:
        """Return the gravest finding about the words that the cursor is in."""
        return next(iter(self._marks.at(self.textCursor().selectionStart())), None)

    def insert_picture_file(self, path: Path) -> None:
        """Put a picture from a file into the text."""
        self._insert_picture(lambda: pictures.from_file(path))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text as plain paragraphs, and a picture where there is no text; one step of its own."""
        self._bridge.session.seal()
        files = _image_files(source)
        if files:
            for path in files:
                self.insert_picture_file(path)
        elif source.hasText():
            self._insert_text(source.text())
        elif source.hasImage():
            self._insert_picture(lambda: pictures.from_image(QImage(source.imageData())))
        self._bridge.session.seal()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if source.hasUrls():
            return bool(_image_files(source))
        return source.hasText() or source.hasImage()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text; a picture alone is copied as such, so that it can be moved."""
        data = QMimeData()
        said, name = document.selected(self.textCursor())
        if name and not said.strip():
            data.setImageData(QImage.fromData(self._bytes(name)))
        else:
            data.setText(said)
        return data

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002
        """Give the document the draft's pictures, no wider than the page."""
        data = self._bytes(name if isinstance(name, str) else name.toString())
        if type != QTextDocument.ResourceType.ImageResource.value or not data:
            return super().loadResource(type, name)
        image = QImage.fromData(data)
        room = max(200, self.viewport().width() - 6 * _MARGIN)
        smooth = Qt.TransformationMode.SmoothTransformation
        return image if image.width() <= room else image.scaledToWidth(room, smooth)

    def event(self, event: QEvent) -> bool:
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if walk_history(event, self._bridge):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._bridge.session.seal()
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        self._seal_after(lambda: super(ProseEditor, self).keyPressEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seal_after(lambda: super(ProseEditor, self).mousePressEvent(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offer_edits(self, event.globalPos())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._waiting and not self.composing:
            self.show_session()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._bridge.session.seal()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._marks.at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), "\n".join(finding.message for finding in found), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._marks.paint()
        super().paintEvent(event)

    def _set_up(self) -> None:
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(f"{self.part.name}的文字")
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.setFont(font)
        self.document().setDocumentMargin(_MARGIN)
        self._format()

    def _format(self) -> None:
        """Indent and space all paragraphs as they will print."""
        shape = QTextBlockFormat()
        shape.setTextIndent(self.fontMetrics().horizontalAdvance("口口"))
        height = self.fontMetrics().lineSpacing() * _LINE_HEIGHT
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)

    def _prose(self) -> Prose:
        return self._bridge.session.draft.prose.get(self.part.id, ())

    def _bytes(self, name: str) -> bytes:
        return self._brought.get(name) or self._bridge.session.draft.pictures.get(name, b"")

    def _on_text(self) -> None:
        if self._following:
            return
        before = self._said
        self._read()
        said = self._said
        if said == before:  # an input method tells of every key, whether or not it changed anything
            return
        known = self._bridge.session.draft.pictures
        names = {item.name for item in said if isinstance(item, Picture)} - known.keys()
        new = {name: self._brought[name] for name in names if name in self._brought}
        self._bridge.do(SetProse(self.part.id, said, new), f"修改“{self.part.name}”", typing=True)

    def _read(self) -> None:
        """Note what the document says now, and where."""
        self._places = document.placed(self.document())
        said = document.items(self._places)
        if said != self._said:
            self._said = said

    def _words(self, finding: Finding) -> QTextCursor:
        """Return a cursor over words that are not underlined."""
        start = finding.start or 0
        end = finding.end or start
        at = document.positions(self._places, (start, end))
        cursor = QTextCursor(self.document())
        cursor.setPosition(at[start])
        cursor.setPosition(at[end], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _seal_after(self, deed: Callable[[], None]) -> None:
        """End the run of typing where a deed moves the cursor and types nothing."""
        size, place = self.document().characterCount(), self.textCursor().position()
        said = self._said
        deed()
        typed = self._said is not said or self.document().characterCount() != size
        if not typed and self.textCursor().position() != place:
            self._bridge.session.seal()

    def _insert_text(self, text: str) -> None:
        lines = text.strip("\r\n").replace("\t", " ")
        cursor = self.textCursor()
        cursor.insertText(plain(from_text(lines)) if "\n" in lines else lines)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _insert_picture(self, load: Callable[[], tuple[str, bytes]]) -> None:
        try:
            name, data = load()
        except DrafterError as problem:
            self.failed.emit(str(problem))
            return
        self._bridge.session.seal()
        self._brought[name] = data
        document.insert_picture(self.textCursor(), name)
        self._bridge.session.seal()


def _image_files(source: QMimeData) -> list[Path]:
    """The picture files that were copied or dragged; none where anything else is among them."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    pictured = [path for path in paths if path.suffix.lower() in _IMAGE_ENDINGS]
    return pictured if len(pictured) == len(source.urls()) else []
