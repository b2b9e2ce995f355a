"""Cell names from one version of the form to the next: followed as the file says, never guessed."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.standard import crosswalk
from drafter.standard.crosswalk import walk
from drafter.standard.loader import available, load
from drafter.standard.schema import Succession
from tests.helpers.forms import form_of_2027, own_data


def test_the_same_form_keeps_every_name() -> None:
    form = load("2021")
    found = walk(form.cells, form, form)
    assert found.kept == {name: name for name in form.cells}
    assert not found.lost


def test_from_2019_to_2021_every_cell_is_kept_or_lost_with_a_reason() -> None:
    old, new = load("2019"), load("2021")
    found = walk(old.cells, old, new)
    assert set(found.kept) | set(found.lost) == set(old.cells)
    assert not set(found.kept) & set(found.lost)
    assert set(found.kept.values()) <= set(new.cells)
    assert all(why.startswith("2021年格式") for why in found.lost.values())
    assert "无法拆分" in found.lost["requests.other.natural"]
    assert "口径不同" in found.lost["disclosure.normative_documents.total"]


def test_from_2019_to_2021_what_means_the_same_is_kept() -> None:
    old, new = load("2019"), load("2021")
    kept = walk(old.cells, old, new).kept
    assert {name for name in kept if name.startswith("disclosure")} == {
        f"disclosure.{row}.decisions" for row in ("licensing", "penalties", "coercion")
    }
    assert {name for name in old.cells if name.startswith("review")} <= set(kept)
    assert len([name for name in kept if name.startswith("requests")]) == 22 * 7


def test_back_to_an_older_form_only_equal_names_are_kept() -> None:
    old, new = load("2019"), load("2021")
    found = walk(["requests.granted.natural", "requests.other.rest.natural"], new, old)
    assert found.kept == {"requests.granted.natural": "requests.granted.natural"}
    assert found.lost == {"requests.other.rest.natural": f"{old.title}没有这一格。"}


def test_a_name_that_no_form_knows_is_lost() -> None:
    found = walk(["requests.sideways.natural"], load("2019"), load("2021"))
    assert list(found.lost) == ["requests.sideways.natural"]


def test_two_steps_follow_a_rename_and_keep_the_first_reason(tmp_path: Path) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2027.toml").write_text(form_of_2027(), "utf-8")
        old, new = load("2019"), load("2027")
        found = walk(old.cells, old, new)
        assert set(found.kept) | set(found.lost) == set(old.cells)
        assert set(found.kept.values()) <= set(new.cells)
        assert found.kept["requests.carried_out.total"] == "requests.carried_over.total"
        assert found.kept["requests.granted.natural"] == "requests.granted.natural"
        assert "2027年格式取消了" in found.lost["requests.rejected.publication.natural"]
        assert "无法拆分" in found.lost["requests.other.total"]


def test_steps_are_taken_in_the_order_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    form, oldest = load("2021"), load("2019")
    middle = replace(form, succeeds=Succession("2019", {"甲": "乙"}, ()))
    cells = {"丙": form.cells["review.reconsideration.upheld"]}
    newest = replace(form, id="2027", succeeds=Succession("2021", {"乙": "丙"}, ()), cells=cells)
    monkeypatch.setattr(crosswalk, "load", {"2019": oldest, "2021": middle}.__getitem__)
    monkeypatch.setattr(crosswalk, "available", lambda: ("2019", "2021", "2027"))
    assert walk(["甲", "乙"], oldest, newest).kept == {"甲": "丙", "乙": "丙"}


def test_a_form_whose_predecessor_is_not_there_keeps_equal_names(tmp_path: Path) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2027.toml").write_text(form_of_2027(), "utf-8")
        (forms / "2021.toml").unlink()
        found = walk(load("2019").cells, load("2019"), load("2027"))
        assert found.kept["requests.granted.natural"] == "requests.granted.natural"
        assert "没有这一格" in found.lost["requests.carried_out.total"]


@pytest.mark.parametrize("version", available())
def test_a_form_says_of_each_cell_of_its_predecessor_what_became_of_it(version: str) -> None:
    new = load(version)
    if new.succeeds is None:
        assert version == min(available())
        return
    old = load(new.succeeds.id)
    unsaid = {
        name for name, why in walk(old.cells, old, new).lost.items() if why == f"{new.title}没有这一格。"
    }
    assert not unsaid
