"""What was left from last year: its year where this year's belongs, and its paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.checks.excerpts import around, in_title, marked, sentence
from drafter.checks.finding import Finding
from drafter.checks.language.numbers import figures_in
from drafter.checks.registry import Context, check
from drafter.model.prose import Item, Paragraph

_YEAR = re.compile(r"(?:19|20)\d{2}(?=\s*年)")
_NUMBERING = re.compile(r"[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?")
_OPENS = re.compile(r"\s*年(?:度)?(?:全年)?(?=[，,、]|[我本全共县市区局省各])")
_BY_THE_END = re.compile(r"截[至止](?:到)?\s*$")
_THE_END = re.compile(r"\s*年(?:度)?(?:年?底|末|\s*12\s*月)")
_PUBLISHED = re.compile(r"现将|现公布|现就|特编制")
_REPORT = re.compile(r"\s*年度?(?:政府信息公开(?:工作)?)?(?:年度报告|年报)")
_TASKS = re.compile(r"\s*年(?:度)?[^，。；《》\n]{0,12}(?:工作要点|重点工作|工作任务|工作计划)")
_DOES = re.compile(
    r"\s*年(?:度)?(?:全年)?(?:共|累计|主动公开|新增|新收|收到|受理|办理|制发|发布|开展|举办|组织)"
)
_COMPARED = re.compile(
    r"上年|上一年|去年|同期|同比|环比|(?:比|较)(?:上|去|前|往|20)|(?:与|和)(?:上|去|前|往)|相比|对比|以来|年起|起[，至]|开始|结转|顺延"
    r"|(?:针对|对照|围绕)[^，。]{0,20}问题|问题的?(?:改进|整改)|整改(?:到位|完成|情况|落实)|改进情况"
    r"|(?:已|得到|均)[^，。]{0,6}(?:改进|整改|解决)|(?:印发|发布|制定|出台|修订|施行)的|施行|首次|连续"
    r"|(?:考核|评估|评比|测评|检查)(?:结果|中|成绩|通报)"
)
_PLAN = re.compile(r"[，,]?[^，。]{0,12}(?:将(?!近)|拟|计划|打算)")
_PLANS_OF = re.compile(r"\s*年(?:度)?(?:下一步)?的?(?:重点)?工作(?:打算|计划|思路|安排)")
_NEXT = re.compile(r"下一步|今后|接下来")
_AHEAD = re.compile(r"将|拟|计划|打算|力争|确保|继续|进一步|下一步|底前|实现|推进|\d{1,2}\s*月")
_OLDEST = 3
_REACH = 300
_SHORTEST = 15
_TELLING = 10


@dataclass(frozen=True, slots=True)
class _Mention:
    """A year in the text: its match, its sentence, and the words of the sentence on either side of it."""

    match: re.Match[str]
    sentence: str
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether the sentence begins with the year: 2024年，我局."""
        return _NUMBERING.fullmatch(self.before) is not None and _OPENS.match(self.after) is not None


@check("text.stale_year", "warning", "{form}：报告反映上一年度（本报告年度）的情况")
def stale_year(context: Context) -> Iterable[Finding]:
    """Last year's year does not stand where this year's belongs; plans are not of a year that is over.

    Years in comparisons, titles, document numbers and accounts of what last year left to mend are right.
    """
    year = context.draft.meta.year
    for part in context.standard.parts:
        for mention in _mentions(context.texts[part.id]):
            said, match = int(mention.match[0]), mention.match
            if said == year and _is_past_plan(mention):
                told = f"“{part.name}”把 {said} 年的事写成了打算，本报告就是 {year} 年度的：{around(match)}"
                yield marked(match, part.id, told)
            elif (
                said != year
                and _is_wrong(mention, said - year, part.id)
                and str(year) not in mention.sentence
            ):
                told = f"“{part.name}”里写的是 {said} 年，本报告是 {year} 年度的：{around(match)}"
                yield marked(match, part.id, told, str(year))


def _mentions(text: str) -> Iterator[_Mention]:
    for match in _YEAR.finditer(text):
        begin, end = sentence(text, match.start())
        begin, end = max(begin, match.start() - _REACH), min(end, match.end() + _REACH)
        yield _Mention(match, text[begin:end], text[begin : match.start()], text[match.end() : end])


def _is_past_plan(mention: _Mention) -> bool:
    """Whether the reported year is spoken of as one to come: 下一步，2025年将."""
    if in_title(mention.match.string, mention.match.start()):
        return False
    planned = mention.opens and _PLAN.match(mention.after, 1)
    meant = _NEXT.search(mention.before) and _PLAN.search(mention.after)
    return bool(planned or meant or _PLANS_OF.match(mention.after))


def _is_wrong(mention: _Mention, off: int, part: str) -> bool:
    """Whether the reported year must be meant, though another is written, `off` years from it."""
    if off < -_OLDEST or in_title(mention.match.string, mention.match.start()):
        return False
    if off > 0:
        told = mention.opens and part != "problems" and not _AHEAD.search(mention.after)
        return told and bool(figures_in(mention.after))
    if _COMPARED.search(mention.sentence):
        return False
    if off < -1:
        return mention.opens and bool(figures_in(mention.after))
    return mention.opens or _tells_of_the_year(mention, part)


def _tells_of_the_year(mention: _Mention, part: str) -> bool:
    """Whether last year stands, not first in its sentence, where only the reported year makes sense."""
    after = mention.after
    if _BY_THE_END.search(mention.before) and _THE_END.match(after):
        return True
    if part != "preamble" and _PUBLISHED.search(mention.before) and _REPORT.match(after):
        return True
    if _TASKS.match(after):
        return True
    return bool(_DOES.match(after) and figures_in(after))


@check("text.stale_paragraph", "warning", "{form}：不得内容雷同、敷衍塞责")
def stale_paragraph(context: Context) -> Iterable[Finding]:
    """No paragraph with figures is taken over from last year's report word for word, or but for the year."""
    last = context.draft.last
    if last is None:
        return
    for part in context.standard.parts:
        old = [text.strip() for _, text in _paragraphs(last.prose.get(part.id, ()))]
        words, yearless = frozenset(old), frozenset(map(_without_years, old))
        for start, text in _paragraphs(context.draft.prose.get(part.id, ())):
            again = len(text) >= _SHORTEST and _without_years(text.strip()) in yearless
            if again and _tells_figures(text):
                same = text.strip() in words
                told = "一字不差，连数字也没有改" if same else "只有年份不同，其他数字都没有改"
                message = f"“{part.name}”里这一段和上年报告{told}：“{text[:20]}…”，请核对。"
                yield Finding(message, section=part.id, excerpt=text, start=start, end=start + len(text))


@lru_cache(maxsize=512)
def _tells_figures(paragraph: str) -> bool:
    """Whether a paragraph has figures that hardly come out the same two years running."""
    return any(
        abs(figure.value) >= _TELLING and figure.kind in ("count", "money")
        for figure in figures_in(paragraph)
    )


def _without_years(text: str) -> str:
    return _YEAR.sub("", text)


def _paragraphs(prose: Iterable[Item]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that `plain` joins, and where each begins in what it returns."""
    start = 0
    for item in prose:
        if isinstance(item, Paragraph) and item.text.strip():
            yield start, item.text
            start += len(item.text) + 1
