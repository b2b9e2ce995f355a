"""A character that is cut by a change of group or font is put together."""

from drafter.importers.rtf.charsets import Fonts
from drafter.importers.rtf.pending import Pending, put
from drafter.importers.rtf.state import Captured, State

FIRST, SECOND = "年".encode("gbk")[:1], "年".encode("gbk")[1:]


def fonts() -> Fonts:
    found = Fonts("gb18030")
    for number, charset in ((0, 0), (13, 134)):
        found.declare("f", number)
        found.declare("fcharset", charset)
    return found


def test_halves_in_one_font_and_in_two() -> None:
    place = Captured()
    pending = Pending(fonts())
    pending.add(FIRST, State(place, font=13))
    pending.add(SECOND + b"2023", State(place, font=13))
    pending.add(FIRST, State(place, font=13))
    pending.add(SECOND, State(place, font=0))
    pending.flush()
    assert place.text() == "年2023年"


def test_text_for_another_place_waits_for_nothing() -> None:
    place, other = Captured(), Captured()
    pending = Pending(fonts())
    pending.add("甲".encode("gbk"), State(place, font=13))
    pending.add("乙".encode("gbk"), State(other, font=13))
    assert (place.text(), other.text()) == ("甲", "")
    pending.flush()
    assert other.text() == "乙"


def test_only_a_story_keeps_what_is_not_to_be_shown() -> None:
    place = Captured()
    put(place, "显示", None)
    put(place, "藏", "hidden")
    assert place.text() == "显示"
