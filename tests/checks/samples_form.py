"""Samples of the rules about the cover, the parts and their headings, what each has to say, and table two."""

import datetime as dt
from dataclasses import replace

from drafter.model.draft import Draft, Meta
from tests.checks.sampling import SOUND, Samples, agency, cells, in_part, of, text
from tests.helpers.drafts import AGENCY, full

ONE_OF_EACH = ("disclosure.licensing.decisions", "requests.granted.natural", "review.reconsideration.upheld")
COUNTY = "青石县人民政府"
_TITLE = "政府信息公开工作年度报告"
_PERIOD_OF_2024 = "数据统计期限为2024年1月1日至2024年12月31日。"
_FIVE_ASPECTS = (
    "全年通过门户网站主动公开政府信息320条，其中政策文件41条，更新办事指南15项，召开新闻发布会3场，回应关切9次。\n"
    "依申请公开渠道保持畅通，收到的申请都在法定期限内答复，答复文书实行法制审核。\n"
    "政府信息实行全过程管理，行政规范性文件集中清理后统一公布，拟公开的内容先审查后发布。\n"
    "门户网站完成适老化改造，政务新媒体账号由原来的四个整合为两个，线下查阅点增设在政务服务大厅。\n"
    "把公开工作纳入年度考核，组织业务培训两次，邀请企业和群众代表开展社会评议，全年没有发生责任追究情形。"
)


def dated(date: dt.date, name: str = AGENCY) -> Draft:
    """Return the sound draft signed on a date."""
    return replace(SOUND, meta=Meta(name, SOUND.meta.year, date))


def headed(**headings: str) -> Draft:
    """Return the sound draft as imported from a report with these headings."""
    return replace(SOUND, headings=headings)


def without(*words: str) -> str:
    """Return the five aspects of part one without the paragraphs that have one of some words."""
    return "\n".join(
        line for line in (f"{_FIVE_ASPECTS}\n" * 4).splitlines() if not any(w in line for w in words)
    )


def changes(**values: int) -> Draft:
    """Return a draft of the 2019 form with these figures for 行政处罚 and the rest at rest."""
    form = full(2020)
    calm = {n: 0 for n in form.cells if n.endswith(".change")}
    return cells(replace(form, cells={**form.cells, **calm}), **values)


def none_in_part(overview: str, requests: str = "") -> Draft:
    """Return a draft without one application that was granted in part, and with these words."""
    nought = {name: 0 for name in SOUND.cells if name.startswith("requests.partial.")}
    return text(replace(SOUND, cells={**SOUND.cells, **nought}), overview=overview, requests=requests)


SAMPLES: dict[str, Samples] = {
    "section.missing": Samples(
        {
            "prose": text(problems=""),
            "blanks only": text(overview=" \n\u3000"),
            "a page number": text(other="- 6 -"),
            "another page number": text(other="第 5 页 共 5 页"),
            "table": replace(
                SOUND, cells={k: v for k, v in SOUND.cells.items() if not k.startswith("review")}
            ),
        },
        {
            "no opening": text(preamble=""),
            "one figure": replace(SOUND, cells=dict.fromkeys(ONE_OF_EACH, 0)),
            "one sentence": text(other="2025年没有收取信息处理费。"),
        },
    ),
    "title.agency": Samples(
        {"none": agency(""), "blank": agency(" "), "a wide blank": agency("\u3000")},
        {"named": agency(AGENCY), "a county": agency(COUNTY), "an office": agency("青石县人民政府办公室")},
    ),
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
    "title.period": Samples(
        in_part(
            "preamble",
            {
                "ends a day early": "本报告统计期限为2025年1月1日至12月30日。",
                "begins late": "数据统计期限自2025年2月1日起至2025年12月31日止。",
                "half a year": "所列数据的统计时间为2025年1月1日—2025年6月30日。",
            },
        ),
        in_part(
            "preamble",
            {
                "the whole year": "本报告统计期限为2025年1月1日至12月31日。",
                "with noughts": "数据统计期限自2025年01月01日起至2025年12月31日止。",
                "another time": "征求意见的时间为2025年3月1日至3月31日。",
                "none": "根据《条例》编制本报告。",
            },
        ),
    ),
    "title.wording": Samples(
        in_part(
            "preamble",
            {
                "published": f"现将{AGENCY}2025年政府信息公开年度报告公布如下。",
                "drawn up": "依照有关规定编制2025年度政府信息公开年度报告。",
                "blanks": "本局 2025 年 政府信息公开年度报告由以下部分组成。",
            },
        ),
        in_part(
            "preamble",
            {
                "in full": f"现将{AGENCY}2025年{_TITLE}公布如下。",
                "a title": "依据《关于做好2025年政府信息公开年度报告编制的通知》编制。",
                "not named": "现将本报告予以公布。",
            },
        ),
    ),
    "title.date": Samples(
        {
            "within the year": dated(dt.date(2025, 12, 20)),
            "an office too late": dated(dt.date(2026, 2, 1)),
            "a government too late": dated(dt.date(2026, 4, 1), COUNTY),
            "a year off": dated(dt.date(2024, 1, 15)),
        },
        {
            "an office": dated(dt.date(2026, 1, 31)),
            "a government": dated(dt.date(2026, 3, 31), COUNTY),
            "its office": dated(dt.date(2026, 3, 1), "青石县人民政府办公室"),
            "not signed yet": SOUND,
        },
    ),
    "form.old_row": Samples(
        {
            "the one row of 2019": cells(requests__other__natural=3),
            "a table of 2019": cells(
                disclosure__procurement__projects=12, disclosure__procurement__amount_wan=80
            ),
            "a column of 2019": cells(disclosure__licensing__previous=40),
            "a row of 2021": cells(full(2020), requests__other__rest__natural=1),
        },
        {
            "blank": cells(requests__other__natural=None),
            "its own form": full(2020),
            "this form": full(2022),
        },
    ),
    "form.heading": Samples(
        {
            "other words": headed(problems="五、存在的问题及下一步打算"),
            "words turned round": headed(other="六、需要报告的其他事项"),
            "a wrong number": headed(review="五、政府信息公开行政复议、行政诉讼情况"),
            "a chapter with a wrong number": headed(overview="第二部分 总体情况"),
            "another part's heading in the text": text(
                overview="全年公开120条。\n五、存在的主要问题及改进情况\n人手不足。"
            ),
        },
        {
            "as in the form": headed(problems="五、存在的主要问题及改进情况", other="六、其他需要报告的事项"),
            "blanks and marks": headed(review="四、 政府信息公开行政复议，行政诉讼情况："),
            "numbered by the editor": headed(overview="总体情况", other="第六部分 其他需要报告的事项"),
            "the customary longer wording": headed(
                review="四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                problems="五、政府信息公开工作存在的主要问题及改进情况",
            ),
            "a sub-heading": text(overview="（一）主动公开政府信息情况\n全年公开120条。"),
        },
    ),
    "section.fee_statement": Samples(
        in_part(
            "other",
            {
                "nothing": "无",
                "another matter": "本年度办理人大代表建议3件、政协提案2件，均已办复并公开。",
                "another fee": "全年行政事业性收费35.6万元，已上缴国库。",
            },
        ),
        {
            **in_part(
                "other",
                {
                    "none taken": "本年度没有收取信息处理费。",
                    "an amount": "按照规定向2件申请收取费用共120元。",
                    "not charged": "依申请公开政府信息未收费。",
                    "not written yet": "",
                },
            ),
            "before there were fees": text(full(2020), other="无其他需要报告的事项。"),
        },
    ),
    "section.fee_unit": Samples(
        in_part(
            "other",
            {
                "万元": "全年收取信息处理费0.04万元。",
                "with the cases": "向3名申请人收取信息处理费共计1.2万元。",
                "by name": "《政府信息公开信息处理费管理办法》施行后收取处理费 2.50 万元。",
            },
        ),
        in_part(
            "other",
            {
                "元": "全年收取信息处理费400元。",
                "none": "未收取信息处理费。",
                "another fee": "未收取信息处理费。行政事业性收费35.6万元。",
            },
        ),
    ),
    "section.length": Samples(
        {
            "far too long": text(overview="全年公开政府信息都在门户网站发布。" * 80),
            "in many paragraphs": text(overview="各科室按时报送。\n" * 150),
            "a word": text(overview="情况良好。"),
        },
        {
            "as asked": text(overview=_FIVE_ASPECTS),
            "blanks do not count": text(overview="全 年 公 开 政 府 信 息 " * 100 + "并按时更新完毕。"),
            "no limit in 2019": text(full(2020), overview="全年公开政府信息都在门户网站发布。" * 80),
            "not written yet": text(overview=""),
        },
    ),
    "section.problems": Samples(
        in_part(
            "problems",
            {
                "nothing": "无",
                "nothing to speak of": "暂无。",
                "a few words": "有待加强。",
                "measures only": "我局将加强培训，统一答复文书格式，定期开展检查。",
                "problems only": "政策解读的形式单一，部分信息更新的频次偏低，专职人员不足。",
            },
        ),
        in_part(
            "problems",
            {
                "both": "政策解读的形式单一。我局将增加图解和短视频。",
                "in two paragraphs": "存在的问题：人员流动快。\n改进措施：每季度培训一次。",
                "a prompt, which another rule tells of": "（文字描述）",
                "last year's too": "上年度文书不规范的问题已经整改。本年度不足是更新不及时，将按周检查。",
                "not written yet": "",
            },
        ),
    ),
    "section.aspects": Samples(
        in_part(
            "overview",
            {
                "no applications": without("依申请"),
                "no management": without("信息实行全过程"),
                "no platform, no guarantee": without("网站", "考核"),
            },
        ),
        in_part(
            "overview",
            {
                "all five": _FIVE_ASPECTS * 2,
                "in other words": _FIVE_ASPECTS.replace("主动公开", "主动公开工作").replace("考核", "督查")
                * 2,
                "hardly begun": "全年公开政府信息120条。",
            },
        ),
    ),
    "section.assessment": Samples(
        {
            "none of the three": of(COUNTY, text(overview=without("考核"))),
            "no consequences": of(COUNTY, text(overview=without("考核") + "\n年度考核和社会评议已经完成。")),
            "a township": of("青石县柳林镇人民政府", text(overview=without("考核") + "\n考核结果为优秀。")),
        },
        {
            "all three": of(COUNTY, text(overview=_FIVE_ASPECTS)),
            "told elsewhere": of(
                COUNTY, text(overview=without("考核"), other="绩效考核、满意度测评照常，没有人员被问责。")
            ),
            "an office": text(overview=without("考核")),
            "hardly begun": of(COUNTY, text(overview="全县公开政府信息120条。")),
        },
    ),
    "disclosure.change": Samples(
        {
            "fewer than none": changes(disclosure__penalties__previous=5, disclosure__penalties__change=-9),
            "this year's number": changes(
                disclosure__penalties__previous=389, disclosure__penalties__change=3862
            ),
            "just above": changes(disclosure__licensing__previous=25, disclosure__licensing__change=26),
        },
        {
            "less": changes(disclosure__penalties__previous=40, disclosure__penalties__change=-40),
            "more": changes(disclosure__penalties__previous=40, disclosure__penalties__change=12),
            "of small numbers": changes(disclosure__penalties__previous=1, disclosure__penalties__change=3),
            "from nothing": changes(disclosure__penalties__previous=0, disclosure__penalties__change=50),
            "blank": cells(changes(), disclosure__penalties__change=None),
        },
    ),
    "disclosure.regulations": Samples(
        {
            "a county": of(COUNTY, cells(disclosure__regulations__issued=2)),
            "a township": of("青石县柳林镇人民政府", cells(disclosure__regulations__in_force=1)),
            "an office of a county": of("青石县教育局", cells(disclosure__regulations__issued=1)),
            "in the 2019 form": of(
                "云溪市北城区人民政府", cells(full(2020), disclosure__regulations__made=4)
            ),
        },
        {
            "none": of(
                COUNTY,
                cells(
                    disclosure__regulations__issued=0,
                    disclosure__regulations__repealed=0,
                    disclosure__regulations__in_force=0,
                ),
            ),
            "a city": of("云溪市人民政府", cells(disclosure__regulations__issued=2)),
            "an autonomous region": of("北原自治区人民政府", cells(disclosure__regulations__issued=2)),
            "whoever it is": SOUND,
        },
    ),
    "claim.partial": Samples(
        {
            "applied": none_in_part("对含有个人隐私的2件申请作了区分处理。"),
            "by law": none_in_part("涉及第三方的申请依法区分处理后答复。"),
            "told under table three": none_in_part("", "注：1件申请予以区分处理。"),
        },
        {
            "counted": text(overview="对2件申请作了区分处理。"),
            "not spoken of": none_in_part("申请均按时答复。"),
            "the form's own words": none_in_part("部分公开（区分处理的，只计这一情形）按格式填写。"),
        },
    ),
}
