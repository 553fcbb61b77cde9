"""What the windows' tests share: the theme, the dressed application, and silence about what no screen can do."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.fonts import add_bundled_fonts
from desktop.ui.style import Theme

# The offscreen platform says these of windows that stay on top and of menus; real screens do not.
OFFSCREEN_REMARKS = (
    "This plugin does not support raise",
    "This plugin does not support setting window opacity",
    "This plugin does not support propagateSizeHints",
    "This plugin does not support grabbing the keyboard",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_REMARKS))


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    """What a test puts on the application is taken off again: the next one measures in its own letters."""
    font, palette = qapp.font(), qapp.palette()
    yield
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    add_bundled_fonts()
    return Theme("light")
