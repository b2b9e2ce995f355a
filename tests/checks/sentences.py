"""How offices of many kinds tell the figures of their tables: sentences that `filling.fill` completes."""

from dataclasses import dataclass

PROVINCE, CITY, COUNTY = "临江省人民政府", "云溪市人民政府", "青石县人民政府"
TOWN, STREET, ZONE = "青石县白沙镇人民政府", "云溪市东湖区长桥街道办事处", "云溪高新技术产业开发区管理委员会"
BUREAU, JUSTICE, OFFICE = "云溪市发展和改革局", "云溪市司法局", "青石县人民政府办公室"


@dataclass(frozen=True)
class Wording:
    """A paragraph or several of an agency's report, to stand in the part `part`."""

    agency: str
    text: str
    part: str = "overview"


SENTENCES: dict[str, Wording] = {
    # ----------------------------------------------------------------- applications, one after another
    "county, one sentence": Wording(
        COUNTY,
        "（二）依申请公开。2025年，全县共收到政府信息公开申请{received}件，上年结转{carried_in}件，"
        "办结{total}件，结转下年度继续办理{carried_out}件。",
    ),
    "province, every result with its share": Wording(
        PROVINCE,
        "2025年，全省各级行政机关共收到政府信息公开申请{received}件，加上上年结转{carried_in}件，全年办结{total}件。"
        "其中，予以公开{granted}件，占{granted/total%1}；部分公开{partial}件，占{partial/total%1}；"
        "不予公开{denied}件，占{denied/total%1}；无法提供{unavailable}件，占{unavailable/total%1}；"
        "不予处理{rejected}件，占{rejected/total%1}；其他处理{other}件，占{other/total%1}。",
    ),
    "city, carried in and put off in brackets": Wording(
        CITY,
        "依申请公开情况。全市共受理政府信息公开申请{received}件，答复{total}件（含上年度结转申请{carried_in}件，"
        "另有{carried_out}件顺延到下年度答复），均在法定期限内答复申请人。",
    ),
    "bureau, we": Wording(
        BUREAU,
        "我局高度重视依申请公开工作，全年收到政府信息公开申请{received}件，其中自然人提出{received@natural}件，"
        "法人或其他组织提出{received@orgs}件。",
    ),
    "bureau, new and carried together": Wording(
        BUREAU,
        "2025年，本机关收到和上年结转的政府信息公开申请共{received+carried_in}件，已答复{total}件，"
        "结转下年度{carried_out}件。",
    ),
    "township, short": Wording(
        TOWN,
        "（二）依申请公开情况\n本年度我镇收到政府信息公开申请{received}件，予以公开{granted}件，"
        "部分公开{partial}件，无法提供{unavailable}件。",
    ),
    "street, figures before their words": Wording(
        STREET,
        "街道全年共收到{received}件政府信息公开申请，其中{granted}件予以公开、{partial}件部分公开、{denied}件不予公开。",
    ),
    "zone, a list by colon": Wording(
        ZONE,
        "政府信息公开申请办理情况：全年办结{total}件，其中：予以公开{granted}件；部分公开{partial}件；"
        "不予公开{denied}件；无法提供{unavailable}件；不予处理{rejected}件；其他处理{other}件。",
    ),
    "county office, 分别": Wording(
        OFFICE,
        "收到、办结政府信息公开申请分别为{received}件、{total}件，上年结转{carried_in}件。",
    ),
    "bureau, results by 分别": Wording(
        BUREAU,
        "全年共办结政府信息公开申请{total}件，予以公开、部分公开、不予公开分别为{granted}件、{partial}件和{denied}件。",
    ),
    "city, thousands marks": Wording(
        CITY, "全市新收政府信息公开申请{received}件，同比{received^}{received<>%1}，答复{total}件。"
    ),
    "county, paragraphs of results": Wording(
        COUNTY,
        "2.依申请公开情况\n全县共答复政府信息公开申请{total}件。\n予以公开{granted}件，占{granted/total%2}；\n"
        "部分公开{partial}件，占{partial/total%2}；\n不予公开{denied}件，占{denied/total%2}；",
    ),
    "city, the reasons inside": Wording(
        CITY,
        "在不予公开的{denied}件政府信息公开申请中，属于国家秘密的{denied.state_secret}件，"
        "其他法律行政法规禁止公开的{denied.prohibited_by_law}件，危及“三安全一稳定”的{denied.security_stability}件，"
        "保护第三方合法权益的{denied.third_party}件，属于三类内部事务信息的{denied.internal_affairs}件，"
        "属于四类过程性信息的{denied.process}件，属于行政执法案卷的{denied.enforcement_files}件，"
        "属于行政查询事项的{denied.query_matters}件。",
    ),
    "bureau, not held": Wording(
        BUREAU,
        "无法提供的{unavailable}件信息公开申请中，本机关不掌握相关政府信息{unavailable.not_held}件，"
        "没有现成信息需要另行制作{unavailable.needs_creation}件，补正后申请内容仍不明确{unavailable.unclear}件。",
    ),
    "county, what was not dealt with": Wording(
        COUNTY,
        "不予处理的政府信息公开申请{rejected}件，其中信访举报投诉类申请{rejected.complaint}件、重复申请{rejected.repeated}件、"
        "要求提供公开出版物{rejected.publication}件、无正当理由大量反复申请{rejected.excessive}件、"
        "要求行政机关确认或重新出具已获取信息{rejected.confirmation}件。",
    ),
    "zone, applicants in full": Wording(
        ZONE,
        "全年新收政府信息公开申请{received}件。按申请人划分，自然人{received@natural}件，商业企业{received@business}件，"
        "科研机构{received@research}件，社会公益组织{received@nonprofit}件，法律服务机构{received@legal_service}件，"
        "其他{received@other_org}件。",
    ),
    "city, applicants' share": Wording(
        CITY,
        "全市新收政府信息公开申请{received}件，其中自然人申请{received@natural}件，占比{received@natural/received%1}；"
        "法人和其他组织申请{received@orgs}件，占比{received@orgs/received%1}。",
    ),
    "province, shares at the end": Wording(
        PROVINCE,
        "（二）依申请公开情况\n在已答复的{total}件申请中，予以公开{granted}件、部分公开{partial}件、不予公开{denied}件，"
        "分别占{granted/total%1}、{partial/total%1}、{denied/total%1}。",
    ),
    "bureau, share in brackets": Wording(
        BUREAU,
        "我局全年办结信息公开申请{total}件，予以公开{granted}件（{granted/total%1}），部分公开{partial}件（{partial/total%1}）。",
    ),
    "county, share of what was received": Wording(
        COUNTY,
        "全县收到政府信息公开申请{received}件，予以公开{granted}件，占收到申请总数的{granted/received%1}。",
    ),
    "township, no carried": Wording(
        TOWN, "依申请公开：镇政府本年新收申请{received}件，尚未办结{carried_out}件，按期答复{total}件。"
    ),
    "bureau, new, carried and answered": Wording(
        BUREAU,
        "一是做好依申请公开。新收依申请公开事项{received}件，上年度结转{carried_in}件，本年度办理答复{total}件，"
        "结转至下年度{carried_out}件。",
    ),
    "county, a rise in pieces": Wording(
        COUNTY, "全县共收到政府信息公开申请{received}件，较上年{received^}{received<>}件。"
    ),
    "city, with last year's figure": Wording(
        CITY, "2024年全市收到政府信息公开申请{?received}件，2025年收到政府信息公开申请{received}件。"
    ),
    "office, bracketed carried": Wording(
        OFFICE, "县政府办公室办理政府信息公开申请{received+carried_in}件（含上年结转{carried_in}件）。"
    ),
    "street, chinese words around": Wording(
        STREET,
        "三是依法办理依申请公开。共登记政府信息公开申请{received}件，当年答复{total}件，剩余{carried_out}件结转下一年度办理。",
    ),
    "bureau, other years in the clause": Wording(
        BUREAU,
        "与2024年的{?received}件相比，今年政府信息公开申请数量有所变化，全年新收政府信息公开申请{received}件。",
    ),
    "bureau, channels": Wording(
        BUREAU,
        "全年收到政府信息公开申请{received}件，其中通过网络平台收到申请{?received@natural}件、信函申请{?received@orgs}件。",
    ),
    "county, topics": Wording(
        COUNTY,
        "全县收到政府信息公开申请{received}件，涉及征地拆迁的{?granted}件，涉及教育医疗的{?partial}件。",
    ),
    "county, an office's share": Wording(
        COUNTY, "全县收到政府信息公开申请{received}件，其中县政府办公室收到{?received@research}件。"
    ),
    "bureau, the city's figure": Wording(
        BUREAU, "全市发展改革系统共收到政府信息公开申请{?received+total}件。"
    ),
    "bureau, applications for something else": Wording(
        BUREAU,
        "推进政务信息公开与审批提速并重，全年受理行政许可申请{?total}件，受理项目补贴申请{?granted}件。",
    ),
    "bureau, a season": Wording(
        BUREAU, "信息公开申请办理：第一季度收到申请{?granted}件，上半年累计收到申请{?partial}件。"
    ),
    "office, aims": Wording(
        OFFICE, "下一步，力争将政府信息公开申请答复平均时限控制在{?granted}个工作日以内。"
    ),
    "city, refused and withdrawn": Wording(
        CITY, "全市政府信息公开申请不予受理{?granted}件，申请人撤回{?partial}件，延期答复{?denied}件。"
    ),
    "part three": Wording(
        BUREAU, "注：新收申请{received}件中，自然人申请{received@natural}件。", part="requests"
    ),
    # ---------------------------------------------------------------------------------- cases
    "city, cases in one sentence each": Wording(
        CITY,
        "政府信息公开行政复议{reco}件，其中结果维持{reco@upheld}件，结果纠正{reco@corrected}件，其他结果{reco@other}件，"
        "尚未审结{reco@pending}件；政府信息公开行政诉讼{lit}件，其中结果维持{lit@upheld}件，结果纠正{lit@corrected}件，"
        "其他结果{lit@other}件，尚未审结{lit@pending}件。",
    ),
    "province, direct and after": Wording(
        PROVINCE,
        "全省因政府信息公开被提起行政诉讼{lit}件，其中，未经复议直接起诉{direct}件，复议后起诉{after}件，"
        "分别占{direct/lit%1}和{after/lit%1}。",
    ),
    "bureau, 分别 of outcomes": Wording(
        BUREAU,
        "因信息公开引发行政复议{reco}件，结果维持、结果纠正分别为{reco@upheld}件、{reco@corrected}件。",
    ),
    "county, figures first": Wording(
        COUNTY,
        "因政府信息公开申请答复引发{reco}件行政复议，{reco@upheld}件维持、{reco@corrected}件纠正、{reco@pending}件尚未审结。",
    ),
    "county, direct suits in brackets": Wording(
        COUNTY,
        "涉及政府信息公开的行政诉讼案件共{lit}件，其中未经复议直接起诉{direct}件（维持{direct@upheld}件、纠正{direct@corrected}件），"
        "复议后起诉{after}件（维持{after@upheld}件、纠正{after@corrected}件）。",
    ),
    "province, shares of outcomes": Wording(
        PROVINCE,
        "全省各级行政机关因政府信息公开被申请行政复议{reco}件，同比{reco^}{reco<>%1}。其中，结果维持{reco@upheld}件、"
        "结果纠正{reco@corrected}件、其他结果{reco@other}件、尚未审结{reco@pending}件，"
        "分别占{reco@upheld/reco%1}、{reco@corrected/reco%1}、{reco@other/reco%1}、{reco@pending/reco%1}。",
    ),
    "bureau, cases under a heading": Wording(
        BUREAU,
        "（五）信息公开行政复议、行政诉讼情况\n全年被申请行政复议{reco}件，未经复议直接提起诉讼{direct}件，"
        "复议后起诉{after}件。",
    ),
    "justice bureau, everyone's cases": Wording(
        JUSTICE,
        "（一）主动公开\n深化行政复议信息公开。全年收到行政复议申请{?reco+lit}件，受理{?lit}件，审结{?lit}件，"
        "其中维持{?lit@upheld}件、纠正{?lit@corrected}件。",
    ),
    "justice bureau, its own cases": Wording(
        JUSTICE, "我局因政府信息公开被申请行政复议{reco}件，被提起行政诉讼{lit}件。"
    ),
    "city, what courts decided": Wording(
        CITY, "全市办理政府信息公开行政诉讼一审案件{?direct}件、二审案件{?after}件，负责人出庭应诉{?reco}件。"
    ),
    # -------------------------------------------------------------------- documents, decisions, fees
    "county, documents": Wording(
        COUNTY,
        "全年制发行政规范性文件{norm@issued}件，废止{norm@repealed}件，现行有效{norm@in_force}件。",
    ),
    "city, rules and documents": Wording(
        CITY,
        "全市制定政府规章{rules@issued}部，印发行政规范性文件{norm@issued}件；截至年底，现行有效规章{rules@in_force}部。",
    ),
    "city, both together": Wording(
        CITY, "全市共制定规章和规范性文件{rules@issued+norm@issued}件，开展规范性文件备案审查{?total}件。"
    ),
    "bureau, decisions": Wording(
        BUREAU,
        "全年作出行政许可决定{licensing}件、行政处罚决定{penalties}件、行政强制决定{coercion}件，公示行政许可信息{?total}条。",
    ),
    "zone, decisions in the part's own text": Wording(
        ZONE, "本年办理行政许可{licensing}件，作出行政处罚{penalties}件。", part="disclosure"
    ),
    "county, fees": Wording(COUNTY, "全县行政事业性收费共{fees}万元。", part="disclosure"),
    "county, the other fee": Wording(
        COUNTY, "2025年全县收取政府信息公开信息处理费{?granted}元，共{?partial}件。", part="other"
    ),
    # ------------------------------------------------------------------- other matters of such reports
    "bureau, news by kinds": Wording(
        BUREAU,
        "全年门户网站主动公开政府信息{=1061}条，内容包括通知公告{=17}条，工作动态{=113}条，重大决策{=14}条，其他方面信息{=917}条。",
    ),
    "city, ten thousands": Wording(
        CITY, "全市主动公开政府信息10.3万余条，其中市级部门4.1万余条，县（市、区）6.2万余条。"
    ),
    "county, meetings": Wording(
        COUNTY, "县政府召开常务会议三十二次，其中邀请代表列席二十一次；举办新闻发布会12场，比上年增加2场。"
    ),
    "city, proposals": Wording(
        CITY, "承办人大代表建议137件、政协提案145件，办复率100%；受理热线诉求3.3万件，同比增长40%。"
    ),
    "township, news in three": Wording(
        TOWN, "全年发布政务动态{=480}条，其中党建{=125}条、民生{=210}条、其他{=145}条。"
    ),
    "province, nested list": Wording(
        PROVINCE,
        "全省办结政府信息公开申请{total}件，其中予以公开{granted}件、部分公开{partial}件、不予公开{denied}件"
        "（含国家秘密{denied.state_secret}件、执法案卷{denied.enforcement_files}件）、无法提供{unavailable}件、"
        "不予处理{rejected}件、其他处理{other}件。",
    ),
    "city, other districts": Wording(
        CITY,
        "市政府及各部门共收到政府信息公开申请{received}件，其中市政府办公室收到申请{?received@research}件，"
        "东湖区收到申请{?received@business}件。",
    ),
    "county, twice the change": Wording(
        COUNTY, "全县办结政府信息公开申请{total}件，比上年{total^}{total<>}件，{total^}{total<>%1}。"
    ),
    "bureau, so many done by now": Wording(
        BUREAU, "我局全年收到政府信息公开申请{received}件，已办结{total}件。"
    ),
    "county, an office without any": Wording(
        COUNTY, "县政府办公室未收到政府信息公开申请，8个乡镇没有收到政府信息公开申请。"
    ),
    "justice bureau, all upheld of others": Wording(
        JUSTICE,
        "（一）主动公开\n公开复议决定书。全年以县政府为被申请人的行政复议案件均维持，未发生行政诉讼败诉。",
    ),
    "bureau, level elsewhere": Wording(
        BUREAU, "我局政府信息公开申请数量与上年基本持平，全年收到政府信息公开申请{received}件。"
    ),
    "city, three years": Wording(
        CITY, "2023年、2024年、2025年分别收到政府信息公开申请{?granted}件、{?partial}件、{?received}件。"
    ),
    "office, letters and notices": Wording(
        OFFICE,
        "规范信息公开申请办理流程，发出补正告知书{?granted}件、延期答复告知书{?partial}件、征求第三方意见函{?denied}份。",
    ),
    "county, others' cases": Wording(
        COUNTY, "全县全年共办理行政复议案件{?received}件，其中涉及政府信息公开的{?granted}件。"
    ),
    "county, documents sorted out": Wording(
        COUNTY,
        "清理行政规范性文件{?received}件，继续有效{?total}件，废止{?granted}件，宣布失效{?partial}件。",
    ),
    "bureau, fees that are no fees": Wording(
        BUREAU, "全年减免行政事业性收费{?total}万元，公开收费目录{?granted}项。", part="disclosure"
    ),
    "zone, put in order by result": Wording(
        ZONE,
        "收到信息公开申请并办结{total}件：予以公开{granted}件，部分公开{partial}件；当年未办结{carried_out}件。",
    ),
    "justice bureau, results": Wording(
        JUSTICE,
        "（二）依申请公开\n局机关新收政府信息公开申请{received}件，上年遗留{carried_in}件，予以公开的{granted}件，"
        "按其他方式处理的{other}件。",
    ),
    "province, 与 and 以及": Wording(
        PROVINCE,
        "全省因政府信息公开发生行政复议、未经复议直接起诉以及复议后起诉分别为{reco}件、{direct}件和{after}件。",
    ),
    "street, organisations": Wording(
        STREET,
        "新收政府信息公开申请{received}件，其中法人或其他组织{received@orgs}件（商业企业{received@business}件、"
        "法律服务机构{received@legal_service}件）。",
    ),
}
