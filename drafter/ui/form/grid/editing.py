"""Typing into one cell: each keystroke that gives a figure becomes an edit, all of them one step."""

from drafter.model.edits import SetCells
from drafter.model.values import Value, shown
from drafter.standard.schema import CellSpec
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid import looks, typed
from drafter.ui.form.grid.typed import Typed


class Typing:
    """One cell being typed into, from the opening of its editor to the leaving.

    The old value stands while what is typed is refused. A total that is typed overrules the sum,
    unless it is the same or nothing.
    """

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._bridge = bridge
        self.spec: CellSpec = bridge.session.draft.form.cells[name]
        self._entered = name in bridge.session.draft.cells
        self._before = bridge.session.draft.cells.get(name)
        self._settled = True
        bridge.session.seal()

    def text(self) -> str:
        """Return the cell's value as it stands, to be edited."""
        return shown(self._bridge.session.figures.get(self.spec.name))

    def type(self, text: str) -> Typed:
        """Take the text as it is after a keystroke."""
        found = typed.read(text, self.spec.kind)
        self._settled = found.state == "figure"
        if found.state == "figure":
            self._put(found.value)
        elif found.state == "refused":
            self.restore()
        return found

    def leave(self, text: str) -> str:
        """End the step with the text that is left standing; returns why it cannot stand, or ""."""
        found = Typed("figure") if self._settled else typed.settle(text, self.spec.kind)
        if not self._settled and found.state == "figure":
            self._put(found.value)
        elif not self._settled:
            self.restore()
        self._bridge.session.seal()
        return found.sentence

    def restore(self) -> None:
        """Bring back what stood in the cell before; what is typed next is a step of its own."""
        if self.spec.total and not self._entered:
            self._do(SetCells({}, (self.spec.name,)))
        else:
            self._do(SetCells({self.spec.name: self._before}))
        self._bridge.session.seal()

    def _put(self, value: Value | None) -> None:
        session = self._bridge.session
        if not self.spec.total:
            self._do(SetCells({self.spec.name: value}))
        elif value is None or value == looks.computed(self.spec.name, session.draft.form, session.figures):
            self._do(SetCells({}, (self.spec.name,)))
        else:
            self._do(SetCells({self.spec.name: value}))

    def _do(self, edit: SetCells) -> None:
        self._bridge.do(edit, f"填写{self.spec.label}", typing=True)
