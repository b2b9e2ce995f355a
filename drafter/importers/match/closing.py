"""The end of a report: its signature and date, and what a web page prints below them."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.importers.match import dates
from drafter.importers.match.cover import is_organ
from drafter.importers.match.keys import key, plain

_FOOTER = re.compile(
    r"[【\[\s]*(?:打印|关闭|收藏|返回顶部|上一篇|下一篇|扫一扫|分享|主办|承办|版权所有|网站标识码|备案号|技术支持|联系我们"
    r"|网站地图|关于我们|隐私声明|Copyright)[^。]*|.*ICP备.*|.*公网安备.*|\d{1,3}"
)
_LONGEST_FOOTER = 80
_LINES = 8


@dataclass(frozen=True, slots=True)
class Closing:
    """The text without its end; the body that signs ("" where none does) and the date below."""

    text: tuple[str, ...]
    organ: str
    date: dt.date | None


def read(text: Sequence[str], agency: str) -> Closing:
    """Take signature and date off the end of the last part's paragraphs."""
    lines = list(text)
    while lines and len(lines[-1]) <= _LONGEST_FOOTER and _FOOTER.fullmatch(plain(lines[-1])):
        lines.pop()
    for index in range(len(lines) - 1, max(-1, len(lines) - 1 - _LINES), -1):
        found = dates.find(lines[index])
        if found and (not found[1] or _signs(found[1], agency)):
            return _above(lines, index, found[1], found[0], agency)
    if lines and agency and key(lines[-1]) == key(agency):
        return Closing(tuple(lines[:-1]), agency, None)
    return Closing(tuple(lines), "", None)


def _above(lines: list[str], index: int, organ: str, date: dt.date, agency: str) -> Closing:
    """Take the date's line away, and the body's where it stands on a line of its own."""
    first = index
    if not organ and index and _signs(lines[index - 1], agency):
        first, organ = index - 1, lines[index - 1]
    return Closing((*lines[:first], *lines[index + 1 :]), "".join(organ.split()), date)


def _signs(text: str, agency: str) -> bool:
    return is_organ(text) or (bool(agency) and key(text) == key(agency))
