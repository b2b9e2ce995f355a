"""Fetches the pictures of pages that are in sight, beside the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPixmap

from drafter.errors import DrafterError
from drafter.ui.adopt.canvas import SourceView
from drafter.ui.adopt.pages import PagesCanvas
from drafter.ui.jobs import Jobs, Progress

_TOPIC = "page pictures"
_AHEAD, _KEPT = 3, 6
"""So many heights of the view around it pictures are fetched beforehand, and kept."""


class PictureFeed(QObject):
    """Keeps the pages that a view shows supplied with pictures; `failed` says once why there are none."""

    failed = Signal(str)

    def __init__(self, path: Path, view: SourceView, canvas: PagesCanvas, jobs: Jobs) -> None:
        super().__init__(view)
        self._path = path
        self._view = view
        self._canvas = canvas
        self._jobs = jobs
        self._given_up = False
        self._coming: set[tuple[int, int]] = set()
        view.settled.connect(self.fetch)

    def fetch(self) -> None:
        """Ask for the pictures that are lacking in sight, then for those next to it."""
        pages = self._canvas.lacking(self._view.in_sight) or self._canvas.lacking(self._near(_AHEAD))
        pixels = self._canvas.pixels
        coming = {(page, pixels) for page in pages} <= self._coming
        if coming or self._given_up or not self._view.isVisible():
            return
        self._coming = {(page, pixels) for page in pages}
        work = draw(self._path, pages, pixels)
        done = self._hang_for(pixels)
        self._jobs.run(work, done, self._give_up, label="", topic=_TOPIC)

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._given_up = True
        self._jobs.cancel(_TOPIC)

    def _hang_for(self, pixels: int) -> Callable[[dict[int, QImage]], None]:
        def hang(images: dict[int, QImage]) -> None:
            self._coming = set()
            self._canvas.hang({page: QPixmap.fromImage(image) for page, image in images.items()}, pixels)
            self._canvas.forget_beyond(self._near(_KEPT))
            self._view.mark_again()
            self.fetch()

        return hang

    def _near(self, rooms: int) -> QRect:
        """Return what is in sight with so many times its height above and below."""
        seen = self._view.in_sight
        return seen.adjusted(0, -rooms * seen.height(), 0, rooms * seen.height())

    def _give_up(self, error: DrafterError) -> None:
        self._given_up = True
        self.failed.emit(str(error))


def draw(path: Path, pages: Sequence[int], pixels: int) -> Callable[[Progress], dict[int, QImage]]:
    """Return the work that draws pages of a PDF `pixels` wide."""

    def work(progress: Progress) -> dict[int, QImage]:
        from drafter.importers import page_pictures

        pictures = page_pictures(path, pages, pixels, stop=progress.stopped)
        return {page: QImage.fromData(picture) for page, picture in zip(pages, pictures, strict=True)}

    return work
