"""Heads and feet of pages, and what a file says of itself."""

from drafter.importers.odt.asides import margins, properties
from drafter.model.draft import Aside
from tests.importers.odt.writer import element, paragraph


def test_heads_and_feet_are_kept_once_and_numbers_of_pages_are_none() -> None:
    number = "<text:p>— <text:page-number>3</text:page-number> —</text:p>"
    page = (
        f"<style:master-page><style:header>{paragraph('内部资料')}</style:header>"
        f"<style:header-first>{paragraph('内部资料')}</style:header-first>"
        f"<style:footer>{number}</style:footer><style:footer-left>{paragraph('云溪市')}</style:footer-left></style:master-page>"
    )
    styles = element(
        "<office:document-styles><office:master-styles>"
        f"{page * 2}</office:master-styles></office:document-styles>"
    )
    assert list(margins(styles)) == [Aside("header", "内部资料", "页眉"), Aside("footer", "云溪市", "页脚")]
    assert list(margins(None)) == []


def test_properties() -> None:
    meta = element(
        "<office:document-meta><office:meta><dc:title>旧标题</dc:title>"
        "<meta:initial-creator>科室</meta:initial-creator>"
        "<meta:editing-cycles>3</meta:editing-cycles><dc:subject> </dc:subject>"
        "</office:meta></office:document-meta>"
    )
    assert list(properties(meta)) == [
        Aside("property", "旧标题", "文档属性“标题”"),
        Aside("property", "科室", "文档属性“作者”"),
    ]
    assert list(properties(None)) == []
