"""Wholes and their parts in a paragraph: 其中 lists, 「在……的N件中」, and the percentages said of parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.language.mentions import depth, joined
from drafter.checks.language.subjects import Said
from drafter.checks.language.wordings import Vocabulary

_OPENS = re.compile(r"其中|^中[，,：:]|包括|分为|构成|^[，,（(]?\s*(?:分别|具体)[是为](?=\D)")
_COLON = re.compile(r"(?:其中|包括|分为|分别[是为]|如下|具体[是为])[：:]")
_NEW_MATTER = re.compile(
    r"同比|较|(?<!占)比(?![例重])|收到|受理|新收|答复|办结|办理|结转|顺延|召开|举办|开展|累计|共计|共(?!同)|全年|截至|平均|人次"
)
_CHANGED = re.compile(r"(?:增[加长多]|减少|下降|上升|同比|较|比|多|少)[^，。；：]{0,8}$")
_CLOSED = re.compile(r"其[他它余]|剩余")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_SHARE = re.compile(
    r"(?:占(?P<base>(?:比|全部|总数|总量|总|的|到|了|达|申请|收到|新收|受理|办理|办结|答复|件|比例|比重|为|约|\s)*[^，。；]{0,12})"
    r"|(?P<bracket>[（(]))\s*$"
)
_RESPECTIVE_SHARES = re.compile(r"分别占|占比分别|比例分别|占[^，。；]{0,12}分别")
_KINDS = Vocabulary(
    {
        "channel": r"网上|网络|在线|平台|信函|邮寄|当面|现场|邮件|窗口",
        "topic": r"涉及(?!国家秘密|三安全|第三方)|关于|有关",
        "applicant": r"自然人|公民|法人|企业|组织|机构",
        "issued": r"制发|制定|印发",
        "repealed": r"废止|失效",
        "in_force": r"有效",
        "outcome": r"公开|提供|处理|维持|纠正|审结",
    }
)
"""What a list may part by; one that mixes them need not add up, for its parts overlap."""


@dataclass(frozen=True, slots=True)
class Split:
    """A figure that a text parts into others.

    `closed` says that the words leave nothing over. `heads` are the figures that may be meant as the
    whole: the one before the list, and where that is itself a part, the one that it is a part of.
    """

    heads: tuple[Said, ...]
    parts: tuple[Said, ...]
    closed: bool

    @property
    def whole(self) -> Said:
        """The figure before the list."""
        return self.heads[0]


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage said of a part, and the words behind 占 that name what it is of.

    `heads` are the figures that the part is listed under, `earlier` the exact counts of its sentence
    before it.
    """

    percent: Said
    part: Said
    of: str
    heads: tuple[Said, ...]
    earlier: tuple[Said, ...]


# ------------------------------------------------------------------------------------------- splits


def splits(paragraph: str, items: Sequence[Said]) -> tuple[Split, ...]:
    """Return the figures of a sentence that are parted, each with the parts that the words name."""
    counts = [item for item in items if item.mention.figure.kind == "count"]
    found: list[Split] = []
    for index, whole in enumerate(counts[:-1]):
        if _opens(paragraph, whole, counts[index + 1]):
            parts = tuple(_parts(paragraph, counts[index:]))
            if parts and not _mixed(parts):
                found.append(Split((whole, *_head_of(whole, found)), parts, _closed(parts)))
    return tuple(found)


def _opens(paragraph: str, whole: Said, following: Said) -> bool:
    words = paragraph[whole.mention.figure.end : following.mention.figure.start]
    return _OPENS.search(words) is not None and not _CHANGED.search(whole.mention.lead)


def _mixed(parts: Sequence[Said]) -> bool:
    kinds = (_KINDS.nearest(part.mention.lead)[1] for part in parts)
    return len({kind for kind in kinds if kind}) > 1


def _closed(parts: Sequence[Said]) -> bool:
    return len(parts) > 1 and _CLOSED.search(parts[-1].mention.clause) is not None


def _head_of(whole: Said, found: Sequence[Split]) -> tuple[Said, ...]:
    """Return the wholes that a figure is itself listed under."""
    return next((split.heads for split in reversed(found) if whole in split.parts), ())


def _parts(paragraph: str, counts: Sequence[Said]) -> Iterator[Said]:
    """Yield the figures of a list: of one unit and bracket, until something new begins."""
    head, first = counts[0].mention, counts[1].mention
    opening = paragraph[head.figure.end : first.figure.start]
    stops = "。" if _COLON.search(opening) else "；"
    level, before = depth(paragraph, first), head.figure.end
    for item in counts[1:]:
        figure = item.mention.figure
        within = depth(paragraph, item.mention) - level
        words = _IN_BRACKETS.sub("", paragraph[before : figure.start])
        if stops in words or within < 0:
            return
        if within > 0:
            continue
        if before != head.figure.end and (_OPENS.search(words) or _NEW_MATTER.search(words)):
            return
        if figure.unit != head.figure.unit or figure.rough:
            return
        yield item
        before = figure.end


# ------------------------------------------------------------------------------------------- shares


def shares(paragraph: str, items: Sequence[Said], found: Sequence[Split]) -> tuple[Share, ...]:
    """Return the percentages of a sentence that are said of parts, each with its part."""
    return tuple(
        _share(items, item, part, found)
        for index, item in enumerate(items)
        if item.mention.figure.kind == "percent" and (part := _part_of(paragraph, items, index)) is not None
    )


def _share(items: Sequence[Said], percent: Said, part: Said, found: Sequence[Split]) -> Share:
    match = _SHARE.search(percent.mention.lead)
    heads = next((split.heads for split in found if part in split.parts), ())
    earlier = tuple(
        item
        for item in items[: items.index(part)]
        if item.mention.figure.kind == "count" and not item.mention.figure.rough
    )
    return Share(percent, part, (match["base"] if match else "") or "", heads, earlier)


def _part_of(paragraph: str, items: Sequence[Said], index: int) -> Said | None:
    """Return the count that a percentage belongs to: the one before it, or its fellow in a 分别 list."""
    start, stop = _run(paragraph, items, index)
    if _RESPECTIVE_SHARES.search(items[start].mention.lead):
        counts = [item for item in items[:start] if item.mention.figure.kind == "count"]
        fellows = counts[start - stop :]
        return fellows[index - start] if len(fellows) == stop - start else None
    if index == 0:
        return None
    previous, lead = items[index - 1], items[index].mention.lead
    told = previous.mention.figure.kind == "count" and _SHARE.search(lead)
    return previous if told and (told["base"] is not None or lead.strip() in "（(") else None


def _run(paragraph: str, items: Sequence[Said], index: int) -> tuple[int, int]:
    """Return where the percentages begin and end that stand side by side with this one."""
    start, stop = index, index + 1
    while start and _is_run(paragraph, items[start - 1], items[start]):
        start -= 1
    while stop < len(items) and _is_run(paragraph, items[stop - 1], items[stop]):
        stop += 1
    return start, stop


def _is_run(paragraph: str, left: Said, right: Said) -> bool:
    kinds = {left.mention.figure.kind, right.mention.figure.kind}
    return kinds == {"percent"} and joined(paragraph, left.mention, right.mention)
