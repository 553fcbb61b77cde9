import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.places import Place
from desktop.ui.overlay.whereabouts import Whereabouts
from tests.desktop.ui.overlay.screen_room import DESK, LAPTOP, FakeScreens

PLACES: dict[str, Place] = {"eDP-1": (20, 30, 300, 200), "HDMI-1": (100, 50, 400, 300)}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget(None, Qt.WindowType.FramelessWindowHint)
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    return window


def test_it_comes_back_to_the_screen_on_which_it_was_last(window: QWidget) -> None:
    where = Whereabouts(window, PLACES, FakeScreens(LAPTOP, DESK), "")

    where.put_where_it_was()

    assert window.geometry() == QRect(900, 50, 400, 300)


def test_it_comes_back_to_the_screen_that_is_there(window: QWidget) -> None:
    where = Whereabouts(window, PLACES, FakeScreens(LAPTOP), "")

    where.put_where_it_was()

    assert window.geometry() == QRect(20, 30, 300, 200)


def test_pinned_it_comes_back_to_that_screen_wherever_it_was_last(window: QWidget) -> None:
    where = Whereabouts(window, PLACES, FakeScreens(LAPTOP, DESK), "eDP-1")

    where.put_where_it_was()

    assert window.geometry() == QRect(20, 30, 300, 200)


def test_pinned_to_another_screen_it_goes_there_at_once(window: QWidget) -> None:
    where = Whereabouts(window, {}, FakeScreens(LAPTOP, DESK), "")
    window.move(10, 10)

    where.pin("HDMI-1")

    assert DESK.geometry().contains(window.geometry())


def test_when_its_screen_goes_it_moves_to_one_that_is_there(window: QWidget) -> None:
    screens = FakeScreens(LAPTOP, DESK)
    where = Whereabouts(window, PLACES, screens, "HDMI-1")
    where.put_where_it_was()

    screens.now(LAPTOP)

    assert LAPTOP.geometry().contains(window.geometry())
    assert where.pinned == "HDMI-1"


def test_when_its_screen_is_back_so_is_the_window(window: QWidget) -> None:
    screens = FakeScreens(LAPTOP, DESK)
    where = Whereabouts(window, PLACES, screens, "HDMI-1")
    where.put_where_it_was()
    screens.now(LAPTOP)
    where.remember(window.size())

    screens.now(LAPTOP, DESK)

    assert window.geometry().topLeft() == QRect(900, 50, 400, 300).topLeft()


def test_dragged_to_another_screen_it_is_pinned_there(window: QWidget, qtbot: QtBot) -> None:
    where = Whereabouts(window, PLACES, FakeScreens(LAPTOP, DESK), "HDMI-1")
    window.move(40, 40)

    with qtbot.waitSignal(where.pinned_changed, timeout=1000) as pinned:
        where.remember(window.size())

    assert pinned.args == ["eDP-1"]


def test_what_is_remembered_is_told_with_the_last_screen_last(window: QWidget, qtbot: QtBot) -> None:
    where = Whereabouts(window, PLACES, FakeScreens(LAPTOP, DESK), "")
    window.move(40, 45)

    with qtbot.waitSignal(where.places_changed, timeout=1000) as told:
        where.remember(QSize(300, 200))

    assert list(told.args[0].items())[-1] == ("eDP-1", (40, 45, 300, 200))


def test_steps_move_it_but_not_off_the_screen(window: QWidget) -> None:
    where = Whereabouts(window, {}, FakeScreens(LAPTOP), "")
    window.move(30, 100)

    where.step(-1, 1)
    once = window.pos().toTuple()
    where.step(-1, 0)

    assert once == (6, 124)
    assert window.x() == 0


def test_it_grows_and_shrinks_in_steps_down_to_its_smallest(window: QWidget) -> None:
    where = Whereabouts(window, {}, FakeScreens(LAPTOP), "")
    window.setMinimumSize(280, 190)
    window.move(30, 100)

    where.grow(1, 1)
    grown = window.size().toTuple()
    for _ in range(4):
        where.grow(-1, -1)

    assert grown == (324, 224)
    assert window.size().toTuple() == (280, 190)


def test_a_window_on_a_screen_that_became_smaller_is_moved_in(window: QWidget) -> None:
    screens = FakeScreens(LAPTOP)
    Whereabouts(window, {}, screens, "")
    window.move(480, 590)

    screens.now(type(LAPTOP)("eDP-1", QRect(0, 0, 640, 480)))

    assert QRect(0, 0, 640, 480).contains(window.geometry())
