"""What a figure says of documents, decisions and fees: which cells of table two."""

import re

from drafter.checks.language import terms
from drafter.checks.language.cells import Subject, grid
from drafter.checks.language.wordings import last, last_clause
from drafter.standard.schema import Standard

TABLE = "disclosure"
_WAN = 10_000
_BOTH_KINDS = re.compile(r"规章(?:和|及|、|与)(?:行政)?规范性文件")
_NOT_COUNTED = re.compile(
    r"解读|草案|备案|审[核查]|清理|评估|征求|报送|修[订改]|计划|立法|拟|起草|汇编|目录|保留"
)
"""What is done with documents and has no cell."""
_SORTED_OUT = re.compile(r"清理|梳理|评估|失效")
_DECIDED = re.compile(r"决定|办理|作出|做出|办结|实施")
_ITEMS = re.compile(r"事项|目录|清单|案卷|信息|公[示开]|发布|决定书|复议|诉讼|依据|标准")
_FEES = re.compile(r"行政事业性收费")
_OTHER_FEES = re.compile(r"信息处理费|减免|免[收征]|退[还费]|降低|减轻|预算|计划|非税")


def subject(clause: str, trail: str, rows: tuple[str, ...], standard: Standard) -> Subject | None:
    """Return the cell that a count with these words about it is about.

    `rows` are the documents that the sentence is about, where the clause does not name them itself.
    """
    decided = _decision(clause, trail)
    if decided:
        return _subject((decided,), "decisions", standard)
    rows = documents_in(clause) or documents_in(trail) or rows
    if not rows or _NOT_COUNTED.search(clause + trail):
        return None
    column = terms.DOCUMENT_COLUMNS.nearest(clause)[1] or terms.DOCUMENT_COLUMNS.nearest(trail)[1]
    return _subject(rows, column or "", standard)


def sorts_out(words: str) -> bool:
    """Whether a sentence tells how documents were sorted out: what it keeps and drops is another count."""
    return _SORTED_OUT.search(words) is not None


def documents_in(words: str) -> tuple[str, ...]:
    """Return the rows of rules and normative documents that the last such words name."""
    if _BOTH_KINDS.search(words):
        return ("regulations", "normative_documents")
    row = terms.DOCUMENTS.nearest(words)[1]
    return (row,) if row else ()


def _subject(rows: tuple[str, ...], column: str, standard: Standard) -> Subject | None:
    cells = grid(standard, TABLE, rows, (column,)) if column else ()
    return Subject(cells) if cells else None


def _decision(clause: str, trail: str) -> str:
    row = terms.DECISIONS.nearest(clause)[1] or terms.DECISIONS.nearest(trail)[1]
    words = clause + trail
    return row if row and _DECIDED.search(words) and not _ITEMS.search(words) else ""


def fee(lead: str, standard: Standard) -> Subject | None:
    """Return the cell of fees (万元) for an amount in 元; 信息处理费 is another fee and has no cell."""
    name = f"{TABLE}.fees.amount_wan"
    clause = last_clause(lead.replace("，", " "))
    if last(_FEES, clause) < 0 or _OTHER_FEES.search(clause) or name not in standard.cells:
        return None
    return Subject((name,), scale=_WAN)
