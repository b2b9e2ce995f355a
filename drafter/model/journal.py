"""The journal: each move written down as it is made, so that a crash costs nothing.

A journal is a file of JSON lines in the program's own folder. Its first line holds what the moves
start from: the whole draft, and for a saved file also its path and digest, so that recovery never
replays moves on a file that has changed since.
"""

import base64
import contextlib
import hashlib
import io
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from drafter.errors import DrafterError
from drafter.model import lock as locks
from drafter.model.codec import (
    all_pictures,
    draft_from_json,
    draft_to_json,
    edit_from_json,
    edit_to_json,
    to_bytes,
)
from drafter.model.draft import Draft
from drafter.model.edits import Edit
from drafter.model.session import Session
from drafter.storage import write_problem

_SUFFIX = ".journal"
_SAVED = "saved"
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, DrafterError)
"""What comes of a line that is torn, damaged or of a later program."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a journal's moves start from, and the file that was saved last ("" for none yet)."""

    draft: Draft
    path: str = ""
    digest: str = ""


class Journal:
    """A journal being written; `record` is handed to `Session.record_to`."""

    def __init__(self, path: Path, base: Base) -> None:
        self._path = path
        self._base = base
        self._file: io.FileIO | None = None
        self._lock: FileLock | None = None

    @property
    def path(self) -> Path:
        """Where the journal lies."""
        return self._path

    def record(self, move: str, edit: Edit | None = None, *, typing: bool = False) -> None:
        """Write down one move; the file is begun with the first one."""
        line: dict[str, Any] = {"move": move}
        if edit is not None:
            line["edit"] = edit_to_json(edit)
        if typing:
            line["typing"] = True
        self.write(line)

    def saved(self, path: str, digest: str) -> None:
        """Note that the file `path` holds the draft as it stands.

        The moves so far stay: what is undone after a save can only be replayed after them.
        """
        if self._file is None:
            self._base = replace(self._base, path=path, digest=digest)
        else:
            self.write({"move": _SAVED, "path": path, "digest": digest})

    def discard(self) -> None:
        """End the journal: its moves are saved, or are not wanted."""
        self.close()
        _remove(self._path)

    def close(self) -> None:
        """Close the file and leave it where it is."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._lock is not None:
            locks.release(self._lock)
            self._lock = None

    def write(self, line: Mapping[str, Any]) -> None:
        """Write down a move in the journal's own words; FileProblem where that cannot be done."""
        try:
            _append(self._file or self._begin(), line)
        except OSError as error:
            raise write_problem(self._path, error) from error

    def _begin(self) -> io.FileIO:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = locks.acquire(_lock_path(self._path))
        try:
            self._file = self._path.open("xb", buffering=0)
            _append(self._file, _header(self._base))
        except OSError:
            begun = self._file is not None
            self.close()
            if begun:
                _remove(self._path)
            raise
        return self._file


@dataclass(frozen=True, slots=True)
class Pending:
    """Work that was never saved, found in a journal that no running program writes."""

    path: Path
    base: Base
    when: datetime
    moves: int

    @property
    def title(self) -> str:
        """The report's name, for a list."""
        meta = self.recover().draft.meta
        return f"{meta.agency or '未填单位'} {meta.year}年"

    @property
    def matches(self) -> bool:
        """Whether the file that the moves start from still is as it was then."""
        if not self.base.path:
            return True
        try:
            return hashlib.sha256(Path(self.base.path).read_bytes()).hexdigest() == self.base.digest
        except OSError:
            return False

    def recover(self) -> Session:
        """Replay the moves, undo and redo among them, on the draft that they started from.

        The journal holds that draft itself, so nothing is lost where the file has changed or gone;
        `matches` tells whether the result may be saved over the file.
        """
        session = Session(self.base.draft)
        for _ in self.replay(session):
            pass
        session.mark_unsaved()
        return session

    def replay(self, session: Session) -> Iterable[Mapping[str, Any]]:
        """Make the moves again on `session`, and yield each line, up to the first that cannot be read."""
        for line in _lines(self.path)[1:]:
            if not _replay(session, line):
                return
            yield line

    def discard(self) -> None:
        """Throw the unsaved work away."""
        _remove(self.path)


def begin(folder: Path, base: Base) -> Journal:
    """Begin a journal in `folder`; nothing is written before the first move."""
    name = f"{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(4)}{_SUFFIX}"  # noqa: DTZ005 - a file name
    return Journal(folder / name, base)


def resume(entry: Pending) -> Journal:
    """Go on with a journal whose moves were recovered, in the name of this program.

    A line that cannot be read is left out with all that follows: it would hide what comes now.
    """
    journal = begin(entry.path.parent, entry.base)
    try:
        for line in entry.replay(Session(entry.base.draft)):
            journal.write(line)
    except DrafterError:
        journal.discard()
        raise
    entry.discard()
    return journal


def pending(folder: Path) -> tuple[Pending, ...]:
    """Return the unsaved work that lies in `folder`, newest first; damaged journals are passed over."""
    found = [_pending(path) for path in sorted(folder.glob(f"*{_SUFFIX}"), reverse=True) if not _alive(path)]
    return tuple(entry for entry in found if entry is not None)


def _pending(path: Path) -> Pending | None:
    lines = _lines(path)
    saves = [place for place, line in enumerate(lines) if line.get("move") == _SAVED]
    start = saves[-1] if saves else 0
    moves = sum(1 for line in lines[start + 1 :] if line.get("move") != "seal")
    if not moves:
        return None
    try:
        header, file = lines[0], lines[start]
        pictures = {name: base64.b64decode(text) for name, text in header["pictures"].items()}
        base = Base(draft_from_json(header["draft"], pictures), file["path"], file["digest"])
        when = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - local time
    except (*_UNREADABLE, OSError):
        return None
    return Pending(path, base, when, moves)


def _header(base: Base) -> dict[str, Any]:
    pictures = {name: base64.b64encode(d).decode("ascii") for name, d in all_pictures(base.draft).items()}
    draft = draft_to_json(base.draft)
    return {"path": base.path, "digest": base.digest, "draft": draft, "pictures": pictures}


def _append(file: io.FileIO, line: Mapping[str, Any]) -> None:
    """Write a line whole or not at all: half a line would hide all that is written after it."""
    end = file.tell()
    rest = to_bytes(line) + b"\n"
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except OSError:
        with contextlib.suppress(OSError):
            file.truncate(end)
            file.seek(end)
        raise


def _remove(path: Path) -> None:
    """Take a journal away; one that another program looks at just now is taken away another time."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _lines(path: Path) -> list[dict[str, Any]]:
    """Read the lines up to the first that is torn: what comes after it cannot be trusted."""
    lines: list[dict[str, Any]] = []
    try:
        raw = path.read_bytes().split(b"\n")
    except OSError:
        return []
    for text in raw:
        try:
            line: Any = json.loads(text)
        except (ValueError, RecursionError):
            break
        if not isinstance(line, dict):
            break
        lines.append(line)  # pyright: ignore[reportUnknownArgumentType]
    return lines


def _replay(session: Session, line: Mapping[str, Any]) -> bool:
    """Make one move again; False where it cannot be read, so that none after it can be trusted."""
    match line.get("move"):
        case "do":
            try:
                edit = edit_from_json(line["edit"])
                session.do(edit, "恢复的修改", typing=bool(line.get("typing")))
            except _UNREADABLE:
                return False
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "seal":
            session.seal()
        case "saved":  # it changes nothing in the draft
            pass
        case _:
            return False
    return True


def _alive(path: Path) -> bool:
    """Whether a running program writes this journal: it holds the lock, which dies with it."""
    try:
        lock = locks.acquire(_lock_path(path))
    except OSError:  # a folder that cannot be written: nobody writes journals there
        return False
    if lock is None:
        return True
    locks.release(lock)
    return False


def _lock_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")
