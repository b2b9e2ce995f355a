"""The digest: the same for what reads the same, another one for every change that a reader can see."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model import files
from drafter.model.digest import digest, short
from drafter.model.draft import Draft, Provenance
from drafter.model.figures import figures
from drafter.model.prose import Paragraph, Picture, from_text
from tests.helpers.drafts import PICTURES, drafts, full

DRAFT = replace(
    full(2025),
    prose={"overview": (Paragraph("全年公开120条。"), Picture("a.png", "图1"))},
    pictures={"a.png": PICTURES["a.png"]},
)


def test_it_is_a_sha256_and_a_person_compares_its_beginning() -> None:
    assert re.fullmatch("[0-9a-f]{64}", digest(DRAFT))
    assert digest(DRAFT).startswith(short(digest(DRAFT)))
    assert len(short(digest(DRAFT))) == 12


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, meta=replace(DRAFT.meta, year=2024)),
        replace(DRAFT, meta=replace(DRAFT.meta, agency="青石县人民政府")),
        replace(DRAFT, meta=replace(DRAFT.meta, date=dt.date(2026, 1, 20))),
        replace(DRAFT, cells={**DRAFT.cells, "requests.granted.natural": 9999}),
        replace(DRAFT, cells={**DRAFT.cells, "requests.granted.natural": None}),
        replace(DRAFT, cells={**DRAFT.cells, "requests.granted.natural": "无"}),
        replace(DRAFT, notes={"disclosure.regulations.issued": "其中修订1件"}),
        replace(DRAFT, prose={"overview": (Paragraph("全年公开121条。"), Picture("a.png", "图1"))}),
        replace(DRAFT, prose={"overview": (Picture("a.png", "图1"), Paragraph("全年公开120条。"))}),
        replace(DRAFT, prose={"overview": (Paragraph("全年公开120条。"), Picture("a.png", "图2"))}),
        replace(DRAFT, prose={"problems": DRAFT.prose["overview"]}),
        replace(DRAFT, pictures={"a.png": PICTURES["b.jpg"]}),
    ],
)
def test_whatever_a_reader_sees_changes_it(draft: Draft) -> None:
    assert digest(draft) != digest(DRAFT)


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, last=full(2024)),
        replace(DRAFT, explained={"甲": "乙"}),
        replace(DRAFT, warnings=("甲",)),
        replace(DRAFT, provenance={"requests.granted.natural": Provenance("表三", "3")}),
        replace(DRAFT, prose={**DRAFT.prose, "other": ()}),
        replace(DRAFT, cells=dict(reversed(list(DRAFT.cells.items())))),
        replace(
            DRAFT, prose={"overview": (Paragraph("全年公开120条。", "last_year"), Picture("a.png", "图1"))}
        ),
        replace(DRAFT, cells={name: figures(DRAFT)[name] for name in DRAFT.form.cells}),
        replace(
            DRAFT,
            prose={"overview": (Paragraph("全年公开120条。"), Picture("b.png", "图1"))},
            pictures={"b.png": PICTURES["a.png"]},
        ),
    ],
)
def test_how_the_draft_came_about_does_not(draft: Draft) -> None:
    assert digest(draft) == digest(DRAFT)


@given(draft=drafts())
@settings(max_examples=60)
def test_saving_and_opening_keeps_it(draft: Draft, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("digest") / "a.nianbao"
    files.write(path, draft)
    assert digest(files.read(path)) == digest(draft)


@given(text=st.text("甲乙。\n", min_size=1), other=st.text("甲乙。\n", min_size=1))
def test_other_words_give_another_one(text: str, other: str) -> None:
    one, two = (replace(DRAFT, prose={"overview": from_text(words)}) for words in (text, other))
    assert (digest(one) == digest(two)) == (one.prose == two.prose)
