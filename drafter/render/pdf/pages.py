"""Puts pieces on pages: what goes together stays together, what is too long is split."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from drafter.render.pdf.pen import Pen


class Piece(Protocol):
    """Something as wide as the type area that takes up height on a page (all in points)."""

    @property
    def height(self) -> float:
        """Its height, without what stands before and after it."""
        ...

    @property
    def least(self) -> float:
        """Height of the smallest part that `split` may leave at the foot of a page."""
        ...

    @property
    def before(self) -> float:
        """Empty height above it, unless it begins a page."""
        ...

    @property
    def after(self) -> float:
        """Empty height below it."""
        ...

    @property
    def keep_with_next(self) -> bool:
        """Whether what follows begins on the same page."""
        ...

    @property
    def keep_with_previous(self) -> bool:
        """Whether the end of what goes before stands on the same page."""
        ...

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """Return a part at most `room` high and the rest; None where it cannot be split so."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner at (x, top) of the sheet."""
        ...


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and its distance from the top of the type area."""

    piece: Piece
    top: float


Page = list[Placed]


_TOLERANCE = 1e-6


def paginate(story: Sequence[Piece | Break], height: float) -> list[Page]:
    """Return the pages of a story; each holds `height` points. There is at least one page.

    A piece that is higher than a page and cannot be split begins a page and runs over its foot.
    """
    queue, stack = deque(story), _Stack(height)
    while queue:
        piece = queue.popleft()
        if isinstance(piece, Break):
            stack.turn()
        elif stack.room(piece) >= _wanted(piece, queue) - _TOLERANCE:
            stack.put(piece)
        elif parts := _parts(piece, stack):
            stack.put(parts[0])
            stack.turn()
            queue.appendleft(parts[1])
        elif stack.is_empty:
            stack.put(piece)
        else:
            stack.turn()
            queue.appendleft(piece)
    return stack.pages if stack.pages[-1] else stack.pages[:-1] or [[]]


def _parts(piece: Piece, stack: "_Stack") -> tuple[Piece, Piece] | None:
    """Split a piece at the foot of the page, or before its own end if it is what follows that has no room."""
    room = stack.room(piece)
    if room < piece.least - _TOLERANCE and not stack.is_empty:
        return None
    return piece.split(min(room, piece.height - _TOLERANCE))


def _wanted(piece: Piece, queue: Iterable[Piece | Break]) -> float:
    """Return the height of a piece with what must begin, or end, on its page."""
    total, last = piece.height, piece
    for follower in queue:
        if isinstance(follower, Break):
            break
        unsplit = last is piece or last.least >= last.height
        if not last.keep_with_next and not (unsplit and follower.keep_with_previous):
            break
        whole = follower.keep_with_next or follower.keep_with_previous
        total += last.after + follower.before + (follower.height if whole else follower.least)
        last = follower
    return total


class _Stack:
    """The pages so far, and how far the last one is filled."""

    def __init__(self, height: float) -> None:
        self.pages: list[Page] = [[]]
        self._height = height
        self._foot = 0.0
        self._after = 0.0

    @property
    def is_empty(self) -> bool:
        return not self.pages[-1]

    def room(self, piece: Piece) -> float:
        """Return the height that is left for this piece."""
        return self._height - self._top(piece)

    def put(self, piece: Piece) -> None:
        """Set a piece under what is there."""
        top = self._top(piece)
        self.pages[-1].append(Placed(piece, top))
        self._foot, self._after = top + piece.height, piece.after

    def turn(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if not self.is_empty:
            self.pages.append([])
            self._foot = self._after = 0.0

    def _top(self, piece: Piece) -> float:
        return 0.0 if self.is_empty else self._foot + self._after + piece.before
