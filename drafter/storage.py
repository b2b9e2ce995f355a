"""Puts a file in its place in one move, or says in Chinese why that cannot be done."""

import contextlib
import errno
import os
import secrets
import shutil
from pathlib import Path

from drafter.errors import FileProblem

_FULL = (errno.ENOSPC, errno.EDQUOT)
_DENIED = (errno.EACCES, errno.EPERM, errno.EBUSY)


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and move it there: the old file stays whole until the new one is.

    A link is followed, so that what it points to is replaced. Raises FileProblem, with what stood
    at `path` as it was.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".drafter-{secrets.token_hex(6)}.tmp")
    try:
        _refuse_if_protected(target)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except OSError as error:
        raise write_problem(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_problem(path: Path, error: OSError) -> FileProblem:  # noqa: PLR0911 - one line for each reason
    """Say why `path` could not be written, and what to do."""
    if error.errno in _FULL:
        return FileProblem(f"磁盘空间不够，“{path.name}”没有写成。", "请清理磁盘，或换一个位置再试。")
    if error.errno == errno.EROFS:
        return FileProblem(f"“{path.parent}”所在的磁盘是只读的，写不进去。", "请换一个位置再试。")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem(f"文件夹“{path.parent}”不存在。", "请先建好文件夹，或换一个位置再试。")
    if isinstance(error, IsADirectoryError):
        return FileProblem(f"“{path}”是一个文件夹，不能当作文件来写。", "请换一个文件名。")
    if error.errno == errno.ENAMETOOLONG:
        return FileProblem("文件名太长，没有写成。", "请换一个短一些的文件名。")
    if error.errno in _DENIED:
        return _denied(path)
    return FileProblem(f"“{path.name}”没有写成（{error.strerror or error}）。", "请换一个位置再试。")


def read_problem(path: Path, error: OSError) -> FileProblem:
    """Say why `path` could not be read, and what to do."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem(f"找不到“{path}”。", "请核对文件的位置和名称。")
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return FileProblem(f"“{path}”是一个文件夹，不是文件。", "请选择其中的文件。")
    if error.errno in _DENIED:
        return FileProblem(f"没有权限读取“{path.name}”，或者它正被别的程序独占。", "请关闭那个程序再试。")
    return FileProblem(f"读不了“{path.name}”（{error.strerror or error}）。", "请把它复制到本机硬盘上再试。")


def _refuse_if_protected(target: Path) -> None:
    """A move replaces a write-protected file without a word on Linux; the mark is there for a reason."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _denied(path: Path) -> FileProblem:
    if path.exists():
        what = f"“{path.name}”写不进去：它可能正在 Word、WPS 或浏览器里打开着，或者是只读文件。"
        return FileProblem(what, "请关闭它再试，或换一个文件名。")
    return FileProblem(f"没有权限在文件夹“{path.parent}”里写文件。", "请换一个位置再试。")
