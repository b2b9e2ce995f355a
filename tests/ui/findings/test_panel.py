"""The findings panel beside the form: a click goes to the place, F8 from one to the next."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.edits import Explain, SetCells, SetProse
from drafter.model.prose import from_text
from drafter.model.session import Session
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.prose.page import ProsePage
from tests.helpers.drafts import full
from tests.ui.findings.desk import Make
from tests.ui.form.hands import Key, blank, click, filled, focus, press, write

WRONG = "requests.granted.business"


def with_a_fault() -> Draft:
    """Return a report in which one figure of table three is wrong."""
    return replace(full(), cells={**full().cells, WRONG: 9999})


def with_words(text: str) -> Draft:
    """Return a report whose first section says something more."""
    prose = {**full().prose, "overview": full().prose["overview"] + from_text(text)}
    return replace(full(), prose=prose)


def test_a_click_on_a_finding_goes_to_the_cell_and_typing_mends_it(desk: Make) -> None:
    made = desk(with_a_fault())
    view = made.panel.list
    rect = view.visualRect(made.panel.model.index(made.row_of("requests.balance")))
    click(view.viewport(), rect.center())
    page = made.pages.page("requests")
    assert isinstance(page, TablePage)
    assert made.pages.current_page == "requests"
    assert focus() is page.table
    page.table.go(WRONG)
    write(str(full().cells[WRONG]))
    press(Key.Key_Return)
    assert made.bridge.findings == ()
    assert made.panel.empty.isVisible()
    assert made.panel.empty.words.text() == "没有发现问题"
    assert not made.panel.list.isVisible()


def test_enter_goes_there_as_well(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.list.setFocus()
    made.panel.list.setCurrentIndex(made.panel.model.index(made.row_of("requests.balance")))
    QTest.keyClick(made.panel.list, Qt.Key.Key_Return)
    assert made.pages.current_page == "requests"
    assert isinstance(made.pages.page("requests"), TablePage)


def test_the_counts_are_told_in_words(desk: Make) -> None:
    made = desk(filled())
    found = made.bridge.findings
    errors = sum(finding.severity == "error" for finding in found)
    assert errors >= 3, "three parts of prose are missing"
    kinds = made.panel.sieve.kinds
    told = [kinds.itemText(place) for place in range(kinds.count())]
    assert told[:2] == [f"全部 {len(found)}", f"必须改 {errors}"]


def test_next_leads_through_all_findings_and_round(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    met: list[Finding | None] = []
    for _ in range(len(made.bridge.findings) + 1):
        made.panel.next_finding()
        met.append(made.selected)
    assert tuple(met[:-1]) == made.bridge.findings
    assert met[-1] == met[0]
    made.panel.previous_finding()
    assert made.selected == made.bridge.findings[-1]


def test_next_does_not_skip_the_finding_that_the_list_moved_on_to(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    first, second, *_ = made.bridge.findings
    made.panel.next_finding()
    assert made.selected == first
    write("x" * 60)
    assert first in made.bridge.findings, "typing has not rested yet"
    made.bridge.settle()
    assert first not in made.bridge.findings
    made.panel.next_finding()
    assert made.selected == second


def test_next_without_findings_does_nothing(desk: Make) -> None:
    made = desk(full())
    made.panel.next_finding()
    assert made.pages.current_page == "cover"


def test_the_selection_stays_while_figures_change(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.list.setCurrentIndex(made.panel.model.index(made.row_of("requests.balance")))
    made.bridge.do(SetCells({"disclosure.regulations.issued": None, WRONG: 8888}), "x")
    chosen = made.selected
    assert chosen is not None
    assert chosen.rule == "requests.balance"
    assert chosen in made.bridge.findings


def test_another_report_starts_from_its_first_finding(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.next_finding()
    made.bridge.open(Session(filled()))
    assert made.selected is None
    made.panel.next_finding()
    assert made.selected == made.bridge.findings[0]


def test_the_headings_are_passed_over_by_the_arrow_keys(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    made.panel.list.setFocus()
    made.panel.list.setCurrentIndex(made.panel.model.index(made.panel.model.places()[0]))
    for finding in made.bridge.findings[1:]:
        QTest.keyClick(made.panel.list, Qt.Key.Key_Down)
        assert made.selected == finding


def test_enter_on_a_finding_about_words_selects_them(desk: Make) -> None:
    made = desk(with_words("全年收到申请，材料已经已经公开。2023年以来建全机制。"))
    made.panel.list.setFocus()
    made.panel.list.setCurrentIndex(made.panel.model.index(made.row_of("text.typo")))
    QTest.keyClick(made.panel.list, Qt.Key.Key_Return)
    page = made.pages.page("overview")
    assert isinstance(page, ProsePage)
    assert page.pane.editor.textCursor().selectedText() == "建全"
    assert focus() is page.pane.editor


def test_words_are_found_while_what_was_typed_before_them_is_not_read_yet(desk: Make) -> None:
    made = desk(with_words("全年收到申请，建全机制。"))
    made.pages.show_page("overview")
    made.pages.begin()
    write("20")
    index = made.panel.model.index(made.row_of("text.typo"))
    click(made.panel.list.viewport(), made.panel.list.visualRect(index).center())
    page = made.pages.page("overview")
    assert isinstance(page, ProsePage)
    assert page.pane.editor.textCursor().selectedText() == "建全"


def test_a_kind_is_chosen_and_words_are_looked_for_by_keys(desk: Make) -> None:
    made = desk(with_words("全年收到申请××件，建全机制。"))
    made.panel.sieve.kinds.setFocus()
    press(Key.Key_Down)
    assert {finding.severity for finding in made.listed} == {"error"}
    press(Key.Key_Down)
    assert [finding.rule for finding in made.listed] == ["text.typo"]
    press(Key.Key_Home)
    assert len(made.listed) == len(made.bridge.findings)
    made.panel.sieve.words.setFocus()
    write("xx")
    assert not made.listed
    assert made.panel.empty.words.text() == "没有符合的问题"
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    assert len(made.listed) == len(made.bridge.findings)


def test_what_is_left_out_by_the_sieve_is_not_gone_to(desk: Make) -> None:
    made = desk(with_words("全年收到申请××件，建全机制。"))
    made.panel.only("warning")
    for _ in range(2):
        made.panel.next_finding()
        assert made.selected is not None
        assert made.selected.rule == "text.typo"


def test_what_follows_from_a_fault_is_unfolded_by_key_and_by_click(desk: Make) -> None:
    made = desk(replace(full(), cells={**full().cells, "requests.carried_out.natural": 4000}))
    view, model = made.panel.list, made.panel.model
    (root,) = made.bridge.findings
    view.setFocus()
    view.setCurrentIndex(model.index(made.row_of(root.rule)))
    rows = model.rowCount()
    press(Key.Key_Right)
    assert model.rowCount() == rows + len(root.consequences)
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert made.selected == root.consequences[0]
    assert not made.panel.card.mends.isVisible(), "it is mended with what it follows from"
    press(Key.Key_Left)
    assert model.rowCount() == rows
    click(view.viewport(), view.visualRect(model.index(made.row_of(root.rule) + 1)).center())
    assert model.rowCount() == rows + len(root.consequences)


def test_what_has_a_reason_is_passed_over(desk: Make) -> None:
    made = desk(with_words("全年收到申请××件，建全机制。"))
    (typo,) = [finding for finding in made.bridge.findings if finding.rule == "text.typo"]
    made.bridge.do(Explain(typo.key, "专有名称"), "说明原因")
    met = set()
    for _ in made.bridge.findings:
        made.panel.next_finding()
        met.add(made.selected)
    assert typo not in met
    assert len(met) == len(made.bridge.findings) - 1


def test_what_is_selected_stays_in_sight_when_the_card_takes_its_room(desk: Make) -> None:
    made = desk(blank())
    made.panel.previous_finding()
    QApplication.processEvents()
    view = made.panel.list
    assert made.panel.card.isVisible()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_card_goes_with_the_finding(desk: Make) -> None:
    made = desk(with_words("全年收到申请××件。"))
    assert not made.panel.card.isVisible()
    made.panel.next_finding()
    assert made.panel.card.isVisible()
    made.bridge.do(SetProse("overview", full().prose["overview"]), "x")
    made.bridge.settle()
    assert not made.panel.card.isVisible()
