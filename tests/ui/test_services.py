"""The helpers of a window: over the user's own folder, or passing through without a trace."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from drafter.settings import Settings
from drafter.ui.services import Services
from tests.ui.conftest import Answers


def test_at_home_the_users_settings_are_known_and_changed(
    qapp: QApplication, home: Path, answers: Answers
) -> None:
    Settings(agency="青石县人民政府").save()
    services = Services.at_home(answers)
    assert services.preferences.settings.agency == "青石县人民政府"
    assert services.journals.parent == home
    services.preferences.change(agency="云溪市发展和改革局")
    assert Settings.load().agency == "云溪市发展和改革局"
    services.jobs.close()


def test_in_passing_they_are_neither(qapp: QApplication, home: Path, answers: Answers) -> None:
    Settings(agency="青石县人民政府").save()
    services = Services.in_passing(answers)
    assert services.preferences.settings == Settings()
    services.preferences.change(agency="云溪市发展和改革局")
    assert Settings.load().agency == "青石县人民政府"
    services.jobs.close()
