"""Sound files of every format, from which the damaged ones are made."""

import base64
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from drafter import assets
from drafter.importers import inside
from drafter.render.export import export
from tests.helpers.project import ROOT

SAMPLES = ROOT / "tests" / "samples" / "reports"
CASES = ROOT / "tests" / "fuzz" / "cases"
_BY_LIBREOFFICE = ("doc", "odt", "rtf")
_FLAT = "http://schemas.microsoft.com/office/2006/xmlPackage"


def seeds() -> dict[str, list[bytes]]:
    """Return sound files by their ending; those of LibreOffice only where it is installed."""
    found: dict[str, list[bytes]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for path in (*_written(Path(folder)), *_samples()):
            found.setdefault(path.suffix, []).append(path.read_bytes())
    found.setdefault(".mht", []).extend(archive(page) for page in found[".html"])
    found.setdefault(".xml", []).extend(flat(package) for package in found[".docx"])
    return dict(sorted(found.items()))


def archive(page: bytes) -> bytes:
    """Return a page as a web archive, as a browser saves it."""
    head = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=edge; type="text/html"\r\n\r\n'
        b"--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head + base64.encodebytes(page) + b"\r\n--edge--\r\n"


def flat(package: bytes) -> bytes:
    """Return a Word document as the single file of XML that Word writes of it."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    xml = {
        name: content.decode().partition("?>")[2]
        for name, content in parts.items()
        if b"<?xml" in content[:9]
    }
    texts = (
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
        for name, content in xml.items()
    )
    return f'<?xml version="1.0"?><pkg:package xmlns:pkg="{_FLAT}">{"".join(texts)}</pkg:package>'.encode()


def _samples() -> Iterator[Path]:
    """Yield the made-up reports of the tests, and the files that were once too much."""
    yield assets.resource("example", "last-year.md")
    for folder in (SAMPLES, CASES):
        yield from (path for path in sorted(folder.iterdir()) if path.suffix not in {".json", ".md"})


def _written(folder: Path) -> Iterator[Path]:
    last = assets.resource("example", "last-year.md")
    draft = inside.read(last.read_bytes(), last.name).draft
    paths = [folder / f"report{suffix}" for suffix in (".docx", ".html", ".pdf")]
    export(draft, paths)
    yield from paths
    soffice = shutil.which("soffice")
    if soffice:
        for ending in _BY_LIBREOFFICE:
            command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
            command += ["--convert-to", ending, "--outdir", str(folder), str(paths[0])]
            subprocess.run(command, capture_output=True, check=True, timeout=120)
            yield folder / f"report.{ending}"
