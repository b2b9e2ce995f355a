"""What a paragraph of a Word document shows."""

import pytest
from lxml import etree

from drafter.importers.docx_text import read_paragraph
from tests.importers.word import W, run


def shown(inner: str) -> str:
    return read_paragraph(etree.fromstring(f'<w:p xmlns:w="{W}">{inner}</w:p>')).text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:r><w:t>一、</w:t><w:tab/><w:t>总体情况</w:t></w:r>", "一、\t总体情况"),
        ("<w:r><w:t>0531</w:t><w:noBreakHyphen/><w:t>8606</w:t></w:r>", "0531-8606"),
        ("<w:r><w:t>公</w:t><w:softHyphen/><w:t>开</w:t></w:r>", "公开"),
        ('<w:r><w:sym w:font="Symbol" w:char="F02B"/></w:r>', "+"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>', "·"),
        ('<w:r><w:sym w:char="zz"/></w:r>', ""),
        (run("看得见") + run("看不见", "<w:vanish/>"), "看得见"),
        (run("关掉隐藏", '<w:vanish w:val="0"/>'), "关掉隐藏"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("结果"), "结果"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>沂</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "沂",
        ),
    ],
)
def test_the_text_is_what_word_shows(inner: str, text: str) -> None:
    assert shown(inner) == text
