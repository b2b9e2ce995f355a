"""Words about documents, decisions and fees name the cells of table two."""

import pytest

from drafter.checks.language.about_disclosure import documents_in, fee, sorts_out, subject
from drafter.checks.language.mentions import mentions
from drafter.standard.loader import load

FORM = load("2021")
BOTH = ("regulations", "normative_documents")
CELLS = {
    "制发行政规范性文件9件": ("disclosure.normative_documents.issued",),
    "废止规范性文件9件": ("disclosure.normative_documents.repealed",),
    "现行有效规章9件": ("disclosure.regulations.in_force",),
    "制定政府规章和规范性文件9件": tuple(f"disclosure.{row}.issued" for row in BOTH),
    "作出行政许可决定9件": ("disclosure.licensing.decisions",),
    "办理9件行政处罚": ("disclosure.penalties.decisions",),
    "实施行政强制9起": ("disclosure.coercion.decisions",),
}


@pytest.mark.parametrize("words", CELLS)
def test_words_name_cells(words: str) -> None:
    (mention,) = mentions(words)
    found = subject(mention.clause, mention.trail, (), FORM)
    assert found is not None
    assert found.cells == CELLS[words]


@pytest.mark.parametrize(
    "words",
    [
        "解读规范性文件9件", "审查规范性文件草案9件", "行政许可事项9项", "公示行政处罚决定书9件",
        "印发公文9件", "修订规范性文件9件", "规范性文件9件",
    ],
)  # fmt: skip
def test_what_has_no_cell_is_about_none(words: str) -> None:
    (mention,) = mentions(words)
    assert subject(mention.clause, mention.trail, (), FORM) is None


def test_the_documents_of_the_sentence_go_on() -> None:
    found = subject("废止", "", ("normative_documents",), FORM)
    assert found is not None
    assert found.cells == ("disclosure.normative_documents.repealed",)
    assert documents_in("规章制度") == ()


def test_what_a_clearing_keeps_is_another_count() -> None:
    assert sorts_out("清理规范性文件")
    assert not sorts_out("制发规范性文件")


def test_a_fee_is_compared_in_yuan() -> None:
    found = fee("全年行政事业性收费", FORM)
    assert found is not None
    assert (found.cells, found.scale) == (("disclosure.fees.amount_wan",), 10_000)
    assert fee("收取信息处理费", FORM) is None
    assert fee("减免行政事业性收费", FORM) is None
    assert fee("行政事业性收费", load("2019")) is None
