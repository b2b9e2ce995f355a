"""How the lines of the adopting window are worded: what was read, how sure that is, what is there."""

import datetime as dt

from drafter.model.adopting import CoverField
from drafter.model.differences import CellLine, CoverLine, PartLine
from drafter.model.draft import Confidence
from drafter.model.prose import Paragraph, Prose
from drafter.model.values import Value, shown
from drafter.ui.adopt.decision import Decision, Key, Tally, key_of
from drafter.ui.form.dates import written

CONFIDENCES: dict[Confidence, str] = {"certain": "确定", "likely": "可能", "guessed": "猜测"}
FIELDS: dict[CoverField, str] = {"agency": "单位", "year": "年度", "date": "落款日期"}
CHECKED = "已核对"
BLANK = "空白"
UNREAD = "没有读到"


def said(value: Value | dt.date | None) -> str:
    """Return a value as it is written; "" for none."""
    return written(value) if isinstance(value, dt.date) else shown(value)


def reading(decision: Decision, key: Key) -> str:
    """Say what a line holds now: as read, or as a person put it right."""
    line = decision.lines[key]
    if isinstance(line, PartLine):
        return f"{len(line.prose)} 段"
    text = said(decision.value(key))
    if isinstance(line, CoverLine) or not line.note:
        return text or (BLANK if _met(decision, key) else UNREAD)
    return f"{text}（{line.note}）" if text else line.note


def found(decision: Decision, key: Key) -> str:
    """Return the words that stand in the source."""
    line = decision.lines[key]
    return "" if isinstance(line, PartLine) or line.origin is None else line.origin.found


def sureness(decision: Decision, key: Key) -> str:
    """Say how sure a line is; "" where nothing was read."""
    line = decision.lines[key]
    if isinstance(line, PartLine):
        return ""
    if decision.checked(key):
        return CHECKED
    if line.origin is None:
        return CONFIDENCES["certain"] if line.value is not None else ""
    return CONFIDENCES[line.origin.confidence]


def present(decision: Decision, key: Key) -> str:
    """Say what the draft that is open holds now; "" where there is none."""
    line = decision.lines[key]
    if isinstance(line, PartLine):
        return f"{len(line.current)} 段" if line.current else ""
    text = said(line.current)
    note = line.current_note if isinstance(line, CellLine) else ""
    return f"{text}（{note}）" if note and text else text


def length(prose: Prose) -> str:
    """Say how long a text is."""
    count = sum(len(item.text) for item in prose if isinstance(item, Paragraph))
    return f"{len(prose)} 段，{count} 字"


def summary(tally: Tally, *, fresh: bool) -> str:
    """Return the status line."""
    look = f"{tally.doubtful} 处要核对" if tally.doubtful else "没有要核对的"
    words = f"读到 {tally.read} 格，{look}"
    if not fresh:
        words += f"，{tally.different} 格与现有不同"
    return f"{words}；将采用 {tally.taken} 格"


def _met(decision: Decision, key: Key) -> bool:
    line = decision.lines[key]
    return decision.checked(key_of(line)) or (isinstance(line, CellLine) and line.met)
