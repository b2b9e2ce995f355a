"""Claims without figures (均维持, 零败诉, 未收到申请) against the cells that say otherwise."""

from collections.abc import Iterable

from drafter.checks.finding import Finding
from drafter.checks.narrative import named, passages, placed, total
from drafter.checks.registry import Context, check
from drafter.model.values import shown


@check("claim.contradiction", "error", "{form}：文字部分应当与统计表格一致")
def claims(context: Context) -> Iterable[Finding]:
    """What the text denies or claims of all is so in the tables: no applications, all upheld, none lost."""
    for passage in passages(context):
        for claim in passage.reading.claims:
            contrary = tuple(name for name in claim.cells if total((name,), context.figures))
            if contrary:
                said = passage.text[claim.start : claim.end]
                cells = "、".join(
                    f"{named((name,), context.standard)}是 {shown(context.figures[name])}"
                    for name in contrary
                )
                finding = Finding(f"写的是“{said}”，可是{cells}，请核对。", where=contrary)
                yield placed(finding, passage, claim.start, claim.end)
