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
    assert found.warnings == ("表格 1 第 2 行的名称“■■”认不出，按前后各行推断是“2.重复申请”，请核对。",)


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
    assert row_of(read_rows(*HEAD, ["（六）其他处理", *"1000001"]), "other") == sure("1000001")


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
    found = read_rows(*HEAD, ["（一）予以公开", "1 2", "3", "0", "0", "0", "0", "1 5"])
    cells = {cell.name.rpartition(".")[2]: cell for cell in found.cells}
    assert (cells["natural"].figure, cells["total"].figure, cells["business"].figure) == ("12", "15", "")
    assert {cell.confidence for cell in found.cells} == {"likely"}


def test_a_sentence_inside_the_table_is_a_remark() -> None:
    found = read_rows(["（一）予以公开", *"0000000"], ["注：以上数据含下属单位。"])
    assert found.remarks == ("注：以上数据含下属单位。",)


def test_lines_that_fill_different_cells_of_a_row_complete_each_other() -> None:
    found = read_rows(
        *HEAD, ["（一）予以公开", "", "", "", "", "", "", "2"], ["（一）予以公开", *"200000", ""]
    )
    assert [text for text, _ in row_of(found, "granted")] == ["2", *"00000", "2"]
    assert found.warnings == ()


def test_of_two_lines_for_one_row_the_surer_is_taken_and_it_is_said() -> None:
    rows = ["（一）予以公天", *"2000002"], ["（一）予以公开", *"5000005"]
    found = read_rows(*HEAD, *rows)
    assert row_of(found, "granted") == sure("5000005")
    assert len(found.warnings) == 1
    assert "表格 1 第 4 行“（一）予以公天" in found.warnings[0]


def test_of_two_equally_sure_lines_nothing_is_certain() -> None:
    found = read_rows(*HEAD, ["（一）予以公开", *"2000002"], ["（一）予以公开", *"5000005"])
    assert row_of(found, "granted") == [(text, "likely") for text in "2000002"]
    assert found.warnings == (
        "表格 1 第 5 行与表格 1 第 4 行都是“（一）予以公开”而数字不同，取了后者，请核对。",
    )


def test_a_damaged_label_out_of_its_place_is_not_believed() -> None:
    found = read_rows(
        *HEAD, ["（一）予以公开", *"1000001"], ["2.重复申青", *"3000003"], ["1.属于国家秘密", *"2000002"]
    )
    assert not [cell for cell in found.cells if "3" in cell.text]
    assert "第 5 行“2.重复申青" in found.warnings[0]


def test_a_row_known_by_half_of_its_words_and_by_its_place_is_a_guess() -> None:
    found = read_rows(
        *HEAD, ["（一）予以公开", *"1000001"], ["（二）部■公■", *"3000003"], ["1.属于国家秘密", *"2000002"]
    )
    assert row_of(found, "partial") == [(text, "guessed") for text in "3000003"]


def test_a_group_whose_rows_are_there_too_is_no_row() -> None:
    found = read_rows(
        *HEAD, ["3.其他", *"1000001"], ["（六）其他处理", *"9000009"], ["（七）总计", *"1000001"]
    )
    assert not [cell for cell in found.cells if cell.text == "9"]
    assert "其他处理" in found.warnings[0]


def test_digits_are_not_joined_where_joining_and_parting_would_both_do() -> None:
    found = read_rows(*HEAD, ["（一）予以公开", "0 5", "", *"0000", "5"])
    assert [(cell.text, cell.figure) for cell in found.cells][:2] == [("0 5", ""), ("", "")]


def test_two_figures_in_one_cell_are_parted_where_row_and_columns_say_so() -> None:
    rows = (["一、本年新收政府信息公开申请数量", "3 1", "", *"0000", "4"], ["（七）总计", *"3100004"])
    found = read_rows(*HEAD, *rows)
    parted = {cell.name: cell for cell in found.cells}
    natural, business = parted["requests.received.natural"], parted["requests.received.business"]
    assert (natural.text, natural.figure, business.text, business.figure) == ("3 1", "3", "3 1", "1")
    assert natural.spot == business.spot
    assert natural.confidence == business.confidence == "likely"
