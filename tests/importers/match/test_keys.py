"""What labels are compared by."""

from drafter.importers.match.keys import as_worded, is_numbered, key, keys, plain


def test_a_number_is_not_taken_off_a_figure() -> None:
    assert key("1.47亿") == "147亿"
    assert key("12") == "12"
    assert is_numbered("（七）总计")
    assert not is_numbered("总计")


def test_half_width_form_keeps_the_blanks() -> None:
    assert plain("（１） ⽂") == "(1) 文"


def test_variants_are_one_for_comparing_but_not_the_same_wording() -> None:
    assert key("其它") == key("其他")
    assert key("合 计") == key("总计")
    assert as_worded("六、其它需要报告的事项") != as_worded("六、其他需要报告的事项")


def test_a_label_answers_to_its_words_without_brackets_too() -> None:
    assert keys("本年收费金额（单位：万元）") == ("本年收费金额单位万元", "本年收费金额")
    assert keys("（一）") == ("",)
