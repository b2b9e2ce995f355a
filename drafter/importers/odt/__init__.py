"""OpenDocument text (.odt) → RawReport, as LibreOffice and WPS write it."""

import io
import zipfile

from drafter.errors import FileProblem
from drafter.importers.package import Package
from drafter.importers.raw import RawReport
from drafter.importers.registry import importer

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"


def is_odt(data: bytes) -> bool:
    """Say whether the data is a package of OpenDocument, by the parts that only it has."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False
    return bool(names & {_CONTENT, _MANIFEST}) and "[Content_Types].xml" not in names


@importer("ODT 文档", suffixes=(".odt", ".ott"), sniff=is_odt)
def read(data: bytes, name: str) -> RawReport:
    """Read an OpenDocument text with all changes accepted.

    FileProblem where it is damaged, hostile, locked with a password, a spreadsheet or the like.
    """
    from drafter.importers.nested import flatten
    from drafter.importers.odt.asides import margins, properties
    from drafter.importers.odt.body import Body
    from drafter.importers.odt.styles import Styles

    package = Package(data, name)
    # The old manifest has a document type, so it is only searched.
    if b"encryption-data" in (package.read(_MANIFEST) or b""):
        raise FileProblem(f"“{name}”设了打开密码。", "请用 LibreOffice 或 WPS 打开，去掉密码后另存再导入。")
    content, styles = package.xml(_CONTENT), package.xml("styles.xml")
    text = content.find("{*}body/{*}text") if content is not None else None
    if text is None:
        raise FileProblem(
            f"“{name}”不是文字文档，里面没有正文。", "请用 LibreOffice 或 WPS 打开核对，另存为 .docx 再导入。"
        )
    body = Body(Styles(styles, content), name)
    flat = flatten(body.read(text))
    asides = (*flat.asides, *margins(styles), *properties(package.xml("meta.xml")))
    return RawReport(tuple(flat.blocks), warnings=tuple(body.left_out.warnings()), asides=asides)
