"""Single faults in what the prose says of the tables: B1 to B9 of the list of what reviewers find."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import from_text, plain
from tests.mutations.reports import SPOTS, Spot
from tests.mutations.slips import slipped

Fault = Callable[[Draft, random.Random], Draft | None]
"""Makes a report with one fault of one of `reports.REPORTS`; None where that has no place for it."""

_CASES = ("reco", "lit", "direct", "after")
_DOCUMENTS = ("norm", "rules", "licensing", "penalties", "coercion")
_BOTH = ("requests.received.total", "requests.carried_in.total")


# ------------------------------------------------------------------------------------- where and how


def _spots(draft: Draft, *rows: str, percent: bool = False, change: bool = False) -> list[Spot]:
    """Return the figures of a report's prose that are of some kind, of the named rows or of all."""
    return [
        spot
        for spot in SPOTS[draft.meta.agency]
        if spot.place.checked
        and ("/" in spot.place.expression) == percent
        and ("<>" in spot.place.expression) == change
        and (not rows or spot.place.expression.partition("@")[0] in rows)
    ]


def _is_of_requests(spot: Spot) -> bool:
    name = spot.place.expression.partition("@")[0]
    return name not in (*_CASES, *_DOCUMENTS) and not name.startswith("=")


def _printed(draft: Draft, spot: Spot) -> str:
    return plain(draft.prose[spot.part])[spot.place.start : spot.place.end]


def _with(draft: Draft, *changes: tuple[Spot, str]) -> Draft:
    """Return a report with other words in some places of its prose."""
    texts = {part: plain(items) for part, items in draft.prose.items()}
    for spot, words in sorted(changes, key=lambda change: -change[0].place.start):
        text = texts[spot.part]
        texts[spot.part] = text[: spot.place.start] + words + text[spot.place.end :]
    return replace(draft, prose={part: from_text(text) for part, text in texts.items()})


def _slip(draft: Draft, rng: random.Random, spots: Sequence[Spot]) -> Draft | None:
    """Return the report with one of some figures mistyped."""
    if not spots:
        return None
    spot = rng.choice(spots)
    return _with(draft, (spot, slipped(_printed(draft, spot), rng)))


def _added(draft: Draft, part: str, sentence: str) -> Draft:
    """Return the report with a sentence more at the end of a part's first paragraphs about it."""
    paragraphs = plain(draft.prose[part]).split("\n")
    place = next((n for n, words in enumerate(paragraphs) if "依申请公开" in words), 0)
    paragraphs[place] += sentence
    return replace(draft, prose={**draft.prose, part: from_text("\n".join(paragraphs))})


def _number(draft: Draft, name: str) -> int:
    value = figures(draft)[name]
    assert isinstance(value, int)
    return value


# -------------------------------------------------------------------------------------- the faults


def requests_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B1: a number of applications is mistyped."""
    return _slip(draft, rng, [spot for spot in _spots(draft) if _is_of_requests(spot)])


def requests_from_another_cell(draft: Draft, rng: random.Random) -> Draft | None:
    """B1: a number of applications is that of another cell of the table, as the natural persons' one."""
    spot = rng.choice([spot for spot in _spots(draft) if _is_of_requests(spot)])
    others = [
        str(value)
        for name, value in figures(draft).items()
        if name.startswith("requests.") and name.endswith((".natural", ".total"))
    ]
    new = rng.choice(others)
    return None if new == _printed(draft, spot) else _with(draft, (spot, new))


def another_circle(draft: Draft, rng: random.Random) -> Draft | None:
    """B2: one office is said to have more than all together, or all together less than one."""
    received = _number(draft, _BOTH[0])
    if draft.meta.agency.endswith("人民政府"):
        head = f"其中{draft.meta.agency[2]}政府办公室收到政府信息公开申请{received + rng.randint(1, 99)}件。"
    else:
        head = f"全市发展改革系统共收到政府信息公开申请{received - rng.randint(1, received // 2)}件。"
    return _added(draft, "overview", head)


def cases_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B3: a number of cases is mistyped."""
    return _slip(draft, rng, _spots(draft, *_CASES))


def all_upheld(draft: Draft, rng: random.Random) -> Draft | None:
    """B4: all is said to be upheld, none lost or none there at all, and the table says otherwise."""
    if _number(draft, "review.reconsideration.corrected"):
        claims = (
            "行政复议案件均予以维持。",
            "行政诉讼零败诉。",
            "复议决定全部维持。",
            "全年未发生政府信息公开行政诉讼案件。",
            "政府信息公开行政复议案件未被纠正。",
        )
        return _added(draft, "review", rng.choice(claims))
    column = rng.choice(("corrected", "other", "pending"))
    cells = {f"review.reconsideration.{column}": 1, "review.reconsideration.upheld": 2}
    return replace(draft, cells={**draft.cells, **cells})


def percentage_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B5: a percentage is mistyped, by more than rounding hides."""
    spot = rng.choice(_spots(draft, percent=True) or [None])
    if spot is None:
        return None
    printed = _printed(draft, spot)
    wrong = slipped(printed, rng)
    return None if abs(float(wrong[:-1]) - float(printed[:-1])) < 0.2 else _with(draft, (spot, wrong))


def percentages_of_another_base(draft: Draft, rng: random.Random) -> Draft | None:
    """B5: the results' percentages are of all applications at hand, not of those dealt with."""
    spots = [
        spot for spot in _spots(draft, percent=True) if spot.place.expression.split("%")[0].endswith("/total")
    ]
    answered, both = _number(draft, "requests.total.total"), sum(_number(draft, name) for name in _BOTH)
    changes = [(spot, _of_base(_printed(draft, spot), Decimal(answered) / both)) for spot in spots]
    told = [(spot, words) for spot, words in changes if words != _printed(draft, spot)]
    return _with(draft, *told) if len(told) > 1 else None


def _of_base(percent: str, factor: Decimal) -> str:
    value = Decimal(percent.rstrip("%"))
    return f"{(value * factor).quantize(value, ROUND_HALF_UP)}%"


def part_of_a_sum_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B6: a part of a list, or its whole, is mistyped; none of them is in a table."""
    spots = [spot for spot in _spots(draft) if spot.place.expression.startswith("=")]
    return _slip(draft, rng, spots)


def documents_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B7: a number of documents or decisions is mistyped."""
    return _slip(draft, rng, _spots(draft, *_DOCUMENTS))


def change_mistyped(draft: Draft, rng: random.Random) -> Draft | None:
    """B8: a change since last year is mistyped."""
    return _slip(draft, rng, _spots(draft, change=True))


def change_turned_round(draft: Draft, rng: random.Random) -> Draft | None:
    """B8: what grew is said to have shrunk, and the other way round."""
    spots = _spots(draft, change=True)
    if not spots:
        return None
    spot = rng.choice(spots)
    text = plain(draft.prose[spot.part])
    way = text[spot.place.start - 2 : spot.place.start]
    place = replace(spot.place, start=spot.place.start - 2, end=spot.place.start)
    other = {"增长": "下降", "下降": "增长"}[way]
    return _with(draft, (replace(spot, place=place), other))


def nothing_received(draft: Draft, rng: random.Random) -> Draft | None:
    """B9: the text denies that there were applications, or that any were carried over."""
    claims = ["本年度未收到政府信息公开申请。", "全年没有收到公民、法人或者其他组织提出的政府信息公开申请。"]
    if _number(draft, "requests.carried_out.total"):
        claims += ["无结转下年度继续办理的申请。", "没有上年结转的申请。"]
    return _added(draft, "overview", rng.choice(claims))


FAULTS: dict[str, Fault] = {
    "B1 requests mistyped": requests_mistyped,
    "B1 requests from another cell": requests_from_another_cell,
    "B2 another circle": another_circle,
    "B3 cases mistyped": cases_mistyped,
    "B4 all upheld": all_upheld,
    "B5 percentage mistyped": percentage_mistyped,
    "B5 percentages of another base": percentages_of_another_base,
    "B6 part of a sum mistyped": part_of_a_sum_mistyped,
    "B7 documents mistyped": documents_mistyped,
    "B8 change mistyped": change_mistyped,
    "B8 change turned round": change_turned_round,
    "B9 nothing received": nothing_received,
}
"""The kinds of faults, by the number that they have in the list of what reviewers find."""
