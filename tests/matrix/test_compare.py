"""The matrix's judge: each way in which a report can come back is called by its name."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from drafter.importers.inside import read
from drafter.importers.reading import Reading
from drafter.model.draft import Draft, Provenance
from drafter.model.prose import Paragraph
from tests.matrix.cases import Case, case
from tests.matrix.compare import Fault, compare
from tests.matrix.formats import files

FIGURE = "requests.received.natural"
ANNOTATED = "requests.granted.natural"
MARK = "requests.rejected.excessive.natural"


def sample(number: int) -> tuple[Case, Reading]:
    """Return a report that is read back exactly."""
    made = case(number, "as is")
    assert made
    return made, read(files("html", [made])[made.key], "a.html")


def outcomes(number: int, **changes: object) -> list[tuple[str, str]]:
    """Return the faults of a report that was read with these changes to its draft."""
    made, reading = sample(number)
    tally = compare(made.truth, replace(reading, draft=replace(reading.draft, **changes)))
    return [(fault.where, fault.outcome) for fault in tally.faults]


def draft(number: int) -> Draft:
    return sample(number)[1].draft


def with_figure(value: int | None) -> Mapping[str, int | None]:
    """Return the figures of the ordinary report with one of them changed, its totals as printed."""
    made, _ = sample(0)
    return {**made.truth.cells, FIGURE: value}  # pyright: ignore[reportReturnType]


def test_what_is_read_exactly_is_exact() -> None:
    for number in (0, 1, 3):
        made, reading = sample(number)
        tally = compare(made.truth, reading)
        assert tally.faults == []
        assert tally.counts["exact"] > 200


def test_another_figure_is_wrong_and_none_is_lost() -> None:
    assert outcomes(0, cells=with_figure(123456)) == [(FIGURE, "wrong")]
    assert outcomes(0, cells=with_figure(None)) == [(FIGURE, "lost")]


def test_a_nought_for_a_blank_and_a_blank_for_a_nought_are_told() -> None:
    zeros, blank = draft(4), draft(5)
    name = "requests.granted.business"
    assert (name, "lost") in outcomes(4, cells={**zeros.cells, name: None})
    assert (name, "wrong") in outcomes(5, cells={**blank.cells, name: 0})


def test_a_figure_that_a_person_is_led_to_is_uncertain() -> None:
    origins = {**draft(0).provenance, FIGURE: Provenance("表格 2", "12", "likely")}
    assert outcomes(0, cells=with_figure(123456), provenance=origins) == [(FIGURE, "uncertain")]


@pytest.mark.parametrize(
    ("warning", "outcome"),
    [
        (
            "表格 2“12 4 5”对不上表三的任何一行（一、本年新收政府信息公开申请数量），没有读入，请核对。",
            "uncertain",
        ),
        ("表三读不出来，请核对。", "lost"),
        ("一、本年新收政府信息公开申请数量", "lost"),
    ],
)
def test_a_warning_excuses_a_blank_only_where_it_names_table_and_row(warning: str, outcome: str) -> None:
    assert outcomes(0, cells=with_figure(None), warnings=(warning,)) == [(FIGURE, outcome)]
    assert outcomes(0, cells=with_figure(123456), warnings=(warning,)) == [(FIGURE, "wrong")]


def test_a_remark_that_is_gone_is_lost_and_another_one_is_wrong() -> None:
    assert outcomes(1, notes={n: t for n, t in draft(1).notes.items() if n != ANNOTATED}) == [
        (ANNOTATED, "lost")
    ]
    assert outcomes(1, notes={**draft(1).notes, ANNOTATED: "其中网上申请9件"}) == [(ANNOTATED, "wrong")]


def test_a_mark_that_left_no_trace_is_lost() -> None:
    notes = {name: note for name, note in draft(3).notes.items() if name != MARK}
    origins = {**draft(3).provenance, MARK: Provenance("表格 2", "")}
    assert outcomes(3, notes=notes, provenance=origins) == [(MARK, "lost")]


def test_right_figures_that_are_called_unsure_are_counted() -> None:
    made, reading = sample(0)
    origins = {**reading.draft.provenance, FIGURE: Provenance("表格 2", "12", "guessed")}
    tally = compare(made.truth, replace(reading, draft=replace(reading.draft, provenance=origins)))
    assert (tally.faults, tally.marked) == ([], 1)
    assert 0 < tally.unsure < 0.01


def test_paragraphs_are_told_one_by_one() -> None:
    made, reading = sample(0)
    overview = reading.draft.prose["overview"]

    def faults(*items: Paragraph) -> list[Fault]:
        prose = {**reading.draft.prose, "overview": items}
        return compare(made.truth, replace(reading, draft=replace(reading.draft, prose=prose))).faults

    paragraphs = [item for item in overview if isinstance(item, Paragraph)]
    assert [f.outcome for f in faults(*paragraphs[:2], *paragraphs[3:])] == ["lost"]
    assert [f.outcome for f in faults(*paragraphs, Paragraph("规范性文件 3 4 5"))] == ["wrong"]
    assert [f.outcome for f in faults(Paragraph("别的话"), *paragraphs[1:])] == ["wrong"]
    joined = Paragraph(paragraphs[0].text + paragraphs[1].text)
    assert sorted(f.outcome for f in faults(joined, *paragraphs[2:])) == ["lost", "wrong"]
