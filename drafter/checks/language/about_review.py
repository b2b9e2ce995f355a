"""What a figure says of cases: which block and outcome of table four."""

import re
from collections.abc import Sequence

from drafter.checks.language import terms
from drafter.checks.language.cells import Subject, grid
from drafter.checks.language.mentions import Mention
from drafter.checks.language.wordings import last
from drafter.standard.schema import Standard

TABLE = "review"
DIRECT, AFTER, RECONSIDERATION = "litigation_direct", "litigation_after_reconsideration", "reconsideration"
BLOCKS = (RECONSIDERATION, DIRECT, AFTER)
_BOTH_KINDS = re.compile(r"复议(?:案件)?(?:、|和|及|与|或|以及)(?:提起|发生|被提起)?(?:行政)?诉讼")


def blocks_in(lead: str) -> tuple[str, ...]:
    """Return the blocks that the last words about cases name, none where there are no such words."""
    plain = terms.DIRECT.sub("\1", terms.AFTER_RECONSIDERATION.sub("\2", lead))
    if _BOTH_KINDS.search(plain):
        return BLOCKS
    direct, after = plain.rfind("\1"), plain.rfind("\2")
    reconsideration, litigation = last(terms.RECONSIDERATION, plain), last(terms.LITIGATION, plain)
    special = max(direct, after)
    if litigation > max(special, reconsideration) and (special < 0 or "，" in plain[special:litigation]):
        return (DIRECT, AFTER)
    if max(special, reconsideration) < 0:
        return ()
    if reconsideration > special:
        return (RECONSIDERATION,)
    return (DIRECT,) if direct > after else (AFTER,)


def outcome_in(words: str) -> str:
    """Return the column of the last outcome named, "" where none is."""
    return terms.OUTCOMES.nearest(words)[1] or ""


def subject(mention: Mention, blocks: Sequence[str], *, named: bool, standard: Standard) -> Subject | None:
    """Return the cells that a figure is about; `named` says that its own words name the blocks."""
    clause, trail = mention.clause, mention.trail
    if not blocks or terms.NO_OUTCOME.search(clause):
        return None
    outcome = outcome_in(clause.rpartition("、")[2]) or outcome_in(trail)
    if not outcome and (not named or terms.NO_OUTCOME.search(trail)):
        return None
    cells = grid(standard, TABLE, blocks, (outcome or "total",))
    return Subject(cells) if cells else None
