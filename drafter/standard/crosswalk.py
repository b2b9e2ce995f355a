"""Carries cell names from one version of the form to a later one, as the later file declares."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.standard.loader import available, load
from drafter.standard.schema import Standard


@dataclass(frozen=True, slots=True)
class Walk:
    """What became of a set of cells: `kept` maps old names to new ones, `lost` names to reasons."""

    kept: dict[str, str]
    lost: dict[str, str]


def walk(names: Iterable[str], old: Standard, new: Standard) -> Walk:
    """Follow cell names of `old` to `new`; nothing is guessed.

    A name that `new` does not know and that no file speaks of is lost as well, with a plain
    reason. Between versions that do not follow each other only equal names are kept.
    """
    names = list(names)
    kept = {name: name for name in names}
    lost: dict[str, str] = {}
    for step in _steps(old, new):
        for first, name in list(kept.items()):
            after, why = _follow(name, step)
            if why:
                lost[first] = why
                del kept[first]
            else:
                kept[first] = after
    for first, name in list(kept.items()):
        if name not in new.cells:
            lost[first] = f"{new.title}没有这一格。"
            del kept[first]
    return Walk(kept, lost)


def _steps(old: Standard, new: Standard) -> list[Standard]:
    """Return the versions after `old` up to `new`, oldest first; empty when `new` is not later."""
    steps: list[Standard] = []
    current = new
    while current.id != old.id:
        steps.append(current)
        if current.succeeds is None or current.succeeds.id not in available():
            return []
        current = load(current.succeeds.id)
    return list(reversed(steps))


def _follow(name: str, step: Standard) -> tuple[str, str]:
    succession = step.succeeds
    if succession is None:
        return name, ""
    for entry in succession.dropped:
        if entry.covers(name):
            return name, entry.why
    return succession.renamed.get(name, name), ""
