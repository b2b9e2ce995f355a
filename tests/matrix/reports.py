"""Ten filled reports, made up and always the same: both forms, and all that published ones do to a cell."""

import datetime as dt
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache

from drafter.model.draft import Draft, Meta, empty
from drafter.model.prose import Paragraph, Picture, Prose, from_text
from drafter.model.values import Value
from drafter.standard.loader import for_year
from drafter.standard.schema import Standard
from tests.helpers.drafts import consistent, typed
from tests.matrix import prose

Cells = dict[str, Value | None]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is published; `ahead` is the text that a part has before its table."""

    name: str
    draft: Draft
    ahead: Mapping[str, str] = field(default_factory=dict[str, str])


@cache
def reports() -> tuple[Report, ...]:
    """Return the ten reports."""
    return tuple(make() for make in _MAKERS)


def _ordinary() -> Report:
    draft = _draft("云溪市发展和改革局", 2024, seed=1)
    return Report("ordinary", _with_prose(draft, overview=prose.outlined(1)))


def _large() -> Report:
    """Figures of up to eight digits, amounts of a million 万元, remarks beside figures."""
    draft = _draft("青石县人民政府", 2023, seed=2, largest=3_000_000)
    cells = {**draft.cells, "disclosure.fees.amount_wan": Decimal("1203456.78")}
    notes = {
        "disclosure.normative_documents.in_force": "其中修订16件",
        "disclosure.licensing.decisions": "含委托下放12件",
        "requests.granted.natural": "其中网上申请8件",
    }
    assert notes.keys() <= draft.form.cells.keys()
    return Report("large figures", replace(_with_prose(draft), cells=cells, notes=notes))


def _gaps() -> Report:
    """Every third cell blank, totals too; zeros among the rest."""
    draft = _draft("青石县司法局", 2022, seed=3, largest=4)
    blanks = {name: None for number, name in enumerate(draft.form.cells) if number % 3 == 1}
    return Report("every third blank", replace(_with_prose(draft), cells={**draft.cells, **blanks}))


def _marks() -> Report:
    """Marks where there was nothing to count: a whole row, a whole column, single cells."""
    draft = _draft("云溪市财政局", 2021, seed=4, largest=9)
    cells = dict(draft.cells)
    for name in draft.form.cells:
        if name.startswith("requests.rejected.excessive."):
            cells[name] = "/"
        elif name.endswith(".research"):
            cells[name] = "—"
    cells["disclosure.fees.amount_wan"] = "无"
    return Report("marks", replace(_with_prose(draft), cells=cells))


def _zeros() -> Report:
    draft = _draft("柳浦镇人民政府", 2025, seed=5, largest=0)
    cells = {**draft.cells, "disclosure.fees.amount_wan": Decimal(0)}
    return Report("zeros", replace(_with_prose(draft), cells=cells))


def _unfilled() -> Report:
    """A form that nobody has filled in, with its text."""
    draft = _draft("云溪市教育局", 2024, seed=6)
    return Report("all blank", replace(_with_prose(draft), cells=dict.fromkeys(draft.form.cells)))


def _first_form() -> Report:
    """The form of 2019 in full, with changes up and down and amounts with decimals."""
    draft = _draft("青石县人民政府", 2020, seed=7, largest=500)
    cells = dict(draft.cells)
    signed = [name for name, cell in draft.form.cells.items() if cell.kind == "signed"]
    cells.update((name, (-1) ** number * (number + 2)) for number, name in enumerate(signed))
    cells["disclosure.procurement.amount_wan"] = Decimal("3406.5")
    return Report("form of 2019", replace(_with_prose(draft, overview=prose.outlined(7)), cells=cells))


def _long() -> Report:
    """Twenty thousand characters of text, and pictures in it."""
    draft = _with_prose(_draft("云溪市人民政府", 2019, seed=8), overview=prose.lengthy(8, 20_000))
    shown: dict[str, bytes] = {"a.png": prose.picture(300, 180, 200), "b.png": prose.picture(120, 240, 90)}
    overview = list(draft.prose["overview"])
    overview.insert(3, Picture("a.png", "图1 主动公开信息的分类"))
    overview.insert(9, Picture("b.png", "图2 依申请公开的办理流程"))
    return Report(
        "long text and pictures",
        replace(draft, prose={**draft.prose, "overview": tuple(overview)}, pictures=shown),
    )


def _wordy() -> Report:
    """Text before and behind each table, single blanks, a remark in a cell."""
    draft = _draft("雁塘区卫生健康局", 2020, seed=9, largest=40)
    blanks = dict.fromkeys(("requests.granted.business", "review.litigation_direct.pending"))
    text = {
        "disclosure": "注：规范性文件含与其他机关联合制发的2件。",
        "requests": "上述申请均在法定期限内答复。\n其中，经申请人同意延期答复的3件。",
        "review": "注：行政复议数量含上年度结转数量。",
    }
    ahead = {
        "disclosure": "本机关主动公开政府信息的情况，按照《条例》第二十条统计如下。",
        "requests": "全年收到的申请以网上提交为主，占八成以上；办理结果按下表统计。",
        "review": "本年度因政府信息公开被申请行政复议、提起行政诉讼的情况如下：",
    }
    notes = {"disclosure.penalties.decisions": "其中变更6件"}
    filled = replace(_with_prose(draft, **text), cells={**draft.cells, **blanks}, notes=notes)
    return Report("text around tables", filled, ahead)


def _unsound() -> Report:
    """Totals that do not add up, beside marks and blanks: what is printed counts."""
    draft = _draft("雁塘区自然资源局", 2019, seed=10, largest=60)
    cells = {
        **draft.cells,
        "requests.granted.total": 999,
        "requests.total.natural": 1,
        "requests.total.total": None,
        "review.reconsideration.total": 70,
        "requests.partial.legal_service": "/",
        "disclosure.regulations.made": None,
    }
    return Report("totals that do not add up", replace(_with_prose(draft), cells=cells))


_MAKERS: tuple[Callable[[], Report], ...] = (
    _ordinary, _large, _gaps, _marks, _zeros, _unfilled, _first_form, _long, _wordy, _unsound,
)  # fmt: skip


def _draft(agency: str, year: int, *, seed: int, largest: int = 30) -> Draft:
    form = for_year(year)
    cells: Cells = typed(form, consistent(form, seed, largest=largest))
    _be_modest(form, cells, seed)
    blank = empty(form, agency, year)
    return replace(blank, cells=cells, meta=Meta(agency, year, dt.date(year + 1, 1, 10 + seed)))


def _be_modest(form: Standard, cells: Cells, seed: int) -> None:
    """Most offices have a nought in most rows of table three; a few figures stand between them."""
    draw = random.Random(seed)
    for name in form.tables["requests"].cells:
        if name in cells and not name.endswith(".natural") and draw.random() < 0.6:
            cells[name] = 0


def _with_prose(draft: Draft, **parts: str) -> Draft:
    year, agency, seed = draft.meta.year, draft.meta.agency, draft.meta.year + len(draft.meta.agency)
    faults = prose.overview(seed + 1, paragraphs=1), prose.overview(seed + 2, paragraphs=2)
    texts = {
        "preamble": f"根据《中华人民共和国政府信息公开条例》的规定，编制本报告。本报告由{agency}编制，"
        f"所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。",
        "overview": prose.overview(seed),
        "problems": f"一是{faults[0]}\n二是{faults[1]}",
        "other": "本年度未发生收取信息处理费的情况。\n没有其他需要报告的事项。",
        **parts,
    }
    return replace(draft, prose={part: from_text(text) for part, text in texts.items()})


def words(items: Prose) -> tuple[str, ...]:
    """Return the paragraphs of a part as a reader of the paper sees them, captions of pictures too."""
    return tuple(item.text if isinstance(item, Paragraph) else item.caption for item in items)
