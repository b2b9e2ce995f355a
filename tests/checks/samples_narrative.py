"""Samples for the rules about figures, sums, percentages, changes and claims in the prose."""

from dataclasses import replace

from drafter.model.draft import Draft, Meta
from drafter.model.figures import figures
from tests.checks.filling import fill
from tests.checks.sampling import SOUND, Samples, cells, text
from tests.checks.sentences import BUREAU, COUNTY, JUSTICE, PROVINCE, TOWN
from tests.helpers.drafts import full

_NO_CASES = {
    f"review__{block}__{column}": 0
    for block in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    for column in ("upheld", "corrected", "other", "pending")
}
_NO_REQUESTS = {
    name.replace(".", "__"): 0
    for name in SOUND.cells
    if name.startswith(("requests.received", "requests.carried"))
}


def _says(words: str, agency: str = BUREAU, draft: Draft = SOUND, part: str = "overview") -> Draft:
    """Return an agency's report that says some words with its own figures in them."""
    told = replace(draft, meta=Meta(agency, draft.meta.year))
    return text(told, **{part: fill(words, told)[0]})


def _more(name: str, by: int = 7) -> int:
    """Return a figure that is wrong: a cell's and some more."""
    value = figures(SOUND)[name]
    assert isinstance(value, int)
    return value + by


_RECEIVED = _more("requests.received.total")
_NATURAL = _more("requests.received.natural", 0)
_FOLLOWING = replace(SOUND, last=full(2024, 9))

SAMPLES: dict[str, Samples] = {
    "narrative.figure": Samples(
        {
            "received": _says(f"我局全年收到政府信息公开申请{_RECEIVED}件。"),
            "another cell's": _says(f"2025年，全县共收到政府信息公开申请{_NATURAL}件。", COUNTY),
            "a result": _says(
                f"办结政府信息公开申请{{total}}件，予以公开{_more('requests.granted.total')}件。", TOWN
            ),
            "in Chinese numerals": _says("局机关受理信息公开申请一百二十件，均按期答复。"),
            "a list by 分别": _says(
                f"因政府信息公开引发行政复议、行政诉讼分别为{_more('review.reconsideration.total')}件、{{lit}}件。",
                PROVINCE,
            ),
            "documents": _says(
                f"制发行政规范性文件{_more('disclosure.normative_documents.issued')}件。", COUNTY
            ),
            "an office has more than all": _says(
                f"其中县政府办公室收到政府信息公开申请{_RECEIVED}件。", COUNTY
            ),
            "fees": _says("全年行政事业性收费1.2亿元。", part="disclosure"),
        },
        {
            "received": _says("我局全年收到政府信息公开申请{received}件。"),
            "with what was carried in": _says(
                "全县受理政府信息公开申请{received+carried_in}件（含上年结转）。", COUNTY
            ),
            "another year's": _says("2024年，我局收到政府信息公开申请5件。"),
            "an office of many": _says("其中县政府办公室收到政府信息公开申请5件。", COUNTY),
            "by letter": _says("通过信函收到政府信息公开申请5件。"),
            "other applications": _says("在推进政务公开的同时，受理行政许可申请5件。"),
            "others' cases": _says("落实政务公开要求，全年审理行政复议案件5件，维持3件。", JUSTICE),
            "roughly": _says("全年公开信息1.2万余条，制作解读21个。"),
            "the other fee": _says("收取信息处理费380元，涉及申请1件。", part="other"),
        },
    ),
    "narrative.sum": Samples(
        {
            "too much": _says("网站发布信息100条，其中动态60条、公告50条。"),
            "the rest does not fit": _says("召开新闻发布会20场，其中经济类8场、民生类7场、其他4场。", COUNTY),
            "by colon": _says("编发政务要情90期，其中：专报31期；快报42期；其他16期。"),
            "two digits changed places": _says("公布文件300件，其中通知132件、意见24件、公告126件。"),
            "in brackets": _says("回应网民关切52次（其中网络留言35次、来电19次）。"),
        },
        {
            "it fits": _says("网站发布信息110条，其中动态60条、公告50条。"),
            "only some are told": _says("召开新闻发布会20场，其中经济类8场、民生类7场。", COUNTY),
            "a list in the list": _says(
                "编发简报90期，其中专报31期（含民生专报9期、经济专报22期），快报59期。"
            ),
            "parted twice": _says("开展培训20场，其中线上12场、线下8场；其中面向乡镇15场、面向部门5场。"),
            "roughly": _says("网站发布信息100余条，其中动态60条、公告50条。"),
            "of many kinds": _says(
                "答复政府信息公开申请{total}件，其中网上答复5件、自然人{total@natural}件。", COUNTY
            ),
        },
    ),
    "narrative.percentage": Samples(
        {
            "a result": _says("办结信息公开申请{total}件，其中予以公开{granted}件，占99.9%。"),
            "of what was received": _says(
                "全县收到政府信息公开申请{received}件，予以公开{granted}件，占收到申请数的88.8%。", COUNTY
            ),
            "of cases": _says(
                "因政府信息公开被申请行政复议{reco}件，其中结果维持{reco@upheld}件，占0.5%。", PROVINCE
            ),
            "side by side": _says(
                "答复信息公开申请{total}件，予以公开{granted}件、部分公开{partial}件，分别占{granted/total%1}、77.7%。"
            ),
            "of a list": _says("网站发布信息200条，其中动态50条，占52%。"),
        },
        {
            "a result": _says("办结信息公开申请{total}件，其中予以公开{granted}件，占{granted/total%1}。"),
            "rounded": _says(
                "办结信息公开申请{total}件，部分公开{partial}件，占比{partial/total%0}。", COUNTY
            ),
            "of what was received": _says(
                "全县收到政府信息公开申请{received}件，予以公开{granted}件，占收到申请数的{granted/received%2}。",
                COUNTY,
            ),
            "of a whole that is not told": _says("网站发布信息100条，转发50条，占全市总量的7%。"),
            "a rate": _says("收到信息公开申请{received}件，按时办结率100%。"),
        },
    ),
    "narrative.change": Samples(
        {
            "in per cent": _says("我局收到政府信息公开申请{received}件，同比增长99.9%。", draft=_FOLLOWING),
            "in pieces": _says("办结信息公开申请{total}件，比上年减少3000件。", draft=_FOLLOWING),
            "level": _says("全县收到政府信息公开申请{received}件，与上年持平。", COUNTY, _FOLLOWING),
            "told twice": _says(
                "因政府信息公开被申请行政复议{reco}件，较上年{reco^}{reco<>}件，{reco^}99.9%。",
                draft=_FOLLOWING,
            ),
        },
        {
            "in per cent": _says(
                "我局收到政府信息公开申请{received}件，同比{received^}{received<>%1}。", draft=_FOLLOWING
            ),
            "in pieces": _says(
                "办结信息公开申请{total}件，比上年{total^}{total<>}件，{total^}{total<>%1}。",
                draft=_FOLLOWING,
            ),
            "nothing to compare with": _says("收到政府信息公开申请{received}件，同比增长99.9%。"),
            "nearly level": _says("收到政府信息公开申请{received}件，与上年基本持平。", draft=_FOLLOWING),
            "after another year than the last": _says(
                "收到政府信息公开申请{received}件，同比增长99.9%。", draft=replace(SOUND, last=full(2023))
            ),
            "of something else": _says("接听热线3.3万件，同比增长40%。", draft=_FOLLOWING),
        },
    ),
    "claim.contradiction": Samples(
        {
            "nothing received": _says("本年度未收到政府信息公开申请。"),
            "nobody applied": _says("全年没有收到公民、法人或其他组织提出的政府信息公开申请。", TOWN),
            "all upheld": _says("全年政府信息公开行政复议案件均维持。", COUNTY),
            "none lost": _says("政府信息公开行政诉讼零败诉。", PROVINCE),
            "no cases": _says("没有因政府信息公开被提起的行政复议、行政诉讼。"),
            "nothing put off": _says("无结转下年度办理的申请。"),
            "nothing taken over": _says("无上年结转申请。", TOWN),
            "all done": _says("全年收到政府信息公开申请{received}件，已全部办结。"),
        },
        {
            "nothing received": _says("本年度未收到政府信息公开申请。", draft=cells(SOUND, **_NO_REQUESTS)),
            "no cases": _says("未发生行政复议和行政诉讼案件。", draft=cells(SOUND, **_NO_CASES)),
            "those of one kind": _says(
                "行政复议均维持，行政诉讼有败诉。",
                draft=cells(SOUND, **{n: 0 for n in _NO_CASES if "__reconsideration__" in n}),
            ),
            "a wish": _says("力争实现复议案件零纠错。"),
            "some": _says("部分乡镇未收到政府信息公开申请。", COUNTY),
            "another fee": _says("未收到减免信息处理费的申请。", part="other"),
            "put off": _says("收到政府信息公开申请{received}件，除结转下年度的外，已全部办结。"),
            "the year before": _says("上年未发生行政诉讼案件。"),
        },
    ),
}
