"""Puts the figures of a draft into sentences.

`{received}` stands for the figure of a row (a wrong one there has to be found), `{received@natural}` for one
column of it, `{granted/total%1}` for a percentage with one digit behind the point, `{received<>}` for the
change since last year (`{received<>%1}` in per cent) and `{received^}` for its direction; `{=1061}` is a
figure that is in no table and has to fit the others of its sentence. `{?received}` is a figure that the words
do not tie to a cell or whole, so that no rule can say anything of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from drafter.model.draft import Draft
from drafter.model.figures import figures, figures_in


@dataclass(frozen=True)
class Place:
    """Where a figure stands in a text, and for which expression; `checked` ones can be told from others."""

    start: int
    end: int
    expression: str
    checked: bool


_ORGANISATIONS = ("business", "research", "nonprofit", "legal_service", "other_org")
_LITIGATION = ("review.litigation_direct", "review.litigation_after_reconsideration")
_ROWS = {
    "reco": ("review.reconsideration",),
    "direct": _LITIGATION[:1],
    "after": _LITIGATION[1:],
    "lit": _LITIGATION,
    "norm": ("disclosure.normative_documents",),
    "rules": ("disclosure.regulations",),
    "licensing": ("disclosure.licensing",),
    "penalties": ("disclosure.penalties",),
    "coercion": ("disclosure.coercion",),
    "fees": ("disclosure.fees",),
}
_COLUMNS = {
    "licensing": "decisions",
    "penalties": "decisions",
    "coercion": "decisions",
    "fees": "amount_wan",
}
_PLACE = re.compile(r"\{(\??)([^{}]+)\}")
_EXPRESSION = re.compile(
    r"(?P<names>[^/<^%]+)(?:/(?P<whole>[^%]+))?(?P<change><>)?(?P<way>\^)?(?:%(?P<digits>\d))?"
)


def fill(wording: str, draft: Draft) -> tuple[str, tuple[Place, ...]]:
    """Put a draft's figures into a wording; changes are those since the draft's last year."""
    now = _known(draft)
    before = {} if draft.last is None else _numbers(figures_in(draft.last, draft.form))
    text, places, done = "", list[Place](), 0
    for match in _PLACE.finditer(wording):
        text += wording[done : match.start()]
        words = _shown(match[2], now, before)
        if not match[2].endswith("^"):
            places.append(Place(len(text), len(text) + len(words), match[2], not match[1]))
        text, done = text + words, match.end()
    return text + wording[done:], tuple(places)


def _known(draft: Draft) -> Mapping[str, Decimal]:
    return _numbers(figures(draft))


def _numbers(values: Mapping[str, object]) -> Mapping[str, Decimal]:
    return {name: Decimal(value) for name, value in values.items() if isinstance(value, int | Decimal)}


def _shown(expression: str, now: Mapping[str, Decimal], before: Mapping[str, Decimal]) -> str:
    if expression.startswith("="):
        return expression[1:]
    match = _EXPRESSION.fullmatch(expression)
    assert match is not None, expression
    value = _sum(match["names"], now)
    if match["change"] or match["way"]:
        last = _sum(match["names"], before)
        if match["way"]:
            return "增长" if value >= last else "下降"
        value = abs(value - last) * (100 / last if match["digits"] else 1)
    if match["whole"]:
        value = value * 100 / _sum(match["whole"], now)
    if match["digits"]:
        value = value.quantize(Decimal(1).scaleb(-int(match["digits"])), ROUND_HALF_UP)
    return f"{value:f}" + ("%" if match["digits"] else "")


def _sum(names: str, values: Mapping[str, Decimal]) -> Decimal:
    return sum((values[cell] for name in names.split("+") for cell in cells(name, values)), Decimal(0))


def cells(name: str, values: Mapping[str, object]) -> list[str]:
    """Return the cells that a short name stands for."""
    row, _, column = name.partition("@")
    columns = _ORGANISATIONS if column == "orgs" else (column or _COLUMNS.get(row, "total"),)
    rows = _ROWS.get(row)
    if rows is None:
        wanted = [cell.rpartition(".")[0] for cell in values if cell.startswith("requests.")]
        rows = tuple(
            dict.fromkeys(
                found
                for found in wanted
                if found in (f"requests.{row}", f"requests.{row}.rest")
                or found.startswith(f"requests.{row}.")
            )
        )
    return [f"{found}.{column}" for found in rows for column in columns]
