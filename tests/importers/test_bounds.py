"""A file of any format that holds far more than a report is refused before it is read through."""

import pytest

from drafter.errors import FileProblem
from drafter.importers import bounds, inside
from tests.importers.hostile import packages, pages
from tests.importers.word import document, paragraph

FILES = {
    "年报.docx": document(paragraph("字") * 60),
    "年报.odt": packages.odt("<text:p>字</text:p>" * 60),
    "年报.html": pages.cells(6, 10),
    "属性.html": pages.attributes(4000),
    "年报.rtf": pages.wide_rtf(100),
    "行.txt": pages.lines(60),
    "格.txt": pages.tabs(200),
}


@pytest.mark.parametrize("name", FILES)
def test_too_much_is_refused_in_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in (
        "MOST_ELEMENTS",
        "MOST_TAGS",
        "MOST_ATTRIBUTES",
        "MOST_CELLS",
        "MOST_LINES",
        "MOST_WORDS",
        "MOST_CHARACTERS",
    ):
        monkeypatch.setattr(bounds, limit, 50)
    with pytest.raises(FileProblem, match=f"“{name}”里的内容太多.*请"):
        inside.read(FILES[name], name)
    monkeypatch.undo()
    with pytest.raises(FileProblem, match="没有找到年度报告"):
        inside.read(FILES[name], name)


def test_the_limit_itself_may_be_reached() -> None:
    bounds.require(5, 5, "年报.docx")
    with pytest.raises(FileProblem):
        bounds.require(6, 5, "年报.docx")
