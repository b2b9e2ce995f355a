"""Which cells the figures of a paragraph are about, and what the next paragraph takes over."""

from drafter.checks.language.subjects import Memory, Office, said
from drafter.standard.loader import load

COUNTY, BUREAU = Office(2025, sums_up=True, place="青石县"), Office(2025, sums_up=False)
JUDGE = Office(2025, sums_up=False, judges=True)
REQUESTS = Memory(heading="（二）依申请公开情况")


def about(paragraph: str, office: Office = BUREAU, memory: Memory = REQUESTS) -> list[str]:
    """Return for each figure the first of its cells and its bound, "" for none."""
    items, _later = said(paragraph, memory, load("2021"), office)
    found = [item.subject for item in items]
    return [f"{subject.cells[0]} {subject.bound}" if subject else "" for subject in found]


def test_a_heading_says_what_its_paragraph_is_about() -> None:
    assert about("全年收到申请9件。") == ["requests.received.total exact"]
    assert about("全年收到申请9件。", memory=Memory()) == [""]


def test_a_paragraph_of_results_goes_on_where_the_one_before_left_off() -> None:
    _items, later = said("收到政府信息公开申请9件，办理情况如下：", Memory(), load("2021"), BUREAU)
    assert about("予以公开5件；", memory=later) == ["requests.granted.total exact"]
    assert about("举办活动5件；", memory=later) == [""]


def test_a_sentence_with_figures_is_no_heading() -> None:
    _items, later = said("因信息公开被申请行政复议9件。", Memory(), load("2021"), BUREAU)
    assert later.heading == ""
    assert about("其他信息9件。", memory=later) == [""]


def test_applications_for_something_else_are_no_subject() -> None:
    assert about("受理行政许可申请9件、法律援助申请8件。") == ["", ""]


def test_applicants_are_of_what_was_told_last() -> None:
    assert about("收到申请9件，其中自然人8件。")[1] == "requests.received.natural exact"
    assert about("办结申请9件，其中自然人8件。")[1] == "requests.total.natural exact"


def test_figures_of_other_years_and_changes_are_no_subject() -> None:
    assert about("2024年收到申请9件。") == [""]
    assert about("2024年，收到申请9件。") == [""]
    assert about("2025年，收到申请9件，比上年增加2件。") == ["requests.received.total exact", ""]
    assert about("上年结转申请9件。") == ["requests.carried_in.total exact"]


def test_an_office_has_at_most_what_all_have() -> None:
    assert about("县政府办公室收到申请9件。", COUNTY) == ["requests.received.total most"]
    assert about("全县收到申请9件，其中县政府办公室收到申请8件，办结7件。", COUNTY) == [
        "requests.received.total exact",
        "requests.received.total most",
        "requests.total.total most",
    ]
    assert about("青石县收到申请9件。", COUNTY) == ["requests.received.total exact"]


def test_all_have_at_least_what_an_office_has() -> None:
    assert about("全市共收到申请9件，我局收到申请8件。") == [
        "requests.received.total least",
        "requests.received.total exact",
    ]


def test_cases_are_told_of_government_information() -> None:
    none = Memory()
    assert about("因政府信息公开被申请行政复议9件。", memory=none) == ["review.reconsideration.total exact"]
    assert about("全年办理行政复议案件9件。", COUNTY, none) == [""]
    assert about("办理行政复议案件9件，其中涉及政府信息公开的3件。", COUNTY) == ["", ""]


def test_who_judges_others_cases_tells_of_its_own_only_when_it_says_so() -> None:
    assert about("被申请行政复议9件。", JUDGE, Memory(heading="复议信息公开情况")) == [""]
    assert about("因信息公开被申请行政复议9件。", JUDGE, Memory()) == ["review.reconsideration.total exact"]


def test_documents_are_remembered_for_their_sentence() -> None:
    assert about("制发规范性文件3件，废止1件。废止1件。") == [
        "disclosure.normative_documents.issued exact",
        "disclosure.normative_documents.repealed exact",
        "",
    ]


def test_units_of_other_things_are_no_subject() -> None:
    assert about("收到申请9人次，办结申请9场。") == ["", ""]
