"""The report is found among the menus, bars and feet of a web page, and nothing of it is lost."""

import pytest

from drafter.importers.html import read
from drafter.importers.html_article import belongs
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from tests.importers import shapes

TITLE = "青石县人民政府2023年政府信息公开工作年度报告"
PREAMBLE = "根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自2023年1月1日起。"
PARTS = (
    "<p>一、总体情况</p><p>正文</p><p>二、主动公开政府信息情况</p><table><tr><td>规章<td>3</table>"
    "<p>三、收到和处理政府信息公开申请情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p><p>无</p>"
)
SIGNED = "<p>青石县人民政府</p><p>2024年1月20日</p>"
AROUND = (
    '<div class="nav"><a href="/">首页</a><a href="/zc">政策</a></div>',
    '<div class="pos"><a href="/">首页</a> &gt; <a href="/nb">政府信息公开年报</a></div>',
    '<ul><li><a href="1.html">青石县人民政府2021年政府信息公开工作年度报告</a></li></ul>',
    "<table><tr><td>索引号</td><td>1234</td></tr><tr><td>发布机构</td><td>青石县人民政府</td></tr></table>",
    "<p>发布日期：2024-01-22　来源：县政府办　浏览：12次</p>",
    '<p>字体：<a href="#">大</a> <a href="#">小</a></p>',
)
BEHIND = (
    '<div class="bdshare">分享到：微信</div>',
    '<div><p>相关链接</p><ul><li><a href="2.html">2022年政府信息公开工作年度报告</a></li></ul></div>',
    "<div><p>主办：青石县人民政府办公室</p><p>本网站建议使用1024×768以上分辨率浏览，谢谢您的访问和支持。</p></div>",
    "<table><tr><td>日</td><td>一</td></tr><tr><td>1</td><td>2</td></tr></table>",
)


def page(body: str) -> RawReport:
    return read(f"<html><body>{body}</body></html>".encode(), "年报.html")


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> int:
    return sum(isinstance(block, RawTable) for block in report.blocks)


WHOLE = [
    TITLE, PREAMBLE, "一、总体情况", "正文", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "无", "青石县人民政府", "2024年1月20日",
]  # fmt: skip


@pytest.mark.parametrize(
    "article",
    [
        f"<div id=zoom><h1>{TITLE}</h1><p>{PREAMBLE}</p>{PARTS}{SIGNED}</div>",
        f"<h1>{TITLE}</h1><div><p>{PREAMBLE}</p>{PARTS}{SIGNED}</div>",
        f"<h1>{TITLE}</h1><div><div><p>{PREAMBLE}</p></div><div>{PARTS}</div>{SIGNED}</div>",
        f"<form><h1>{TITLE}</h1><table><tr><td><p>{PREAMBLE}</p>{PARTS}{SIGNED}</td></tr></table></form>",
    ],
    ids=["all in one", "title outside", "preamble and signature outside", "in a layout table"],
)
def test_the_report_is_found_in_its_page(article: str) -> None:
    report = page(f"{''.join(AROUND)}<div class=main>{article}</div>{''.join(BEHIND)}")
    assert texts(report) == WHOLE
    assert tables(report) == 1


def test_bars_inside_the_report_are_dropped_but_its_own_text_is_not() -> None:
    data = "<table><tr><td>规章<td>1</table>"
    prose = f'<div class="print-content">{PREAMBLE}</div><div class="share-box">{data}</div>'
    bars = '<div class="bdsharebuttonbox">微信 微博</div><div id="print">打印</div><footer>版权所有</footer>'
    report = page(f"<div>{PARTS}{prose}{bars}</div>")
    assert texts(report)[-2:] == ["无", PREAMBLE]
    assert tables(report) == 2


def test_headings_in_links_and_scripts_do_not_count() -> None:
    menu = "".join(
        f'<li><a href="#{n}">{n}</a></li>' for n in ("一、总体情况", "五、存在的主要问题及改进情况")
    )
    hidden = "<script>六、其他需要报告的事项</script><div style='display:none'>六、其他需要报告的事项</div>"
    report = page(f"<ul>{menu}</ul>{hidden}<div>{PARTS}</div>")
    assert texts(report)[0] == "一、总体情况"
    assert texts(report).count("一、总体情况") == 1


def test_a_page_without_headings_is_taken_whole() -> None:
    assert texts(page("<p>短</p><div><p>一、总体情况</p></div><p>尾</p>")) == ["短", "一、总体情况", "尾"]


def test_a_whole_made_up_page_is_read_without_its_surroundings() -> None:
    from drafter.standard.loader import load

    report = read(shapes.web_page(load("2021"), 2023, {}).encode(), "年报.html")
    assert texts(report)[0] == shapes.title(2023)
    assert texts(report)[-2:] == [shapes.AGENCY, "2024年1月20日"]


@pytest.mark.parametrize(
    ("text", "zone", "said"),
    [
        (TITLE, "before", True),
        ("首页 > 青石县政府信息公开工作年度报告", "before", False),
        ("发布日期：2024年1月22日", "before", False),
        ("青石县人民政府", "before", True),
        ("二〇二四年一月二十日", "behind", True),
        ("发布日期：2024年1月22日", "behind", False),
        ("上一篇：关于节假日安排的通知", "behind", False),
        (PREAMBLE, "outside", False),
    ],
)
def test_lines_around_the_report_belong_to_it_or_not(text: str, zone: str, said: bool) -> None:  # noqa: FBT001 - a column of the table
    assert belongs(text, zone, linked=False) is said  # pyright: ignore[reportArgumentType]
    assert not belongs(text, zone, linked=True)  # pyright: ignore[reportArgumentType]
