"""The matrix: PDF comes back, in every variant that paper can show."""

import pytest

from tests.matrix.suite import hold


@pytest.mark.parametrize("name", ["pdf by drafter", "pdf by LibreOffice"])
def test_nothing_is_wrong_or_lost(name: str) -> None:
    hold(name)
