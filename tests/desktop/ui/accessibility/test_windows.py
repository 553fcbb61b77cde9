"""Every window by keyboard alone, and as a screen reader has it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import AppliedStyle, Theme
from desktop.ui.tab_order import stack_as_laid_out
from tests.desktop.ui.accessibility.names import check_names, order_problems
from tests.desktop.ui.accessibility.tab_walk import check_tab_walk
from tests.desktop.ui.photograph import subjects
from tests.desktop.ui.pictures import settings
from tests.desktop.ui.pictures.history import history_renaming
from tests.desktop.ui.pictures.live import session_scrolled_up
from tests.desktop.ui.scripted import NOW, SENTENCES, interview

Subject = Callable[[Theme], QWidget]


def overlay(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES)
    return Overlay(script.view, theme, now=lambda: NOW)


def session(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES)
    page = SessionPage(script.view, theme, now=lambda: NOW)
    page.resize(800, 620)
    return page


def error(theme: Theme) -> QWidget:
    dialog = ErrorDialog("There is no room", "Make room and try again.", "errno 28")
    dialog.unfold.click()
    return dialog


WINDOWS: list[Subject] = [
    overlay,
    session,
    error,
    *(subject for subject in settings.SUBJECTS if "contrast" not in subject.__name__),
]


every_window = pytest.mark.parametrize("subject", WINDOWS, ids=lambda subject: subject.__name__)


@pytest.mark.parametrize("subject", [overlay, session, error, *subjects()], ids=lambda subject: subject.__name__)
def test_a_screen_reader_can_name_and_tell_apart_everything(subject: Subject, theme: Theme, qtbot: QtBot) -> None:
    check_names(shown(subject, theme, qtbot))


@every_window
def test_the_keyboard_reaches_everything_and_shows_where_it_is(subject: Subject, dressed: Theme, qtbot: QtBot) -> None:
    check_tab_walk(qtbot, shown(subject, dressed, qtbot))


@pytest.mark.parametrize("subject", list(subjects()), ids=lambda subject: subject.__name__)
def test_every_page_in_its_window_is_walked_as_it_is_read(
    subject: Subject, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    style = AppliedStyle(qapp, theme)
    page = subject(theme)
    if not isinstance(page, QMenu) and subject is not history_renaming:  # both are gone as soon as they are left
        window = on_screen(in_window(page, theme), qtbot)
        stack_as_laid_out(window)  # as the main window does in a moment
        if subject is not session_scrolled_up:  # what floats there lies above the others, and is read after them
            assert order_problems(window) == []
        check_tab_walk(qtbot, window)
    style.setParent(None)


def in_window(page: QWidget, theme: Theme) -> QWidget:
    """Pages are walked in the main window, which knows their order."""
    if isinstance(page, MainWindow | QDialog | FloatingCard):
        return page
    window = MainWindow(theme)
    window.resize(page.width() + window.rail.width(), page.height())
    window.set_room("home", page)
    return window


def shown(subject: Subject, theme: Theme, qtbot: QtBot) -> QWidget:
    return on_screen(subject(theme), qtbot)


def on_screen(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget
