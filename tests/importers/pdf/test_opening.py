"""Opening a PDF: what cannot be read is said in words, and nothing stays open."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.pdf.opening import MOST_PAGES, opened, title
from tests.importers.pdf.paper import Paper


def problem(data: bytes) -> FileProblem:
    """Return what is said of a file that is refused."""
    with pytest.raises(FileProblem) as caught, opened(data, "年报.pdf"):
        pass
    return caught.value


def test_a_sound_file_is_opened_with_its_title() -> None:
    paper = Paper()
    paper.canvas.setTitle("年度报告")
    paper.text(90, 100, "正文")
    with opened(paper.data(), "a.pdf") as document:
        assert len(document) == 1
        assert title(document) == "年度报告"


def test_a_locked_file_is_told_from_a_damaged_one() -> None:
    paper = Paper(password="secret")  # noqa: S106 - no secret
    paper.text(90, 100, "正文")
    locked = problem(paper.data())
    assert "密码" in locked.what
    assert "没有密码" in locked.todo


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4 nothing of the kind %%EOF", b""])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert "损坏" in problem(data).what


def test_half_a_file_is_mended_or_refused_in_words() -> None:
    paper = Paper()
    paper.text(90, 100, "正文")
    data = paper.data()
    pages = {_pages(data[:length]) for length in range(1, len(data), 97)}
    assert pages <= {0, 1}
    assert 0 in pages


def _pages(data: bytes) -> int:
    """Return how many pages a file shows, 0 where it is refused."""
    try:
        with opened(data, "a.pdf") as document:
            return len(document)
    except FileProblem:
        return 0


def test_a_book_is_refused() -> None:
    paper = Paper()
    for _ in range(MOST_PAGES + 1):
        paper.text(90, 100, "正文")
        paper.page()
    said = problem(paper.data())
    assert str(MOST_PAGES + 1) in said.what
    assert said.todo
