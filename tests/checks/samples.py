"""For every rule drafts in which it finds something, and drafts in which it finds nothing."""

from dataclasses import replace
from decimal import Decimal

from drafter.model.values import Value
from tests.checks import samples_form, samples_leftovers, samples_narrative, samples_text
from tests.checks.sampling import LAST, SOUND, Samples, agency, cells, following, text
from tests.helpers.drafts import full

__all__ = ["LAST", "SAMPLES", "SOUND", "Samples", "agency", "cells", "following", "text"]


def _slips(cell: str, **also: Value | None) -> Samples:
    """A table with explicit totals and one cell that is wrong in several ways; `also` are other cells."""
    sound = cells(full(explicit=True), **also)
    value = sound.cells[cell]
    assert isinstance(value, int)
    wrong = {"one more": value + 1, "far off": value + 100, "a digit too many": value * 10 + 1, "none": 0}
    return Samples(
        {word: replace(sound, cells={**sound.cells, cell: other}) for word, other in wrong.items()},
        {
            "consistent": sound,
            "totals left to the program": SOUND,
            "blank": replace(sound, cells={**sound.cells, cell: None}),
        },
    )


SAMPLES: dict[str, Samples] = {
    **samples_form.SAMPLES,
    **samples_narrative.SAMPLES,
    **samples_text.SAMPLES,
    **samples_leftovers.SAMPLES,
    "requests.balance": _slips("requests.received.natural"),
    "requests.result_total": _slips("requests.granted.business"),
    "requests.row_total": _slips("requests.other.rest.total", requests__total__total=None),
    "review.row_total": _slips("review.litigation_direct.total"),
    "cell.blank": Samples(
        {
            "a figure": cells(requests__granted__natural=None),
            "a total left blank by hand": cells(requests__granted__total=None),
            "an amount": cells(disclosure__fees__amount_wan=None),
            "nothing filled in": replace(SOUND, cells={}),
        },
        {
            "all filled in": full(explicit=True),
            "zero": cells(requests__granted__natural=0),
            "text": cells(requests__granted__natural="无"),
        },
    ),
    "cell.invalid": Samples(
        {
            "negative": cells(requests__granted__natural=-1),
            "fraction": cells(requests__granted__natural=Decimal("1.5")),
            "text": cells(review__reconsideration__upheld="无"),
            "beyond reason": cells(requests__received__natural=10**12),
            "amount in 元": cells(disclosure__fees__amount_wan=10**10),
            "negative amount": cells(disclosure__fees__amount_wan=Decimal("-0.5")),
            "overruled total": cells(requests__granted__total="若干"),
        },
        {
            "amount": cells(disclosure__fees__amount_wan=Decimal("0.5")),
            "whole": cells(requests__granted__natural=Decimal("12.0")),
            "blank": cells(requests__granted__natural=None),
            "change": cells(full(2020), disclosure__fees__change=-3),
        },
    ),
    "carry.requests": Samples(
        {
            "one column": cells(following(SOUND), requests__carried_in__natural=999),
            "zero for something": cells(following(SOUND), requests__carried_in__business=0),
            "over a change of form": replace(full(2021), last=full(2020)),
        },
        {
            "follows": following(SOUND),
            "nothing to compare with": SOUND,
            "last year blank": following(SOUND, cells(LAST, requests__carried_out__natural=None)),
            "another year": replace(SOUND, last=full(2023)),
        },
    ),
    "carry.disclosure": Samples(
        {
            "in force": cells(following(SOUND), disclosure__normative_documents__in_force=999),
            "issued and not added": cells(following(SOUND), disclosure__normative_documents__issued=77),
            "previous": replace(full(2020), last=full(2019)),
        },
        {
            "follows": following(SOUND),
            "over a change of form": replace(full(2021), last=full(2020)),
            "nothing to compare with": SOUND,
            "blank": cells(following(SOUND), disclosure__normative_documents__repealed=None),
        },
    ),
    "carry.year": Samples(
        {
            "two years before": replace(SOUND, last=full(2023)),
            "the same year": replace(SOUND, last=full(2025)),
            "the year after": replace(SOUND, last=full(2026)),
        },
        {
            "the year before": following(SOUND),
            "the year before in another form": replace(full(2021), last=full(2020)),
            "none": SOUND,
        },
    ),
}
