"""Rules about the cover and the opening: who reports, on which year, over what time, and when."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from drafter.checks.excerpts import in_title, sentence
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check

_DAY = r"\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
_PERIOD = re.compile(
    rf"(\d{{4}})\s*年{_DAY}[^。；]{{0,8}}?[至到—－～~〜–-][^。；]{{0,4}}?(?:(\d{{4}})\s*年)?{_DAY}"
)
_OF_STATISTICS = re.compile(r"统计(?:数据)?(?:的)?(?:期限|时间|时段|周期|起止)|数据统计")
_WHOLE_YEAR = ("1", "1", "12", "31")
_TITLE = re.compile(
    r"(?:现将|现公布|公布)?([^，。；：、（）《》\s]{0,30}?)(\d{4})\s*年度?\s*政府信息公开(?:工作)?年度报告"
)
_SHORT_TITLE = re.compile(r"\d{4}\s*年度?\s*政府信息公开年度报告")
_ENDINGS = ("局", "府", "委", "厅", "室", "会", "处", "院", "部")
_OWN_WORDS = ("我", "本", "该", "各", "全")
_VERB = re.compile(r".*(?:公布|发布|编制|撰写|形成|报送|现将)了?")


@check("title.agency", "warning", "{form}：标题写明行政机关名称和年度")
def no_agency(context: Context) -> Iterable[Finding]:
    """The title names the agency that reports."""
    if not context.draft.meta.agency.strip():
        yield Finding("还没有填写单位名称，标题不完整，请在封面上填写。")


@check("title.mismatch", "error", "{form}：标题、统计期限与报告年度一致")
def mismatch(context: Context) -> Iterable[Finding]:
    """Agency and year in the opening are those of the report; so is the period of the statistics."""
    for part, match, days in _periods(context):
        if days == _WHOLE_YEAR or _of_statistics(match):
            yield from _wrong_year(context, part, match, (match[1], match[4]), "数据统计期限")
    for match in _TITLE.finditer(context.texts.get("preamble", "")):
        yield from _wrong_year(context, "preamble", match, (match[2],), "报告名称")
        yield from _wrong_agency(context, match)


@check("title.period", "error", "《政府信息公开条例》第四十九条；{form}：报告上一年度的情况")
def period(context: Context) -> Iterable[Finding]:
    """The period of the statistics is the whole year: 1 January to 31 December."""
    for part, match, days in _periods(context):
        if days != _WHOLE_YEAR and _of_statistics(match):
            told = f"数据统计期限写的是“{match[0]}”，应当是 1月1日至12月31日。"
            yield _excerpt(told, part, match, "1月1日至12月31日", match[0])


def _periods(context: Context) -> Iterator[tuple[str, re.Match[str], tuple[str, ...]]]:
    """Yield each stretch of time in the opening, and each one of the statistics elsewhere, with its days."""
    for part, text in context.texts.items():
        if part == "preamble" or "统计" in text:
            for match in _PERIOD.finditer(text):
                if part == "preamble" or _of_statistics(match):
                    yield part, match, tuple(match[group].lstrip("0") for group in (2, 3, 5, 6))


def _of_statistics(match: re.Match[str]) -> bool:
    begin, _end = sentence(match.string, match.start())
    return _OF_STATISTICS.search(match.string, begin, match.start()) is not None


def _wrong_year(
    context: Context, part: str, match: re.Match[str], years: Iterable[str | None], what: str
) -> Iterable[Finding]:
    year = context.draft.meta.year
    said = next((int(y) for y in years if y and int(y) != year), None)
    if said is not None:
        where = "开头的" if part == "preamble" else ""
        message = f"{where}{what}写的是 {said} 年，本报告是 {year} 年度的，请改正其中一处。"
        yield _excerpt(message, part, match, year, said)


def _wrong_agency(context: Context, match: re.Match[str]) -> Iterable[Finding]:
    said, agency = _VERB.sub("", match[1]).strip(), context.draft.meta.agency.strip()
    if agency and _names_agency(said) and not (_shortens(said, agency) or _shortens(agency, said)):
        message = f"开头写的单位是“{said}”，标题的单位是“{agency}”，请改正其中一处。"
        yield _excerpt(message, "preamble", match, agency, said)


def _names_agency(words: str) -> bool:
    """Whether the words are an agency's name, and not 我局, 本机关 or a piece of a sentence."""
    return words.endswith(_ENDINGS) and not words.startswith(_OWN_WORDS) and words[-2:-1] not in _OWN_WORDS


def _shortens(short: str, whole: str) -> bool:
    """Whether a name is another one with characters left out: 县政府办公室 for 某县人民政府办公室."""
    rest = iter(whole)
    return all(mark in rest for mark in short)


@check(
    "title.wording",
    "hint",
    "《政府信息公开条例》第四十九条、第五十条；{form}：标题为政府信息公开工作年度报告",
)
def wording(context: Context) -> Iterable[Finding]:
    """The report is called 政府信息公开工作年度报告; 工作 is not left out."""
    text = context.texts.get("preamble", "")
    for match in _SHORT_TITLE.finditer(text):
        if not in_title(text, match.start()):
            right = match[0].replace("公开年度", "公开工作年度")
            told = f"开头把报告称为“{match[0]}”，完整的名称是“{right}”。"
            yield _excerpt(told, "preamble", match, right, match[0])


@check("title.date", "warning", "《政府信息公开条例》第四十九条：部门 1月31日前，政府 3月31日前公布")
def signed(context: Context) -> Iterable[Finding]:
    """The date under the signature lies behind the reported year and not behind the deadline.

    Offices report by 31 January; the report of a government is published by 31 March.
    """
    date, year = context.draft.meta.date, context.draft.meta.year
    if date is None or year >= dt.MAXYEAR:
        return
    month, day = (3, 31) if "政府" in context.draft.meta.agency else (1, 31)
    written = f"{date.year}年{date.month}月{date.day}日"
    if date.year <= year:
        yield Finding(f"落款日期是{written}，可是 {year} 年度的数要到年底才齐，请核对落款日期。")
    elif date > dt.date(year + 1, month, day):
        yield Finding(
            f"落款日期是{written}，{year} 年度的报告应当在 {year + 1}年{month}月{day}日前公布，请核对。"
        )


def _excerpt(
    message: str, part: str, match: re.Match[str], expected: int | str, actual: int | str
) -> Finding:
    return Finding(
        message,
        section=part,
        excerpt=match[0],
        start=match.start(),
        end=match.end(),
        expected=expected,
        actual=actual,
    )
