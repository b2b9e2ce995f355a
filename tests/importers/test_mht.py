"""Web archives as Word, Internet Explorer and Chrome save them, and mail, read as the page in them."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.match import understand
from drafter.importers.match.words import standards
from drafter.importers.mht import is_mht, read
from drafter.importers.raw import RawParagraph, RawReport
from tests.importers import shapes
from tests.importers.survival import survives

STANDARD = standards()[-1]
TEXTS = {
    cell.name: str(number % 17)
    for table in STANDARD.tables.values()
    for number, cell in enumerate(table.grid.cells)
    if cell.role == "field" and number % 5
}
PAGE = shapes.web_page(STANDARD, 2023, TEXTS)
GBK_PAGE = PAGE.replace("charset='utf-8'", "charset=gb2312").encode("gb18030")
PICTURE = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/i.png\r\n\r\niVBORw0KGgo="


def archive(head: bytes, *pieces: bytes) -> bytes:
    """A message of several parts."""
    body = b"".join(b"\r\n------=_NextPart\r\n" + piece for piece in (*pieces, PICTURE))
    kind = b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    kind += b'\tboundary="----=_NextPart"\r\n\r\n'
    return head + kind + body + b"\r\n------=_NextPart--\r\n"


def html(data: bytes, packed: str = "8bit", charset: str = "", more: str = "") -> bytes:
    """A part that is a page."""
    pack = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring, "8bit": bytes}[packed]
    kind = f"Content-Type: text/html{charset and f'; charset={charset}'}\r\n"
    return f"{kind}Content-Transfer-Encoding: {packed}\r\n{more}\r\n".encode() + pack(data)


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


BY_EXPLORER = archive(
    "From: <由 Microsoft Internet Explorer 5 保存>\r\nSubject: =?gb2312?B?xOqxqA==?=\r\n".encode("gbk"),
    html(GBK_PAGE, "quoted-printable", '"gb2312"'),
)
BY_CHROME = archive(
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example/\r\nSubject: =?utf-8?Q?x?=\r\n",
    html(PAGE.encode(), "quoted-printable", more="Content-ID: <frame-0@mhtml.blink>\r\n"),
)
BY_WORD = archive(b"", html(GBK_PAGE, "base64"), html(b"<p>header.htm", "quoted-printable", '"us-ascii"'))
AFTER_BLANKS = b"\xef\xbb\xbf\r\n\r\n" + archive(b"", html(PAGE.encode(), "8bit", "utf-8"))
ONE_PART = b"MIME-Version: 1.0\r\n" + html(PAGE.encode(), "base64", "utf-8")


@pytest.mark.parametrize(
    "data",
    [BY_EXPLORER, BY_CHROME, BY_WORD, AFTER_BLANKS, ONE_PART],
    ids=["Internet Explorer", "Chrome", "Word", "behind blank lines", "one part"],
)
def test_a_whole_report_comes_back_exactly(data: bytes) -> None:
    assert is_mht(data)
    draft = understand(read(data, "年报.mht"), "年报.mht").draft
    assert {name: str(value) for name, value in draft.cells.items() if value is not None} == TEXTS
    assert (draft.meta.agency, draft.meta.year) == (shapes.AGENCY, 2023)


def test_the_charset_of_the_part_goes_before_that_of_the_page() -> None:
    wrong = "<meta charset='big5'><p>云溪市政府信息公开</p>".encode("gbk")
    assert texts(read(archive(b"", html(wrong, "base64", "gb2312")), "a.mht")) == ["云溪市政府信息公开"]


@pytest.mark.parametrize("charset", ["nonsense", "x" * 500, "hex", '"a\0b"'])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    data = archive(b"", html("<meta charset=gbk><p>云溪市政府信息公开".encode("gbk"), "base64", charset))
    assert texts(read(data, "a.mht")) == ["云溪市政府信息公开"]


def test_the_page_that_the_archive_begins_with_is_read() -> None:
    data = archive(b"", html(b"<p>frame"), html(b"<p>root", more="Content-ID: <r>\r\n"))
    assert texts(read(data.replace(b'type="text/html"', b'start="<r>"'), "a.mht")) == ["root"]
    assert texts(read(data, "a.mht")) == ["frame"]


def test_of_a_page_of_frames_the_first_that_holds_something_is_read() -> None:
    frames = b"<html><frameset cols='*,*'><frame src='a'><frame src='b'></frameset></html>"
    data = archive(
        b"", html(frames), html(b"<html><body></body></html>"), html(f"<p>{shapes.title(2023)}".encode())
    )
    assert texts(read(data, "a.mht")) == [shapes.title(2023)]


def test_mail_in_plain_text_is_read_as_text() -> None:
    head = b"Received: by x\r\nContent-Type: text/plain; charset=gbk\r\n\r\n"
    mail = head + "云溪市政府信息公开\r\n年度报告".encode("gbk")
    assert is_mht(mail)
    assert texts(read(mail, "a.eml")) == ["云溪市政府信息公开", "年度报告"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (archive(b"", html(PAGE.encode(), "base64")[:-300]), "损坏了"),
        (b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n" + PICTURE, "没有网页的正文"),
        (b"Content-Type: multipart/related\r\n\r\n", "没有网页的正文"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, what: str) -> None:
    with pytest.raises(FileProblem, match=rf"“年报\.mht”.*{what}"):
        read(data, "年报.mht")


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode(),
        "总体情况：2023年\r\nContent-Type: text/html".encode(),
        b"Dear: all\r\n\r\nContent-Type: text/html",
        b"MIME-Version: 1.0\r\n\r\nhello",
        b"",
    ],
)
def test_other_texts_are_no_archives(data: bytes) -> None:
    assert not is_mht(data)


@given(data=st.binary(max_size=300))
def test_any_bytes_behind_the_signature(data: bytes) -> None:
    survives(read, b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n" + data, "年报.mht")


@given(
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6),
    data=st.sampled_from([BY_EXPLORER[:3000], BY_CHROME[:3000], BY_WORD]),
)
def test_any_damage_to_a_sound_archive(cut: float, flips: list[tuple[float, int]], data: bytes) -> None:
    damaged = bytearray(data)
    for place, value in flips:
        damaged[int(place * len(damaged))] = value
    survives(read, bytes(damaged[: max(int(len(damaged) * cut), 1)]), "年报.mht")
