"""Small helpers of the matchers."""

from drafter.importers.match.found import figures_of, is_remark, unread, worse
from tests.importers.match.grids import line


def test_the_lesser_confidence_wins() -> None:
    assert worse("certain", "likely") == worse("likely", "certain") == "likely"
    assert worse("guessed", "likely") == "guessed"


def test_figures_begin_behind_the_last_words() -> None:
    assert [cell.text for cell in figures_of(line("三、", "■■", "1", "", "2")).cells] == ["1", "", "2"]
    assert figures_of(line("1", "2")).texts == ("1", "2")


def test_a_sentence_across_the_table_is_a_remark() -> None:
    assert is_remark(line("注：含上年结转的申请数量。", "", ""))
    assert is_remark(line("", "行政复议数量含上年度结转数量。"))
    assert not is_remark(line("2.其■■■律行政法规禁止公开", "", ""))
    assert not is_remark(line("小计", "", ""))
    assert not is_remark(line("注：含上年结转的申请数量。", "5"))


def test_a_warning_names_the_place_and_the_words() -> None:
    assert unread(line("小计", "5"), "对不上") == "表格 1 第 1 行“小计　5”对不上，没有读入，请核对。"
    assert "…”" in unread(line("长" * 100), "对不上")
