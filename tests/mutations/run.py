"""Puts single faults into sound reports and sees which of them the rules find."""

import importlib
import pkgutil
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import tests.mutations as here
from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.figures import figures
from tests.mutations.faults_tables import Fault
from tests.mutations.reports import REPORTS

SEED = 2025
_TRIES = 40


@dataclass
class Kind:
    """How often a kind of fault was found, and the words for each one that was not."""

    caught: int = 0
    missed: list[str] = field(default_factory=list[str])

    @property
    def total(self) -> int:
        """How often it was put into a report."""
        return self.caught + len(self.missed)


def all_faults() -> Mapping[str, Fault]:
    """Return the faults of every module whose name begins with `faults_`, by module and name."""
    found: dict[str, Fault] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(here.__path__)):
        if module.startswith("faults_"):
            faults: Mapping[str, Fault] = importlib.import_module(f"tests.mutations.{module}").FAULTS
            area = module.removeprefix("faults_")
            found |= {f"{area}: {name}": fault for name, fault in faults.items()}
    return found


def seeded(number: int, seed: int = SEED) -> dict[str, Kind]:
    """Put `number` faults into the reports, kind by kind in turn, and return what was found of each."""
    rng = random.Random(seed)
    clean = {report.meta.agency: run_all(report) for report in REPORTS}
    faults = all_faults()
    kinds = {name: Kind() for name in faults}
    for turn in range(number):
        name = list(faults)[turn % len(faults)]
        made = _made(faults[name], rng)
        if made is None:
            continue
        report, wrong = made
        if _caught(report, wrong, run_all(wrong), clean[report.meta.agency]):
            kinds[name].caught += 1
        else:
            kinds[name].missed.append(_difference(report, wrong))
    return kinds


def _made(fault: Fault, rng: random.Random) -> tuple[Draft, Draft] | None:
    """Return a report and the same with a fault in it; None where no report has a place for it."""
    for _ in range(_TRIES):
        report = rng.choice(REPORTS)
        wrong = fault(report, rng)
        if wrong is not None and wrong != report:
            return report, wrong
    return None


def _caught(report: Draft, wrong: Draft, found: Iterable[Finding], clean: Iterable[Finding]) -> bool:
    """Whether a new finding names a faulty cell or stands in a faulty part."""
    known = {(finding.key, finding.message) for finding in clean}
    cells, parts = _cells(report, wrong), _parts(report, wrong)
    tables = {name.partition(".")[0] for name in cells}
    whole = _whole(report) != _whole(wrong)
    return any(
        whole
        or not cells.isdisjoint(finding.where)
        or finding.section in parts
        or (finding.where and finding.where[0].partition(".")[0] in tables)
        or (finding.section is not None and wrong.form.part(finding.section).table in tables)
        for finding in found
        if (finding.key, finding.message) not in known
    )


def _cells(report: Draft, wrong: Draft) -> set[str]:
    """Return the cells that hold something else; a total that merely is entered does not."""
    before = {**figures(report), **report.cells}
    after = {**figures(wrong), **wrong.cells}
    typed = report.cells.keys() | wrong.cells.keys()
    return {name for name in typed if before.get(name) != after.get(name)}


def _parts(report: Draft, wrong: Draft) -> set[str]:
    """Return the parts with another text or another heading."""
    parts = report.prose.keys() | wrong.prose.keys()
    texts = {part for part in parts if report.prose.get(part) != wrong.prose.get(part)}
    return texts | {part for part, words in wrong.headings.items() if report.headings.get(part) != words}


def _whole(report: Draft) -> tuple[object, ...]:
    """Return what concerns the report as a whole: a finding anywhere may be about it."""
    return report.meta, report.last, report.asides, report.pictures


def _difference(report: Draft, wrong: Draft) -> str:
    """Tell in words what a fault did, for the list of those that were missed."""
    cells = [f"{name}: {report.cells.get(name)} -> {wrong.cells.get(name)}" for name in _cells(report, wrong)]
    parts = sorted(_parts(report, wrong))
    return f"{report.meta.agency}: {', '.join(sorted(cells) or parts) or 'the whole'}"


def table(kinds: Mapping[str, Kind]) -> str:
    """Return caught and missed by kind, with the sum."""
    width = max(len(name) for name in kinds)
    lines = [f"{name:<{width}}  {kind.caught:>3} of {kind.total:>3}" for name, kind in kinds.items()]
    caught, total = sum(kind.caught for kind in kinds.values()), sum(kind.total for kind in kinds.values())
    return "\n".join([*lines, f"{'all':<{width}}  {caught:>3} of {total:>3} ({caught / total:.1%})"])
