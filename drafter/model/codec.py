"""Drafts and edits ↔ JSON, for the project file and the journal."""

import base64
import datetime as dt
import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    TypeAdapter,
    ValidationError,
)

from drafter.errors import FileProblem
from drafter.model.draft import Aside, AsideKind, Confidence, Draft, Meta, Provenance
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
from drafter.model.figures import figures
from drafter.model.prose import Item, Origin, Paragraph, Picture
from drafter.model.report import tables_json
from drafter.model.values import Cells, Value
from drafter.standard.loader import available

FORMAT = 1
"""The number of the file format; a change that older programs cannot read raises it."""


def _encode(value: Value | None) -> object:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return {"text": value} if isinstance(value, str) else value


def _encoded(cells: Cells) -> dict[str, object]:
    return {name: _encode(value) for name, value in cells.items()}


def _decode(data: object) -> Value | None:
    match data:
        case None:
            return None
        case {"text": str(text)}:
            return text
        case str(digits):
            return _decimal(digits)
        case int() if not isinstance(data, bool):
            return data
        case _:
            raise ValueError(f"{data!r} is no figure")


def _decimal(digits: str) -> Decimal:
    try:
        figure = Decimal(digits)
    except InvalidOperation as error:
        raise ValueError(f"{digits!r} is no figure") from error
    if not figure.is_finite():
        raise ValueError(f"{digits!r} is no figure")
    return figure


Cell = Annotated[Any, PlainValidator(_decode), PlainSerializer(_encode)]


class _Stored(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _ItemData(_Stored):
    text: str = ""
    origin: Origin = "typed"
    picture: str = ""
    caption: str = ""


class _OriginData(_Stored):
    source: str
    found: str = ""
    confidence: Confidence = "certain"


class _AsideData(_Stored):
    kind: AsideKind
    text: str
    place: str = ""


class DraftData(_Stored):
    """A draft as it is stored; `tables` is there for readers of the file and not read back."""

    format: int = FORMAT
    standard: str
    agency: str
    year: int = Field(ge=1, le=9999)
    date: dt.date | None = None
    cells: dict[str, Cell] = {}
    notes: dict[str, str] = {}
    prose: dict[str, list[_ItemData]] = {}
    provenance: dict[str, _OriginData] = {}
    explained: dict[str, str] = {}
    warnings: list[str] = []
    asides: list[_AsideData] = []
    headings: dict[str, str] = {}
    pictures: list[str] = []
    last: "DraftData | None" = None


class EditData(_Stored):
    """An edit as it is stored in the journal: its kind and what that kind needs."""

    kind: str
    cells: dict[str, Cell] = {}
    auto: list[str] = []
    place: str = ""
    text: str = ""
    items: list[_ItemData] = []
    span: tuple[int, int] = (0, 0)
    pictures: dict[str, str] = {}
    year: int = 0
    date: dt.date | None = None
    draft: DraftData | None = None


_drafts = TypeAdapter(DraftData)
_edits = TypeAdapter(EditData)


def to_bytes(data: object, *, indent: int | None = None) -> bytes:
    """Write JSON data as UTF-8 with Chinese readable; half a surrogate pair comes as an escape."""
    try:
        return json.dumps(data, ensure_ascii=False, indent=indent).encode()
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent).encode()


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """Return a draft as JSON data, pictures by name only."""
    data: dict[str, Any] = _drafts.dump_python(_draft_data(draft), mode="json")
    data["tables"] = tables_json(draft.form, figures(draft))
    return data


def draft_from_json(data: object, pictures: Mapping[str, bytes]) -> Draft:
    """Read a draft back; FileProblem where the data is not one that this program can read.

    `pictures` holds all that the data names.
    """
    try:
        return _draft(_drafts.validate_python(data), pictures)
    except (ValidationError, RecursionError, KeyError) as error:
        raise FileProblem("文件内容已损坏，", "请从“历史版本”恢复，或重新开始。") from error


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON data that is complete in itself, pictures included."""
    return _edits.dump_python(_edit_data(edit), mode="json", exclude_defaults=True)


def edit_from_json(data: object) -> Edit:
    """Read an edit back; ValueError where the data is none."""
    return _edit(_edits.validate_python(data))


def _draft_data(draft: Draft) -> DraftData:
    return DraftData(
        standard=draft.standard,
        agency=draft.meta.agency,
        year=draft.meta.year,
        date=draft.meta.date,
        cells=_encoded(draft.cells),
        notes=dict(draft.notes),
        prose={part: [_item_data(item) for item in items] for part, items in draft.prose.items()},
        provenance={
            name: _OriginData(source=p.source, found=p.found, confidence=p.confidence)
            for name, p in draft.provenance.items()
        },
        explained=dict(draft.explained),
        warnings=list(draft.warnings),
        headings=dict(draft.headings),
        asides=[_AsideData(kind=a.kind, text=a.text, place=a.place) for a in draft.asides],
        pictures=sorted(draft.pictures),
        last=None if draft.last is None else _draft_data(draft.last),
    )


def _draft(data: DraftData, pictures: Mapping[str, bytes]) -> Draft:
    if data.standard not in available():
        raise FileProblem(f"文件用的是“{data.standard}”版报告格式，本程序还不认识，", "请更新程序后再打开。")
    return Draft(
        standard=data.standard,
        meta=Meta(data.agency, data.year, data.date),
        cells=data.cells,
        notes=data.notes,
        prose={part: tuple(_item(item) for item in items) for part, items in data.prose.items()},
        pictures={name: pictures[name] for name in data.pictures},
        last=None if data.last is None else _draft(data.last, pictures),
        provenance={name: Provenance(p.source, p.found, p.confidence) for name, p in data.provenance.items()},
        explained=data.explained,
        warnings=tuple(data.warnings),
        headings=data.headings,
        asides=tuple(Aside(a.kind, a.text, a.place) for a in data.asides),
    )


def _item_data(item: Item) -> _ItemData:
    if isinstance(item, Picture):
        return _ItemData(picture=item.name, caption=item.caption)
    return _ItemData(text=item.text, origin=item.origin)


def _item(data: _ItemData) -> Item:
    return Picture(data.picture, data.caption) if data.picture else Paragraph(data.text, data.origin)


def _edit_data(edit: Edit) -> EditData:  # noqa: C901, PLR0911 - one case for each kind of edit
    kind = type(edit).__name__
    match edit:
        case SetCells():
            return EditData(kind=kind, cells=_encoded(edit.values), auto=list(edit.auto))
        case SetNote():
            return EditData(kind=kind, place=edit.cell, text=edit.text)
        case SetProse():
            items = [_item_data(item) for item in edit.items]
            return EditData(kind=kind, place=edit.part, items=items, pictures=_packed(edit.pictures))
        case SpliceProse():
            items = [_item_data(item) for item in edit.items]
            span = (edit.start, edit.stop)
            return EditData(
                kind=kind, place=edit.part, span=span, items=items, pictures=_packed(edit.pictures)
            )
        case SetHeading():
            return EditData(kind=kind, place=edit.part, text=edit.text)
        case SetAgency():
            return EditData(kind=kind, text=edit.agency)
        case SetYear():
            return EditData(kind=kind, year=edit.year)
        case SetDate():
            return EditData(kind=kind, date=edit.date)
        case SetStandard():
            return EditData(kind=kind, text=edit.standard)
        case Explain():
            return EditData(kind=kind, place=edit.finding, text=edit.reason)
        case SetLast():
            return _with_draft(kind, edit.last)
        case Adopt():
            return _with_draft(kind, edit.draft)


def _with_draft(kind: str, draft: Draft | None) -> EditData:
    if draft is None:
        return EditData(kind=kind)
    return EditData(kind=kind, draft=_draft_data(draft), pictures=_packed(all_pictures(draft)))


def all_pictures(draft: Draft) -> dict[str, bytes]:
    """Return the pictures of a draft and of last year's report in it; equal names are equal pictures."""
    return {**(draft.last.pictures if draft.last else {}), **draft.pictures}


def _packed(pictures: Mapping[str, bytes]) -> dict[str, str]:
    return {name: base64.b64encode(data).decode("ascii") for name, data in pictures.items()}


def _edit(data: EditData) -> Edit:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of edit
    pictures = {name: base64.b64decode(text) for name, text in data.pictures.items()}
    match data.kind:
        case "SetCells":
            return SetCells(data.cells, tuple(data.auto))
        case "SetNote":
            return SetNote(data.place, data.text)
        case "SetProse":
            return SetProse(data.place, tuple(_item(item) for item in data.items), pictures)
        case "SpliceProse":
            return SpliceProse(data.place, *data.span, tuple(_item(item) for item in data.items), pictures)
        case "SetHeading":
            return SetHeading(data.place, data.text)
        case "SetAgency":
            return SetAgency(data.text)
        case "SetYear":
            return SetYear(data.year)
        case "SetDate":
            return SetDate(data.date)
        case "SetStandard":
            return SetStandard(data.text)
        case "Explain":
            return Explain(data.place, data.text)
        case "SetLast":
            return SetLast(None if data.draft is None else _draft(data.draft, pictures))
        case "Adopt" if data.draft is not None:
            return Adopt(_draft(data.draft, pictures))
        case _:
            raise ValueError(f"no such edit: {data.kind}")
