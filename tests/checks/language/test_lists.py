"""Wholes and parts, parts and percentages."""

from drafter.checks.language.lists import Share, Split
from drafter.checks.language.reading import read
from drafter.checks.language.subjects import Memory, Office, Said

OFFICE = Office(2025, sums_up=False)


def found(paragraph: str) -> tuple[Split, ...]:
    """Return the splits of a paragraph."""
    return read(paragraph, Memory(), "2021", OFFICE).splits


def shared(paragraph: str) -> tuple[Share, ...]:
    """Return the shares of a paragraph."""
    return read(paragraph, Memory(), "2021", OFFICE).shares


def parted(paragraph: str) -> list[list[str]]:
    """Return the splits of a paragraph as texts: the whole, then the parts."""
    return [[split.whole.mention.figure.text, *_texts(split.parts)] for split in found(paragraph)]


def told(paragraph: str) -> list[tuple[str, str]]:
    """Return the shares of a paragraph as texts."""
    return [(s.part.mention.figure.text, s.percent.mention.figure.text) for s in shared(paragraph)]


def _texts(items: tuple[Said, ...]) -> list[str]:
    return [item.mention.figure.text for item in items]


def test_parts_stand_behind_their_whole() -> None:
    assert parted("发布9条，其中甲4条、乙5条。") == [["9条", "4条", "5条"]]
    assert parted("在9件中，甲4件，乙5件。") == [["9件", "4件", "5件"]]
    assert parted("发布9条，包括甲4条、乙3条。") == [["9条", "4条", "3条"]]


def test_a_list_by_colon_goes_on_behind_semicolons() -> None:
    assert parted("发布9条，其中：甲4条；乙5条。") == [["9条", "4条", "5条"]]
    assert parted("发布9条，其中甲4条；另发布乙5条。") == [["9条", "4条"]]


def test_a_list_in_brackets_is_one_of_its_own() -> None:
    assert parted("发布9条，其中甲4条（其中丙1条、丁3条）、乙5条。") == [
        ["9条", "4条", "5条"],
        ["4条", "1条", "3条"],
    ]


def test_a_list_ends_where_something_new_begins() -> None:
    assert parted("发布9条，其中甲4条，比上年增加3条，召开会议2条。") == [["9条", "4条"]]
    assert parted("发布9条，其中甲4条、会议5场。") == [["9条", "4条"]]
    assert parted("发布9条。其中甲4条。") == []


def test_a_change_is_no_whole() -> None:
    assert parted("发布9条，比上年增加2条，其中甲4条。") == []


def test_a_second_list_may_be_of_the_first_whole() -> None:
    _first, second = found("发布9条，其中甲4条、乙5条，其中丙8条。")
    assert [head.mention.figure.text for head in second.heads] == ["5条", "9条"]


def test_a_list_of_many_kinds_need_not_add_up() -> None:
    assert parted("收到9件，其中网上8件、涉及征地7件。") == []


def test_the_rest_closes_a_list() -> None:
    assert [split.closed for split in found("发布9条，其中甲4条、其他5条。")] == [True]
    assert [split.closed for split in found("发布9条，其中甲4条、乙5条。")] == [False]


def test_a_percentage_is_of_the_count_before_it() -> None:
    assert told("予以公开4件，占40%；部分公开3件（30%）。") == [("4件", "40%"), ("3件", "30%")]
    assert told("收到9件，办结率100%。") == []
    assert told("发布9条。占40%。") == []


def test_percentages_side_by_side_go_to_their_counts_in_order() -> None:
    assert told("维持2件、纠正3件，分别占40%、60%。") == [("2件", "40%"), ("3件", "60%")]
    assert told("共5件，占比分别为40%和60%。") == []


def test_a_share_knows_what_it_is_of() -> None:
    paragraph = "收到9件，其中甲3件，占申请总数的33%。"
    (share,) = shared(paragraph)
    assert share.of == "申请总数的"
    assert _texts(share.heads) == ["9件"]
    assert _texts(share.earlier) == ["9件"]
