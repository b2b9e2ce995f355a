"""One draft, several files: refused before anything is written, or written one after the other."""

from pathlib import Path

import pytest

from drafter.errors import Cancelled, DrafterError, FileProblem, TemplateProblem
from drafter.render import registry
from drafter.render.compose import compose
from drafter.render.export import DRAFT, export
from tests.helpers.drafts import full

STARTS = {".docx": b"PK", ".pdf": b"%PDF", ".html": b"<!DOCTYPE html>"}


def test_each_ending_gives_its_kind_of_file(tmp_path: Path) -> None:
    paths = [tmp_path / f"年报{suffix}" for suffix in registry.suffixes()]
    assert {path.suffix for path in paths} == set(STARTS)
    told: list[Path] = []
    export(full(), paths, started=told.append)
    assert told == paths
    for path in paths:
        assert path.read_bytes().startswith(STARTS[path.suffix])
    assert sorted(tmp_path.iterdir()) == sorted(paths)


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    export(full(), [tmp_path / "A.HTML"])
    assert (tmp_path / "A.HTML").read_bytes().startswith(STARTS[".html"])


@pytest.mark.parametrize("name", ["a.odt", "a", "a.doc", ".html"])
def test_an_unknown_ending_stops_everything_before_it_begins(tmp_path: Path, name: str) -> None:
    with pytest.raises(DrafterError, match="请把文件名的结尾改为"):
        export(full(), [tmp_path / "a.html", tmp_path / name])
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_template_stops_everything_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem):
        export(full(), [tmp_path / "a.html"], "nothing")
    assert list(tmp_path.iterdir()) == []


def test_a_person_may_stop_between_two_files(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text("old")

    def stop(path: Path) -> None:
        if path.name == "b.html":
            raise Cancelled("已停止。")

    with pytest.raises(Cancelled):
        export(full(), [tmp_path / "a.html", tmp_path / "b.html"], started=stop)
    assert (tmp_path / "a.html").read_bytes().startswith(STARTS[".html"])
    assert (tmp_path / "b.html").read_text() == "old"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    for suffix in registry.suffixes():
        with pytest.raises(FileProblem, match=r"文件夹.*不存在"):
            export(full(), [tmp_path / "gone" / f"a{suffix}"])


def test_every_format_shows_the_mark_of_a_draft(tmp_path: Path) -> None:
    for suffix in registry.suffixes():
        plain, marked = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
        export(full(), [plain])
        export(full(), [marked], mark=DRAFT)
        assert marked.stat().st_size > plain.stat().st_size
    assert compose(full()).mark == ""
