"""What samples of rules are made of: a sound draft, and ways to change it."""

from dataclasses import dataclass, replace

from drafter.model.draft import Aside, AsideKind, Draft, Meta
from drafter.model.prose import Picture, from_text
from drafter.model.values import Value
from tests.helpers.drafts import full

SOUND = full()
LAST = full(2024)


@dataclass(frozen=True)
class Samples:
    """Drafts with a fault that a rule is for, each told by a word; and drafts without one."""

    fires: dict[str, Draft]
    silent: dict[str, Draft]


def cells(draft: Draft = SOUND, **values: Value | None) -> Draft:
    """Return a draft with other figures; `__` stands for a dot in a cell's name."""
    return replace(draft, cells={**draft.cells, **{name.replace("__", "."): v for name, v in values.items()}})


def text(draft: Draft = SOUND, **parts: str) -> Draft:
    """Return a draft with other text in the given parts."""
    return replace(draft, prose={**draft.prose, **{part: from_text(words) for part, words in parts.items()}})


def agency(name: str, preamble: str = "") -> Draft:
    """Return the sound draft under another agency's name, with another opening."""
    return replace(text(preamble=preamble), meta=Meta(name, SOUND.meta.year))


def following(draft: Draft, last: Draft = LAST) -> Draft:
    """Return a draft that follows from last year's report in every cell that is carried over."""
    carried = {
        name.replace("carried_out", "carried_in"): value
        for name, value in last.cells.items()
        if name.startswith("requests.carried_out.")
    }
    values = {**draft.cells, **carried, **_stock(draft, last)}
    return replace(draft, cells=values, last=last)


def _stock(draft: Draft, last: Draft) -> dict[str, Value | None]:
    found: dict[str, Value | None] = {}
    for row in ("disclosure.regulations", "disclosure.normative_documents"):
        before, issued, repealed = (
            values[f"{row}.{column}"]
            for values, column in (
                (last.cells, "in_force"),
                (draft.cells, "issued"),
                (draft.cells, "repealed"),
            )
        )
        assert isinstance(before, int)
        assert isinstance(issued, int)
        assert isinstance(repealed, int)
        found[f"{row}.in_force"] = before + issued - repealed
    return found


def in_part(part: str, wordings: dict[str, str], draft: Draft = SOUND) -> dict[str, Draft]:
    """Return a draft for each wording, which it has as the text of a part."""
    return {name: text(draft, **{part: words}) for name, words in wordings.items()}


def of(name: str, draft: Draft) -> Draft:
    """Return a draft of another agency."""
    return replace(draft, meta=replace(draft.meta, agency=name))


def aside(words: str, kind: AsideKind = "comment", place: str = "批注 1") -> Draft:
    """Return the sound draft as imported from a file with something beside its text."""
    return replace(SOUND, asides=(Aside(kind, words, place),))


def pictured(caption: str) -> Draft:
    """Return the sound draft with a picture in part one."""
    prose = {**SOUND.prose, "overview": (*SOUND.prose["overview"], Picture("a.png", caption))}
    return replace(SOUND, prose=prose, pictures={"a.png": b""})
