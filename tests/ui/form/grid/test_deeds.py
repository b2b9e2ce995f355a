"""Pasting, clearing and filling in the table, with the real clipboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from drafter.model.values import shown
from drafter.standard.loader import load
from drafter.ui.bridge import Bridge
from drafter.ui.clipboard import to_tsv
from drafter.ui.form.grid import filling
from drafter.ui.form.pages import FormPages
from tests.ui.form.hands import CTRL, SHIFT, Key, blank, bridge_over, copied, filled, press, table_page, write

Show = Callable[[Bridge], FormPages]
FORM = load("2021")


def test_a_block_from_excel_is_pasted_as_one_step(show: Show) -> None:
    bridge = bridge_over(blank())
    table_page(show(bridge))
    copied("12\t3\t0\r\n1\t０\t1,204\r\n")
    press(Key.Key_V, CTRL)
    assert bridge.session.draft.cells == {
        "requests.received.natural": 12,
        "requests.received.business": 3,
        "requests.received.research": 0,
        "requests.carried_in.natural": 1,
        "requests.carried_in.business": 0,
        "requests.carried_in.research": 1204,
    }
    assert bridge.session.undo_label == "粘贴表三 6 格"
    press(Key.Key_Z, CTRL)
    assert not bridge.session.draft.cells


def test_html_goes_before_text(show: Show) -> None:
    bridge = bridge_over(blank())
    table_page(show(bridge))
    html = "<html><table><tr><td><p>7</p></td><td>8</td></tr><tr><td colspan=2>9</td></tr></table></html>"
    copied("1\t1\n1\t1", html)
    press(Key.Key_V, CTRL)
    assert bridge.session.draft.cells == {
        "requests.received.natural": 7,
        "requests.received.business": 8,
        "requests.carried_in.natural": 9,
    }


def test_refused_cells_are_told_together_and_the_others_are_pasted(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    before = bridge.session.figures["requests.received.business"]
    copied("12\t/\n-3\t4")
    press(Key.Key_V, CTRL)
    figures = bridge.session.figures
    assert figures["requests.received.natural"] == 12
    assert figures["requests.received.business"] == before
    assert figures["requests.carried_in.business"] == 4
    assert page.notice.isVisible()
    assert "有 2 格没有粘贴" in page.notice.text
    assert "「一、本年新收政府信息公开申请数量」行「商业企业」列：“/”不是数字" in page.notice.text
    assert "“-3”是负数" in page.notice.text


def test_nothing_to_paste_is_said(show: Show) -> None:
    page = table_page(show(bridge_over(blank())))
    QGuiApplication.clipboard().clear()
    press(Key.Key_V, CTRL)
    assert "没有可以粘贴的数" in page.notice.text


@pytest.mark.parametrize("part", ["disclosure", "requests", "review"])
def test_a_copied_table_pasted_into_an_empty_report_is_the_same_table(show: Show, part: str) -> None:
    source = bridge_over(filled())
    table_page(show(source), part)
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    bridge = bridge_over(blank())
    table_page(show(bridge), part)
    press(Key.Key_V, CTRL)
    cells = FORM.tables[part].cells
    assert {n: bridge.session.figures[n] for n in cells} == {n: source.session.figures[n] for n in cells}
    assert not set(bridge.session.draft.cells) & set(FORM.totals)


def test_cut_moves_figures(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    first = bridge.session.figures["requests.received.natural"]
    press(Key.Key_X, CTRL)
    assert bridge.session.figures["requests.received.natural"] is None
    page.table.go("requests.other.rest.natural")
    press(Key.Key_V, CTRL)
    assert bridge.session.figures["requests.other.rest.natural"] == first


def test_one_figure_fills_the_whole_selection(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    for _ in range(3):
        press(Key.Key_Down, SHIFT)
    copied("0")
    press(Key.Key_V, CTRL)
    assert [bridge.session.figures[name] for name in page.table.names()] == [0, 0, 0, 0]


def test_the_button_fills_all_blanks_with_zeros_as_one_step(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    write("46")
    press(Key.Key_Return)
    assert page._zeros.text() == "本表空格填 0（143 格）"
    page._zeros.click()
    assert not filling.blanks(FORM.tables["requests"].cells, bridge.session.draft, bridge.session.figures)
    assert bridge.session.figures["requests.received.total"] == 46
    assert not page._zeros.isEnabled()
    bridge.undo()
    assert bridge.session.draft.cells == {"requests.received.natural": 46}


def test_a_typed_total_is_marked_and_can_be_added_up_again(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    name = "requests.received.total"
    total = bridge.session.figures[name]
    page.table.go(name)
    write("9")
    assert page.table.form_model.look(name).overruled
    assert page.table.form_model.explain(name).splitlines()[-1] == f"已改为手工填写，自动合计为 {total}"
    press(Key.Key_Return)
    page.table.go(name)
    page.table.deeds.restore_totals([name])
    assert bridge.session.figures[name] == total
    assert not page.table.form_model.look(name).overruled


def test_deleting_a_total_adds_it_up_again(show: Show) -> None:
    draft = filled()
    bridge = bridge_over(replace(draft, cells={**draft.cells, "requests.received.total": 1}))
    page = table_page(show(bridge))
    page.table.go("requests.received.total")
    press(Key.Key_Delete)
    assert bridge.session.draft == draft


def test_the_sum_typed_over_itself_stays_the_sum(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    page.table.go("requests.total.total")
    write(shown(bridge.session.figures["requests.total.total"]))
    press(Key.Key_Return)
    assert bridge.session.draft == filled()


def test_copying_leaves_nothing_behind_that_cannot_be_read_back(show: Show) -> None:
    bridge = bridge_over(filled())
    table_page(show(bridge), "disclosure")
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    table = FORM.tables["disclosure"]
    block = filling.cut_out(table.grid, table.cells, bridge.session.figures)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == to_tsv(block)
    assert 'colspan="3"' in data.html()
