"""Rules about the whole: parts that are missing, and a title that says something else."""

import re
from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.standard.schema import Part

_PERIOD = re.compile(
    r"(\d{4})\s*年\s*1\s*月\s*1\s*日[^。；]{0,8}?[至到—－～~〜–-][^。；]{0,4}?(?:(\d{4})\s*年)?\s*12\s*月\s*31\s*日"
)
_TITLE = re.compile(
    r"(?:现将|现公布|公布)?([^，。；：、（）《》\s]{0,30}?)(\d{4})\s*年度?\s*政府信息公开(?:工作)?年度报告"
)

_ENDINGS = ("局", "府", "委", "厅", "室", "会", "处", "院", "部")
_OWN_WORDS = ("我", "本", "该", "各", "全")
_VERB = re.compile(r".*(?:公布|发布|编制|撰写|形成|报送|现将)了?")


@check("section.missing", "error", "《政府信息公开条例》第五十条；{form}：报告包括六个部分")
def missing(context: Context) -> Iterable[Finding]:
    """All six statutory parts are there: text in those of prose, figures in those of a table."""
    for part in context.standard.parts:
        if part.required and not _filled(part, context):
            what = "表格还没有填数字" if part.table else "还没有内容"
            yield Finding(f"“{part.heading}”{what}。", section=part.id)


def _filled(part: Part, context: Context) -> bool:
    if not part.table:
        return bool(context.texts[part.id].strip())
    cells = context.standard.tables[part.table].cells
    return any(context.figures[name] is not None for name in cells)


@check("title.agency", "warning", "{form}：标题写明行政机关名称和年度")
def no_agency(context: Context) -> Iterable[Finding]:
    """The title names the agency that reports."""
    if not context.draft.meta.agency.strip():
        yield Finding("还没有填写单位名称，标题不完整，请在封面上填写。")


@check("title.mismatch", "error", "{form}：标题、统计期限与报告年度一致")
def mismatch(context: Context) -> Iterable[Finding]:
    """Agency and year in the opening are those of the report: its title and its period.

    The period is 1 January to 31 December of the reported year.
    """
    text = context.texts.get("preamble", "")
    for match in _PERIOD.finditer(text):
        yield from _wrong_year(context, match, (match[1], match[2]), "数据统计期限")
    for match in _TITLE.finditer(text):
        yield from _wrong_year(context, match, (match[2],), "报告名称")
        yield from _wrong_agency(context, match)


def _wrong_year(
    context: Context, match: re.Match[str], years: Iterable[str | None], what: str
) -> Iterable[Finding]:
    year = context.draft.meta.year
    said = next((int(y) for y in years if y and int(y) != year), None)
    if said is not None:
        message = f"开头的{what}写的是 {said} 年，本报告是 {year} 年度的，请改正其中一处。"
        yield _excerpt(message, match, expected=year, actual=said)


def _wrong_agency(context: Context, match: re.Match[str]) -> Iterable[Finding]:
    said, agency = _VERB.sub("", match[1]).strip(), context.draft.meta.agency.strip()
    if agency and _names_agency(said) and not (_shortens(said, agency) or _shortens(agency, said)):
        message = f"开头写的单位是“{said}”，标题的单位是“{agency}”，请改正其中一处。"
        yield _excerpt(message, match, expected=agency, actual=said)


def _names_agency(words: str) -> bool:
    """Whether the words are an agency's name, and not 我局, 本机关 or a piece of a sentence."""
    return words.endswith(_ENDINGS) and not words.startswith(_OWN_WORDS) and words[-2:-1] not in _OWN_WORDS


def _shortens(short: str, whole: str) -> bool:
    """Whether a name is another one with characters left out: 县政府办公室 for 某县人民政府办公室."""
    rest = iter(whole)
    return all(mark in rest for mark in short)


def _excerpt(message: str, match: re.Match[str], expected: int | str, actual: int | str) -> Finding:
    return Finding(
        message,
        section="preamble",
        excerpt=match[0],
        start=match.start(),
        end=match.end(),
        expected=expected,
        actual=actual,
    )
