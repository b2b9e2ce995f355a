"""Shows sub-headings as they will print: （一） in 楷体, 1. bold."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QSyntaxHighlighter, QTextCharFormat

from drafter import assets
from drafter.model.prose import outline
from drafter.ui.form.prose.document import width

_KAI = ("KaiTi", "楷体", "STKaiti", "Kaiti SC", "AR PL KaitiM GB", "AR PL UKai CN")
_BUNDLED = "DrafterKai.ttf"


@cache
def kai() -> str:
    """Return the name of a 楷体 that can be shown: the system's, or else the bundled one."""
    found = next((face for face in _KAI if QFontDatabase.hasFamily(face)), "")
    if found:
        return found
    loaded = QFontDatabase.addApplicationFont(str(assets.resource("fonts", _BUNDLED)))
    return next(iter(QFontDatabase.applicationFontFamilies(loaded)), "")


class OutlineHighlighter(QSyntaxHighlighter):
    """Marks the numbered beginning of each paragraph by its level in the outline."""

    def highlightBlock(self, text: str) -> None:
        found = outline(text) if text.strip() else None
        if found is not None and found.lead:
            self.setFormat(0, width(found.lead), _look(found.level))


def _look(level: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    if level == 2:
        look.setFontFamilies([kai()])
    return look
