"""What a person types into a cell, keystroke by keystroke: a figure, half of one, or neither."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.errors import RefusedValue
from drafter.model.values import normalise, parse
from drafter.standard.schema import Kind

State = Literal["figure", "unfinished", "refused"]

_GROUPING = re.compile(r"[+-]?\d{1,3}(,\d{3})*,\d{0,2}")
_POINT = re.compile(r"(\d*|\d{1,3}(,\d{3})+)\.")
_REMARK = re.compile(r"\d\s*[（(]")
_REMARK_TOLD = "格里只填数字，括号里的话请用右键菜单里的“备注…”填写。"
_SIGN = re.compile(r"[+-]")


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell's text as read: its figure (None: blank), or the sentence that says why it is none."""

    state: State
    value: int | Decimal | None = None
    sentence: str = ""


def read(text: str, kind: Kind) -> Typed:
    """Read the text of a cell while it is being typed."""
    try:
        return Typed("figure", parse(text, kind))
    except RefusedValue as refusal:
        if _may_become(normalise(text), kind):
            return Typed("unfinished", sentence=str(refusal))
        return Typed("refused", sentence=_REMARK_TOLD if _REMARK.search(text) else str(refusal))


def settle(text: str, kind: Kind) -> Typed:
    """Read the text of a cell that is being left: nothing is unfinished any more."""
    plain = normalise(text)
    if kind == "amount" and _POINT.fullmatch(plain):
        plain = plain.rstrip(".")
    found = read(plain or text, kind)
    return Typed("refused", sentence=found.sentence) if found.state == "unfinished" else found


def _may_become(plain: str, kind: Kind) -> bool:
    if kind == "signed" and _SIGN.fullmatch(plain):
        return True
    if kind == "amount" and _POINT.fullmatch(plain):
        return True
    return bool(_GROUPING.fullmatch(plain))
