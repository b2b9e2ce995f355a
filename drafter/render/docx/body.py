"""The body of a Word file: blocks to paragraphs and tables, with what their neighbours ask of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import assert_never

from drafter.render.blocks import (
    Block,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from drafter.render.docx.picture import Embed, drawing
from drafter.render.docx.styles import (
    BODY,
    CAPTION,
    GAP,
    NOTE,
    PICTURE,
    SIGNATURE,
    heading_id,
    lead_id,
)
from drafter.render.docx.table import table
from drafter.render.docx.xml import JUSTIFICATION, balanced, paragraph, run, switch, twips, type_width, w
from drafter.render.fit import alignment
from drafter.render.style import FigureStyle, Style, TextStyle


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph not yet placed: its style, and what in it departs from that style."""

    style_id: str
    look: TextStyle | FigureStyle
    runs: tuple[str, ...]
    keep: str = ""
    """The property that keeps it with the next paragraph or lets it go, where its style says otherwise."""
    place: str = ""
    """Indents and alignment of its own, in the order of the schema."""
    follows: bool = False
    """It belongs to the paragraph before it: no space between them."""


_Item = _Text | Table


def body(blocks: Sequence[Block], style: Style, embed: Embed) -> str:
    """Return what stands between the w:body tags, without the section's properties."""
    return "".join(_Body(style, embed).markup(blocks))


class _Body:
    """One body being written; counts its pictures."""

    def __init__(self, style: Style, embed: Embed) -> None:
        self._style = style
        self._embed = embed
        self._pictures = count(1)

    def markup(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Word has no space around a table, so the paragraphs beside it keep the distance."""
        items = [*self._items(blocks), (None, False)]
        previous: _Item | None = None
        for (item, page_break), (following, _) in pairwise(items):
            if isinstance(item, Table):
                yield table(item, self._style, page_break=page_break)
                if following is None or isinstance(following, Table):
                    yield self._gap()
            elif item is not None:
                yield self._paragraph(item, previous, following, page_break=page_break)
            previous = item

    def _items(self, blocks: Iterable[Block]) -> Iterator[tuple[_Item | None, bool]]:
        """Yield paragraphs and tables, each with whether a new page begins before it."""
        page_break = False
        for block in blocks:
            if isinstance(block, PageBreak):
                page_break = True
                continue
            for item in self._parts(block):
                yield item, page_break
                page_break = False

    def _parts(self, block: Heading | Paragraph | Table | Figure | Note | Signature) -> Iterator[_Item]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._running(block)
            case Table():
                if block.caption:
                    yield _Text(CAPTION, self._style.caption, (run(block.caption),))
                yield block
            case Figure():
                yield from self._figure(block)
            case Note():
                yield _Text(NOTE, self._style.note, (run(block.text),))
            case Signature():
                yield _Text(SIGNATURE, self._style.signature, (run(block.agency),))
                yield _Text(SIGNATURE, self._style.signature, (run(block.date),), follows=True)
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> _Text:
        look = self._style.heading(block.level)
        room = type_width(self._style.page) / 20
        place = balanced(block.text, look.size_pt, room) if block.level == 0 else ""
        return _Text(heading_id(block.level), look, (run(block.text),), place=place)

    def _running(self, block: Paragraph) -> _Text:
        look = self._style.body
        lead = (run(block.lead, style_id=lead_id(block.lead_level)),) if block.lead else ()
        text = (run(block.text),) if block.text else ()
        indent = "" if block.indent else w("ind", firstLineChars=0, firstLine=0)
        wanted = alignment(block)
        align = "" if wanted == look.align else w("jc", val=JUSTIFICATION[wanted])
        return _Text(BODY, look, lead + text, place=indent + align)

    def _figure(self, block: Figure) -> Iterator[_Text]:
        picture = drawing(block, self._style, next(self._pictures), self._embed)
        keep = switch("keepNext", on=bool(block.caption))
        yield _Text(PICTURE, self._style.figure, (picture,), keep)
        if block.caption:
            yield _Text(CAPTION, self._style.caption, (run(block.caption),), switch("keepNext", on=False))

    def _paragraph(
        self, text: _Text, previous: _Item | None, following: _Item | None, *, page_break: bool
    ) -> str:
        look = self._style.table
        before = 0.0 if text.follows else text.look.before_pt
        after = text.look.after_pt
        if isinstance(previous, Table):
            before = max(before, look.after_pt)
        if isinstance(following, Table):
            after = max(after, look.before_pt)
        keep = switch("keepNext", on=True) if _is_signature(following) else text.keep
        broken = w("pageBreakBefore") if page_break else ""
        as_styled = (before, after) == (text.look.before_pt, text.look.after_pt)
        spaced = "" if as_styled else w("spacing", before=twips(before), after=twips(after))
        return paragraph(text.style_id, *text.runs, direct=keep + broken + spaced + text.place)

    def _gap(self) -> str:
        height = max(1.0, self._style.table.after_pt)
        return paragraph(GAP, direct=w("spacing", line=twips(height), lineRule="exact"))


def _is_signature(item: _Item | None) -> bool:
    """A signature never stands alone on a page: what comes before it stays with it."""
    return isinstance(item, _Text) and item.style_id == SIGNATURE
