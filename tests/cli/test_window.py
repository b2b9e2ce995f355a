"""What the command line says where Qt is not installed."""

import pytest

from drafter.cli.window import without_qt


def test_only_a_missing_qt_is_told_to_the_user() -> None:
    assert "PySide6" in str(without_qt(ImportError(name="PySide6.QtGui")))
    fault = ImportError(name="drafter.ui.nothing")
    with pytest.raises(ImportError) as caught:
        without_qt(fault)
    assert caught.value is fault
