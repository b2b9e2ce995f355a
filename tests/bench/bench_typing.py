"""Typing in a long part, checks included: from the moment a key is due until what it did is painted."""

import os
import random
import statistics
import tempfile
import time
from dataclasses import replace

from drafter.model.draft import Draft
from drafter.model.prose import Paragraph
from tests.bench.bench_checks import full
from tests.bench.measure import Result

PART = "overview"
CHARACTERS = 20_000
SENTENCES = 4
FRAME = 0.016
KEYS = 240
STROKE = 0.06
"""Seconds from key to key of somebody who types fast."""

PAUSE, EVERY = 0.22, 12
"""Now and then the hands rest: long enough for the checks to begin, and the next key meets them at work."""


def long_report() -> Draft:
    """Return a full report whose first section has 20 000 characters, no two sentences alike."""
    draw = random.Random(7)
    draft = replace(full(2025), last=full(2024))
    text: list[Paragraph] = []
    while sum(len(paragraph.text) for paragraph in text) < CHARACTERS:
        text.append(Paragraph("".join(_sentence(draw) for _ in range(SENTENCES))))
    return replace(draft, prose={**draft.prose, PART: tuple(text)})


def _sentence(draw: random.Random) -> str:
    """Say something with a share in it, which is wrong in one of fifty."""
    whole, share = draw.randint(1000, 9999), draw.random()
    part = round(whole * share)
    told = part / whole + (0.1 if draw.random() < 0.02 else 0)
    return (
        f"2025年，青石县人民政府主动公开政府信息{whole}条，其中通过政府网站公开{part}条，占{told:.1%}，"
        f"解读政策文件{draw.randint(1, 99)}件，回应群众关切的事项{draw.randint(1, 999)}个。"
    )


def run() -> list[Result]:
    """Measure in a window of the program with nothing but the screen left out."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as home:
        os.environ["DRAFTER_HOME"] = home
        delays = typing()
    ninety_fifth = statistics.quantiles(delays, n=20)[-1]
    what = f"a key in a part of {CHARACTERS} characters"
    return [
        Result(f"{what}, 95th percentile", "a frame of 16 ms", ninety_fifth, FRAME),
        Result(f"{what}, the slowest of {KEYS}", "a frame of 16 ms", max(delays), FRAME, goal=2.0),
    ]


def typing() -> list[float]:
    """Return for each key how long after it was due it had been typed, followed and painted, in seconds."""
    from PySide6.QtWidgets import QApplication

    from drafter.ui.app import build_app
    from drafter.ui.boxes import Boxes
    from drafter.ui.main_window import MainWindow
    from drafter.ui.services import Services

    app = QApplication.instance() or build_app(["drafter"])
    window = MainWindow(Services.in_passing(Boxes()))
    window.show()
    window.activateWindow()
    work = window.workplace()
    work.show(long_report())
    work.desk.pages.show_page(PART)
    work.desk.pages.begin()
    _rest(1.0)
    delays = [_key(number) for number in range(KEYS)]
    work.autosave.end()
    window.hide()
    window.deleteLater()
    app.sendPostedEvents()
    return delays


def _key(number: int) -> float:
    """Wait until a key is due, as the window's own loop does, and type it into what has the focus."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    due = _rest(STROKE if number % EVERY else PAUSE)
    editor = QApplication.focusWidget()
    if editor is None:
        raise RuntimeError("nothing has the focus")
    QTest.keyClicks(editor, "abcdefgh"[number % 8])
    QApplication.processEvents()
    return time.perf_counter() - due


def _rest(seconds: float) -> float:
    """Let the window live for a while; returns when that was over, on its own clock."""
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)
    return end
