"""A MIME message comes apart, however it is nested, and a hostile one is refused in time."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.mime import Part, content, parameter, parts


def message(*pieces: bytes, boundary: bytes = b"=_b", end: bytes = b"\r\n") -> bytes:
    """A multipart message of pieces, each with its headers."""
    line = end + b"--" + boundary
    head = b'Content-Type: multipart/related;\r\n\tboundary="' + boundary + b'"; start="<two>"\r\n'
    return (
        head.replace(b"\r\n", end)
        + end
        + b"preamble"
        + b"".join(line + end + piece for piece in pieces)
        + line
        + b"--"
    )


def page(text: bytes, kind: bytes = b"text/html") -> bytes:
    return b"Content-Type: " + kind + b"\r\n\r\n" + text


def bodies(data: bytes) -> list[bytes]:
    return [part.body for part in parts(data, "a.mht")[0]]


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_parts_end_where_the_next_begins(end: bytes) -> None:
    data = message(page(b"one\r\n--=_bx\r\n").replace(b"\r\n", end), page(b"").replace(b"\r\n", end), end=end)
    assert bodies(data) == [b"one" + end + b"--=_bx" + end, b""]


def test_a_message_of_one_part() -> None:
    found, start = parts(b"\xef\xbb\xbf\r\n\r\n" + page(b"alone"), "a.mht")
    assert [(part.kind, part.body) for part in found] == [("text/html", b"alone")]
    assert start == ""


def test_parts_within_parts_come_in_order() -> None:
    inner = message(page(b"2"), page(b"3"), boundary=b"in")
    mail = b"Content-Type: message/rfc822\r\n\r\n" + page(b"4")
    assert bodies(message(page(b"1"), inner, mail, page(b"5"))) == [b"1", b"2", b"3", b"4", b"5"]


def test_a_boundary_counts_only_where_a_line_begins() -> None:
    assert bodies(message(page(b"a --=_b\r\n"), page(b"c"))) == [b"a --=_b\r\n", b"c"]


def test_which_part_the_message_begins_with() -> None:
    data = message(page(b"1"), b"Content-ID: <two>\r\n" + page(b"2"))
    found, start = parts(data, "a.mht")
    assert [part.identity == start for part in found] == [False, True]


def test_a_part_without_headers_and_one_without_end() -> None:
    data = message(b"\r\nplain", page(b"cut"))
    assert bodies(data[: data.rindex(b"\r\n--")]) == [b"plain", b"cut"]


def test_charsets_are_those_of_the_headers() -> None:
    (found,), _ = parts(b'Content-Type: text/html; charset="GB2312"\r\n\r\n', "a.mht")
    assert found.charset == "GB2312"
    (other,), _ = parts(b"Content-Type: text/html; charset*=utf-8''gbk\r\n\r\n", "a.mht")
    assert other.charset == "gbk"


@pytest.mark.parametrize(
    ("packed", "body", "unpacked"),
    [
        (b"base64", b"5bm0\r\n5oql", "年报".encode()),
        (b"Quoted-Printable", b"=E5=B9=\r\n=B4=3D", "年=".encode()),
        (b"8bit", b"\xe5\xb9\xb4", "年".encode()),
        (b"x-unknown", b"a", b"a"),
    ],
)
def test_each_way_of_packing(packed: bytes, body: bytes, unpacked: bytes) -> None:
    (found,), _ = parts(b"Content-Transfer-Encoding: " + packed + b"\r\n\r\n" + body, "a.mht")
    assert content(found, "a.mht") == unpacked


def test_a_damaged_part_is_said_to_be_so() -> None:
    (found,), _ = parts(b"Content-Transfer-Encoding: base64\r\n\r\n5bm05", "a.mht")
    with pytest.raises(FileProblem, match=r"“a\.mht”损坏了，里面的网页解不开"):
        content(found, "a.mht")


def nested(depth: int) -> bytes:
    return b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth)
    )


@pytest.mark.parametrize(
    "data",
    [nested(100_000), b"Content-Type: message/rfc822\r\n\r\n" * 100_000, message(*[page(b"x")] * 100_000)],
)
def test_bombs_are_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“a\.mht”层层嵌套得太深，或者部件太多"):
        parts(data, "a.mht")


def test_a_header_without_end_says_nothing() -> None:
    (found,), _ = parts(
        b'Content-Type: multipart/related; boundary="' + b";" * 50_000 + b'"\r\n\r\nx', "a.mht"
    )
    assert isinstance(found, Part)
    assert parameter(found.headers, "boundary") == ""
