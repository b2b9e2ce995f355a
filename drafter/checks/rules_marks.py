"""Rules about punctuation, blanks between characters and the numbering of paragraphs."""

import re
from collections.abc import Iterable, Iterator

from drafter.checks.excerpts import folded, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.standard.schema import Part

_HAN = "\u4e00-\u9fff"
_HALF_WIDTH = re.compile(
    rf"[,;:?!()](?:(?<=[{_HAN}”》）][,;:?!])(?=[{_HAN}“《（])|(?<=[{_HAN}》”]\()(?=[{_HAN}《“])"
    rf"|(?<=[{_HAN}]\))(?=[{_HAN}，。；、]))"
)
_DOUBLED = re.compile(r"([，。；：、！？])(?:\1+|(?<=[，；：、])[，。；：、]|(?<=。)[，；：、])")
_PAIRS = {"）": "（", "》": "《", "”": "“", "】": "【", "〕": "〔", "」": "「"}
_MARKS = re.compile(r"[（）()《》“”【】〔〕「」\n]")
_WIDE = {"(": "（", ")": "）"}
_LISTED = re.compile(r"\s*[0-9一二三四五六七八九十]{1,3}[）)]")
_BLANK = re.compile(rf" (?<=[{_HAN}] )(?=[{_HAN}])")
_OPEN_END = re.compile(r"[，；、：,;]\s*\Z")
_SENTENCES = re.compile(rf"[，。][^\n]{{0,200}}[{_HAN}]\s*\Z")
_LAST = re.compile(r"\S\s*\Z")
_LONGEST_HEADING = 30
_NUMBERED = re.compile(
    r"(?m)^\s*(?:[（(]([一二三四五六七八九十]{1,3})[）)]|[（(](\d{1,2})[）)]|(\d{1,2})([.．、])(?!\d))"
)
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


@check("text.punctuation", "hint", "《标点符号用法》（GB/T 15834）")
def punctuation(context: Context) -> Iterable[Finding]:
    """Marks in Chinese text are full-width, stand once, come in pairs; the last one is a full stop."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        half, doubled = list(_HALF_WIDTH.finditer(text)), list(_DOUBLED.finditer(text))
        yield from folded(half, part.id, f"“{part.name}”里有半角标点")
        yield from folded(doubled, part.id, f"“{part.name}”里有重复的标点")
        yield from folded(_unpaired(text), part.id, f"“{part.name}”里有不成对的括号、书名号或引号")
        yield from _unfinished(text, part)


def _unfinished(text: str, part: Part) -> Iterator[Finding]:
    """Tell of a part whose last paragraph does not end like a sentence, though it is one."""
    last = text.rfind("\n") + 1
    match = _OPEN_END.search(text, last)
    if match is None and len(text) - last > _LONGEST_HEADING:
        match = _SENTENCES.search(text, last) and _LAST.search(text, last)
    if match:
        yield marked(match, part.id, f"“{part.name}”的最后一句没有用句号结束：“…{text[-12:].strip()}”。")


def _unpaired(text: str) -> list[re.Match[str]]:
    """Return the marks of a pair whose other half is missing in its paragraph, in reading order."""
    waiting: dict[str, list[re.Match[str]]] = {left: [] for left in _PAIRS.values()}
    lonely: list[re.Match[str]] = []
    for match in _MARKS.finditer(text):
        mark = _WIDE.get(match[0], match[0])
        if mark in waiting:
            waiting[mark].append(match)
        elif mark in _PAIRS and waiting[_PAIRS[mark]]:
            waiting[_PAIRS[mark]].pop()
        elif mark in _PAIRS:
            lonely += [] if _numbers_a_list(match) else [match]
        else:
            lonely += _emptied(waiting)
    return sorted(lonely + _emptied(waiting), key=lambda match: match.start())


def _emptied(waiting: dict[str, list[re.Match[str]]]) -> list[re.Match[str]]:
    left = [match for matches in waiting.values() for match in matches]
    for matches in waiting.values():
        matches.clear()
    return left


def _numbers_a_list(match: re.Match[str]) -> bool:
    """Whether the bracket belongs to a number at the beginning of its paragraph: 1）."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    return _LISTED.fullmatch(match.string, start, match.end()) is not None


@check("text.blanks", "hint", "《标点符号用法》（GB/T 15834）")
def blanks(context: Context) -> Iterable[Finding]:
    """No blank stands between two characters of a sentence (公 开)."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        found = [match for match in _BLANK.finditer(text) if _in_sentence(text, match.start())]
        yield from folded(found, part.id, f"“{part.name}”的字词中间有空格")


def _in_sentence(text: str, at: int) -> bool:
    """Say whether a place stands in a paragraph of sentences, and not in a list or a heading."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return "。" in text[begin : len(text) if end < 0 else end]


@check("text.numbering", "hint", "《党政机关公文格式》（GB/T 9704）：结构层次序数依次用一、（一）1.（1）")
def numbering(context: Context) -> Iterable[Finding]:
    """The numbers of paragraphs go up by one, none is left out or doubled, and 1. is written in one way.

    A number 1 may begin anew anywhere; a list may as well run on under the next heading.
    """
    for part in context.standard.parts:
        last: dict[int, int] = {}
        styles: dict[str, re.Match[str]] = {}
        for match in _NUMBERED.finditer(context.texts[part.id]):
            level = next(group for group in (1, 2, 3) if match[group])
            number = _value(match[level])
            if number not in (1, last.get(level, 0) + 1):
                before = f"前面是第 {last[level]} 项" if level in last else "前面没有第 1 项"
                yield marked(
                    match, part.id, f"“{part.name}”的序号“{match[0].strip()}”不连续，{before}，请核对。"
                )
            last[level] = number
            if match[4]:
                styles.setdefault(match[4], match)
        if len(styles) > 1:
            ways = "”“".join(match[0].strip() for match in styles.values())
            told = f"“{part.name}”里序号的写法不一致：“{ways}”，请统一。"
            yield marked(list(styles.values())[1], part.id, told)


def _value(number: str) -> int:
    """Read 7, 七, 十, 十七, 二十七."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
