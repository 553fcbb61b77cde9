"""Global keys on X11: the keys are grabbed from the server and arrive on a thread of their own."""

import logging
import os
import select
from collections.abc import Mapping
from contextlib import suppress

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError, DisplayError, XError
from Xlib.protocol.event import KeyPress, KeyRelease

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.grabber import OnPressed, OnTrouble, taken
from desktop.app.surroundings.global_keys.woken_thread import WokenThread

logger = logging.getLogger(__name__)

MASKS = {"Ctrl": X.ControlMask, "Alt": X.Mod1Mask, "Shift": X.ShiftMask, "Meta": X.Mod4Mask}
LOCKS = (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask)
"""CapsLock and NumLock are modifiers to X: whether they are on must not matter."""

NAMES = {
    "Space": "space", "Backspace": "BackSpace", "PageUp": "Prior", "PageDown": "Next",
}  # fmt: skip
ALL_MODIFIERS = X.ControlMask | X.Mod1Mask | X.ShiftMask | X.Mod4Mask


class X11Keys:
    """Only for a session on X11: on Wayland the server of XWayland sees the keys of X11 windows alone."""

    def __init__(self, on_pressed: OnPressed, on_trouble: OnTrouble, display_name: str | None = None) -> None:
        self._on_pressed = on_pressed
        self._on_trouble = on_trouble
        self._display_name = display_name
        self._thread = WokenThread()

    def grab(self, chords: Mapping[str, Chord]) -> None:
        """Takes some milliseconds: the server is asked for each key."""
        self.release()
        try:
            display = Display(self._display_name)
        except (DisplayError, OSError) as error:
            logger.warning("No X11 for global keys: %s", type(error).__name__)
            self._on_trouble("The screen did not answer, so the keys work in this program's windows only.")
            return
        got = self._ask_for(display, chords)
        self._thread.start(lambda sleeper: self._listen(display, got, sleeper))

    def release(self) -> None:
        self._thread.stop()

    def _ask_for(self, display: Display, chords: Mapping[str, Chord]) -> dict[tuple[int, int], str]:
        """What was given: (key code, modifiers) → action."""
        root = display.screen().root
        got: dict[tuple[int, int], str] = {}
        for action, chord in chords.items():
            code = display.keysym_to_keycode(XK.string_to_keysym(NAMES.get(chord.key, _keysym_name(chord.key))))
            modifiers = sum(MASKS[name] for name in chord.modifiers)
            if not code:
                self._on_trouble(f"This keyboard has no {chord.key}. Choose another key than {chord}.")
            elif _grabbed(display, root, code, modifiers):
                got[code, modifiers] = action
            else:
                self._on_trouble(taken(chord))
        return got

    def _listen(self, display: Display, got: Mapping[tuple[int, int], str], sleeper: int) -> None:
        """Until `release`, or until the server is gone. The keys are given back before anybody may ask for them anew:
        to a connection that is merely closed they still belong for a moment."""
        hearing = Hearing(got, self._on_pressed)
        with suppress(OSError, XError, DisplayError):
            while True:
                while display.pending_events():
                    hearing.take(display.next_event())
                ready, _, _ = select.select([display.fileno(), sleeper], [], [])
                if sleeper in ready:
                    os.read(sleeper, 1)
                    break
        with suppress(OSError, XError, DisplayError):
            for code, modifiers in got:
                _give_back(display, display.screen().root, code, modifiers)
            display.close()


class Hearing:
    """Events become actions. A key held down repeats itself as a release and a press at the same time: told once."""

    def __init__(self, got: Mapping[tuple[int, int], str], on_pressed: OnPressed) -> None:
        self._got = got
        self._on_pressed = on_pressed
        self._released: tuple[int, int] | None = None

    def take(self, event: object) -> None:
        if isinstance(event, KeyRelease):
            self._released = (event.detail, event.time)
        elif isinstance(event, KeyPress) and self._released != (event.detail, event.time):
            action = self._got.get((event.detail, event.state & ALL_MODIFIERS))
            if action is not None:
                self._on_pressed(action)


def _keysym_name(key: str) -> str:
    return key.lower() if len(key) == 1 else key


def _grabbed(display: Display, root: object, code: int, modifiers: int) -> bool:
    """All four or none: a key that works only while NumLock is off would be a riddle."""
    refused = CatchError(BadAccess)
    for locks in LOCKS:
        root.grab_key(code, modifiers | locks, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)  # type: ignore[attr-defined]
    display.sync()
    if refused.get_error() is None:
        return True
    _give_back(display, root, code, modifiers)
    return False


def _give_back(display: Display, root: object, code: int, modifiers: int) -> None:
    for locks in LOCKS:
        root.ungrab_key(code, modifiers | locks, onerror=CatchError())  # type: ignore[attr-defined]
    display.sync()
