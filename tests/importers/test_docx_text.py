"""What a paragraph of a Word document shows."""

import pytest
from lxml import etree

from drafter.importers.docx_styles import Styles
from drafter.importers.docx_text import read_paragraph
from tests.importers.word import W, run

FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r>{code}<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    "{result}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
HALF = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"


def shown(inner: str) -> str:
    return read_paragraph(
        etree.fromstring(f'<w:p xmlns:w="{W}" xmlns:m="m">{inner}</w:p>'), Styles(None)
    ).text


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
        ('<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>', "②"),
        ('<w:r><w:sym w:font="宋体" w:char="FFFFFFFFF"/></w:r>', ""),
        ('<w:r><w:sym w:font="宋体" w:char="D800"/></w:r>', ""),
        (run("\uf0fe", '<w:rFonts w:ascii="Wingdings"/>') + run("已公开"), "☑已公开"),
        (run("第一行\n在源文件里换行"), "第一行 在源文件里换行"),
        ("<w:fldSimple w:instr='SUM(LEFT)'>" + run("12") + "</w:fldSimple>", "12"),
        (FIELD.format(code=run("12 + "), result=run("15")), "15"),
        (FIELD.format(code=FIELD.format(code="", result=run("7")), result=run("9")) + run("件"), "9件"),
        (
            f"<m:oMath><m:r><m:t>x=</m:t></m:r>{HALF}</m:oMath>",
            "x=1/2",
        ),
    ],
)
def test_the_text_is_what_word_shows(inner: str, text: str) -> None:
    assert shown(inner) == text


HIDING = Styles(
    etree.fromstring(
        f'<w:styles xmlns:w="{W}">'
        '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="I"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    )
)


@pytest.mark.parametrize(
    ("style", "properties", "is_hidden"),
    [
        ("H", "", True),
        ("I", "", True),
        ("", '<w:rStyle w:val="C"/>', True),
        ("H", '<w:rStyle w:val="C"/>', False),
        ("H", '<w:vanish w:val="0"/>', False),
        ("", "<w:vanish/>", True),
        ("", "<w:specVanish/>", False),
    ],
)
def test_styles_hide_text_unless_two_of_them_do(style: str, properties: str, is_hidden: bool) -> None:  # noqa: FBT001 - a column of the table
    paragraph = f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("字", properties)}</w:p>'
    found = read_paragraph(etree.fromstring(paragraph), HIDING)
    assert (found.text, found.hidden) == (("", "字") if is_hidden else ("字", ""))


def test_defaults_that_hide_are_not_turned_over() -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    styles = Styles(etree.fromstring(f'<w:styles xmlns:w="{W}">{defaults}</w:styles>'))
    inner = run("看不见") + run("看得见", '<w:vanish w:val="0"/>')
    found = read_paragraph(etree.fromstring(f'<w:p xmlns:w="{W}">{inner}</w:p>'), styles)
    assert (found.text, found.hidden) == ("看得见", "看不见")
