"""Where the data files lie: in a checkout, in an installed wheel, in a frozen program."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import assets
from drafter.errors import FileProblem
from tests.helpers.project import ROOT


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """Look for the data files anew, before and after each test."""
    assets.root.cache_clear()
    yield
    assets.root.cache_clear()


def pretend(folder: Path) -> Path:
    (folder / "resources" / "standards").mkdir(parents=True)
    return folder


def test_a_checkout_has_them_beside_the_package() -> None:
    assert assets.root() == ROOT
    assert assets.resource("standards", "2021.toml").is_file()
    assert assets.template("official", "template.toml").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "drafter" / "assets.py"))
    data = pretend(tmp_path / "drafter" / "_data")
    assert assets.root() == data


def test_a_frozen_program_has_them_in_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(pretend(tmp_path)), raising=False)
    assert assets.root() == tmp_path
    assert assets.resource() == tmp_path / "resources"


def test_a_program_without_them_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "drafter" / "assets.py"))
    with pytest.raises(FileProblem, match="请重新安装本程序"):
        assets.root()
