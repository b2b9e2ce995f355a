"""What should stand in place of the characters that a rule about text found fault with."""

import html
import re
from collections.abc import Callable, Mapping

from drafter.checks.finding import Finding
from drafter.checks.language.numbers import figures_in
from drafter.checks.narrative import passages
from drafter.checks.registry import Context
from drafter.model.values import shown

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_LETTERS = str.maketrans("OＯoｏlＩ", "000011")
_MARKS = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_STOPS = "，；、：,;"
_ENTITY = re.compile(r"&(?:\w+|#\d+);")
_NUMBER = re.compile(r"[0-9０-９][0-9０-９,，]*")
_PERCENT = re.compile(r"\d+(?:\.\d+)?(?=[%％]$)")

Wording = Callable[[Finding, Context], str | None]
"""Returns what is right, None where that is not certain."""


def _told(finding: Finding, _context: Context) -> str | None:
    """The rule itself says what is right."""
    return finding.expected if isinstance(finding.expected, str) else None


def _title(finding: Finding, _context: Context) -> str | None:
    """The year or the agency is another one; the words around it stay."""
    if finding.excerpt is None or finding.expected is None or finding.actual is None:
        return None
    wrong, right = shown(finding.actual), shown(finding.expected)
    return finding.excerpt.replace(wrong, right) if wrong in finding.excerpt else None


def _period(finding: Finding, context: Context) -> str | None:
    return f"{context.draft.meta.year}年{finding.expected}"


def _digits(finding: Finding, _context: Context) -> str | None:
    """Full-width digits; digits parted by a blank or mixed with letters that look like them."""
    plain = (finding.excerpt or "").translate(_FULL_WIDTH)
    if "," in plain or "，" in plain:
        return None
    return plain.translate(_LETTERS).replace(" ", "")


def _punctuation(finding: Finding, context: Context) -> str | None:
    """Half-width marks, marks that stand twice, and a part that does not end in a full stop."""
    found = finding.excerpt or ""
    text = context.texts.get(finding.section or "", "")
    if finding.end is not None and not text[finding.end :].strip() and "句号" in finding.message:
        return f"{found.rstrip().rstrip(_STOPS)}。"
    if found in _MARKS:
        return _MARKS[found]
    return found[0] if len(found) > 1 and set(found) == {found[0]} else None


def _blank(_finding: Finding, _context: Context) -> str | None:
    return ""


def _residue(finding: Finding, context: Context) -> str | None:
    """Nothing, but what a code of a web page stands for, and one blank for many inside a line."""
    found = finding.excerpt or ""
    if _ENTITY.fullmatch(found):
        return html.unescape(found).replace("\xa0", " ")
    text, start, end = context.texts.get(finding.section or "", ""), finding.start or 0, finding.end or 0
    inside = text[start - 1 : start].strip() and text[end : end + 1].strip()
    return "\u3000" if inside and not found.strip() else ""


def _repeated(finding: Finding, _context: Context) -> str | None:
    """What stands twice stands once: 资金资金, 我县县, 年度报告年度."""
    found = finding.excerpt or ""
    half = len(found) // 2
    if found[:half] == found[half:]:
        return found[:half]
    return re.sub(r"^(.{2,4})(.*)\1$", r"\1\2", found) if not found.startswith("我") else found[:2]


def _figure(finding: Finding, context: Context) -> str | None:
    """The figure of the one cell that an exact figure of the text names; 0 needs other words around it."""
    found = finding.excerpt or ""
    figures = figures_in(found)
    digits = _NUMBER.search(found)
    exact = len(figures) == 1 and not figures[0].rough and figures[0].step == 1
    plain = digits and re.sub("[,，]", "", digits[0].translate(_FULL_WIDTH))
    if digits is None or not exact or plain != shown(finding.actual) or len(finding.where) != 1:
        return None
    if not finding.expected or not _meant_exactly(finding, context):
        return None
    return found.replace(digits[0], shown(finding.expected))


def _meant_exactly(finding: Finding, context: Context) -> bool:
    """Whether the text means the cell itself, and not at most or at least what stands there."""
    subjects = (item.subject for passage in passages(context) for item in passage.reading.items)
    return all(s.bound == "exact" for s in subjects if s is not None and s.cells == finding.where)


def _percentage(finding: Finding, _context: Context) -> str | None:
    return _PERCENT.sub(shown(finding.expected), finding.excerpt or "")


WORDINGS: Mapping[str, Wording] = {
    "text.typo": _told,
    "text.stale_year": _told,
    "title.wording": _told,
    "title.mismatch": _title,
    "title.period": _period,
    "text.digits": _digits,
    "text.punctuation": _punctuation,
    "text.blanks": _blank,
    "text.residue": _residue,
    "text.repeated": _repeated,
    "narrative.figure": _figure,
    "narrative.percentage": _percentage,
}
"""By the name of the rule."""

EVERYWHERE: Mapping[str, str] = {
    "text.digits": "改正这一部分的全部数字",
    "text.punctuation": "改正这一部分的全部同类标点",
    "text.blanks": "去掉这一部分字词中间的全部空格",
    "text.residue": "删掉这一部分的全部同类痕迹",
}
"""Rules whose findings are folded, and what mending all of a part's is called."""
