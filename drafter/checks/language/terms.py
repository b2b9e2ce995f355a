"""The words by which a text names rows, columns and blocks of the statutory tables."""

import re

from drafter.checks.language.wordings import Vocabulary

Rows = tuple[str, ...]
"""Ids of rows whose figures are added; one that ends in `.` stands for all rows beneath it."""

# ------------------------------------------------------------------------- applications, table three

APPLICATION = re.compile(r"申请")
OURS = (
    r"(?:公开|信息|依|收到|新收|受理|接收|接到|收悉|新增|办理|办结|答复|处理|登记|结转|类|自然人|公民|个人|组织|机构|商业企业"
    r"|重复|反复|有效|网上|网络|在线|线上|线下|网站|平台|信函|邮寄|邮件|邮箱|当面|现场|窗口|书面|口头|传真|公开的|收到的|结转的|年|年度"
    r"|各类|新|共|有|余|此|该|些|项|件|全部|所有|[^\u4e00-\u9fff]|^)申请(?!复议|行政复议)"
)
"""Applications for government information; 行政许可申请, 法律援助申请 and the like are others."""

_LAST_YEARS = r"[上去]一?年度?的?(?:结转|转入|遗留)"
_PUT_OFF = r"(?:结转|转入|转至|顺延|延续?)[至到入于]?"
_NEXT = r"(?:下|次|明)一?年度?"
_UNDONE = r"(?:尚未|未|待)(?:办结|答复)|正在办理|(?:尚)?在办(?:理中)?"
REQUEST_ROWS: Vocabulary[Rows] = Vocabulary(
    {
        ("carried_in",): rf"{_LAST_YEARS}|结转自?[上去]一?年|[上去]一?年度?[^，。；]{{0,6}}结转",
        ("carried_out",): rf"{_PUT_OFF}{_NEXT}|{_NEXT}(?:继续|再)?(?:办理|答复|处理)|{_UNDONE}",
        ("denied.",): r"不予公开|不同意公开|不公开",
        ("partial",): r"部分公开|区分处理",
        ("granted",): r"(?<!不)(?:予以公开|同意公开|全部公开)",
        ("unavailable.",): r"无法提供|无法按.{0,4}提供",
        ("rejected.",): r"不予处理",
        ("other.",): r"其[他它]处理|(?:按|作|以)其[他它]方式处理",
        ("denied.state_secret",): r"(?:属于|涉及)?国家秘密",
        ("denied.prohibited_by_law",): r"法律.{0,2}行政法规禁止公开",
        ("denied.security_stability",): r"三安全一稳定",
        ("denied.third_party",): r"第三方合法权益",
        ("denied.internal_affairs",): r"三类内部事务|内部事务信息",
        ("denied.process",): r"四类过程性|过程性信息",
        ("denied.enforcement_files",): r"(?:行政)?执法案卷",
        ("denied.query_matters",): r"行政查询事项",
        ("unavailable.not_held",): r"不掌握(?:相关|该|有关)?(?:政府)?信息|本机关不掌握",
        ("unavailable.needs_creation",): r"(?:没有|无)现成信息|需要?另行制作",
        ("unavailable.unclear",): r"补正后.{0,6}不明确",
        ("rejected.complaint",): r"信访.{0,3}(?:举报|投诉).{0,6}类?申请",
        ("rejected.repeated",): r"重复申请",
        ("rejected.publication",): r"要求提供公开出版物",
        ("rejected.excessive",): r"无正当理由大量反复",
        ("rejected.confirmation",): r"确认或(?:者)?重新出具",
        ("other.no_correction",): r"逾期(?:不|未)补正",
        ("other.fee_unpaid",): r"未按(?:收费)?[^，。；]{0,8}缴[纳费]|逾期未[^，。；]{0,12}缴[纳费]",
    }
)
"""Rows of table three that have wordings of their own; the last one in a text before a figure counts."""

RECEIVED = re.compile(
    r"(?<!不予)(?<![未不])(?:收到|新收|受理|接收|接到|收悉|收件|收取|新增|登记)(?!率|[^，。；]{0,4}复议)"
)
ANSWERED = re.compile(
    r"(?<!不予)(?<!其[他它])(?<!方式)(?<!继续)(?<!区分)(?<![未待])(?<![下次明]年)(?<!下一年)(?<!下年度)(?<!下一年度)(?:答复|办结|办理|处理|办复|回复)(?!率|费)"
)
HANDLED = re.compile(r"办理|处理")
TAKEN_UP = re.compile(r"受理|办理|处理|登记|收件")
"""Words for applications that an office has before it, last year's too."""
WITH_CARRIED = re.compile(
    rf"(?:含|包括|包含|加上|连同)[^，。；]{{0,8}}(?:上|去)一?年|(?:和|及|与|、|以及){_LAST_YEARS}(?:的)?[^，。；\d]{{0,12}}$"
)
"""Words that bring last year's applications into the figure that they stand beside."""
CARRIED_BEHIND = re.compile(
    rf"[^，（(。；]{{0,8}}(?:[，（(]\s*(?:其中|含|包括|包含)[^，。；]{{0,6}}|[（(]\s*){_LAST_YEARS}"
)
APPLICATIONS_BEHIND = re.compile(r"(?:的|有效)?(?:政府)?(?:信息)?(?:依申请)?公开(?:的)?申请|的?申请")
NO_ROW = re.compile(
    r"不予受理|撤[回销]|延期|延长|逾期(?![不未])|超期|超时|征求|意见|转[办送交来]|移送|咨询|答复书|审核|补正(?!后)(?<!不补正)(?<!未补正)|协[查商助]|告知补"
)
"""What is told of applications and has no row."""
_CHANNEL = (
    r"网络|网上|在线|网站|互联网|线上|平台|(?:公开|申请|办理|管理)系统|邮箱|邮件"
    r"|信函|邮寄|信件|来信|当面|现场|窗口|线下|电话|传真|书面|口头|来访"
)
SOME = re.compile(
    rf"(?:{_CHANNEL})(?!平台|等|[^，。；]{{0,10}}等(?:各类|多种)?(?:渠道|方式|途径|形式))[^，。；]{{0,16}}$"
    r"|涉及(?!国家秘密|三安全|第三方|[“\s])|(?:关于|有关)(?!政府信息|信息公开)[^，。；]{2,20}的|季度|[上下]半年"
    r"|月(?:份|以来|上旬|中旬|下旬)|\s月(?=[全共收受新办答])|每月|月均|日均|平均|近[两三四五几]年|以来|历年|目标|力争|确保|不超过|控制在"
)
"""Words of a part of a row's applications (a channel, a topic, a season), of many years, of a wish."""

COLUMNS: Vocabulary[str] = Vocabulary(
    {
        "natural": r"自然人|公民(?:个人|申请)|个人申请",
        "business": r"商业企业",
        "research": r"科研机构",
        "nonprofit": r"社会公益组织",
        "legal_service": r"法律服务机构",
    }
)
ORGANISATIONS = re.compile(r"法人(?:或|和|及|、|与)?(?:者)?(?:其他|其它)组织")
"""All applicants that are no natural persons."""
REST_OF_ORGANISATIONS = re.compile(r"[、，和及以\s]*其[他它](?:组织|机构|类|申请人)?(?:申请)?[共有为]?\s*")

# ---------------------------------------------------------------------------------- cases, table four

AFTER_RECONSIDERATION = re.compile(r"复议后[^，。；]{0,6}(?:起诉|诉讼)|经复议后|复议后")
DIRECT = re.compile(r"未经(?:行政)?复议|直接(?:被)?(?:提起|起诉)")
LITIGATION = re.compile(r"诉讼|应诉|被诉")
RECONSIDERATION = re.compile(r"复议")
OUTCOMES: Vocabulary[str] = Vocabulary(
    {
        "pending": r"(?:尚未|仍未|未)(?:审结|办结|结案|审理终结)|正在(?:审理|办理)|待审|在审",
        "upheld": r"维持",
        "corrected": r"纠正|纠错",
        "other": r"其[他它](?:结果)?",
    }
)
NO_OUTCOME = re.compile(
    r"(?<!未)审结|(?<!未)办结|胜诉|败诉|撤[回诉销]|驳回|终止|调解|应诉|出庭|人次|开庭|责令|终结|作为|参加|变更|确认违法|一审|二审|再审|上诉"
    r"|结转|遗留|转入|上年|听证|意见书|建议书"
)
"""What is told of cases and has no cell."""

# --------------------------------------------------------------------- documents, decisions: table two

DOCUMENTS: Vocabulary[str] = Vocabulary(
    {
        "regulations": r"(?:政府|部门)?规章(?!和|及|、|制度|库|范|性)",
        "normative_documents": r"规范性文件",
    }
)
DOCUMENT_COLUMNS: Vocabulary[str] = Vocabulary(
    {
        "issued": r"制发|制定|印发|出台|制作|新制",
        "repealed": r"废止",
        "in_force": r"现行有效|继续有效|有效的?",
    }
)
DECISIONS: Vocabulary[str] = Vocabulary(
    {
        "licensing": r"行政许可",
        "penalties": r"行政处罚",
        "coercion": r"行政强制",
    }
)

# --------------------------------------------------------------------------------------------- circles

NARROWER = re.compile(
    r"各?(?:县|市|区|旗)(?:（[^）]{1,12}）)?(?:、|和|及)?(?:区|县|市)?(?:政府)?(?:各)?部门|各(?:县|市|区|乡|镇|街道|部门|单位)|乡镇|街道|区直|市直|省直|县直|(?:政府|本级|机关)办公室"
    r"|[省市县区州]本级|本级|所属|下属|省级|市级|县级|本机关(?!不掌握)|本办公室|(?:省|市|县|区)(?:人民)?政府(?!信息|部门|系统|网站|各)"
    r"|[^全我本各，。；、\s]{1,6}(?:局|委|厅|办|区|县|镇|乡|街道)(?=(?:共|全年|未|没有|无)?(?:收到|受理|答复|办理|制发|发生))"
)
"""Words of a part of what a government's report sums up."""
WHOLE = re.compile(
    r"全(?:省|市|县|区|州|旗|镇|乡|局|系统)|各级(?:各部门)?|合计|总计|共计|政府[及和、](?:各|所属|其)|本级[及和、]|我[省市县区镇乡]"
)
OWN = re.compile(r"我[局委厅办镇院]|本[局委厅机单]|局机关")
"""Words of the reporting office itself."""
WIDER = re.compile(
    r"全(?:省|市|县|区|州|旗|系统)[^，。；]{0,14}(?:共|累计|合计|收到|受理|新收|接收|办理|办结|答复|发生|制发|作出)"
    r"|各级(?:行政机关|机关|部门|单位)|各[县市区]"
)
"""Words of more offices than the one that reports."""
