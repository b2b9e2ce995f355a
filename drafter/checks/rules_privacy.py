"""Personal and internal data that must not go out: identity, telephone and card numbers, names, marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.checks.excerpts import around, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.model.draft import Aside, AsideKind
from drafter.model.prose import Picture

_IDENTITY = re.compile(
    r"[1-9](?<![0-9A-Za-z].)[0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
_MOBILE = re.compile(
    r"1[3-9](?<![0-9A-Za-z.=/-]..)[0-9](?:[0-9]{8}| [0-9]{4} [0-9]{4}|-[0-9]{4}-[0-9]{4})(?![0-9.A-Za-z])"
)
_CARD = re.compile(
    r"(?:62|60|4[0-9]|5[1-5]|95|35|37)(?<![0-9A-Za-z./=-]..)"
    r"(?:[0-9]{11,17}|[0-9]{2}(?: [0-9]{4}){2,3}(?: [0-9]{1,4})?)(?![0-9.A-Za-z])"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_CARD_LENGTHS = (15, 16, 17, 18, 19)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费"
    "纪靳盛童欧甄项游裴席屈鲍覃霍翁隋甘景薄柏宁柯阮桂闵解柴华冉辜饶刁瞿戚丘池滕晋苑邬臧宫苟褚廉娄符奚穆燕"
    "郎邸冀谈姬屠晏栾郁商计喻窦迟敖糜冷卓仇艾蓝井练虞卞楚佟栗宗应巫鞠桑"
)
_NAME = rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,3}}?"
_CONTACT = re.compile(
    rf"(?:联系人|经办人|填报人|填表人|承办人|撰稿人|申请人)(?:姓名)?\s*[:：]\s*({_NAME})(?=[，。；、,;（(）)\s]|电话|联系|手机|$)"
)
_HOME = re.compile(r"家庭(?:住址|地址)\s*[:：]\s*[^，。；\s]{4,}")
_OFFICE = re.compile(r"办公室|[科处股室部局组]$|中心|单位|机关|某")
_SECRET = re.compile(
    r"(?:绝密|机密|秘密)(?:[★☆]|[ \u3000]*[一二三四五十0-9]+[ \u3000]*年(?!度))|工作秘密\s*[★☆]"
    r"|内部(?:资料|文件)[，,]?\s*(?:注意保存|请勿|不得|严禁)"
    r"|(?m:^[ \u3000【（(]*(?:绝密|机密|秘密|内部资料|内部文件|内部使用)[ \u3000】）)]*$)"
    r"|密级\s*[:：]\s*(?:绝密|机密|秘密|内部)|仅供内部(?:使用|参考|传阅)"
)
_Number = tuple[str, re.Match[str]]


@check("privacy.identity", "error", "《政府信息公开条例》第十五条；《个人信息保护法》")
def identity(context: Context) -> Iterable[Finding]:
    """No resident identity number (GB 11643, its check digit holds), mobile or bank card number is printed.

    Looked for in the text, in the captions of pictures and in the remarks beside figures.
    """
    for part in context.standard.parts:
        for what, match in _numbers(context.texts[part.id]):
            told = f"“{part.name}”里有{what}，不能公开，请删去或改用办公电话：{_hidden(match)}"
            yield marked(match, part.id, told)
        for item in context.draft.prose.get(part.id, ()):
            if isinstance(item, Picture):
                for what, match in _numbers(item.caption):
                    told = f"“{part.name}”里图片的说明有{what}，不能公开：{_hidden(match)}"
                    yield Finding(told, section=part.id)
    for cell, note in context.draft.notes.items():
        for what, match in _numbers(note):
            yield Finding(f"表格里的备注有{what}，不能公开：{_hidden(match)}", where=(cell,))


def _numbers(text: str) -> Iterator[_Number]:
    """Yield the numbers that belong to one person, with what they are."""
    for match in _IDENTITY.finditer(text):
        if _is_identity(match[0]):
            yield "身份证号码", match
    for match in _MOBILE.finditer(text):
        yield "手机号码", match
    for match in _CARD.finditer(text):
        if _is_card(match):
            yield "银行卡号", match


def _is_identity(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK_DIGITS[total % 11] == number[-1].upper()


def _is_card(match: re.Match[str]) -> bool:
    """ISO/IEC 7812: the Luhn sum of a card number ends in nought; an identity number is none."""
    digits = [int(char) for char in match[0] if char.isdigit()]
    if len(digits) not in _CARD_LENGTHS or _IDENTITY.fullmatch(match[0]):
        return False
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _hidden(match: re.Match[str]) -> str:
    """Show only the beginning and the end of a number: the finding itself must not spread it."""
    return f"“{match[0][:3]}…{match[0][-2:]}”。"


@check("privacy.name", "warning", "《政府信息公开条例》第十五条；《个人信息保护法》")
def name(context: Context) -> Iterable[Finding]:
    """A contact is an office, not a person by name; no applicant is named, no home told."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        for match in _CONTACT.finditer(text):
            if not _OFFICE.search(match[1]):
                told = f"“{part.name}”里写了个人的姓名，一般只写部门和办公电话：{around(match)}"
                yield marked(match, part.id, told)
        for match in _HOME.finditer(text):
            yield marked(match, part.id, f"“{part.name}”里写了个人的住址，请删去：{around(match)}")


@check("privacy.secret", "error", "《政府信息公开条例》第十四条")
def secret(context: Context) -> Iterable[Finding]:
    """No mark of secrecy or of internal use stands in a report that is published."""
    for part in context.standard.parts:
        for match in _SECRET.finditer(context.texts[part.id]):
            yield marked(match, part.id, f"“{part.name}”里有密级或内部资料的标识：{around(match)}")


_INTERNAL: dict[AsideKind, str] = {
    "comment": "批注",
    "deleted": "修订中删除的文字",
    "hidden": "隐藏文字",
    "property": "文件属性",
    "alt": "图片替代文字",
}
_CLEAR = "导出的新文件里没有这些内容；原文件如果要公开，请先清除。"


@check("privacy.hidden", "warning", "《政府信息公开条例》第十五条、第十七条：公开前审查")
def hidden(context: Context) -> Iterable[Finding]:
    """What the imported file holds beside its text (a comment, a deletion) tells no personal number."""
    for aside in context.draft.asides:
        for what, match in _numbers(aside.text):
            yield Finding(f"导入的原文件的{_place(aside)}里有{what}{_hidden(match)}{_CLEAR}")


@check("privacy.leftover", "hint", "《政府信息公开条例》第十七条：公开前审查")
def leftover(context: Context) -> Iterable[Finding]:
    """What the imported file holds beside its text is told: comments, deletions, hidden words, authors.

    Nothing of it goes into the files that are written; but the published file itself still has it.
    """
    asides = [aside for aside in context.draft.asides if aside.kind in _INTERNAL]
    if asides:
        kinds = "、".join(dict.fromkeys(_INTERNAL[aside.kind] for aside in asides))
        first = replace(asides[0], text=" ".join(asides[0].text.split())[:20])
        told = f"导入的原文件里还有{kinds}，共 {len(asides)} 处，例如{_place(first)}“{first.text}”。{_CLEAR}"
        yield Finding(told)


def _place(aside: Aside) -> str:
    return aside.place or _INTERNAL.get(aside.kind, "页眉页脚")
