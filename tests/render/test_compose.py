"""draft + form + template → document tree: exact tables, nothing of the text lost, bad templates refused."""

import datetime as dt
import re
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import TemplateProblem
from drafter.model.draft import Draft, Meta
from drafter.model.figures import figures
from drafter.model.prose import Paragraph as Words
from drafter.model.prose import Picture, from_text
from drafter.render import template as templates
from drafter.render.blocks import (
    Block,
    Document,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from drafter.render.compose import TemplateItem, TemplatePart, _context, compose, statutory_table, title
from drafter.render.filters import FILTERS
from drafter.standard.loader import available, load
from tests.helpers.drafts import AGENCY, PICTURES, drafts, full
from tests.helpers.forms import own_data
from tests.helpers.project import ROOT
from tests.render.golden import assert_golden

PRINTED = [(name, standard) for name in templates.available() for standard in templates.load(name).standards]


def report(standard: str) -> Draft:
    """Return a report with everything in it that a report can show."""
    draft = full(load(standard).first_year)
    overview = "（一）主动公开\n全年公开120条。\n1.解读\n（1）图解\n（二）依申请公开。均按时办结。"
    return replace(
        draft,
        meta=replace(draft.meta, date=dt.date(2026, 1, 5)),
        cells={
            **draft.cells,
            "requests.granted.business": None,
            "requests.granted.total": None,
            "requests.partial.natural": "无",
            "requests.received.total": 999,
        },
        notes={
            "disclosure.regulations.total"
            if standard == "2019"
            else "disclosure.regulations.issued": "其中修订1件"
        },
        prose={
            **draft.prose,
            "overview": (*from_text(overview), Picture("a.png", "图1 公开数量")),
            "requests": from_text("注：含上年结转。"),
            "review": (Picture("a.png", ""), *from_text("（一）注：另有2件。")),
        },
        pictures={"a.png": PICTURES["a.png"]},
    )


def told(block: Block) -> str:  # noqa: PLR0911 - one case for each kind of block
    """Write a block as a line of the golden file."""
    match block:
        case Heading():
            return f"H{block.level} {block.text}"
        case Paragraph():
            return f"P  [{block.lead_level} {block.lead}] {block.text}" if block.lead else f"P  {block.text}"
        case Table():
            rows = [[f"{c.text or '□'}" for c in block.cells if c.row == row] for row in range(block.height)]
            lines = "\n".join(f"   {' | '.join(row)}" for row in rows)
            return f"T  {block.name}, {block.header_rows} header rows, {block.widths}\n{lines}"
        case Figure():
            return f"F  {len(block.data)} bytes, {block.caption!r}, {block.alt!r}"
        case Note():
            return f"N  {block.text}"
        case Signature():
            return f"S  {block.agency}, {block.date}"
        case PageBreak():
            return "--"


def texts(document: Document) -> list[str]:
    """Return all words of a document in reading order, tables apart."""
    found: list[str] = []
    for block in document.blocks:
        match block:
            case Heading() | Note():
                found.append(block.text)
            case Paragraph():
                found.append(block.lead + block.text)
            case Figure():
                found.append(block.caption)
            case _:
                pass
    return found


# ------------------------------------------------------------------------- what is shipped


@pytest.mark.parametrize(("name", "standard"), PRINTED)
def test_a_template_prints_a_report_as_a_person_has_looked_at_it(name: str, standard: str) -> None:
    document = compose(report(standard), name)
    head = f"{document.title}\n{document.agency}, {document.year}\n\n"
    assert_golden(f"compose/{name}-{standard}.txt", head + "\n".join(map(told, document.blocks)) + "\n")


@pytest.mark.parametrize(("name", "standard"), PRINTED)
def test_a_template_prints_the_title_the_six_headings_and_the_tables(name: str, standard: str) -> None:
    draft = report(standard)
    document = compose(draft, name)
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level <= 1]
    assert headings == [title(draft), *(part.heading for part in draft.form.parts if part.heading)]
    assert [block.name for block in document.blocks if isinstance(block, Table)] == list(draft.form.tables)


@pytest.mark.parametrize("name", templates.available())
@given(draft=drafts(with_last=False))
@settings(max_examples=25)
def test_no_word_of_the_text_is_lost(name: str, draft: Draft) -> None:
    said = "\n".join(texts(compose(draft, name)))
    for items in draft.prose.values():
        for item in items:
            words = item.text if isinstance(item, Words) else item.caption
            for word in "".join(c if c.isalnum() else " " for c in words).split():
                assert word in said


@pytest.mark.parametrize("name", templates.available())
def test_every_form_can_be_printed(name: str) -> None:
    assert set(templates.load(name).standards) <= set(available())


# ---------------------------------------------------------------------------------- tables


@pytest.mark.parametrize("standard", available())
def test_a_table_is_the_grid_with_its_figures(standard: str) -> None:
    draft = full(load(standard).first_year)
    values = figures(draft)
    for table in draft.form.tables.values():
        printed = statutory_table(draft, values, table.id)
        assert (printed.widths, printed.height, printed.header_rows) == (
            table.widths,
            table.grid.height,
            table.header_rows,
        )
        for cell, place in zip(printed.cells, table.grid.cells, strict=True):
            assert (cell.row, cell.column, cell.rows, cell.columns) == (
                place.row, place.column, place.rows, place.columns,
            )  # fmt: skip
            assert cell.text == (str(values[place.name]) if place.role == "field" else place.text)
            assert cell.role == ("figure" if place.role == "field" else place.role)


def test_a_cell_shows_its_figure_its_remark_a_blank_or_the_text_found() -> None:
    draft = replace(
        full(),
        cells={
            "disclosure.fees.amount_wan": Decimal("4068.208"),
            "requests.granted.natural": "/",
            "review.reconsideration.upheld": 0,
        },
        notes={
            "disclosure.fees.amount_wan": "含补缴",
            "requests.partial.natural": "统计中",
            "requests.partial.research": "—",
            "review.reconsideration.upheld": "/",
        },
    )
    names = ("disclosure", "requests", "review")
    fields = {
        place.name: cell.text
        for name in names
        for cell, place in zip(
            statutory_table(draft, figures(draft), name).cells,
            draft.form.tables[name].grid.cells,
            strict=True,
        )
        if place.name
    }
    assert fields["disclosure.fees.amount_wan"] == "4068.208（含补缴）"
    assert fields["requests.granted.natural"] == "/"
    assert fields["requests.partial.natural"] == "（统计中）"
    assert fields["requests.partial.business"] == ""
    assert fields["requests.partial.research"] == "—"
    assert fields["review.reconsideration.upheld"] == "0（/）"
    assert fields["review.reconsideration.total"] == "0"


# ------------------------------------------------------------------------------ clean text


def test_what_no_document_can_hold_is_left_out_everywhere() -> None:
    dirty = "甲\x00\x0b\ud83d\ufffe乙"
    draft = replace(
        full(),
        meta=Meta(dirty, 2025, dt.date(2026, 1, 5)),
        prose={
            "overview": (Words(dirty), Words(f"（一）{dirty}。丙"), Picture("a.png", dirty)),
            "review": (Words(dirty),),
        },
        pictures={"a.png": b"1"},
        notes={"requests.granted.natural": dirty},
        cells={"requests.granted.natural": 1, "requests.partial.natural": dirty},
    )
    document = compose(draft)
    everything = repr(document).encode("utf-8").decode("utf-8")
    assert "甲乙" in everything
    assert not any(mark in everything for mark in ("\\x00", "\\x0b", "\\ud83d", "\\ufffe"))
    assert document.title == "甲乙2025年政府信息公开工作年度报告"


def test_markup_in_the_text_is_text() -> None:
    draft = replace(
        full(), prose={"overview": from_text("<h>甲</h>&amp;{{ title }}\n<!-- 乙 -->]]>\n（一）a<b。c>d")}
    )
    said = texts(compose(draft))
    for words in ("<h>甲</h>&amp;{{ title }}", "<!-- 乙 -->]]>", "（一）a<b。c>d"):
        assert words in said


def test_a_picture_that_the_draft_does_not_hold_is_left_out() -> None:
    draft = replace(full(), prose={"overview": (Picture("gone.png", "图1"), Words("甲"))})
    assert not any(isinstance(block, Figure) for block in compose(draft).blocks)


def test_a_report_without_a_date_is_not_signed() -> None:
    assert not any(isinstance(block, Signature) for block in compose(full()).blocks)
    signed = replace(full(), meta=Meta(AGENCY, 2025, dt.date(2026, 1, 5)))
    assert compose(signed).blocks[-1] == Signature(AGENCY, "2026年1月5日")


def test_the_notes_tell_everything_that_a_template_sees() -> None:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    seen = [
        *_context(full()),
        *(field.name for kind in (TemplatePart, TemplateItem) for field in fields(kind)),
        *FILTERS,
    ]
    assert {name for name in seen if not re.search(rf"`{name}`|\|{name} ", text)} == set()


# --------------------------------------------------------------------------- own templates


def composed(folder: Path, source: str, draft: Draft | None = None) -> Document:
    """Compose a report by a template of one's own."""
    with own_data(folder):
        mine = folder / "templates" / "mine"
        mine.mkdir()
        (mine / "template.toml").write_text(
            'name = "mine"\ntitle = "自编"\naudience = "内部"\nstandards = ["2021"]\nstyle = "official"\n',
            "utf-8",
        )
        (mine / "report.xml.j2").write_text(source, "utf-8")
        return compose(full() if draft is None else draft, "mine")


def test_the_whole_vocabulary_becomes_blocks(tmp_path: Path) -> None:
    source = """<report>
      <h level="0"> {{ title }} </h><h>一</h><h level="4">（1）</h>
      <p> 甲
      </p><p><lead level="3">1.乙。</lead>丙</p><p><lead>（一）丁。</lead> 戊</p>
      <table ref="review"/><note>注</note><figure ref="a.png">图</figure><break/>
      <sign agency="{{ agency }}" date="今"/>
    </report>"""
    document = composed(tmp_path, source, replace(full(), pictures={"a.png": b"1"}))
    assert document.blocks[:6] == (
        Heading("云溪市发展和改革局2025年政府信息公开工作年度报告", 0),
        Heading("一", 1),
        Heading("（1）", 4),
        Paragraph("甲"),
        Paragraph("丙", "1.乙。", 3),
        Paragraph(" 戊", "（一）丁。", 2),
    )
    assert isinstance(document.blocks[6], Table)
    assert document.blocks[7:] == (Note("注"), Figure(b"1", "图", "图"), PageBreak(), Signature(AGENCY, "今"))


def test_a_template_sees_parts_figures_and_last_year(tmp_path: Path) -> None:
    source = """<report>
    {% for part in parts %}<p>{{ part.id }}:{{ part.table }}:{{ part.text|length }}</p>{% endfor %}
    <p>{{ basis }} {{ year }} {{ date }}</p>
    <p>{{ cells["requests.received.total"] }}/{{ cells["disclosure.fees.amount_wan"] }}/
{{- cells["requests.granted.natural"] }}</p>
    <p>{{ last["requests.received.total"] if last else "无" }}</p></report>"""
    draft = replace(full(), last=full(2024))
    draft = replace(
        draft,
        cells={
            **draft.cells,
            "disclosure.fees.amount_wan": Decimal("1E+2"),
            "requests.granted.natural": None,
        },
    )
    said = texts(composed(tmp_path, source, draft))
    assert said[0] == "preamble::1"
    assert "requests:requests:0" in said
    assert said[-3] == "国办公开办函〔2021〕30号 2025"
    assert said[-2] == f"{figures(draft)['requests.received.total']}/100/"
    assert said[-1] == str(figures(full(2024))["requests.received.total"])


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<report>",
        "<report><p></report>",
        "<html><p>甲</p></html>",
        "<report>甲</report>",
        "<report><p>甲</p>乙</report>",
        "<report><div>甲</div></report>",
        "<report><p>甲<b>乙</b></p></report>",
        "<report><h>甲<lead>乙</lead></h></report>",
        "<report><p>甲<lead>乙</lead></p></report>",
        "<report><p><lead>甲</lead><lead>乙</lead></p></report>",
        '<report><p align="left">甲</p></report>',
        '<report><h level="9">甲</h></report>',
        '<report><h level="-1">甲</h></report>',
        '<report><h level="one">甲</h></report>',
        '<report><p><lead level="0">甲</lead>乙</p></report>',
        '<report><table ref="nothing"/></report>',
        "<report><table/></report>",
        '<report><table ref="review">甲</table></report>',
        '<report><figure ref="gone.png"/></report>',
        '<!DOCTYPE report [<!ENTITY a "甲">]><report><p>&a;</p></report>',
        "<report><![CDATA[甲]]></report>",
        "<report>{{ nothing }}</report>",
        "<report>{{ title.nothing }}</report>",
        "<report>{{ cells['nothing'] }}</report>",
        "<report>{{ title.__class__.__mro__ }}</report>",
        "<report>{{ parts.append(1) }}</report>",
        "<report>{{ 1 / 0 }}</report>",
        "<report>{{ year + title }}</report>",
        "<report>{{ year|chinese_date }}</report>",
        "<report>{{ title|nothing }}</report>",
        "<report>{% include '../official/report.xml.j2' %}</report>",
        "<report>{% for %}</report>",
        "<report>{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}</report>",
        "<report>{{ range(10**9)|length }}</report>",
    ],
)
def test_a_template_that_says_something_else_is_refused_in_words(tmp_path: Path, source: str) -> None:
    with pytest.raises(TemplateProblem) as problem:
        composed(tmp_path, source)
    assert str(problem.value).startswith("模板“")
    assert str(problem.value).endswith("请换一个模板。")
    assert "\n" not in str(problem.value)


def test_a_template_without_its_text_is_refused(tmp_path: Path) -> None:
    with own_data(tmp_path):
        (tmp_path / "templates" / "official" / "report.xml.j2").unlink()
        with pytest.raises(TemplateProblem, match="写得不对"):
            compose(full())


def test_a_form_that_the_template_cannot_print_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match=r"“自编”不能用于政府信息公开工作年度报告格式（试行，2019年）"):
        composed(tmp_path, "<report/>", full(2020))


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=30))
def test_any_words_can_be_printed(words: str) -> None:
    draft = replace(
        full(), meta=Meta(words, 2025), prose={"overview": (Words(words), Picture("a.png", words))}
    )
    compose(replace(draft, pictures={"a.png": b""}))
