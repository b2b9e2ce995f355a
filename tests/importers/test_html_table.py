"""HTML tables over a true grid of spans."""

from lxml import html

from drafter.importers.html_table import Layout, make_table


def rectangles(source: str) -> list[tuple[str, int, int, int, int]]:
    root = html.fragment_fromstring(f"<table>{source}</table>")
    ((rows, _),) = Layout(root).pieces(root)
    table = make_table(rows, "表格 1")
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells]


def test_spans_push_later_cells_aside() -> None:
    source = (
        "<thead><tr><th rowspan=2 colspan=2>头<th colspan=2>甲</thead>"
        "<tr><td>乙<td>丙<tr><td>丁<td>戊<td>己<td>庚"
    )
    assert rectangles(source) == [
        ("头", 0, 0, 2, 2), ("甲", 0, 2, 1, 2), ("乙", 1, 2, 1, 1), ("丙", 1, 3, 1, 1),
        ("丁", 2, 0, 1, 1), ("戊", 2, 1, 1, 1), ("己", 2, 2, 1, 1), ("庚", 2, 3, 1, 1),
    ]  # fmt: skip


def test_spans_that_lead_out_of_the_table_are_cut() -> None:
    assert rectangles("<tr><td rowspan=9>甲<td>乙<tr><td>丙") == [
        ("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 1, 1, 1),
    ]  # fmt: skip


def test_a_row_span_of_zero_reaches_to_the_end() -> None:
    assert rectangles("<tr><td rowspan=0>甲<td>乙<tr><td>丙")[0] == ("甲", 0, 0, 2, 1)


def test_spans_that_are_no_numbers_are_one() -> None:
    assert rectangles("<tr><td colspan=all>甲<td rowspan='-2'>乙") == [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)]


def test_paragraphs_and_breaks_are_lines_of_a_cell() -> None:
    source = "<tr><td>\n <p>本年<br>制发</p>\n <p> 件 数&nbsp;</p><td><script>x</script><span>1\n2</span>"
    assert [text for text, *_ in rectangles(source)] == ["本年\n制发\n件 数", "1 2"]


def test_hidden_rows_and_cells_do_not_count() -> None:
    source = "<tr style='display:none'><td>x<td>y<tr><td style='display:none'>z<td>甲<td>乙"
    assert rectangles(source) == [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)]


def parts(source: str) -> list[tuple[int, bool]]:
    root = html.fragment_fromstring(source)
    return [(len(rows), is_data) for rows, is_data in Layout(root).pieces(root)]


def test_a_table_that_arranges_a_page_is_told_from_one_of_data() -> None:
    data = "<table><tr><td>规章<td>1</table>"
    assert parts("<table><tr><td>甲<tr><td>乙</table>") == [(2, False)]
    assert parts(f"<table><tr><td>甲<td>{data}</table>") == [(1, False)]
    assert parts("<table><tr><td>甲<td>乙</table>") == [(1, True)]
    assert parts("<table><tr><td>甲<td><table><tr><td>乙</table></table>") == [(1, True)]


def test_rows_of_data_beside_a_row_that_holds_a_table_stay_a_table() -> None:
    rows = "<tr><td>规章<td>1" * 3
    inner = "<tr><td colspan=2><table><tr><td>行政许可<td>2</table>"
    assert parts(f"<table>{rows}{inner}<tr><td>甲<td>乙</table>") == [(3, True), (1, False), (1, False)]


def test_the_head_is_shown_first_and_the_foot_last() -> None:
    source = "<tfoot><tr><td>脚<td>3</tfoot><tbody><tr><td>体<td>2</tbody><thead><tr><td>头<td>1</thead>"
    assert [text for text, *_ in rectangles(source)] == ["头", "1", "体", "2", "脚", "3"]
