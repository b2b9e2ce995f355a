"""Plain text and Markdown → RawReport: paragraphs, headings, and tables in the shapes that text takes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.errors import FileProblem
from drafter.importers import bounds
from drafter.importers.decoding import decode, is_text
from drafter.importers.raw import RawBlock, RawParagraph, RawReport
from drafter.importers.registry import importer
from drafter.importers.text_tables import take_table

_HASHES = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
_BULLET = re.compile(r"^\s*[-*+]\s+(?=\S)")
_EMPHASIS = re.compile(r"(\*\*|__)(.+?)\1|(?<!\\)\*\*")
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]*)[^)]*\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_SIGNS_OF_MARKDOWN = re.compile(r"^#{1,6}\s+\S|^\s*\|?\s*:?-{3,}:?\s*\|", re.MULTILINE)
_SENTENCE_ENDS = "。！？；：…!?;:”’）)》】. "
_NEW_POINT = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十][是、]|[第附注表图])"
)
_SHORTEST_CUT = 30
_LONGEST_CUT = 3000


@importer("纯文字", suffixes=(".txt", ".md"), sniff=is_text)
def read(data: bytes, name: str) -> RawReport:
    """Read a text file; Markdown is recognised by its headings and table rules."""
    decoded = decode(data)
    if decoded is None:
        raise FileProblem(
            f"“{name}”里有乱码，认不出文字的编码。", "请用记事本打开，另存为 UTF-8 编码再导入。"
        )
    text = re.sub(r"\r\n?|[\f\v\u2028\u2029]", "\n", decoded.text).replace("\x1a", "")
    bounds.require(text.count("\n"), bounds.MOST_LINES, name)
    bounds.require(text.count("\t") + text.count("|"), bounds.MOST_CELLS, name)
    blocks = list(_blocks(text.split("\n"), markdown=bool(_SIGNS_OF_MARKDOWN.search(text))))
    if _blank_lines_part(text):
        blocks = _rejoined(blocks)
    return RawReport(tuple(blocks), warnings=decoded.warnings)


def _blocks(lines: Sequence[str], *, markdown: bool) -> Iterator[RawBlock]:
    index = tables = 0
    while index < len(lines):
        taken = take_table(lines, index, tables + 1)
        stop = taken.stop if taken else index + 1
        if taken and taken.table:
            tables += 1
            yield taken.table
        else:
            for line in map(str.strip, lines[index:stop]):
                yield _markdown(line) if markdown else RawParagraph(_untabbed(line))
        index = stop


def _untabbed(line: str) -> str:
    """A tab behind a number is an automatic number's; elsewhere it is a blank."""
    return re.sub(r"(?<=[、.．）)])\t+", "", line).replace("\t", " ")


def _markdown(line: str) -> RawParagraph:
    if _RULE.fullmatch(line):
        return RawParagraph("")
    hashes = _HASHES.fullmatch(line)
    text = hashes[2] if hashes else _BULLET.sub("", line, count=1)
    text = _EMPHASIS.sub(lambda match: match[2] or "", text)
    text = _LINK.sub(lambda match: _linked(match[1], match[2]), text)
    return RawParagraph(_ESCAPED.sub(r"\1", _untabbed(text)).strip(), len(hashes[1]) if hashes else 0)


def _linked(text: str, target: str) -> str:
    return text if target.startswith("#") or target == text or not target else f"{text}（{target}）"


def _blank_lines_part(text: str) -> bool:
    """Say whether paragraphs are parted by blank lines, as in text taken from a PDF."""
    filled = [line for line in text.split("\n") if line.strip() and "\t" not in line]
    return text.count("\n\n") * 2 > len(filled)


def _rejoined(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Join paragraphs that the end of a page cut in the middle of a sentence."""
    joined: list[RawBlock] = []
    last = -1
    for block in blocks:
        before = joined[last] if last >= 0 else None
        if isinstance(before, RawParagraph) and isinstance(block, RawParagraph) and _goes_on(before, block):
            joined[last:] = [replace(before, text=before.text + block.text)]
            continue
        joined.append(block)
        if not isinstance(block, RawParagraph) or block.text:
            last = len(joined) - 1
    return joined


def _goes_on(first: RawParagraph, second: RawParagraph) -> bool:
    """Say whether a paragraph is running text without an end, and the next begins nothing new."""
    if first.level or second.level or not second.text or _NEW_POINT.match(second.text):
        return False
    running = _SHORTEST_CUT <= len(first.text) <= _LONGEST_CUT and any(mark in first.text for mark in "，,。")
    return running and first.text[-1] not in _SENTENCE_ENDS
