"""The registry: the ending chooses the writer, an unknown one is told in words, nothing loads early."""

import subprocess
import sys
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.render import registry
from drafter.render.style import load
from tests.render import samples

STYLE = load("official")
BEGINNING = {".docx": b"PK\x03\x04", ".pdf": b"%PDF-", ".html": b"<!DOCTYPE html>"}


def test_the_endings_are_those_of_the_command_line() -> None:
    assert registry.suffixes() == (".docx", ".pdf", ".html")
    assert all(entry.title for entry in registry.formats())


@pytest.mark.parametrize("suffix", registry.suffixes())
def test_each_ending_gives_a_file_of_its_kind(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"报告{suffix}"
    registry.write(samples.small(), STYLE, path)
    assert path.read_bytes().startswith(BEGINNING[suffix])
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", registry.suffixes())
def test_every_writer_takes_every_kind_of_block_and_none(suffix: str, tmp_path: Path) -> None:
    for name, document in {"无": samples.document(), "全": samples.report()}.items():
        registry.write(document, STYLE, tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"全{suffix}").stat().st_size > (tmp_path / f"无{suffix}").stat().st_size


@pytest.mark.parametrize("suffix", registry.suffixes())
def test_every_writer_keeps_the_old_file_where_it_cannot_write(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="文件夹"):
        registry.write(samples.small(), STYLE, tmp_path / "没有这个文件夹" / f"报告{suffix}")


def test_capital_letters_in_the_ending_are_understood() -> None:
    assert registry.require(Path("报告.DOCX")).suffix == ".docx"


@pytest.mark.parametrize("name", ["报告.doc", "报告.odt", "报告", ".docx"])
def test_an_unknown_ending_is_told_with_the_possible_ones(name: str) -> None:
    with pytest.raises(DrafterError) as caught:
        registry.write(samples.small(), STYLE, Path(name))
    assert name in caught.value.what
    assert all(suffix in caught.value.todo for suffix in registry.suffixes())
    assert not Path(name).exists()


def test_no_writer_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys; from drafter.render import registry; registry.suffixes(); "
        "print([m for m in ('docx', 'lxml', 'reportlab', 'drafter.render.docx') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[]"
