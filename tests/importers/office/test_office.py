"""Having an installed program convert: the best first, none where it is not wanted."""

import sys
from collections.abc import Callable

import pytest

from drafter.importers import office
from drafter.importers.office import Converted, convert, program, rescue
from drafter.importers.office.program import Program
from tests.importers.office import programs

Way = Callable[[bytes, str], Converted | None]

GOOD = programs.program(programs.SUCCEED, "Good")
BAD = programs.program(programs.FAIL, "Bad")
SLOW = programs.program(programs.HANG, "Slow")


def named(name: str) -> Program:
    return programs.program(programs.NOTHING, name)


def install(monkeypatch: pytest.MonkeyPatch, *found: Program) -> None:
    monkeypatch.delenv(office.OFF, raising=False)
    for room in ("_authors", "_rescuers"):
        monkeypatch.setattr(office, room, lambda: found)


@pytest.mark.parametrize("way", [convert, rescue])
def test_the_first_program_that_can_does_it(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, BAD, GOOD, SLOW)
    assert way(b"old", "年报.doc") == Converted(b"PK\x03\x04old", "Good")


@pytest.mark.parametrize("found", [(), (BAD,), (BAD, BAD)])
def test_none_that_can_is_nothing(monkeypatch: pytest.MonkeyPatch, found: tuple[Program, ...]) -> None:
    install(monkeypatch, *found)
    assert convert(b"old", "年报.doc") is None


def test_after_a_program_that_hangs_no_other_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, SLOW, GOOD)
    monkeypatch.setattr(program, "SECONDS", 0.3)
    assert convert(b"old", "年报.doc") is None


def test_programs_can_be_kept_out_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, GOOD)
    monkeypatch.setenv(office.OFF, "1")
    assert convert(b"old", "年报.doc") is None


@pytest.mark.parametrize(("platform", "names"), [("linux", []), ("win32", ["Word", "WPS"])])
def test_word_and_wps_are_asked_on_windows_only(
    monkeypatch: pytest.MonkeyPatch, platform: str, names: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(office.windows, "programs", lambda: iter([named("Word"), named("WPS")]))
    assert [found.name for found in office._authors.__wrapped__()] == names


def test_libreoffice_rescues_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.libreoffice, "programs", lambda: iter([named("LibreOffice")]))
    assert [found.name for found in office._rescuers.__wrapped__()] == ["LibreOffice"]
