"""Table three: rows and columns, also where labels or cells were lost."""

from drafter.importers.match.found import Found
from drafter.importers.match.requests import columns, read
from tests.importers.match.grids import HEAD, strips_of


def read_rows(*rows: list[str], exact: bool = False) -> Found:
    return read(strips_of(rows, "requests", exact=exact))


def row_of(found: Found, row: str) -> list[tuple[str, str]]:
    cells = {cell.name: cell for cell in found.cells}
    names = [f"requests.{row}.{column}" for column in columns()]
    return [(cells[name].text, cells[name].confidence) for name in names]


def sure(texts: str) -> list[tuple[str, str]]:
    return [(text, "certain") for text in texts]


def test_rows_are_read_with_their_place() -> None:
    found = read_rows(*HEAD, ["一、本年新收政府信息公开申请数量", "", "", *"1200003"])
    assert row_of(found, "received") == sure("1200003")
    assert {cell.place for cell in found.cells} == {"表格 1 第 4 行"}
    assert found.warnings == ()


def test_a_damaged_label_makes_its_figures_likely() -> None:
    found = read_rows(["2.其他法律行政止公开", *"1000001"])
    assert {confidence for _, confidence in row_of(found, "denied.prohibited_by_law")} == {"likely"}


def test_a_row_whose_label_was_lost_is_named_by_its_neighbours() -> None:
    found = read_rows(
        ["1.信访举报投诉类申请", *"0000000"], ["■■", *"5000005"], ["3.要求提供公开出版物", *"0000000"]
    )
    assert row_of(found, "rejected.repeated") == [(text, "guessed") for text in "5000005"]
    assert found.warnings == ()


def test_a_row_that_may_be_several_is_left_out_with_a_warning() -> None:
    found = read_rows(["1.信访举报投诉类申请", *"0000000"], ["■■", *"5000005"], ["（七）总计", *"5000005"])
    assert found.warnings == (
        "表格 1 第 2 行“■■　5　0　0　0　0　0　5”对不上表三的任何一行，没有读入，请核对。",
    )


def test_a_subtotal_that_the_form_does_not_have_is_left_out() -> None:
    found = read_rows(
        ["（二）部分公开", *"0000000"], ["（三）不予公开", *"9000009"], ["1.属于国家秘密", *"0000000"]
    )
    assert not [cell for cell in found.cells if cell.text == "9"]
    assert len(found.warnings) == 1


def test_the_one_row_of_the_older_form_keeps_its_name() -> None:
    assert row_of(read_rows(["（六）其他处理", *"1000001"]), "other") == sure("1000001")


def test_of_two_ways_to_read_a_row_the_one_is_taken_with_which_the_columns_add_up() -> None:
    label = {
        "received": "一、本年新收政府信息公开申请数量",
        "granted": "（一）予以公开",
        "total": "（七）总计",
    }
    lost = ["", "", "2", "", "", "", "", "2"]
    for column in (0, 1):
        sound = ["2" if index in (column, 6) else "" for index in range(7)]
        above = [label["received"], *sound], [label["granted"], *sound]
        found = read_rows(*HEAD, *above, [label["total"], *lost])
        assert row_of(found, "total") == [(text, "likely") for text in sound]


def test_digits_that_stand_apart_are_joined_where_the_total_says_so() -> None:
    found = read_rows(["（一）予以公开", "1 2", "3", "0", "0", "0", "0", "1 5"])
    cells = {cell.name.rpartition(".")[2]: cell for cell in found.cells}
    assert (cells["natural"].figure, cells["total"].figure, cells["business"].figure) == ("12", "15", "")
    assert (cells["natural"].confidence, cells["business"].confidence) == ("likely", "certain")


def test_a_sentence_inside_the_table_is_a_remark() -> None:
    found = read_rows(["（一）予以公开", *"0000000"], ["注：以上数据含下属单位。"])
    assert found.remarks == ("注：以上数据含下属单位。",)


def test_of_a_row_that_comes_twice_the_first_figures_count() -> None:
    found = read_rows(["（一）予以公开", "", "", "", "", "", "", "1"], ["（一）予以公开", *"2000002"])
    assert [text for text, _ in row_of(found, "granted")] == ["2", *"00000", "1"]
