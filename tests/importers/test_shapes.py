"""Whatever stands in the cells of the form comes back from each shape of file, blanks and all."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.importers import inside
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import plain
from drafter.model.values import Value
from drafter.standard.loader import available, load
from drafter.standard.schema import Standard
from tests.importers import shapes, word

Written = Callable[[Standard, int, Mapping[str, str]], bytes]


def as_text(table: shapes.TableWriter) -> Written:
    return lambda standard, year, texts: shapes.report(standard, year, texts, table).encode()


def as_page(standard: Standard, year: int, texts: Mapping[str, str]) -> bytes:
    return shapes.web_page(standard, year, texts).encode()


def as_word(standard: Standard, year: int, texts: Mapping[str, str]) -> bytes:
    tables = {table.grid: word.statutory(table.grid, texts) for table in standard.tables.values()}
    marks = {f"<{number}>": xml for number, xml in enumerate(tables.values())}
    names = dict(zip(tables, marks, strict=True))
    lines = shapes.report(standard, year, texts, lambda grid, _: names[grid]).splitlines()
    return word.document("".join(marks.get(line) or word.paragraph(line) for line in lines))


SHAPES: Mapping[str, tuple[str, Written]] = {
    "one cell a line": (".txt", as_text(shapes.cell_a_line)),
    "bare lines": (".txt", as_text(shapes.bare_lines)),
    "tabs": (".txt", as_text(shapes.tabbed)),
    "markdown": (".md", as_text(shapes.markdown)),
    "html": (".html", as_page),
    "docx": (".docx", as_word),
}
CASES = [(shape, standard) for shape in SHAPES for standard in available()]


def imported(shape: str, standard: Standard, texts: Mapping[str, str]) -> Draft:
    suffix, write = SHAPES[shape]
    return inside.read(write(standard, standard.first_year, texts), f"report{suffix}").draft


def figure_texts(standard: Standard) -> st.SearchStrategy[dict[str, str]]:
    """Draw a text for each cell: blank, or a figure of the cell's kind; totals need not add up."""
    kinds = {
        "count": st.integers(0, 10**6).map(str),
        "signed": st.integers(-(10**4), 10**4).map(lambda n: f"{n:+}"),
        "amount": st.decimals(0, 10**6, places=2).map(str),
    }
    texts = {name: st.one_of(st.just(""), kinds[cell.kind]) for name, cell in standard.cells.items()}
    return st.fixed_dictionaries(texts)


def same(texts: Mapping[str, str], values: Mapping[str, Value | None]) -> dict[str, tuple[str, Value | None]]:
    """Return the cells that did not come back as they were."""
    wrong: dict[str, tuple[str, Value | None]] = {}
    for name, text in texts.items():
        value = values[name]
        right = value is None if not text else not isinstance(value, str) and value is not None
        if not right or (text and float(text) != float(value or 0)):
            wrong[name] = (text, value)
    return wrong


@pytest.mark.parametrize(("shape", "version"), CASES)
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_figure_comes_back(shape: str, version: str, data: st.DataObject) -> None:
    standard = load(version)
    texts = data.draw(figure_texts(standard))
    draft = imported(shape, standard, texts)
    assert draft.standard == version
    assert same(texts, figures(draft)) == {}


@pytest.mark.parametrize(("shape", "version"), CASES)
def test_cover_and_prose_come_back(shape: str, version: str) -> None:
    standard = load(version)
    draft = imported(shape, standard, dict.fromkeys(standard.cells, "7"))
    assert (draft.meta.agency, draft.meta.year) == (shapes.AGENCY, standard.first_year)
    assert draft.meta.date is not None
    assert draft.meta.date.isoformat() == f"{standard.first_year + 1}-01-20"
    prose = {part.id: plain(draft.prose.get(part.id, ())) for part in standard.parts}
    assert prose == {part: text.format(year=standard.first_year) for part, text in shapes.PROSE.items()}
    assert draft.warnings == ()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_filled_report_is_read_with_certainty(shape: str) -> None:
    standard = load("2021")
    draft = imported(shape, standard, dict.fromkeys(standard.cells, "7"))
    unsure = {name: origin for name, origin in draft.provenance.items() if origin.confidence != "certain"}
    assert unsure == {}
    assert draft.provenance.keys() >= standard.cells.keys()
