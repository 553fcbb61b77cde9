"""The surroundings: what comes from the desktop reaches the session and the window, and what is the case is shown."""

import asyncio
import os
from collections.abc import Coroutine, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.settings.global_keys_desk import GlobalKeysDesk
from desktop.app.surroundings.global_keys.global_keys import GlobalKeys
from desktop.app.surroundings.surroundings import Surroundings
from desktop.composition.instance_wish import InstanceWish
from desktop.settings import Settings
from desktop.ui.style import Theme
from tests.desktop.app.scripted_desk import ScriptedDesk
from tests.desktop.app.surroundings.global_keys.test_global_keys import Keyboard

LIMIT_MS = 5_000


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, desk: ScriptedDesk, settings: Settings) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.files: list[Path] = []
        self.quits = 0
        self.settings = settings
        self.keyboard = Keyboard()
        keys = GlobalKeys(self.keyboard.make)
        self.surroundings = Surroundings(self.window, theme, desk, settings, self._quit, self.files.append, keys)

    def _quit(self) -> None:
        self.quits += 1


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme, desk: ScriptedDesk, tmp_path: Path) -> Iterator[Scene]:
    made = Scene(qtbot, theme, desk, Settings(tmp_path / "settings.json"))
    yield made
    made.surroundings.close()


def run_now(wish: Coroutine[object, object, None]) -> None:
    asyncio.run(wish)  # type: ignore[arg-type]


def test_a_second_start_brings_a_hidden_window_to_the_front(scene: Scene) -> None:
    assert scene.surroundings.on_wish(InstanceWish("show")).done

    assert scene.window.isVisible()


def test_a_file_is_handed_on_and_the_window_shown(scene: Scene) -> None:
    assert scene.surroundings.on_wish(InstanceWish("open", "/home/maya/monday.interview")).done

    assert scene.files == [Path("/home/maya/monday.interview")]
    assert scene.window.isVisible()


def test_a_desktops_token_is_passed_on_unless_it_is_nonsense(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    scene.surroundings.on_wish(InstanceWish("show", token="bad\ntoken"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "old"
    scene.surroundings.on_wish(InstanceWish("show", token="kwin-7"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "kwin-7"


def test_the_tray_shows_what_is_the_case(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)
    scene.surroundings.look()
    assert scene.surroundings.tray.pause_action.text() == "Pause"

    scene.surroundings.tray.pause_action.trigger()

    assert session.view.state == "paused"
    assert scene.surroundings.tray.pause_action.text() == "Go on"


def test_the_tray_ends_a_session_and_quits_only_after_asking(scene: Scene, desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)
    scene.surroundings.look()

    scene.surroundings.tray.quit_action.trigger()
    assert scene.quits == 0
    dialog = scene.surroundings.guard.dialog
    assert dialog is not None
    dialog.close()
    scene.surroundings.tray.end_action.trigger()

    assert session.ended


def test_keys_are_asked_for_only_where_the_settings_say_so(scene: Scene) -> None:
    scene.surroundings.apply_keys()
    assert scene.keyboard.grabbed == {}

    scene.settings.global_keys_on = True
    scene.surroundings.apply_keys()
    assert [str(chord) for chord in scene.keyboard.grabbed.values()] == ["Ctrl+Alt+Space"]


def test_a_key_from_elsewhere_shows_and_hides_the_overlay(
    qtbot: QtBot, scene: Scene, desk: ScriptedDesk, theme: Theme
) -> None:
    desk.begin(theme)
    scene.settings.global_keys_on = True
    scene.surroundings.apply_keys()
    assert desk.stage is not None

    scene.keyboard.press("Ctrl+Alt+Space")
    qtbot.waitUntil(desk.stage.overlay.isVisible, timeout=LIMIT_MS)
    scene.keyboard.press("Ctrl+Alt+Space")
    qtbot.waitUntil(desk.stage.overlay.isHidden, timeout=LIMIT_MS)


def test_what_is_chosen_on_the_settings_page_is_kept_asked_for_and_its_troubles_said_there(
    qtbot: QtBot, scene: Scene, theme: Theme
) -> None:
    scene.keyboard.refuses = {"Ctrl+Alt+Space"}
    section = GlobalKeysDesk(scene.settings, theme, scene.surroundings, run_now).section
    qtbot.addWidget(section)
    section.show()

    qtbot.mouseClick(section.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.troubles.isVisible(), timeout=LIMIT_MS)

    assert "Ctrl+Alt+Space belongs to another program" in section.troubles.text()
    assert Settings(scene.settings.path).global_keys_on


def test_troubles_of_one_try_come_together(qtbot: QtBot, scene: Scene) -> None:
    scene.settings.global_keys_on = True
    scene.settings.global_keys = {"toggle": "Banana", "pause": "P"}

    with qtbot.waitSignal(scene.surroundings.keys_troubled, timeout=LIMIT_MS) as told:
        scene.surroundings.apply_keys()

    (sentences,) = told.args
    assert len(sentences) == 2
