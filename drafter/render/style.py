"""Typography as data: what resources/styles/*.toml says, checked and frozen, for all three writers."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from drafter import assets
from drafter.errors import TemplateProblem
from drafter.render.blocks import Align, CellRole

POINTS_PER_MM = 72 / 25.4

Length = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Size = Annotated[float, Field(ge=4, le=200)]
Share = Annotated[float, Field(gt=0, le=1)]

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, config=_STRICT)
class Page:
    """The sheet, its margins (mm) and the grid of full lines and characters that the type area holds."""

    width_mm: Positive
    height_mm: Positive
    top_mm: Length
    bottom_mm: Length
    left_mm: Length
    right_mm: Length
    lines: Annotated[int, Field(gt=0)]
    characters: Annotated[int, Field(gt=0)]

    @property
    def type_width_pt(self) -> float:
        """Width of the type area in points."""
        return (self.width_mm - self.left_mm - self.right_mm) * POINTS_PER_MM

    @property
    def type_height_pt(self) -> float:
        """Height of the type area in points."""
        return (self.height_mm - self.top_mm - self.bottom_mm) * POINTS_PER_MM


@dataclass(frozen=True, slots=True, config=_STRICT)
class Face:
    """One design of type and the names it goes by in Word, in HTML and in font folders."""

    docx: str
    """East Asian font name in Word (`w:eastAsia`)."""
    docx_latin: str
    """Latin font name in Word (`w:ascii`, `w:hAnsi`)."""
    alt: str
    """Another name of the same design, for `w:altName`."""
    css: tuple[str, ...]
    """Font family stack for HTML; the last one may be generic."""
    files: tuple[str, ...]
    """File names searched for in the system's and the user's font folders, best first."""
    bundle: str
    """Our own file in resources/fonts."""
    latin: str
    """Key of the face that lends Latin letters and digits in PDF."""
    marks: str
    """Key of the face that lends punctuation in PDF."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class TextStyle:
    """How a paragraph or a heading is set; *_chars are ems of its own size."""

    face: str
    size_pt: Size
    leading_pt: Positive
    """Fixed distance from line to line."""
    bold: bool = False
    align: Align = "left"
    indent_chars: Length = 0
    """Indent of the first line."""
    right_chars: Length = 0
    """Distance kept from the right edge of the type area (signature)."""
    tracking_pt: Annotated[float, Field(ge=-2, le=20)] = 0
    """Added after each character."""
    before_pt: Length = 0
    after_pt: Length = 0
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True, config=_STRICT)
class CellStyle:
    """How the text of one kind of cell is set; its size comes from the table."""

    face: str
    bold: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True, config=_STRICT)
class TableStyle:
    """How tables are set: padding, rules (pt) and sizes of type."""

    before_pt: Length
    after_pt: Length
    pad_x_pt: Length
    """Left and right of a cell's text."""
    pad_y_pt: Length
    """Above and below a cell's text."""
    row_min_pt: Length
    """No row is lower than this."""
    rule_pt: Positive
    """Width of the inner rules."""
    frame_pt: Positive
    """Width of the outer frame."""
    leading: Annotated[float, Field(ge=1, le=3)]
    """Line pitch as a multiple of the size."""
    size_pt: Size
    dense_size_pt: Size
    dense_from_columns: Annotated[int, Field(gt=0)]
    """A table with this many columns or more takes `dense_size_pt`."""
    floor_pt: Size
    """A long figure may shrink down to this size before it is broken over lines."""
    head: CellStyle
    label: CellStyle
    figure: CellStyle

    def size_for(self, columns: int) -> float:
        """Return the size of type (pt) of a table with this many grid columns."""
        return self.dense_size_pt if columns >= self.dense_from_columns else self.size_pt

    def cell(self, role: CellRole) -> CellStyle:
        """Return how a cell of this role is set."""
        return {"head": self.head, "label": self.label, "figure": self.figure}[role]


@dataclass(frozen=True, slots=True, config=_STRICT)
class FigureStyle:
    """The largest part of the type area's width and height that a picture may take."""

    max_width: Share
    max_height: Share
    before_pt: Length
    after_pt: Length


@dataclass(frozen=True, slots=True, config=_STRICT)
class PageNumber:
    """The page number at the foot; `{page}` in the pattern is the number."""

    face: str
    size_pt: Size
    pattern: Annotated[str, Field(pattern=r"^[^{}]*\{page\}[^{}]*$")]
    side: Literal["outer", "center"]
    """outer: odd pages at the right, even pages at the left."""
    gap_mm: Length
    """From the foot of the type area to the middle of the number's dashes."""
    inset_chars: Length
    """Distance from the edge of the type area, where side is outer."""

    def text(self, page: int) -> str:
        """Return what stands at the foot of this page (1 is the first)."""
        return self.pattern.replace("{page}", str(page))


@dataclass(frozen=True, slots=True, config=_STRICT)
class MarkStyle:
    """The mark behind the text of a draft: at most this large, rising by `angle` degrees."""

    face: str
    size_pt: Size
    angle: Annotated[float, Field(ge=0, le=90)]
    grey: Share
    """How light it is: 0 would be black, 1 is white."""


@dataclass(frozen=True, slots=True, config=_STRICT)
class Style:
    """One typography: everything a writer needs to know about looks."""

    title: str
    """Its name for the user, in Chinese."""
    lang: str
    page: Page
    faces: dict[str, Face]
    fallback: Annotated[tuple[str, ...], Field(min_length=1)]
    """Keys of the faces asked in turn for a character that a text's own face does not have (PDF)."""
    headings: Annotated[tuple[TextStyle, ...], Field(min_length=5, max_length=5)]
    """By level: 0 is the report's title."""
    body: TextStyle
    note: TextStyle
    caption: TextStyle
    signature: TextStyle
    page_number: PageNumber
    table: TableStyle
    figure: FigureStyle
    mark: MarkStyle

    def heading(self, level: int) -> TextStyle:
        """Return how a heading of this level is set; a level deeper than the last is set as the last."""
        return self.headings[min(level, len(self.headings) - 1)]

    def face(self, name: str) -> Face:
        """Return a face by its key in the style file."""
        return self.faces[name]


def _folder() -> Path:
    return assets.resource("styles")


def available() -> list[str]:
    """Return the names of the styles that `load` knows, sorted."""
    return sorted(path.stem for path in _folder().glob("*.toml"))


@cache
def load(name: str) -> Style:
    """Return the style of this name from resources/styles.

    Raises TemplateProblem where there is none or where the file is not sound.
    """
    if name not in available():
        raise TemplateProblem(f"没有名为“{name}”的版式。", f"可以用的版式有：{'、'.join(available())}。")
    return read(_folder() / f"{name}.toml")


def read(path: Path) -> Style:
    """Read and check one style file; every mistake in it is named in one TemplateProblem.

    A file that names another one as its `base` says only what is different there.
    """
    data = _toml(path)
    if isinstance(base := data.get("base"), str):
        del data["base"]
        data = _over(_toml(path.with_name(f"{base}.toml")), data)
    return _checked(path.name, data)


def _over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a style's data over that of its base: tables key by key, lists as a whole."""
    merged = {**base, **own}
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            merged[key] = _over(base[key], cast("Mapping[str, Any]", value))
    return merged


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        todo = "请检查文件是否还在、是否为 UTF-8 编码。"
        raise TemplateProblem(f"版式文件 {path.name} 读不出来。", todo) from error
    except tomllib.TOMLDecodeError as error:
        raise TemplateProblem(f"版式文件 {path.name} 不是正确的 TOML：{error}。", "请改正这一处。") from error


def _checked(file: str, data: Mapping[str, Any]) -> Style:
    try:
        style = TypeAdapter(Style).validate_python(data)
    except ValidationError as error:
        mistakes = [_mistake(each["type"], each["loc"], each.get("ctx", {})) for each in error.errors()]
    else:
        mistakes = [*_unknown_faces(style), *_no_room(style.page)]
        if not mistakes:
            return style
    raise TemplateProblem(f"版式文件 {file} 有误：{'；'.join(mistakes)}。", "请改正后再试。")


_WORDING = {
    "missing": "缺少这一项",
    "unexpected_keyword_argument": "没有这一项，请检查拼写",
    "greater_than": "应大于 {gt}",
    "greater_than_equal": "不应小于 {ge}",
    "less_than_equal": "不应大于 {le}",
    "literal_error": "只能是 {expected} 之一",
    "string_pattern_mismatch": "应恰有一处 {{page}}",
    "too_short": "应有 {min_length} 项",
    "too_long": "应有 {max_length} 项",
    "string_type": "应为文字",
    "bool_parsing": "应为 true 或 false",
    "bool_type": "应为 true 或 false",
}


def _mistake(kind: str, where: tuple[int | str, ...], context: Mapping[str, Any]) -> str:
    """Say in Chinese what pydantic found at this place."""
    place = ".".join(map(str, where))
    if kind.startswith("int"):
        return f"{place} 应为整数"
    if kind.startswith(("float", "finite")):
        return f"{place} 应为数字"
    said = {key: str(value).replace(" or ", ", ") for key, value in context.items()}
    return f"{place} {_WORDING.get(kind, '写法不对').format_map(said)}"


def _unknown_faces(style: Style) -> list[str]:
    texts = [*style.headings, style.body, style.note, style.caption, style.signature]
    cells = [style.table.head, style.table.label, style.table.figure]
    used = [text.face for text in [*texts, *cells, style.page_number, style.mark]]
    lent = [key for face in style.faces.values() for key in (face.latin, face.marks)]
    asked = dict.fromkeys([*used, *lent, *style.fallback])
    return [f"用到了没有定义的字体“{key}”" for key in asked if key not in style.faces]


def _no_room(page: Page) -> list[str]:
    return [] if min(page.type_width_pt, page.type_height_pt) >= 72 else ["页边距太大，版心容不下文字"]
