"""Running an office program: what it makes, how it fails, how it is ended."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import Cancelled
from drafter.importers.office import program as module
from drafter.importers.office.program import Program, Unfinished, convert_with
from tests.importers.office import programs


@pytest.fixture
def cleared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The folders that programs were cleared up in; they are made below this test's own."""
    monkeypatch.setattr(module.tempfile, "tempdir", str(tmp_path))
    return []


def watched(script: str, cleared: list[Path]) -> Program:
    return replace(programs.program(script), clear=cleared.append)


def assert_gone(cleared: list[Path]) -> None:
    assert len(cleared) == 1
    assert not cleared[0].exists()


def test_what_a_program_makes_is_returned_and_its_folder_removed(cleared: list[Path]) -> None:
    made = convert_with(watched(programs.SUCCEED, cleared), b"old", "年报.doc")
    assert made == b"PK\x03\x04old"
    assert_gone(cleared)


@pytest.mark.parametrize("script", [programs.FAIL, programs.NOTHING, programs.RUBBISH, "1 / 0"])
def test_a_program_that_fails_or_makes_no_document_returns_nothing(script: str, cleared: list[Path]) -> None:
    assert convert_with(watched(script, cleared), b"old", "年报.doc") is None
    assert_gone(cleared)


def test_a_program_that_is_not_there_returns_nothing(cleared: list[Path]) -> None:
    missing = Program("Office", lambda folder, _: [str(folder / "没有")], cleared.append)
    assert convert_with(missing, b"old", "年报.doc") is None
    assert_gone(cleared)


def test_a_program_that_hangs_is_ended_in_its_time(
    cleared: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECONDS", 0.5)
    begun = time.monotonic()
    with pytest.raises(Unfinished):
        convert_with(watched(programs.HANG, cleared), b"old", "年报.doc")
    assert time.monotonic() - begun < 5
    assert_gone(cleared)


def test_the_user_can_stop_it(cleared: list[Path]) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled, match="已取消"):
        convert_with(watched(programs.HANG, cleared), b"old", "年报.doc", lambda: True)
    assert time.monotonic() - begun < 5
    assert_gone(cleared)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("年报.WPS", ".wps"),
        ("年报.doc", ".doc"),
        ("年报", ".doc"),
        ("a.docx&calc", ".doc"),
        ("-o.rtf", ".rtf"),
    ],
)
def test_of_a_name_from_outside_only_a_known_ending_is_used(name: str, ending: str) -> None:
    tell = "(folder / 'made' / 'report.docx').write_bytes(b'PK\\x03\\x04' + source.name.encode())"
    assert convert_with(programs.program(tell), b"", name) == b"PK\x03\x04report" + ending.encode()


def test_a_document_that_is_too_large_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 6)
    assert convert_with(programs.program(programs.SUCCEED), b"12", "a.doc") is not None
    assert convert_with(programs.program(programs.SUCCEED), b"123", "a.doc") is None
