"""Which forms there are, which is in force, and what is refused as one."""

from pathlib import Path

import pytest

from drafter.errors import StandardProblem
from drafter.standard.loader import available, for_year, load, read
from tests.helpers.forms import form_of_2027, form_text, own_data

SUCCEEDS = '[succeeds]\nid = "2019"\n'


def renamed(old: str, new: str) -> dict[str, str]:
    """Declare one more renamed cell in the form of 2021."""
    return {SUCCEEDS: f'{SUCCEEDS}[[succeeds.renamed]]\nold = "{old}"\nnew = "{new}"\n'}


def refused(folder: Path, text: str, *, name: str = "2021.toml") -> str:
    """Have a form file refused; returns what the user is told."""
    path = folder / name
    path.write_text(text, "utf-8")
    with pytest.raises(StandardProblem) as problem:
        read(path)
    told = str(problem.value)
    assert name in told
    assert "\n" not in told
    return told


def test_both_forms_are_there() -> None:
    assert available() == ("2019", "2021")
    assert [load(version).basis for version in available()] == [
        "国办公开办函〔2019〕60号",
        "国办公开办函〔2021〕30号",
    ]


@pytest.mark.parametrize(
    ("year", "form"),
    [(2019, "2019"), (2020, "2019"), *((year, "2021") for year in range(2021, 2027)), (2040, "2021")],
)
def test_the_form_in_force_for_a_year(year: int, form: str) -> None:
    assert for_year(year).id == form


def test_a_year_before_the_first_form_is_refused_in_words() -> None:
    with pytest.raises(StandardProblem) as problem:
        for_year(2018)
    assert str(problem.value) == "2018年的报告没有统一格式，本程序能写2019年及以后年度的报告。"


def test_an_unknown_form_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(StandardProblem, match=r"“2020”.*2019、2021"):
        load("2020")
    with pytest.raises(StandardProblem, match="没有名为"):
        load("../standards/2021")


@pytest.mark.parametrize("version", available())
def test_a_loaded_form_cannot_be_changed(version: str) -> None:
    form = load(version)
    assert load(version) is form
    for mapping in (form.cells, form.tables, form.totals):
        with pytest.raises(TypeError):
            mapping["x"] = None  # type: ignore[index] # pyright: ignore[reportIndexIssue]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({'left = ["received", "carried_in"]': 'left = ["received", "carried"]'}, "carried"),
        ({'right = ["natural", "business"': 'right = ["naturals", "business"'}, "row_total"),
        ({'left = ["total"]\nright = ["upheld"': 'left = ["totals"]\nright = ["upheld"'}, "review.row_total"),
        ({'this = ["in_force"]': 'this = ["in_forces"]'}, "in_forces"),
        ({'{ row = "granted", wide = 2 }': '{ row = "grant", wide = 2 }'}, "grant"),
        ({'{ group = "denied", tall = 8 }': '{ group = "denied", tall = 7 }'}, "requests"),
        ({'{ group = "denied", tall = 8 }': '{ group = "denied", tall = 9 }'}, "requests"),
        ({"first_year = 2021": "first_year = 2021\nlast = 2030"}, "last"),
        ({"first_year = 2021": 'first_year = "soon"'}, "first_year"),
        ({'table = "review"': 'table = "reviews"'}, "reviews"),
        ({'id = "requests"\npart = "requests"': 'id = "requests"\npart = "review"'}, "requests"),
        ({'id = "problems"': 'id = "overview"'}, "overview"),
        ({'id = "2021"': 'id = "2022"'}, "2022"),
        ({'[succeeds]\nid = "2019"': '[succeeds]\nid = "2021"'}, "2021"),
        (renamed("disclosure.penalties.decisions", "disclosure.fines.decisions"), "fines.decisions"),
        ({'"disclosure.other_services.*"': '"disclosure.other_services.*", 5'}, "succeeds"),
        ({"[succeeds]": "[succeeds"}, "line"),
    ],
    ids=str,
)  # fmt: skip
def test_a_form_that_is_not_sound_is_refused(tmp_path: Path, changes: dict[str, str], told: str) -> None:
    assert told in refused(tmp_path, form_text("2021", changes))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            renamed("disclosure.fines.decisions", "disclosure.penalties.decisions"),
            "2019 has no cell disclosure.fines",
        ),
        (
            {'"disclosure.other_services.*"': '"disclosure.other_service.*"'},
            "2019 has no cell disclosure.other_service.",
        ),
    ],
)
def test_a_form_that_speaks_of_cells_its_predecessor_lacks_is_refused(
    tmp_path: Path, changes: dict[str, str], told: str
) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2021.toml").write_text(form_text("2021", changes), "utf-8")
        with pytest.raises(StandardProblem, match=told):
            load("2021")
        (forms / "2019.toml").unlink()
        assert load("2021").succeeds is not None


def test_a_form_twice_with_one_table_is_refused(tmp_path: Path) -> None:
    text = form_text("2021")
    table = text[text.index('[[tables]]\nid = "review"') : text.index("[succeeds]")]
    assert "review" in refused(tmp_path, text.replace("[succeeds]", f"{table}[succeeds]"))


def test_a_damaged_or_missing_form_file_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "2021.toml"
    for data in (b"", b"\xff\xfe\x00", b"id = 1"):
        path.write_bytes(data)
        with pytest.raises(StandardProblem, match=r"2021\.toml 不能使用.*重新安装"):
            read(path)
    with pytest.raises(StandardProblem, match="不能使用"):
        read(tmp_path / "2023.toml")


def test_a_third_version_is_one_more_file(tmp_path: Path) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2027.toml").write_text(form_of_2027(), "utf-8")
        assert available() == ("2019", "2021", "2027")
        assert [for_year(year).id for year in (2020, 2026, 2027, 2030)] == ["2019", "2021", "2027", "2027"]
        new = load("2027")
        assert "requests.rejected.publication.natural" not in new.cells
        assert len(new.cells) == len(load("2021").cells) - 7
        assert [i.right[1] for i in new.identities if i.id == "requests.balance:total"] == [
            "requests.carried_over.total"
        ]
        assert sum(i.rule == "requests.row_total" for i in new.identities) == 24
    assert available() == ("2019", "2021")
