"""What a child says means the same to its parent, and nothing else passes for an answer."""

import binascii
import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from drafter.errors import DrafterError
from drafter.importers.raw import Box, RawCell, RawParagraph, RawReport, RawTable
from drafter.importers.reading import Place, Reading
from drafter.importers.wire import (
    Request,
    pack,
    pictures_from_json,
    pictures_to_json,
    reading_from_json,
    reading_to_json,
    unpack,
)
from drafter.model.draft import Aside, Draft, Meta, Provenance
from drafter.model.prose import Paragraph, Picture

BOX = Box(3, 0.1, 0.25, 0.5, 1.0)
RAW = RawReport(
    blocks=(
        RawParagraph("政府信息公开工作年度报告", 1, BOX),
        RawParagraph(""),
        RawTable((RawCell("5", 0, 0, 2, 3, BOX), RawCell("", 2, 0)), "表格 1", exact=False),
    ),
    title="年报",
    warnings=("请核对。",),
    asides=(Aside("comment", "这里再改改", "批注 1"),),
    pages=4,
)
DRAFT = Draft(
    standard="2021",
    meta=Meta("青石县人民政府", 2025, dt.date(2026, 1, 20)),
    cells={
        "requests.received.natural": 5,
        "requests.received.total": None,
        "disclosure.fees.amount_wan": Decimal("35.60"),
        "review.review_upheld.count": "1.47亿",
    },
    notes={"requests.received.natural": "其中修订 16 件"},
    prose={"overview": (Paragraph("一切正常。", "imported"), Picture("图1.png", "图 1"))},
    pictures={"图1.png": b"\x89PNG\x00\xff"},
    provenance={"agency": Provenance("落款", "青石县人民政府", "likely")},
    warnings=("请核对。",),
    asides=RAW.asides,
)
READING = Reading(DRAFT, RAW, {"requests.received.natural": Place(2, 0, 0)})


def through_json(data: object) -> Any:  # noqa: ANN401 - JSON
    return json.loads(json.dumps(data))


def test_a_reading_comes_through_whole() -> None:
    read = reading_from_json(through_json(reading_to_json(READING)))
    assert read == READING
    assert str(read.draft.cells["disclosure.fees.amount_wan"]) == "35.60"


def test_pictures_come_through_whole() -> None:
    pictures = [b"\x89PNG\x00", b""]
    assert pictures_from_json(through_json(pictures_to_json(pictures))) == pictures


def test_a_request_carries_its_content_as_it_is() -> None:
    request = Request("pictures", "年 报\n.pdf", "LibreOffice", 7, (0, 5), 900)
    content = b"\n{}\x00\xff\n"
    assert unpack(pack(request, content)) == (request, content)


@pytest.mark.parametrize("message", [b"", b"x", b"[]\n", b'{"kind": "shell"}\n', b'{"name": "a"}\nrest'])
def test_what_is_no_request_is_refused(message: bytes) -> None:
    with pytest.raises(ValidationError):
        unpack(message)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("draft", {}),
        ("draft", {"standard": "1999", "agency": "", "year": 2025}),
        ("pictures", {}),
        ("pictures", {"图1.png": 5}),
        ("pictures", {"图1.png": "no base64"}),
        ("raw", {"blocks": [{"text": 5}]}),
        ("raw", {"blocks": [{"nothing": "known"}]}),
        ("raw", {}),
        ("places", {"requests.received.natural": {"block": "first", "row": 0, "column": 0}}),
        ("places", []),
    ],
)
def test_what_is_no_reading_is_refused(key: str, value: object) -> None:
    data = through_json(reading_to_json(READING)) | {key: value}
    with pytest.raises((ValueError, DrafterError)):
        reading_from_json(data)


@pytest.mark.parametrize("data", [None, [], {}, {"draft": {}}, "x"])
def test_what_is_nothing_at_all_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="no reading"):
        reading_from_json(data)


def test_a_report_without_pictures_carries_none() -> None:
    bare = replace(DRAFT, pictures={}, prose={})
    assert reading_to_json(Reading(bare, RAW, {}))["pictures"] == {}


@pytest.mark.parametrize("data", [None, {}, [5]])
def test_what_is_no_picture_is_refused(data: object) -> None:
    with pytest.raises(ValidationError):
        pictures_from_json(data)


def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(binascii.Error):
        pictures_from_json(["no base64"])
