"""Tables that came as bare lines, and lines that are no table."""

from collections.abc import Sequence

from drafter.importers.match.loose import with_tables
from drafter.importers.raw import RawBlock, RawParagraph, RawTable


def blocks(*texts: str) -> tuple[RawBlock, ...]:
    return with_tables([RawParagraph(text) for text in texts])


def rows(found: Sequence[RawBlock]) -> list[list[str]]:
    (table,) = (block for block in found if isinstance(block, RawTable))
    lines: dict[int, list[str]] = {}
    for cell in table.cells:
        lines.setdefault(cell.row, []).append(cell.text)
    return list(lines.values())


def test_labels_begin_rows_and_headings_stand_together() -> None:
    found = blocks(
        "信息内容",
        "本年制发件数",
        "本年废止件数",
        "现行有效件数",
        "规章",
        "1",
        "",
        "3",
        "行政规范性文件",
        *"456",
    )
    assert rows(found) == [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "1", "", "3"],
        ["行政规范性文件", "4", "5", "6"],
    ]


def test_blanks_before_the_next_label_are_merged_cells() -> None:
    found = blocks(
        "（一）予以公开",
        *"1200003",
        "",
        "（二）部分公开",
        *"100000",
        "",
        "",
        "",
        "（三）不予公开",
        "1.属于国家秘密",
        *"0000000",
    )
    assert rows(found)[:2] == [["（一）予以公开", *"1200003"], ["（二）部分公开", *"100000", ""]]


def test_blanks_before_the_first_figure_of_table_four_are_its_cells() -> None:
    found = blocks("行政复议", "行政诉讼", "", "结果维持", "总计", "", "", "5", "6", "7")
    assert rows(found) == [["行政复议", "行政诉讼", "结果维持", "总计", "", ""], ["", "", "5", "6", "7"]]


def test_a_label_with_its_figures_on_one_line() -> None:
    found = blocks("规章 1  2 3", "行政规范性文件 4 5 6", "行政许可　7")
    assert rows(found) == [["规章", *"123"], ["行政规范性文件", *"456"], ["行政许可", "7"]]


def test_a_damaged_label_with_figures_below_does_not_break_the_table() -> None:
    labels = ["1.属于国家秘密", "2.其他法律行政止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益"]
    found = blocks(*(text for label in labels for text in (label, *"1000001")))
    assert rows(found) == [[label, *"1000001"] for label in labels]


def test_a_blank_form_is_a_table_too() -> None:
    words = ["信息内容", "本年处理决定数量", "行政处罚", "", "行政强制", "", "第二十条第（八）项", "信息内容"]
    found = blocks(
        *words, "本年收费金额（单位：万元）", "行政事业性收费", "", "三、收到和处理政府信息公开申请情况"
    )
    assert isinstance(found[0], RawTable)
    assert isinstance(found[-1], RawParagraph)


def test_words_of_the_form_in_running_text_are_no_table() -> None:
    texts = ("行政许可", "本年办理许可15件。", "行政处罚", "5", "本年作出处罚。", "", "行政强制")
    assert blocks(*texts) == tuple(RawParagraph(text) for text in texts)


def test_damaged_labels_do_not_end_the_table() -> None:
    found = blocks(
        "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", *"123", "行政规范文件", "", *"56"
    )
    assert rows(found)[-1] == ["行政规范文件", "", "5", "6"]
    heading = "三、收到和处理政府信息公开申请情况"
    found = blocks("信息内容", "本年处理决定数量", "行政许可", "5", "行政处罚", "6", "行政强制", "7", heading)
    assert isinstance(found[-1], RawParagraph)
