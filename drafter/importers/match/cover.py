"""Title, agency and year of a report: from its title, or from what else it says of itself."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.importers.match import dates
from drafter.importers.match.keys import plain
from drafter.model.draft import Confidence, Provenance

_TAIL = r"政府信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:年度)?(?:总结)?(?:报告|年报)"
_YEAR = r"(?P<year>(?:19|20)\d\d)年?(?:度)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<agency>.*?)(?:关于)?{_YEAR}的?{_TAIL}",
        rf"{_YEAR}(?P<agency>.+?)(?:关于)?{_TAIL}",
        rf"(?P<agency>.*?){_TAIL}\({_YEAR}\)",
        rf"(?P<agency>.*?)政府信息公开(?:工作)?{_YEAR}(?:工作)?(?:年度)?报告",
    )
)
_BEFORE_NAME = re.compile(r"(?:现将|现公布|公布|关于|印发|附件\d*:?)+")
_BEHIND_TITLE = r"(?:格式)?(?:模板|样式|样本|参考文本)?(?:\([^()]{0,12}\))?"
_WHOLE = tuple(re.compile(f"{pattern.pattern}{_BEHIND_TITLE}") for pattern in _PATTERNS)
_UNDATED = re.compile(rf"(?P<agency>.*?)的?{_TAIL}{_BEHIND_TITLE}")
_MAY_BE_TITLE = re.compile("政府信息公开.*报")
_ORGAN = re.compile(
    r"[\u4e00-\u9fff()、·]{2,40}?(?:政府|委员会|委|办公室|办公厅|办事处|办|局|厅|部|署|院|会|中心|总队|支队|大队|队|站|所|处"
    r"|镇|乡|街道|省|市|县|区|旗|州|公司|集团|学校|大学|学院|医院|馆|社|行|园区|开发区)"
)
_NO_AGENCY = re.compile(r"附件|目录|首页|当前位置|来源|发布|索引|信息公开|年度报告|名称|模板|格式")
_SEPARATORS = re.compile(r"[_|｜]|\s[-–—]+\s|[-–—]{2,}|>")
_LONGEST_TITLE = 80
_LINES = 3
_OWN_WORDS = ("本", "我", "各", "全")
_WRITTEN_BY = (
    re.compile(r"由([\u4e00-\u9fff]{2,25}?)(?:办公室|办公厅|编制|组织编制)"),
    re.compile(
        r"(?:与|向|请联系)([\u4e00-\u9fff]{2,25}?(?:政府|局|委员会|厅|办公室|镇|街道办事处))(?:\w{0,12})联系"
    ),
    re.compile(
        r"(?:^|[。\n])20\d\d年[,，]?([\u4e00-\u9fff]{2,15}?(?:政府|局|委员会|厅|街道|办事处|镇|省|市|县|区))(?:坚持|认真|以|在|深入|全面|严格)"
    ),
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the report says of itself; `title` are the numbers of the paragraphs that the title takes.

    `origins` tell where agency and year come from, where that is not the title itself. `page` says
    that the file declares a title of its own, as web pages do.
    """

    agency: str
    year: int | None
    title: range
    origins: dict[str, Provenance]
    page: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    agency: str
    year: int | None
    lines: range


def read(opening: Sequence[str], body: str, declared: str | None, name: str) -> Cover:
    """Read the cover off the paragraphs before the first heading, then off what is less sure.

    `declared` is the title that the file declares, `name` the file's name, `body` the whole text.
    """
    title = _in_paragraphs(opening)
    origins: dict[str, Provenance] = {}
    agency, year = title.agency, title.year
    sources: tuple[tuple[str, str, Confidence], ...] = (
        ("文件标题", declared or "", "certain"),
        ("文件名", name, "likely"),
    )
    for source, text, sure in sources:
        found = _in_text(text)
        if found and not agency and found.agency:
            agency, origins["agency"] = found.agency, Provenance(source, text, sure)
        if found and not year and found.year:
            year, origins["year"] = found.year, Provenance(source, text, sure)
    if not year:
        year = _year_in_text(body, origins)
    if not agency:
        _guess_agency(body, origins)
    return Cover(agency, year, title.lines, origins, page=declared is not None)


def is_organ(text: str) -> bool:
    """Say whether a line is nothing but the name of a body."""
    compact = "".join(plain(text).split())
    return bool(_ORGAN.fullmatch(compact)) and not _NO_AGENCY.search(compact)


def _in_paragraphs(opening: Sequence[str]) -> _Title:
    """Find the title in the paragraphs, on one line or over as many as three."""
    compact = ["".join(plain(text).split()) for text in opening]
    found = [title for size in range(1, _LINES + 1) for title in _windows(compact, size)]
    return min(found, key=lambda title: not title.agency, default=_Title("", None, range(0)))


def _windows(compact: Sequence[str], size: int) -> Iterator[_Title]:
    for start in range(len(compact) - size + 1):
        lines = compact[start : start + size]
        joined = "".join(lines)
        if not all(lines) or len(joined) > _LONGEST_TITLE:
            continue
        title = _whole(joined.strip("《》"), range(start, start + size))
        if title and (size == 1 or is_organ(title.agency)):
            yield title


def _whole(text: str, lines: range) -> _Title | None:
    if not _MAY_BE_TITLE.search(text):
        return None
    for pattern in _WHOLE:
        match = pattern.fullmatch(text)
        if match:
            return _Title(_agency(match["agency"]), int(match["year"]), lines)
    match = _UNDATED.fullmatch(text)
    return _Title(_agency(match["agency"]), None, lines) if match else None


def _in_text(text: str) -> _Title | None:
    """Find a title in a line that holds other things too, such as the name of the site."""
    for piece in _SEPARATORS.split(plain(text)):
        compact = "".join(piece.split())
        for pattern in _PATTERNS:
            match = pattern.search(compact)
            if match:
                return _Title(_agency(match["agency"]), int(match["year"]), range(0))
    return None


def _agency(text: str) -> str:
    """Return the body's name without what titles put around it."""
    name = text.strip('《》"“”:：-—·,，')
    name = _BEFORE_NAME.sub("", name, count=1) if _BEFORE_NAME.match(name) else name
    name = name.removesuffix("的").removesuffix("关于")
    if _NO_AGENCY.search(name) or len(name) > 40:
        return ""
    # 「上海市人民政府信息公开…」 swallows the 政府 that the two words share.
    return f"{name}政府" if name.endswith("人民") else name


def _year_in_text(body: str, origins: dict[str, Provenance]) -> int | None:
    sources: tuple[tuple[list[int], str, Confidence], ...] = (
        (dates.period_years(body), "统计期限", "likely"),
        (dates.years(body), "正文中出现最多的年份", "guessed"),
    )
    for years, source, sure in sources:
        if years:
            year = Counter(years).most_common(1)[0][0]
            origins["year"] = Provenance(source, f"{year}年", sure)
            return year
    return None


def _guess_agency(body: str, origins: dict[str, Provenance]) -> None:
    found = (match[1] for pattern in _WRITTEN_BY for match in pattern.finditer(body))
    name = next((name for name in found if not name.startswith(_OWN_WORDS)), "")
    if name:
        origins["agency"] = Provenance("正文", name, "guessed")
