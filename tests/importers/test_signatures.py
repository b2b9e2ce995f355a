"""Kinds of files that cannot be read: each says what it is and what to do about it."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.signatures import refuse
from tests.importers.test_package import zipped
from tests.importers.word import document
from tests.importers.word97.build import doc, ole, p

DOC = doc(p("年报\r"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (DOC[:600], "损坏了"),
        (ole({"EncryptionInfo": b"", "EncryptedPackage": b""}), "设了打开密码"),
        (ole({"Workbook": b""}), "是 Excel 表格"),
        (ole({"Book": b"EncryptedPackage"}), "是 Excel 表格"),
        (ole({"PowerPoint Document": b""}), "是演示文稿"),
        (ole({"CONTENTS": b"", "MatOST": b""}), "是 Microsoft Works 的文档"),
        (ole({"__properties_version1.0": b""}), "不是 Word 文档"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "是 Office 2003 的 XML 格式"),
        (b'<?xml version="1.0"?><w:wordDocument>', "是 Office 2003 的 XML 格式"),
        (b'<?xml version="1.0"?><office:document office:version="1.3">', "是 ODF 的单文件格式"),
        (b"\x89PNG\r\n", "是图片"),
        (b"\xff\xd8\xff\xe0", "是图片"),
        (b"Rar!\x1a\x07", "是压缩包"),
        (b"PK\x03\x04 cut off", "损坏了"),
        (zipped({"a.txt": b"a"}), "是压缩包，里面不是 Word 文档"),
        (zipped({"xl/workbook.xml": b""}), "是 Excel 表格"),
        (zipped({"ppt/slides.xml": b""}), "是演示文稿"),
        (zipped({"report.json": b"{}"}), "是本程序的年报文件"),
    ],
)
def test_each_kind_is_named_with_the_way_out(data: bytes, what: str) -> None:
    with pytest.raises(FileProblem) as caught:
        refuse(data, "旧年报")
    assert caught.value.what.startswith(f"“旧年报”{what}")
    assert caught.value.todo.endswith("。")


@pytest.mark.parametrize(
    "data",
    [
        b"plain", b"PK-10", "年报".encode(), b"<html>", document(""), DOC,
        doc(p("Workbook EncryptedPackage\r")), b"{\\rtf1\\ansi", b"\xef\xbb\xbf\r\n{\\rtf1",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related;",
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package>',
        zipped({"mimetype": b"", "content.xml": b""}), zipped({"META-INF/manifest.xml": b""}),
    ],
)  # fmt: skip
def test_what_may_be_read_passes(data: bytes) -> None:
    refuse(data, "年报")
