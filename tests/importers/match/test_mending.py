"""What page breaks cut apart is put together again."""

from drafter.importers.match.lines import lines
from drafter.importers.match.mending import mend, source_lines
from drafter.importers.raw import RawBlock, RawParagraph
from tests.importers.match.grids import raw


def test_a_label_over_two_rows_is_one_row_with_its_figures() -> None:
    rows = [["", "3.补正后申请", "0", "1"], ["", "内容 仍不 明确", "", ""], ["", "2.重复申请", "5", "6"]]
    found = mend(lines(raw(rows)))
    assert [line.texts for line in found] == [
        ("3.补正后申请内容 仍不 明确", "0", "1"),
        ("2.重复申请", "5", "6"),
    ]


def test_the_figures_may_stand_beside_the_last_piece() -> None:
    rows = [["5.要求行政机关"], ["确认或重新"], ["出具已获取信息", "4", "4"]]
    (found,) = mend(lines(raw(rows)))
    assert found.texts == ("5.要求行政机关确认或重新出具已获取信息", "4", "4")


def test_a_number_may_stand_in_a_row_above_its_label() -> None:
    (found,) = mend(lines(raw([["（2）", ""], ["没有现成信息需要", ""], ["另行制作", "4"]])))
    assert found.texts == ("（2）没有现成信息需要另行制作", "4")


def test_two_rows_with_figures_are_never_joined() -> None:
    rows = [["3.补正后申请", "1"], ["内容仍不明确", "2"]]
    assert len(mend(lines(raw(rows)))) == 2


def test_a_whole_label_takes_nothing_more() -> None:
    rows = [["（一）予以公开", ""], ["（一）予以公开", "2"]]
    assert len(mend(lines(raw(rows)))) == 2


def test_a_note_in_brackets_is_no_piece_of_the_label_below() -> None:
    rows = [["（本列数据的勾稽关系为：第一项加第二项之和）"], ["总计"]]
    assert len(mend(lines(raw(rows)))) == 2


def test_a_label_is_sewn_over_two_tables_with_a_page_number_between() -> None:
    above = raw([["3.补正后申请", "0", "7"]], place="表格 1")
    below = raw([["内容仍不明确", "", ""], ["1.重复申请", "5", "6"]], place="表格 2")
    blocks: list[RawBlock] = [above, RawParagraph("- 3 -"), RawParagraph(""), below]
    tables, used = source_lines(blocks)
    assert [line.texts for line in tables[0]] == [("3.补正后申请内容仍不明确", "0", "7")]
    assert [line.texts for line in tables[3]] == [("1.重复申请", "5", "6")]
    assert used == frozenset()


def test_a_label_cut_before_its_figures_goes_to_the_next_table() -> None:
    above, below = raw([["3.补正后申请", "", ""]]), raw([["内容仍不明确", "0", "7"]], place="表格 2")
    tables, _ = source_lines([above, below])
    assert tables[0] == []
    assert tables[1][0].texts == ("3.补正后申请内容仍不明确", "0", "7")


def test_a_piece_of_a_label_on_a_line_of_its_own_is_used_up() -> None:
    blocks: list[RawBlock] = [RawParagraph("一、本年新收政府信息公开"), raw([["申请数量", "5", "5"]])]
    tables, used = source_lines(blocks)
    assert tables[1][0].texts == ("一、本年新收政府信息公开申请数量", "5", "5")
    assert used == {0}
    tables, used = source_lines([raw([["4.无正当理由", "0", "0"]]), RawParagraph("大量反复申请")])
    assert tables[0][0].texts == ("4.无正当理由大量反复申请", "0", "0")
    assert used == {1}


def test_other_paragraphs_are_left_alone() -> None:
    blocks: list[RawBlock] = [
        RawParagraph("四、结转情况说明"),
        raw([["规章", "5"]]),
        RawParagraph("注：含上年。"),
    ]
    _, used = source_lines(blocks)
    assert used == frozenset()
