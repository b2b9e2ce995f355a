"""DOCX → RawReport: the body of a Word document as it shows with all changes accepted."""

import re
from collections.abc import Sequence

from drafter.errors import FileProblem
from drafter.importers.docx_asides import beside
from drafter.importers.docx_body import Body
from drafter.importers.docx_numbers import Numbers
from drafter.importers.docx_styles import Styles
from drafter.importers.docx_xml import child, tag
from drafter.importers.element import Element
from drafter.importers.package import Package
from drafter.importers.raw import RawBlock, RawReport
from drafter.importers.registry import formats, importer

_MAIN = "word/document.xml"
_SETTINGS = "word/settings.xml"
_REMOTE = re.compile(r"\s*(?:https?|ftp)://", re.IGNORECASE)
_LONGEST_ADDRESS = 80
_DEEPEST = 2
_MOST_EMBEDDED = 20


def is_docx(data: bytes) -> bool:
    """Say whether the data is a zip package; other kinds of those were refused before."""
    return data.startswith(b"PK\x03\x04")


@importer("Word 文档", suffixes=(".docx", ".docm"), sniff=is_docx)
def read(data: bytes, name: str) -> RawReport:
    """Read a Word document; FileProblem where it is damaged, hostile or none."""
    return _Document(Package(data, name), name, 0).read()


class _Document:
    """A Word document, `depth` others around it; what it embeds is read with it, within bounds."""

    def __init__(self, package: Package, name: str, depth: int) -> None:
        self._package = package
        self._name = name
        self._depth = depth
        self._embedded = 0
        self._main = package.related("", "officeDocument") or _MAIN

    def read(self) -> RawReport:
        root = self._package.xml(self._main)
        content = child(root, "body") if root is not None and tag(root) == "document" else None
        if content is None:
            raise FileProblem(
                f"“{self._name}”里没有 Word 文档的正文。", "请用 Word 或 WPS 打开核对，另存为 .docx 再导入。"
            )
        self._refuse_remote_template()
        styles = Styles(self._part("styles"))
        body = Body(styles, Numbers(self._part("numbering"), styles), self._chunk)
        blocks = body.read(content)
        asides = (*body.asides, *beside(self._package, self._main))
        return RawReport(blocks, warnings=tuple(body.warnings()), asides=asides)

    def _refuse_remote_template(self) -> None:
        """Raise FileProblem where Word would fetch a template from the network, and the macros in it.

        A path is usual: it tells where the template of whoever wrote the document lay.
        """
        settings = self._package.related(self._main, "settings") or _SETTINGS
        for address in self._package.outside(settings, "attachedTemplate"):
            if _REMOTE.match(address):
                what = f"“{self._name}”要从网上取模板“{address[:_LONGEST_ADDRESS]}”，病毒常这样做，没有读取。"
                raise FileProblem(
                    what, "请先问清文件的来源；可靠的话，用 Word 或 WPS 把正文复制到新文档再导入。"
                )

    def _part(self, kind: str) -> Element | None:
        part = self._package.related(self._main, kind)
        return self._package.xml(part) if part else None

    def _chunk(self, relation: str) -> Sequence[RawBlock] | None:
        """Read what is embedded under a relation: another Word document, a web page, plain text."""
        self._embedded += 1
        part = self._package.target(self._main, relation)
        data = self._package.read(part) if part else None
        if data is None or self._depth >= _DEEPEST or self._embedded > _MOST_EMBEDDED:
            return None
        try:
            return self._read_chunk(data)
        except FileProblem:
            return None

    def _read_chunk(self, data: bytes) -> Sequence[RawBlock] | None:
        if is_docx(data):
            return _Document(self._package.inside(data), self._name, self._depth + 1).read().blocks
        readers = (known.read for known in formats() if known.sniff(data))
        reader = next(readers, None)
        return reader(data, self._name).blocks if reader else None
