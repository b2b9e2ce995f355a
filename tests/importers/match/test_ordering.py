"""Rows whose label is damaged or lost are named by their neighbours, or not at all."""

import time

from drafter.importers.match.ordering import Seen, in_order
from drafter.importers.match.words import table_words, tables_of

ORDERS = [tuple(table.rows) for table in reversed(tables_of("requests"))]
ROWS = table_words()["requests"].rows


def named(*seen: Seen) -> list[tuple[str, str]]:
    return [(one.row, one.confidence) for one in in_order(seen, ORDERS, ROWS)]


def lost(label: str = "", *, nameable: bool = True) -> Seen:
    return Seen("", "guessed", label, nameable)


def test_a_row_without_words_is_named_only_where_as_many_are_missing() -> None:
    around = Seen("rejected.complaint"), Seen("rejected.publication")
    assert named(around[0], lost(), around[1])[1] == ("rejected.repeated", "guessed")
    assert named(around[0], lost("■■"), around[1])[1] == ("rejected.repeated", "guessed")
    assert named(around[0], lost(), lost(), around[1])[1:3] == [("", "guessed")] * 2


def test_a_row_with_words_is_the_missing_one_that_they_are_like() -> None:
    found = named(Seen("granted"), lost("部公幵"), Seen("denied.process"))
    assert found[1] == ("partial", "guessed")
    assert named(Seen("granted"), lost("小计"), Seen("denied.state_secret"))[1] == ("", "guessed")


def test_a_subtotal_takes_no_row_of_the_form() -> None:
    found = named(Seen("granted"), lost(nameable=False), lost(), Seen("denied.state_secret"))
    assert found[1:3] == [("", "guessed"), ("partial", "guessed")]


def test_a_damaged_label_is_believed_only_in_its_place() -> None:
    assert named(Seen("granted"), Seen("partial", "likely"), Seen("total"))[1] == ("partial", "likely")
    assert named(Seen("granted"), Seen("received", "likely"), Seen("total"))[1][0] == ""
    assert named(Seen("granted"), Seen("granted", "likely"), Seen("total"))[1][0] == ""


def test_the_version_that_has_least_besides_is_read_first() -> None:
    before, behind = Seen("rejected.confirmation"), Seen("total")
    assert named(before, lost(), behind)[1] == ("other", "guessed")
    three = named(before, lost(), lost(), lost(), behind)
    assert [row for row, _ in three[1:4]] == ["other.no_correction", "other.fee_unpaid", "other.rest"]


def test_a_group_beside_its_rows_is_no_row() -> None:
    assert named(Seen("other.rest"), Seen("other"), Seen("total"))[1][0] == ""


def test_thousands_of_rows_are_no_form_and_take_no_time() -> None:
    start = time.perf_counter()
    seen = [Seen("granted"), *[lost("部公幵")] * 50_000, Seen("total")]
    assert named(*seen)[1:-1] == [("", "guessed")] * 50_000
    assert time.perf_counter() - start < 1
