"""Made-up drafts for tests: consistent tables, and strategies for drafts and edits of every kind."""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from drafter.model.draft import Draft, Meta, Provenance, empty
from drafter.model.edits import (
    Adopt,
    Edit,
    Explain,
    SetAgency,
    SetCells,
    SetDate,
    SetHeading,
    SetLast,
    SetNote,
    SetProse,
    SetStandard,
    SetYear,
    SpliceProse,
)
from drafter.model.prose import Item, Paragraph, Picture, from_text
from drafter.model.values import Value
from drafter.standard.loader import for_year, load
from drafter.standard.schema import Standard

AGENCY = "云溪市发展和改革局"
PICTURES = {"a.png": b"\x89PNG\r\n\x1a\n made up", "b.jpg": b"\xff\xd8\xff made up", "图 1.png": b""}

_PROSE = {
    "preamble": f"数据统计期限为{{year}}年1月1日至12月31日。{AGENCY}编制。",
    "overview": "（一）主动公开\n全年主动公开政府信息120条。\n（二）依申请公开。全年收到申请，均按时办结。",
    "problems": "解读形式不够丰富，下一步改进。",
    "other": "本年度未收取信息处理费。",
}


# ------------------------------------------------------------------------------ whole reports


def consistent(form: Standard, seed: int = 1, *, largest: int = 30) -> dict[str, Value | None]:
    """Return a figure for every cell of a form, totals too, so that all its identities hold.

    Results, carried_in and carried_out are drawn; what was received follows from the balance.
    """
    draw = random.Random(seed)
    values: dict[str, Value | None] = {name: draw.randint(0, largest) for name in form.cells}
    values.update(
        {name: Decimal(draw.randint(0, 9999)) / 100 for name, c in form.cells.items() if c.kind == "amount"}
    )
    _settle(form, values)
    for identity in form.identities:
        if identity.rule == "requests.balance":
            _balance(identity.left, identity.right, values)
    _settle(form, values)
    return values


def typed(form: Standard, values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """Return the cells that a person types: totals are left to the program."""
    return {name: value for name, value in values.items() if name not in form.totals}


def full(year: int = 2025, seed: int = 1, *, explicit: bool = False) -> Draft:
    """Return a draft without a fault in it; `explicit` keeps its totals as an importer does."""
    form = for_year(year)
    values = consistent(form, seed)
    return replace(
        empty(form, AGENCY, year),
        cells=values if explicit else typed(form, values),
        prose={part: from_text(text.format(year=year)) for part, text in _PROSE.items()},
    )


def _settle(form: Standard, values: dict[str, Value | None]) -> None:
    for name, parts in form.totals.items():
        values[name] = sum(_figure(values[part]) for part in parts)


def _balance(left: tuple[str, ...], right: tuple[str, ...], values: dict[str, Value | None]) -> None:
    received, carried_in = left
    wanted = sum(_figure(values[name]) for name in right)
    values[carried_in] = min(_figure(values[carried_in]), wanted)
    values[received] = wanted - _figure(values[carried_in])


def _figure(value: Value | None) -> int:
    assert isinstance(value, int)
    return value


# --------------------------------------------------------------------------------- strategies

NAMES = (
    "requests.received.natural",
    "requests.received.business",
    "requests.granted.natural",
    "requests.received.total",
    "requests.total.natural",
    "requests.total.total",
    "requests.other.natural",
    "review.litigation_direct.upheld",
    "disclosure.fees.amount_wan",
)
"""A few cells, so that edits meet: figures, totals, an amount, a cell of another form."""

PARTS = ("preamble", "overview", "problems")


def _one_of(words: Sequence[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


names, parts = _one_of(NAMES), _one_of(PARTS)
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
values = (
    st.none()
    | st.integers(0, 99)
    | st.integers(-(10**12), 10**12)
    | st.decimals(0, 10**6, places=4)
    | st.sampled_from(["无", "/", "12件", "1", ""])
)
cells = st.dictionaries(names, values, max_size=4)
items: st.SearchStrategy[Item] = st.builds(
    Paragraph, texts, st.sampled_from(["typed", "last_year", "imported"])
) | st.builds(Picture, st.sampled_from(sorted(PICTURES)), texts)
proses = st.lists(items, max_size=3).map(tuple)
dates = st.none() | st.dates(dt.date(1, 1, 1))


def _held(prose: Mapping[str, tuple[Item, ...]]) -> dict[str, bytes]:
    names = {item.name for text in prose.values() for item in text if isinstance(item, Picture)}
    return {name: PICTURES[name] for name in sorted(names)}


@st.composite
def drafts(draw: st.DrawFn, *, with_last: bool = True) -> Draft:
    """Draw a draft of either form, with everything that a draft can hold."""
    prose = draw(st.dictionaries(parts, proses.filter(bool), max_size=2))
    origins = st.builds(Provenance, texts, texts, st.sampled_from(["certain", "likely", "guessed"]))
    return Draft(
        standard=draw(st.sampled_from(["2019", "2021"])),
        meta=Meta(draw(texts), draw(st.integers(1, 9999)), draw(dates)),
        cells=draw(cells),
        notes=draw(st.dictionaries(names, texts, max_size=2)),
        prose=prose,
        pictures=_held(prose),
        last=draw(st.none() | drafts(with_last=False)) if with_last else None,
        provenance=draw(st.dictionaries(names | st.just("agency"), origins, max_size=2)),
        explained=draw(st.dictionaries(texts, texts, max_size=2)),
        warnings=tuple(draw(st.lists(texts, max_size=2))),
    )


def set_prose(part: str, items: tuple[Item, ...]) -> SetProse:
    """Return an edit of a part's text that brings the pictures that it shows."""
    return SetProse(part, items, _held({part: items}))


def splice_prose(part: str, start: int, stop: int, items: tuple[Item, ...]) -> SpliceProse:
    """Return an edit of some of a part's items that brings the pictures that it shows."""
    return SpliceProse(part, start, max(start, stop), items, _held({part: items}))


_TOTALS = [name for name in NAMES if name in load("2021").totals]
SMALL_EDITS: dict[type[Edit], st.SearchStrategy[Edit]] = {
    SetCells: st.builds(SetCells, st.dictionaries(names, values, min_size=1, max_size=1))
    | st.builds(SetCells, cells, st.lists(st.sampled_from(_TOTALS), max_size=2).map(tuple)),
    SetNote: st.builds(SetNote, names, st.sampled_from(["", "其中修订1件"])),
    SetProse: st.builds(set_prose, parts, proses),
    SpliceProse: st.builds(splice_prose, parts, st.integers(0, 3), st.integers(0, 3), proses),
    SetHeading: st.builds(SetHeading, parts, st.sampled_from(["", "五、存在的问题"])),
    SetAgency: st.builds(SetAgency, st.sampled_from(["", AGENCY, "青石县人民政府"])),
    SetYear: st.builds(SetYear, st.integers(2019, 2027)),
    SetDate: st.builds(SetDate, dates),
    SetStandard: st.builds(SetStandard, st.sampled_from(["2019", "2021"])),
    Explain: st.builds(Explain, st.sampled_from(["甲", "乙"]), st.sampled_from(["", "机构改革"])),
}
EDITS: dict[type[Edit], st.SearchStrategy[Edit]] = {
    **SMALL_EDITS,
    SetLast: st.builds(SetLast, st.none() | drafts(with_last=False)),
    Adopt: st.builds(Adopt, drafts()),
}
"""Every kind of edit, and how one is drawn."""

small_edits = st.one_of(*SMALL_EDITS.values())
edits = st.one_of(*EDITS.values())
