"""Typing in a long part, checks included: from the moment a key is due until what it did is painted."""

import os
import random
import statistics
import tempfile
import time
from dataclasses import replace

from drafter.model.draft import Draft
from drafter.model.prose import Paragraph
from tests.bench.bench_checks import SENTENCE, SENTENCES, full
from tests.bench.measure import Result

PART = "overview"
CHARACTERS = 20_000
FRAME = 0.016
KEYS = 240
STROKE = 0.06
"""Seconds from key to key of somebody who types fast."""

PAUSE, EVERY = 0.22, 12
"""Now and then the hands rest: long enough for the checks to begin, and the next key meets them at work."""


def long_report() -> Draft:
    """Return a full report whose first section has 20 000 characters, no two paragraphs alike."""
    draw = random.Random(7)
    draft = replace(full(2025), last=full(2024))
    count = CHARACTERS // (len(SENTENCE) * SENTENCES) + 1
    text = tuple(Paragraph("".join(_sentence(draw) for _ in range(SENTENCES))) for _ in range(count))
    return replace(draft, prose={**draft.prose, PART: text})


def _sentence(draw: random.Random) -> str:
    return SENTENCE.replace("1286", str(draw.randint(1000, 9999))).replace("2024", "2025")


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
        Result(f"{what}, the slowest of {KEYS}", "a frame of 16 ms", max(delays), FRAME),
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
