"""This year's report beside last year's: text that is too much alike, figures that cannot be."""

from collections.abc import Iterable, Sequence

from drafter.checks.finding import Finding, Side
from drafter.checks.registry import Context, check
from drafter.checks.similarity import Alike, sentences, similar_sentences
from drafter.model.values import shown

_FEWEST = 3
_TOO_MUCH = 0.5
_EXAMPLES = 3
_LEAP = 100
_LARGE = 50


@check("text.similar", "warning", "{form}：内容雷同、敷衍塞责的，依照《条例》第四十七条处理")
def similar(context: Context) -> Iterable[Finding]:
    """Less than half of a part's text is last year's, counted in sentences; the opening does not count."""
    if context.draft.last is None:
        return
    for part in context.standard.parts:
        if part.id == "preamble":
            continue
        text = context.texts[part.id]
        found = list(sentences(text))
        if len(found) < _FEWEST:
            continue
        same = similar_sentences(context.draft, part.id)
        share = sum(one.end - one.start for one in same) / sum(len(match[0]) for match in found)
        if share > _TOO_MUCH:
            first = same[0]
            yield Finding(
                f"“{part.name}”有 {share:.0%} 的文字与上年报告相同（{len(found)} 句里有 {len(same)} 句），"
                f"超过一半会被认为雷同。例如：{_examples(text, same)}。",
                section=part.id,
                excerpt=text[first.start : first.end],
                start=first.start,
                end=first.end,
            )


def _examples(text: str, same: Sequence[Alike]) -> str:
    return "".join(f"“{text[one.start : one.end][:24].strip()}…”" for one in same[:_EXAMPLES])


@check("carry.magnitude", "warning", "{form}：报告内容应当准确")
def magnitude(context: Context) -> Iterable[Finding]:
    """No figure is a hundred times last year's or a hundredth of it: 元 in a cell of 万元, a slip."""
    for name, last in (context.last_figures or {}).items():
        this = context.figures.get(name)
        if isinstance(this, str) or isinstance(last, str) or not this or not last:
            continue
        greater, less = max(this, last), min(this, last)
        if less > 0 and greater >= less * _LEAP and greater >= _LARGE:
            spec = context.standard.cells[name]
            unit = "请核对单位是不是万元。" if spec.kind == "amount" else "请核对是否多打或少打了数字。"
            told = f"{spec.label}是 {shown(this)}，上年报告是 {shown(last)}，相差太大，{unit}"
            sides = (Side("本年", (name,), this), Side("上年", (), last))
            yield Finding(told, where=(name,), actual=this, sides=sides)
