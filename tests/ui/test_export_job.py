"""The export as work: writes what was ordered, and stops between two files."""

import threading
from pathlib import Path

import pytest

from drafter.errors import Cancelled
from drafter.model.draft import Draft, empty
from drafter.standard.loader import load
from drafter.ui.export_job import Order, write
from drafter.ui.jobs import Progress, Step


def draft() -> Draft:
    return empty(load("2021"), "云溪市发展和改革局", 2025)


def test_an_order_knows_its_files(tmp_path: Path) -> None:
    order = Order(tmp_path, "年报", (".docx", ".html"))
    (tmp_path / "年报.html").write_text("old")
    assert order.paths == (tmp_path / "年报.docx", tmp_path / "年报.html")
    assert order.replaced == (tmp_path / "年报.html",)


def test_every_file_is_written_and_told(tmp_path: Path) -> None:
    order = Order(tmp_path, "年报", (".docx", ".pdf", ".html"))
    steps: list[Step] = []
    assert write(draft(), order, Progress(steps.append, threading.Event())) == order.paths
    assert all(path.stat().st_size for path in order.paths)
    assert [(step.done, step.total) for step in steps] == [(0, 3), (1, 3), (2, 3)]
    assert "PDF" in steps[1].text


def test_stopped_work_leaves_the_later_files_as_they_were(tmp_path: Path) -> None:
    order = Order(tmp_path, "年报", (".docx", ".html"))
    (tmp_path / "年报.html").write_text("old")
    stop = threading.Event()
    with pytest.raises(Cancelled):
        write(draft(), order, Progress(lambda _: stop.set(), stop))
    assert (tmp_path / "年报.docx").exists(), "the file that was begun is whole"
    assert (tmp_path / "年报.html").read_text() == "old"
