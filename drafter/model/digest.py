"""A report's digest: the same for the same report, whatever file it stands in."""

import json
from hashlib import sha256

from drafter.model.draft import Draft
from drafter.model.prose import Picture
from drafter.model.report import Json, to_report_json

_NOT_PRINTED = ("provenance", "warnings")
_SHORT = 12


def digest(draft: Draft) -> str:
    """Return the SHA-256 of what the report says, as 64 hexadecimal digits.

    It covers the report JSON (form, year, agency, figures with totals, text, remarks), the date under
    the signature and the pictures with their places and captions. How the draft came about does not
    count: where a figure was imported from, which total was typed, which paragraph is last year's.
    """
    report = {key: value for key, value in to_report_json(draft).items() if key not in _NOT_PRINTED}
    date = None if draft.meta.date is None else draft.meta.date.isoformat()
    data = {**report, "date": date, "pictures": _pictures(draft)}
    return sha256(json.dumps(data, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def short(digest: str) -> str:
    """Return the first digits of a digest: enough for a person to compare two papers."""
    return digest[:_SHORT]


def _pictures(draft: Draft) -> Json:
    return [
        [part, place, item.caption, sha256(draft.pictures.get(item.name, b"")).hexdigest()]
        for part, items in sorted(draft.prose.items())
        for place, item in enumerate(items)
        if isinstance(item, Picture)
    ]
