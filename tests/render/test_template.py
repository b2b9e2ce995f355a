"""Report templates: which there are, and which are refused."""

from pathlib import Path

import pytest

from drafter.errors import TemplateProblem
from drafter.render import style, template
from drafter.standard.loader import available
from tests.helpers.forms import own_data

SOUND = 'name = "mine"\ntitle = "自编"\naudience = "内部"\nstandards = ["2021"]\nstyle = "official"\n'


@pytest.mark.parametrize("name", template.available())
def test_a_template_says_what_it_is_and_can_be_set(name: str) -> None:
    known = template.load(name)
    assert known.name == name
    assert known.title
    assert known.audience
    assert set(known.standards) <= set(available())
    assert style.load(known.style)
    assert (template.folder(name) / "report.xml.j2").is_file()


@pytest.mark.parametrize("name", template.pages())
def test_a_page_about_a_report_is_no_template_for_one(name: str) -> None:
    known = template.load(name)
    assert (known.name, known.standards) == (name, ())
    assert known.title
    assert style.load(known.style)
    assert name not in template.available()


def test_there_is_a_template_for_the_account_of_a_check() -> None:
    assert template.pages() == ("review",)


def test_an_unknown_template_is_refused_with_those_that_there_are() -> None:
    for name in ("nothing", "", "../templates/official", "official/"):
        with pytest.raises(TemplateProblem, match=f"没有名为“{name}”的模板，现有的模板是：official"):
            template.folder(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name = ",
        SOUND.replace("title", "titel"),
        SOUND + "mood = 1\n",
        SOUND.replace('["2021"]', '"2021"'),
        SOUND.replace('"mine"', '"other"'),
    ],
)
def test_a_template_that_is_not_sound_is_refused(tmp_path: Path, text: str) -> None:
    with own_data(tmp_path):
        mine = tmp_path / "templates" / "mine"
        mine.mkdir()
        (mine / "template.toml").write_text(text, "utf-8")
        assert template.available() == ("mine", "official")
        with pytest.raises(TemplateProblem, match="模板“mine”的说明文件有误") as problem:
            template.load("mine")
        assert "\n" not in str(problem.value)


def test_a_folder_of_ones_own_is_a_template(tmp_path: Path) -> None:
    with own_data(tmp_path):
        mine = tmp_path / "templates" / "mine"
        mine.mkdir()
        (tmp_path / "templates" / "notes").mkdir()
        (mine / "template.toml").write_text(SOUND, "utf-8")
        assert template.available() == ("mine", "official")
        assert template.load("mine").title == "自编"
    assert template.available() == ("official",)
