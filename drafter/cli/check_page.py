"""The findings as one HTML page: to be read, printed or sent back; nothing but text and a style sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.checks.account import Account, Entry
from drafter.checks.finding import Severity
from drafter.render.filters import chinese_date
from drafter.render.markup import escape, tag


def page(told: Account, names: Mapping[Severity, str]) -> str:
    """Return the page; `names` are what the severities are called."""
    heading = f"{told.agency or '（未写单位）'}{told.year}年度报告检查结果"
    head = (
        tag("meta", {"charset": "utf-8"}),
        tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        tag("title", {}, escape(heading)),
        tag("style", {}, _CSS),
    )
    parts: dict[str, list[Entry]] = {}
    for entry in told.entries:
        parts.setdefault(entry.part, []).append(entry)
    main = tag(
        "main",
        {},
        tag("h1", {}, escape(heading)),
        _counts(told, names),
        _conclusion(told),
        _contents(parts),
        *(_part(number, part, entries, names) for number, (part, entries) in enumerate(parts.items(), 1)),
        _imprint(told),
    )
    return f"<!DOCTYPE html>\n{tag('html', {'lang': 'zh-CN'}, tag('head', {}, *head), tag('body', {}, main))}"


def _counts(told: Account, names: Mapping[Severity, str]) -> str:
    boxes = (
        tag("li", {"class": severity}, tag("strong", {}, str(told.counts[severity])), f" {escape(name)}")
        for severity, name in names.items()
    )
    return tag("ul", {"class": "counts"}, *boxes)


def _conclusion(told: Account) -> str:
    count = told.counts
    if not told.entries:
        return _line("conclusion", "没有发现问题。")
    if told.may_go_out:
        return _line("conclusion", "没有必须改的问题，请核对的问题都已说明理由。")
    todo = [f"{count['error']} 处必须改正"] if count["error"] else []
    todo += [f"{count['open']} 处请核对后改正，或者写明理由"] if count["open"] else []
    done = f"，另有 {count['explained']} 处已说明理由" if count["explained"] else ""
    return _line("conclusion", f"这份报告还不能发布：{'，'.join(todo)}{done}。")


def _contents(parts: Mapping[str, Sequence[Entry]]) -> str:
    links = (
        tag("li", {}, tag("a", {"href": f"#part-{number}"}, escape(part)), f" {len(entries)} 处")
        for number, (part, entries) in enumerate(parts.items(), 1)
    )
    return tag("nav", {"aria-label": "各部分的问题"}, tag("ul", {}, *links)) if parts else ""


def _part(number: int, part: str, entries: Iterable[Entry], names: Mapping[Severity, str]) -> str:
    heading = tag("h2", {"id": f"part-{number}"}, escape(part))
    return tag("section", {}, heading, *(_entry(entry, names) for entry in entries))


def _entry(entry: Entry, names: Mapping[Severity, str]) -> str:
    label = tag("span", {"class": "severity"}, escape(names[entry.severity]))
    title = tag("h3", {}, f"{entry.number}. ", label, f" {escape(entry.rule)}")
    also = (tag("p", {"class": "also"}, escape(f"同一处还造成：{message}")) for message in entry.also)
    facts = tag("dl", {}, *(_fact(name, text) for name, text in _facts(entry)))
    message = tag("p", {}, escape(entry.message))
    return tag("article", {"class": entry.severity}, title, message, *also, facts)


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what is known of a finding; the last line is left for a pen."""
    yield "位置", entry.place
    if entry.sides:
        yield "对照", "；".join(entry.sides)
    yield "依据", entry.basis
    if entry.reason:
        yield "理由", entry.reason
    elif entry.last_reason:
        yield "上年的理由", entry.last_reason
    if not entry.reason and entry.severity != "hint":
        yield "处理情况", ""


def _fact(name: str, text: str) -> str:
    blank = {} if text else {"class": "blank"}
    return tag("dt", {}, escape(name)) + tag("dd", blank, escape(text))


def _imprint(told: Account) -> str:
    checked = [rule for rule in told.rules if rule.checked]
    against = f"{told.last_year} 年度报告" if told.last_year else "没有上年报告，前后年的衔接未核对"
    facts = (
        ("检查日期", chinese_date(told.date)),
        ("报告格式", told.basis),
        ("对照", against),
        ("核对的规则", f"{len(checked)} 项，通过 {sum(rule.passed for rule in checked)} 项"),
        ("检查程序", f"政府信息公开工作年度报告编写助手 {told.program} 版"),
        ("报告校验码", f"{told.short}（{told.digest}）"),
    )
    note = _line("note", "校验码由报告的全部数字、文字和图片算出，改动一个字就不同。")
    return tag("footer", {}, tag("dl", {}, *(_fact(*fact) for fact in facts)), note)


def _line(kind: str, text: str) -> str:
    return tag("p", {"class": kind}, escape(text))


_CSS = """
:root{--error:#a8071a;--warning:#874d00;--hint:#096dd9}
*{box-sizing:border-box}
body{margin:0;color:#1a1a1a;background:#fff;line-height:1.7;font-size:15px;line-break:strict;
 font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",SimHei,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2rem 1.25rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.15rem;margin:2rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid #333}
h3{font-size:1rem;margin:0}
p{margin:.4rem 0}
ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem 1rem}
.counts li{border:1px solid currentColor;border-radius:.3rem;padding:.1rem .8rem}
.counts strong{font-size:1.3rem}
.counts .error{color:var(--error)}
.counts .warning{color:var(--warning)}
.counts .hint{color:var(--hint)}
.conclusion{font-weight:bold;margin:1rem 0}
article{border:1px solid #ccc;border-left:.35rem solid var(--hint);border-radius:.2rem;margin:.75rem 0;
 padding:.6rem .9rem;break-inside:avoid}
article.error{border-left-color:var(--error)}
article.warning{border-left-color:var(--warning)}
.severity{color:var(--hint)}
.error .severity{color:var(--error)}
.warning .severity{color:var(--warning)}
.also,.note{color:#555}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.4rem 0 0;font-size:.9rem}
dt{color:#555}
dd{margin:0}
.blank{border-bottom:1px solid #999;min-height:1.7em}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid #999}
footer,.note{font-size:.9rem}
@page{size:A4;margin:20mm 18mm}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}a{color:inherit}}
"""
