"""Mends: offered at the finding, looked at before, done by a press, undone as one step."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QPushButton

from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import from_text, plain
from drafter.ui.findings.mends import Mends, offers
from drafter.ui.findings.preview import Preview
from tests.helpers.drafts import full
from tests.ui.findings.desk import Desk, Make
from tests.ui.form.hands import Key, click, press, write

RESULT = "requests.total.natural"
BLANKS = ("disclosure.licensing.decisions", "review.reconsideration.other")


def with_words(text: str) -> Draft:
    """Return a report whose first section says something more."""
    return replace(full(), prose={**full().prose, "overview": full().prose["overview"] + from_text(text)})


def overruled() -> Draft:
    """Return a report in which a total was typed over with a wrong figure."""
    right = figures(full())[RESULT]
    assert isinstance(right, int)
    return replace(full(), cells={**full().cells, RESULT: right + 9})


def blanked() -> Draft:
    """Return a report with blanks in two tables, 0 in the others of their rows."""
    return replace(full(), cells={name: value for name, value in full().cells.items() if name not in BLANKS})


def button(desk: Desk, place: int = 0) -> QPushButton:
    """Return a button of the mends that the selected finding has."""
    QApplication.processEvents()
    return desk.panel.card.mends.buttons[place]


def mends(desk: Desk) -> Mends:
    return desk.panel.card.mends


def test_a_wrong_figure_is_mended_by_one_press_and_undone_by_one_step(desk: Make) -> None:
    made = desk(overruled())
    made.choose(run_all(overruled())[0].rule)
    press_button = button(made)
    told = [label.text() for label in mends(made).told]
    assert any("→" in words for words in told), "place, before and after stand above the button"
    click(press_button, press_button.rect().center())
    assert figures(made.bridge.session.draft)[RESULT] == figures(full())[RESULT]
    assert made.bridge.findings == ()
    made.bridge.undo()
    assert made.bridge.session.draft == overruled()


def test_of_two_cells_that_could_take_the_same_figure_the_one_that_is_chosen_takes_it(desk: Make) -> None:
    cells = ("requests.received.business", "requests.carried_in.business")
    draft = replace(full(), cells={**full().cells, **dict.fromkeys(cells, 0)})
    made = desk(draft)
    made.choose("requests.balance")
    _, second = [one for one in mends(made).buttons if one.text() == button(made).text()]
    click(second, second.rect().center())
    after = made.bridge.session.draft.cells
    changed = [name for name in cells if after[name] != 0]
    assert len(changed) == 1
    made.bridge.undo()
    made.choose("requests.balance")
    click(button(made), button(made).rect().center())
    after = made.bridge.session.draft.cells
    assert [name for name in cells if after[name] != 0] == [name for name in cells if name not in changed]


def test_a_slip_of_the_pen_is_mended_in_the_text(desk: Make) -> None:
    made = desk(with_words("全年建全机制。"))
    made.choose("text.typo")
    one = button(made)
    click(one, one.rect().center())
    assert plain(made.bridge.session.draft.prose["overview"]).endswith("全年健全机制。")
    assert made.bridge.findings == (), "it is checked at once"


def test_a_mend_knows_what_was_typed_since_it_was_offered(desk: Make) -> None:
    made = desk(with_words("全年建全机制。"))
    made.choose("text.typo")
    one = button(made)
    made.pages.show_page("overview")
    made.pages.begin()
    write("12")
    assert made.bridge.findings, "typing has not rested yet"
    click(one, one.rect().center())
    said = plain(made.bridge.session.draft.prose["overview"])
    assert said.startswith("12")
    assert said.endswith("全年健全机制。")


def test_blanks_of_the_whole_report_are_listed_before_they_are_filled(desk: Make) -> None:
    made = desk(blanked())
    made.choose("cell.blank")
    QApplication.processEvents()
    whole = next(one for one in mends(made).buttons if one.text().endswith("…"))
    click(whole, whole.rect().center())
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, Preview)
    rows = [preview.changes.topLevelItem(row) for row in range(preview.changes.topLevelItemCount())]
    assert [(row.text(1), row.text(2)) for row in rows if row is not None] == [("空", "0")] * len(BLANKS)
    assert made.bridge.session.draft == blanked(), "nothing is done before it was looked at"
    press(Key.Key_Return)
    assert {made.bridge.session.draft.cells[name] for name in BLANKS} == {0}
    made.bridge.undo()
    assert made.bridge.session.draft == blanked()


def test_a_list_that_was_looked_at_can_be_thought_better_of(desk: Make) -> None:
    made = desk(blanked())
    made.choose("cell.blank")
    QApplication.processEvents()
    whole = next(one for one in mends(made).buttons if one.text().endswith("…"))
    click(whole, whole.rect().center())
    press(Key.Key_Escape)
    assert made.bridge.session.draft == blanked()


def test_a_finding_without_a_mend_shows_none(desk: Make) -> None:
    made = desk(with_words("收到××件。"))
    made.choose("text.placeholder")
    assert not mends(made).isVisible()


def test_short_words_stand_on_the_buttons() -> None:
    for draft in (overruled(), blanked(), with_words("全年建全机制，共１２件。")):
        found = [offer for finding in run_all(draft) for offer in offers(finding, draft)]
        assert found
        assert all(len(offer.words) <= 16 for offer in found)
