"""drafter selftest."""

import pytest

from drafter.cli import selftest
from tests.cli.conftest import FakeWindow, Run


def test_it_goes_through_data_templates_formats_and_window(command: Run) -> None:
    answer = command("selftest")
    assert answer.code == 0
    for word in (
        "resources/fonts",
        "2019、2021",
        "official-2021.pdf",
        "review.pdf",
        "读取报告：.docx、",
        "窗口：云溪市",
        "自检通过。",
    ):
        assert word in answer.out


def test_the_window_can_be_left_out(command: Run, window: FakeWindow) -> None:
    window.error = ImportError("no module", name="PySide6")
    assert command("selftest").code == 2
    assert "窗口" not in command("selftest", "--no-window").out


def test_missing_data_fails_it(command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "files", selftest.files)
    monkeypatch.setattr(selftest.files, "unpack", lambda *_: None)
    answer = command("selftest", "--no-window")
    assert answer.code == 2
    assert "存取后内容不同" in answer.err
