"""Found cases stay answered in words, and the fuzz run finds what there is to be found."""

import contextlib
import random
import time
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.importers import inside
from tests.fuzz.mutate import MUTATORS, ON_BYTES, mutate
from tests.fuzz.run import run, smaller, write_case
from tests.fuzz.seeds import CASES, archive, flat
from tests.fuzz.worker import Worker, judge
from tests.importers.hostile import packages
from tests.importers.word import document, paragraph

FOUND = sorted(path for path in CASES.iterdir() if path.suffix != ".md")


def target(data: bytes, _name: str) -> None:
    """Stands in for a reader that has one of every kind of fault."""
    if b"X" in data:
        raise KeyError("X")
    if b"S" in data:
        time.sleep(60)
    if b"M" in data:
        bytearray(3 << 30)
    if b"F" in data:
        Path("left-behind").write_bytes(b"")
    if b"D" in data:
        raise DrafterError("不是报告。")


def fragile(data: bytes, _name: str) -> None:
    """Stands in for a reader with one fault."""
    if b"X" in data:
        raise KeyError("X")


TARGET = "tests.fuzz.test_fuzz:target"


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_found_case_is_read_or_refused_soon(path: Path) -> None:
    started = time.monotonic()
    with contextlib.suppress(DrafterError):
        inside.read(path.read_bytes(), path.name)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("data", "kind", "fault"),
    [
        (b"", "read", ""),
        (b"D", "refused", ""),
        (b"X", "fault", "KeyError in ?"),
        (b"S", "fault", "over 1 s"),
        (b"M", "fault", "MemoryError in ?"),
        (b"F", "fault", "Refused in importers/isolation/limits.py:_audit"),
    ],
)
def test_the_worker_tells_a_fault_from_an_answer(data: bytes, kind: str, fault: str) -> None:
    with Worker(TARGET, limit=1) as worker:
        for _ in range(2):  # it goes on after a fault
            verdict = worker.read(data, "a.txt")
            assert (verdict.kind, verdict.fault) == (kind, fault)


def test_a_fault_is_found_made_small_and_kept(tmp_path: Path) -> None:
    kept: list[Path] = []
    tallies = run(
        {".md": [b"a report with X in it " * 5]},
        1,
        random.Random(1),
        lambda suffix, fault, data: kept.append(write_case(tmp_path, suffix, fault, data)),
        TARGET.replace("target", "fragile"),
    )
    assert [path.name for path in kept] == ["KeyError-in.md"]
    assert kept[0].read_bytes() == b"X"
    tally = tallies[".md"]
    assert tally.ended["fault"] > 1
    assert f"{tally.ended['fault']} faults" in tally.line(".md")


def test_what_does_not_matter_is_left_out_of_a_case() -> None:
    with Worker(TARGET) as worker:
        assert smaller(worker, b"abc" * 100 + b"X" + b"def" * 100, ".txt", "KeyError in ?") == b"X"


@pytest.mark.parametrize("suffix", [*MUTATORS, ".doc"])
def test_damage_differs_and_can_be_repeated(suffix: str) -> None:
    word = document(paragraph("一二三"))
    page = b'<html><p class="a">1 2</p></html>'
    sound = {".docx": word, ".odt": word, ".mht": archive(page), ".xml": flat(word)}.get(suffix, page)
    made = {mutate(random.Random(number), sound, suffix) for number in range(40)}
    assert len(made) > 20
    assert mutate(random.Random(7), sound, suffix) == mutate(random.Random(7), sound, suffix)


def test_damage_within_a_package_leaves_the_package_sound() -> None:
    word = document(paragraph("一二三"))
    in_zip = next(one for one in MUTATORS[".docx"] if one not in ON_BYTES)
    for number in range(20):
        damaged = in_zip(random.Random(number), word)
        assert damaged.startswith(b"PK")
        verdict = judge(inside.read, damaged, "年报.docx")
        assert verdict.kind == "refused", verdict.trace


def test_a_flat_document_and_an_archive_are_sound_themselves() -> None:
    for name, data in (
        ("a.xml", flat(packages.word(paragraph("年报")))),
        ("a.mht", archive("<p>年报</p>".encode())),
    ):
        with pytest.raises(DrafterError, match="没有找到年度报告"):
            inside.read(data, name)
