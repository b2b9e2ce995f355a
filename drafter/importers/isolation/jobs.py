"""The pieces of work that a child is asked for, each from what the program has to what it gets."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.errors import DrafterError
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
    """Read a file; an old Word document goes through an office program first where one is installed."""
    data = content(path)
    converted = _converted(data, path.name, stop)
    if converted is None:
        return _reading(Request("file", path.name), data, stop)
    return _reading(Request("file", path.name, converter=converted.program), converted.docx, stop)


def read_copied(clip: "Clipboard", stop: Stop | None) -> "Reading":
    """Read what was copied; half a surrogate pair, as a cut selection may hold, is no text."""
    from drafter.importers.clipboard import NAME

    html, text = (part.encode("utf-8", "replace") for part in (clip.html, clip.text))
    return _reading(Request("clipboard", NAME, html=len(html)), html + text, stop)


def draw(path: Path, pages: Sequence[int], width: int, stop: Stop | None) -> list[bytes]:
    """Draw pages of a PDF."""
    request = Request("pictures", path.name, pages=tuple(pages), width=width)
    return _checked(pictures_from_json, ask(request, content(path), stop), path.name)


def _converted(data: bytes, name: str, stop: Stop | None) -> "Converted | None":
    """Return what an office program makes of an old Word document; None for everything else."""
    if not data.startswith(MAGIC):
        return None
    from drafter.importers.office import convert
    from drafter.importers.word97 import is_doc

    return convert(data, name, stop=stop) if is_doc(data) else None


def _reading(request: Request, data: bytes, stop: Stop | None) -> "Reading":
    return _checked(reading_from_json, ask(request, data, stop), request.name)


def _checked(parse: Callable[[Any], T], answer: object, name: str) -> T:
    """Return what an answer means; a child that says what it should not is a fault of ours."""
    try:
        return parse(answer)
    except (DrafterError, ValueError) as error:
        raise fault(name, f"the answer is not what was asked for: {error}") from error
