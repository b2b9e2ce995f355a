"""Rules about the form itself: parts that are missing, headings, cells of another version of the form."""

import re
from collections.abc import Iterable, Iterator

from drafter.checks.excerpts import marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.standard.loader import available, load
from drafter.standard.schema import Part

_ORDINALS = "一二三四五六七八九十"
_NUMBERED = re.compile(rf"(?m:^\s*([{_ORDINALS}])\s*、\s*(\S[^\n。]{{2,30}})$)")
_NUMBER = re.compile(
    rf"[\s#*]*(?:第\s*([{_ORDINALS}]+)\s*(?:部分|章)|([{_ORDINALS}]+)\s*[、.．,，:：])[、.．,，:：\s]*"
)
_ADDED = re.compile(r"因?政府信息公开工作(?=存在)|因|工作|被申请|提起")
"""What published headings add to the form's words without saying anything else."""
_PAGE_NUMBER = re.compile(r"(?m)^\s*(?:[-—–－]?\s*\d{1,3}\s*[-—–－]?|第\s*\d{1,3}\s*页[^\n]{0,10})\s*$")
_NOT_WORDING = re.compile(r"[\s\u3000#*:：。]")


@check("section.missing", "error", "《政府信息公开条例》第五十条；{form}：报告包括六个部分")
def missing(context: Context) -> Iterable[Finding]:
    """All six statutory parts are there: text (a page number is none), figures in the tables."""
    for part in context.standard.parts:
        if part.required and not _filled(part, context):
            what = "表格还没有填数字" if part.table else "还没有内容"
            yield Finding(f"“{part.heading}”{what}。", section=part.id)


def _filled(part: Part, context: Context) -> bool:
    if not part.table:
        return bool(_PAGE_NUMBER.sub("", context.texts[part.id]).strip())
    cells = context.standard.tables[part.table].cells
    return any(context.figures[name] is not None for name in cells)


@check("form.old_row", "error", "{form}：表格项目应当与现行格式一致")
def old_row(context: Context) -> Iterable[Finding]:
    """No figure stands in a row or column that only another version of the form has."""
    groups: dict[str, list[str]] = {}
    for name, value in context.draft.cells.items():
        if name not in context.standard.cells and value is not None:
            groups.setdefault(name.rpartition(".")[0], []).append(name)
    for row, names in groups.items():
        told = f"{_label(names[0])}是其他版本格式的项目，{context.standard.title}里没有，请填到现在的项目里。"
        yield Finding(told, where=tuple(names), section=_part_of(row, context))


def _label(name: str) -> str:
    for version in available():
        spec = load(version).cells.get(name)
        if spec is not None:
            return f"“{spec.row_label}”"
    return f"“{name}”"


def _part_of(row: str, context: Context) -> str | None:
    table = context.standard.tables.get(row.partition(".")[0])
    return table.part if table else None


@check("form.heading", "warning", "{form}：六个部分的标题和顺序")
def heading(context: Context) -> Iterable[Finding]:
    """Headings are worded and numbered as in the form, and none stands in the text of another part.

    The program prints the form's own headings: what may go wrong is the wording of a published report.
    """
    for part in context.standard.parts:
        yield from _wording(part, context)
        for match in _NUMBERED.finditer(context.texts[part.id]):
            other = _heading_of(match[2], context)
            if other:
                told = f"“{part.name}”的文字里有“{other.heading}”的标题，请核对两部分的文字是否放对了位置。"
                yield marked(match, part.id, told)


def _wording(part: Part, context: Context) -> Iterator[Finding]:
    said = context.draft.headings.get(part.id, "").strip()
    if said and part.heading and not _as_in_form(said, part.heading):
        told = f"标题写的是“{said}”，格式规定的是“{part.heading}”，请改正。"
        yield Finding(told, section=part.id, expected=part.heading, actual=said)


def _as_in_form(said: str, heading: str) -> bool:
    """Whether a heading is the form's: its number if it has one, its words but for customary additions."""
    number, words = _split(said)
    right, wording = _split(heading)
    return words == wording and number in ("", right)


def _split(heading: str) -> tuple[str, str]:
    match = _NUMBER.match(heading)
    words = _ADDED.sub("", _bare(heading[match.end() :] if match else heading))
    return (match[1] or match[2]) if match else "", words


def _bare(words: str) -> str:
    return _NOT_WORDING.sub("", words).replace(",", "、").replace("，", "、")


def _heading_of(words: str, context: Context) -> Part | None:
    plain = _bare(words)
    for part in context.standard.parts:
        wordings = (part.name, part.heading.partition("、")[2], *part.variants)
        if plain in {_bare(wording) for wording in wordings if wording}:
            return part
    return None
