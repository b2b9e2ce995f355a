"""Comments, headers and footers come beside the text, page numbers not at all."""

import struct

from drafter.importers.word97 import read
from drafter.importers.word97.fib import Part, Story
from drafter.model.draft import Aside
from tests.importers.word97.build import P, ole, p, streams


def texts(*found: str) -> tuple[list[P], bytes]:
    """Paragraphs of a story, and the table that parts it into texts."""
    ends = [sum(map(len, found[:n])) for n in range(len(found) + 1)]
    return [p(text) for text in found if text], struct.pack(f"<{len(ends)}I", *ends)


def asides(comments: tuple[list[P], bytes], headers: tuple[list[P], bytes]) -> tuple[Aside, ...]:
    stories = {Story.HEADERS: headers[0], Story.COMMENTS: comments[0]}
    parts = {Part.HEADERS: headers[1], Part.COMMENTS: comments[1]}
    return read(ole(streams([p("正文\r")], stories, parts)), "年报.doc").asides


def test_comments_are_numbered_as_a_person_counts_them() -> None:
    found = asides(texts("\x05请核对\r", "", "\x05口径？\r", "\r"), texts("\r"))
    assert found == (Aside("comment", "请核对", "批注 1"), Aside("comment", "口径？", "批注 3"))


def test_headers_and_footers_come_once_and_page_numbers_never() -> None:
    separators = ("\x03\r", "", "", "", "", "")
    first = ("云溪市\r", "内部资料\r", "- \x13 PAGE \x141\x15 -\r", "发展和改革局\r", "", "")
    found = asides(texts(), texts(*separators, *first, *first, "\r"))
    assert found == (
        Aside("header", "云溪市", "页眉"),
        Aside("header", "内部资料", "页眉"),
        Aside("footer", "发展和改革局", "页脚"),
    )


def test_places_beyond_the_story_say_nothing() -> None:
    beyond = struct.pack("<4I", 0, 900, 100, 1000)
    assert asides(([p("甲\r")], beyond), ([p("乙\r")], beyond)) == ()
