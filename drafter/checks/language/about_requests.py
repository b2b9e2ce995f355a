"""What a figure says of applications: which rows and columns of table three."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks.language import terms
from drafter.checks.language.cells import Subject, Sum, grid
from drafter.checks.language.mentions import Mention
from drafter.checks.language.wordings import last
from drafter.standard.schema import Standard

TABLE = "requests"
ORGANISATIONS: tuple[str, ...] = ("business", "research", "nonprofit", "legal_service", "other_org")
_RECEIVED: tuple[str, ...] = ("received",)
_BOTH: tuple[str, ...] = ("received", "carried_in")
_ANSWERED: tuple[str, ...] = ("total",)
_BARE = re.compile(r"(?:信息公开|公开)(?:的)?申请(?:总?[数量]量?|共|共计|件)?[为是]?\s*$")
_FILLERS = re.compile(r"其中|另有|其余|剩余|[有共即以将按的对为（(\s、]")
_LAST_PIECE = re.compile(r"[^，,；;：:、（(]*$")


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a figure is about, and others that the same words may mean."""

    rows: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether these are all applications, and not those that came to one result."""
        return self.rows in (_RECEIVED, _BOTH, _ANSWERED)


ANY = Rows(_RECEIVED, (_BOTH, _ANSWERED))
"""What applicants are counted of where the words do not tell."""


def counts_some(mention: Mention) -> bool:
    """Whether a figure counts only some of a row's applications, or what has no row."""
    words = mention.clause + mention.trail
    return terms.SOME.search(mention.clause) is not None or terms.NO_ROW.search(words) is not None


def rows_in(mention: Mention) -> Rows | None:
    """Return the rows that the words about a figure name."""
    lead, trail = mention.lead, mention.trail
    behind = _named(trail)
    if behind and not _FILLERS.sub("", _last_piece(lead)):
        return behind
    return _last_of(lead + (trail if terms.APPLICATIONS_BEHIND.match(trail) else ""), mention) or behind


def _last_piece(lead: str) -> str:
    match = _LAST_PIECE.search(lead)
    return match[0] if match else ""


def _last_of(lead: str, mention: Mention) -> Rows | None:
    """Return what the words nearest to the figure name."""
    received, answered = last(terms.RECEIVED, lead), last(terms.ANSWERED, lead)
    if terms.WITH_CARRIED.search(lead) and received >= 0:
        return Rows(_BOTH)
    place, row = terms.REQUEST_ROWS.nearest(lead)
    verb = max(received, answered)
    if row and place >= verb:
        return Rows(row)
    if verb < 0 or (last(terms.APPLICATION, lead) < 0 and answered < received):
        return Rows(_RECEIVED, (_BOTH,)) if _BARE.search(lead) else _named(lead)
    return _answered(lead) if answered > received else _received(lead, mention)


def _answered(lead: str) -> Rows:
    return Rows(_ANSWERED, (_BOTH, _RECEIVED) if terms.HANDLED.search(lead) else ())


def _received(lead: str, mention: Mention) -> Rows:
    if terms.CARRIED_BEHIND.match(mention.behind):
        return Rows(_BOTH, (_RECEIVED,))
    return Rows(_RECEIVED, (_BOTH,) if terms.TAKEN_UP.search(lead) else ())


def _named(text: str) -> Rows | None:
    _place, rows = terms.REQUEST_ROWS.nearest(text)
    return Rows(rows) if rows else None


def columns_in(clause: str, before: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the columns that the words before a figure name, none where it is all applicants'.

    `before` are the columns of the figure before: 其他 that follows on organisations is the rest of them.
    """
    if terms.ORGANISATIONS.search(clause):
        return ORGANISATIONS
    _place, column = terms.COLUMNS.nearest(clause)
    if column:
        return (column,)
    rest = len(before) == 1 and before[0] in ORGANISATIONS and terms.REST_OF_ORGANISATIONS.fullmatch(clause)
    return ("other_org",) if rest else ()


def subject(rows: Rows, columns: Sequence[str], standard: Standard) -> Subject | None:
    """Return the cells of these rows and columns; all applicants where there are no columns."""
    wanted = tuple(columns) or ("total",)
    sums: list[Sum] = [grid(standard, TABLE, names, wanted) for names in (rows.rows, *rows.others)]
    return Subject(sums[0], tuple(sums[1:])) if sums[0] else None
