from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.places import Places, within

numbers = st.integers(-3000, 5000)
lengths = st.integers(1, 3000)


@given(x=numbers, y=numbers, width=lengths, height=lengths)
def test_a_window_is_never_lost_off_screen(x: int, y: int, width: int, height: int) -> None:
    free = QRect(100, 50, 1280, 800)

    assert free.contains(within(QRect(x, y, width, height), free))


def test_a_place_that_fits_is_kept(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    places = Places()

    places.remember(screen, QRect(40, 60, 300, 200))

    assert places.geometry_on(screen, QSize(440, 280)) == QRect(40, 60, 300, 200)


def test_an_unknown_screen_gets_the_upper_right_corner(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()

    geometry = Places().geometry_on(screen, QSize(440, 280))

    free = screen.availableGeometry()
    assert geometry.size() == QSize(440, 280)
    assert (free.right() - geometry.right(), geometry.top() - free.top()) == (24, 24)
