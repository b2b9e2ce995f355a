"""The table as a person works in it: typing by keys, walking, selecting, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafter.model.values import shown
from drafter.standard.loader import load
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.header import MergedHeader
from drafter.ui.form.pages import FormPages
from tests.helpers.drafts import consistent
from tests.ui.form.hands import (
    CTRL,
    NONE,
    SHIFT,
    Key,
    blank,
    bridge_over,
    click,
    click_cell,
    click_label,
    filled,
    focus,
    press,
    table_page,
    write,
)

Show = Callable[[Bridge], FormPages]
FORM = load("2021")
TABLE = FORM.tables["requests"]
INPUTS = [name for name in TABLE.cells if name not in FORM.totals]


def test_all_of_table_three_is_typed_by_keys_and_undone_and_redone(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    wanted = consistent(FORM, 7)
    for name in INPUTS:
        write(shown(wanted[name]))
        press(Key.Key_Tab)
    page.table.setFocus()
    session = bridge.session
    assert {name: session.figures[name] for name in TABLE.cells} == {
        name: wanted[name] for name in TABLE.cells
    }
    assert not [f for f in bridge.findings if f.rule.startswith("requests.")]
    done = session.draft
    for _ in INPUTS:
        press(Key.Key_Z, CTRL)
    assert session.draft == blank()
    assert not session.undo_label
    for _ in INPUTS:
        press(Key.Key_Y, CTRL)
    assert session.draft == done


def test_totals_follow_each_keystroke(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    figures = []
    for key in "128":
        write(key)
        figures.append(bridge.session.figures["requests.received.total"])
    assert figures == [1, 12, 128]
    look = page.table.form_model.look("requests.received.total")
    assert look.text == "128"
    assert look.partial


def test_typing_replaces_and_one_cell_is_one_step(show: Show) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    table_page(show(bridge))
    write("305")
    press(Key.Key_Return)
    assert bridge.session.draft.cells["requests.received.natural"] == 305
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft == before


def test_escape_restores_the_value_and_leaves_nothing_to_undo(show: Show) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    table_page(show(bridge))
    write("30")
    press(Key.Key_Escape)
    assert bridge.session.draft == before
    assert not bridge.session.undo_label


def test_f2_keeps_the_figure_for_mending(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    old = bridge.session.figures["requests.received.natural"]
    press(Key.Key_F2)
    press(Key.Key_End)
    write("0")
    press(Key.Key_Return)
    assert bridge.session.figures["requests.received.natural"] == int(f"{old}0")
    assert page.table.current == "requests.carried_in.natural"


def test_a_double_click_opens_the_editor(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    name = "requests.granted.business"
    click_cell(page.table, name)
    rect = page.table.visualRect(page.table.form_model.index_of(name))
    QTest.mouseDClick(
        page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center()
    )
    write("6")
    assert bridge.session.draft.cells == {name: 6}
    press(Key.Key_Return)


@pytest.mark.parametrize(
    ("keys", "arrived"),
    [
        ([(Key.Key_Down, NONE)], "requests.carried_in.natural"),
        ([(Key.Key_Right, NONE), (Key.Key_Right, NONE)], "requests.received.research"),
        ([(Key.Key_End, NONE)], "requests.received.total"),
        ([(Key.Key_End, CTRL)], "requests.carried_out.total"),
        ([(Key.Key_Down, CTRL)], "requests.carried_out.natural"),
        ([(Key.Key_End, NONE), (Key.Key_Return, NONE)], "requests.carried_in.total"),
        ([(Key.Key_Tab, NONE)] * 6, "requests.carried_in.natural"),
        ([(Key.Key_Tab, NONE), (Key.Key_Backtab, SHIFT)], "requests.received.natural"),
        ([(Key.Key_Return, NONE), (Key.Key_Return, SHIFT)], "requests.received.natural"),
        ([(Key.Key_Space, NONE)], "requests.received.natural"),
    ],
)
def test_keys_lead_from_field_to_field(
    show: Show, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], arrived: str
) -> None:
    page = table_page(show(bridge_over(filled())))
    for key, held in keys:
        press(key, held)
    assert page.table.current == arrived
    assert page.table.form_model.flags(page.table.currentIndex()) & Qt.ItemFlag.ItemIsEditable


def test_page_down_moves_by_what_is_in_sight(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    press(Key.Key_PageDown)
    first = page.table.currentIndex().row()
    assert 5 < first < 24
    press(Key.Key_PageDown)
    assert page.table.currentIndex().row() == 24
    press(Key.Key_PageUp)
    assert page.table.currentIndex().row() < 24


def test_tab_past_the_last_cell_leaves_the_table(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    page.table.go(INPUTS[-1])
    press(Key.Key_Tab)
    assert focus() is not page.table
    page.table.setFocus()
    page.table.go(INPUTS[0])
    press(Key.Key_Backtab, SHIFT)
    assert focus() is not page.table


def test_arrows_leave_an_editor_that_typing_opened(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    write("4")
    press(Key.Key_Right)
    assert page.table.current == "requests.received.business"
    press(Key.Key_F2)
    write("12")
    press(Key.Key_Left)
    write("0")
    press(Key.Key_Down)
    assert bridge.session.draft.cells == {"requests.received.natural": 4, "requests.received.business": 102}
    assert page.table.current == "requests.carried_in.business"


def test_delete_clears_and_totals_follow(show: Show) -> None:
    bridge = bridge_over(filled())
    table_page(show(bridge))
    for _ in range(5):
        press(Key.Key_Right, SHIFT)
    press(Key.Key_Delete)
    assert bridge.session.figures["requests.received.total"] is None
    assert bridge.session.undo_label == "清空表三 6 格"


def test_backspace_clears_as_well(show: Show) -> None:
    bridge = bridge_over(filled())
    table_page(show(bridge))
    press(Key.Key_Backspace)
    assert bridge.session.figures["requests.received.natural"] is None


def test_without_an_action_of_the_window_the_keys_undo_and_redo(show: Show) -> None:
    bridge = bridge_over(filled())
    table_page(show(bridge))
    press(Key.Key_Delete)
    after = bridge.session.draft
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft == filled()
    press(Key.Key_Y, CTRL)
    assert bridge.session.draft == after


def test_select_all_takes_every_field_and_no_label(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    press(Key.Key_A, CTRL)
    assert page.table.names() == list(TABLE.cells)


def test_labels_select_their_rows(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    click_label(page.table, "（一）予以公开")
    assert page.table.names() == [f"requests.granted.{column}" for column in TABLE.columns]
    click_label(page.table, "3.危及“三安全一稳定”", SHIFT)
    assert len(page.table.names()) == 5 * 7
    click_label(page.table, "四、结转下年度继续办理", CTRL)
    assert page.table.names()[-1] == "requests.carried_out.total"
    click_label(page.table, "（三）不予公开")
    assert len(page.table.names()) == 8 * 7


def test_headings_select_their_columns(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    header = page.table.horizontalHeader()
    assert isinstance(header, MergedHeader)
    heads = {cell.text: cell for cell in page.table.form_model.header_cells()}
    click(header.viewport(), header.area(heads["法人或其他组织"]).center())
    assert len(page.table.names()) == 5 * 25
    click(header.viewport(), header.area(heads["科研机构"]).center())
    assert page.table.names() == [name for name in TABLE.cells if name.endswith(".research")]


def test_headings_inside_table_two_select_what_is_below_them(show: Show) -> None:
    page = table_page(show(bridge_over(filled())), "disclosure")
    click_label(page.table, "第二十条第（六）项")
    assert page.table.names() == ["disclosure.penalties.decisions", "disclosure.coercion.decisions"]


def test_header_rows_stay_in_sight_when_the_table_scrolls(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    header = page.table.horizontalHeader()
    before = header.grab().toImage()
    page.table.go("requests.carried_out.natural")
    QApplication.processEvents()
    assert page.table.verticalScrollBar().value() > 0
    assert header.isVisible()
    assert header.grab().toImage() == before


@pytest.mark.parametrize("part", ["disclosure", "requests", "review"])
@pytest.mark.parametrize("width", [760, 1000, 1700])
def test_columns_fill_the_window(show: Show, part: str, width: int) -> None:
    pages = show(bridge_over(filled()))
    page = table_page(pages, part)
    pages.resize(width, 700)
    QApplication.processEvents()
    table = page.table
    used = sum(table.columnWidth(column) for column in range(table.form_model.columnCount()))
    assert used == table.viewport().width()


def test_one_keystroke_repaints_only_what_changed(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    drawn: list[str] = []
    model = page.table.form_model
    model.dataChanged.connect(lambda index, _end, _roles=None: drawn.append(model.name_at(index)))
    before = {name: model.look(name) for name in TABLE.cells}
    write("9")
    after = {name: model.look(name) for name in TABLE.cells}
    assert sorted(drawn) == sorted(name for name in TABLE.cells if before[name] != after[name])
    assert 0 < len(drawn) < 20
    press(Key.Key_Return)


def test_undo_of_the_window_closes_an_open_editor(show: Show) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    page = table_page(show(bridge))
    write("77")
    bridge.undo()
    QApplication.processEvents()
    assert focus() is page.table
    assert bridge.session.draft == before


def test_copy_of_a_block_can_be_read_by_excel(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    for _ in range(2):
        press(Key.Key_Right, SHIFT)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    figures = [shown(bridge.session.figures[name]) for name in page.table.names()]
    assert data.text() == "\n".join(["\t".join(figures[:3]), "\t".join(figures[3:])])
    assert data.html().count("<td>") == 6
