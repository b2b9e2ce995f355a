"""A MIME message → its parts, with limits on what a hostile or damaged one can cost.

The standard library reads headers and encodings. It does not split the message: its parser goes
into parts within parts without a limit, and looks at each line once for each of them.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

from drafter.errors import FileProblem

MOST_PARTS = 2000
DEEPEST = 10
"""Parts within parts beyond this are refused."""

_LONGEST_HEAD = 64 * 1024
_LONGEST_TYPE = 4096
_BLANK = b"\xef\xbb\xbf \t\r\n"
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
_NO_HEAD = re.compile(rb"[ \t]*(?:\r?\n|\r)")
_LONGEST_BOUNDARY = 200
_RETRY = "请在浏览器或 Word 里打开它，另存为 .html 或 .docx 再导入。"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds no others: its headers, and its body as it was packed."""

    headers: Message
    body: bytes

    @property
    def kind(self) -> str:
        """Its media type, such as 「text/html」."""
        return self.headers.get_content_type()

    @property
    def charset(self) -> str:
        """The charset that its headers declare, "" for none."""
        return parameter(self.headers, "charset")

    @property
    def identity(self) -> str:
        """What other parts call it, without brackets."""
        return str(self.headers.get("Content-ID", "")).strip().strip("<>")


def parameter(headers: Message, name: str) -> str:
    """Return a parameter of the content type, "" where there is none or the header is absurdly long."""
    if len(str(headers.get("Content-Type", ""))) > _LONGEST_TYPE:
        return ""
    value = headers.get_param(name, "")
    return value if isinstance(value, str) else str(value[2])


def parts(data: bytes, name: str) -> tuple[list[Part], str]:
    """Return the parts that hold no others, in order, and the name of that which the message begins with.

    Where no name is given, it begins with the first. Raises FileProblem where there are too many, or
    they lie too deep; `name` is the file's.
    """
    found: list[Part] = []
    begins_with = ""
    start = len(data) - len(data.lstrip(_BLANK))
    waiting = [(start, len(data), 0)]
    while waiting:
        start, stop, depth = waiting.pop()
        if depth > DEEPEST or len(found) + len(waiting) > MOST_PARTS:
            raise FileProblem(f"“{name}”层层嵌套得太深，或者部件太多，读不了。", _RETRY)
        headers, body = _head(data, start, stop)
        pieces = list(_pieces(data, headers, body, stop))
        begins_with = begins_with or (parameter(headers, "start").strip("<>") if pieces else "")
        waiting.extend((*piece, depth + 1) for piece in reversed(pieces))
        if not pieces:
            found.append(Part(headers, data[body:stop]))
    return found, begins_with


def _head(data: bytes, start: int, stop: int) -> tuple[Message, int]:
    """Return the headers of the part that lies from `start` to `stop`, and where its body begins."""
    limit = min(stop, start + _LONGEST_HEAD)
    end = _NO_HEAD.match(data, start, limit) or _BLANK_LINE.search(data, start, limit)
    stop_of_head = end.start() if end else limit
    return BytesHeaderParser().parsebytes(data[start:stop_of_head]), end.end() if end else limit


def _pieces(data: bytes, headers: Message, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield where the parts within a part lie."""
    if headers.get_content_maintype() == "message":
        yield start, stop
    boundary = parameter(headers, "boundary").encode("latin-1", "replace")[:_LONGEST_BOUNDARY]
    if headers.get_content_maintype() != "multipart" or not boundary:
        return
    line = re.compile(rb"--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\r|\Z)")
    begin = -1
    for found in line.finditer(data, start, stop):
        ends = _line_before(data, found.start())
        if ends is None:
            continue
        if begin >= 0:
            yield begin, max(ends, begin)
        begin = -1 if found[1] else found.end()
        if found[1]:
            return
    if begin >= 0:
        yield begin, stop


def _line_before(data: bytes, boundary: int) -> int | None:
    """Return where the line before a boundary ends, None where the boundary does not begin a line."""
    before = data[max(boundary - 2, 0) : boundary]
    if before == b"\r\n":
        return boundary - 2
    return boundary - 1 if before[-1:] in (b"\r", b"\n") else None


def content(part: Part, name: str) -> bytes:
    """Return what a part holds, unpacked; FileProblem where that is damaged."""
    packed = str(part.headers.get("Content-Transfer-Encoding", "")).strip().lower()
    if packed == "quoted-printable":
        return binascii.a2b_qp(part.body)
    if packed != "base64":
        return part.body
    try:
        return binascii.a2b_base64(part.body)
    except binascii.Error as error:
        raise FileProblem(f"“{name}”损坏了，里面的网页解不开，多半是没有下载完整。", _RETRY) from error
