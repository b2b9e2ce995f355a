"""The text of a part: its outline, its plain form, and where its words come from."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.edits import SetProse, apply
from drafter.model.prose import Item, Outline, Paragraph, Picture, from_text, outline, plain
from tests.helpers.drafts import full

lines = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60).map(
    str.strip
)
numbered = st.builds(
    "{}{}".format, st.sampled_from(["（一）", "(十二)", "1.", "2、", "（3）", "12．", ""]), lines
).filter(bool)
items = st.builds(Paragraph, numbered, st.sampled_from(["typed", "last_year", "imported"])) | st.builds(
    Picture, st.sampled_from(["a.png", "b.png"]), st.sampled_from(["", "图1"])
)
proses = st.lists(items, max_size=6).map(tuple)


@pytest.mark.parametrize(
    ("text", "level", "lead", "rest"),
    [
        ("（一）主动公开", 2, "（一）主动公开", ""),
        ("(十一)监督保障情况", 2, "(十一)监督保障情况", ""),
        ("1.解读形式不够丰富", 3, "1.解读形式不够丰富", ""),
        ("2、加强培训", 3, "2、加强培训", ""),
        ("（1）业务培训", 4, "（1）业务培训", ""),
        ("（一）主动公开。全年公开信息12条。", 2, "（一）主动公开。", "全年公开信息12条。"),
        ("3．存在不足。一是不够及时。", 3, "3．存在不足。", "一是不够及时。"),
        ("（2）业务培训。全年两次。", 0, "", "（2）业务培训。全年两次。"),
        ("（一）全年公开信息12条。", 0, "", "（一）全年公开信息12条。"),
        ("（一）主要有：", 0, "", "（一）主要有："),
        ("2025年，我局公开信息", 0, "", "2025年，我局公开信息"),
        ("1.5万元", 0, "", "1.5万元"),
        ("123、一二三", 0, "", "123、一二三"),
        ("一、总体情况", 0, "", "一、总体情况"),
        ("（见附件）", 0, "", "（见附件）"),
        ("（一）" + "甲" * 48, 0, "", "（一）" + "甲" * 48),
        ("（一）" + "甲" * 36 + "。乙。", 2, "（一）" + "甲" * 36 + "。", "乙。"),
        ("（一）" + "甲" * 37 + "。乙。", 0, "", "（一）" + "甲" * 37 + "。乙。"),
        ("（一）" + "甲" * 40 + "。乙。", 0, "", "（一）" + "甲" * 40 + "。乙。"),
        ("", 0, "", ""),
    ],
)  # fmt: skip
def test_the_level_is_read_off_the_numbering(text: str, level: int, lead: str, rest: str) -> None:
    assert outline(text) == Outline(level, lead, rest)


@given(numbered)
def test_an_outline_loses_nothing(text: str) -> None:
    found = outline(text)
    assert found.lead + found.text == text
    assert (found.level > 0) == bool(found.lead)


def test_plain_text_becomes_a_paragraph_a_line() -> None:
    assert from_text("  甲。\n\n\u3000\u3000乙。\r\n") == (Paragraph("甲。"), Paragraph("乙。"))
    assert from_text("甲。", "imported") == (Paragraph("甲。", "imported"),)
    assert from_text(" \n") == ()


def test_plain_text_leaves_out_pictures_and_blank_paragraphs() -> None:
    assert plain((Paragraph("甲"), Picture("a.png", "图1"), Paragraph(" "), Paragraph("乙"))) == "甲\n乙"


@given(st.lists(lines.filter(bool), max_size=5))
def test_plain_text_and_paragraphs_turn_into_each_other(texts: list[str]) -> None:
    assert plain(from_text("\n".join(texts))) == "\n".join(texts)


def retell(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return what a part holds once an editor that showed `old` has handed over `new`."""
    draft = replace(full(), prose={"overview": old} if old else {})
    return apply(draft, SetProse("overview", new)).prose.get("overview", ())


def test_only_what_a_person_touched_becomes_typed() -> None:
    old = from_text("甲\n乙\n丙\n丁", "last_year")
    new = retell(old, from_text("甲\n乙改\n丙\n丁"))
    assert [item.origin for item in new if isinstance(item, Paragraph)] == [
        "last_year",
        "typed",
        "last_year",
        "last_year",
    ]


def test_a_paragraph_put_in_or_taken_out_leaves_the_others_as_they_were() -> None:
    old = from_text("甲\n乙", "last_year")
    assert retell(old, from_text("甲\n新\n乙")) == (old[0], Paragraph("新"), old[1])
    assert retell(old, from_text("乙")) == (old[1],)
    assert retell(from_text("甲\n甲", "last_year"), from_text("甲\n甲\n甲")) == (
        *from_text("甲\n甲", "last_year"),
        Paragraph("甲"),
    )


def test_a_picture_with_another_caption_is_another_picture() -> None:
    old: tuple[Item, ...] = (Picture("a.png", "图1"), Paragraph("甲", "imported"))
    assert retell(old, (Picture("a.png", "图2"), Paragraph("甲"))) == (Picture("a.png", "图2"), old[1])


@given(proses, proses)
def test_retelling_changes_origins_and_nothing_else(old: tuple[Item, ...], new: tuple[Item, ...]) -> None:
    told = retell(old, new)
    assert [_shown(item) for item in told] == [_shown(item) for item in new]
    assert all(item in old or item in new for item in told)


@given(proses)
def test_what_is_unchanged_stays_as_it_was(old: tuple[Item, ...]) -> None:
    shown = tuple(Paragraph(item.text) if isinstance(item, Paragraph) else item for item in old)
    assert retell(old, shown) == old


def _shown(item: Item) -> object:
    return item.text if isinstance(item, Paragraph) else item
