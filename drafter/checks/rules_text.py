"""Rules about what was never finished or tidied up: unfilled places, broken figures, editors' traces."""

import re
from collections.abc import Iterable, Sequence

from drafter.checks.excerpts import around, folded, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check

_PLACEHOLDER = re.compile(
    # The first characters say at once that nothing begins here, which is nearly everywhere.
    r"(?=[×✕╳XxＸｘ_＿*○〇●△□Tt【（(\[待此请])(?:"
    r"[×✕╳]{2,}|×(?=[年月日件条元次万])|(?<![A-Za-z0-9/_.-])[XxＸｘ]{2,}(?![A-Za-z0-9/_.-])|[_＿]{2,}|\*{3,}"
    r"|[○〇●△□]{2,}(?=[年月日件条次人元万局县市区])|(?i:\btodo\b)|【\s*】|（\s*）|\(\s*\)|\[\s*\]"
    r"|[（(](?:文字描述|填写|此处|请)[^）)]{0,30}(?:描述|填写|报告|说明|补充)[^）)]{0,12}[）)]|[（(]文字描述[）)]"
    r"|【[^】]*(?:填写|待填|待补|待定)[^】]*】|待(?:补充|填写|核实|确认)(?=[。，；）)】\n]|$)|此处填写|请填写)"
)
_WIDE = re.compile(r"[0-9０-９](?<![0-9０-９].)(?:(?<=[０-９])|[0-9]*[０-９])(?:[0-9０-９．.]*[0-9０-９])?")
_BROKEN = re.compile(
    r"[0-9](?:"
    r"(?<=[0-9])[OＯoｏlＩ](?=[0-9件条年月日%])"
    r"|(?<![\d.,].)[0-9]{0,2}(?:,[0-9]{1,2}(?![0-9])){1,3}(?=[件条元万亿人次份])"
    r"|(?<=[\u4e00-\u9fff].)[0-9]{0,3} (?![0-9]{3}(?![0-9]))[0-9]{1,4}(?=\s?[件条元万亿次份个项起]))"
)
_TRACES: Sequence[tuple[str, re.Pattern[str]]] = (
    ("图片的占位文字", re.compile(r"\[image[:：][^\]\n]{0,300}\]|!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)")),
    ("编辑软件的书签或域代码", re.compile(
        r"\[bookmark[:：][^\]]{0,100}\]|MERGEFORMAT|HYPERLINK\s|PAGE\s*\\|错误[!！]\s*(?:未找到|未指定|书签)[^。\n]{0,12}"
    )),
    ("模板的提示文字", re.compile(r"单击(?:或点击)?此处(?:输入|编辑|添加)[^。\n]{0,10}")),
    ("网页的代码", re.compile(
        r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>\n]{0,300})?/?>|&(?:nbsp|lt|gt|amp|quot|#\d+);"
    )),
    ("页码", re.compile(
        r"(?m:^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)\s*$)"
    )),
    ("一长串空格", re.compile(r"[ \u3000]{12,}")),
)  # fmt: skip


@check("text.placeholder", "error", "{form}：报告内容应当完整")
def placeholder(context: Context) -> Iterable[Finding]:
    """No unfilled place is left: ×××, ____, empty brackets, the template's own prompts."""
    for part in context.standard.parts:
        for match in _PLACEHOLDER.finditer(context.texts[part.id]):
            yield marked(match, part.id, f"“{part.name}”里有没填完的地方：{around(match)}")


@check("text.digits", "warning", "《出版物上数字用法》（GB/T 15835）")
def digits(context: Context) -> Iterable[Finding]:
    """Figures are written in plain digits: none full-width, none broken by a blank, a comma or a letter."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        yield from folded(list(_WIDE.finditer(text)), part.id, f"“{part.name}”里有全角数字")
        for match in _BROKEN.finditer(text):
            yield marked(match, part.id, f"“{part.name}”里的数字好像断开了或夹了字母：{around(match)}")


@check("text.residue", "warning", "{form}：文字应当规范")
def residue(context: Context) -> Iterable[Finding]:
    """Nothing of an editor is left: bookmarks, field codes, page numbers, picture marks, tags, blanks."""
    for part in context.standard.parts:
        for what, wording in _TRACES:
            found = list(wording.finditer(context.texts[part.id]))
            yield from folded(found, part.id, f"“{part.name}”里有{what}，请删掉")
