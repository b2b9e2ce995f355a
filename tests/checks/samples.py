"""For every rule drafts in which it finds something, and drafts in which it finds nothing."""

from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.model.draft import Draft, Meta
from drafter.model.prose import from_text
from drafter.model.values import Value
from tests.helpers.drafts import AGENCY, full

SOUND = full()
LAST = full(2024)


@dataclass(frozen=True)
class Samples:
    """Drafts with a fault that a rule is for, each told by a word; and drafts without one."""

    fires: dict[str, Draft]
    silent: dict[str, Draft]


def cells(draft: Draft = SOUND, **values: Value | None) -> Draft:
    """Return a draft with other figures; `__` stands for a dot in a cell's name."""
    return replace(draft, cells={**draft.cells, **{name.replace("__", "."): v for name, v in values.items()}})


def text(draft: Draft = SOUND, **parts: str) -> Draft:
    """Return a draft with other text in the given parts."""
    return replace(draft, prose={**draft.prose, **{part: from_text(words) for part, words in parts.items()}})


def agency(name: str, preamble: str = "") -> Draft:
    """Return the sound draft under another agency's name, with another opening."""
    return replace(text(preamble=preamble), meta=Meta(name, SOUND.meta.year))


def following(draft: Draft, last: Draft = LAST) -> Draft:
    """Return a draft that follows from last year's report in every cell that is carried over."""
    carried = {
        name.replace("carried_out", "carried_in"): value
        for name, value in last.cells.items()
        if name.startswith("requests.carried_out.")
    }
    values = {**draft.cells, **carried, **_stock(draft, last)}
    return replace(draft, cells=values, last=last)


def _stock(draft: Draft, last: Draft) -> dict[str, Value | None]:
    found: dict[str, Value | None] = {}
    for row in ("disclosure.regulations", "disclosure.normative_documents"):
        before, issued, repealed = (
            values[f"{row}.{column}"]
            for values, column in (
                (last.cells, "in_force"),
                (draft.cells, "issued"),
                (draft.cells, "repealed"),
            )
        )
        assert isinstance(before, int)
        assert isinstance(issued, int)
        assert isinstance(repealed, int)
        found[f"{row}.in_force"] = before + issued - repealed
    return found


def _slips(rule: str, cell: str) -> Samples:
    """A table with explicit totals and one cell that is wrong."""
    sound = full(explicit=True)
    value = sound.cells[cell]
    assert isinstance(value, int)
    return Samples(
        {
            "one more": replace(sound, cells={**sound.cells, cell: value + 1}),
            "far off": replace(sound, cells={**sound.cells, cell: value + 100}),
        },
        {
            "consistent": sound,
            "totals left to the program": SOUND,
            "blank": replace(sound, cells={**sound.cells, cell: None}),
        },
    )


ONE_OF_EACH = ("disclosure.licensing.decisions", "requests.granted.natural", "review.reconsideration.upheld")
_TITLE = "政府信息公开工作年度报告"
_PERIOD_OF_2024 = "数据统计期限为2024年1月1日至2024年12月31日。"

SAMPLES: dict[str, Samples] = {
    "requests.balance": _slips("requests.balance", "requests.received.natural"),
    "requests.result_total": _slips("requests.result_total", "requests.granted.research"),
    "requests.row_total": _slips("requests.row_total", "requests.other.rest.total"),
    "review.row_total": _slips("review.row_total", "review.litigation_direct.total"),
    "cell.blank": Samples(
        {
            "a figure": cells(requests__granted__natural=None),
            "a total left blank by hand": cells(requests__granted__total=None),
            "an amount": cells(disclosure__fees__amount_wan=None),
            "nothing filled in": replace(SOUND, cells={}),
        },
        {"zero": cells(requests__granted__natural=0), "text": cells(requests__granted__natural="无")},
    ),
    "cell.invalid": Samples(
        {
            "negative": cells(requests__granted__natural=-1),
            "fraction": cells(requests__granted__natural=Decimal("1.5")),
            "text": cells(review__reconsideration__upheld="无"),
            "beyond reason": cells(requests__received__natural=10**12),
            "amount in 元": cells(disclosure__fees__amount_wan=10**10),
            "negative amount": cells(disclosure__fees__amount_wan=Decimal("-0.5")),
            "overruled total": cells(requests__granted__total="若干"),
        },
        {
            "amount": cells(disclosure__fees__amount_wan=Decimal("0.5")),
            "whole": cells(requests__granted__natural=Decimal("12.0")),
            "blank": cells(requests__granted__natural=None),
            "change": cells(full(2020), disclosure__fees__change=-3),
        },
    ),
    "carry.requests": Samples(
        {
            "one column": cells(following(SOUND), requests__carried_in__natural=999),
            "zero for something": cells(following(SOUND), requests__carried_in__business=0),
            "over a change of form": replace(full(2021), last=full(2020)),
        },
        {
            "follows": following(SOUND),
            "nothing to compare with": SOUND,
            "last year blank": following(SOUND, cells(LAST, requests__carried_out__natural=None)),
            "another year": replace(SOUND, last=full(2023)),
        },
    ),
    "carry.disclosure": Samples(
        {
            "in force": cells(following(SOUND), disclosure__normative_documents__in_force=999),
            "previous": replace(full(2020), last=full(2019)),
        },
        {"follows": following(SOUND), "over a change of form": replace(full(2021), last=full(2020))},
    ),
    "carry.year": Samples(
        {
            "two years before": replace(SOUND, last=full(2023)),
            "the same year": replace(SOUND, last=full(2025)),
        },
        {"the year before": following(SOUND), "none": SOUND},
    ),
    "section.missing": Samples(
        {
            "prose": text(problems=""),
            "blanks only": text(overview=" \n\u3000"),
            "table": replace(
                SOUND, cells={k: v for k, v in SOUND.cells.items() if not k.startswith("review")}
            ),
        },
        {"no opening": text(preamble=""), "one figure": replace(SOUND, cells=dict.fromkeys(ONE_OF_EACH, 0))},
    ),
    "title.agency": Samples({"none": agency(""), "blank": agency(" ")}, {"named": agency(AGENCY)}),
    "title.mismatch": Samples(
        {
            "period": text(preamble=_PERIOD_OF_2024),
            "end of period": text(preamble="数据统计期限为2025年1月1日至2026年12月31日。"),
            "title": text(preamble=f"现公布{AGENCY}2024年{_TITLE}。"),
            "title without 工作": text(preamble=f"{AGENCY}2024年度政府信息公开年度报告"),
            "another agency": agency(AGENCY, f"青石县水务局2025年{_TITLE}"),
            "another agency after a verb": agency(AGENCY, f"现编制了青石县水务局2025年{_TITLE}"),
        },
        {
            "period": text(preamble="数据统计期限为2025年1月1日至2025年12月31日。"),
            "period, year once": text(preamble="数据统计期限：2025年1月1日—12月31日。"),
            "title": text(preamble=f"现将{AGENCY}2025年{_TITLE}公布如下。"),
            "our bureau": text(preamble=f"现向社会公布本局2025年{_TITLE}。"),
            "we": text(preamble=f"根据要求编制我局2025年{_TITLE}。"),
            "short name": agency("青石县人民政府办公室", f"县政府办公室2025年{_TITLE}"),
            "short name after a verb": agency("云溪市发展和改革委员会", f"现公布市发展改革委2025年{_TITLE}"),
            "another form of the verb": text(preamble=f"特编制{AGENCY}2025年度{_TITLE}。"),
            "no opening": text(preamble=""),
            "name of the form": text(preamble="根据《政府信息公开工作年度报告格式》编制。"),
            "date of publication": text(preamble="本报告于2026年1月15日公布。"),
        },
    ),
    "text.placeholder": Samples(
        {
            "crosses": text(problems="全年收到申请××件。"),
            "letters": text(problems="全年收到申请XX件。"),
            "full-width letters": text(problems="ｘｘ单位"),
            "line": text(problems="全年收到申请____件。"),
            "circles": text(other="○○年度"),
            "brackets": text(other="收取信息处理费（ ）元。"),
            "black brackets": text(other="【】"),
            "to fill in": text(other="【请填写金额】"),
            "prompt": text(overview="（文字描述）"),
            "fee prompt": text(other="（文字描述，收取信息处理费情况在此处报告。）"),
            "todo": text(problems="TODO"),
            "to be added": text(problems="整改情况待补充。"),
            "note under a table": text(requests="注：含上年结转××件。"),
        },
        {
            "multiplication": text(problems="每月3×2次"),
            "a year in hanzi": text(problems="二〇〇八年以来"),
            "a word": text(problems="下载XXL文件、Exxon公司"),
            "a path": text(problems="http://example.cn/xxgk/index.html"),
            "brackets with words": text(other="信息处理费（人民币）0元"),
            "black brackets with words": text(other="《关于【重点领域】信息公开的通知》已印发。"),
            "one letter": text(other="“X”光检查1次。"),
        },
    ),
}
