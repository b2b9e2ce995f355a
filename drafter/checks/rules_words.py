"""Rules about words: misspelt, doubled, foreign, and such as could stand in anybody's report."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from drafter import assets
from drafter.checks.excerpts import around, folded, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.model.prose import Picture

_HAN = "\u4e00-\u9fff"
_AGAIN = re.compile(rf"([{_HAN}]{{2,4}})\1|年度报告年度|我([县市区镇乡省州])\2(?=政府|委(?!员))")
_PARTICLE_AGAIN = re.compile(
    r"的(?<!目的)的|了(?<!为了)了(?!解|如|结|却)|在(?<![存现所正内]在)在|是是(?!非)|和(?<!共和)和(?![谐平睦解])"
    r"|与(?<!参与)与(?!会)|及(?<![以涉普]及)及(?!时)|将(?<!即将)将(?!来)|对(?<![针面应绝相]对)对(?![口象策照])"
    r"|为(?<![作行成认以因变转]为)为(?!民|企|群|了)"
)
_MEANT_TWICE = re.compile(
    r"政府|公开|规范|服务|方方|[一二两三]|逐个|逐项|高高|认认|研究|共同|人民|管理|创业|业创|政务|数据|办事|审批|项目"
)
"""Words that a compound may rightly set side by side: 区政府＋政府信息, 依申请公开＋公开率."""
_ASCII_RUN = re.compile(r"[A-Za-z\\][\x21-\x7e]*(?: [A-Za-z(][\x21-\x7e]*)*")
_PATH = re.compile(
    r"(?:(?<![A-Za-z])[A-Za-z]:[\\/](?!/)|\\\\\w|file:///|/(?:Users|home)/)[^\s，。；、）”<>\"|]*"
)
_CODE = re.compile(r"[/@\\._=<>\"&#%\d:]")
_SMALL_WORD = re.compile(r"(?<![A-Za-z'’-])[a-z]{2,}(?![A-Za-z-])")
_KNOWN = frozenset(
    {"app", "www", "http", "https", "pdf", "word", "excel", "ofd", "vs", "km", "wifi", "kg", "mm", "cm"}
)
_NAME_BEFORE = "：:号“‘「[/@._-<&#"
_SENTENCE_WORDS = 4
_ANYBODY = re.compile(
    r"(?:部分|一些|有些|个别|多数|少数)(?:地区|地方|省份|省市|市县)|(?:多数|大多数|大部分)(?:政府)?部门(?:都?能)|各级政府部门"
)
_ONE_OFFICE = re.compile(
    r"(?:县|区|旗|乡|镇|街道|市)[^省]*(?:局|委员会|委|中心|办公室|办事处|大队|支队|站|所)$"
)


@check("text.typo", "warning", "{form}：文字应当规范")
def typo(context: Context) -> Iterable[Finding]:
    """Words that are surely misspelt (建全 for 健全); the list is a resource file."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        for wrong, (right, wording) in _slips().items():
            for match in re.finditer(wording, text) if wrong in text else ():
                yield marked(match, part.id, f"“{wrong}”应为“{right}”：{around(match)}", right)


@cache
def _slips() -> Mapping[str, tuple[str, str]]:
    """Return for each wrong word the right one, and the pattern that tells where it is surely wrong."""
    data = tomllib.loads(assets.resource("words", "confusions.toml").read_text(encoding="utf-8"))
    slips: list[Mapping[str, str]] = data["slip"]
    return {slip["wrong"]: (slip["right"], f"{slip['wrong']}{slip.get('then', '')}") for slip in slips}


@check("text.repeated", "hint", "{form}：文字应当规范")
def repeated(context: Context) -> Iterable[Finding]:
    """No word stands twice by a slip: 资金资金, 的的."""
    for part in context.standard.parts:
        text = context.texts[part.id]
        for wording in (_AGAIN, _PARTICLE_AGAIN):
            for match in wording.finditer(text):
                if not _MEANT_TWICE.search(match[0]) or match[0].startswith(("我", "年度报告")):
                    yield marked(match, part.id, f"“{part.name}”里可能有重复的字词：{around(match)}")


@check("text.foreign", "hint", "{form}：文字应当规范；《政府信息公开条例》第十七条：公开前审查")
def foreign(context: Context) -> Iterable[Finding]:
    """No stray Latin words stand in Chinese sentences, and no path of somebody's computer anywhere.

    Paths are looked for in the captions of pictures too, and in what the imported file holds beside its text.
    """
    for part in context.standard.parts:
        text = context.texts[part.id]
        runs = list(_ASCII_RUN.finditer(text))
        for match in _paths(text):
            told = f"“{part.name}”里有电脑上的文件路径，会泄露内部信息：{around(match)}"
            yield marked(match, part.id, told)
        stray = [run for run in runs if _is_stray(run)]
        if stray:
            kind = "句子" if stray[0][0].count(" ") >= _SENTENCE_WORDS else "单词"
            yield from folded(stray, part.id, f"“{part.name}”里有外文{kind}")
    yield from _hidden_paths(context)


def _paths(text: str) -> Iterator[re.Match[str]]:
    """Yield the paths; their first mark says at once whether any can be there."""
    return _PATH.finditer(text) if "\\" in text or ":/" in text or "/" in text else iter(())


def _is_stray(run: re.Match[str]) -> bool:
    before = run.string[run.start() - 1 : run.start()]
    if before and before in _NAME_BEFORE:
        return False
    words = [word.rstrip(",.;:!?)'\"") for word in run[0].split(" ")]
    bare = (word for word in words if not _CODE.search(word))
    return any(found not in _KNOWN for word in bare for found in _SMALL_WORD.findall(word))


def _hidden_paths(context: Context) -> Iterator[Finding]:
    """Yield paths in captions, which are printed, and in what the source file only holds."""
    for part in context.standard.parts:
        for item in context.draft.prose.get(part.id, ()):
            if isinstance(item, Picture) and _PATH.search(item.caption):
                yield Finding(
                    f"“{part.name}”里图片的说明是电脑上的文件路径：“{item.caption}”。", section=part.id
                )
    for aside in context.draft.asides:
        if _PATH.search(aside.text):
            place, path = aside.place or "图片说明", aside.text[:60]
            yield Finding(f"导入的原文件里，{place}写着电脑上的文件路径：“{path}”，原文件公开前请清除。")


@check("text.generic", "hint", "{form}：聚焦主题、简明客观，不得内容雷同")
def generic(context: Context) -> Iterable[Finding]:
    """One office's report speaks of its own work, and not of 部分地区 or 各级政府部门.

    Only asked of an office of a county, a township or a city, whose report cannot be about other places.
    """
    if not _ONE_OFFICE.search(context.draft.meta.agency.strip()):
        return
    for part in context.standard.parts:
        found = list(_ANYBODY.finditer(context.texts[part.id]))
        yield from folded(found, part.id, f"“{part.name}”里的话不像是说本单位的，请写本单位的情况")
