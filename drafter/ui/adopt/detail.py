"""One line in full: where a figure stood and how sure it is, or a part's paragraphs with their levels."""

from html import escape

from drafter.model.differences import CellLine, PartLine
from drafter.model.draft import Confidence
from drafter.model.prose import Item, Paragraph, Prose, outline
from drafter.ui.adopt import wording
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.outline import full_title

_WHY: dict[Confidence, str] = {
    "certain": "",
    "likely": "原件里的写法不太规范，读到的数多半是对的，请对照原件看一眼。",
    "guessed": "只能按位置猜，请对照原件核对，不对就改正。",
}
_INDENT = 18
"""Pixels by which each level of the outline stands further in."""


def tell(decision: Decision, key: Key | None) -> str:
    """Return what is said of a line, as simple HTML; "" for a group."""
    if key is None:
        return ""
    line = decision.lines[key]
    title = escape(full_title(line, decision.found.form))
    if isinstance(line, PartLine):
        return f"<p><b>{title}</b>（{wording.length(line.prose)}）</p>{_texts(line)}"
    return f"<p><b>{title}</b></p>" + "".join(
        f"<p>{escape(words)}</p>" for words in _figure(decision, key) if words
    )


def _figure(decision: Decision, key: Key) -> list[str]:
    line = decision.lines[key]
    if isinstance(line, PartLine):
        return []
    origin = line.origin
    said = [f"读到：{wording.reading(decision, key)}"]
    if line.current not in (None, ""):
        said.append(f"现有：{wording.present(decision, key)}")
    if origin is not None:
        said.append(f"出处：{origin.source}" + (f"，原文“{origin.found}”" if origin.found else ""))
        said.append("" if decision.checked(key) else _WHY[origin.confidence])
    elif isinstance(line, CellLine) and not line.met:
        said.append("原件里没有找到这一格，可以直接输入数字。")
    said.append(line.why if isinstance(line, CellLine) else "")
    return said


def _texts(line: PartLine) -> str:
    read = _prose(line.prose)
    if not line.current:
        return read
    same = "（与读到的相同）" if not line.differs else ""
    return f"{read}<hr/><p><b>现有文字{same}</b></p>{_prose(line.current) if line.differs else ''}"


def _prose(prose: Prose) -> str:
    return "".join(map(_paragraph, prose))


def _paragraph(item: Item) -> str:
    if not isinstance(item, Paragraph):
        return f"<p>〔图片〕{escape(item.caption)}</p>"
    level = outline(item.text)
    indent = _INDENT * max(0, level.level - 2)
    lead = f"<b>{escape(level.lead)}</b>" if level.lead else ""
    return f'<p style="margin-left:{indent}px">{lead}{escape(level.text)}</p>'
