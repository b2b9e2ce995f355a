"""Files are put in their place in one move, and what goes wrong is told with what to do."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import FileProblem
from drafter.storage import read_problem, replace_file, write_problem

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="links and modes are Unix's")


def failing(error: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


def os_error(code: int) -> OSError:
    return OSError(code, os.strerror(code))


def test_a_new_and_an_old_file_are_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "年报.docx"
    for data in (b"first", b"", b"x" * 300_000):
        replace_file(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [os_error(errno.ENOSPC), KeyboardInterrupt()], ids=["full", "stopped"])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: BaseException
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), failing(error))
    with pytest.raises((FileProblem, KeyboardInterrupt)):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@UNIX
def test_a_link_goes_on_pointing_where_it_did(tmp_path: Path) -> None:
    target, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@UNIX
def test_who_may_read_the_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    for mode in (0o600, 0o664):
        path.chmod(mode)
        replace_file(path, b"new")
        assert path.stat().st_mode & 0o777 == mode


@UNIX
def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileProblem, match="只读文件"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_places_that_cannot_be_written_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "file").write_text("")
    for path, words in (
        (tmp_path / "folder.pdf", "是一个文件夹"),
        (tmp_path / "gone" / "a.pdf", "文件夹.*不存在"),
        (tmp_path / "file" / "a.pdf", "文件夹.*不存在"),
        (tmp_path / f"{'长' * 100}.pdf", "文件名太长"),
    ):
        with pytest.raises(FileProblem, match=words):
            replace_file(path, b"new")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "磁盘空间不够"),
        (errno.EDQUOT, "磁盘空间不够"),
        (errno.EROFS, "只读的"),
        (errno.EACCES, "没有权限在文件夹"),
        (errno.EPERM, "没有权限在文件夹"),
        (errno.EBUSY, "没有权限在文件夹"),
        (errno.ENOTDIR, "不存在"),
        (errno.EISDIR, "是一个文件夹"),
        (errno.ENAMETOOLONG, "文件名太长"),
        (errno.EIO, "没有写成"),
    ],
)
def test_why_a_file_could_not_be_written_is_told(tmp_path: Path, code: int, words: str) -> None:
    problem = write_problem(tmp_path / "a.pdf", os_error(code))
    assert words in problem.what
    assert problem.todo.endswith("。")


def test_a_file_open_elsewhere_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    problem = write_problem(tmp_path / "a.docx", os_error(errno.EACCES))
    assert "正在 Word、WPS 或浏览器里打开" in problem.what


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOENT, "找不到"),
        (errno.ENOTDIR, "找不到"),
        (errno.EISDIR, "是一个文件夹"),
        (errno.EACCES, "没有权限读取"),
        (errno.EIO, "读不了"),
    ],
)
def test_why_a_file_could_not_be_read_is_told(tmp_path: Path, code: int, words: str) -> None:
    problem = read_problem(tmp_path / "a.pdf", os_error(code))
    assert words in problem.what
    assert "a.pdf" in problem.what
    assert problem.todo.endswith("。")


def test_on_windows_a_folder_reads_as_a_denial(tmp_path: Path) -> None:
    assert "是一个文件夹" in read_problem(tmp_path, os_error(errno.EACCES)).what
