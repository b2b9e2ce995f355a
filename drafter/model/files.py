"""The project file `.nianbao`: a zip of report.json and the pictures; opened, saved, locked, kept."""

import contextlib
import hashlib
import io
import json
import os
import struct
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

from filelock import FileLock

from drafter.errors import ChangedOutside, FileLocked, FileProblem
from drafter.model import lock as locks
from drafter.model.codec import FORMAT, all_pictures, draft_from_json, draft_to_json, to_bytes
from drafter.model.draft import Draft
from drafter.model.project import SUFFIX
from drafter.storage import read_problem, replace_file, write_problem

KEPT = 5
"""How many earlier versions of a file are kept beside it."""

_LARGEST = 200 * 1024 * 1024
_LARGEST_REPORT = 16 * 1024 * 1024
_REPORT = "report.json"
_PICTURES = "pictures/"
_UNZIPPABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, KeyError, ValueError, RuntimeError,
)  # fmt: skip
"""What the zip and JSON readers raise over bytes that are not theirs."""


def read(path: Path) -> Draft:
    """Read a project file; FileProblem where it is missing, damaged or of a later program."""
    return unpack(_bytes(path), path.name)


def write(path: Path, draft: Draft) -> None:
    """Write a project file, keeping what stood there as a version; FileLocked where a window has it open."""
    lock = _lock(path)
    try:
        _write(path, draft)
    finally:
        locks.release(lock)


def pack(draft: Draft) -> bytes:
    """Return a draft as the bytes of a project file; the same draft gives the same bytes."""
    report = to_bytes(draft_to_json(draft), indent=1)
    pictures = {f"{_PICTURES}{name}": data for name, data in sorted(all_pictures(draft).items())}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {_REPORT: report, **pictures}.items():
            archive.writestr(_entry(name), data)
    return buffer.getvalue()


def unpack(data: bytes, name: str) -> Draft:
    """Read the bytes of a project file that is called `name` in messages."""
    try:
        parts = _parts(data)
        report: object = json.loads(parts.pop(_REPORT))
    except _UNZIPPABLE as error:
        raise _damaged(name) from error
    if _later(report):
        raise FileProblem(f"“{name}”是用更新版本的程序保存的，", "请更新程序后再打开。")
    pictures = {key.removeprefix(_PICTURES): value for key, value in parts.items()}
    try:
        return draft_from_json(report, pictures)
    except FileProblem as error:
        raise FileProblem(f"“{name}”不能打开：{error.what}", error.todo) from error


def versions(path: Path) -> tuple[Path, ...]:
    """Return the earlier versions kept of a project file, newest first."""
    return tuple(sorted(_shelf(path).glob(f"*{SUFFIX}"), reverse=True))


class OpenFile:
    """A project file that is open in this window; nobody else can open it until `close`."""

    def __init__(self, path: Path, draft: Draft, digest: str, lock: FileLock | None) -> None:
        self._path = path
        self._draft = draft
        self._digest = digest
        self._lock = lock

    @classmethod
    def open(cls, path: Path) -> "OpenFile":
        """Open and lock a project file; FileLocked where another window has it.

        Where no lock can be made (a read-only disk) the file is opened without: nobody can save there.
        """
        path = path.absolute()
        try:
            lock = _acquire(path)
        except OSError:
            lock = None
        try:
            data = _bytes(path)
            return cls(path, unpack(data, path.name), _digest(data), lock)
        except BaseException:
            _release(lock)
            raise

    @classmethod
    def create(cls, path: Path, draft: Draft) -> "OpenFile":
        """Save a draft under a new name and keep it open; what stood there is kept as a version."""
        path = path.absolute()
        lock = _lock(path)
        try:
            return cls(path, draft, _write(path, draft), lock)
        except BaseException:
            _release(lock)
            raise

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._path

    @property
    def draft(self) -> Draft:
        """The draft as the file holds it."""
        return self._draft

    @property
    def digest(self) -> str:
        """SHA-256 of the file as it was last read or written, in hex."""
        return self._digest

    def save(self, draft: Draft, *, force: bool = False) -> None:
        """Save; ChangedOutside where another program changed the file, unless `force`.

        On any failure the file stays as it is.
        """
        if not force and self._changed():
            raise ChangedOutside(
                f"“{self._path.name}”已被别的程序修改过，", "请选择覆盖它，或者另存为一个新文件。"
            )
        self._digest = _write(self._path, draft)
        self._draft = draft

    def close(self) -> None:
        """Let others open the file again."""
        _release(self._lock)

    def _changed(self) -> bool:
        return self._path.exists() and _digest(_bytes(self._path)) != self._digest


def _write(path: Path, draft: Draft) -> str:
    """Write a file that is locked; returns the digest of what it holds now."""
    data = pack(draft)
    _keep_version(path)
    replace_file(path, data)
    return _digest(data)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise FileProblem(f"“{path.name}”太大（超过 200 MB），", "请确认它是年报文件。")
        return path.read_bytes()
    except OSError as error:
        raise read_problem(path, error) from error


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        wanted = [i for i in archive.infolist() if i.filename == _REPORT or _is_picture(i.filename)]
        if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in wanted):
            raise ValueError("packed in another way than ours")
        if (
            archive.getinfo(_REPORT).file_size > _LARGEST_REPORT
            or sum(i.file_size for i in wanted) > _LARGEST
        ):
            raise ValueError("too large when unpacked")
        return {info.filename: archive.read(info) for info in wanted}


def _is_picture(name: str) -> bool:
    return name.startswith(_PICTURES) and not name.endswith("/")


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _later(report: object) -> bool:
    match report:
        case {"format": int(number)}:
            return number > FORMAT
        case _:
            return False


def _damaged(name: str) -> FileProblem:
    return FileProblem(f"“{name}”不是年报文件，或者已经损坏，", "请从“历史版本”恢复，或者选择别的文件。")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _acquire(path: Path) -> FileLock:
    lock = locks.acquire(_beside(path, ".~{}.lock"))
    if lock is None:
        raise FileLocked(f"“{path.name}”正在另一个窗口中打开，", "请先关闭那个窗口，或者打开它的副本。")
    return lock


def _lock(path: Path) -> FileLock:
    try:
        return _acquire(path)
    except OSError as error:
        raise write_problem(path, error) from error


def _release(lock: FileLock | None) -> None:
    if lock is not None:
        locks.release(lock)


def _shelf(path: Path) -> Path:
    return _beside(path, ".{}.versions")


def _beside(path: Path, pattern: str) -> Path:
    """A name beside the file itself, whichever links lead to it."""
    target = Path(os.path.realpath(path))
    return target.with_name(pattern.format(target.name))


def _keep_version(path: Path) -> None:
    """Keep what the file holds now, once; a version that cannot be kept must not stop a save."""
    try:
        with contextlib.suppress(FileNotFoundError):
            _shelve(path.read_bytes(), path)
    except (OSError, FileProblem):
        import logging

        logging.getLogger(__name__).info("could not keep a version of %s", path.name, exc_info=True)


def _shelve(data: bytes, path: Path) -> None:
    kept = versions(path)
    if kept and kept[0].read_bytes() == data:  # a save that failed, and is tried again
        return
    shelf = _shelf(path)
    shelf.mkdir(exist_ok=True)
    moment = datetime.now().strftime("%Y%m%d-%H%M%S-%f")  # noqa: DTZ005 - a name that people read
    replace_file(shelf / f"{moment}{SUFFIX}", data)
    for old in versions(path)[KEPT:]:
        old.unlink()
