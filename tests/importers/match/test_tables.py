"""The statutory tables of a report together: which are there, what was left over, which version it is."""

from drafter.importers.match.found import FoundCell
from drafter.importers.match.tables import read, version
from drafter.importers.raw import RawBlock, RawParagraph
from tests.importers.match.grids import blocks_of, raw, statutory

FIGURES = {
    "disclosure.licensing.decisions": "5",
    "requests.granted.natural": "6",
    "review.reconsideration.upheld": "7",
}


def cells(*names: str) -> list[FoundCell]:
    return [FoundCell(name, "1", "") for name in names]


def test_all_three_tables_are_found_in_their_sections() -> None:
    blocks = blocks_of({name: statutory(name, FIGURES) for name in ("disclosure", "requests", "review")})
    parts = [block.text if isinstance(block, RawParagraph) else "" for block in blocks]
    found = read(blocks, parts)
    assert {cell.name: cell.text for cell in found.cells if cell.text} == FIGURES
    assert len(found.numbers) == 3
    assert found.warnings == ()


def test_a_list_in_the_text_is_not_among_them() -> None:
    blocks: list[RawBlock] = [
        raw([["序号", "标题"], ["1", "行政许可目录"]]),
        statutory("disclosure", FIGURES),
    ]
    found = read(blocks, ["overview", "disclosure"])
    assert (set(found.found), found.numbers) == ({"disclosure"}, {1})


def test_lines_of_another_table_inside_one_are_said() -> None:
    blocks: list[RawBlock] = [
        raw([["信息内容", "本年制发件数"], ["规章", "1"], ["（一）予以公开", *"1000001"]]),
        statutory("requests", FIGURES),
    ]
    found = read(blocks, ["disclosure", "requests"])
    assert found.warnings == (
        "表格 1 第 3 行“（一）予以公开　1　0　0　0　0　0　1”对不上这张表的任何一行，没有读入，请核对。",
    )


def test_of_thousands_of_lines_only_the_first_are_read_and_it_is_said() -> None:
    rows = [["（一）予以公开", *"1000001"], *([["■■", *"2000002"]] * 3000)]
    found = read([raw(rows, exact=True)], ["requests"])
    assert {cell.text for cell in found.cells} == {"0", "1"}
    assert found.warnings == ("表三有 3001 行，只读了前 1000 行，请核对是不是读错了表格。",)


def test_the_version_is_that_of_table_two() -> None:
    assert version(cells("disclosure.regulations.made", "requests.other.rest.natural"), 2023).id == "2019"
    assert version(cells("disclosure.regulations.issued", "requests.other.natural"), 2020).id == "2021"


def test_without_table_two_the_others_then_the_year_then_the_newest_decide() -> None:
    assert version(cells("requests.other.natural"), 2023).id == "2019"
    assert version(cells("requests.granted.natural"), 2020).id == "2019"
    assert version([], None).id == "2021"
