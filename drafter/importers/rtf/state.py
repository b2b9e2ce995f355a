"""What a group of RTF inherits and may change for itself: where its text goes, and how it looks."""

from dataclasses import dataclass, field
from typing import Protocol

from drafter.importers.rtf.charsets import whole
from drafter.importers.rtf.styles import heading_level
from drafter.model.draft import AsideKind

_MOST_FALLBACK = 100

STATE_WORDS = frozenset({"f", "uc", "v", "deleted", "mvf", "intbl", "itap", "outlinelevel", "nesttableprops"})
"""Words that change the properties in force."""


class Place(Protocol):
    """Where text goes."""

    def add(self, text: str) -> None:
        """Take a piece of text."""
        ...


@dataclass(slots=True, eq=False)
class Captured:
    """Text that is no part of a story, such as a comment."""

    pieces: list[str] = field(default_factory=list[str])

    def add(self, text: str) -> None:
        """Take a piece of text."""
        self.pieces.append(text)

    def text(self) -> str:
        """Return what was taken, without blank lines."""
        lines = whole("".join(self.pieces)).split("\n")
        return "\n".join(filter(None, map(str.strip, lines)))


class Silence:
    """A place that drops text, though groups in it may be of use: `of` is the group's word."""

    def __init__(self, of: str) -> None:
        self.of = of

    def add(self, text: str) -> None:
        """Drop a piece of text."""


@dataclass(slots=True)
class State:
    r"""The properties in force; `place` is None where everything is dropped.

    `outer` is where text in Unicode goes that stands in a dropped group (`\upr`). `fallback` is how
    many characters behind `\u` are for readers without Unicode. `level` is the paragraph's in the
    outline, `depth` how many tables it stands in. `nested` says that rows are those of inner tables.
    """

    place: Place | None
    outer: Place | None = None
    font: int = 0
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    level: int = 0
    in_table: bool = False
    nesting: int = 0
    nested: bool = False

    def inner(self) -> "State":
        """Return the state that a group within this one begins with."""
        # Written out, because copy() takes five times as long, and groups are many.
        return State(
            self.place,
            self.outer,
            self.font,
            self.fallback,
            self.hidden,
            self.deleted,
            self.level,
            self.in_table,
            self.nesting,
            self.nested,
        )

    @property
    def kind(self) -> AsideKind | None:
        """What text is that is not to be shown, None for text that is."""
        if self.deleted:
            return "deleted"
        return "hidden" if self.hidden else None

    @property
    def depth(self) -> int:
        """How many tables the paragraph stands in."""
        return self.nesting or int(self.in_table)

    def enter(self, place: Place) -> None:
        """Begin a story of its own: what holds for the paragraph outside does not hold in it."""
        self.place = place
        self.outer = None
        self.plain(self.font)
        self.begin_paragraph()

    def plain(self, font: int) -> None:
        """Go back to plain characters in the file's font."""
        self.font = font
        self.hidden = self.deleted = False

    def begin_paragraph(self) -> None:
        """Go back to a plain paragraph."""
        self.level = self.nesting = 0
        self.in_table = False

    def change(self, word: str, value: int | None) -> None:
        """Take a control word; those that say nothing of the state are passed over."""
        is_on = value != 0
        if word == "f":
            self.font = value or 0
        elif word == "uc":
            self.fallback = max(0, min(1 if value is None else value, _MOST_FALLBACK))
        elif word == "v":
            self.hidden = is_on
        elif word in ("deleted", "mvf"):
            self.deleted = is_on
        elif word == "intbl":
            self.in_table = is_on
        elif word == "itap":
            self.nesting = max(0, value or 0)
        elif word == "outlinelevel":
            self.level = heading_level(value)
        elif word == "nesttableprops":
            self.nested = True
