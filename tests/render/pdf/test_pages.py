"""What stands on which page: room, company, breaks, pieces too high for any page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.render.pdf.pages import Break, Page, Piece, paginate
from drafter.render.pdf.pen import Pen


@dataclass(frozen=True)
class Block:
    """A piece of whole lines, each one point high, that may be split before any of them."""

    name: str
    lines: int
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    keep_with_previous: bool = False
    whole: bool = False

    @property
    def height(self) -> float:
        return self.lines

    @property
    def least(self) -> float:
        return self.lines if self.whole or self.keep_with_next else min(self.lines, 2)

    def split(self, room: float) -> "tuple[Block, Block] | None":
        count = min(int(room + 1e-3), self.lines - 1)
        if self.whole or self.keep_with_next or count < 1:
            return None
        return replace(self, lines=count, after=0), replace(self, lines=self.lines - count, before=0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        raise AssertionError("these tests do not draw")


def names(pages: Sequence[Page]) -> list[str]:
    """Each page as the names and heights of its pieces."""
    return [" ".join(f"{placed.piece.name}{placed.piece.height:g}" for placed in page) for page in pages]  # pyright: ignore[reportAttributeAccessIssue]


def told(*story: Piece | Break) -> list[str]:
    """Pages of ten lines."""
    return names(paginate(story, 10))


def test_pieces_follow_each_other_and_are_split_at_the_foot() -> None:
    assert told(Block("a", 6), Block("b", 7)) == ["a6 b4", "b3"]


def test_a_story_of_nothing_is_an_empty_page() -> None:
    assert told() == [""]
    assert told(Break()) == [""]


def test_a_break_begins_a_page_but_makes_no_empty_one() -> None:
    assert told(Break(), Block("a", 1), Break(), Break(), Block("b", 1), Break()) == ["a1", "b1"]


def test_space_between_pieces_is_kept_but_not_at_the_head_of_a_page() -> None:
    pages = paginate([Block("a", 2, before=3, after=1), Block("b", 9, before=2, whole=True)], 10)
    assert names(pages) == ["a2", "b9"]
    assert [page[0].top for page in pages] == [0, 0]
    (page,) = paginate([Block("a", 2, after=1), Block("b", 3, before=2)], 10)
    assert [placed.top for placed in page] == [0, 5]


def test_headings_go_with_what_they_head() -> None:
    heads = [Block("h", 1, keep_with_next=True), Block("i", 1, keep_with_next=True)]
    assert told(Block("a", 6), *heads, Block("b", 5)) == ["a6 h1 i1 b2", "b3"]
    assert told(Block("a", 7), *heads, Block("b", 5)) == ["a7", "h1 i1 b5"]
    assert told(Block("a", 5), *heads, Block("b", 4, whole=True)) == ["a5", "h1 i1 b4"]


def test_a_heading_at_the_end_stays() -> None:
    assert told(Block("a", 9), Block("h", 1, keep_with_next=True)) == ["a9 h1"]
    assert told(Block("a", 9), Block("h", 1, keep_with_next=True), Break(), Block("b", 1)) == ["a9 h1", "b1"]


def test_what_ends_a_text_takes_some_of_it_along() -> None:
    signature = Block("s", 2, before=1, keep_with_previous=True, whole=True)
    assert told(Block("a", 9), signature) == ["a8", "a1 s2"]
    assert told(Block("a", 7), signature) == ["a7 s2"]
    assert told(Block("a", 5), Block("b", 4, whole=True), signature) == ["a5", "b4 s2"]


def test_a_heading_is_not_left_behind_by_a_table_and_its_note() -> None:
    note = Block("n", 1, keep_with_previous=True, whole=True)
    heading, table = Block("h", 1, keep_with_next=True), Block("t", 4, whole=True)
    assert told(Block("a", 5), heading, table, note) == ["a5", "h1 t4 n1"]


def test_a_piece_higher_than_a_page_stands_alone() -> None:
    assert told(Block("a", 3), Block("b", 12, whole=True), Block("c", 1)) == ["a3", "b12", "c1"]


def test_a_part_smaller_than_the_least_goes_to_the_next_page() -> None:
    assert told(Block("a", 9), Block("b", 5)) == ["a9", "b5"]


def test_a_long_piece_goes_on_over_many_pages() -> None:
    assert told(Block("a", 35)) == ["a10", "a10", "a10", "a5"]


@given(
    st.lists(
        st.one_of(
            st.just(Break()),
            st.builds(
                Block,
                st.sampled_from("abc"),
                st.integers(1, 25),
                before=st.integers(0, 3),
                after=st.integers(0, 3),
                keep_with_next=st.booleans(),
                keep_with_previous=st.booleans(),
                whole=st.booleans(),
            ),
        ),
        max_size=25,
    )
)
def test_everything_is_placed_once_in_order_and_nothing_overlaps(story: list[Block | Break]) -> None:
    pages = paginate(story, 10)
    placed = [entry for page in pages for entry in page]
    lines = "".join(entry.piece.name * int(entry.piece.height) for entry in placed)  # pyright: ignore[reportAttributeAccessIssue]
    assert lines == "".join(block.name * block.lines for block in story if isinstance(block, Block))
    for page in pages:
        foot = 0.0
        for entry in page:
            assert entry.top >= foot
            foot = entry.top + entry.piece.height
            assert foot <= 10 + 1e-6 or page[0] is entry


@pytest.mark.parametrize("height", [9.9999999, 10.0000001])
def test_rounding_does_not_move_a_piece(height: float) -> None:
    assert names(paginate([Block("a", 4), Block("b", 6, whole=True)], height)) == ["a4 b6"]
