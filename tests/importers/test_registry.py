"""Files are recognised by what they hold, and refused in one sentence that says what to do."""

import os
from pathlib import Path

import pytest

from drafter.errors import FileProblem
from drafter.importers import bounds, registry
from drafter.importers.raw import RawParagraph, RawReport
from drafter.importers.registry import content, suffixes
from tests.importers.odt import writer as odt
from tests.importers.test_flat_xml import flat
from tests.importers.word import document, paragraph
from tests.importers.word97.build import doc, p


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def read(path: Path) -> RawReport:
    """Read a file of the disk, as it is."""
    return registry.read(content(path), path.name)


def first_text(report: RawReport) -> str:
    block = report.blocks[0]
    assert isinstance(block, RawParagraph)
    return block.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "年报".encode()),
        ("a.docx", "年报".encode("gbk")),
        ("a.docx", b"<html><body><p>\xe5\xb9\xb4\xe6\x8a\xa5</p></body></html>"),
        ("a.txt", b"<table><tr><td>\xe5\xb9\xb4\xe6\x8a\xa5</td></tr></table>"),
        ("a.doc", document(paragraph("年报"))),
        ("a.html", document(paragraph("年报"))),
        ("a.wps", doc(p("年报\r"))),
        ("a.docx", doc(p("年报\r"))),
        ("a.doc", rb"{\rtf1\ansicpg936\'c4\'ea\'b1\'a8}"),
        ("a.doc", odt.document(odt.paragraph("年报"))),
        ("a.doc", b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>\xe5\xb9\xb4\xe6\x8a\xa5</p>"),
        ("a.doc", flat(document(paragraph("年报")))),
        ("没有后缀", document(paragraph("年报"))),
        ("a.xyz", "年报".encode()),
    ],
)
def test_the_content_says_more_than_the_name(tmp_path: Path, name: str, data: bytes) -> None:
    assert first_text(read(written(tmp_path, name, data))) == "年报"


def test_a_name_that_promises_something_else_is_told(tmp_path: Path) -> None:
    page = "<html><body><p>年报</p></body></html>".encode()
    assert read(written(tmp_path, "年报.doc", page)).warnings == (
        "文件名以 .doc 结尾，内容其实是网页，已按内容读取。",
    )
    assert read(written(tmp_path, "年报.htm", page)).warnings == ()
    assert read(written(tmp_path, "年报.2023", page)).warnings == ()


def test_the_readable_endings_are_known() -> None:
    known = [".txt", ".md", ".html", ".htm", ".docx", ".doc", ".wps", ".rtf", ".odt", ".mht", ".xml"]
    assert set(suffixes()) >= set(known)


@pytest.mark.parametrize("data", [b"", b"  \r\n\t "])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“空\.docx”是空文件。请"):
        read(written(tmp_path, "空.docx", data))


def test_a_missing_file_a_folder_and_a_forbidden_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="找不到"):
        read(tmp_path / "没有.txt")
    with pytest.raises(FileProblem, match="是一个文件夹"):
        read(tmp_path)
    forbidden = written(tmp_path, "锁住.txt", b"abc")
    forbidden.chmod(0)
    if not os.access(forbidden, os.R_OK):
        with pytest.raises(FileProblem, match="锁住"):
            read(forbidden)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "LARGEST", 2 * 1024 * 1024)
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(3 * 1024 * 1024)
    with pytest.raises(FileProblem, match=r"“大\.txt”有 3 MB，超过 2 MB"):
        read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    with pytest.raises(FileProblem, match="不是文件"):
        content(tmp_path / "管道.txt")


@pytest.mark.parametrize("name", ["乱码.txt", "乱码.html", "乱码.docx"])
def test_rubbish_is_said_to_be_no_text(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem, match=f"认不出“{name}”是什么文件"):
        read(written(tmp_path, name, bytes(range(256)) * 40))


@pytest.mark.parametrize("text", ["甲" * 60, "甲\t乙\t丙\n" * 20])
def test_a_file_with_endless_text_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert registry.read(text.encode(), "年报.txt").blocks
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 50)
    with pytest.raises(FileProblem, match="内容太多，不像一份年度报告"):
        registry.read(text.encode(), "年报.txt")
