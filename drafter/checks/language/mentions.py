"""Where figures stand in a paragraph: their sentence, and the words before and behind each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.checks.language.masks import BLANK, masked
from drafter.checks.language.numbers import Figure, figures_in
from drafter.checks.language.wordings import last_clause

_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]?")
_TRAIL = re.compile(r"[^，,；;：:。！？!?、（()）]*")
_JOINED = re.compile(r"\s*[、，,和及与]\s*")
_RESPECTIVELY = re.compile(
    r"(?:^|(?<=[，；。：]))(?P<names>[^，；。：]{1,80})分别(?P<verb>[^，；。：]{0,30})$"
)
_NAME_ENDS = re.compile(
    r"、|以及|(?<!法人)(?<!公民)(?<!收到)(?<!新收)[和及与](?!其[他它]组织|(?:上|去)一?年)"
)
_NOUN = re.compile(r"(?:(?:政府)?信息公开)?的?申请$|案件$|规范性文件$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its surroundings.

    `lead` are the words between it and the figure or sentence end before, in a 分别 list those that
    are meant for it; `clause` those behind the last mark in it. `behind` are the words up to the next
    figure or the end of the sentence, `trail` those up to the next mark. Numbers that count nothing
    are blank in them. `sentence` is the span of its sentence, `order` the figure's number in it.
    """

    figure: Figure
    lead: str
    clause: str
    behind: str
    trail: str
    sentence: tuple[int, int]
    order: int


def mentions(paragraph: str) -> tuple[Mention, ...]:
    """Return every figure of a paragraph with its surroundings, in reading order."""
    hidden = masked(paragraph)
    figures = figures_in(paragraph, hidden)
    if not figures:
        return ()
    return tuple(_respective(paragraph, list(_mentions(hidden.replace(BLANK, " "), figures))))


def depth(paragraph: str, mention: Mention) -> int:
    """Return how many brackets of its sentence a figure stands in."""
    begin, place = mention.sentence[0], mention.figure.start
    opened, closed = ((paragraph.count(mark, begin, place) for mark in marks) for marks in ("（(", "）)"))
    return sum(opened) - sum(closed)


def joined(paragraph: str, left: Mention, right: Mention) -> bool:
    """Tell whether two figures stand side by side in a list, with nothing but a mark between them."""
    between = paragraph[left.figure.end : right.figure.start]
    return left.sentence == right.sentence and _JOINED.fullmatch(between) is not None


def _mentions(words: str, figures: Sequence[Figure]) -> Iterator[Mention]:
    waiting = list(reversed(figures))
    for sentence in _SENTENCE.finditer(words):
        start, order = sentence.start(), 0
        while waiting and waiting[-1].start < sentence.end():
            figure = waiting.pop()
            limit = min(sentence.end(), waiting[-1].start) if waiting else sentence.end()
            lead, behind = words[start : figure.start], words[figure.end : limit]
            trail = _TRAIL.match(behind)
            yield Mention(
                figure, lead, last_clause(lead), behind, trail[0] if trail else "", sentence.span(), order
            )
            start, order = figure.end, order + 1


def _respective(paragraph: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Give each figure of a 分别 list the name that is meant for it: 维持、纠正分别2件、3件."""
    index = 0
    while index < len(found):
        stop = index + 1
        while stop < len(found) and joined(paragraph, found[stop - 1], found[stop]):
            stop += 1
        run = found[index:stop]
        listed = len(run) > 1 and run[0].figure.kind == "count" and "分别" in run[0].lead
        match = _RESPECTIVELY.search(run[0].lead) if listed else None
        yield from run if match is None else _named(run, match)
        index = stop


def _named(run: Sequence[Mention], match: re.Match[str]) -> Iterator[Mention]:
    """Part the names of a list; where there are more or fewer than figures, nothing is known of any."""
    names = _NAME_ENDS.split(match["names"])
    noun = _NOUN.search(names[-1])
    before = match.string[: match.start()]
    for place, mention in enumerate(run):
        if len(names) != len(run):
            yield replace(mention, lead="分别", clause="分别", behind="", trail="")
            continue
        name = names[place] + (noun[0] if noun and noun[0] not in names[place] else "")
        clause = f"{name}分别{match['verb']}"
        yield replace(mention, lead=before + clause, clause=clause, behind="", trail="")
