"""LibreOffice as one of the matrix's writers: many files at a time, each kept once it is made."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from filelock import FileLock

from tests.helpers.project import ROOT

CACHE = ROOT / ".matrix-cache"
_FILTERS = {"doc": "doc:MS Word 97", "html": "html:HTML (StarWriter)"}
_AT_ONCE = 30


def convert(sources: Iterable[bytes], suffix: str) -> dict[bytes, bytes]:
    """Return each DOCX as LibreOffice saves it in another format; nothing where it is not to be had.

    Made files are kept in the cache folder by their content and LibreOffice's version. Where it is
    not installed they are found if all of them were made by the version that was last seen.
    RuntimeError where it is there and does not make a file.
    """
    wanted = {source: _place(source, suffix) for source in sources}
    missing = [source for source, place in wanted.items() if not place.exists()]
    if missing and program():
        CACHE.mkdir(exist_ok=True)
        with FileLock(CACHE / "lock"):
            _make({s: wanted[s] for s in missing if not wanted[s].exists()}, suffix)
    if not all(place.exists() for place in wanted.values()):
        return {}
    return {source: place.read_bytes() for source, place in wanted.items()}


def program() -> str:
    """Return LibreOffice's program, "" where it is not installed."""
    return shutil.which("soffice") or ""


@cache
def version() -> str:
    """Return the version of LibreOffice, or that of the one which filled the cache; "" without either."""
    note = CACHE / "version.txt"
    if not program():
        return note.read_text("utf-8") if note.exists() else ""
    done = subprocess.run([program(), "--version"], capture_output=True, text=True, check=True)
    CACHE.mkdir(exist_ok=True)
    note.write_text(done.stdout.strip(), "utf-8")
    return done.stdout.strip()


def _place(source: bytes, suffix: str) -> Path:
    digest = hashlib.sha256(f"{version()}|{suffix}|".encode() + source).hexdigest()
    return CACHE / f"{digest[:40]}.{suffix}"


def _make(wanted: Mapping[bytes, Path], suffix: str) -> None:
    sources = list(wanted)
    for start in range(0, len(sources), _AT_ONCE):
        with tempfile.TemporaryDirectory(prefix="drafter-matrix-") as name:
            _make_some(
                {source: wanted[source] for source in sources[start : start + _AT_ONCE]}, suffix, Path(name)
            )


def _make_some(wanted: Mapping[bytes, Path], suffix: str, folder: Path) -> None:
    """Convert in a folder of their own, with a profile of their own; what was made goes into the cache."""
    made = folder / "made"
    for number, source in enumerate(wanted):
        (folder / f"{number}.docx").write_bytes(source)
    command = [
        program(),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", _FILTERS.get(suffix, suffix), "--outdir", str(made)),
        *(str(folder / f"{number}.docx") for number in range(len(wanted))),
    ]
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=60 + 10 * len(wanted)
    )
    for number, place in enumerate(wanted.values()):
        if not (made / f"{number}.{suffix}").exists():
            raise RuntimeError(f"LibreOffice made no {suffix} of {number}.docx:\n{done.stdout}{done.stderr}")
        shutil.move(made / f"{number}.{suffix}", place)
