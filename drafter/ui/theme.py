"""The look of the window: style, palette, typeface, and the tints that carry a meaning."""

import sys
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from drafter import assets

POINTS = 10.5
"""The size of the window's letters: 五号, as offices are used to reading."""

READABLE = 4.5
"""The least contrast between letters and their ground (WCAG 2, level AA)."""

_FACES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
_BUNDLED = "DrafterHei.ttf"


@dataclass(frozen=True, slots=True)
class Tints:
    """Colours with a meaning, drawn from a palette so that its text is readable on each ground.

    The first group are grounds of cells and paragraphs (`error_first`: the cell most likely at
    fault); the `_ink` colours are for letters, marks and underlines on the palette's Base.
    """

    error: QColor
    error_first: QColor
    warning: QColor
    hint: QColor
    total_background: QColor
    header_background: QColor
    last_year: QColor
    last_year_bar: QColor
    grid: QColor
    error_ink: QColor
    warning_ink: QColor
    hint_ink: QColor
    good_ink: QColor
    muted_ink: QColor
    accent_ink: QColor


def apply(app: QApplication) -> None:
    """Give the program its look, and keep it while the system changes between light and dark."""
    app.setStyle("Fusion")
    app.setFont(_font(app))
    _colour(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _recolour(app))


def tints(palette: QPalette) -> Tints:
    """Return the tints that suit `palette`, light or dark; asked for with every cell that is drawn."""
    active = QPalette.ColorGroup.Active
    ground, text = (
        palette.color(active, QPalette.ColorRole.Base),
        palette.color(active, QPalette.ColorRole.Text),
    )
    return _tints(ground.rgb(), text.rgb())


@lru_cache(maxsize=8)
def _tints(ground_rgb: int, text_rgb: int) -> Tints:
    ground, text = QColor(ground_rgb), QColor(text_rgb)
    theme = _theme()
    hues = {name: QColor(hue) for name, hue in theme["hues"].items()}
    strength = theme["strengths"]
    return Tints(
        error=mix(ground, hues["error"], strength["error"]),
        error_first=mix(ground, hues["error"], strength["error_first"]),
        warning=mix(ground, hues["warning"], strength["warning"]),
        hint=mix(ground, hues["hint"], strength["hint"]),
        total_background=mix(ground, text, strength["total"]),
        header_background=mix(ground, hues["header"], strength["header"]),
        last_year=mix(ground, hues["last_year"], strength["last_year"]),
        last_year_bar=hues["last_year"],
        grid=mix(ground, text, 0.25),
        error_ink=readable(hues["error"], ground, text),
        warning_ink=readable(hues["warning"], ground, text),
        hint_ink=readable(hues["hint"], ground, text),
        good_ink=readable(hues["good"], ground, text),
        muted_ink=readable(mix(text, ground, 0.4), ground, text),
        accent_ink=readable(hues["header"], ground, text),
    )


def mix(ground: QColor, hue: QColor, share: float) -> QColor:
    """Return `ground` with `share` (0 to 1) of `hue` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(_parts(ground), _parts(hue), strict=True))
    return QColor(red, green, blue)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 (equal) to 21 (black and white), as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(hue: QColor, ground: QColor, text: QColor) -> QColor:
    """Return `hue`, moved towards `text` as far as it takes to be read on `ground`."""
    for tenth in range(10):
        moved = mix(hue, text, tenth / 10)
        if contrast(moved, ground) >= READABLE:
            return moved
    return text


def is_dark(palette: QPalette) -> bool:
    """Say whether the palette has light letters on a dark ground."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return ground.lightness() < text.lightness()


def themed(system: QPalette) -> QPalette:
    """Return the program's palette: its own on a light screen, the system's with our accent on a dark."""
    palette = QPalette(system)
    for name, colour in _theme()["dark" if is_dark(system) else "light"].items():
        role = QPalette.ColorRole["".join(word.capitalize() for word in name.split("_"))]
        palette.setColor(QPalette.ColorGroup.Active, role, QColor(colour))
        palette.setColor(QPalette.ColorGroup.Inactive, role, QColor(colour))
    return palette


@cache
def _theme() -> dict[str, dict[str, Any]]:
    return tomllib.loads(assets.resource("themes", "official.toml").read_text(encoding="utf-8"))


def _colour(app: QApplication) -> None:
    hints = app.styleHints()
    accessibility = hints.accessibility()  # must outlive the question
    if accessibility.contrastPreference() != Qt.ContrastPreference.HighContrast:
        app.setPalette(themed(app.palette()))


def _recolour(app: QApplication) -> None:
    app.setPalette(QPalette())
    _colour(app)


def _font(app: QApplication) -> QFont:
    font = QFont(app.font())
    face = _chinese_face()
    if face:
        font.setFamily(face)
    font.setPointSizeF(POINTS)
    return font


def _chinese_face() -> str:
    """Return a face for the window; "" leaves the system's own, which is made for Chinese as well."""
    if sys.platform in ("win32", "darwin"):
        return next((face for face in _FACES if QFontDatabase.hasFamily(face)), "")
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return next((face for face in _FACES if face in families), "") or _bundled_face()


def _bundled_face() -> str:
    """Load the face that comes with the program: other systems may have none, or one for print only."""
    loaded = QFontDatabase.addApplicationFont(str(assets.resource("fonts", _BUNDLED)))
    return next(iter(QFontDatabase.applicationFontFamilies(loaded)), "")


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
