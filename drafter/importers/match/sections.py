"""Parts the text of a report among the parts of the form, without titles, captions and page numbers."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.importers.match import closing, dates
from drafter.importers.match.cover import Cover, is_organ
from drafter.importers.match.headings import PartHeading, is_heading
from drafter.importers.match.keys import key, plain
from drafter.importers.match.lines import is_page_number, lines, words
from drafter.importers.match.words import standards, table_words
from drafter.importers.raw import RawBlock, RawParagraph

PREAMBLE = "preamble"
WITHOUT_HEADINGS = "overview"
"""The part that takes all the text of a report in which no heading is found."""

_BOOKMARK = re.compile(r"\[bookmark[:：][^\]]*\]")
_TABLE_NUMBER = re.compile(r"\s*附?表\s*格?\s*[一二三四五六\d]{1,2}\s*[:.、]?\s*")
_UNITS = re.compile(r"[(\s]*(?:计量)?单位\s*:[^。]{0,20}")
_BYLINE = re.compile(
    r"(?:(?:发布|成文|生成|发文|更新|公开|信息)?(?:时间|日期|来源|机构|单位|作者)|编辑|责任编辑|(?:浏览|点击|阅读|访问)[次数量]*"
    r"|字号|字体|索引号|主题分类|发?文字?号|分享到?|打印|视力保护色|当前位置|您的?位置|首页)\s*[:>\[(【].*"
)
_CONTENTS = ("目录", "目次")
_SHORTEST_SENTENCE = 40


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a report by part, one line a paragraph, and what stood under it."""

    parts: Mapping[str, Sequence[str]]
    date: dt.date | None
    signature: str


def layout(blocks: Sequence[RawBlock], headings: Sequence[PartHeading]) -> tuple[str, ...]:
    """Return the part that each block belongs to; a heading belongs to the part that it begins."""
    starts = {heading.block: heading.part for heading in headings}
    part = PREAMBLE if starts else WITHOUT_HEADINGS
    parts: list[str] = []
    for index in range(len(blocks)):
        part = starts.get(index, part)
        parts.append(part)
    return tuple(parts)


def opening(blocks: Sequence[RawBlock], headings: Sequence[PartHeading]) -> tuple[int, ...]:
    """Return the numbers of the paragraphs before the first heading or table, where a title may be."""
    stop = min((heading.block for heading in headings), default=len(blocks))
    numbers: list[int] = []
    for index, block in enumerate(blocks[:stop]):
        if isinstance(block, RawParagraph):
            if block.text.strip():
                numbers.append(index)
        elif not headings:
            break
    return tuple(numbers)


def gather(
    blocks: Sequence[RawBlock],
    headings: Sequence[PartHeading],
    cover: Cover,
    statutory: Iterable[int],
) -> Text:
    """Gather the text of each part; `statutory` are the numbers of the tables that give figures."""
    parts = layout(blocks, headings)
    front = _front(blocks, opening(blocks, headings), cover)
    left_out = {*statutory, *front.left_out, *(heading.last for heading in headings)}
    starts = {heading.block: heading for heading in headings}
    texts: dict[str, list[str]] = {}
    for index, block in enumerate(blocks):
        if index not in left_out:
            found = [starts[index].run_on] if index in starts else _paragraphs(block)
            texts.setdefault(parts[index], []).extend(filter(None, found))
    for part in texts.keys() & _table_parts():
        texts[part] = [text for text in texts[part] if not _is_caption(text)]
    return _signed(texts, front.date, cover)


def _signed(texts: dict[str, list[str]], date: dt.date | None, cover: Cover) -> Text:
    last = next((part for part in reversed(list(texts)) if texts[part]), "")
    end = closing.read(texts.get(last, ()), cover.agency)
    if last:
        texts[last] = list(end.text)
    return Text(texts, end.date or date, end.organ)


def _paragraphs(block: RawBlock) -> list[str]:
    """Return the paragraphs of a block; of a table that is none of the form's, its lines."""
    if isinstance(block, RawParagraph):
        found = (_BOOKMARK.sub("", line).strip() for line in block.text.splitlines())
        return [line for line in found if line and not is_page_number(line)]
    return [text for line in lines(block) if (text := words(line.cells))]


def _table_parts() -> set[str]:
    return {part.id for standard in standards() for part in standard.parts if part.table}


def _is_caption(text: str) -> bool:
    """Say whether a paragraph beside a statutory table only repeats its words or names its unit."""
    half = plain(text)
    numbered = _TABLE_NUMBER.match(half)
    rest = half[numbered.end() :] if numbered else half
    said = any(table.says(rest) for table in table_words().values())
    return bool(_UNITS.fullmatch(half)) or said or bool(numbered and (not key(rest) or is_heading(rest)))


@dataclass(frozen=True, slots=True)
class _Front:
    """What stands before the text: the numbers of the blocks that are no text, the date under the title."""

    left_out: frozenset[int]
    date: dt.date | None


def _front(blocks: Sequence[RawBlock], numbers: Sequence[int], cover: Cover) -> _Front:
    texts = {number: _words(blocks[number]) for number in numbers}
    title = {numbers[index] for index in cover.title}
    start = min(title) if title else _first_sentence(texts) if cover.page else -1
    before = {number for number in numbers if number < start and not _is_sentence(texts[number])}
    under = list(_bylines(((n, texts[n]) for n in numbers if n not in title | before), cover))
    contents = {n for n in numbers if is_heading(texts[n]) or key(texts[n]) in _CONTENTS}
    found = [date[0] for n in under if (date := dates.find(texts[n]))]
    return _Front(frozenset({*title, *before, *under, *contents}), found[0] if found else None)


def _first_sentence(texts: Mapping[int, str]) -> int:
    """Return where the text of a page without title begins, behind its menus; -1 where it has none."""
    return next((number for number, text in texts.items() if _is_sentence(text)), -1)


def _words(block: RawBlock) -> str:
    return block.text.strip() if isinstance(block, RawParagraph) else ""


def _is_sentence(text: str) -> bool:
    return len(text) >= _SHORTEST_SENTENCE and "。" in text


def _bylines(paragraphs: Iterable[tuple[int, str]], cover: Cover) -> Iterator[int]:
    """Yield the lines between title and text: the body again, the date, what a web page puts there."""
    for number, text in paragraphs:
        if _is_sentence(text):
            return
        date = dates.find(text)
        dated = date is not None and (
            not date[1] or is_organ(date[1]) or bool(_BYLINE.fullmatch(plain(text)))
        )
        organ = key(text).startswith(key(cover.agency)) and (is_organ(text) or key(text) == key(cover.agency))
        again = bool(cover.agency) and key(text).startswith(key(cover.agency)) and "政府信息公开" in key(text)
        if dated or organ or again or _BYLINE.fullmatch(plain(text)):
            yield number
