"""Single faults in wording, structure and privacy of a report, each of a kind that reviewers find."""

import datetime as dt
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from drafter.model.draft import Aside, Draft
from drafter.model.prose import from_text, plain
from drafter.standard.loader import for_year

Fault = Callable[[Draft, random.Random], Draft | None]
"""Makes a report with one fault of a report without any; None where the report has no place for it."""

_HAN = "\u4e00-\u9fff"
_PROSE = ("overview", "problems", "other")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


# ------------------------------------------------------------------------------ ways to change a text


def words_of(draft: Draft, part: str) -> str:
    """Return the plain text of a part."""
    return plain(draft.prose.get(part, ()))


def written(draft: Draft, part: str, words: str) -> Draft:
    """Return the report with another text in a part."""
    return replace(draft, prose={**draft.prose, part: from_text(words)})


def changed(
    draft: Draft, rng: random.Random, pattern: str, new: str, parts: Sequence[str] = _PROSE
) -> Draft | None:
    """Put `new` (with the groups of the pattern) where a pattern matches, at one of its places."""
    wording = re.compile(pattern)
    places = [(part, match) for part in parts for match in wording.finditer(words_of(draft, part))]
    if not places:
        return None
    part, match = rng.choice(places)
    words = match.string[: match.start()] + match.expand(new) + match.string[match.end() :]
    return written(draft, part, words)


def added(draft: Draft, rng: random.Random, *sentences: str) -> Draft | None:
    """Put one of some sentences behind a full stop in the report."""
    sentence = rng.choice(sentences).replace("\\", r"\\")
    return changed(draft, rng, "。", f"。{sentence}")


# ------------------------------------------------------------------------------ C: structure, title, dates


def part_emptied(draft: Draft, rng: random.Random) -> Draft | None:
    """C1: a part is left out, or only a page number stands in it (C8)."""
    return written(draft, rng.choice(_PROSE), rng.choice(("", "- 5 -")))


def table_emptied(draft: Draft, rng: random.Random) -> Draft | None:
    """C5: a table is left out."""
    table = rng.choice(("disclosure", "requests", "review"))
    return replace(draft, cells={n: v for n, v in draft.cells.items() if not n.startswith(f"{table}.")})


def heading_reworded(draft: Draft, rng: random.Random) -> Draft | None:
    """C2: the imported report words or numbers a heading otherwise."""
    part, wording = rng.choice(
        (
            ("problems", "五、存在的主要问题及整改措施"),
            ("other", "六、需要报告的其他事项"),
            ("review", "五、政府信息公开行政复议、行政诉讼情况"),
            ("overview", "一、概述"),
        )
    )
    return replace(draft, headings={**draft.headings, part: wording})


def year_of_title(draft: Draft, rng: random.Random) -> Draft | None:
    """C3: the opening names last year's report, or last year's period."""
    year = draft.meta.year
    return changed(
        draft, rng, rf"{year}(?=\s*年(?:度)?(?:1月1日|政府信息公开))", str(year - 1), ("preamble",)
    )


def other_agency(draft: Draft, rng: random.Random) -> Draft | None:
    """C3: the opening was taken from another office's report."""
    name = rng.choice(("白石市水务局", "柳川县人民政府", "东溪区统计局"))
    said = f"现将{name}{draft.meta.year}年政府信息公开工作年度报告公布如下。"
    return written(draft, "preamble", f"{said}\n{words_of(draft, 'preamble')}")


def period_cut_short(draft: Draft, rng: random.Random) -> Draft | None:
    """C4: the period is not the whole year."""
    until = rng.choice(("11月30日", "12月30日", "6月30日"))
    return changed(
        draft, rng, r"(统计期限[^。]{0,24}[至到])((?:\d{4}年)?)12月31日", rf"\1\g<2>{until}", ("preamble",)
    )


def no_problems(draft: Draft, rng: random.Random) -> Draft | None:
    """C6: part five says 无 or next to nothing."""
    return written(draft, "problems", rng.choice(("无", "无。", "暂无", "有待提高。")))


def no_measures(draft: Draft, _: random.Random) -> Draft | None:
    """C6: problems are told, and nothing of how they are mended."""
    return written(draft, "problems", "政策解读的形式单一，个别信息更新滞后，专职人员不足。")


def no_fees(draft: Draft, rng: random.Random) -> Draft | None:
    """C7: part six says nothing of the 信息处理费."""
    if draft.meta.year < 2021:
        return None
    return written(
        draft, "other", rng.choice(("无", "无其他需要报告的事项。", "全年办理建议提案6件，均已公开。"))
    )


def aspect_dropped(draft: Draft, rng: random.Random) -> Draft | None:
    """C10: one of the five aspects of part one is not spoken of."""
    wording = rng.choice((r"依申请|公开申请|信息申请", r"平台|网站|新媒体|公众号|政府公报|专栏"))
    kept = "\n".join(line for line in words_of(draft, "overview").split("\n") if not re.search(wording, line))
    return written(draft, "overview", kept) if len(kept) >= 200 else None


def assessment_dropped(draft: Draft, _: random.Random) -> Draft | None:
    """C9: a government says nothing of 责任追究."""
    words = re.sub(
        r"[，；。][^，；。\n]*(?:追究|追责|问责|约谈|通报批评)[^，；。\n]*", "", words_of(draft, "overview")
    )
    if not draft.meta.agency.endswith("政府") or words == words_of(draft, "overview"):
        return None
    return written(draft, "overview", words)


def too_long(draft: Draft, rng: random.Random) -> Draft | None:
    """C11: part one is far longer than the guidance."""
    if draft.meta.year < 2021:
        return None
    more = "\n".join(
        f"各单位第{n}次集中更新了目录，内容完整，格式统一。" for n in range(1, rng.randint(60, 80))
    )
    return written(draft, "overview", f"{words_of(draft, 'overview')}\n{more}")


def late(draft: Draft, rng: random.Random) -> Draft | None:
    """C12: signed behind the deadline, or before the year was over."""
    year = draft.meta.year
    date = rng.choice((dt.date(year + 1, 4, 1 + rng.randrange(30)), dt.date(year, 12, 1 + rng.randrange(31))))
    return replace(draft, meta=replace(draft.meta, date=date))


def numbering_broken(draft: Draft, rng: random.Random) -> Draft | None:
    """C1: a number is left out or doubled."""
    return changed(draft, rng, r"(?m)^（[二三]）", rng.choice(("（四）", "（六）", "（九）")), ("overview",))


# ------------------------------------------------------------------------------ D: stale, copied, unclean


def year_of_sentence(draft: Draft, rng: random.Random) -> Draft | None:
    """D1: last year's year where a sentence tells of this year."""
    year = draft.meta.year
    return changed(draft, rng, rf"(?m)(^|。){year}(?=年[，我])", rf"\g<1>{year - 1}")


def year_of_stock(draft: Draft, rng: random.Random) -> Draft | None:
    """D1: a stock by the end of last year, or last year's list of tasks."""
    year = draft.meta.year - 1
    told = (
        f"截至{year}年底，专栏共有信息56条。",
        f"{year}年政务公开工作要点已经落实。",
        f"我单位{year}年共办理留言56条。",
    )
    return added(draft, rng, *told)


def plan_of_the_past(draft: Draft, rng: random.Random) -> Draft | None:
    """D1: a plan for the year that is over."""
    year = draft.meta.year
    return added(draft, rng, f"下一步，我单位{year}年将加强培训。", f"{year}年，我单位将加强培训。")


def dated_phrase(draft: Draft, rng: random.Random) -> Draft | None:
    """D1: a phrase, a document or a campaign of another time."""
    if draft.meta.year < 2021:
        return None
    told = (
        "认真贯彻新修订的《条例》。",
        "总结了“十三五”期间的经验。",
        "文件依据是国办公开办函〔2019〕60号。",
        "深入学习两学一做的要求。",
    )
    return added(draft, rng, *told)


def last_years_paragraph(draft: Draft, rng: random.Random) -> Draft | None:
    """D1, D2: a paragraph of last year's report stands there again, its year put right or not."""
    year, count = draft.meta.year, rng.randint(20, 900)
    again = f"{year}年，通过公开栏发布信息{count}条，接待查阅{count + 7}人次。"
    last = replace(draft, last=None, prose={"overview": from_text(again.replace(str(year), str(year - 1)))})
    last = replace(
        last, standard=for_year(year - 1).id, cells={}, meta=replace(draft.meta, year=year - 1, date=None)
    )
    return written(replace(draft, last=last), "overview", f"{words_of(draft, 'overview')}\n{again}")


def copied(draft: Draft, rng: random.Random) -> Draft | None:
    """D2: most of a part is last year's."""
    part = rng.choice(("overview", "problems"))
    sentences = re.findall(r"[^。\n]{14,}。", words_of(draft, part))
    if len(sentences) < 3:
        return None
    prose = {part: from_text("".join(sentences))}
    meta = replace(draft.meta, year=draft.meta.year - 1, date=None)
    return replace(draft, last=Draft(for_year(meta.year).id, meta, prose=prose))


def word_doubled(draft: Draft, rng: random.Random) -> Draft | None:
    """D5: a word stands twice."""
    return changed(draft, rng, r"门户网站|办公室|栏目|培训|文件|答复|及时|解读", r"\g<0>\g<0>")


def word_misspelt(draft: Draft, rng: random.Random) -> Draft | None:
    """D5: a word is written with a wrong character of the same sound."""
    wrong, right = rng.choice(
        (
            ("主动工开", "主动公开"),
            ("部份", "部分"),
            ("座谈汇", "座谈会"),
            ("政务工开", "政务公开"),
            ("政策解渎", "政策解读"),
        )
    )
    return changed(draft, rng, right, wrong)


def latin_word(draft: Draft, rng: random.Random) -> Draft | None:
    """D5: a Latin word in a Chinese sentence."""
    return changed(draft, rng, f"(?<=[{_HAN}])[和与及](?=[{_HAN}])", rng.choice((" and ", " with ")))


def mark_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """D5: a half-width mark, a doubled one, or an open end."""
    pattern, new = rng.choice(
        (
            (f"(?<=[{_HAN}])，(?=[{_HAN}])", ","),
            ("。", "。。"),
            (f"(?<=[{_HAN}])，(?=[{_HAN}])", "，，"),
            (r"。\Z", "；"),
        )
    )
    return changed(draft, rng, pattern, new)


def mark_alone(draft: Draft, rng: random.Random) -> Draft | None:
    """D5: half of a pair of brackets or quotation marks is gone."""
    pattern = r"[》”〕]|(?<=[^\n\d一二三四五六七八九十]{2})）"
    return changed(draft, rng, pattern, "", ("preamble", *_PROSE))


def digits_wide(draft: Draft, rng: random.Random) -> Draft | None:
    """D6: full-width digits."""
    return changed(draft, rng, r"\d(?=[件条次期])", rng.choice("０１２３４５６７８９"))


def digits_broken(draft: Draft, rng: random.Random) -> Draft | None:
    """D6: a letter for a nought, a blank in a number."""
    return changed(draft, rng, rf"(?<=[{_HAN}])(\d)\d(?=\d?[件条])", rng.choice((r"\g<1>O", r"\g<1> 2")))


def blank_in_word(draft: Draft, rng: random.Random) -> Draft | None:
    """D6: a blank in a word."""
    return changed(draft, rng, f"(?<=[{_HAN}]{{4}})(?=[{_HAN}]{{4}}[^\n]*。)", " ")


def editor_residue(draft: Draft, rng: random.Random) -> Draft | None:
    """D7: what an editor leaves: bookmarks, fields, picture marks, page numbers, blanks."""
    traces = ("[bookmark: _GoBack]", " MERGEFORMAT ", "[image: 图片1.png]", "\n- 6 -\n", " " * 40, "<br/>")
    return changed(draft, rng, "。", f"。{rng.choice(traces)}特此说明。")


def placeholder(draft: Draft, rng: random.Random) -> Draft | None:
    """D8: a place that was never filled in."""
    return changed(draft, rng, r"\d+(?=[件条次期])", rng.choice(("××", "XX", "____", "×", "（ ）")))


def prompt_left(draft: Draft, rng: random.Random) -> Draft | None:
    """D8: a prompt of the template."""
    return added(draft, rng, "（文字描述）", "【请填写金额】", "整改情况待补充。")


# ------------------------------------------------------------------------------ E: privacy, security


def identity_number(draft: Draft, rng: random.Random) -> Draft | None:
    """E2: a resident identity number; its region is none."""
    digits = f"9901011990{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(0, 999):03}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return added(draft, rng, f"申请人的身份证号码为{digits}{'10X98765432'[total % 11]}。")


def mobile_number(draft: Draft, rng: random.Random) -> Draft | None:
    """E2: a private mobile number, in the text or in a comment of the source."""
    number = f"199{rng.randrange(10**8):08}"
    beside = replace(draft, asides=(Aside("comment", f"请打{number}核对", "批注 1"),))
    return rng.choice((beside, added(draft, rng, f"联系电话：{number}。")))


def card_number(draft: Draft, rng: random.Random) -> Draft | None:
    """E2: the number of a bank card."""
    digits = f"62{rng.randrange(10**13):013}"
    luhn = sum(sum(divmod(int(digit) * (2 - at % 2), 10)) for at, digit in enumerate(digits))
    return added(draft, rng, f"缴款账号{digits}{-luhn % 10}。")


def person_named(draft: Draft, rng: random.Random) -> Draft | None:
    """E2: a contact by name."""
    return added(draft, rng, "联系人：王小明，电话：0371—66880000。", "申请人：赵一平。")


def local_path(draft: Draft, rng: random.Random) -> Draft | None:
    """E1: a path of somebody's computer, in the text or in a picture's alternative text."""
    path = rng.choice(("C:\\Temp\\admin\\图1.png", "D:\\年报\\终稿.docx", "\\\\fileserver\\gk\\1.jpg"))
    beside = replace(draft, asides=(Aside("alt", path, "图片 1"),))
    return rng.choice((beside, added(draft, rng, f"见{path}。")))


def secrecy_mark(draft: Draft, rng: random.Random) -> Draft | None:
    """E3: a mark of secrecy or of internal use."""
    mark = rng.choice(("机密★一年", "内部资料", "秘密", "密级：秘密"))
    return written(draft, "overview", f"{mark}\n{words_of(draft, 'overview')}")


FAULTS: dict[str, Fault] = {
    "C1 part emptied": part_emptied,
    "C1 numbering broken": numbering_broken,
    "C2 heading reworded": heading_reworded,
    "C3 last year in the opening": year_of_title,
    "C3 another agency": other_agency,
    "C4 period cut short": period_cut_short,
    "C5 table emptied": table_emptied,
    "C6 no problems": no_problems,
    "C6 no measures": no_measures,
    "C7 no fee statement": no_fees,
    "C9 no assessment": assessment_dropped,
    "C10 aspect dropped": aspect_dropped,
    "C11 too long": too_long,
    "C12 late or early": late,
    "D1 last year's year": year_of_sentence,
    "D1 last year's stock": year_of_stock,
    "D1 plan of the past": plan_of_the_past,
    "D1 dated phrase": dated_phrase,
    "D1 last year's paragraph": last_years_paragraph,
    "D2 copied": copied,
    "D5 word doubled": word_doubled,
    "D5 word misspelt": word_misspelt,
    "D5 Latin word": latin_word,
    "D5 mark wrong": mark_wrong,
    "D5 mark alone": mark_alone,
    "D6 digits wide": digits_wide,
    "D6 digits broken": digits_broken,
    "D6 blank in a word": blank_in_word,
    "D7 editor residue": editor_residue,
    "D8 placeholder": placeholder,
    "D8 prompt left": prompt_left,
    "E1 local path": local_path,
    "E2 identity number": identity_number,
    "E2 mobile number": mobile_number,
    "E2 card number": card_number,
    "E2 person named": person_named,
    "E3 secrecy mark": secrecy_mark,
}
