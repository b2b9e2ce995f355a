"""The settings while the window is open: what is changed is there at the next start."""

from pathlib import Path

from drafter.settings import Settings
from drafter.ui.preferences import Preferences


def test_what_is_changed_is_remembered(tmp_path: Path) -> None:
    preferences = Preferences(Settings.load())
    preferences.change(agency="云溪市发展和改革局")
    preferences.add_recent(tmp_path / "a.nianbao")
    preferences.add_recent(tmp_path / "b.nianbao")
    assert Preferences(Settings.load()).settings == preferences.settings
    assert Settings.load().recent == (str(tmp_path / "b.nianbao"), str(tmp_path / "a.nianbao"))


def test_a_file_is_forgotten(tmp_path: Path) -> None:
    preferences = Preferences(Settings.load())
    preferences.add_recent(tmp_path / "a.nianbao")
    preferences.remove_recent(tmp_path / "a.nianbao")
    assert Settings.load().recent == ()


def test_a_folder_that_cannot_be_written_does_not_stop_the_work(home: Path) -> None:
    (home / "settings.json").mkdir()
    preferences = Preferences(Settings.load())
    preferences.change(agency="云溪市发展和改革局")
    assert preferences.settings.agency == "云溪市发展和改革局"
