"""A settings page of its own for each test, with what other parts put into it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, settings: Settings) -> SettingsPage:
    page = SettingsPage(settings, theme)
    qtbot.addWidget(page)
    page.resize(720, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page
