"""The tray: its menu says what can be done now; where there is no tray, nothing depends on it."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.app.live.live_controls import Liveness
from desktop.app.surroundings.tray import TOOLTIPS, Tray


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    return Tray()


def words(tray: Tray, *, enabled: bool = True) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.text() and action.isEnabled() is enabled]


def test_without_a_session_there_is_only_the_window_and_the_end(tray: Tray) -> None:
    assert words(tray) == ["Show Interview Assistant", "Quit"]
    assert words(tray, enabled=False) == ["Pause", "Hide the overlay", "End the session"]


def test_a_live_session_can_be_paused_and_ended(tray: Tray) -> None:
    tray.show_state("live", overlay_shown=True)

    assert words(tray) == ["Show Interview Assistant", "Pause", "Hide the overlay", "End the session", "Quit"]


def test_a_paused_session_goes_on_and_a_hidden_overlay_is_shown(tray: Tray) -> None:
    tray.show_state("paused", overlay_shown=False)

    assert words(tray)[1:3] == ["Go on", "Show the overlay"]


@pytest.mark.parametrize(
    ("action", "signal"),
    [
        ("show_action", "show_wanted"),
        ("pause_action", "pause_wanted"),
        ("overlay_action", "overlay_wanted"),
        ("end_action", "end_wanted"),
        ("quit_action", "quit_wanted"),
    ],
)
def test_each_line_of_the_menu_says_its_wish(qtbot: QtBot, tray: Tray, action: str, signal: str) -> None:
    tray.show_state("live", overlay_shown=True)

    with qtbot.waitSignal(getattr(tray, signal), timeout=1_000):
        getattr(tray, action).trigger()


def test_on_a_screen_without_a_tray_it_is_not_available_and_does_no_harm(qtbot: QtBot, tray: Tray) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()  # the windowless screen has none

    tray.open()
    tray.show_state("live", overlay_shown=True)

    assert not tray.available
    tray.close()


def test_every_state_has_words_of_its_own() -> None:
    states: tuple[Liveness, ...] = ("idle", "live", "paused")

    assert len({TOOLTIPS[state] for state in states}) == 3
