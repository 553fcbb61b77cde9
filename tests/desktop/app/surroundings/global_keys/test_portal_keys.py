"""The portal's keys, over a real message bus: asked for, confirmed or refused, pressed, given back."""

import queue
import shutil
from collections.abc import Iterator

import pytest

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.dbus_link import session_bus
from desktop.app.surroundings.global_keys.grabber import BIND_A_COMMAND
from desktop.app.surroundings.global_keys.portal_keys import NOT_GIVEN, PortalKeys, trigger
from tests.desktop.app.surroundings.global_keys.fake_portal import FakePortal, message_bus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no D-Bus here"),
]

LIMIT_S = 5.0
CHORDS = {"toggle": Chord.of("Ctrl+Alt+Space"), "pause": Chord.of("Meta+P")}


@pytest.fixture
def bus() -> Iterator[str]:
    with message_bus() as address:
        yield address


class Keys:
    def __init__(self, address: str) -> None:
        self.pressed = queue.Queue[str]()
        self.troubles = queue.Queue[str]()
        self.grabber = PortalKeys(self.pressed.put, self.troubles.put, address)


def test_the_person_confirms_and_the_keys_bring_their_actions(bus: str) -> None:
    portal, keys = FakePortal(bus), Keys(bus)
    keys.grabber.grab(CHORDS)
    assert portal.asked.wait(LIMIT_S)

    assert portal.shortcuts == {
        "toggle": {"description": "Show or hide the overlay", "preferred_trigger": "CTRL+ALT+space"},
        "pause": {"description": "Pause or go on", "preferred_trigger": "LOGO+p"},
    }
    portal.press("pause")
    assert keys.pressed.get(timeout=LIMIT_S) == "pause"
    portal.press("toggle")
    assert keys.pressed.get(timeout=LIMIT_S) == "toggle"

    keys.grabber.release()
    assert portal.closed.wait(LIMIT_S)
    assert keys.troubles.empty()
    portal.stop()


def test_the_keys_of_another_programs_session_are_not_ours(bus: str) -> None:
    portal, keys = FakePortal(bus), Keys(bus)
    keys.grabber.grab(CHORDS)
    assert portal.asked.wait(LIMIT_S)

    portal.press("toggle", session="/org/freedesktop/portal/desktop/session/1_7/other")
    portal.press("pause")

    assert keys.pressed.get(timeout=LIMIT_S) == "pause"
    assert keys.pressed.empty()
    keys.grabber.release()
    portal.stop()


def test_a_person_who_refuses_is_told_how_to_be_asked_again(bus: str) -> None:
    portal, keys = FakePortal(bus, gives=False), Keys(bus)
    keys.grabber.grab(CHORDS)

    assert keys.troubles.get(timeout=LIMIT_S) == NOT_GIVEN
    keys.grabber.release()
    portal.stop()


def test_a_desktop_without_the_portal_gets_the_command_to_bind(bus: str) -> None:
    keys = Keys(bus)
    keys.grabber.grab(CHORDS)

    assert keys.troubles.get(timeout=LIMIT_S) == BIND_A_COMMAND
    keys.grabber.release()


def test_without_a_bus_it_is_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    keys = Keys("unix:path=/nowhere/at/all")
    keys.grabber.grab(CHORDS)

    assert keys.troubles.get(timeout=LIMIT_S) == BIND_A_COMMAND
    keys.grabber.release()


@pytest.mark.parametrize(
    ("words", "written"),
    [("Ctrl+Alt+Space", "CTRL+ALT+space"), ("Meta+K", "LOGO+k"), ("Ctrl+Shift+F9", "CTRL+SHIFT+F9")],
)
def test_a_key_is_written_as_the_specification_wants_it(words: str, written: str) -> None:
    assert trigger(Chord.of(words)) == written


def test_the_session_bus_is_where_the_environment_says() -> None:
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a"}) == "unix:path=/a"
    assert session_bus({"XDG_RUNTIME_DIR": "/nowhere"}) == ""
    assert session_bus({}) == ""
