"""Session: the single path by which a draft changes, with undo and redo and word of each change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from drafter.model.draft import Draft
from drafter.model.edits import Edit, apply, narrowed, place
from drafter.model.figures import Figures, figures


@dataclass(frozen=True, slots=True)
class Change:
    """What one move did: who asked for it, the cells (totals too) and parts that are different.

    A cell is different where its figure, its remark or where it comes from is, or whether its total
    is added up; a part where its text or the wording of its heading is. `cover` says that agency,
    year, date, form or last year's report changed; `move` is how it came about.
    """

    before: Draft
    after: Draft
    move: str
    who: str
    cells: frozenset[str]
    parts: frozenset[str]
    cover: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the undo stack: the drafts on both sides, and the place for typing to join."""

    before: Draft
    after: Draft
    label: str
    place: str


Listener = Callable[[Change], None]


class Recorder(Protocol):
    """Writes down a move: `do` with its edit, `undo`, `redo` or `seal` (the end of typing)."""

    def __call__(self, move: str, edit: Edit | None = None, *, typing: bool = False) -> None:
        """Write down one move."""
        ...


class Session:
    """A draft being worked on.

    Undo keeps drafts, not inverse operations: drafts are frozen and share what is equal.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._figures = figures(draft)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._typing = False
        self._saved: Draft | None = draft
        self._listeners: list[Listener] = []
        self._recorder: Recorder | None = None

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._draft

    @property
    def figures(self) -> Figures:
        """All figures of the draft as it stands, totals included; not to be changed."""
        return self._figures

    @property
    def undo_label(self) -> str:
        """What undo would take back, in words; "" where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What redo would bring back, in words; "" where there is nothing."""
        return self._undone[-1].label if self._undone else ""

    @property
    def dirty(self) -> bool:
        """Whether the draft differs from what was last saved or opened."""
        return self._draft is not self._saved and self._draft != self._saved

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` told of each change; returns the call that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def record_to(self, recorder: Recorder | None) -> None:
        """Have each move written down as it is made (the journal)."""
        self._recorder = recorder

    def do(self, edit: Edit, label: str, *, who: str = "user", typing: bool = False) -> Change | None:
        """Make an edit; returns None, and makes no step, where it changes nothing.

        `typing` joins this edit to the step before it when both are typing in the same place.
        """
        after = apply(self._draft, edit)
        if after == self._draft:
            return None
        self._record("do", narrowed(self._draft, edit), typing=typing)
        self._push(Step(self._draft, after, label, place(edit) if typing else ""))
        self._undone.clear()
        return self._move(after, "do", who)

    def seal(self) -> None:
        """End the run of typing: what is typed next is a step of its own."""
        if self._typing:
            self._record("seal")
        self._typing = False

    def undo(self) -> Change | None:
        """Take back the last step; None where there is none."""
        if not self._done:
            return None
        self._record("undo")
        step = self._done.pop()
        self._undone.append(step)
        self._typing = False
        return self._move(step.before, "undo", "user")

    def redo(self) -> Change | None:
        """Bring back the step that was taken back last; None where there is none."""
        if not self._undone:
            return None
        self._record("redo")
        step = self._undone.pop()
        self._done.append(step)
        self._typing = False
        return self._move(step.after, "redo", "user")

    def mark_saved(self, draft: Draft | None = None) -> None:
        """Note that the draft (the present one unless given) is what the file holds."""
        self._saved = self._draft if draft is None else draft

    def mark_unsaved(self) -> None:
        """Note that no file holds the draft (an import, a recovery)."""
        self._saved = None

    def _push(self, step: Step) -> None:
        """Put a step on the stack, joined to the one before it where both are one run of typing."""
        if self._typing and self._done[-1].place == step.place:
            step = replace(self._done.pop(), after=step.after)
        self._typing = bool(step.place) and step.after != step.before
        if step.after != step.before:
            self._done.append(step)

    def _record(self, move: str, edit: Edit | None = None, *, typing: bool = False) -> None:
        if self._recorder is not None:
            self._recorder(move, edit, typing=typing)

    def _move(self, after: Draft, move: str, who: str) -> Change:
        before, old = self._draft, self._figures
        self._draft = after
        self._figures = figures(after)
        change = _difference(before, after, old, self._figures, move, who)
        for listener in tuple(self._listeners):
            listener(change)
        return change


def _difference(before: Draft, after: Draft, old: Figures, new: Figures, move: str, who: str) -> Change:
    cells = (
        _different(old, new)
        | (before.cells.keys() ^ after.cells.keys())
        | _different(before.notes, after.notes)
        | (_different(before.provenance, after.provenance) & new.keys())
    )
    parts = _different(before.prose, after.prose) | _different(before.headings, after.headings)
    cover = (before.meta, before.standard, before.last) != (after.meta, after.standard, after.last)
    return Change(before, after, move, who, frozenset(cells), frozenset(parts), cover)


def _different(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """The names that stand for something else now, or for something only before or after."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
