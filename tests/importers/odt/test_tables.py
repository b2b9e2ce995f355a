"""Spans, covered cells, repeated rows and columns stand on a true grid."""

from drafter.model.draft import Aside
from tests.importers.odt.writer import COVERED, cell, cells, paragraph, read, row, spans, table, tables, texts


def only(*lines: str, columns: str = "", automatic: str = "") -> list[tuple[str, int, int, int, int]]:
    (found,) = tables(read(table(*lines, columns=columns), automatic))
    return cells(found)


def test_spans_and_what_they_cover() -> None:
    found = only(
        row(cell("甲", spans(2, 1)), cell("乙", spans(1, 2)), COVERED), row(COVERED, cell("丙"), cell("丁"))
    )
    assert found == [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 2), ("丙", 1, 1, 1, 1), ("丁", 1, 2, 1, 1)]


def test_rows_in_groups_and_heads_are_rows() -> None:
    head = f"<table:table-header-rows>{row(cell('头'), cell('1'))}</table:table-header-rows>"
    rows = f"<table:table-rows>{row(cell('身'), cell('2'))}</table:table-rows>"
    group = f"<table:table-row-group>{rows}</table:table-row-group>"
    assert [text for text, *_ in only(head, group)] == ["头", "1", "身", "2"]


def test_repeated_rows_and_columns() -> None:
    twice = 'table:number-columns-repeated="2"'
    found = only(
        row(cell("0", twice), cell("甲")),
        row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell("乙")),
        row(cell("丙"), attributes='table:number-rows-repeated="2"'),
    )
    assert [c[:3] for c in found] == [
        ("0", 0, 0), ("0", 0, 1), ("甲", 0, 2), ("乙", 1, 2), ("丙", 2, 0), ("丙", 3, 0),
    ]  # fmt: skip


def test_repetitions_without_end_are_bounded() -> None:
    endless = 'table:number-columns-repeated="999999999"'
    found = only(
        row(
            cell("x", f"{endless} {spans(999999999, 999999999)}"),
            attributes='table:number-rows-repeated="999999999"',
        )
    )
    assert len(found) <= 200 * 1000
    assert max(r + rows for _, r, _, rows, _ in found) <= 1000


def test_columns_too_narrow_to_be_seen_are_none() -> None:
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for name, width in (("W", "1in"), ("N", "0.0007in"))
    )
    columns = "".join(f'<table:table-column table:style-name="{name}"/>' for name in "WNW")
    found = only(
        row(cell("甲"), cell(""), cell("乙")),
        row(cell("丙", spans(1, 2)), COVERED, cell("丁")),
        columns=columns,
        automatic=automatic,
    )
    assert [(text, column, wide) for text, _, column, _, wide in found if text] == [
        ("甲", 0, 1), ("乙", 1, 1), ("丙", 0, 1), ("丁", 1, 1),
    ]  # fmt: skip


def test_rows_that_do_not_show_are_kept_beside() -> None:
    report = read(
        table(
            row(cell("甲"), cell("1")), row(cell("藏"), cell("2"), attributes='table:visibility="collapse"')
        )
    )
    assert [text for text, *_ in cells(tables(report)[0])] == ["甲", "1"]
    assert report.asides == (Aside("hidden", "藏\n2", "正文"),)


def test_a_table_in_a_table_is_read_for_itself() -> None:
    inner = table(row(cell("规章"), cell("3")))
    report = read(table(row(cell("", inner=paragraph("上") + inner + paragraph("下")), cell("旁"))))
    assert [text for text, *_ in cells(tables(report)[0])] == ["规章", "3"]
    assert texts(report) == ["上", "下", "旁"]
