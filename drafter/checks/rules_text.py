"""Rules about the wording: places that were never filled in."""

import re
from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, check

_PLACEHOLDER = re.compile(
    # The first characters say at once that nothing begins here, which is nearly everywhere.
    r"(?=[×✕╳XxＸｘ_＿*○〇●Tt【（(待此请])(?:"
    r"[×✕╳]{2,}|(?<![A-Za-z0-9/_.-])[XxＸｘ]{2,}(?![A-Za-z0-9/_.-])|[_＿]{2,}|\*{3,}"
    r"|[○〇●]{2,}(?=[年月日件条次人])|(?i:\btodo\b)|【\s*】|（\s*）|\(\s*\)"
    r"|[（(]文字描述[^）)]*[）)]|【[^】]*(?:填写|待填|待补)[^】]*】|待补充|待填写|此处填写|请填写)"
)


@check("text.placeholder", "error", "{form}：报告内容应当完整")
def placeholder(context: Context) -> Iterable[Finding]:
    """No unfilled place is left: ×××, ____, empty brackets, the template's own prompts."""
    for part in context.standard.parts:
        for match in _PLACEHOLDER.finditer(context.texts[part.id]):
            message = f"“{part.name}”里有没填完的地方：{_around(match)}"
            yield Finding(message, section=part.id, excerpt=match[0], start=match.start(), end=match.end())


def _around(match: re.Match[str]) -> str:
    text = match.string
    start, end = max(0, match.start() - 8), min(len(text), match.end() + 8)
    return f"“…{text[start:end]}…”。".replace("\n", " ")
