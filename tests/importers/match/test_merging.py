"""One cell from one place, where two lines of the source speak for one row."""

from drafter.importers.match.found import FoundCell, FoundRow
from drafter.importers.match.merging import merged
from drafter.model.draft import Confidence


def row(place: str, natural: str, total: str, confidence: Confidence = "certain") -> FoundRow:
    cells = tuple(
        FoundCell(f"requests.granted.{column}", text, place, confidence)
        for column, text in (("natural", natural), ("total", total))
    )
    return FoundRow("（一）予以公开", place, cells)


def texts(*rows: FoundRow) -> list[tuple[str, str]]:
    return [(cell.text, cell.confidence) for cell in merged(rows)[0]]


def test_what_one_line_leaves_blank_the_other_fills() -> None:
    assert texts(row("甲", "1", ""), row("乙", "", "3")) == [("1", "certain"), ("3", "certain")]
    assert merged((row("甲", "1", ""), row("乙", "", "3")))[1] == ()


def test_the_same_figures_twice_are_no_contradiction() -> None:
    assert texts(row("甲", "1", "3"), row("乙", "１", "3", "likely")) == [("1", "certain"), ("3", "certain")]


def test_the_surer_line_is_taken_whole_and_it_is_said() -> None:
    rows = row("甲", "1", "", "likely"), row("乙", "2", "2")
    assert texts(*rows) == [("2", "certain"), ("2", "certain")]
    assert merged(rows)[1] == ("甲与乙都是“（一）予以公开”而数字不同，取了后者，请核对。",)


def test_of_equally_sure_lines_the_fuller_is_taken_and_doubted() -> None:
    assert texts(row("甲", "1", ""), row("乙", "2", "2")) == [("2", "likely"), ("2", "likely")]
    assert texts(row("甲", "1", "1"), row("乙", "2", "2")) == [("1", "likely"), ("1", "likely")]
