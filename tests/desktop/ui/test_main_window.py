"""The main window: rooms that stay, guests that go, and a place that is remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.home.home_page import HomePage
from desktop.ui.main_window import MainWindow
from desktop.ui.style import Theme
from tests.desktop.ui.accessibility.names import elements_of

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


class Guest(QWidget):
    """A page that says when it was left."""

    def __init__(self) -> None:
        super().__init__()
        self.detached = 0

    def detach(self) -> None:
        self.detached += 1


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window, before_close_func=MainWindow.hide)  # it leaves closing to others, and would stay
    for room, page in (("home", HomePage()), ("sessions", QLineEdit()), ("settings", QWidget())):
        window.set_room(room, page)  # type: ignore[arg-type]
    with qtbot.waitExposed(window):
        window.show()
    return window


def chosen(window: MainWindow) -> list[str]:
    return [room for room, button in window.rail.buttons.items() if button.isChecked()]


def test_it_is_800_by_620_and_opens_in_the_first_room(window: MainWindow) -> None:
    assert (window.width(), window.height()) == (800, 620)
    assert isinstance(window.page, HomePage)
    assert chosen(window) == ["home"]


def test_a_click_on_the_rail_shows_the_room(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.rail.buttons["sessions"], LEFT)

    assert isinstance(window.page, QLineEdit)
    assert chosen(window) == ["sessions"]


def test_a_key_leads_to_each_room_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window.page, Qt.Key.Key_2, CTRL)
    sessions = window.page
    qtbot.keyClick(window.page, Qt.Key.Key_1, CTRL)

    assert isinstance(sessions, QLineEdit)
    assert isinstance(window.page, HomePage)


def test_without_a_running_session_its_entry_is_neither_seen_nor_reached(window: MainWindow, qtbot: QtBot) -> None:
    before = window.page
    qtbot.keyClick(window.page, Qt.Key.Key_0, CTRL)

    assert not window.rail.buttons["live"].isVisible()
    assert window.page is before


def test_a_running_sessions_page_is_a_room_while_it_lasts(window: MainWindow, qtbot: QtBot) -> None:
    live = Guest()
    window.set_room("live", live)
    qtbot.mouseClick(window.rail.buttons["live"], LEFT)
    assert window.page is live

    window.drop_room("live")
    still_read = window.page is live
    window.show_room("home")

    assert still_read
    assert not window.rail.buttons["live"].isVisible()
    assert live.detached == 1
    assert window.page_count == 3


def test_the_keyboard_goes_to_the_page_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit()
    guest = Guest()
    field.setParent(guest)
    guest.setFocusProxy(field)
    window.show_guest(guest, "home")
    on_the_guest = field.hasFocus()

    window.show_room("settings")

    assert on_the_guest
    assert window.hasFocus()


@pytest.mark.parametrize("lose", [QPushButton.hide, lambda button: button.setEnabled(False)])
def test_a_button_that_goes_away_does_not_send_the_keyboard_elsewhere(
    window: MainWindow, qtbot: QtBot, lose: Callable[[QPushButton], None]
) -> None:
    guest = Guest()
    button = QPushButton("Start listening", guest)
    window.show_guest(guest, "home")
    qtbot.mouseClick(button, LEFT)
    pressed = button.hasFocus()

    lose(button)

    assert pressed
    assert window.hasFocus()


def test_whoever_walks_the_rail_stays_on_it(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.buttons["home"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.rail.buttons["home"], Qt.Key.Key_Down)

    assert chosen(window) == ["sessions"]
    assert window.rail.buttons["sessions"].hasFocus()


def test_a_guest_goes_when_another_page_is_shown(window: MainWindow) -> None:
    guest = Guest()
    window.show_guest(guest, "sessions")
    shown_under = chosen(window)

    window.show_room("home")

    assert shown_under == ["sessions"]
    assert guest.detached == 1
    assert window.page_count == 3


def test_a_guest_takes_the_place_of_the_guest_before(window: MainWindow) -> None:
    first, second = Guest(), Guest()
    window.show_guest(first, "sessions")
    window.show_guest(second, "sessions")

    assert window.page is second
    assert (first.detached, second.detached) == (1, 0)


def test_its_place_is_found_again(theme: Theme, window: MainWindow, qtbot: QtBot) -> None:
    window.setGeometry(30, 40, 700, 560)
    again = MainWindow(theme, window.place)
    qtbot.addWidget(again)

    assert again.place == (30, 40, 700, 560)


def test_a_place_on_a_screen_that_is_gone_is_moved_into_one_that_is_there(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, (9_000, -4_000, 3_000, 2_000))
    qtbot.addWidget(window, before_close_func=MainWindow.hide)  # it leaves closing to others, and would stay

    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def test_closing_asks_and_leaves_the_window_to_whoever_answers(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_requested, timeout=1000):
        window.close()

    assert window.isVisible()


def test_an_offer_is_one_line_that_goes_with_its_answer(window: MainWindow, qtbot: QtBot) -> None:
    banner = window.offer("“Contoso” was not ended.", "Continue", "Leave it as it is")

    with qtbot.waitSignal(banner.accepted, timeout=1000):
        qtbot.mouseClick(banner.accept, LEFT)

    assert not banner.isVisible()


def test_an_error_opens_one_dialog_that_blocks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.show_error(ValueError("x"))

    assert dialog.isVisible()
    dialog.close()


def test_an_offer_is_reached_before_the_page_that_it_stands_above(window: MainWindow, qtbot: QtBot) -> None:
    banner = window.offer("“Contoso” was not ended.", "Continue", "Leave it as it is")
    window.activateWindow()
    qtbot.waitUntil(lambda: window.hasFocus() and banner.isVisible())
    walked = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        walked.append(focused.window().focusWidget().text())

    assert walked == ["Home", "Leave it as it is", "Continue", "Start a session"]


def test_its_smallest_size_grows_with_the_text(window: MainWindow, theme: Theme) -> None:
    before = window.minimumSize()
    theme.set_text_percent(150)

    assert window.minimumSize().width() > before.width()
    assert window.minimumSize().height() > before.height()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(QRect(QPoint(0, 0), window.minimumSize()))


def test_with_little_room_for_the_text_the_rail_keeps_its_signs_and_names(window: MainWindow, theme: Theme) -> None:
    home = window.rail.buttons["home"]
    wide = window.rail.width()
    theme.set_text_percent(200)
    window.resize(window.minimumSize())

    assert home.text() == ""
    assert home.accessibleName() == "Home"
    assert window.rail.width() < wide

    theme.set_text_percent(100)

    assert home.text() == "Home"


def test_a_screen_reader_reads_an_offer_before_the_page_below_it(window: MainWindow, qtbot: QtBot) -> None:
    window.offer("“Contoso” was not ended.", "Continue", "Leave it as it is")

    qtbot.waitUntil(lambda: read(window)[:3] == ["Leave it as it is", "Continue", "Start a session"])


def read(window: MainWindow) -> list[str]:
    return [element.name for element in elements_of(window) if element.role == QAccessible.Role.Button]
