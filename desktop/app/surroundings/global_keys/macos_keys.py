"""Global keys on macOS: Carbon's RegisterEventHotKey, which needs no permission to watch the keyboard.

Written after Apple's header and tested against a stand-in for it; not yet run on a real Mac.
"""

import ctypes
from collections.abc import Callable, Mapping
from typing import Protocol

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.grabber import OnPressed, OnTrouble, taken

MODIFIERS = {"Meta": 1 << 8, "Shift": 1 << 9, "Alt": 1 << 11, "Ctrl": 1 << 12}
KEYS = {
    "A": 0, "S": 1, "D": 2, "F": 3, "H": 4, "G": 5, "Z": 6, "X": 7, "C": 8, "V": 9, "B": 11, "Q": 12, "W": 13,
    "E": 14, "R": 15, "Y": 16, "T": 17, "1": 18, "2": 19, "3": 20, "4": 21, "6": 22, "5": 23, "9": 25, "7": 26,
    "8": 28, "0": 29, "O": 31, "U": 32, "I": 34, "P": 35, "Return": 36, "L": 37, "J": 38, "K": 40, "N": 45, "M": 46,
    "Tab": 48, "Space": 49, "Backspace": 51, "Escape": 53, "F5": 96, "F6": 97, "F7": 98, "F3": 99, "F8": 100,
    "F9": 101, "F11": 103, "F10": 109, "F12": 111, "Home": 115, "PageUp": 116, "Delete": 117, "F4": 118, "End": 119,
    "F2": 120, "PageDown": 121, "F1": 122, "Left": 123, "Right": 124, "Down": 125, "Up": 126,
}  # fmt: skip
"""Places on the keyboard, named for what a US layout has there."""


class HotKeys(Protocol):
    """What is used of Carbon. All on the main thread, whose loop Qt runs."""

    def listen(self, on_number: Callable[[int], object]) -> object: ...

    def register(self, number: int, modifiers: int, key: int) -> bool: ...

    def unregister(self, number: int) -> object: ...


class MacKeys:
    def __init__(self, on_pressed: OnPressed, on_trouble: OnTrouble, system: HotKeys | None = None) -> None:
        self._on_pressed = on_pressed
        self._on_trouble = on_trouble
        self._system = system if system is not None else Carbon()
        self._actions: dict[int, str] = {}
        self._system.listen(self._on_number)

    def grab(self, chords: Mapping[str, Chord]) -> None:
        self.release()
        for number, (action, chord) in enumerate(chords.items(), start=1):
            key = KEYS.get(chord.key)
            modifiers = sum(MODIFIERS[name] for name in chord.modifiers)
            if key is None:
                self._on_trouble(f"This keyboard has no {chord.key}. Choose another key than {chord}.")
            elif self._system.register(number, modifiers, key):
                self._actions[number] = action
            else:
                self._on_trouble(taken(chord))

    def release(self) -> None:
        for number in self._actions:
            self._system.unregister(number)
        self._actions.clear()

    def _on_number(self, number: int) -> None:
        if number in self._actions:
            self._on_pressed(self._actions[number])


class _EventType(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _HotKeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


def _four(letters: str) -> int:
    return int.from_bytes(letters.encode("ascii"), "big")


_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class Carbon:
    """The real thing."""

    def __init__(self) -> None:
        self._carbon = ctypes.CDLL("/System/Library/Frameworks/Carbon.framework/Carbon")
        self._carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._references: dict[int, ctypes.c_void_p] = {}
        self._handler: object = None

    def listen(self, on_number: Callable[[int], object]) -> None:
        def pressed(_call: object, event: int, _data: object) -> int:
            found = _HotKeyId()
            self._carbon.GetEventParameter(
                ctypes.c_void_p(event), _four("----"), _four("hkid"), None, ctypes.sizeof(found), None,
                ctypes.byref(found),
            )  # fmt: skip
            on_number(found.number)
            return 0

        self._handler = _HANDLER(pressed)  # kept: the system holds only its address
        kind = _EventType(_four("keyb"), 5)
        target = ctypes.c_void_p(self._carbon.GetApplicationEventTarget())
        self._carbon.InstallEventHandler(target, self._handler, 1, ctypes.byref(kind), None, None)

    def register(self, number: int, modifiers: int, key: int) -> bool:
        reference = ctypes.c_void_p()
        target = ctypes.c_void_p(self._carbon.GetApplicationEventTarget())
        status = self._carbon.RegisterEventHotKey(
            key, modifiers, _HotKeyId(_four("IntA"), number), target, 0, ctypes.byref(reference)
        )
        if status == 0:
            self._references[number] = reference
        return bool(status == 0)

    def unregister(self, number: int) -> None:
        self._carbon.UnregisterEventHotKey(self._references.pop(number))
