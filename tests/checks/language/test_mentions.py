"""Every figure has the words before and behind it, in a 分别 list those that are meant for it."""

from drafter.checks.language.mentions import Mention, depth, joined, mentions


def leads(paragraph: str) -> list[str]:
    """Return the words before each figure."""
    return [mention.lead for mention in mentions(paragraph)]


def test_a_lead_begins_behind_the_figure_or_sentence_before() -> None:
    first, second, third = mentions("收到申请12件，办结10件。结转2件，留待明年。")
    assert (first.lead, second.lead, third.lead) == ("收到申请", "，办结", "结转")
    assert (first.order, second.order, third.order) == (0, 1, 0)
    assert second.clause == "办结"
    assert third.behind == "，留待明年。"


def test_a_trail_ends_at_a_mark() -> None:
    (first, _second) = mentions("其中5件予以公开（含3件当场答复）、其余不予公开")
    assert first.trail == "予以公开"
    assert first.behind == "予以公开（含"


def test_what_counts_nothing_is_blank_in_the_words() -> None:
    (mention,) = mentions("2025年，收到申请12件")
    assert mention.lead.strip() == "，收到申请"
    assert mention.figure.text == "12件"


def test_the_names_of_a_list_go_to_its_figures_in_order() -> None:
    assert leads("结果维持、纠正分别2件、3件") == ["结果维持分别", "纠正分别"]
    assert leads("全年予以公开、部分公开和不予公开分别为1件、2件和3件")[1:] == [
        "部分公开分别为",
        "不予公开分别为",
    ]


def test_a_noun_at_the_end_is_meant_for_all_names() -> None:
    assert leads("收到、办结政府信息公开的申请分别为9件、8件")[0] == "收到政府信息公开的申请分别为"


def test_names_and_figures_that_do_not_match_tell_nothing() -> None:
    assert leads("维持、纠正、其他分别2件、3件") == ["分别", "分别"]


def test_organisations_are_one_name() -> None:
    first, second = leads("自然人、法人或其他组织分别提出申请9件、1件")
    assert first.startswith("自然人")
    assert second.startswith("法人或其他组织")


def test_side_by_side_is_with_nothing_but_a_mark_between() -> None:
    paragraph = "占1%、2%和3%，共4件"
    one, two, three, four = mentions(paragraph)
    assert joined(paragraph, one, two)
    assert joined(paragraph, two, three)
    assert not joined(paragraph, three, four)


def test_brackets_are_counted_within_the_sentence() -> None:
    paragraph = "（前。甲1件（乙2件（丙3件）丁4件）戊5件"
    assert [depth(paragraph, mention) for mention in mentions(paragraph)] == [0, 1, 2, 1, 0]


def test_a_paragraph_without_figures_has_no_mentions() -> None:
    none: tuple[Mention, ...] = ()
    assert mentions("进一步规范公开。") == none
