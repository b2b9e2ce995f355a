"""Finds font files for a face: the system's, then the user's own, then those that come with the program."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafter import assets, settings
from drafter.render.style import Face

# OpenType specification, OS/2 table, fsType.
_USAGE_MASK = 0x000F
_RESTRICTED = 0x0002
_NO_SUBSETTING = 0x0100
_BITMAPS_ONLY = 0x0200
_FSTYPE_OFFSET = 8

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_COLLECTION = b"ttcf"


@dataclass(frozen=True, slots=True)
class FontFolders:
    """Where fonts are searched for; all three are searched with their sub-folders but the bundle."""

    bundle: Path
    system: tuple[Path, ...] = ()
    user: tuple[Path, ...] = ()


def default_folders() -> FontFolders:
    """Return this computer's font folders, this user's own one and the bundle."""
    return FontFolders(assets.resource("fonts"), _system_folders(), (own_folder(),))


def own_folder() -> Path:
    """Return the folder into which the user may put fonts for this program; it need not exist."""
    return settings.home() / "fonts"


def _system_folders() -> tuple[Path, ...]:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        own = [Path(local, "Microsoft", "Windows", "Fonts")] if local else []
        return (Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"), *own)
    if sys.platform == "darwin":
        return (Path("/Library/Fonts"), Path("/System/Library/Fonts"), Path.home() / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def candidates(face: Face, folders: FontFolders) -> tuple[Path, ...]:
    """Return the files that a PDF may embed for this face, best first; the last one is our own.

    The system's fonts go before the user's: a report then looks as its reader's computer shows it.
    """
    found = [*_found(face.files, folders.system), *_found(face.files, folders.user)]
    return (*(path for path in found if embeddable(path)), folders.bundle / face.bundle)


def _found(names: Iterable[str], folders: tuple[Path, ...]) -> list[Path]:
    shelf = _shelf(folders)
    return [shelf[name.casefold()] for name in names if name.casefold() in shelf]


@cache
def _shelf(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Return every font file in these folders by its name; an earlier folder's file hides a later one's."""
    shelf: dict[str, Path] = {}
    for folder in folders:
        for path in _font_files(folder):
            shelf.setdefault(path.name.casefold(), path)
    return shelf


def _font_files(folder: Path) -> Iterator[Path]:
    for place, _folders, names in os.walk(folder):
        for name in sorted(names):
            if name.casefold().endswith((".ttf", ".ttc")):
                yield Path(place, name)


@cache
def embeddable(path: Path) -> bool:
    """Tell whether a part of this font may be put into a file: TrueType outlines, and its maker allows it.

    Of a collection (.ttc) the first font counts. A damaged file may not be embedded.
    """
    try:
        with path.open("rb") as file:
            head = file.read(16)
            start = struct.unpack_from(">I", head, 12)[0] if head.startswith(_COLLECTION) else 0
            file.seek(start)
            kind, count = struct.unpack(">4sH", file.read(6))
            file.seek(start + 12)
            tables = dict(struct.iter_unpack(">4s4xI4x", file.read(16 * count)))
            file.seek(tables[b"OS/2"] + _FSTYPE_OFFSET)
            (rights,) = struct.unpack(">H", file.read(2))
    except (OSError, struct.error, KeyError):
        return False
    return kind in _TRUETYPE and b"glyf" in tables and _allowed(rights)


def _allowed(rights: int) -> bool:
    return rights & _USAGE_MASK != _RESTRICTED and not rights & (_NO_SUBSETTING | _BITMAPS_ONLY)
