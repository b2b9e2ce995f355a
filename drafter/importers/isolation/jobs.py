"""The pieces of work that a child is asked for, each from what the program has to what it gets."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.errors import DrafterError, FileProblem
from drafter.importers.isolation.asking import ask, fault
from drafter.importers.isolation.process import Stop
from drafter.importers.ole import MAGIC
from drafter.importers.registry import content
from drafter.importers.wire import Request, pictures_from_json, reading_from_json

if TYPE_CHECKING:
    from drafter.importers.clipboard import Clipboard
    from drafter.importers.office import Converted
    from drafter.importers.reading import Reading

T = TypeVar("T")


def read(path: Path, stop: Stop | None) -> "Reading":
    """Read a file. An old Word document goes through Word or WPS first, where one is installed.

    One that we cannot read goes through LibreOffice, if that is there.
    """
    data = content(path)
    if not data.startswith(MAGIC):
        return _reading(Request("file", path.name), data, stop)
    from drafter.importers import office, word97

    if not word97.is_doc(data):
        return _reading(Request("file", path.name), data, stop)
    made = office.convert(data, path.name, stop=stop)
    if made is not None:
        return _reading_of(made, path.name, stop)
    try:
        return _reading(Request("file", path.name), data, stop)
    except FileProblem:
        made = office.rescue(data, path.name, stop=stop)
        if made is None:
            raise
    return _reading_of(made, path.name, stop)


def _reading_of(made: "Converted", name: str, stop: Stop | None) -> "Reading":
    return _reading(Request("file", name, converter=made.program), made.docx, stop)


def read_copied(clip: "Clipboard", stop: Stop | None) -> "Reading":
    """Read what was copied; half a surrogate pair, as a cut selection may hold, is no text."""
    from drafter.importers.clipboard import NAME

    html, text = (part.encode("utf-8", "replace") for part in (clip.html, clip.text))
    return _reading(Request("clipboard", NAME, html=len(html)), html + text, stop)


def draw(path: Path, pages: Sequence[int], width: int, stop: Stop | None) -> list[bytes]:
    """Draw pages of a PDF."""
    request = Request("pictures", path.name, pages=tuple(pages), width=width)
    return _checked(pictures_from_json, ask(request, content(path), stop), path.name)


def _reading(request: Request, data: bytes, stop: Stop | None) -> "Reading":
    return _checked(reading_from_json, ask(request, data, stop), request.name)


def _checked(parse: Callable[[Any], T], answer: object, name: str) -> T:
    """Return what an answer means; a child that says what it should not is a fault of ours."""
    try:
        return parse(answer)
    except (DrafterError, ValueError) as error:
        raise fault(name, f"the answer is not what was asked for: {error}") from error
