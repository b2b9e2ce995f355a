"""The checks against the time that they may take: with each key, when typing rests, on a long report."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from drafter.checks.registry import Rule, of_tables, rules, run_all
from drafter.importers import import_report
from drafter.model.draft import Draft, empty
from drafter.model.prose import Paragraph
from drafter.standard.loader import for_year
from tests.bench.measure import CORPUS, Result, alternating
from tests.helpers.drafts import consistent

ROUNDS = 50
RUNS = 9
KEYSTROKE = 0.002
WITH_A_FAULT = 0.005
IDENTITIES = 0.001
SLIP = "requests.granted.natural"
LONG_REPORT = 0.030
SAMPLE = CORPUS / "shandong-2020.txt"
SENTENCE = (
    "2024年，青石县人民政府主动公开政府信息1286条，其中通过政府网站公开1043条，占81.1%，比上年增长6.2%。"
)
PARAGRAPHS = 10
SENTENCES = 4


def full(year: int) -> Draft:
    """Return a draft whose figures add up, and with as much text as a county writes."""
    draft = empty(for_year(year), "青石县人民政府", year)
    values = consistent(draft.form, year)
    written = [part.id for part in draft.form.parts if part.required and not part.table]
    prose = {part: (Paragraph(SENTENCE * SENTENCES),) * PARAGRAPHS for part in written}
    typed = {name: value for name, value in values.items() if name not in draft.form.totals}
    return replace(draft, cells=typed, prose=prose)


def run() -> list[Result]:
    """Measure with last year's report inside, so that the rules across years run too."""
    draft = replace(full(2024), last=full(2023))
    cells = f"{len(draft.form.cells)} cells"
    tables = [rule for rule in rules() if of_tables(rule)]
    identities = [rule for rule in rules() if rule.name == "identity"]
    wrong = replace(draft, cells={**draft.cells, SLIP: 99_999})
    works = (_repeated(draft, tables), _repeated(wrong, tables), _repeated(draft, identities))
    keystroke, faulty, alone = alternating(*works, runs=5)
    return [
        Result(f"rules of the tables, with each key ({cells})", "2 ms", keystroke / ROUNDS, KEYSTROKE),
        Result("the same, where a figure is wrong", "5 ms", faulty / ROUNDS, WITH_A_FAULT),
        Result(f"identities alone ({cells})", "1 ms", alone / ROUNDS, IDENTITIES),
        _long_report(),
    ]


def _repeated(draft: Draft, among: Iterable[Rule]) -> Callable[[], object]:
    chosen = tuple(among)
    return lambda: [run_all(draft, among=chosen) for _ in range(ROUNDS)]


def _long_report() -> Result:
    """Measure every rule on a published report of 20 000 characters, with nothing of it known before."""
    what = "all rules, a province's report read anew"
    if not SAMPLE.exists():
        return Result(what, "30 ms", missing=f"{SAMPLE.name} is not beside the project")
    published = import_report(SAMPLE)
    drafts = [_reworded(published, number) for number in range(RUNS + 1)]
    (median,) = alternating(lambda: run_all(drafts.pop()), runs=RUNS)
    return Result(what, "30 ms", median, LONG_REPORT)


def _reworded(draft: Draft, number: int) -> Draft:
    """Return a draft in which no paragraph is one that was read before: each begins with other blanks."""
    blanks = "\u3000" * (number + 1)
    prose = {
        part: tuple(
            replace(item, text=blanks + item.text) if isinstance(item, Paragraph) else item for item in items
        )
        for part, items in draft.prose.items()
    }
    return replace(draft, prose=prose)
