"""A zip of XML parts, read with limits on what a hostile or damaged file can cost."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from drafter.errors import FileProblem
from drafter.importers import bounds
from drafter.importers.element import Element

LARGEST = 200 * 1024 * 1024
"""Bytes that all parts read may inflate to."""

MOST_PARTS = 5000
HIGHEST_RATIO = 400
"""How many times its packed size a part may have; Word's own repetitive tables stay below a hundred."""

_SMALL = 1024 * 1024
_PIECE = 256 * 1024
_ENCRYPTED = 0x1


class Package:
    """The parts of a document; `name` is the file's, for messages. FileProblem where it is not sound."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._inflated = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self.damaged() from error
        # Some programs write the names of parts with the strokes of Windows.
        infos = self._archive.infolist()
        self._parts = {info.filename.replace("\\", "/").lstrip("/"): info for info in infos}
        self._known: dict[str, list[Element]] = {}
        if len(infos) > MOST_PARTS:
            raise FileProblem(
                f"“{name}”里的部件太多，不像正常的文档。", "请用 Word 或 WPS 打开后另存再导入。"
            )

    def inside(self, data: bytes) -> "Package":
        """Open a package that is a part of this one; what was inflated so far counts for it too."""
        inner = Package(data, self._name)
        inner._inflated = self._inflated
        return inner

    def damaged(self) -> FileProblem:
        """Return the error for a file that cannot be read to the end."""
        return FileProblem(
            f"“{self._name}”损坏了，读不完整。", "请用 Word 或 WPS 打开修复，另存为 .docx 再导入。"
        )

    def read(self, part: str) -> bytes | None:
        """Return the content of a part, None where there is none."""
        info = self._parts.get(part)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise FileProblem(f"“{self._name}”加了密码。", "请去掉密码后另存再导入。")
        try:
            return self._inflate(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self.damaged() from error

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        with self._archive.open(info) as stream:
            while piece := stream.read(_PIECE):
                pieces.append(piece)
                size += len(piece)
                self._inflated += len(piece)
                packed = max(info.compress_size, 1)
                if self._inflated > LARGEST or (size > _SMALL and size > packed * HIGHEST_RATIO):
                    raise FileProblem(
                        f"“{self._name}”展开后大得不正常，没有读取。",
                        "请用 Word 或 WPS 打开核对，另存后再导入。",
                    )
        return b"".join(pieces)

    def xml(self, part: str) -> Element | None:
        """Return the root of an XML part, None where there is none; nothing outside it is ever loaded."""
        from lxml import etree

        data = self.read(part)
        if data is None:
            return None
        bounds.require(data.count(b"<") - data.count(b"</"), bounds.MOST_ELEMENTS, self._name)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error
        if root.getroottree().docinfo.doctype:
            raise FileProblem(
                f"“{self._name}”里有文档不该有的外部定义，没有读取。",
                "请用 Word 或 WPS 打开核对，另存后再导入。",
            )
        return root

    def related(self, part: str, kind: str) -> str | None:
        """Return the part that `part` ("" for the package) refers to as `kind`, such as 「styles」."""
        return next(self.every_related(part, kind), None)

    def every_related(self, part: str, kind: str) -> Iterator[str]:
        """Yield the parts that `part` refers to as `kind`; what lies outside the package is none."""
        for relation in self._relations(part):
            if relation.get("Type", "").endswith(f"/{kind}"):
                yield _target(part, relation)

    def target(self, part: str, relation: str) -> str | None:
        """Return the part that a relation of `part` leads to by its id, None for one to the outside."""
        found = (known for known in self._relations(part) if known.get("Id") == relation)
        return next((_target(part, known) for known in found), None)

    def outside(self, part: str, kind: str) -> Iterator[str]:
        """Yield the addresses outside the package that `part` refers to as `kind`; nothing is fetched."""
        for relation in self._references(part):
            if relation.get("TargetMode") == "External" and relation.get("Type", "").endswith(f"/{kind}"):
                yield relation.get("Target", "")

    def _relations(self, part: str) -> Iterator[Element]:
        """Yield what refers from a part to another part of the package."""
        return (one for one in self._references(part) if one.get("TargetMode") != "External")

    def _references(self, part: str) -> Sequence[Element]:
        if part not in self._known:
            folder, name = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._known[part] = [] if root is None else list(root)
        return self._known[part]


def _target(part: str, relation: Element) -> str:
    folder = posixpath.dirname(part)
    path = posixpath.join("/", folder, unquote(relation.get("Target", "")).replace("\\", "/"))
    return posixpath.normpath(path).lstrip("/")
