"""Icons: drawings of resources/icons in the colours of the palette, sharp at every scaling."""

from enum import StrEnum

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from drafter import assets
from drafter.ui.theme import is_dark, tints

_ACTIVE = QPalette.ColorGroup.Active
_ROLES = (QPalette.ColorRole.Base, QPalette.ColorRole.Text, QPalette.ColorRole.WindowText)
"""What the colours of a drawing depend on."""

_PIXELS = (16, 20, 24, 32, 40, 48, 64)
"""Sizes that are drawn; Qt picks by icon size × scaling and only ever shrinks the next larger one."""


class Mark(StrEnum):
    """Drawn marks that tell by shape and colour alike."""

    EMPTY = "state-empty"
    STARTED = "state-started"
    FAULTY = "state-faulty"
    WARNED = "state-warned"
    COMPLETE = "state-complete"
    ERROR = "severity-error"
    WARNING = "severity-warning"
    HINT = "severity-hint"


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """Return the icon `name` (a file of resources/icons without its ending).

    Lines take the palette's text colour (the program's palette unless another is given), accents
    and marks the tints of the same meaning.
    """
    drawing = _drawing(name, palette)
    found = QIcon()
    for size in _PIXELS:
        picture = _painted(drawing, size)
        found.addPixmap(picture)
        found.addPixmap(picture, QIcon.Mode.Selected)  # a mark keeps its colour in a selected line
    return found


def pixmap(name: str, size: int, palette: QPalette | None = None, ratio: float = 1.0) -> QPixmap:
    """Return the drawing `name` at `size` × `size` device-independent pixels, for a scaling of `ratio`."""
    palette = palette or QGuiApplication.palette()
    colours = "/".join(f"{palette.color(_ACTIVE, role).rgb():x}" for role in _ROLES)
    key = f"drafter/{name}/{size}/{ratio}/{colours}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _painted(_drawing(name, palette), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def app_icon() -> QIcon:
    """Return the program's own icon."""
    return icon("app")


def _painted(drawing: QSvgRenderer, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter)
    painter.end()
    return picture


def _drawing(name: str, palette: QPalette | None) -> QSvgRenderer:
    text = assets.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    for word, colour in _colours(palette or QGuiApplication.palette()).items():
        text = text.replace(word, colour.name())
    return QSvgRenderer(QByteArray(text.encode()))


def _colours(palette: QPalette) -> dict[str, QColor]:
    """Map the colour words that the drawings use to colours; without us they are plain SVG colours."""
    found = tints(palette)
    return {
        "currentColor": palette.color(_ACTIVE, QPalette.ColorRole.WindowText),
        "steelblue": found.accent_ink,
        "crimson": found.error_ink,
        "darkorange": found.warning_ink,
        "royalblue": found.hint_ink,
        "seagreen": found.good_ink,
        "silver": found.muted_ink,
        "ivory": QColor("black") if is_dark(palette) else QColor("white"),
    }
