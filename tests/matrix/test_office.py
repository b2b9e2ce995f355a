"""LibreOffice's files: kept once they are made, and not asked for where it is not installed."""

import os
from pathlib import Path

import pytest

from tests.matrix import office


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, and LibreOffice neither installed nor asked before."""
    monkeypatch.setattr(office, "CACHE", tmp_path)
    monkeypatch.setattr(office, "program", lambda: "")
    monkeypatch.setattr(office, "version", lambda: "LibreOffice 7")
    return tmp_path


def converter(folder: Path, script: str) -> str:
    """Return a program that stands in for LibreOffice; $6 is where it puts what it makes."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_without_libreoffice_there_is_nothing(cache: Path) -> None:
    assert office.convert([b"one"], "doc") == {}


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_what_was_made_is_kept_for_when_it_is_not_installed(
    cache: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'mkdir -p "$6"; cp "$7" "$6/0.doc"; cp "$8" "$6/1.doc"'
    fake = converter(tmp_path_factory.mktemp("bin"), script)
    with monkeypatch.context() as installed:
        installed.setattr(office, "program", lambda: fake)
        made = office.convert([b"one", b"two"], "doc")
    assert made == {b"one": b"one", b"two": b"two"}
    assert office.convert([b"two", b"one"], "doc") == made
    assert office.convert([b"one", b"three"], "doc") == {}
    assert office.convert([b"one"], "rtf") == {}


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_file_that_is_not_made_is_no_silent_gap(
    cache: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = converter(tmp_path_factory.mktemp("bin"), "echo no filter")
    monkeypatch.setattr(office, "program", lambda: fake)
    with pytest.raises(RuntimeError, match="no filter"):
        office.convert([b"one"], "doc")
