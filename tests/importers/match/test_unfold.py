"""Reports laid out as one large table."""

from drafter.importers.match.unfold import unfold
from drafter.importers.raw import RawParagraph, RawTable
from tests.importers.match.grids import raw

LONG = "全年主动公开政府信息一千二百零三条，其中规章三件、规范性文件十二件，公开目录按要求更新完毕。"


def test_headings_and_text_in_rows_of_their_own_become_paragraphs() -> None:
    table = raw(
        [
            ["一、总体情况"],
            [LONG],
            ["二、主动公开政府信息情况"],
            ["信息内容", "本年制发件数"],
            ["规章", "3"],
            ["三、收到和处理政府信息公开申请情况"],
        ],
        exact=True,
    )
    found = unfold([table])
    assert [block.text if isinstance(block, RawParagraph) else len(block.cells) for block in found] == [
        "一、总体情况", LONG, "二、主动公开政府信息情况", 4, "三、收到和处理政府信息公开申请情况",
    ]  # fmt: skip
    inner = found[3]
    assert isinstance(inner, RawTable)
    assert [cell.row for cell in inner.cells] == [3, 3, 4, 4]


def test_other_tables_stay_whole() -> None:
    blocks = (RawParagraph("一、总体情况"), raw([["一、总体情况"], ["规章", "3"]]))
    assert unfold(blocks) == blocks
