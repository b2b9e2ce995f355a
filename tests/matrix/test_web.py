"""The matrix: web pages, web archives and pasted text come back, in every variant."""

import pytest

from tests.matrix.suite import hold


@pytest.mark.parametrize("name", ["html", "html by LibreOffice", "mht", "text"])
def test_nothing_is_wrong_or_lost(name: str) -> None:
    hold(name)
