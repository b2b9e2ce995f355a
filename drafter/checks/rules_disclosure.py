"""Rules about figures that cannot be what they say: changes without a sign, rules of those who make none."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.checks.excerpts import around, marked
from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check
from drafter.model.values import number, shown

_FEW = 10
_MAKES_NO_RULES = re.compile(
    r"(?:[县旗]|(?<!自治)区|[乡镇])(?:人民)?政府(?:办公室)?$|街道办事处$|[县旗][^省市]*(?:局|委员会|办公室|中心)$"
)
_REGULATIONS = ("issued", "made", "in_force", "total")
_SPLIT = re.compile(r"(?:作了?|予以|进行|依法)区分处理(?!的[，,])")


@check("disclosure.change", "warning", "{form}：本年增/减为本年与上一年项目数量之差，带正负号")
def change(context: Context) -> Iterable[Finding]:
    """2019 form: a change is a change, with its sign, and not this year's number once more.

    There cannot be fewer than none; that a number more than doubles is asked about, once for all rows.
    """
    doubled: dict[str, str] = {}
    for name, before, differs in _changes(context):
        label = context.standard.cells[name].label
        if before + differs < 0:
            told = f"{label}是 {shown(differs)}，上一年只有 {shown(before)}，减不了这么多，请核对。"
            yield Finding(told, where=(name,), actual=differs)
        elif 0 < before < differs and differs >= _FEW:
            doubled[name] = f"{label}是 {shown(differs)}，上一年是 {shown(before)}"
    if doubled:
        told = "。增减数比原来的数还大，可能填的是本年的总数；增加的填正数，减少的带负号。"
        yield Finding("；".join(doubled.values()) + told, where=tuple(doubled))


def _changes(context: Context) -> Iterator[tuple[str, int | Decimal, int | Decimal]]:
    """Yield each change with the number of the year before and itself, where both are figures."""
    for name in context.standard.cells:
        if name.endswith(".change"):
            before = number(context.figures.get(name.replace(".change", ".previous")))
            differs = number(context.figures.get(name))
            if before is not None and differs is not None:
                yield name, before, differs


@check("disclosure.regulations", "hint", "《立法法》：规章由国务院部门、省和设区的市的人民政府制定")
def regulations(context: Context) -> Iterable[Finding]:
    """Counties, districts, townships and their offices make no 规章; what they have are 规范性文件."""
    agency = context.draft.meta.agency.strip()
    if not _MAKES_NO_RULES.search(agency):
        return
    names = [f"disclosure.regulations.{column}" for column in _REGULATIONS]
    filled = tuple(name for name in names if number(context.figures.get(name)))
    if filled:
        said = f"{context.standard.cells[filled[0]].label}填了 {shown(context.figures[filled[0]])}"
        told = f"{said}，{agency}一般没有规章制定权，请核对是不是规范性文件。"
        yield Finding(told, where=filled)


@check("claim.partial", "hint", "{form}：区分处理的，只计入（二）部分公开")
def partial(context: Context) -> Iterable[Finding]:
    """Where the text says that applications were answered in part (区分处理), 部分公开 is not nought."""
    if number(context.figures.get("requests.partial.total")) != 0:
        return
    for part in context.standard.parts:
        for match in _SPLIT.finditer(context.texts[part.id]):
            told = f"“{part.name}”说有区分处理的申请，表三“（二）部分公开”却是 0，请核对：{around(match)}"
            yield marked(match, part.id, told)
            return
