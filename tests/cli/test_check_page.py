"""The page of findings: all of them by part, escaped, with counts, reasons and the digest; no script."""

import datetime as dt
import re
from dataclasses import replace
from html.parser import HTMLParser

from drafter.checks.account import account
from drafter.checks.finding import Finding
from drafter.cli.check import NAMES
from drafter.cli.check_page import page
from drafter.model.digest import digest
from drafter.model.draft import Draft
from tests.helpers.drafts import full

DAY = dt.date(2026, 1, 20)
ERROR = Finding("两边不等。", "requests.balance", "error", "格式", where=("requests.received.natural",))
BLANK = Finding("空着 1 格。", "cell.blank", "warning", "格式", where=("requests.granted.natural",))
WORDS = Finding(
    "写的是<b>“47件”</b>。", "narrative.figure", "warning", "格式", section="overview", excerpt="<47件>"
)
HINT = Finding("有空格。", "text.blanks", "hint", "标点符号用法", section="overview", excerpt="公 开")


class Outline(HTMLParser):
    """Gathers the elements of a page and checks that they close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: dict[str, list[str]] = {"href": [], "id": [], "src": []}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in self.links:
                self.links[name].append(value or "")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shown(*findings: Finding, draft: Draft | None = None) -> str:
    return page(account(draft or full(2025), DAY, findings), NAMES)


def outline(text: str) -> Outline:
    found = Outline()
    found.feed(text)
    assert found.open == []
    return found


def test_the_page_is_whole_and_needs_nothing_beside_it() -> None:
    text = shown(ERROR, BLANK, WORDS, HINT)
    found = outline(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert not {"script", "link", "img", "iframe"} & set(found.tags)
    assert found.links["src"] == []
    assert "url(" not in text
    assert "@media print" in text


def test_a_report_without_findings_says_so_and_lists_no_parts() -> None:
    text = shown()
    assert "没有发现问题。" in text
    assert "article" not in outline(text).tags
    assert "nav" not in outline(text).tags


def test_counts_stand_on_top_under_the_names_of_the_severities() -> None:
    text = shown(ERROR, BLANK, WORDS, HINT)
    counts = re.findall(r'<li class="(\w+)"><strong>(\d+)</strong> (\w+)</li>', text)
    assert counts == [("error", "1", "必须改"), ("warning", "2", "请核对"), ("hint", "1", "提示")]
    assert text.index('counts">') < text.index("<article")


def test_every_finding_stands_under_its_part_to_which_a_link_leads() -> None:
    text = shown(WORDS, HINT, BLANK, ERROR)
    found = outline(text)
    assert found.tags.count("article") == 4
    assert found.links["href"] == [f"#{name}" for name in found.links["id"]]
    headings = re.findall(r'<h2 id="[\w-]+">(.*?)</h2>', text)
    assert headings == ["总体情况", "收到和处理政府信息公开申请情况"]
    assert text.index(headings[1] + "</h2>") < text.index("两边不等。")


def test_a_part_met_twice_loses_nothing() -> None:
    assert outline(shown(HINT, BLANK, WORDS)).tags.count("article") == 3


def test_everything_of_the_report_is_escaped() -> None:
    draft = full(2025)
    draft = replace(draft, meta=replace(draft.meta, agency="<i>某局</i>"), explained={WORDS.key: "<u>改</u>"})
    text = shown(WORDS, draft=draft)
    assert not {"b", "i", "u"} & set(outline(text).tags)
    assert "写的是&lt;b&gt;“47件”&lt;/b&gt;。" in text
    assert "&lt;u&gt;改&lt;/u&gt;" in text


def test_reasons_stand_beside_their_finding_and_room_for_a_pen_where_there_is_none() -> None:
    last = replace(full(2024), explained={WORDS.key: "口径不同。"})
    draft = replace(full(2025), explained={BLANK.key: "没有这项业务。"}, last=last)
    text = shown(WORDS, BLANK, HINT, draft=draft)
    assert "<dt>理由</dt><dd>没有这项业务。</dd>" in text
    assert "<dt>上年的理由</dt><dd>口径不同。</dd>" in text
    assert text.count("<dt>处理情况</dt>") == 1
    assert "这份报告还不能发布：1 处请核对后改正，或者写明理由，另有 1 处已说明理由。" in text


def test_what_may_go_out_is_said_to() -> None:
    draft = replace(full(2025), explained={BLANK.key: "没有这项业务。"})
    assert "没有必须改的问题，请核对的问题都已说明理由。" in shown(BLANK, HINT, draft=draft)
    assert "1 处必须改正" in shown(ERROR)


def test_what_the_same_fault_breaks_besides_is_told() -> None:
    folded = Finding("行也不等。", "requests.row_total", "error", where=("requests.received.total",))
    text = shown(replace(ERROR, consequences=(folded,)))
    assert "同一处还造成：行也不等。" in text
    assert outline(text).tags.count("article") == 1


def test_the_digest_tells_which_report_was_checked() -> None:
    draft = full(2025)
    assert digest(draft) in shown(draft=draft)
    assert "2026年1月20日" in shown()
