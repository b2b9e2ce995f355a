"""What parent and child say to each other: a request with its content, an answer in JSON."""

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from drafter.importers.raw import RawReport
from drafter.importers.reading import Place, Reading
from drafter.model.codec import all_pictures, draft_from_json, draft_to_json

Kind = Literal["file", "clipboard", "pictures"]
"""What is asked for: a file or a clipboard to be read, or pages of a PDF as pictures."""


@dataclass(frozen=True, slots=True)
class Request:
    """A piece of work for the child, without the bytes that it is about.

    `name` is the file's, for messages. `converter` is the program that made a .docx of an old
    file. `html` is how many bytes of a clipboard are HTML, the rest is text. `pages` count from
    0, `width` is in pixels.
    """

    kind: Kind
    name: str = ""
    converter: str = ""
    html: int = 0
    pages: tuple[int, ...] = ()
    width: int = 0


_requests = TypeAdapter(Request)
_raw = TypeAdapter(RawReport)
_places = TypeAdapter(dict[str, Place])
_pictures = TypeAdapter(list[str])
_named_pictures = TypeAdapter(dict[str, str])


def pack(request: Request, content: bytes) -> bytes:
    """Return a request and its content as one message: a line of JSON, then the bytes."""
    return json.dumps(asdict(request)).encode() + b"\n" + content


def unpack(message: bytes) -> tuple[Request, bytes]:
    """Take a message apart again; ValueError where it is none."""
    line, _, content = message.partition(b"\n")
    return _requests.validate_json(line), content


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """Return a reading as JSON data, pictures included."""
    pictures = all_pictures(reading.draft)
    return {
        "draft": draft_to_json(reading.draft),
        "pictures": dict(zip(pictures, pictures_to_json(pictures.values()), strict=True)),
        "raw": _raw.dump_python(reading.raw),
        "places": _places.dump_python(dict(reading.places)),
    }


def reading_from_json(data: Any) -> Reading:  # noqa: ANN401 - whatever a child may say
    """Read a reading back; ValueError or FileProblem where the data is none."""
    match data:
        case {"draft": draft, "pictures": pictures, "raw": raw, "places": places}:
            named = _named_pictures.validate_python(pictures)
            known = dict(zip(named, map(_picture, named.values()), strict=True))
            return Reading(
                draft_from_json(draft, known), _raw.validate_python(raw), _places.validate_python(places)
            )
        case _:
            raise ValueError("this is no reading")


def pictures_to_json(pictures: Iterable[bytes]) -> list[str]:
    """Return pictures as JSON data."""
    return [base64.b64encode(picture).decode("ascii") for picture in pictures]


def pictures_from_json(data: object) -> list[bytes]:
    """Read pictures back; ValueError where the data is something else."""
    return [_picture(text) for text in _pictures.validate_python(data)]


def _picture(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
