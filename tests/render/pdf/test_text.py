"""Set text: lines that fill their width, indents, runs that say what the text says, parts for two pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.render.pdf.faces import GETA
from drafter.render.pdf.text import Line, Span, TextPiece, measure, paragraphs, place_lines
from tests.render.pdf.paper import STYLE, WIDTH, copy, faces

SENTENCE = (
    "云溪市发展和改革局严格落实《条例》要求，持续推进“五公开”，全年主动公开政府信息1280条，办结率为100%。"
)
PROSE = st.text("云溪市发展和改革局，。、“”《》（）；：1234567890 abcXYZ%——……·", max_size=300).map(str.strip)


def right_edge(line: Line) -> float:
    """Where the last character of a line ends, from the left of the area."""
    text = line.copy.text
    *_, last = line.runs()
    after = line.copy.part(line.end - len(last.text), line.end)
    widened = (len(last.text) - 1) * (last.spacing - line.copy.tracking)
    assert text[line.start : line.end].endswith(last.text)
    return last.x + after + widened


def said(line: Line) -> str:
    """What is copied from a line."""
    return "".join(run.text for run in line.runs())


def justified(text: str, tracking: float = 0.0) -> list[Line]:
    """A paragraph's lines, two characters indented."""
    whole = copy(text, 16, tracking)
    return place_lines(whole, whole.filled(WIDTH - 32, WIDTH), WIDTH, "justify", 32)


def piece(count: int, *, keep_with_next: bool = False) -> TextPiece:
    """A piece of so many lines."""
    return TextPiece(tuple(justified(SENTENCE)[:1] * count), 29, keep_with_next=keep_with_next)


@pytest.mark.parametrize("tracking", [0.0, -0.22])
def test_all_lines_but_the_last_fill_their_width(tracking: float) -> None:
    *full, last = justified(SENTENCE * 400, tracking)
    assert len(full) > 700
    assert all(right_edge(line) == pytest.approx(WIDTH, abs=0.6) for line in full)
    assert last.gap == 0
    assert right_edge(last) < WIDTH


def test_28_characters_fill_a_line_and_two_indent_it() -> None:
    whole = copy("云" * 54, STYLE.body.size_pt, STYLE.body.tracking_pt)
    indent = 2 * (whole.size + whole.tracking)
    bounds = whole.filled(WIDTH - indent, WIDTH)
    assert bounds == [(0, 26), (26, 54)]
    first, second = place_lines(whole, bounds, WIDTH, "justify", indent)
    assert first.x == pytest.approx(31.56)
    assert second.x == 0


@given(PROSE)
def test_what_is_set_is_what_was_written(text: str) -> None:
    whole = copy(text)
    bounds = whole.filled(WIDTH - 32, WIDTH)
    lines = place_lines(whole, bounds, WIDTH, "justify", 32)
    written = [text[start:end].rstrip(" ") for start, end in bounds]
    assert [said(line) for line in lines] == written
    assert all(right_edge(line) <= WIDTH + 0.6 for line in lines if said(line))


@given(PROSE)
def test_runs_follow_each_other_without_overlap(text: str) -> None:
    for line in justified(text):
        end = line.x
        for run in line.runs():
            assert run.x >= end - 1e-6
            end = run.x + sum(
                glyph.advance * 16 for glyph in (faces().glyphs("fangsong", char)[char] for char in run.text)
            )


def test_a_word_is_not_spread_to_fill_a_line() -> None:
    lines = justified("云溪市发展和改革局在网站公布了annualreport等材料共计" * 5)
    words = [run for line in lines if line.gap for run in line.runs() if run.text.isascii()]
    assert words
    assert all(run.spacing == 0 for run in words)


def test_a_line_with_too_few_gaps_is_left_as_it_is() -> None:
    whole = copy("公开 x")
    assert place_lines(whole, [(0, 2), (2, 4)], 200, "justify")[0].gap == 0


@pytest.mark.parametrize(("align", "share"), [("left", 0), ("center", 0.5), ("right", 1)])
def test_short_lines_stand_where_they_are_told(align: str, share: float) -> None:
    whole = copy("云溪市", 10, tracking=1)
    (line,) = place_lines(whole, [(0, 3)], 100, align)  # pyright: ignore[reportArgumentType]
    assert line.x == pytest.approx((100 - 32) * share)


def test_a_lead_is_in_its_own_face() -> None:
    whole = measure(
        [Span("（一）主动公开。", "kaiti", bold=True), Span("全年公开。", "fangsong")], 16, faces()
    )
    runs = list(Line(whole, 0, len(whole.text), 0).runs())
    assert {run.ink.bold for run in runs if "主动公开" in run.text} == {True}
    assert {run.ink.bold for run in runs if "全年公开" in run.text} == {False}


def test_what_no_font_has_is_drawn_as_a_sign() -> None:
    whole = copy("甲😀😀乙")
    assert said(Line(whole, 0, 4, 0)) == f"甲{GETA * 2}乙"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("　　云溪市\t局 ", ["云溪市 局"]),
        ("云\u200b溪\ufeff市\x00", ["云溪市"]),
        ("邉\U000e0101", ["邉"]),
        ("第一行\r\n第二行\n\n第四行", ["第一行", "第二行", "", "第四行"]),
        ("数\u00a05\u3000件", ["数\u00a05\u3000件"]),
    ],
)
def test_what_has_no_shape_is_left_out(text: str, parts: list[str]) -> None:
    assert paragraphs(text) == parts


def test_a_paragraph_is_split_between_lines() -> None:
    parts = piece(10).split(29 * 6.5)
    assert parts
    assert [len(part.lines) for part in parts] == [6, 4]


@pytest.mark.parametrize(
    ("lines", "room", "expected"), [(10, 9.5, [8, 2]), (4, 3.9, [2, 2]), (10, 1.9, None), (3, 2.5, None)]
)
def test_no_line_stands_alone(lines: int, room: float, expected: list[int] | None) -> None:
    parts = piece(lines).split(29 * room)
    assert (parts and [len(part.lines) for part in parts]) == expected


def test_a_heading_is_not_split() -> None:
    heading = piece(6, keep_with_next=True)
    assert heading.split(29 * 4) is None
    assert heading.least == heading.height == 6 * 29
    assert piece(6).least == 2 * 29
