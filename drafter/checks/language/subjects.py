"""Which cells of the statutory tables each figure of a paragraph is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from drafter.checks.language import about_disclosure, about_requests, about_review, terms
from drafter.checks.language.about_requests import Rows
from drafter.checks.language.cells import Bound, Subject
from drafter.checks.language.mentions import Mention, mentions
from drafter.checks.language.wordings import Vocabulary, last_clause
from drafter.standard.schema import Standard

Domain = Literal["", "requests", "review", "disclosure"]


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a text with the cells that it is about; None where the words do not tell."""

    mention: Mention
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Office:
    """Who speaks: the reported year, and whether the report sums up those of other offices.

    `place` is the name by which it calls all of them (青石县). One that `judges` decides on other
    offices' cases: what it tells of cases is not of its own unless it says so.
    """

    year: int
    sums_up: bool
    place: str = ""
    judges: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """What a paragraph takes over from what stands before it.

    `domain` is what the paragraph before was about, `heading` that paragraph where it may be a
    heading: short, without a figure or a full stop; `informed` says that it spoke of government information.
    """

    domain: Domain = ""
    informed: bool = False
    heading: str = ""


_UNITS: Mapping[Domain, str] = {
    "requests": "件条个宗份",
    "review": "件起宗例个",
    "disclosure": "件条个宗起例份项部",
}
"""What is counted of each matter; 件次 and no unit at all do for every one."""
_CHANGE = re.compile(
    r"(?:(?:增[加长多]|减[少]|下降|上升|提高|降低|多|少)(?!至|到|为)|同比|较|比)[^，。；：]{0,12}$|占[^，。；：]{0,8}$"
)
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年|(?:上|去|前)一?年度?(?!度?\s*的?(?:结转|转入|遗留))")
_YEAR_OF_SENTENCE = re.compile(r"(?:^|[，；])\s*((?:19|20)\d{2})\s*年(?:度)?，")
_INFORMATION = re.compile(r"信息公开|政务公开|依申请公开|申请公开")
_DOMAINS: Vocabulary[Domain] = Vocabulary(
    {
        "requests": terms.OURS,
        "review": r"复议|诉讼",
        "disclosure": r"规章|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费",
        "": (
            r"主动公开|(?:公开|发布)(?:各类|各项)?(?:政府|政务)?信息(?!公开)|建议|提案|热线|诉求|信箱|留言|培训|会议|解读|发布会|问卷|微博|公众号|信访件|网民|援助"
            r"|(?<=[许可助登记证认定补贴保障救赔偿裁])申请"
        ),
    }
)
"""What the matter of a report is told by, and "" for what is none of its tables' matters."""
_CASES_BEHIND = re.compile(r"(?:的)?(?:政府)?(?:信息公开)?(?:的)?(?:行政)?(?:复议|诉讼)")
_SOME_INFORMED = re.compile(r"[，（]?其中[^，。；]{0,8}信息公开")
_OWN_CASES = re.compile(r"信息公开[^，。；]{0,14}(?:复议|诉讼)")
_JUDGING = re.compile(r"办理|受理|审理|收到|代理")
_OUTCOME = re.compile(
    r"[（(\d.、）)一二三四五六七八九十\s]*(?:在|其中)?[：，]?(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|结转)"
)
"""How a paragraph begins that goes on telling what became of the applications of the one before."""
_HEADING = re.compile(r"(?:[（(]?[\d一二三四五六七八九十]+[）)、.．])?[^\d。；]{1,40}")


def said(
    paragraph: str, memory: Memory, standard: Standard, office: Office
) -> tuple[tuple[Said, ...], Memory]:
    """Tell for each figure of a paragraph which cells it is about, and what the next paragraph takes over.

    A figure of a single office is about no cell of a report that sums up many.
    """
    reader = _Reader(paragraph, memory, standard, office)
    items = tuple(Said(mention, reader.subject(mention)) for mention in mentions(paragraph))
    return items, reader.memory()


class _Reader:
    """Goes through the figures of a paragraph and keeps in mind what it has been about."""

    def __init__(self, paragraph: str, memory: Memory, standard: Standard, office: Office) -> None:
        self._text = paragraph
        self._standard = standard
        self._office = office
        goes_on = memory.domain == "requests" and _OUTCOME.match(paragraph) is not None
        self._domain: Domain = memory.domain if goes_on else _domain(memory.heading)
        goes_near = goes_on or memory.domain in ("requests", "review")
        self._informed = (goes_near and memory.informed) or bool(_INFORMATION.search(memory.heading))
        self._cases_informed = self._informed and not office.judges
        self._blocks = about_review.blocks_in(memory.heading)
        self._rows: Rows | None = None
        self._columns: tuple[str, ...] = ()
        self._documents: tuple[str, ...] = ()
        self._sentence = -1
        self._read = 0

    def memory(self) -> Memory:
        """Return what the next paragraph takes over."""
        heading = self._text if _HEADING.fullmatch(self._text) else ""
        informed = self._informed or bool(_INFORMATION.search(self._text))
        return Memory(self._domain or _domain(heading), informed, heading)

    def subject(self, mention: Mention) -> Subject | None:
        """Return what the next figure is about."""
        self._follow(mention)
        if mention.figure.kind == "money":
            return about_disclosure.fee(mention.lead, self._standard)
        if mention.figure.kind != "count" or mention.figure.unit[:1] not in _UNITS.get(self._domain, ""):
            return None
        found = self._about(mention)
        if found is None or _CHANGE.search(mention.lead) or self._of_other_year(mention):
            return None
        return replace(found, bound=self._bound(mention))

    def _follow(self, mention: Mention) -> None:
        """Take in what stands before the figure: another sentence, another matter."""
        start = mention.sentence[0]
        if start != self._sentence:
            self._sentence, self._documents = start, ()
            if self._rows is not None and not self._rows.whole:
                self._rows = None
        self._domain = _changed(mention.lead, self._domain, mention.trail)
        self._informed = self._informed or self._names_information(mention)
        if self._domain == "review" and not self._cases_informed:
            own = _OWN_CASES.search(mention.lead + mention.trail) is not None
            self._cases_informed = own if self._office.judges else self._informed

    def _names_information(self, mention: Mention) -> bool:
        """Whether the paragraph, from where it was read so far up to the figure's trail, names the matter."""
        begin, self._read = self._read, mention.figure.start
        words = _INFORMATION.search(self._text, begin, mention.figure.start)
        return (words or _INFORMATION.search(mention.trail)) is not None

    def _about(self, mention: Mention) -> Subject | None:
        match self._domain:
            case "requests":
                return self._request(mention)
            case "review":
                return self._case(mention)
            case "disclosure":
                return self._document(mention)
            case _:
                return None

    def _request(self, mention: Mention) -> Subject | None:
        columns = about_requests.columns_in(mention.clause, self._columns)
        rows = about_requests.rows_in(mention)
        self._columns = columns
        if columns and rows is None:
            rows = self._rows or about_requests.ANY
        if rows is None or not self._informed or about_requests.counts_some(mention):
            return None
        if not columns:
            self._rows = rows
        return about_requests.subject(rows, columns, self._standard)

    def _case(self, mention: Mention) -> Subject | None:
        named = about_review.blocks_in(mention.lead) or about_review.blocks_in(mention.trail)
        self._blocks = named or self._blocks
        if not self._cases_informed or self._judged(mention):
            return None
        return about_review.subject(mention, self._blocks, named=bool(named), standard=self._standard)

    def _judged(self, mention: Mention) -> bool:
        """Whether cases are told of that the office decides, of whatever matter."""
        if _SOME_INFORMED.match(mention.behind):
            return True
        sentence = self._text[mention.sentence[0] : mention.figure.start]
        return _JUDGING.search(mention.clause) is not None and not _OWN_CASES.search(sentence + mention.trail)

    def _document(self, mention: Mention) -> Subject | None:
        self._documents = about_disclosure.documents_in(mention.lead) or self._documents
        if about_disclosure.sorts_out(self._text[mention.sentence[0] : mention.figure.start]):
            return None
        return about_disclosure.subject(mention.clause, mention.trail, self._documents, self._standard)

    def _of_other_year(self, mention: Mention) -> bool:
        """Whether the words of its clause, or the year that its sentence begins with, are of another year."""
        sentence = self._text[mention.sentence[0] : mention.figure.start]
        years = [match[1] for match in _YEAR.finditer(last_clause(sentence))]
        if not years:
            years = [match[1] for match in _YEAR_OF_SENTENCE.finditer(sentence)][-1:]
        return any(year is None or int(year) != self._office.year for year in years)

    def _bound(self, mention: Mention) -> Bound:
        """Tell whether a figure is of fewer or of more offices than the report."""
        words = re.split(r"[；。]", self._text[mention.sentence[0] : mention.figure.start])[-1]
        for clause in reversed(re.split(r"，|(?=其中)", words)):
            bound = self._bound_by(clause)
            if bound:
                return bound
        return "exact"

    def _bound_by(self, clause: str) -> Bound | None:
        """Return what a clause says of the circle of offices, None where it says nothing of it."""
        if not self._office.sums_up:
            return "least" if terms.WIDER.search(clause) else "exact" if terms.OWN.search(clause) else None
        place = self._office.place
        if terms.WHOLE.search(clause) or (place and place in clause):
            return "exact"
        return "most" if terms.NARROWER.search(clause) else None


def _domain(words: str) -> Domain:
    """Return the matter that the last words are about, "" where they tell nothing."""
    return _DOMAINS.nearest(words)[1] or ""


def _changed(lead: str, domain: Domain, trail: str) -> Domain:
    """Return the matter behind some words, the former one where they tell nothing."""
    if _CASES_BEHIND.match(trail):
        return "review"
    place, found = _DOMAINS.nearest(lead)
    if place < 0:
        place, found = _DOMAINS.nearest(trail)
    return domain if found is None else found
