"""@check registers a rule; `run_all` runs every rule over a draft."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property

from drafter.checks.finding import Finding, Severity
from drafter.model.draft import Draft
from drafter.model.figures import Figures, figures, figures_in
from drafter.model.prose import plain
from drafter.standard.schema import Standard


@dataclass(frozen=True)
class Context:
    """What a rule may look at: the draft, its form, its figures with totals, its plain text."""

    draft: Draft
    standard: Standard
    figures: Figures

    @cached_property
    def texts(self) -> dict[str, str]:
        """The plain text of each part; findings count their offsets in it."""
        return {part.id: plain(self.draft.prose.get(part.id, ())) for part in self.standard.parts}

    @cached_property
    def last_figures(self) -> Figures | None:
        """Last year's figures under the names of this year's form; None without last year's report."""
        return None if self.draft.last is None else figures_in(self.draft.last, self.standard)


Finder = Callable[[Context], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule; `{form}` in `basis` stands for the document that sets the form."""

    name: str
    severity: Severity
    basis: str
    find: Finder


_rules: dict[str, list[Rule]] = {}
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "hint": 2}


def check(name: str, severity: Severity, basis: str) -> Callable[[Finder], Finder]:
    """Register a rule under its stable name; its findings get name, severity and basis from here.

    A rule that serves several names (the identities that a form declares) sets `rule` itself.
    """

    def register(find: Finder) -> Finder:
        _rules.setdefault(find.__module__, []).append(Rule(name, severity, basis, find))
        return find

    return register


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules."""
    from drafter.checks import (
        identities,
        rules_cells,
        rules_changes,
        rules_claims,
        rules_dated,
        rules_disclosure,
        rules_figures,
        rules_last_year,
        rules_marks,
        rules_percentages,
        rules_privacy,
        rules_sections,
        rules_stale,
        rules_structure,
        rules_sums,
        rules_text,
        rules_title,
        rules_words,
        rules_years,
    )

    modules = (
        identities,
        rules_cells,
        rules_years,
        rules_disclosure,
        rules_last_year,
        rules_title,
        rules_structure,
        rules_sections,
        rules_figures,
        rules_sums,
        rules_percentages,
        rules_changes,
        rules_claims,
        rules_text,
        rules_words,
        rules_marks,
        rules_stale,
        rules_dated,
        rules_privacy,
    )
    return tuple(rule for module in modules for rule in _rules[module.__name__])


DECLARED = "identity"
"""The rule whose findings go by the names of the identities that the form declares."""


def names(standard: Standard) -> dict[str, Rule]:
    """Return every name that findings about this form can have, each with its rule, in the rules' order."""
    found: dict[str, Rule] = {}
    for rule in rules():
        declared = (
            [identity.rule for identity in standard.identities] if rule.name == DECLARED else [rule.name]
        )
        for name in declared:
            found.setdefault(name, rule)
    return found


_OF_TABLES = ("identities", "rules_cells", "rules_years")


def of_tables(rule: Rule) -> bool:
    """Say whether a rule looks at figures alone: what is typed in a text changes nothing for it."""
    return rule.find.__module__.rpartition(".")[2] in _OF_TABLES


def run_all(
    draft: Draft, known: Figures | None = None, among: Iterable[Rule] | None = None
) -> tuple[Finding, ...]:
    """Run every rule, or those `among` them; the findings come as `in_order` puts them.

    `known` are the draft's figures where the caller has them already.
    """
    context = Context(draft, draft.form, figures(draft) if known is None else known)
    wanted = rules() if among is None else among
    found = [_named(finding, rule, context) for rule in wanted for finding in rule.find(context)]
    return in_order(found, context.standard)


def in_order(findings: Iterable[Finding], standard: Standard) -> tuple[Finding, ...]:
    """Return findings in the order of the report's parts, errors first in each."""
    return tuple(sorted(findings, key=_Places(standard).key))


def _named(finding: Finding, rule: Rule, context: Context) -> Finding:
    basis = rule.basis.replace("{form}", context.standard.basis)
    return replace(finding, rule=finding.rule or rule.name, severity=rule.severity, basis=basis)


class _Places:
    """Where in the report a finding belongs."""

    def __init__(self, standard: Standard) -> None:
        self._parts = {part.id: number for number, part in enumerate(standard.parts, 1)}
        self._cells = {name: number for number, name in enumerate(standard.cells)}
        self._tables = {table.id: table.part for table in standard.tables.values()}

    def key(self, finding: Finding) -> tuple[int, int, int, int]:
        cell = finding.where[0] if finding.where else ""
        part = finding.section or self._tables.get(cell.partition(".")[0], "")
        number = self._parts.get(part, 0)
        return number, _ORDER[finding.severity], self._cells.get(cell, -1), finding.start or 0
