"""What was left out is said in sentences; numbers of pages are nothing to speak of."""

import pytest

from drafter.importers.left_out import LeftOut, about, margin
from drafter.model.draft import Aside


def test_nothing_left_out_is_nothing_said() -> None:
    assert list(LeftOut().warnings()) == []


def test_each_kind_has_its_sentence() -> None:
    said = list(LeftOut(changed=True, pictures=2, notes=3, objects=4).warnings())
    assert len(said) == 4
    assert [
        number in sentence for number, sentence in zip(("修订", "2 张", "3 条", "4 个"), said, strict=True)
    ] == [True] * 4


@pytest.mark.parametrize("text", ["— 3 —", "第 3 页 共 12 页", "3/12", "", "（3）"])
def test_numbers_of_pages_are_left_out(text: str) -> None:
    assert list(margin("footer", text)) == []


def test_heads_feet_and_properties_have_a_place() -> None:
    assert list(margin("header", "内部资料")) == [Aside("header", "内部资料", "页眉")]
    assert list(margin("footer", "云溪市")) == [Aside("footer", "云溪市", "页脚")]
    assert about("作者", "科室") == Aside("property", "科室", "文档属性“作者”")
