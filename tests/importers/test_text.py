"""Text files: paragraphs, Markdown, what page breaks cut."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.raw import RawParagraph, RawTable
from drafter.importers.text import read


def paragraphs(text: str) -> list[tuple[str, int]]:
    found = read(text.encode(), "年报.txt").blocks
    return [(block.text, block.level) for block in found if isinstance(block, RawParagraph) and block.text]


def test_each_line_is_a_paragraph() -> None:
    assert paragraphs("　　一、总体情况\r\n正文 。\r\n\x0c下一页\n") == [
        ("一、总体情况", 0),
        ("正文 。", 0),
        ("下一页", 0),
    ]


def test_markdown_marks_become_levels_and_go() -> None:
    text = (
        "# 年报\n## 一、总体情况 ##\n**重点** 内容 1\\. 号\n- 条目\n---\n"
        "[说明](https://example.org/a) 与 [锚](#)\n"
    )
    assert paragraphs(text) == [
        ("年报", 1), ("一、总体情况", 2), ("重点 内容 1. 号", 0), ("条目", 0),
        ("说明（https://example.org/a） 与 锚", 0),
    ]  # fmt: skip


def test_marks_stay_in_text_that_is_no_markdown() -> None:
    assert paragraphs("- 6 -\n**注**\n#1 号楼") == [("- 6 -", 0), ("**注**", 0), ("#1 号楼", 0)]


def test_a_tab_behind_a_number_goes_and_others_are_blanks() -> None:
    assert paragraphs("一、\t总体情况\n2.\t完善制度\n受理\t12件") == [
        ("一、总体情况", 0),
        ("2.完善制度", 0),
        ("受理 12件", 0),
    ]


def test_paragraphs_indented_with_tabs_are_no_table() -> None:
    lines = [f"\t第{n}段，本机关认真贯彻落实条例，及时准确公开信息。" for n in range(6)]
    found = read("\n".join(lines).encode(), "年报.txt").blocks
    assert [block.text for block in found if isinstance(block, RawParagraph)] == [
        line.strip() for line in lines
    ]


def test_a_sentence_cut_by_a_page_is_joined() -> None:
    text = (
        "一、总体情况\n\n2020年，本机关认真贯彻落实条例，进一步规范公开内容，进一步规\n\n"
        "范公开渠道。\n\n（二）依申请公开\n\n办结。\n"
    )
    assert [line for line, _ in paragraphs(text)] == [
        "一、总体情况",
        "2020年，本机关认真贯彻落实条例，进一步规范公开内容，进一步规范公开渠道。",
        "（二）依申请公开",
        "办结。",
    ]


def test_a_title_without_a_stop_is_not_joined_to_the_text() -> None:
    title = "青石县人力资源和社会保障局2023年政府信息公开工作年度报告（修订）的说明和附件清单"
    assert [line for line, _ in paragraphs(f"{title}\n\n本报告依据条例编制。\n")] == [
        title,
        "本报告依据条例编制。",
    ]


def test_text_and_tables_keep_their_order() -> None:
    blocks = read("前\n规章\t1\t2\n规范性文件\t3\t4\n后\n".encode(), "年报.txt").blocks
    kinds = [type(block) for block in blocks if not isinstance(block, RawParagraph) or block.text]
    assert kinds == [RawParagraph, RawTable, RawParagraph]


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"“年报\.txt”里有乱码"):
        read(bytes(range(256)) * 8, "年报.txt")
