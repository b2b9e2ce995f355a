"""Of 300 single faults put into sound reports the rules find 95 in 100, and nothing in the sound ones."""

import random
from collections.abc import Mapping
from functools import cache

import pytest

from drafter.checks.registry import run_all
from tests.mutations.faults_tables import FAULTS
from tests.mutations.reports import REPORTS
from tests.mutations.run import Kind, all_faults, seeded, table

NUMBER = 300
WANTED = 0.95


@cache
def kinds() -> Mapping[str, Kind]:
    return seeded(NUMBER)


@pytest.mark.parametrize("number", range(len(REPORTS)))
def test_nothing_is_found_in_a_sound_report(number: int) -> None:
    assert [(finding.rule, finding.message) for finding in run_all(REPORTS[number])] == []


def test_nearly_every_single_fault_is_found() -> None:
    caught = sum(kind.caught for kind in kinds().values())
    total = sum(kind.total for kind in kinds().values())
    assert total >= 0.9 * NUMBER, "the reports have too few places for faults"
    assert caught >= WANTED * total, table(kinds())


def test_every_kind_of_fault_finds_a_place_and_most_of_it_is_found() -> None:
    assert {name for name, kind in kinds().items() if not kind.total} == set()
    assert {name for name, kind in kinds().items() if kind.caught * 2 < kind.total} == set()


def test_faults_of_all_areas_take_part() -> None:
    assert {name.partition(":")[0] for name in all_faults()} == {"narrative", "tables", "text"}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_leaves_the_report_that_it_is_put_into_alone(name: str) -> None:
    rng = random.Random(3)
    made = [FAULTS[name](report, rng) for _ in range(10) for report in REPORTS]
    assert any(wrong is not None and wrong not in REPORTS for wrong in made)
