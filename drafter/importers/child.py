"""The child: reads one foreign file within limits, answers in JSON, and ends."""

import faulthandler
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, NoReturn

from drafter.errors import DrafterError
from drafter.importers import inside, match, registry
from drafter.importers.isolation import limits
from drafter.importers.pdf import is_pdf
from drafter.importers.reading import Reading
from drafter.importers.wire import Request, pictures_to_json, reading_to_json, unpack


def main() -> NoReturn:
    """Do the one piece of work that stands on standard input; the answer goes to standard output."""
    faulthandler.enable()
    sink = _private_output()
    registry.formats()
    limits.lock()
    try:
        with os.fdopen(0, "rb") as source:
            said = answer(source.read(), limits.narrow)
    except MemoryError:
        os._exit(limits.OUT_OF_MEMORY)
    with sink:
        sink.write(said)
    # Nothing is left to be tidied up that the end of the process does not tidy faster.
    sys.stderr.flush()
    os._exit(0)


def answer(message: bytes, narrow: Callable[[int], object] = lambda _memory: None) -> bytes:
    """Return the answer to a message: the value, or the problem to be told to the user.

    `narrow` lowers the limit on memory for a kind of file that needs less.
    """
    try:
        request, content = unpack(message)
        if is_pdf(content):
            narrow(limits.PDF_MEMORY)
        said: dict[str, Any] = {"ok": _work(request, content)}
    except DrafterError as problem:
        said = {"problem": {"what": problem.what, "todo": problem.todo}}
    # Half a surrogate pair, which a damaged file may hold, is no text that anybody could use.
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")


def _work(request: Request, content: bytes) -> object:
    match request.kind:
        case "file":
            return reading_to_json(inside.read(content, request.name, converter=request.converter))
        case "clipboard":
            return reading_to_json(_clipboard(request, content))
        case "pictures":
            return pictures_to_json(_pictures(request, content))


def _clipboard(request: Request, content: bytes) -> Reading:
    from drafter.importers.clipboard import Clipboard, read

    html, text = content[: request.html], content[request.html :]
    return match.understand(read(Clipboard(html.decode(), text.decode())))


def _pictures(request: Request, content: bytes) -> Sequence[bytes]:
    from drafter.importers.pdf.pictures import pictures

    return pictures(content, request.pages, request.width)


def _private_output() -> BinaryIO:
    """Return standard output for the answer alone; what a library prints goes to standard error."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")
