"""Global keys on Windows: RegisterHotKey, whose messages arrive in the queue of the thread that asked.

Written after Microsoft's description and tested against a stand-in for it; not yet run on a real Windows.
"""

import ctypes
import threading
from collections.abc import Mapping
from ctypes import wintypes
from typing import Protocol

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.grabber import OnPressed, OnTrouble, taken

MODIFIERS = {"Alt": 0x0001, "Ctrl": 0x0002, "Shift": 0x0004, "Meta": 0x0008}
MOD_NOREPEAT = 0x4000
WM_HOTKEY, WM_QUIT = 0x0312, 0x0012
KEYS = {
    "Space": 0x20, "Return": 0x0D, "Tab": 0x09, "Escape": 0x1B, "Backspace": 0x08, "Delete": 0x2E, "Insert": 0x2D,
    "Home": 0x24, "End": 0x23, "PageUp": 0x21, "PageDown": 0x22, "Up": 0x26, "Down": 0x28, "Left": 0x25,
    "Right": 0x27, "Pause": 0x13, **{f"F{number}": 0x6F + number for number in range(1, 25)},
}  # fmt: skip
CLOSE_WAIT_S = 2.0


class KeyMessages(Protocol):
    """What is used of user32 and kernel32; everything but `post_quit` is called on the thread that waits."""

    def thread_id(self) -> int: ...

    def register(self, number: int, modifiers: int, key: int) -> bool: ...

    def unregister(self, number: int) -> object: ...

    def next_hotkey(self) -> int | None:
        """Waits; the number of the key that was pressed, or None when the thread is to end."""

    def post_quit(self, thread_id: int) -> object: ...


class WindowsKeys:
    def __init__(self, on_pressed: OnPressed, on_trouble: OnTrouble, system: KeyMessages | None = None) -> None:
        self._on_pressed = on_pressed
        self._on_trouble = on_trouble
        self._system = system if system is not None else User32()
        self._thread: threading.Thread | None = None
        self._thread_id = 0
        self._asked = threading.Event()

    def grab(self, chords: Mapping[str, Chord]) -> None:
        self.release()
        self._asked.clear()
        self._thread = threading.Thread(target=self._listen, args=(dict(chords),), name="global keys", daemon=True)
        self._thread.start()

    def release(self) -> None:
        if self._thread is None:
            return
        self._asked.wait(CLOSE_WAIT_S)  # before that the thread has no queue to be told in
        self._system.post_quit(self._thread_id)
        self._thread.join(CLOSE_WAIT_S)
        self._thread = None

    def _listen(self, chords: Mapping[str, Chord]) -> None:
        actions = self._ask_for(chords)
        self._thread_id = self._system.thread_id()
        self._asked.set()
        while (number := self._system.next_hotkey()) is not None:
            if number in actions:
                self._on_pressed(actions[number])
        for number in actions:
            self._system.unregister(number)

    def _ask_for(self, chords: Mapping[str, Chord]) -> dict[int, str]:
        actions: dict[int, str] = {}
        for number, (action, chord) in enumerate(chords.items(), start=1):
            modifiers = sum(MODIFIERS[name] for name in chord.modifiers) | MOD_NOREPEAT
            if self._system.register(number, modifiers, KEYS.get(chord.key) or ord(chord.key)):
                actions[number] = action
            else:
                self._on_trouble(taken(chord))
        return actions


class User32:
    """The real thing."""

    def __init__(self) -> None:
        self._user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined]
        self._kernel32 = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]

    def thread_id(self) -> int:
        return int(self._kernel32.GetCurrentThreadId())

    def register(self, number: int, modifiers: int, key: int) -> bool:
        return bool(self._user32.RegisterHotKey(None, number, modifiers, key))

    def unregister(self, number: int) -> None:
        self._user32.UnregisterHotKey(None, number)

    def next_hotkey(self) -> int | None:
        message = wintypes.MSG()
        while self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == WM_HOTKEY:
                return int(message.wParam)
        return None

    def post_quit(self, thread_id: int) -> None:
        self._user32.PostThreadMessageW(thread_id, WM_QUIT, 0, 0)
