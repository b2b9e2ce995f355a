"""Adopting: what was chosen is taken, and nothing else of the draft that is open is lost."""

import datetime as dt
from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.adopting import BY_HAND, Choice, CoverField, adopt
from drafter.model.differences import Differences, differences
from drafter.model.draft import Aside, Draft, Meta, Provenance, empty
from drafter.model.figures import figures
from drafter.model.prose import Paragraph, Picture, from_text
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, drafts, full

CELL, OTHER = "requests.received.natural", "requests.received.business"
ROW_TOTAL, GRAND_TOTAL = "requests.received.total", "requests.total.total"
UNREAD = Provenance("表格 2 第 1 行", "1 2", "likely")


def everything(found: Differences) -> Choice:
    """Choose all that there is."""
    return Choice(
        frozenset(line.name for line in found.cells),
        frozenset(line.part for line in found.parts),
        frozenset(get_args(CoverField)),
    )


def blank(standard: str = "2021", year: int = 2025) -> Draft:
    return empty(load(standard), AGENCY, year)


def take(*names: str, **given: object) -> Choice:
    return replace(Choice(frozenset(names)), **given)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------- for any drafts


@given(drafts(), drafts())
def test_adopting_nothing_leaves_the_draft_as_it_is(current: Draft, incoming: Draft) -> None:
    assert adopt(current, incoming, Choice()) == current


@given(drafts())
def test_everything_adopted_without_a_draft_is_what_was_read(drawn: Draft) -> None:
    incoming = replace(drawn, provenance=_of_something(drawn))
    assert adopt(None, incoming, everything(differences(None, incoming))) == incoming


def _of_something(draft: Draft) -> dict[str, Provenance]:
    """Leave out where cells come from that neither the form nor the draft has."""
    there = {*draft.form.cells, *draft.cells, *draft.notes, "agency", "year", "date"}
    return {name: origin for name, origin in draft.provenance.items() if name in there}


def test_the_origin_of_a_cell_that_is_not_there_is_nothing_to_adopt() -> None:
    stray = replace(blank("2019", 2020), provenance={"disclosure.fees.amount_wan": Provenance("表格 1")})
    assert adopt(None, stray, everything(differences(None, stray))).provenance == {}


@given(drafts(with_last=False))
def test_everything_adopted_into_an_empty_draft_is_what_was_read(drawn: Draft) -> None:
    form = drawn.form
    incoming = replace(
        drawn,
        explained={},
        asides=(),
        headings={part: words for part, words in drawn.headings.items() if part in drawn.prose},
        cells={name: value for name, value in drawn.cells.items() if name in form.cells},
        notes={name: text for name, text in drawn.notes.items() if name in form.cells},
        provenance={name: told for name, told in drawn.provenance.items() if name in {*form.cells, "agency"}},
    )
    after = adopt(empty(form, "", 1), incoming, everything(differences(empty(form, "", 1), incoming)))
    assert replace(after, warnings=()) == replace(incoming, warnings=())
    assert set(after.warnings) == set(incoming.warnings) or after == empty(form, "", 1)


@given(drafts(), drafts(), st.data())
def test_adopting_the_same_twice_changes_nothing_more(
    current: Draft, incoming: Draft, data: st.DataObject
) -> None:
    full_choice = everything(differences(current, incoming))
    choice = Choice(
        data.draw(st.sets(st.sampled_from(sorted(full_choice.cells))).map(frozenset)),
        data.draw(st.sampled_from([frozenset[str](), full_choice.parts])),
        full_choice.cover,
        {CELL: data.draw(st.integers(0, 99))},
    )
    once = adopt(current, incoming, choice)
    assert adopt(once, incoming, choice) == once


@given(drafts(), drafts(), st.sets(st.sampled_from(sorted(load("2021").cells))))
def test_what_was_not_chosen_is_not_lost(current: Draft, incoming: Draft, chosen: set[str]) -> None:
    after = adopt(current, incoming, Choice(frozenset(chosen)))
    assert (after.meta, after.prose, after.last, after.explained) == (
        current.meta,
        current.prose,
        current.last,
        current.explained,
    )
    for held, kept in ((current.cells, after.cells), (current.notes, after.notes)):
        assert {name: kept.get(name) for name in held if name not in chosen} == {
            name: value for name, value in held.items() if name not in chosen
        }


# ------------------------------------------------------------------------------------ cells


def test_a_cell_brings_its_remark_and_where_it_comes_from() -> None:
    incoming = replace(blank(), cells={CELL: 12}, notes={CELL: "其中修订1件"}, provenance={CELL: UNREAD})
    after = adopt(blank(), incoming, take(CELL))
    assert (after.cells, after.notes, after.provenance) == (
        {CELL: 12},
        {CELL: "其中修订1件"},
        {CELL: UNREAD},
    )


def test_a_figure_that_a_person_typed_stays_theirs_where_the_report_says_the_same() -> None:
    current = replace(blank(), cells={CELL: 12}, notes={CELL: "含转办"})
    incoming = replace(blank(), cells={CELL: 12}, provenance={CELL: UNREAD})
    assert adopt(current, incoming, take(CELL)) == current


def test_another_figure_takes_its_remark_away() -> None:
    current = replace(blank(), cells={CELL: 12}, notes={CELL: "含转办"})
    after = adopt(current, replace(blank(), cells={CELL: 13}), take(CELL))
    assert (after.cells, after.notes) == ({CELL: 13}, {})


def test_a_corrected_cell_is_certain_and_says_who_put_it_right() -> None:
    incoming = replace(blank(), cells={CELL: 1}, provenance={CELL: UNREAD})
    after = adopt(None, incoming, take(CELL, corrected={CELL: 12}))
    assert after.cells[CELL] == 12
    origin = after.provenance[CELL]
    assert (origin.confidence, origin.found) == ("certain", "1 2")
    assert UNREAD.source in origin.source
    assert BY_HAND in origin.source


def test_a_cell_that_was_confirmed_is_certain_though_its_figure_is_the_same() -> None:
    held = replace(blank(), cells={CELL: 12}, provenance={CELL: UNREAD})
    after = adopt(held, held, take(CELL, corrected={CELL: 12}))
    assert after.provenance[CELL].confidence == "certain"


def test_a_cell_that_the_report_does_not_have_can_be_filled_in_by_hand() -> None:
    after = adopt(None, blank(), take(CELL, corrected={CELL: 3}))
    assert (after.cells, after.provenance[CELL].source) == ({CELL: 3}, BY_HAND)


def test_a_correction_that_is_not_taken_does_nothing() -> None:
    assert adopt(blank(), blank(), Choice(corrected={CELL: 3})) == blank()


# ------------------------------------------------------------------------------------ totals


def test_a_printed_total_that_is_wrong_stays_printed() -> None:
    incoming = full(explicit=True)
    incoming = replace(incoming, cells={**incoming.cells, ROW_TOTAL: 1})
    after = adopt(None, incoming, everything(differences(None, incoming)))
    assert after.cells[ROW_TOTAL] == 1


def test_a_misread_part_put_right_lets_the_total_add_up_again() -> None:
    right = full()
    printed = figures(right)
    misread = replace(right, cells={**right.cells, CELL: 999, ROW_TOTAL: printed[ROW_TOTAL]})
    choice = everything(differences(None, misread))
    after = adopt(None, misread, replace(choice, corrected={CELL: printed[CELL]}))
    assert ROW_TOTAL not in after.cells
    assert figures(after) == printed


def test_a_total_taken_without_its_parts_is_entered_as_printed() -> None:
    incoming = full()
    after = adopt(blank(), incoming, take(ROW_TOTAL))
    assert after.cells == {ROW_TOTAL: figures(incoming)[ROW_TOTAL]}


def test_a_total_left_out_is_added_up_from_what_was_taken() -> None:
    incoming = replace(blank(), cells={CELL: 3, OTHER: 4, ROW_TOTAL: 9})
    after = adopt(blank(), incoming, take(CELL, OTHER))
    assert ROW_TOTAL not in after.cells
    assert figures(after)[ROW_TOTAL] == 7


# ------------------------------------------------------------------------- versions of the form


def test_cells_without_a_counterpart_are_listed_with_the_reason_and_never_taken() -> None:
    older = full(2020)
    current = blank()
    found = differences(current, older)
    lost = [line for line in found.cells if line.why]
    assert lost
    after = adopt(current, older, everything(found))
    assert after.standard == "2021"
    assert not set(after.cells) - set(current.form.cells)


# ------------------------------------------------------------------------------- text and cover


def test_a_part_replaces_its_text_only_where_it_says_something_else() -> None:
    current = replace(blank(), prose={"problems": (Paragraph("解读不够。", "typed"),)})
    same = replace(blank(), prose={"problems": from_text("解读不够。", "imported")})
    other = replace(blank(), prose={"problems": from_text("公开不够。", "imported")})
    choice = Choice(parts=frozenset({"problems"}))
    assert adopt(current, same, choice) == current
    assert adopt(current, other, choice).prose == other.prose
    assert not differences(current, same).parts[0].differs
    assert differences(current, other).parts[0].differs


def test_a_part_brings_the_wording_of_its_heading() -> None:
    prose = {part: from_text("无。") for part in ("problems", "other")}
    incoming = replace(blank(), prose=prose, headings={"problems": "五、问题", "other": "六、其他"})
    after = adopt(blank(), incoming, Choice(parts=frozenset({"problems"})))
    assert after.headings == {"problems": "五、问题"}


def test_another_picture_of_the_same_name_does_not_take_its_place() -> None:
    hung = (Picture("图.png"),)
    current = replace(blank(), prose={"overview": hung}, pictures={"图.png": b"ours"})
    incoming = replace(blank(), prose={"problems": hung}, pictures={"图.png": b"theirs"})
    after = adopt(current, incoming, Choice(parts=frozenset({"problems"})))
    shown = {
        part: after.pictures[item.name] for part, (item,) in after.prose.items() if isinstance(item, Picture)
    }
    assert shown == {"overview": b"ours", "problems": b"theirs"}


def test_a_picture_that_is_shown_no_more_is_not_kept() -> None:
    current = replace(blank(), prose={"problems": (Picture("图.png"),)}, pictures={"图.png": b"ours"})
    after = adopt(
        current,
        replace(blank(), prose={"problems": from_text("无。")}),
        Choice(parts=frozenset({"problems"})),
    )
    assert not after.pictures


def test_the_cover_is_taken_field_by_field() -> None:
    current = Draft("2021", Meta("", 2025))
    told = {"agency": Provenance("落款", AGENCY, "likely")}
    incoming = Draft("2021", Meta(AGENCY, 2024, dt.date(2025, 1, 20)), provenance=told)
    after = adopt(current, incoming, Choice(cover=frozenset({"agency", "date"})))
    assert after.meta == Meta(AGENCY, 2025, dt.date(2025, 1, 20))
    assert after.provenance == told
    right = Choice(cover=frozenset({"agency"}), said={"agency": "青石县人民政府"})
    assert adopt(current, incoming, right).meta.agency == "青石县人民政府"
    assert adopt(current, incoming, right).provenance["agency"].confidence == "certain"


def test_a_new_draft_has_the_year_of_the_report_whatever_is_chosen() -> None:
    assert adopt(None, full(2024), Choice()).meta == Meta("", 2024)


def test_what_the_import_warned_of_comes_with_it_once() -> None:
    incoming = replace(full(), warnings=("表三有一行没有认出来。",), asides=(Aside("comment", "请核对"),))
    choice = everything(differences(blank(), incoming))
    after = adopt(adopt(blank(), incoming, choice), incoming, choice)
    assert (after.warnings, after.asides) == (incoming.warnings, incoming.asides)
