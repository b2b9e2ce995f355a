"""Samples of the rules about what is left: of last year, of another time, of persons and of internal work."""

from dataclasses import replace

from drafter.model.draft import Draft
from tests.checks.sampling import LAST, SOUND, Samples, aside, cells, following, in_part, pictured, text
from tests.helpers.drafts import full

IDENTITY, IDENTITY_WITH_X = "990101199003070015", "99010119900307004X"
MOBILE, CARD = "19900000000", "6200000000000005"


def after(old: str, new: str, part: str = "overview") -> Draft:
    """Return a draft whose part follows on another text of last year's report."""
    return replace(text(SOUND, **{part: new}), last=text(LAST, **{"overview": "", part: old}))


def other_year(year: int, **parts: str) -> Draft:
    """Return the sound draft of another year with these texts."""
    return text(full(year), **parts)


OLD_TEXT = (
    "全年通过门户网站公开政府信息231条，比计划多出不少。各科室明确专人负责信息的收集和报送。"
    "收到的申请都由办公室统一登记、转办、答复。组织培训两次，参加人员覆盖全部科室。"
)
NEW_TEXT = (
    "局务会三次研究公开事项，印发了责任清单。价格监测周报改为每周三上午发布。"
    "答复文书换成统一模板，并先送法制科审核。新录用的工作人员上岗前都要学习《条例》。"
)

SAMPLES: dict[str, Samples] = {
    "text.stale_year": Samples(
        {
            **in_part(
                "overview",
                {
                    "first in a sentence": "2024年，我局认真贯彻《条例》，全面推进公开。",
                    "behind a number": "（一）2024年全局公开政府信息120条。",
                    "by the end": "全局制度逐步完善，截至2024年底共有规范性文件14件。",
                    "in the middle": "我局2024年共收到政府信息公开申请12件。",
                    "last year's tasks": "按照《条例》和2024年全市政务公开工作要点开展工作。",
                    "the report": "现将本机关2024年度政府信息公开工作年度报告公布如下。",
                    "two years ago": "2023年，全局主动公开政府信息120条。",
                    "the year of writing": "2026年，全局主动公开政府信息120条。",
                },
            ),
            **in_part(
                "problems",
                {
                    "a plan of a year that is over": "更新不够及时。2025年，我局将加强检查。",
                    "next is this year": "存在不足。下一步，我局2025年将继续改进。",
                    "a heading of plans": "更新不够及时，需要改进。\n2025年工作打算",
                },
            ),
        },
        {
            **in_part(
                "overview",
                {
                    "this year": "2025年，我局公开政府信息120条，截至2025年底有文件14件。",
                    "compared": "2024年公开100条，2025年公开120条。",
                    "more than": "公开120条，比2024年增加20条。",
                    "carried in": "2024年结转申请3件，全部办结。",
                    "a document": "落实2024年印发的《公开办法》和《2024年政务公开工作要点》。",
                    "since": "2024年以来，全局规范性文件统一编号。",
                    "a result": "在2024年全省政务公开考核中获得优秀等次。",
                    "the report before": "按时公布2024年政府信息公开工作年度报告。",
                    "long ago": "2008年，我局率先建立信息公开专栏。",
                },
            ),
            **in_part(
                "problems",
                {
                    "last year's problems": "2024年存在的答复不规范问题，已得到改进。仍有不足。",
                    "next year": "更新不够及时。2026年，我局将加强检查。",
                    "next": "更新不够及时。下一步，我局将加强检查。",
                },
            ),
        },
    ),
    "text.stale_paragraph": Samples(
        {
            "word for word": after(
                "全年公开政府信息231条，更新栏目12个。", "全年公开政府信息231条，更新栏目12个。"
            ),
            "but for the year": after(
                "2024年，全局公开政府信息231条，培训86人次。", "2025年，全局公开政府信息231条，培训86人次。"
            ),
            "in another place": after(
                "全年公开政府信息231条，更新栏目12个。\n门户网站改版一次。",
                "印发了责任清单。\n全年公开政府信息231条，更新栏目12个。",
            ),
        },
        {
            "other figures": after(
                "全年公开政府信息231条，更新栏目12个。", "全年公开政府信息245条，更新栏目12个。"
            ),
            "no figures": after(
                "认真落实《条例》，依法公开政府信息。", "认真落实《条例》，依法公开政府信息。"
            ),
            "dates and telephones": after(
                "统计期限为2024年1月1日至12月31日，电话：0371—66880000。",
                "统计期限为2025年1月1日至12月31日，电话：0371—66880000。",
                "preamble",
            ),
            "nothing to tell": after("全年收到申请0件，没有结转。", "全年收到申请0件，没有结转。"),
            "no last year": text(overview="全年公开政府信息231条，更新栏目12个。"),
        },
    ),
    "text.dated": Samples(
        in_part(
            "overview",
            {
                "the ordinance": "认真贯彻新修订的《条例》，全面公开。",
                "a document": "按照国办公开办函〔2019〕60号文件编制。",
                "a plan": "总结“十三五”期间的公开工作。",
                "a congress": "深入学习贯彻党的十九大精神。",
                "an epidemic": "做好疫情防控信息公开。",
            },
        ),
        {
            **in_part(
                "overview",
                {
                    "of this time": "深入学习贯彻党的二十大精神，落实国办公开办函〔2021〕30号文件。",
                    "since then": "党的十八大以来，公开制度不断完善。",
                    "the ordinance": "认真贯彻《条例》。",
                },
            ),
            "of its own time": other_year(
                2020, overview="做好疫情防控信息公开，总结“十三五”时期工作，落实新修订的《条例》。"
            ),
        },
    ),
    "text.similar": Samples(
        {
            "all of it": after(OLD_TEXT, OLD_TEXT),
            "but for figures": after(OLD_TEXT, OLD_TEXT.replace("231", "245")),
            "most of it": after(OLD_TEXT, OLD_TEXT + "新开设重点项目专栏并每月更新。"),
            "words changed here and there": after(
                OLD_TEXT, OLD_TEXT.replace("各科室", "各个科室").replace("两次", "三次")
            ),
        },
        {
            "new": after(OLD_TEXT, NEW_TEXT),
            "half": after(OLD_TEXT[:60], OLD_TEXT[:60] + NEW_TEXT),
            "too short to tell": after("全年公开政府信息231条。", "全年公开政府信息231条。"),
            "the opening": after(OLD_TEXT, OLD_TEXT, "preamble"),
            "no last year": text(overview=OLD_TEXT),
        },
    ),
    "carry.magnitude": Samples(
        {
            "元 for 万元": cells(
                replace(SOUND, last=cells(LAST, disclosure__fees__amount_wan=12)),
                disclosure__fees__amount_wan=120000,
            ),
            "digits too many": cells(
                replace(SOUND, last=cells(LAST, disclosure__licensing__decisions=31)),
                disclosure__licensing__decisions=3100,
            ),
            "digits too few": cells(
                replace(SOUND, last=cells(LAST, disclosure__penalties__decisions=5200)),
                disclosure__penalties__decisions=52,
            ),
        },
        {
            "as before": following(SOUND),
            "small numbers": cells(
                replace(SOUND, last=cells(LAST, disclosure__coercion__decisions=0)),
                disclosure__coercion__decisions=40,
            ),
            "ten times": cells(
                replace(SOUND, last=cells(LAST, disclosure__licensing__decisions=31)),
                disclosure__licensing__decisions=310,
            ),
            "no last year": cells(disclosure__licensing__decisions=310000),
        },
    ),
    "privacy.identity": Samples(
        {
            **in_part(
                "other",
                {
                    "an identity number": f"未收取信息处理费。申请人身份证号{IDENTITY}。",
                    "an identity number that ends in X": f"未收取信息处理费（{IDENTITY_WITH_X}）。",
                    "a mobile": f"未收取信息处理费，联系电话：{MOBILE}。",
                    "a mobile in groups": "未收取信息处理费，联系电话：199-0000-0000。",
                    "a bank card": f"信息处理费缴入{CARD}。",
                    "a bank card in groups": "信息处理费缴入 6200 0000 0000 0005。",
                },
            ),
            "the caption of a picture": pictured(f"答复书（电话{MOBILE}）"),
            "a remark in a table": replace(SOUND, notes={"requests.received.natural": f"含{MOBILE}"}),
        },
        in_part(
            "other",
            {
                "a wrong check digit": f"未收取信息处理费，编号{IDENTITY[:-1]}9。",
                "an office telephone": "未收取信息处理费，电话：0371-66880000、66880000。",
                "a number of a record": "未收取信息处理费，编号6200000000000006。",
                "in an address": f"未收取信息处理费，见http://example.cn/{MOBILE}/1.html。",
                "a longer number": f"未收取信息处理费，编号{MOBILE}00。",
            },
        ),
    ),
    "privacy.name": Samples(
        in_part(
            "preamble",
            {
                "a contact": "联系人：王小明，电话：0371—66880000。",
                "who filled it in": "填表人: 李晓",
                "before a telephone": "联系人：李晓电话66880000。",
                "an applicant": "申请人：赵一平，申请公开规划文件。",
                "a home": "家庭住址：云溪市建设路88号院。",
            },
        ),
        in_part(
            "preamble",
            {
                "an office": "联系人：办公室，电话：0371—66880000。",
                "a section": "联系人：政务公开科。",
                "nobody": "联系人：李某，电话略。",
                "of contacts": "各单位明确联系人和审核人。",
            },
        ),
    ),
    "privacy.secret": Samples(
        in_part(
            "overview",
            {
                "with a star": "机密★一年\n全年公开120条。",
                "a stamp": "内部资料\n全年公开120条。",
                "for inside": "本材料仅供内部参考。",
                "a level": "密级：秘密",
            },
        ),
        in_part(
            "overview",
            {
                "in words": "属于国家秘密的1件，涉及工作秘密的不予公开。",
                "an exam": "发布前进行保密审查，机密文件不上网。",
                "internal matters": "内部事务信息2件，内部文件管理规范。",
            },
        ),
    ),
    "privacy.hidden": Samples(
        {
            "a comment": aside(f"请打{MOBILE}核对"),
            "a deletion": aside(f"身份证号{IDENTITY}", "deleted", "修订 1"),
            "the foot of the page": aside(f"联系电话 {MOBILE}", "footer", ""),
        },
        {
            "nothing personal": aside("这里要核对"),
            "an office telephone": aside("电话0371-66880000", "footer", ""),
            "nothing": SOUND,
        },
    ),
    "privacy.leftover": Samples(
        {
            "a comment": aside("这里要核对"),
            "a deletion": aside("原来是46件", "deleted", "修订 1"),
            "an author": aside("admin", "property", "作者"),
            "hidden words": aside("内部讨论稿", "hidden", ""),
        },
        {
            "the head of the page": aside("云溪市发展和改革局", "header", "页眉"),
            "the foot of the page": aside("第 1 页", "footer", "页脚"),
            "nothing": SOUND,
        },
    ),
}
