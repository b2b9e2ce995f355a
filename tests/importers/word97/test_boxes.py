"""Text boxes are found by the drawing that they belong to."""

import struct

from drafter.importers.word97.boxes import Boxes, lines
from drafter.importers.word97.fib import Fib, Part, Story
from tests.importers.word97.sheet import fib


def plc(places: list[int], *records: bytes) -> bytes:
    return struct.pack(f"<{len(places)}I", *places) + b"".join(records)


def shape(number: int) -> bytes:
    return struct.pack("<i", number) + bytes(22)


def box(number: int) -> bytes:
    return bytes(14) + struct.pack("<i", number) + bytes(4)


def made() -> Boxes:
    parts = {
        Part.SHAPES: plc([10, 20, 30, 100], shape(1025), shape(1026), shape(1027)),
        Part.BOXES: plc([0, 4, 9, 11, 99], box(1026), box(1025), box(7), box(1027)),
    }
    found = fib(parts)
    counts = [0] * 8
    counts[Story.MAIN], counts[Story.BOXES] = 100, 12
    return Boxes(Fib(found.main, found.table, b"", tuple(counts)))


def test_each_text_is_taken_once_where_its_drawing_stands() -> None:
    boxes = made()
    assert (boxes.take(20), boxes.take(10), boxes.take(20)) == ([(100, 104)], [(104, 109)], [])


def test_a_drawing_without_text_and_a_place_beyond_the_story_have_none() -> None:
    boxes = made()
    assert (boxes.take(30), boxes.take(55)) == ([], [])


def test_what_is_anchored_nowhere_is_the_rest() -> None:
    boxes = made()
    boxes.take(20)
    assert boxes.rest() == [(104, 109), (109, 111)]
    assert boxes.rest() == []


def test_places_that_run_back_count_nothing_twice() -> None:
    found = lines(plc([0, 50, 0, 50, 60], b"", b"", b"", b""), 0)
    assert sum(behind - first for first, behind, _ in found) <= 60


def test_a_table_of_places_that_is_cut_off_has_fewer_lines() -> None:
    whole = plc([1, 2, 3], b"aa", b"bb")
    assert [record for *_, record in lines(whole, 2)] == [b"aa", b"bb"]
    assert [record for *_, record in lines(whole[:12], 2)] == [whole[8:10]]
    assert list(lines(b"abc", 2)) == []
