"""The numbers that Word writes before paragraphs by itself: 「一、」, 「（一）」, 「1.」."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from drafter.importers.docx_styles import Styles
from drafter.importers.docx_xml import attribute, child, count, tag, value
from drafter.importers.element import Element

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS = 9
_HIGHEST = 9999
"""Lists do not begin above this number: its Roman form would be without end."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it counts, from which number, and the text around the number."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style: str = ""
    restarts: bool = True


class Numbers:
    """Counts the numbered paragraphs of a document in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        elements = list(root) if root is not None else []
        self._lists = {attribute(e, "abstractNumId"): _levels(e) for e in elements if tag(e) == "abstractNum"}
        self._numbers = {attribute(e, "numId"): e for e in elements if tag(e) == "num"}
        self._linked = {
            attribute(e, "abstractNumId"): link
            for e in elements
            if tag(e) == "abstractNum" and (link := value(e, "numStyleLink"))
        }
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[str] = set()

    def next(self, properties: Element | None) -> str:
        """Return the number of the next paragraph, "" for one without; `properties` is its w:pPr."""
        number, level = self._place(properties) if self._numbers else (None, 0)
        if number is None or number not in self._numbers:
            return ""
        owner, levels = self._list(number)
        if not 0 <= level < len(levels):
            return ""
        counts = self._counts.setdefault(owner, [None] * _LEVELS)
        self._restart(number, counts)
        counts[level] = levels[level].start if counts[level] is None else (counts[level] or 0) + 1
        for deeper in range(level + 1, _LEVELS):
            if deeper >= len(levels) or levels[deeper].restarts:
                counts[deeper] = None
        return _written(levels, level, counts)

    def _place(self, properties: Element | None) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph: its own, or its style's."""
        style = value(properties, "pStyle")
        own = child(properties, "numPr")
        number = value(own, "numId") or self._styles.number(style)
        level = value(own, "ilvl") or self._styles.number_level(style)
        if number is None or number == "0":
            return None, 0
        if level is None and number in self._numbers:
            return number, self._level_of(self._styles.chain(style), self._list(number)[1])
        return number, count(level, 0, _LEVELS)

    def _level_of(self, styles: list[str], levels: list[_Level]) -> int:
        """Return the level of a list that names the first it can of the styles, else the first level."""
        named = {known.style: index for index, known in enumerate(levels)}
        return next((named[style] for style in styles if style in named), 0)

    def _list(self, number: str) -> tuple[str, list[_Level]]:
        element = self._numbers[number]
        owner = value(element, "abstractNumId") or ""
        linked = self._styles.number(self._linked.get(owner))
        if linked in self._numbers and linked != number:
            owner = value(self._numbers[linked], "abstractNumId") or ""
        levels = list(self._lists.get(owner, []))
        for override in (inner for inner in element if tag(inner) == "lvlOverride"):
            own = child(override, "lvl")
            level = _depth(override)
            if own is not None and level < len(levels):
                levels[level] = _level(own)
        return owner, levels

    def _restart(self, number: str, counts: list[int | None]) -> None:
        """A list that is set to begin anew does so at its first paragraph."""
        if number in self._started:
            return
        self._started.add(number)
        for override in (inner for inner in self._numbers[number] if tag(inner) == "lvlOverride"):
            start, level = count(value(override, "startOverride"), -1, _HIGHEST), _depth(override)
            if start >= 0 and level < _LEVELS:
                counts[level] = start - 1


def _levels(abstract: Element) -> list[_Level]:
    found = {_depth(e): _level(e) for e in abstract if tag(e) == "lvl"}
    return [found.get(index, _Level()) for index in range(max(found, default=-1) + 1)][:_LEVELS]


def _depth(element: Element) -> int:
    """Return the level, from 0, that an element of a list is about."""
    return count(attribute(element, "ilvl"), 0, _LEVELS)


def _level(element: Element) -> _Level:
    return _Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        count(value(element, "start"), 1, _HIGHEST),
        value(element, "pStyle") or "",
        value(element, "lvlRestart") != "0",
    )


def _written(levels: list[_Level], level: int, counts: list[int | None]) -> str:
    if levels[level].form in ("bullet", "none"):
        return ""
    text = levels[level].text
    for index, known in enumerate(levels[: level + 1]):
        count = counts[index]
        text = text.replace(
            f"%{index + 1}", write_number(known.start if count is None else count, known.form)
        )
    return text


def write_number(number: int, form: str) -> str:
    """Write a number in one of Word's forms; forms that are not known come out in digits."""
    return _FORMS.get(form, str)(number)


def _chinese(number: int) -> str:
    """Count as in 十一, 二十, 一百〇二."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += _DIGITS[0]
    return text + (_DIGITS[ones] if ones else "")


def _formal(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return ((_FORMAL[tens] if tens > 1 else "") + "拾" if tens else "") + (_FORMAL[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        text += sign * (number // size)
        number %= size
    return text


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _each(signs: str) -> Callable[[int], str]:
    return lambda number: "".join(signs[int(digit)] for digit in str(number))


def _from(signs: Iterable[str]) -> Callable[[int], str]:
    known = dict(enumerate(signs, 1))
    return lambda number: known.get(number, str(number))


_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _formal,
    "ideographDigital": _each(_DIGITS),
    "japaneseDigitalTenThousand": _each(_DIGITS),
    "taiwaneseDigital": _each("○" + _DIGITS[1:]),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "decimalFullWidth": _each("０１２３４５６７８９"),
    "decimalFullWidth2": _each("０１２３４５６７８９"),
    "decimalEnclosedCircle": _from(map(chr, range(0x2460, 0x2474))),
    "decimalEnclosedCircleChinese": _from(map(chr, range(0x2460, 0x2474))),
    "decimalEnclosedParen": _from(map(chr, range(0x2474, 0x2488))),
    "decimalEnclosedFullstop": _from(map(chr, range(0x2488, 0x249C))),
    "ideographEnclosedCircle": _from(map(chr, range(0x3280, 0x328A))),
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
}
