"""The dressed application: a ring around what has the focus is the style sheet's."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.style import AppliedStyle, Theme


@pytest.fixture(params=["light", "dark", "high contrast"])
def dressed(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[Theme]:
    theme = Theme("dark" if request.param == "dark" else "light", high_contrast=request.param == "high contrast")
    font = qapp.font()
    style = AppliedStyle(qapp, theme)
    yield theme
    theme.changed.disconnect()
    style.setParent(None)
    qapp.setStyleSheet("")
    qapp.setFont(font)
