"""This year's report beside last year's: how much is alike, with examples; figures that cannot be."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from tests.checks.samples import LAST, SOUND, cells, text

OLD = (
    "各科室明确专人负责信息的收集和报送。收到的申请都由办公室统一登记、转办和答复。"
    "组织业务培训两次，参加人员覆盖全部科室。"
)


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def test_the_share_and_examples_are_told_and_the_first_is_shown() -> None:
    new = "门户网站新开设重点项目专栏并按月更新。"
    draft = replace(text(SOUND, overview=new + OLD), last=text(LAST, overview=OLD))
    (finding,) = found(draft, "text.similar")
    assert finding.excerpt == "各科室明确专人负责信息的收集和报送。"
    assert finding.start == len(new)
    assert "4 句里有 3 句" in finding.message
    assert "收到的申请都由办公室统一登记" in finding.message


def test_half_of_the_text_may_be_alike() -> None:
    half = OLD[: OLD.index("组织")]
    new = "门户网站新开设重点项目专栏并按月更新。价格监测周报改在每周三上午统一发布给订阅的企业。"
    draft = replace(text(SOUND, overview=half + new), last=text(LAST, overview=OLD))
    assert found(draft, "text.similar") == []


def test_a_figure_far_beyond_last_years_is_told_with_both() -> None:
    last = cells(LAST, disclosure__fees__amount_wan=12)
    (finding,) = found(
        cells(replace(SOUND, last=last), disclosure__fees__amount_wan=120000), "carry.magnitude"
    )
    assert finding.where == ("disclosure.fees.amount_wan",)
    assert "万元" in finding.message
    assert [side.value for side in finding.sides] == [120000, 12]
