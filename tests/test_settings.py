"""Settings: remembered, and never in the way when their file is damaged or cannot be written."""

import json
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.settings import HOME, Settings, home

FULL = Settings(
    recent=("a.nianbao", "年报.nianbao"),
    agency="云溪市发展和改革局",
    export_folder="out",
    export_formats=(".docx",),
    geometry="AAEC",
    window_state="AwQF",
    show_last_year=True,
)


def write(text: str) -> None:
    (home() / "settings.json").write_text(text, "utf-8")


def test_what_is_saved_is_loaded() -> None:
    FULL.save()
    assert Settings.load() == FULL
    Settings().save()
    assert Settings.load() == Settings()


def test_every_setting_is_among_those_that_are_tried_here() -> None:
    assert all(getattr(FULL, name) != getattr(Settings(), name) for name in get_type_hints(Settings))


def test_without_a_file_there_are_defaults() -> None:
    assert Settings.load() == Settings()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "1", '"text"', "\ud7ff", "{" * 10_000, "[" * 100_000]
)
def test_a_damaged_file_is_as_good_as_none(text: str) -> None:
    write(text)
    assert Settings.load() == Settings()


def test_a_file_that_is_no_text_is_as_good_as_none() -> None:
    (home() / "settings.json").write_bytes(b"\xff\xfe\x00\xd8")
    assert Settings.load() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [("recent", "a.nianbao"), ("recent", [1]), ("agency", None), ("show_last_year", "yes"), ("geometry", 1)],
)
def test_a_damaged_entry_costs_that_entry_only(name: str, value: object) -> None:
    FULL.save()
    stored = json.loads((home() / "settings.json").read_text("utf-8"))
    write(json.dumps({**stored, name: value, "from the future": 1}))
    loaded = Settings.load()
    assert getattr(loaded, name) == getattr(Settings(), name)
    others = [other for other in get_type_hints(Settings) if other != name]
    assert all(getattr(loaded, other) == getattr(FULL, other) for other in others)


@given(
    st.dictionaries(
        st.sampled_from([*get_type_hints(Settings), "other"]),
        st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.lists(st.text(max_size=3)),
    )
)
def test_any_entries_give_settings_of_the_right_kinds(entries: dict[str, object]) -> None:
    write(json.dumps(entries))
    loaded = Settings.load()
    for name in get_type_hints(Settings):
        assert type(getattr(loaded, name)) is type(getattr(Settings(), name))
    loaded.save()
    assert Settings.load() == loaded


def test_the_last_ten_files_are_remembered_the_newest_first() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent(Path(f"{number}.nianbao"))
    settings = settings.with_recent(Path("5.nianbao"))
    assert settings.recent == tuple(f"{n}.nianbao" for n in (5, 11, 10, 9, 8, 7, 6, 4, 3, 2))
    assert settings.without_recent(Path("11.nianbao")).recent[:2] == ("5.nianbao", "10.nianbao")
    assert settings.without_recent(Path("gone.nianbao")) == settings


def test_the_folder_is_made_with_the_first_thing_that_goes_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "a" / "b"))
    assert Settings.load() == Settings()
    assert not (tmp_path / "a").exists()
    FULL.save()
    assert Settings.load() == FULL


def test_settings_that_cannot_be_written_are_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(HOME, str(tmp_path / "file" / "home"))
    assert Settings.load() == Settings()
    with pytest.raises(FileProblem):
        FULL.save()


def test_the_programs_own_folder_is_the_users_unless_moved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(HOME, str(tmp_path))
    assert home() == tmp_path
    monkeypatch.delenv(HOME)
    assert home().name == "drafter"
    assert home().is_absolute()
