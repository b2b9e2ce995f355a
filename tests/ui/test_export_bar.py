"""The line after an export: opens what was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from drafter.ui.export_bar import ExportBar


def test_its_buttons_open_the_files_and_their_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    bar = ExportBar([tmp_path / "a.docx", tmp_path / "a.pdf"])
    qtbot.addWidget(bar)
    for button in (*bar.open_buttons, bar.folder_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "a.docx", tmp_path / "a.pdf", tmp_path]
    assert [button.text() for button in bar.open_buttons] == ["打开 DOCX", "打开 PDF"]


def test_it_goes_away_when_it_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    bar = ExportBar([tmp_path / "a.docx"])
    bar.show()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(bar)
