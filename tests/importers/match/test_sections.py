"""The text of each part, without titles, captions, page numbers and what a web page adds."""

import datetime as dt

from drafter.importers.match.cover import Cover
from drafter.importers.match.headings import find
from drafter.importers.match.sections import Text, gather, layout, opening
from drafter.importers.raw import RawBlock, RawParagraph
from tests.importers.match.grids import blocks_of, raw, statutory

PREAMBLE = "根据《条例》编制本报告，由总体情况等六部分组成，统计期限为2023年1月1日至12月31日。"
NO_COVER = Cover("", None, range(0), {})


def paragraphs(*texts: str) -> list[RawBlock]:
    return [RawParagraph(text) for text in texts]


def gathered(blocks: list[RawBlock], cover: Cover = NO_COVER, statutory_tables: tuple[int, ...] = ()) -> Text:
    return gather(blocks, find(blocks), cover, statutory_tables)


def test_each_paragraph_goes_to_its_part() -> None:
    blocks = paragraphs(
        "开头。", "一、总体情况", "甲", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "乙"
    )
    assert layout(blocks, find(blocks)) == (
        "preamble",
        "overview",
        "overview",
        "disclosure",
        "requests",
        "requests",
    )
    assert {part: list(text) for part, text in gathered(blocks).parts.items() if text} == {
        "preamble": ["开头。"], "overview": ["甲"], "requests": ["乙"],
    }  # fmt: skip


def test_without_headings_all_text_is_kept_in_one_part() -> None:
    assert gathered(paragraphs("甲。", "乙。")).parts == {"overview": ["甲。", "乙。"]}


def test_title_bylines_and_contents_are_no_opening() -> None:
    front = [
        "云溪市财政局", "云溪市财政局2023年政府信息公开工作年度报告", "云溪市财政局", "（2024年1月20日）",
        "发布时间：2024-01-20　来源：办公室　浏览次数：12", "目 录", "一、总体情况……1", PREAMBLE,
        "云溪市财政局",
    ]  # fmt: skip
    blocks = paragraphs(
        *front, "一、总体情况", "正文", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"
    )
    text = gathered(blocks, Cover("云溪市财政局", 2023, range(1, 2), {}))
    assert text.parts["preamble"] == [PREAMBLE, "云溪市财政局"]
    assert text.date == dt.date(2024, 1, 20)


def test_a_long_paragraph_before_the_title_is_kept() -> None:
    blocks = paragraphs(
        PREAMBLE, "首页", "云溪市财政局2023年政府信息公开工作年度报告", "一、总体情况", "正文"
    )
    assert gathered(blocks, Cover("云溪市财政局", 2023, range(2, 3), {})).parts["preamble"] == [PREAMBLE]


def test_the_menus_of_a_page_without_title_are_no_opening() -> None:
    blocks = paragraphs("首页", "政务公开", PREAMBLE, "附注", "一、总体情况", "正文")
    page = Cover("云溪市财政局", 2023, range(0), {}, page=True)
    assert gathered(blocks, page).parts["preamble"] == [PREAMBLE, "附注"]
    assert gathered(blocks, NO_COVER).parts["preamble"] == ["首页", "政务公开", PREAMBLE, "附注"]


def test_captions_beside_statutory_tables_are_no_text_and_notes_are() -> None:
    prose = dict.fromkeys(("preamble", "overview", "problems", "other"), "")
    beside = (
        "表3：收到和处理政府信息公开申请情况\n（单位：件）\n注：含乡镇。\n"
        "（本列数据的勾稽关系为：第一项加第二项之和,等于第三项加第四项之和）"
    )
    prose |= {"disclosure": "第二十条第（一）项\n表2", "requests": beside, "review": "表四显示复议案件下降。"}
    blocks = blocks_of({}, prose=prose)
    text = gathered(blocks)
    assert {part: list(lines) for part, lines in text.parts.items() if lines} == {
        "requests": ["注：含乡镇。"], "review": ["表四显示复议案件下降。"],
    }  # fmt: skip


def test_the_second_line_of_a_broken_heading_is_no_text() -> None:
    blocks = paragraphs("一、总体情况", "甲", "五、存在的主要问题", "及改进情况", "乙")
    assert {part: list(text) for part, text in gathered(blocks).parts.items() if text} == {
        "overview": ["甲"], "problems": ["乙"],
    }  # fmt: skip


def test_words_of_the_form_in_the_parts_of_prose_are_text() -> None:
    blocks = paragraphs("一、总体情况", "行政许可", "办理许可。", "- 3 -", "第 4 页 共 8 页")
    assert gathered(blocks).parts["overview"] == ["行政许可", "办理许可。"]


def test_statutory_tables_leave_nothing_and_others_their_words() -> None:
    table = statutory("review", {})
    other = raw([["序号", "标题"], ["1", "年度\n要点"]], place="表格 2")
    blocks: list[RawBlock] = [RawParagraph("一、总体情况"), other, table]
    assert gathered(blocks, statutory_tables=(2,)).parts["overview"] == ["序号　标题", "1　年度 要点"]


def test_the_opening_ends_at_the_first_heading_or_table() -> None:
    blocks: list[RawBlock] = [RawParagraph("甲"), RawParagraph(""), raw([["规章", "1"]]), RawParagraph("乙")]
    assert opening(blocks, ()) == (0,)
    with_heading = [*blocks, RawParagraph("一、总体情况")]
    assert opening(with_heading, find(with_heading)) == (0, 3)


def test_bookmarks_go_and_pictures_stay_to_be_seen() -> None:
    blocks = paragraphs("一、总体情况", "[bookmark: _GoBack]推进公开。", "[image: C:\\图.png]")
    assert gathered(blocks).parts["overview"] == ["推进公开。", "[image: C:\\图.png]"]
