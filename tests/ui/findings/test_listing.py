"""What the panel lists: grouped by page, sieved, folded, those with a reason at the end."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding, Side
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.standard.loader import load
from drafter.ui.findings.listing import Row, Wish, kind_of, rows
from tests.helpers.drafts import full
from tests.ui.form.hands import blank

FORM = load("2021")
CELLS = FORM.tables["requests"].cells


def finding(number: int, message: str = "不对") -> Finding:
    """Return a finding about a cell of table three."""
    return Finding(message, rule="requests.balance", where=(CELLS[number],))


def found_twice() -> tuple[Draft, tuple[Finding, ...]]:
    """Return a draft with a column that does not add up, and the findings about it."""
    draft = full()
    draft = replace(draft, cells={**draft.cells, "requests.carried_out.natural": 4000})
    return draft, run_all(draft)


def texts(listed: tuple[Row, ...]) -> list[str]:
    return [row.text for row in listed]


WARNING = Finding(
    "可能是去年的年份", rule="text.stale_year", severity="warning", section="overview", excerpt="2024"
)
HINT = Finding("半角标点", rule="text.punctuation", severity="hint", section="problems", excerpt=",")
ERROR = Finding("没填完", rule="text.placeholder", section="overview", excerpt="××")
THREE = (ERROR, WARNING, HINT)


def test_findings_stand_under_their_pages() -> None:
    listed = rows(
        [Finding("没有单位"), Finding("没有字", section="overview"), finding(0), finding(1)], blank()
    )
    assert [(row.text, row.row) for row in listed] == [
        ("封面（1）", "heading"),
        ("没有单位", "finding"),
        ("一、总体情况（1）", "heading"),
        ("没有字", "finding"),
        ("三、收到和处理政府信息公开申请情况（2）", "heading"),
        ("不对", "finding"),
        ("不对", "finding"),
    ]


def test_place_both_sides_and_the_difference_are_told() -> None:
    draft, findings = found_twice()
    (found,) = findings
    row = rows([found], draft)[1]
    left, right = (side.value for side in found.sides)
    gap = abs(left - right) if isinstance(left, int) and isinstance(right, int) else None
    assert row.detail.startswith("表三“")
    assert row.detail.endswith(f"{left} ≠ {right}，相差 {gap}")


def test_a_blank_side_is_called_blank() -> None:
    made = Finding("不对", sides=(Side("左", (), None), Side("右", (), 3)))
    assert rows([made], blank())[1].detail == "全文　空白 ≠ 3"


def test_equal_findings_are_told_apart() -> None:
    assert len({row.key for row in rows([ERROR, ERROR], blank())}) == 3


def test_what_follows_from_a_fault_is_folded_under_it() -> None:
    draft, (found,) = found_twice()
    closed = rows([found], draft)
    assert [row.row for row in closed] == ["heading", "finding", "fold"]
    assert closed[2].text == f"▸ 同样因此对不上的 {len(found.consequences)} 处"
    opened = rows([found], draft, opened=frozenset({closed[1].key}))
    assert [row.row for row in opened[2:]] == ["fold", *["also"] * len(found.consequences)]
    assert [row.finding for row in opened[3:]] == list(found.consequences)
    assert {row.owner for row in opened[2:]} == {closed[1].key}
    assert closed[0].text.endswith("（1）"), "what follows is not counted"


def test_a_warning_with_a_reason_goes_to_a_group_of_its_own_and_an_error_does_not() -> None:
    draft = replace(blank(), explained={WARNING.key: "引用的就是2024年的文件", ERROR.key: "以后再填"})
    listed = rows(THREE, draft)
    assert texts(listed)[-2:] == ["已说明（1）", WARNING.message]
    assert listed[-1].kind == "explained"
    assert "一、总体情况（1）" in texts(listed)
    assert [kind_of(each, draft) for each in THREE] == ["error", "explained", "hint"]


@pytest.mark.parametrize(
    ("wish", "listed"),
    [
        (Wish(), THREE),
        (Wish("error"), (ERROR,)),
        (Wish("warning"), (WARNING,)),
        (Wish("hint"), (HINT,)),
        (Wish("explained"), ()),
        (Wish(None, "年份"), (WARNING,)),
        (Wish(None, " 总体情况 没填 "), (ERROR,)),
        (Wish(None, "标点"), (HINT,)),
        (Wish("error", "标点"), ()),
        (Wish(None, "没有填完的地方"), (ERROR,)),
    ],
)
def test_only_what_is_wished_for_is_listed(wish: Wish, listed: tuple[Finding, ...]) -> None:
    assert tuple(row.finding for row in rows(THREE, blank(), wish) if row.finding) == listed


def test_sieving_does_not_change_the_keys() -> None:
    twice = (ERROR, replace(ERROR, message="还有一处"))
    keys = {row.text: row.key for row in rows(twice, blank())}
    (row,) = [row for row in rows(twice, blank(), Wish(None, "还有")) if row.finding]
    assert row.key == keys["还有一处"]
