"""Word's XML in a single file (flat OPC) → RawReport: its parts are packed and read as a .docx."""

import io
import re
import zipfile

from drafter.errors import FileProblem
from drafter.importers import docx
from drafter.importers.docx_xml import attribute, child, children, tag
from drafter.importers.element import Element
from drafter.importers.raw import RawReport
from drafter.importers.registry import importer

_HEAD = 4096
_BINARY = re.compile(rb"<pkg:binaryData>[^<]*</pkg:binaryData>")
_RETRY = "请用 Word 或 WPS 打开它，另存为 .docx 再导入。"


def is_flat_xml(data: bytes) -> bool:
    """Say whether the data is Word's single-file XML, by its first element."""
    return b"<pkg:package" in data[:_HEAD]


@importer("Word XML 文档", suffixes=(".xml",), sniff=is_flat_xml)
def read(data: bytes, name: str) -> RawReport:
    """Read a Word document saved as XML; FileProblem where it is damaged or hostile."""
    return docx.read(_package(_parse(data, name)), name)


def _parse(data: bytes, name: str) -> Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        # Pictures are not read, and would be longer than a text of XML may be.
        root = etree.fromstring(_BINARY.sub(b"", data), parser)
    except etree.XMLSyntaxError as error:
        raise FileProblem(f"“{name}”损坏了，读不完整。", _RETRY) from error
    if root.getroottree().docinfo.doctype:
        raise FileProblem(f"“{name}”里有文档不该有的外部定义，没有读取。", _RETRY)
    return root


def _package(root: Element) -> bytes:
    """Return the parts that are XML as a zip, as a .docx has them."""
    from lxml import etree

    parts: dict[str, bytes] = {}
    for part in (element for element in root if tag(element) == "part"):
        held = children(child(part, "xmlData"))
        path = (attribute(part, "name") or "").lstrip("/")
        if held and path:
            parts[path] = etree.tostring(held[0], encoding="UTF-8", with_tail=False)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path), content)
    return buffer.getvalue()
