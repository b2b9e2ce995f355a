"""Files that cannot be read, known by their first bytes: what they are and what to do."""

import io
import re
import zipfile

from drafter.errors import FileProblem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SAVE_AS = "请用 Word 或 WPS 打开它，另存为 .docx 再导入。"
_FROM_PDF = "请用 Word 或 WPS 打开它另存为 .docx，或者导入网站上的 .html 版本。"
_BEGINNINGS = (
    (b"%PDF-", "是 PDF，现在还不能读取。", _FROM_PDF),
    (b"{\\rtf", "是 RTF 格式，现在还不能读取。", _SAVE_AS),
    (b"\x89PNG", "是图片，读不出文字和表格。", "请找有文字的版本。"),
    (b"\xff\xd8\xff", "是图片，读不出文字和表格。", "请找有文字的版本。"),
    (b"Rar!", "是压缩包。", "请先解压，再导入里面的报告。"),
    (b"7z\xbc\xaf", "是压缩包。", "请先解压，再导入里面的报告。"),
    (b"\x1f\x8b", "是压缩包。", "请先解压，再导入里面的报告。"),
)
_PACKAGES = (
    ("report.json", "是本程序的年报文件。", "请用“打开”打开它，不用导入。"),
    ("xl/", "是 Excel 表格，不是年度报告的文档。", "请选择报告的 Word 或网页文件。"),
    ("ppt/", "是演示文稿，不是年度报告的文档。", "请选择报告的 Word 或网页文件。"),
    ("content.xml", "是 ODF 格式，现在还不能读取。", _SAVE_AS),
)
_HEAD = 4096
_WORD_XML = re.compile(rb"<\?mso-application|<pkg:package|<w:wordDocument")


def refuse(data: bytes, name: str) -> None:
    """Raise FileProblem for content of a kind that cannot be read, whatever the file is called."""
    kind = _kind(data)
    if kind:
        what, todo = kind
        raise FileProblem(f"“{name}”{what}", todo)


def _kind(data: bytes) -> tuple[str, str] | None:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, what, todo in _BEGINNINGS:
        if head.startswith(beginning):
            return what, todo
    if data.startswith(_OLE):
        return _old_office(data)
    if data.startswith(_ZIP):
        return _package(data)
    if _WORD_XML.search(head):
        return "是 Word 的 XML 格式，现在还不能读取。", _SAVE_AS
    return _web_archive(head)


def _old_office(data: bytes) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "设了打开密码。", "请用 Word 或 WPS 打开，去掉密码后另存再导入。"
    if "Workbook".encode("utf-16-le") in data:
        return "是 Excel 表格，不是年度报告的文档。", "请选择报告的 Word 或网页文件。"
    return "是 .doc 或 .wps 格式，现在还不能读取。", _SAVE_AS


def _package(data: bytes) -> tuple[str, str] | None:
    """Tell the kinds of zip files apart; a Word document is none of those refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "损坏了，打不开。", "请重新下载，或用 Word、WPS 打开修复后另存为 .docx。"
    for part, what, todo in _PACKAGES:
        if any(name.startswith(part) for name in names):
            return what, todo
    if "[Content_Types].xml" not in names:
        return "是压缩包，里面不是 Word 文档。", "请先解压，再导入里面的报告。"
    return None


def _web_archive(head: bytes) -> tuple[str, str] | None:
    start = head[:1024].lower()
    if b"mime-version:" in start and (b"multipart/related" in head.lower() or b"text/html" in head.lower()):
        return "是 .mht 网页存档，现在还不能读取。", "请在浏览器里把网页另存为 .html 再导入。"
    return None
