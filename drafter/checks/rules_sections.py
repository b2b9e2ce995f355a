"""Rules about what each part has to say: fees, problems and measures, the aspects of part one, length."""

import re
from collections.abc import Iterable, Mapping

from drafter.checks.excerpts import marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check

_FEE = re.compile(
    r"信息处理费|处理费|(?<!事业性)(?:收取|收费|费用)[^。]{0,12}(?:元|情况)|(?:未|没有|不)收(?:取|费)|(?:无|零)收费"
)
_FEE_IN_WAN = re.compile(r"处理费[^。；\n]{0,20}?\d[\d.,]*\s*[万亿]元")
_FIRST_YEAR_OF_FEES = 2021
_NOTHING = re.compile(r"\s*(?:无|暂无|没有|无其他|略|不存在问题)[。.]?\s*")
_PROMPT = re.compile(r"[（(【][^）)】]*[）)】]")
"""A prompt of the form that nothing was written over: text.placeholder tells of it."""
_SHORTEST_PROBLEMS = 10
_SHORTEST_OVERVIEW = 20
_SHORTEST_ASPECTS = 200
_PROBLEMS, _MEASURES = (
    re.compile(
        r"问题|不足|薄弱|欠缺|短板|差距|单一|滞后|偏低|有待|不[^，。；]{0,3}(?:够|高|强|全|完善|及时|到位|规范|平衡|稳定|深|畅)"
        r"|需要?进一步|还需|仍需"
    ),
    re.compile(r"改进|整改|措施|加强|提高|提升|完善|推进|强化|优化|增加|建立|下一步|将"),
)
_ASPECTS: Mapping[str, re.Pattern[str]] = {
    "主动公开": re.compile(r"主动公开"),
    "依申请公开": re.compile(r"依申请|公开申请|信息申请"),
    "政府信息管理": re.compile(
        r"信息管理|规范性文件|文件管理|保密审查|发布审[查核]|先审|动态调整|动态管理|清理"
    ),
    "平台建设": re.compile(r"平台|网站|新媒体|公众号|政府公报|专栏"),
    "监督保障": re.compile(r"监督|保障|培训|考核|督查|评估"),
}
_ASSESSED: Mapping[str, re.Pattern[str]] = {
    "工作考核": re.compile(r"考核|考评|评估|绩效"),
    "社会评议": re.compile(r"评议|满意度|测评|第三方评估|社会监督|问卷|社会评价|公众评价|群众评价"),
    "责任追究": re.compile(r"追究|追责|问责|约谈|通报批评"),
}
_GOVERNMENT = re.compile(r"(?:人民)?政府$")


@check("section.fee_statement", "warning", "国办函〔2020〕109号；{form}：收取信息处理费情况在第六部分报告")
def fee_statement(context: Context) -> Iterable[Finding]:
    """Part six tells of the 信息处理费 that was taken, none too; 行政事业性收费 is another fee."""
    text = context.texts.get("other", "")
    if context.draft.meta.year >= _FIRST_YEAR_OF_FEES and text.strip() and not _FEE.search(text):
        told = "“六、其他需要报告的事项”没有写收取信息处理费的情况；没有收取的，也请写明未收取。"
        yield Finding(told, section="other")


@check("section.fee_unit", "hint", "{form}：信息处理费以元为单位")
def fee_unit(context: Context) -> Iterable[Finding]:
    """The 信息处理费 is told in 元, as the form asks, and not in 万元 like the fees of table two."""
    for match in _FEE_IN_WAN.finditer(context.texts.get("other", "")):
        yield marked(match, "other", f"信息处理费一般以元为单位，这里写的是“{match[0]}”，请核对单位。")


@check("section.length", "hint", "{form}：聚焦主题、简明客观")
def length(context: Context) -> Iterable[Finding]:
    """A part keeps to the length that the form's guidance gives; part one is more than a word."""
    for part in context.standard.parts:
        text = "".join(context.texts[part.id].split())
        count = len(text)
        if part.limit and count > part.limit:
            told = f"“{part.name}”有 {count} 字，一般不超过 {part.limit} 字，请看能否精简。"
            yield Finding(told, section=part.id, expected=part.limit, actual=count)
        elif part.id == "overview" and 0 < count < _SHORTEST_OVERVIEW and not _PROMPT.fullmatch(text):
            told = f"“{part.name}”只有 {count} 字，请按格式说明写全各方面的工作。"
            yield Finding(told, section=part.id, actual=count)


@check("section.problems", "warning", "《政府信息公开条例》第五十条第（四）项；{form}")
def problems(context: Context) -> Iterable[Finding]:
    """Part five tells problems and how they are mended; 无 is neither."""
    text = context.texts.get("problems", "").strip()
    if not text or _PROMPT.fullmatch(text):
        return
    if _NOTHING.fullmatch(text) or len(text) < _SHORTEST_PROBLEMS:
        told = "“五、存在的主要问题及改进情况”太简略，请写明存在的问题和改进措施。"
    elif not _PROBLEMS.search(text):
        told = "“五、存在的主要问题及改进情况”没有写存在的问题。"
    elif not _MEASURES.search(text):
        told = "“五、存在的主要问题及改进情况”没有写改进情况或改进措施。"
    else:
        return
    yield Finding(told, section="problems")


@check(
    "section.aspects",
    "hint",
    "{form}：总体情况写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面",
)
def aspects(context: Context) -> Iterable[Finding]:
    """Part one speaks of all five aspects; asked of a text that is long enough to be finished."""
    text = context.texts.get("overview", "")
    absent = [name for name, wording in _ASPECTS.items() if not wording.search(text)]
    if len(text) >= _SHORTEST_ASPECTS and absent:
        told = f"“一、总体情况”好像没有写{'、'.join(absent)}，一般要写五个方面。"
        yield Finding(told, section="overview")


@check("section.assessment", "warning", "《政府信息公开条例》第五十条第（四）项：各级人民政府还应当报告")
def assessment(context: Context) -> Iterable[Finding]:
    """A government's report tells of 工作考核, 社会评议 and 责任追究, that there was none too."""
    if not _GOVERNMENT.search(context.draft.meta.agency.strip()):
        return
    text = "\n".join(context.texts.values())
    absent = [name for name, wording in _ASSESSED.items() if not wording.search(text)]
    if len(context.texts.get("overview", "")) >= _SHORTEST_ASPECTS and absent:
        told = f"政府的年度报告还要写{'、'.join(absent)}的结果情况，没有的也请写明。"
        yield Finding(told, section="overview")
