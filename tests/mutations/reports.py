"""Three whole reports without a fault, with the year before: a province's, a county's, a bureau's.

The agencies, their figures and their prose are made up. Faults are put into these.
"""

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.model.draft import Draft, Meta
from drafter.model.prose import from_text
from drafter.model.values import Value
from drafter.standard.loader import for_year
from drafter.standard.schema import Standard
from tests.checks.filling import Place, fill
from tests.checks.sentences import BUREAU, COUNTY, PROVINCE
from tests.helpers.drafts import consistent, typed

YEAR = 2025
_FORM = for_year(YEAR)
_COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org")
_DOCUMENTS = ("disclosure.regulations", "disclosure.normative_documents")


@dataclass(frozen=True)
class Spot:
    """A figure of a report's prose: its part, its place there, what it is."""

    part: str
    place: Place


# --------------------------------------------------------------------------------------- figures


def _year_before(values: Mapping[str, Value | None], rng: random.Random) -> dict[str, Value | None]:
    """Return figures like the given ones, as of a year before: some more, some less."""
    like: dict[str, Value | None] = {}
    for name, value in values.items():
        assert isinstance(value, int | Decimal)
        like[name] = type(value)(round(value * Decimal(rng.randint(80, 125)) / 100))
    return _balanced(_FORM, like)


def _after(last: Mapping[str, Value | None], values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """Return figures that take over what last year's left: open applications, documents in force."""
    found = dict(values)
    for column in _COLUMNS:
        found[f"requests.carried_in.{column}"] = last[f"requests.carried_out.{column}"]
    for row in _DOCUMENTS:
        before, issued, repealed = last[f"{row}.in_force"], found[f"{row}.issued"], found[f"{row}.repealed"]
        found[f"{row}.in_force"] = _int(before) + _int(issued) - _int(repealed)
    return _balanced(_FORM, found)


def _balanced(form: Standard, values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """Add the totals up again, and set what was received so that each column balances."""
    found = dict(values)
    _settle(form, found)
    for column in _COLUMNS:
        handled = _int(found[f"requests.total.{column}"]) + _int(found[f"requests.carried_out.{column}"])
        carried = min(_int(found[f"requests.carried_in.{column}"]), handled)
        found[f"requests.carried_in.{column}"] = carried
        found[f"requests.received.{column}"] = handled - carried
    _settle(form, found)
    return found


def _settle(form: Standard, values: dict[str, Value | None]) -> None:
    for name, parts in form.totals.items():
        values[name] = sum(_int(values[part]) for part in parts)


def _int(value: Value | None) -> int:
    assert isinstance(value, int)
    return value


def _figures(
    seed: int, largest: int, **fixed: int
) -> tuple[dict[str, Value | None], dict[str, Value | None]]:
    """Return a year's figures and those of the year before; `fixed` are set in both, `__` for a dot."""
    drawn = consistent(_FORM, seed, largest=largest)
    names = {name.replace("__", "."): value for name, value in fixed.items()}
    chosen = {
        name: next((value for start, value in names.items() if name.startswith(start)), drawn[name])
        for name in drawn
    }
    for row in _DOCUMENTS:
        if row not in names:
            chosen[f"{row}.in_force"] = largest * 2
    values = _balanced(_FORM, chosen)
    last = _year_before(values, random.Random(seed))
    return _after(last, values), last


def _draft(agency: str, year: int, values: Mapping[str, Value | None], prose: Mapping[str, str]) -> Draft:
    date = dt.date(year + 1, 1, 20)
    texts = {part: from_text(text) for part, text in prose.items()}
    return Draft(_FORM.id, Meta(agency, year, date), typed(_FORM, values), prose=texts)


# ----------------------------------------------------------------------------------------- prose

_PREAMBLE = (
    "根据《中华人民共和国政府信息公开条例》的规定，现将{agency}{year}年政府信息公开工作年度报告公布如下。"
    "数据统计期限为{year}年1月1日至{year}年12月31日。"
)

_PROVINCE: Mapping[str, str] = {
    "overview": (
        "（一）主动公开。2025年，全省主动公开政府规章和行政规范性文件，制定政府规章{rules@issued}件，"
        "废止政府规章{rules@repealed}件，现行有效规章{rules@in_force}件；制发行政规范性文件{norm@issued}件。"
        "全省办理行政许可{licensing}件，作出行政处罚{penalties}件。省政府门户网站发布各类信息{=8436}条，"
        "其中政务动态{=5127}条，公示公告{=2088}条，其他信息{=1221}条。\n"
        "（二）依申请公开。全省各级行政机关共收到政府信息公开申请{received}件，同比{received^}{received<>%1}，"
        "上年结转{carried_in}件，办结{total}件，结转下年度继续办理{carried_out}件。其中，予以公开{granted}件，"
        "占{granted/total%1}；部分公开{partial}件，占{partial/total%1}；不予公开{denied}件，占{denied/total%1}；"
        "无法提供{unavailable}件，占{unavailable/total%1}；不予处理{rejected}件，占{rejected/total%1}；"
        "其他处理{other}件，占{other/total%1}。新收申请中，自然人申请{received@natural}件，"
        "占比{received@natural/received%1}。\n"
        "（三）政府信息管理。健全信息源头认定、审查和动态调整机制，对历年文件逐件标注有效性。\n"
        "（四）平台建设。推进全省政府网站集约化，优化政府信息公开专栏的检索功能。\n"
        "（五）监督保障。开展年度工作考核和社会评议，全省未发生因政府信息公开不当需要责任追究的情形。"
    ),
    "review": (
        "2025年，全省因政府信息公开被申请行政复议{reco}件，较上年{reco^}{reco<>}件。其中，结果维持{reco@upheld}件、"
        "结果纠正{reco@corrected}件、其他结果{reco@other}件、尚未审结{reco@pending}件，"
        "分别占{reco@upheld/reco%1}、{reco@corrected/reco%1}、{reco@other/reco%1}、{reco@pending/reco%1}。"
        "被提起政府信息公开行政诉讼{lit}件，其中未经复议直接起诉{direct}件，复议后起诉{after}件。"
    ),
    "problems": (
        "（一）存在的主要问题。一是部分领域公开内容更新不够及时；二是基层答复文书质量参差不齐。\n"
        "（二）改进措施。健全更新提醒和抽查制度，组织文书评查与交流，推动各地互学互鉴、整体提升。"
    ),
    "other": "2025年，全省行政机关依申请提供政府信息收取信息处理费6200元，涉及申请18件。",
}
_COUNTY: Mapping[str, str] = {
    "overview": (
        "（一）主动公开方面。县政府门户网站全年发布信息{=3260}条，其中乡镇动态{=1140}条、部门动态{=1585}条、其他{=535}条。"
        "全县制发行政规范性文件{norm@issued}件，废止{norm@repealed}件，现行有效{norm@in_force}件。\n"
        "（二）依申请公开方面。全县受理政府信息公开申请{received}件（另有上年结转{carried_in}件），比上年{received^}{received<>}件；"
        "答复{total}件，{carried_out}件结转下年度继续办理。予以公开、部分公开、不予公开分别为{granted}件、{partial}件、{denied}件。"
        "不予公开的{denied}件申请中，属于国家秘密{denied.state_secret}件，属于四类过程性信息{denied.process}件。"
        "按申请人划分，自然人{received@natural}件，法人或其他组织{received@orgs}件。\n"
        "（三）政府信息管理方面。落实公文属性源头认定，定期清理失效信息。\n"
        "（四）平台建设方面。完成政府信息公开平台适老化改造，政务公开专区实现乡镇全覆盖。\n"
        "（五）监督保障方面。把政务公开纳入年度工作考核，主动接受社会评议，全年没有责任追究情形。"
    ),
    "review": (
        "全县政府信息公开行政复议案件{reco}件，维持{reco@upheld}件、纠正{reco@corrected}件、其他{reco@other}件、"
        "尚未审结{reco@pending}件；行政诉讼案件{lit}件，其中维持{lit@upheld}件，纠正{lit@corrected}件。"
    ),
    "problems": (
        "主要问题：个别乡镇公开栏目内容单薄，政策解读的形式还不够多样。\n"
        "改进情况：建立乡镇结对帮扶机制，增加图文和短视频解读，每季度通报一次进展。"
    ),
    "other": "本年度全县未收取政府信息公开信息处理费，没有其他需要报告的事项。",
}
_BUREAU: Mapping[str, str] = {
    "overview": (
        "（一）主动公开。我局全年通过门户网站公开信息{=642}条，其中通知公告{=217}条、政策文件{=58}条、其他{=367}条；"
        "作出行政许可决定{licensing}件、行政处罚决定{penalties}件。\n"
        "（二）依申请公开。全年收到政府信息公开申请{received}件，上年结转{carried_in}件，办结{total}件，已全部办结。"
        "其中予以公开{granted}件，占{granted/total%2}；部分公开{partial}件，占{partial/total%2}。"
        "涉及价格管理的12件，涉及项目审批的9件。\n"
        "（三）政府信息管理。落实信息发布三级审核，规范文件归档。\n"
        "（四）平台建设。维护好门户网站专栏和政务新媒体账号，回应网民留言35条。\n"
        "（五）监督保障。开展业务培训3场，将公开工作列入科室年度考核。"
    ),
    "review": "因政府信息公开被申请行政复议{reco}件，复议均予以维持；未发生政府信息公开行政诉讼案件。",
    "problems": "存在的问题：价格政策解读偏专业，群众不易看懂。改进措施：改用问答和案例解读，发布前试读。",
    "other": "2025年我局没有收取信息处理费。",
}
_LAST: Mapping[str, str] = {
    "overview": "围绕中心工作推进决策、执行、管理、服务和结果公开，办理群众申请依法有序。",
    "problems": "公开的深度有待加强，将加大督促指导力度。",
    "other": "当年没有收费。",
}
"""What stands in the reports of the year before: other words than this year's."""


# --------------------------------------------------------------------------------------- reports


def _report(
    agency: str, figures: tuple[dict[str, Value | None], dict[str, Value | None]], prose: Mapping[str, str]
) -> tuple[Draft, tuple[Spot, ...]]:
    now, before = figures
    last = _draft(agency, YEAR - 1, before, {**_LAST, "preamble": _opening(agency, YEAR - 1)})
    empty = replace(_draft(agency, YEAR, now, {}), last=last)
    filled = {part: fill(text, empty) for part, text in prose.items()}
    texts = {"preamble": _opening(agency, YEAR)} | {part: words for part, (words, _) in filled.items()}
    spots = tuple(Spot(part, place) for part, (_, places) in filled.items() for place in places)
    draft = replace(_draft(agency, YEAR, now, texts), last=last)
    return draft, spots


def _opening(agency: str, year: int) -> str:
    return _PREAMBLE.format(agency=agency, year=year)


_NOT_ALL_UPHELD = ("corrected", "other", "pending")
_SOUND = (
    _report(PROVINCE, _figures(7, 900), _PROVINCE),
    _report(COUNTY, _figures(11, 40, disclosure__regulations=0), _COUNTY),
    _report(
        BUREAU,
        _figures(
            5,
            6,
            disclosure__regulations=0,
            requests__carried_out=0,
            review__litigation=0,
            **{f"review__reconsideration__{column}": 0 for column in _NOT_ALL_UPHELD},
            review__reconsideration__upheld=3,
        ),
        _BUREAU,
    ),
)
REPORTS: tuple[Draft, ...] = tuple(draft for draft, _ in _SOUND)
"""The reports of 2025: of a province, a county and a bureau, each with that of 2024."""

SPOTS: Mapping[str, tuple[Spot, ...]] = {draft.meta.agency: spots for draft, spots in _SOUND}
"""Where the figures stand in the prose of each report, by its agency."""
