from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.screens import Screens
from tests.desktop.ui.overlay.screen_room import DESK, LAPTOP, FakeScreens


def test_the_screens_are_those_of_this_computer(qtbot: QtBot) -> None:
    primary = QGuiApplication.primaryScreen()

    assert Screens().named(primary.name()) is primary
    assert Screens().named("no such screen") is None


def test_a_window_is_on_the_screen_that_holds_its_middle(qtbot: QtBot) -> None:
    screens = FakeScreens(LAPTOP, DESK)

    assert screens.holding(QRect(700, 10, 180, 100)) is LAPTOP
    assert screens.holding(QRect(700, 10, 400, 100)) is DESK


def test_a_window_out_of_sight_is_on_none(qtbot: QtBot) -> None:
    assert FakeScreens(LAPTOP).holding(QRect(2_000, 2_000, 300, 200)) is None
