"""X11's keys, on a real server: pressed while another window has the focus, whatever the locks are, and given back."""

import os
import queue
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or shutil.which("Xvfb") is None, reason="no X server without a screen here"
    ),
]

if sys.platform == "linux":
    from Xlib import XK, X
    from Xlib.display import Display
    from Xlib.ext import xtest

    from desktop.app.surroundings.global_keys.chord import Chord
    from desktop.app.surroundings.global_keys.x11_keys import X11Keys

LIMIT_S = 5.0
KEY_APART_MS = 5
"""Within one millisecond a release and a press are a key held down, which repeats itself."""


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A server of the tests' own; it says itself which number it took."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


class Person:
    """Presses keys, and works in a window of another program meanwhile."""

    def __init__(self, screen: str) -> None:
        self._display = Display(screen)
        self._root = self._display.screen().root
        self.window = self._root.create_window(0, 0, 200, 200, 0, X.CopyFromParent, event_mask=X.KeyPressMask)
        self.window.map()
        self._display.sync()
        self.window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    @property
    def focused(self) -> bool:
        return bool(self._display.get_input_focus().focus.id == self.window.id)

    def press(self, *names: str) -> None:
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code, KEY_APART_MS)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def hold(self, *names: str) -> None:
        """Until the server has repeated the last of them several times."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code, 900)
        self._display.sync()

    def typed(self) -> int:
        """How many keys the other program's window got."""
        self._display.sync()
        return sum(self._display.next_event().type == X.KeyPress for _ in range(self._display.pending_events()))

    def leave(self) -> None:
        self._display.close()


class Keys:
    def __init__(self, screen: str) -> None:
        self.pressed = queue.Queue[str]()
        self.troubles: list[str] = []
        self.grabber = X11Keys(self.pressed.put, self.troubles.append, screen)

    def grab(self, **keys: str) -> None:
        self.grabber.grab({action: Chord.of(words) for action, words in keys.items()})

    def next(self) -> str:
        return self.pressed.get(timeout=LIMIT_S)


@pytest.fixture
def keys(screen: str) -> Iterator[Keys]:
    made = Keys(screen)
    yield made
    made.grabber.release()


@pytest.fixture
def person(screen: str) -> Iterator[Person]:
    made = Person(screen)
    yield made
    made.leave()


def test_a_key_arrives_while_another_window_has_the_focus_and_that_window_does_not_get_it(
    keys: Keys, person: Person
) -> None:
    keys.grab(toggle="Ctrl+Alt+Space", mark="Meta+K")
    assert person.focused

    person.press("Control_L", "Alt_L", "space")
    assert keys.next() == "toggle"
    person.press("Super_L", "k")
    assert keys.next() == "mark"

    assert person.typed() == 3  # the modifiers alone
    person.press("k")
    assert person.typed() == 1  # what was not asked for still goes where the person types


def test_num_lock_and_caps_lock_do_not_matter(keys: Keys, person: Person) -> None:
    keys.grab(toggle="Ctrl+Alt+Space")

    for lock in ("Num_Lock", "Caps_Lock", "Num_Lock", "Caps_Lock"):
        person.press(lock)
        person.press("Control_L", "Alt_L", "space")
        assert keys.next() == "toggle"


def test_another_modifier_is_another_key(keys: Keys, person: Person) -> None:
    keys.grab(toggle="Ctrl+Alt+Space", pause="Ctrl+P")

    person.press("Control_L", "Alt_L", "Shift_L", "space")
    person.press("Control_L", "p")

    assert keys.next() == "pause"
    assert keys.pressed.empty()


def test_a_key_of_another_program_is_said_to_be_taken_and_the_others_work(
    screen: str, keys: Keys, person: Person
) -> None:
    other = Keys(screen)
    other.grab(theirs="Ctrl+Alt+Space")

    keys.grab(toggle="Ctrl+Alt+Space", pause="Ctrl+Alt+P")
    person.press("Control_L", "Alt_L", "space")
    person.press("Control_L", "Alt_L", "p")

    assert keys.troubles == ["Ctrl+Alt+Space belongs to another program already. Choose another key."]
    assert other.next() == "theirs"
    assert keys.next() == "pause"
    other.grabber.release()


def test_a_key_that_was_given_back_can_be_had_by_others(screen: str, keys: Keys, person: Person) -> None:
    keys.grab(toggle="Ctrl+Alt+Space")
    keys.grabber.release()
    keys.grabber.release()

    other = Keys(screen)
    other.grab(theirs="Ctrl+Alt+Space")
    person.press("Control_L", "Alt_L", "space")

    assert other.troubles == []
    assert other.next() == "theirs"
    assert keys.pressed.empty()
    other.grabber.release()


def test_a_key_held_down_counts_once(keys: Keys, person: Person) -> None:
    keys.grab(toggle="Ctrl+Alt+Space", pause="Ctrl+Alt+P")

    person.hold("Control_L", "Alt_L", "space")
    person.press("Control_L", "Alt_L", "p")

    assert [keys.next(), keys.next()] == ["toggle", "pause"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # python-xlib leaves its sockets open
def test_a_screen_that_does_not_answer_is_said() -> None:
    keys = Keys(":987")
    keys.grab(toggle="Ctrl+Alt+Space")

    assert len(keys.troubles) == 1
    assert "windows only" in keys.troubles[0]
