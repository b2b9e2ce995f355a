"""pypdfium2 as the modules here use it: it carries no type stubs, so its shapes are written down once."""

from types import ModuleType
from typing import Any, Protocol


class TextPage(Protocol):
    """The characters of a page; `raw` is what pdfium's own functions take."""

    raw: Any

    def count_chars(self) -> int:
        """Return how many there are, those put in by pdfium too."""
        ...

    def close(self) -> None:
        """Let go of it, before its page."""
        ...


class Bitmap(Protocol):
    """A page drawn in red, green, blue; `buffer` holds `stride` bytes a row."""

    width: int
    height: int
    stride: int
    buffer: Any

    def close(self) -> None:
        """Let go of it."""
        ...


class Page(Protocol):
    """A page; the raw functions take it as it is."""

    def get_size(self) -> tuple[float, float]:
        """Return width and height in points, as the page is shown."""
        ...

    def get_textpage(self) -> TextPage:
        """Return its characters."""
        ...

    def render(self, *, scale: float, rev_byteorder: bool, prefer_bgrx: bool) -> Bitmap:
        """Draw it at `scale` pixels a point."""
        ...

    def close(self) -> None:
        """Let go of it, before its document."""
        ...


class Document(Protocol):
    """A document that is open."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int) -> Page: ...

    def get_metadata_value(self, key: str) -> str:
        """Return what the file says of itself, "" where it does not."""
        ...

    def close(self) -> None:
        """Let go of it, after its pages."""
        ...


def library() -> ModuleType:
    """Return pypdfium2, loaded when it is first needed."""
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

    return pypdfium2


def raw() -> ModuleType:
    """Return pdfium's own functions."""
    import pypdfium2.raw as functions  # pyright: ignore[reportMissingTypeStubs]

    return functions
