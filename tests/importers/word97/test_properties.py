"""What a document says of itself: author, title, company."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.importers.ole import OleFile
from drafter.importers.word97.properties import read_properties
from tests.importers.word97.build import ole

SUMMARY, MORE = "\x05SummaryInformation", "\x05DocumentSummaryInformation"


def property_set(values: dict[int, bytes]) -> bytes:
    places, packed = b"", b""
    for number, value in values.items():
        places += struct.pack("<II", number, 8 + len(values) * 8 + len(packed))
        packed += value
    section = struct.pack("<II", 8 + len(places) + len(packed), len(values)) + places + packed
    return struct.pack("<HHI16sI16sI", 0xFFFE, 0, 0, b"", 1, b"", 48) + section


def text(value: str, coding: str) -> bytes:
    encoded = value.encode(coding) + b"\0"
    return struct.pack("<II", 0x1E, len(encoded)) + encoded


def page(number: int) -> bytes:
    return struct.pack("<IHH", 2, number, 0)


def told(**streams: bytes) -> list[tuple[str, str]]:
    found = {SUMMARY: streams.get("summary", b""), MORE: streams.get("more", b"")}
    file = OleFile(ole({name: data for name, data in found.items() if data} or {"a": b"a"}), "a")
    asides = list(read_properties(file))
    assert {aside.kind for aside in asides} <= {"property"}
    return [(aside.place, aside.text) for aside in asides]


@pytest.mark.parametrize(("number", "coding"), [(936, "gbk"), (65001, "utf-8")])
def test_texts_are_read_in_the_code_page_of_their_set(number: int, coding: str) -> None:
    summary = property_set({1: page(number), 2: text("年报", coding), 4: text("张某", coding), 14: page(3)})
    more = property_set({1: page(number), 15: text("云溪市发展和改革局", coding)})
    assert told(summary=summary, more=more) == [
        ("文档属性“标题”", "年报"),
        ("文档属性“作者”", "张某"),
        ("文档属性“单位”", "云溪市发展和改革局"),
    ]


def test_texts_may_be_wide_and_blank_ones_say_nothing() -> None:
    wide = "最后的人".encode("utf-16-le")
    summary = property_set({8: struct.pack("<II", 0x1F, len(wide) // 2) + wide, 4: text("  ", "ascii")})
    assert told(summary=summary) == [("文档属性“最后修改者”", "最后的人")]


def test_a_set_in_an_unknown_code_page_says_nothing() -> None:
    assert told(summary=property_set({1: page(4), 4: text("x", "ascii")})) == []
    assert told() == []


@given(place=st.integers(0, 120), change=st.binary(min_size=1, max_size=8), cut=st.integers(0, 140))
def test_any_damage_costs_properties_only(place: int, change: bytes, cut: int) -> None:
    data = bytearray(property_set({1: page(936), 4: text("张某", "gbk"), 8: text("李某", "gbk")}))
    data[place : place + len(change)] = change
    assert len(told(summary=bytes(data[:cut]))) <= 6
