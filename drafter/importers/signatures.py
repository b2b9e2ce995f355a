"""Files that cannot be read, known by their first bytes: what they are and what to do."""

import io
import re
import zipfile

from drafter.errors import FileProblem
from drafter.importers.ole import MAGIC, OleFile
from drafter.importers.package import MOST_PARTS

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SAVE_AS = "请用 Word 或 WPS 打开它，另存为 .docx 再导入。"
_BEGINNINGS = (
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
)
_DOCUMENT_PARTS = {"[Content_Types].xml", "content.xml", "META-INF/manifest.xml"}
_LOCKED = ("设了打开密码。", "请用 Word 或 WPS 打开，去掉密码后另存再导入。")
_EXCEL = ("是 Excel 表格，不是年度报告的文档。", "请选择报告的 Word 或网页文件。")
_OLD_OFFICE = {
    "EncryptedPackage": _LOCKED,
    "Workbook": _EXCEL,
    "Book": _EXCEL,
    "PowerPoint Document": ("是演示文稿，不是年度报告的文档。", "请选择报告的 Word 或网页文件。"),
    "MatOST": ("是 Microsoft Works 的文档，读不了。", "请用能打开它的程序另存为 .docx 再导入。"),
}
"""Streams in the root of an OLE file that give away what it is; in deeper ones lie embedded objects."""
_ENTRY = b"PK\x01\x02"
"""How each line of a zip's directory begins; a directory of a million takes seconds to be read."""
_HEAD = 4096
_SINGLE_FILES = (
    (re.compile(rb"<pkg:package"), None),
    (
        re.compile(rb"<w:wordDocument|<\?mso-application"),
        ("是 Office 2003 的 XML 格式，读不了。", _SAVE_AS),
    ),
    (re.compile(rb"<office:document\b"), ("是 ODF 的单文件格式，读不了。", _SAVE_AS)),
)
"""Documents in a single file of XML, by what gives them away; Word's own of today can be read."""


def refuse(data: bytes, name: str) -> None:
    """Raise FileProblem for content of a kind that cannot be read, whatever the file is called."""
    kind = _kind(data, name)
    if kind:
        what, todo = kind
        raise FileProblem(f"“{name}”{what}", todo)


def _kind(data: bytes, name: str) -> tuple[str, str] | None:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, what, todo in _BEGINNINGS:
        if head.startswith(beginning):
            return what, todo
    if data.startswith(MAGIC):
        return _old_office(OleFile(data, name))
    if data.startswith(_ZIP):
        return _package(data)
    return next((kind for given_away, kind in _SINGLE_FILES if given_away.search(head)), None)


def _old_office(file: OleFile) -> tuple[str, str] | None:
    """Tell the kinds of OLE files apart; a Word document is none of those refused."""
    if "WordDocument" in file.names:
        return None
    for stream, kind in _OLD_OFFICE.items():
        if stream in file.names:
            return kind
    return "不是 Word 文档，认不出是什么文件。", "请用 Word 或 WPS 打开它，另存为 .docx 再导入。"


def _package(data: bytes) -> tuple[str, str] | None:
    """Tell the kinds of zip files apart; documents of Word and of OpenDocument are none of those refused."""
    if data.count(_ENTRY) > MOST_PARTS:
        return "里的部件太多，不像正常的文档。", "请用 Word 或 WPS 打开后另存再导入。"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "损坏了，打不开。", "请重新下载，或用 Word、WPS 打开修复后另存为 .docx。"
    for part, what, todo in _PACKAGES:
        if any(name.startswith(part) for name in names):
            return what, todo
    if not names & _DOCUMENT_PARTS:
        return "是压缩包，里面不是 Word 文档。", "请先解压，再导入里面的报告。"
    return None
