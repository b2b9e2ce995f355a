"""What a reader hands over can cross to another process and cannot be changed."""

import dataclasses
import pickle

import pytest

from drafter.importers.raw import RawCell, RawParagraph, RawReport, RawTable

REPORT = RawReport(
    (RawParagraph("一、总体情况", 1), RawTable((RawCell("规章", 0, 0),), "表格 1")), "标题", ("注意",)
)


def test_a_raw_report_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(REPORT)) == REPORT  # noqa: S301 - our own bytes


def test_a_raw_report_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        REPORT.title = "别的"  # pyright: ignore[reportAttributeAccessIssue]
