"""The lists of a Word 97 document, and the numbers that they write before paragraphs: 「一、」, 「（一）」.

After MS-DOC 2.4.6.3, 2.9.131 to 2.9.150; the forms of a number after MS-OSHARED 2.2.1.3.
"""

import struct
from dataclasses import dataclass

from drafter.importers.docx_numbers import write_number
from drafter.importers.word97.fib import Fib, Part

_LEVELS = 9
_LIST = 28
_NUMBER = 16
_LEVEL = 28
_LONGEST = 30
"""As many characters of a level's text are taken."""
_HIGHEST = 500
_DECIMAL = 0
_UNWRITTEN = (23, 0xFF)
_FORMS = (
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText",
    "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha",
    "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand",
    "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet",
    "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional",
    "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital",
    "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
)  # fmt: skip
"""The forms of a number by the code that stands for them, in the words of the DOCX format."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, from which number, and the text around the number.

    In the text U+0000 stands for the number of the first level, U+0001 for the second's, and so on.
    `restarts` says that it begins anew behind a paragraph of a higher level, `legal` that it writes
    the numbers of all levels in digits.
    """

    form: int = 0
    start: int = 1
    text: str = ""
    restarts: bool = True
    legal: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    """What a paragraph refers to: a list, with levels of its own and levels that begin anew."""

    owner: int
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """Counts the numbered paragraphs of a document in reading order."""

    def __init__(self, fib: Fib) -> None:
        self._counts: dict[int, list[int | None]] = {}
        self._started: set[int] = set()
        try:
            self._lists = _read_lists(fib.behind(Part.LISTS))
            self._numbers = _read_numbers(fib.part(Part.NUMBERS))
        except (struct.error, IndexError):
            # What is damaged here costs the numbers before paragraphs; headings are known by their wording.
            self._lists, self._numbers = {}, []

    def next(self, number: int, level: int) -> str:
        """Return the number of the next paragraph of a list (counted from 1), "" where it writes none."""
        if not 0 < number <= len(self._numbers):
            return ""
        found = self._numbers[number - 1]
        levels = [found.levels.get(i, known) for i, known in enumerate(self._lists.get(found.owner, []))]
        if not 0 <= level < len(levels):
            return ""
        counts = self._counts.setdefault(found.owner, [None] * _LEVELS)
        if number not in self._started:
            self._started.add(number)
            for index, start in found.starts.items():
                counts[index] = start - 1
        count = counts[level]
        counts[level] = levels[level].start if count is None else count + 1
        for deeper in range(level + 1, _LEVELS):
            if deeper >= len(levels) or levels[deeper].restarts:
                counts[deeper] = None
        return _written(levels, level, counts)


def _written(levels: list[Level], level: int, counts: list[int | None]) -> str:
    """Put the numbers into the text of a level; a sign below 9 stands for the number of that level."""
    if levels[level].form in _UNWRITTEN:
        return ""
    text = ""
    for sign in levels[level].text:
        index = ord(sign)
        if index >= _LEVELS:
            text += sign
        elif index < len(levels):
            count = counts[index]
            form = _DECIMAL if levels[level].legal else levels[index].form
            text += _number(levels[index].start if count is None else count, form)
    return text


def _number(number: int, form: int) -> str:
    """Write a number; what no list of a report reaches comes in digits, letters would repeat without end."""
    known = form < len(_FORMS) and number <= _HIGHEST
    return write_number(number, _FORMS[form] if known else "decimal")


def _read_lists(table: bytes) -> dict[int, list[Level]]:
    """Read the lists; their levels stand behind them, list by list, without saying where they end."""
    if not table:
        return {}
    (count,) = struct.unpack_from("<H", table)
    position = 2 + count * _LIST
    lists: dict[int, list[Level]] = {}
    for index in range(count):
        head = 2 + index * _LIST
        (identity,) = struct.unpack_from("<i", table, head)
        levels: list[Level] = []
        for _ in range(1 if table[head + 26] & 1 else _LEVELS):
            level, position = _read_level(table, position)
            levels.append(level)
        lists[identity] = levels
    return lists


def _read_level(table: bytes, position: int) -> tuple[Level, int]:
    """Return a level and where the next thing begins."""
    start, form, flags = struct.unpack_from("<iBB", table, position)
    behind = position + _LEVEL + table[position + 24] + table[position + 25]
    (letters,) = struct.unpack_from("<H", table, behind)
    end = behind + 2 + letters * 2
    if end > len(table):
        raise IndexError(end)
    text = table[behind + 2 : min(end, behind + 2 + _LONGEST * 2)].decode("utf-16-le", "replace")
    return Level(form, start, text, not flags & 8, bool(flags & 4)), end


def _read_numbers(table: bytes) -> list[_Number]:
    """Read what paragraphs refer to: first all of their lists, then all of their changes to levels."""
    if not table:
        return []
    (count,) = struct.unpack_from("<I", table)
    position = 4 + count * _NUMBER
    numbers: list[_Number] = []
    for index in range(count):
        owner, _, _, changes = struct.unpack_from("<iIIB", table, 4 + index * _NUMBER)
        number, position = _read_changes(table, position, owner, changes)
        numbers.append(number)
    return numbers


def _read_changes(table: bytes, position: int, owner: int, changes: int) -> tuple[_Number, int]:
    number = _Number(owner, {}, {})
    position += 4
    for _ in range(changes):
        start, flags = struct.unpack_from("<iI", table, position)
        position += 8
        level = flags & 0xF
        if flags & 0x20:
            number.levels[level], position = _read_level(table, position)
        if flags & 0x10 and level < _LEVELS:
            number.starts[level] = number.levels[level].start if flags & 0x20 else start
    return number, position
