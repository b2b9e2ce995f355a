"""Form files for tests: a folder of data files of one's own, and a third version of the form."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter import assets
from drafter.render import template
from drafter.standard import loader
from tests.helpers.project import ROOT

STANDARDS = ROOT / "resources" / "standards"

_RENAMED = """
[[succeeds.renamed]]
old = "requests.carried_out.{column}"
new = "requests.carried_over.{column}"
"""
_DROPPED = """
[[succeeds.dropped]]
cells = ["requests.rejected.publication.*"]
why = "2027年格式取消了要求提供公开出版物一行。"
"""
_COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org", "total")
_INTO_2027 = {
    'id = "2021"': 'id = "2027"',
    "（2021年）": "（2027年）",
    "国办公开办函〔2021〕30号": "国办公开办函〔2027〕8号",
    "first_year = 2021": "first_year = 2027",
    "carried_out": "carried_over",
    '  [{ row = "rejected.publication" }, { cells = "rejected.publication" }],\n': "",
    '  "rejected.publication",\n': "",
    '{ group = "rejected", tall = 5 }': '{ group = "rejected", tall = 4 }',
    '{ group = "results", tall = 22 }': '{ group = "results", tall = 21 }',
    '[[tables.rows]]\nid = "rejected.publication"\nlabel = "3.要求提供公开出版物"\n'
    'path = ["results", "rejected"]\n': "",
}


def form_text(standard_id: str = "2021", changes: Mapping[str, str] | None = None) -> str:
    """Return the text of a form file with each key of `changes`, which must occur, replaced."""
    text = (STANDARDS / f"{standard_id}.toml").read_text("utf-8")
    for old, new in (changes or {}).items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def form_of_2027() -> str:
    """Return a made-up successor of the 2021 form: 结转下年度 goes by another name, one row is gone."""
    form, _, _ = form_text("2021", _INTO_2027).partition("[succeeds]")
    renamed = "".join(_RENAMED.format(column=column) for column in _COLUMNS)
    return f'{form}[succeeds]\nid = "2021"\n{renamed}{_DROPPED}'


@contextmanager
def own_data(folder: Path) -> Iterator[Path]:
    """Let the program read a copy of its data files in `folder`; yields the folder of the forms."""
    for name in ("templates", "resources/standards", "resources/styles", "resources/example"):
        shutil.copytree(ROOT / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "root", lambda: folder)
        _forget()
        yield folder / "resources" / "standards"
    _forget()


def _forget() -> None:
    loader.load.cache_clear()
    template.load.cache_clear()
