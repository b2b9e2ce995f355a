"""The matrix: what word processors write comes back, in every variant."""

import pytest

from tests.matrix.suite import hold


@pytest.mark.parametrize("name", ["docx", "docx by LibreOffice", "doc", "odt", "rtf"])
def test_nothing_is_wrong_or_lost(name: str) -> None:
    hold(name)
