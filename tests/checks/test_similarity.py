"""Which sentences are last year's."""

import time
from dataclasses import replace

from drafter.checks.similarity import similar_sentences
from drafter.model.draft import Draft
from tests.checks.sampling import LAST, SOUND, text

OLD = "各科室明确专人负责信息的收集和报送。收到的申请都由办公室统一登记、转办和答复。"


def following(words: str, old: str = OLD) -> Draft:
    return replace(text(SOUND, overview=words), last=text(LAST, overview=old))


def test_a_sentence_is_found_again_with_its_place_and_its_model() -> None:
    words = "印发了新的责任清单并组织学习。各科室明确了专人负责信息的收集和报送。"
    (alike,) = similar_sentences(following(words), "overview")
    assert words[alike.start : alike.end] == "各科室明确了专人负责信息的收集和报送。"
    assert alike.old == "各科室明确专人负责信息的收集和报送。"


def test_the_year_and_titles_of_documents_do_not_count() -> None:
    old = "2024年，根据《旧的办法》（县政发〔2023〕5号）召开会议研究公开工作事项。"
    assert similar_sentences(
        following("2025年，根据《新的规定》（县政发〔2024〕18号）召开会议研究公开工作事项。", old), "overview"
    )


def test_a_sentence_with_other_figures_is_new() -> None:
    old = "全年召开会议3次研究公开工作事项并印发纪要。"
    assert similar_sentences(following(old, old), "overview")
    assert similar_sentences(following(old.replace("3", "4"), old), "overview") == ()


def test_new_sentences_and_short_ones_are_not_found() -> None:
    assert similar_sentences(following("价格监测周报改为每周三上午统一发布。"), "overview") == ()
    assert similar_sentences(following("按时答复。", "按时答复。"), "overview") == ()
    assert similar_sentences(following("无", OLD), "overview") == ()
    assert similar_sentences(text(SOUND, overview=OLD), "overview") == ()


def test_a_sentence_that_shares_a_part_only_is_not_alike() -> None:
    words = "各科室明确专人负责信息的收集和报送，办公室每月通报一次数量和质量，年底统一考核并兑现奖惩。"
    assert similar_sentences(following(words), "overview") == ()


def test_a_long_report_is_compared_in_no_time() -> None:
    signs = [chr(0x4E00 + n) for n in range(3000)]
    old = "".join("".join(signs[(n * 37 + k * k) % 3000] for k in range(39)) + "。" for n in range(500))
    draft = following("在" + old, old)
    begun = time.perf_counter()
    assert len(similar_sentences(draft, "overview")) == 500
    assert time.perf_counter() - begun < 0.5
