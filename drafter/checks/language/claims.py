"""Claims without figures (均维持, 零败诉, 未收到申请) and the cells that have to be nought for them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.checks.language import terms
from drafter.checks.language.about_requests import ORGANISATIONS
from drafter.checks.language.about_review import BLOCKS, blocks_in
from drafter.checks.language.cells import Sum
from drafter.checks.language.subjects import Office, Said


@dataclass(frozen=True, slots=True)
class Claim:
    """What a paragraph claims at `start`:`end`: that each of `cells` is nought."""

    start: int
    end: int
    cells: Sum


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording in its sentence: the words before and behind it, and the figures before it."""

    match: re.Match[str]
    before: str
    behind: str
    items: tuple[Said, ...]


_BODY = (
    r"(?:任何|有关|相关|公民|个人|自然人|、|法人|(?:或|和|及)(?:者)?其[他它]组织|社会公众|群众|对|关于|的|我局|本机关|我单位|书面"
    r"|政府|信息公开|依|申请公开|提出|要求|公开|信息){0,12}"
)
_NO_CASES = (
    r"(?:未(?!经|申请)|没有(?!经)|无)(?:发生|出现|收到|被(?:申请|提起)|产生|因)?[^，。；]{0,14}?"
    r"(?:行政复议|行政诉讼|复议案件|诉讼案件)(?:(?:、|和|及|与|或|以及)(?:被?提起|发生)?(?:行政)?(?:诉讼|复议))?(?:案件|情况)?"
    r"(?![^，。；]{0,8}(?:纠正|纠错|败诉|撤销|改变|责令|变更|确认违法|直接|前置|而))"
)
_PAST_OR_WISH = re.compile(
    r"(?:上|去)一?年(?!度?结转)|以往|此前|力争|确保|争取|努力|目标|避免|防止|杜绝|防范"
)
_SOME = re.compile(r"部分|个别|有的|一些|多数|大部分|少数|(?<![我本])(?:乡镇|街道|部门|单位)(?:均|都)?$")
_HEDGED = re.compile(r"结转|顺延|另有|其余|延期|正在|应当?在|到期|期限内|除")
_COUNTED = re.compile(r"([\d〇一二三四五六七八九十百]+)\s*[件起宗例][^，。；]{0,4}$")


def claims(paragraph: str, items: Sequence[Said], office: Office, *, informed: bool) -> tuple[Claim, ...]:
    """Return what a paragraph claims of the tables without a figure, wishes and other years' news apart.

    `informed` says that the paragraph speaks of government information: cases of other matters are
    no concern of the tables.
    """
    found: list[Claim] = []
    for wording, cells_of in _CLAIMS:
        for match in wording.finditer(paragraph):
            claim = _in_sentence(match, items)
            cells = () if _is_no_claim(claim, office) else cells_of(claim)
            if cells and (
                cells[0].startswith("requests.") or _is_of_own_cases(claim, office, informed=informed)
            ):
                found.append(Claim(match.start(), match.end(), cells))
    return tuple(found)


def _in_sentence(match: re.Match[str], items: Sequence[Said]) -> _Found:
    text = match.string
    start = max(text.rfind(mark, 0, match.start()) for mark in "。；") + 1
    stops = [place for mark in "。；" if (place := text.find(mark, match.end())) >= 0]
    first, stop = (bisect_left(items, place, key=_place) for place in (start, match.start()))
    behind = text[match.end() : min(stops, default=len(text))]
    return _Found(match, text[start : match.start()], behind, tuple(items[first:stop]))


def _place(item: Said) -> int:
    return item.mention.figure.start


def _is_no_claim(found: _Found, office: Office) -> bool:
    """Whether it is said of another time, of a wish, or of some offices of many."""
    before = found.before
    circle = before + found.match[0]
    some = office.sums_up and terms.NARROWER.search(circle) and not terms.WHOLE.search(circle)
    return bool(some or _PAST_OR_WISH.search(before) or _SOME.search(before))


def _is_of_own_cases(found: _Found, office: Office, *, informed: bool) -> bool:
    """Whether cases are those about government information; one that judges others' has to say so."""
    return "信息公开" in found.before + found.match[0] if office.judges else informed


# --------------------------------------------------------------------------- what has to be nought


def _no_applications(found: _Found) -> Sum:
    words = found.match[0]
    natural, organisations = re.search("公民|自然人|个人", words), "法人" in words
    if organisations and not natural:
        return tuple(f"requests.received.{column}" for column in ORGANISATIONS)
    return ("requests.received.natural",) if natural and not organisations else ("requests.received.total",)


def _nothing_carried_out(_found: _Found) -> Sum:
    return ("requests.carried_out.total",)


def _nothing_carried_in(_found: _Found) -> Sum:
    return ("requests.carried_in.total",)


def _all_answered(found: _Found) -> Sum:
    """All is dealt with: said of all that was received, and with no word of what is put off."""
    told = found.items[-1].subject if found.items else None
    received = told is not None and "requests.received.total" in told.cells
    exact = told is not None and told.bound == "exact"
    hedged = _HEDGED.search(found.before) or _HEDGED.search(found.behind)
    return ("requests.carried_out.total",) if received and exact and not hedged else ()


def _no_cases(found: _Found) -> Sum:
    qualified = re.search(r"因(?![^，。；]{0,10}信息公开|依申请)", found.match[0])
    return () if qualified else _cells(found, ("total",))


def _all_upheld(found: _Found) -> Sum:
    """All cases are upheld; where only those that are decided are spoken of, others may be pending."""
    if not re.search(r"复议|诉讼|案件", found.before) or _of_some_cases(found):
        return ()
    decided = re.search(r"(?<!未)(?:审结|办结|作出决定)", found.before)
    return _cells(found, ("corrected", "other") if decided else ("corrected", "other", "pending"))


def _of_some_cases(found: _Found) -> bool:
    """Whether 均 is said of a figure that is itself one of an outcome, as in 纠正3件均已落实."""
    told = found.items[-1] if found.items and _COUNTED.search(found.before) else None
    if told is None:
        return False
    cells = told.subject.cells if told.subject else ()
    return not cells or any(not cell.endswith(".total") for cell in cells)


def _none_lost(found: _Found) -> Sum:
    return _cells(found, ("corrected",))


def _cells(found: _Found, columns: Sequence[str]) -> Sum:
    """Return cells of the blocks that a claim's sentence names, of all blocks where it names none."""
    words = found.match[0]
    named = blocks_in(words) or blocks_in(found.before) or blocks_in(found.behind)
    if "败诉" in words and not named:
        named = BLOCKS[1:]
    return tuple(f"review.{block}.{column}" for block in named or BLOCKS for column in columns)


_CLAIMS: tuple[tuple[re.Pattern[str], Callable[[_Found], Sum]], ...] = (
    (
        re.compile(
            rf"(?=[未没无])(?:未|没有|无)(?:收到|接到|受理|接收){_BODY}(?:申请|依申请公开(?:件|事项))(?!复议|行政复议|减免|缴)"
        ),
        _no_applications,
    ),
    (
        re.compile(
            r"(?=[未没无])(?:无|没有|未)结转(?:至|到)?(?:下一?年度?+|次年)(?!的?(?:资金|预算|项目|经费))"
        ),
        _nothing_carried_out,
    ),
    (
        re.compile(
            r"(?=[未没无])(?:无|没有)(?:上|去)一?年度?(?:的)?(?:结转|遗留)(?!的?(?:资金|预算|项目|经费))"
        ),
        _nothing_carried_in,
    ),
    (
        re.compile(
            r"(?=[已均全])(?:已全部|均已|全部已|全部|均|已)(?:按时|按期|依法|如期)?(?:办结|办理完毕|答复完毕)"
            r"(?![^，。；]{0,4}[\d〇一二三四五六七八九十百]|率|的)"
        ),
        _all_answered,
    ),
    (re.compile(rf"(?=[未没无]){_NO_CASES}"), _no_cases),
    (
        re.compile(
            r"(?=[均全都])(?:均|全部|都)(?:被|获|获得|予以|得到|为|依法)?(?:复议机关|法院|人民法院)?(?:予以)?(?:结果)?维持"
        ),
        _all_upheld,
    ),
    (
        re.compile(
            r"(?=[零无未没])(?:(?:零|无|未有|没有)(?:一)?(?:件)?(?:被)?(?:败诉|纠错|纠正|撤销)|(?:未|无一)(?:发生)?(?:被)?(?:败诉|纠正|纠错|撤销)"
            r"|(?:败诉|纠错)(?:率|案件)?为(?:零|0))"
        ),
        _none_lost,
    ),
)
