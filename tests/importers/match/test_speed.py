"""Whatever a file holds, to understand it takes time in proportion to its size."""

import random
import time
from collections.abc import Callable, Sequence

import pytest

from drafter.importers.match import understand
from drafter.importers.raw import RawBlock, RawParagraph, RawReport
from drafter.standard.loader import load
from tests.importers.match.grids import raw

FORM = load("2021")
LABELS = [row.label for table in FORM.tables.values() for row in table.rows.values()]
HEADINGS = [part.heading for part in FORM.parts if part.heading]
SOUND = raw([["（一）予以公开", *"1000001"]], exact=True, place="表格 9")
LONGEST = 6.0
"""Seconds of processor time for a megabyte: some three times what a slow desktop needs."""


def near(label: str, source: random.Random) -> str:
    """Put wrong about every fifth letter of a label."""
    letters = list(label)
    for _ in range(-(-len(letters) // 5)):
        letters[source.randrange(len(letters))] = chr(source.randrange(0x4E00, 0x9FA5))
    return "".join(letters)


def near_labels() -> Sequence[RawBlock]:
    source = random.Random(1)
    return [RawParagraph(near(source.choice(LABELS), source)) for _ in range(22_000)]


def near_headings() -> Sequence[RawBlock]:
    source = random.Random(1)
    return [RawParagraph(f"一、{near(source.choice(HEADINGS)[2:], source)}") for _ in range(20_000)]


def near_rows() -> Sequence[RawBlock]:
    source = random.Random(1)
    return [raw([[near(source.choice(LABELS), source), *"1234567"] for _ in range(20_000)], exact=True)]


def many_tables_of_near_rows() -> Sequence[RawBlock]:
    source = random.Random(1)
    return [
        raw([[near(source.choice(LABELS), source), *"1234567"] for _ in range(200)], exact=True)
        for _ in range(80)
    ]


def lines_without_labels() -> Sequence[RawBlock]:
    return [raw([[*"1234567"] for _ in range(30_000)])]


def a_very_wide_row() -> Sequence[RawBlock]:
    return [raw([["（一）予以公开", *["1"] * 100_000]])]


def words_in_lines() -> Sequence[RawBlock]:
    source = random.Random(1)
    return [RawParagraph(text) for _ in range(8_000) for text in (source.choice(LABELS), "1", "", "2")]


def one_paragraph() -> Sequence[RawBlock]:
    return [RawParagraph("一、总体情况，" * 50_000)]


def many_titles() -> Sequence[RawBlock]:
    return [RawParagraph(f"政府信息公开年度报{number}") for number in range(30_000)]


@pytest.mark.parametrize(
    "blocks",
    [
        near_labels, near_headings, near_rows, many_tables_of_near_rows, lines_without_labels,
        a_very_wide_row, words_in_lines, one_paragraph, many_titles,
    ],
)  # fmt: skip
def test_a_megabyte_of_anything_is_understood_at_once(blocks: Callable[[], Sequence[RawBlock]]) -> None:
    given = [*map(RawParagraph, HEADINGS[:3]), SOUND, *blocks()]
    start = time.process_time()
    understand(RawReport(tuple(given)), "大.txt")
    assert time.process_time() - start < LONGEST
