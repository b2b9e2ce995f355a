"""Kinds of files that cannot be read: each says what it is and what to do about it."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.signatures import refuse
from tests.importers.test_package import zipped
from tests.importers.word import document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "是 PDF"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "是 PDF"),
        (b"{\\rtf1\\ansi", "是 RTF"),
        (OLE, "是 .doc 或 .wps 格式"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "设了打开密码"),
        (OLE + "Workbook".encode("utf-16-le"), "是 Excel 表格"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", "是 .mht 网页存档"),
        (b"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: text/html", "是 .mht 网页存档"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "是 Word 的 XML 格式"),
        (b'<?xml version="1.0"?><pkg:package>', "是 Word 的 XML 格式"),
        (b"\x89PNG\r\n", "是图片"),
        (b"\xff\xd8\xff\xe0", "是图片"),
        (b"Rar!\x1a\x07", "是压缩包"),
        (b"PK\x03\x04 cut off", "损坏了"),
        (zipped({"a.txt": b"a"}), "是压缩包，里面不是 Word 文档"),
        (zipped({"xl/workbook.xml": b""}), "是 Excel 表格"),
        (zipped({"ppt/slides.xml": b""}), "是演示文稿"),
        (zipped({"mimetype": b"", "content.xml": b""}), "是 ODF 格式"),
        (zipped({"report.json": b"{}"}), "是本程序的年报文件"),
    ],
)
def test_each_kind_is_named_with_the_way_out(data: bytes, what: str) -> None:
    with pytest.raises(FileProblem) as caught:
        refuse(data, "旧年报")
    assert caught.value.what.startswith(f"“旧年报”{what}")
    assert caught.value.todo.endswith("。")


@pytest.mark.parametrize("data", [b"plain", b"PK-10", "年报".encode(), b"<html>", document("")])
def test_what_may_be_read_passes(data: bytes) -> None:
    refuse(data, "年报")
