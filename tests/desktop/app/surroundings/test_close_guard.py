"""The close guard: closing without a session quits; with one it asks once, and a logout does not ask at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.live.live_controls import LiveControls
from desktop.app.surroundings.close_guard import CloseGuard
from desktop.ui.style import Theme
from tests.desktop.app.scripted_desk import ScriptedDesk


class Window(QWidget):
    """Closing it is only a wish, as with the real one."""

    guard: CloseGuard

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's own name
        event.ignore()
        self.guard.ask()


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, desk: ScriptedDesk) -> None:
        self.qtbot = qtbot
        self.quits = 0
        self.has_tray = True
        self.window = Window()
        self.window.guard = CloseGuard(self.window, theme, LiveControls(desk), self._quit, lambda: self.has_tray)
        qtbot.addWidget(self.window, before_close_func=lambda window: self._close_question())
        self.window.show()

    @property
    def guard(self) -> CloseGuard:
        return self.window.guard

    def click(self, name: str) -> None:
        assert self.guard.dialog is not None
        self.qtbot.mouseClick(getattr(self.guard.dialog, name), Qt.MouseButton.LeftButton)

    def _quit(self) -> None:
        self.quits += 1

    def _close_question(self) -> None:
        if self.guard.dialog is not None:
            self.guard.dialog.close()


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, desk: ScriptedDesk) -> Iterator[Scene]:
    made = Scene(qtbot, theme, desk)
    yield made
    made.window.guard = CloseGuard(QWidget(), theme, LiveControls(ScriptedDesk()), lambda: None)


def test_without_a_session_closing_quits_at_once(scene: Scene) -> None:
    scene.window.close()

    assert scene.quits == 1
    assert scene.guard.dialog is None


def test_during_a_session_closing_asks_and_nothing_ends(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)

    scene.window.close()

    assert scene.guard.dialog is not None
    assert scene.guard.dialog.isVisible()
    assert scene.window.isVisible()
    assert (scene.quits, session.ended) == (0, False)


def test_a_second_try_shows_the_same_question(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    scene.window.close()
    first = scene.guard.dialog

    scene.window.close()

    assert scene.guard.dialog is first


def test_keeping_it_running_leaves_everything_as_it_was(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    scene.window.close()

    scene.click("keep")

    assert scene.guard.dialog is None
    assert scene.quits == 0
    assert scene.window.isVisible()


def test_ending_it_quits(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    scene.window.close()

    scene.click("end")

    assert scene.quits == 1


def test_hiding_takes_the_window_away_and_keeps_the_session(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    scene.window.close()

    scene.click("hide_window")

    assert not scene.window.isVisible()
    assert scene.quits == 0


def test_without_a_tray_hiding_is_not_offered(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    scene.has_tray = False

    scene.window.close()

    assert scene.guard.dialog is not None
    assert not scene.guard.dialog.hide_window.isVisible()


def test_quitting_from_the_tray_brings_a_hidden_window_back_with_the_question(
    scene: Scene, desk: ScriptedDesk, theme: Theme
) -> None:
    desk.begin(theme)
    scene.window.hide()

    scene.guard.ask()

    assert scene.window.isVisible()
    assert scene.guard.dialog is not None


def test_a_logout_ends_the_session_in_order_without_a_question(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)

    scene.guard.log_out()

    assert session.ended
    assert scene.quits == 1
    assert scene.guard.dialog is None
