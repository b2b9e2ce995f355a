"""The tree: what is not sure first, then what differs, then the rest; every line once."""

from collections import Counter
from dataclasses import replace

from drafter.model.differences import differences
from drafter.model.draft import Draft, empty
from drafter.standard.loader import load
from drafter.ui.adopt.decision import Key, key_of
from drafter.ui.adopt.outline import DIFFERENT, DOUBTFUL, LOST, Node, arrange, full_title
from tests.helpers.drafts import AGENCY, full
from tests.ui.adopt.readings import BUSINESS, DOUBTS, NATURAL, reading


def tree(current: Draft | None = None) -> Node:
    return arrange(differences(current, reading().draft))


def group(root: Node, title: str) -> list[Key | None]:
    return [node.key for node in next(node for node in root.children if node.title == title).children]


def test_every_line_stands_in_the_tree_once() -> None:
    current = replace(full(), cells={**full().cells, BUSINESS: 999})
    found = differences(current, reading().draft)
    counted = Counter(arrange(found).leaves())
    assert set(counted.values()) == {1}
    assert set(counted) == {key_of(line) for line in (*found.cells, *found.parts, *found.cover)}


def test_what_is_not_sure_comes_first_and_what_differs_next() -> None:
    root = tree(replace(full(), cells={**full().cells, BUSINESS: 999}))
    assert [node.title for node in root.children[:3]] == [DOUBTFUL, DIFFERENT, "封面"]
    assert group(root, DOUBTFUL) == [Key("cell", name) for name in DOUBTS]
    assert Key("cell", BUSINESS) in group(root, DIFFERENT)
    assert [node.open for node in root.children[:3]] == [True, True, False]


def test_the_rest_stands_by_part_and_row() -> None:
    root = tree()
    part = next(node for node in root.children if node.title.startswith("三、"))
    row = next(node for node in part.children if "新收" in node.title)
    assert "商业企业" in [cell.title for cell in row.children]
    assert "自然人" not in [cell.title for cell in row.children], "it stands above, to be looked at"


def test_cells_without_a_counterpart_come_last_with_nothing_to_choose() -> None:
    root = arrange(differences(empty(load("2021"), AGENCY, 2025), full(2020)))
    assert root.children[-1].title == LOST
    assert group(root, LOST)


def test_a_line_is_named_by_its_whole_place() -> None:
    found = differences(None, full())
    line = next(line for line in found.cells if line.name == NATURAL)
    assert full_title(line, found.form) == "表三 · 一、本年新收政府信息公开申请数量 · 自然人"
    denied = next(line for line in found.cells if line.name == "requests.denied.state_secret.natural")
    assert "（三）不予公开" in full_title(denied, found.form)
