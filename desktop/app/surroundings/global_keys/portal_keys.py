"""Global keys on Wayland: the desktop portal's GlobalShortcuts. The person confirms them, and may choose other keys."""

import logging
import os
from collections.abc import Mapping
from contextlib import suppress

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.dbus_link import BusFailed, BusLink, session_bus
from desktop.app.surroundings.global_keys.dbus_wire import INTERFACE, MEMBER, PATH, Message, Value
from desktop.app.surroundings.global_keys.grabber import BIND_A_COMMAND, OnPressed, OnTrouble
from desktop.app.surroundings.global_keys.woken_thread import WokenThread

logger = logging.getLogger(__name__)

PORTAL = "org.freedesktop.portal.Desktop"
PORTAL_PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
TOKEN = "interview_assistant"
MODIFIERS = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
KEYSYMS = {"Space": "space", "Backspace": "BackSpace", "PageUp": "Page_Up", "PageDown": "Page_Down"}
WORDS = {
    "toggle": "Show or hide the overlay",
    "answer_now": "Answer this now",
    "mark": "That was a question",
    "dismiss": "That was no question",
    "previous": "Previous question",
    "next": "Next question",
    "newest": "Newest question",
    "pause": "Pause or go on",
    "copy": "Copy question and answer",
    "collapse": "Fold the overlay to one line",
    "click_through": "Let clicks through the overlay, or take them",
    "said_no": "They said no",
    "end": "End the session",
}
NOT_GIVEN = (
    "The desktop did not give the keys. Turn them on again to be asked once more, or change them in its settings."
)


class PortalKeys:
    """Asks in a thread of its own: the desktop shows a window, and the person takes their time."""

    def __init__(self, on_pressed: OnPressed, on_trouble: OnTrouble, address: str | None = None) -> None:
        self._on_pressed = on_pressed
        self._on_trouble = on_trouble
        self._address = session_bus(os.environ) if address is None else address
        self._thread = WokenThread()

    def grab(self, chords: Mapping[str, Chord]) -> None:
        self.release()
        asked = dict(chords)
        self._thread.start(lambda sleeper: self._run(asked, sleeper))

    def release(self) -> None:
        self._thread.stop()

    def _run(self, chords: Mapping[str, Chord], sleeper: int) -> None:
        try:
            with BusLink(self._address, sleeper) as bus:
                self._listen(bus, chords)
        except (OSError, ValueError) as error:  # a bus that failed is an OSError
            logger.warning("No global keys from the portal: %s", error)
            self._on_trouble(BIND_A_COMMAND)

    def _listen(self, bus: BusLink, chords: Mapping[str, Chord]) -> None:
        """Until somebody wakes the sleeper. A portal that ends takes the keys along, and that is said."""
        bus.match(f"type='signal',interface='{REQUEST}',member='Response'")
        bus.match(f"type='signal',interface='{SHORTCUTS}',member='Activated'")
        options = {"handle_token": ("s", TOKEN), "session_handle_token": ("s", TOKEN)}
        bus.call(PORTAL, PORTAL_PATH, SHORTCUTS, "CreateSession", "a{sv}", options)
        created = self._response(bus)
        if created is None:
            return
        session = str(created.get("session_handle", ""))
        asked = [(action, _described(action, chord)) for action, chord in chords.items()]
        bound = {"handle_token": ("s", TOKEN)}
        bus.call(PORTAL, PORTAL_PATH, SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", session, asked, "", bound)
        if self._response(bus) is not None:
            self._tell_presses(bus, session)
        with suppress(BusFailed):
            bus.call(PORTAL, session, "org.freedesktop.portal.Session", "Close")

    def _response(self, bus: BusLink) -> dict[str, Value] | None:
        """What the portal answered to the request that was just made; None where there is nothing more to do."""
        path = f"{PORTAL_PATH}/request/{bus.name[1:].replace('.', '_')}/{TOKEN}"
        while (message := bus.next()) is not None:
            if _is(message, REQUEST, "Response") and message.fields.get(PATH) == path:
                code, results = message.body
                if code == 0:
                    return dict(results)
                self._on_trouble(NOT_GIVEN)
                return None
        return None

    def _tell_presses(self, bus: BusLink, session: str) -> None:
        while (message := bus.next()) is not None:
            if _is(message, SHORTCUTS, "Activated") and message.body[0] == session:
                self._on_pressed(str(message.body[1]))


def trigger(chord: Chord) -> str:
    """As the desktops' shortcuts specification writes it: CTRL+ALT+space."""
    key = KEYSYMS.get(chord.key, chord.key.lower() if len(chord.key) == 1 else chord.key)
    return "+".join((*(MODIFIERS[name] for name in chord.modifiers), key))


def _described(action: str, chord: Chord) -> dict[str, Value]:
    return {"description": ("s", WORDS.get(action, action)), "preferred_trigger": ("s", trigger(chord))}


def _is(message: Message, interface: str, member: str) -> bool:
    return message.fields.get(INTERFACE) == interface and message.fields.get(MEMBER) == member
