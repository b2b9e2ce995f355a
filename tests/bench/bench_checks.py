"""All checks on a full draft, against the two milliseconds that a keystroke can spare."""

from dataclasses import replace

from drafter.checks.registry import run_all
from drafter.model.draft import Draft, empty
from drafter.model.prose import Paragraph
from drafter.standard.loader import for_year
from tests.bench.measure import Result, alternating

ROUNDS = 100
KEYSTROKE = 0.002
SENTENCE = (
    "2024年，青石县人民政府主动公开政府信息1286条，其中通过政府网站公开1043条，占81.1%，比上年增长6.2%。"
)
PARAGRAPHS = 10
SENTENCES = 4


def full(year: int) -> Draft:
    """Return a draft with a figure in every typed cell and as much text as a county writes."""
    draft = empty(for_year(year), "青石县人民政府", year)
    typed = [name for name in draft.form.cells if name not in draft.form.totals]
    written = [part.id for part in draft.form.parts if part.required and not part.table]
    prose = {part: (Paragraph(SENTENCE * SENTENCES),) * PARAGRAPHS for part in written}
    return replace(draft, cells={name: number % 40 for number, name in enumerate(typed)}, prose=prose)


def run() -> list[Result]:
    """Measure with last year's report inside, so that the rules across years run too."""
    draft = replace(full(2024), last=full(2023))
    (median,) = alternating(lambda: [run_all(draft) for _ in range(ROUNDS)], runs=5)
    characters = len(draft.prose) * PARAGRAPHS * SENTENCES * len(SENTENCE)
    what = f"all checks ({len(draft.form.cells)} cells, {characters} characters)"
    return [Result(what, "2 ms", median / ROUNDS, KEYSTROKE)]
