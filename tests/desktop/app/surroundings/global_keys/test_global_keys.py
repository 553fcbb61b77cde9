"""Global keys: nothing is grabbed unless asked for, troubles are said in words, and actions arrive on the loop."""

import threading
from collections.abc import Callable, Mapping

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.surroundings.global_keys.choice import way_of_this_system
from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.global_keys import GlobalKeys
from desktop.app.surroundings.global_keys.grabber import BIND_A_COMMAND

LIMIT_MS = 5_000


class Keyboard:
    """A system whose keys the test presses, from a thread of its own as real ones do."""

    def __init__(self) -> None:
        self.grabbed: dict[str, Chord] = {}
        self.refuses: set[str] = set()
        self._pressed: Callable[[str], object] = print
        self._troubled: Callable[[str], object] = print

    def make(self, on_pressed: Callable[[str], object], on_trouble: Callable[[str], object]) -> "Keyboard":
        self._pressed, self._troubled = on_pressed, on_trouble
        return self

    def grab(self, chords: Mapping[str, Chord]) -> None:
        self.grabbed = {action: chord for action, chord in chords.items() if str(chord) not in self.refuses}
        for chord in chords.values():
            if str(chord) in self.refuses:
                self._troubled(f"{chord} belongs to another program already.")

    def release(self) -> None:
        self.grabbed = {}

    def press(self, words: str) -> None:
        for action, chord in self.grabbed.items():
            if str(chord) == words:
                thread = threading.Thread(target=self._pressed, args=(action,))
                thread.start()
                thread.join()


class Scene:
    def __init__(self) -> None:
        self.keyboard = Keyboard()
        self.keys = GlobalKeys(self.keyboard.make)
        self.pressed: list[tuple[str, int]] = []
        self.troubles: list[str] = []
        self.keys.pressed.connect(lambda action: self.pressed.append((action, threading.get_ident())))
        self.keys.troubled.connect(self.troubles.append)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene()


def test_nothing_is_grabbed_until_it_is_turned_on(scene: Scene) -> None:
    scene.keys.apply(on=False, keys={"toggle": "Ctrl+Alt+Space"})

    assert scene.keyboard.grabbed == {}


def test_a_key_brings_its_action_on_the_loops_thread(qtbot: QtBot, scene: Scene) -> None:
    scene.keys.apply(on=True, keys={"toggle": "Ctrl+Alt+Space", "pause": "Ctrl+Alt+P"})
    scene.keyboard.press("Ctrl+Alt+P")

    qtbot.waitUntil(lambda: bool(scene.pressed), timeout=LIMIT_MS)

    assert scene.pressed == [("pause", threading.get_ident())]


def test_other_settings_give_the_old_keys_back(scene: Scene) -> None:
    scene.keys.apply(on=True, keys={"toggle": "Ctrl+Alt+Space"})
    scene.keys.apply(on=True, keys={"toggle": "Ctrl+Alt+T"})
    assert {str(chord) for chord in scene.keyboard.grabbed.values()} == {"Ctrl+Alt+T"}

    scene.keys.apply(on=False, keys={"toggle": "Ctrl+Alt+T"})
    assert scene.keyboard.grabbed == {}


def test_a_key_that_is_taken_is_said_and_the_others_work(qtbot: QtBot, scene: Scene) -> None:
    scene.keyboard.refuses = {"Ctrl+Alt+Space"}
    scene.keys.apply(on=True, keys={"toggle": "Ctrl+Alt+Space", "pause": "Ctrl+Alt+P"})

    qtbot.waitUntil(lambda: bool(scene.troubles), timeout=LIMIT_MS)

    assert scene.troubles == ["Ctrl+Alt+Space belongs to another program already."]
    assert set(scene.keyboard.grabbed) == {"pause"}


def test_what_is_no_key_and_what_is_set_twice_is_said(qtbot: QtBot, scene: Scene) -> None:
    keys = {"toggle": "Ctrl+Alt+K", "pause": "ctrl+alt+k", "mark": "Banana", "next": ""}
    scene.keys.apply(on=True, keys=keys)

    qtbot.waitUntil(lambda: len(scene.troubles) == 2, timeout=LIMIT_MS)

    assert "set for two things" in scene.troubles[0]
    assert "Banana" in scene.troubles[1]
    assert set(scene.keyboard.grabbed) == {"toggle"}


def test_where_no_program_may_ask_for_keys_the_command_to_bind_is_said(qtbot: QtBot) -> None:
    keys = GlobalKeys(None)
    troubles: list[str] = []
    keys.troubled.connect(troubles.append)

    keys.apply(on=True, keys={"toggle": "Ctrl+Alt+Space"})
    qtbot.waitUntil(lambda: bool(troubles), timeout=LIMIT_MS)

    assert not keys.possible
    assert troubles == [BIND_A_COMMAND]
    assert "interview-assistant overlay toggle" in BIND_A_COMMAND


@pytest.mark.parametrize(
    "environment",
    [{"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, {"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, {}],
)
def test_wayland_without_a_bus_and_no_screen_have_no_way(environment: dict[str, str]) -> None:
    assert way_of_this_system(environment, "linux") is None


def test_wayland_with_a_bus_asks_the_portal() -> None:
    way = way_of_this_system({"WAYLAND_DISPLAY": "wayland-0", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, "linux")

    assert way is not None
    assert way.__name__ == "PortalKeys"


def test_x11_has_one() -> None:
    way = way_of_this_system({"DISPLAY": ":0"}, "linux")

    assert way is not None
    assert way.__name__ == "X11Keys"
