"""Cells, rows and columns in words."""

import pytest

from drafter.checks.places import cell_name, cell_names, lies_flat, place, short
from drafter.standard.loader import load

FORM = load("2021")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("requests.granted.natural", "表三“（一）予以公开”的自然人"),
        ("requests.partial.total", "表三“（二）部分公开”的总计"),
        ("requests.total.other_org", "表三“（七）总计”的其他"),
        ("review.litigation_direct.pending", "表四“未经复议直接起诉”的尚未审结"),
        ("disclosure.licensing.decisions", "表二“行政许可”"),
    ],
)
def test_a_cell_is_named_as_a_person_would(cell: str, words: str) -> None:
    assert cell_name(cell, FORM) == words


def test_of_many_cells_the_first_are_named_and_all_counted() -> None:
    cells = FORM.tables["requests"].cells
    assert cell_names(cells[:2], FORM).endswith("的自然人、表三“一、本年新收政府信息公开申请数量”的商业企业")
    assert cell_names(cells[:9], FORM).endswith("等 9 格")


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        ("requests.balance:natural", "表三「自然人」列"),
        ("requests.row_total:granted", "表三「（一）予以公开」行"),
        ("review.row_total:reconsideration", "表四「行政复议」栏"),
    ],
)
def test_an_identity_is_placed_in_words(identity: str, words: str) -> None:
    assert place(next(i for i in FORM.identities if i.id == identity), FORM) == words


def test_only_table_four_lies_flat() -> None:
    assert [table.id for table in FORM.tables.values() if lies_flat(table)] == ["review"]


def test_a_label_is_shortened_by_the_instructions_behind_it_only() -> None:
    assert short("（二）部分公开（区分处理的，只计这一情形，不计其他情形）") == "（二）部分公开"
    assert short("（七）总计") == "（七）总计"
    assert short("本年收费金额（万元）") == "本年收费金额（万元）"
