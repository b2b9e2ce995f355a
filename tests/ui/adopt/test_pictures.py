"""Pictures of pages: asked for beside the window, decoded there, in the order of the pages."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import pytest

from drafter.ui.adopt.pictures import draw
from drafter.ui.jobs import Jobs, Progress
from tests.ui.adopt.test_source import png


def test_pictures_arrive_decoded_and_named_by_their_page(
    jobs: Jobs, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, tuple[int, ...], int]] = []

    def page_pictures(
        path: Path, pages: Sequence[int], width: int, *, stop: Callable[[], bool]
    ) -> list[bytes]:
        asked.append((path, tuple(pages), width))
        assert not stop()
        return [png(width + page) for page in pages]

    monkeypatch.setattr("drafter.importers.page_pictures", page_pictures)
    images = draw(Path("a.pdf"), [2, 5], 300)(_progress())
    assert {page: image.width() for page, image in images.items()} == {2: 302, 5: 305}
    assert asked == [(Path("a.pdf"), (2, 5), 300)]


def _progress() -> Progress:
    return Progress(lambda step: None, Event())
