"""LibreOffice: where it is found, its private profile, and a real conversion where it is installed."""

import shutil
import sys
from pathlib import Path

import pytest
from lxml import etree

from drafter.importers import docx, word97
from drafter.importers.office import libreoffice
from drafter.importers.office.program import convert_with

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "doc" / "merged-2021.doc"


def program_at(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    path.chmod(0o755)
    return path


def test_what_is_on_the_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soffice = program_at(tmp_path / "soffice")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libreoffice._find() == soffice
    assert [found.name for found in libreoffice.programs()] == ["LibreOffice"]


def test_the_usual_place_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("ProgramFiles", raising=False)
    monkeypatch.setenv("ProgramFiles(x86)", str(tmp_path))
    assert list(libreoffice.programs()) == []
    soffice = program_at(tmp_path / "LibreOffice" / "program" / "soffice.com")
    assert libreoffice._find() == soffice


@pytest.mark.parametrize("platform", ["darwin", "linux"])
def test_the_usual_places_elsewhere_end_in_the_program(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    places = list(libreoffice._usual_places())
    assert places
    assert {place.name for place in places} == {"soffice"}


def test_the_command_works_in_its_folder_only(tmp_path: Path) -> None:
    words = list(libreoffice.command(Path("soffice"), tmp_path, tmp_path / "report.doc"))
    assert f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}" in words
    assert words[words.index("--outdir") + 1] == str(tmp_path / "made")
    assert {"--headless", "--norestore"} <= set(words)
    assert words[-1] == str(tmp_path / "report.doc")


def test_the_profile_forbids_macros_links_updates_and_the_network(tmp_path: Path) -> None:
    libreoffice.command(Path("soffice"), tmp_path, tmp_path / "report.doc")
    root = etree.parse(tmp_path / "profile" / "user" / "registrymodifications.xcu").getroot()
    name = "{http://openoffice.org/2001/registry}name"
    settings = {prop.get(name): prop.findtext("value") for prop in root.iter("prop")}
    assert settings["MacroSecurityLevel"] == "3"
    assert settings["DisableMacrosExecution"] == "true"
    assert settings["Link"] == "0"
    assert settings["AutoCheckEnabled"] == "false"
    assert (settings["ooInetProxyType"], settings["ooInetHTTPSProxyName"]) == ("2", "127.0.0.1")


@pytest.mark.skipif(not list(libreoffice.programs()), reason="LibreOffice is not installed")
def test_a_real_conversion_holds_the_same_as_the_file() -> None:
    (program,) = libreoffice.programs()
    data = SAMPLE.read_bytes()
    converted = convert_with(program, data, SAMPLE.name)
    assert converted is not None
    assert docx.read(converted, "report.docx").blocks == word97.read(data, SAMPLE.name).blocks
