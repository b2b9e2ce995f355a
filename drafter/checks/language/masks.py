"""Numbers that count nothing: dates, document numbers, numbering, titles, telephone numbers, durations."""

import re

BLANK = "\0"
"""What stands in place of each masked character, so that offsets stay what they were."""

_UNCOUNTED = (
    r"《[^《》\n]{1,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?》",
    r"[“‘「](?!三安全)[^”’」\n]{1,20}[”’」]",
    r"(?:https?://|www\.)[\x21-\x7e]+|(?<![A-Za-z0-9_.])[A-Za-z0-9_.]{1,64}@[A-Za-z0-9_.]+",
    r"[〔\[(（]\s{0,3}(?:19|20)\d{2}\s{0,3}[〕\])）]\s{0,3}(?:第\s{0,3})?\d*\s{0,3}号?",
    r"第\s{0,3}[\d〇零一二两三四五六七八九十百千]{1,9}(?:\s{0,3}[条款项章节号批期届次年个位名]|(?=[—～至、]|季度))",
    r"[\d〇零一二三四五六七八九]{2,4}\s{0,3}年\s{0,3}\d{1,2}\s{0,3}月(?:\s{0,3}\d{1,2}\s{0,3}[日号])?",
    r"(?:19|20)\d{2}(?:\s{0,3}[-—–~～至/、和]\s{0,3}(?:19|20)\d{2}){0,6}\s{0,3}(?:年度?|学年)(?:初|底|末|来|内|以来)?",
    r"[二一][〇零九]\S{2}年(?:度|底|末|初)?",
    r"\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}[日号]|(?:\d{1,2}\s{0,3}月?\s{0,3}[-—–~～至到]\s{0,3})?\d{1,2}(?=\s{0,3}月)|[一二三四五六七八九十]{1,3}(?=月)",
    r"\d{1,2}\s{0,3}[:：]\s{0,3}\d{2}",
    r"\d{1,12}\s{0,3}号(?:令|文)?|\d{1,12}\s{0,3}[×xX*]\s{0,3}\d{1,12}(?:\s{0,3}小时)?",
    r"(?<![\d.])(?:0\d{2,3}[-—－ ]\d{7,8}|1[3-9]\d{9}|\d{3}-\d{4}-\d{4})(?!\d)",
    r"(?:电话|传真|邮编|邮政编码|热线)[:：]?\s{0,3}[\d\-—－ ]{5,}",
    r"123\d{2}(?=[^\d件条个万]{0,8}(?:热线|平台|便民))",
    r"(?<![上下去前次明])[\d一二两三四五六七八九十]{1,6}\s{0,3}[多余]?\s{0,3}个?(?:工作日|自然日|小时|分钟|秒|周年|周|岁|季度|月|年)(?:以?[内来前]|以来)?",
    r"[一二三四五六七八九十](?=是|方面|来|则)|十[一二三四五]五",
    r"[\d一二三四五六七八九十]{1,6}(?=\s{0,3}(?:个)?(?:部分|方面|章)|类(?:内部事务|过程性))",
    r"\d{13,}|[〇零一二两三四五六七八九十百千]{13,}",
)
# The first characters say at once that nothing begins here, which is nearly everywhere.
_MASKED = re.compile(
    f"(?=[\\dA-Za-z《“‘「〔\\[(（第〇零一二两三四五六七八九十电传邮热])(?:{'|'.join(_UNCOUNTED)})"
)
_NUMBERING = re.compile(r"(?m)^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、]|\d{1,2}\s*[.．](?!\d))")


def masked(text: str) -> str:
    """Return the text with everything whose numbers count nothing made blank, character by character."""
    return _MASKED.sub(_blank, _NUMBERING.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])
