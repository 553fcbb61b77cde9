"""Windows' keys, against a stand-in for what Microsoft describes: one thread asks, waits and gives back."""

import queue
import threading

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.windows_keys import WindowsKeys

CHORDS = {"toggle": Chord.of("Ctrl+Alt+Space"), "mark": Chord.of("Meta+K"), "end": Chord.of("Ctrl+Shift+F9")}
LIMIT_S = 5.0


class Messages:
    """RegisterHotKey and the thread's queue. `taken`: keys that another program has."""

    def __init__(self, taken: tuple[int, ...] = ()) -> None:
        self.taken = taken
        self.registered: dict[int, tuple[int, int]] = {}
        self.threads: set[int] = set()
        self._queue: queue.Queue[int | None] = queue.Queue()

    def thread_id(self) -> int:
        return threading.get_ident()

    def register(self, number: int, modifiers: int, key: int) -> bool:
        self.threads.add(threading.get_ident())
        if key in self.taken:
            return False
        self.registered[number] = (modifiers, key)
        return True

    def unregister(self, number: int) -> None:
        self.threads.add(threading.get_ident())
        del self.registered[number]

    def next_hotkey(self) -> int | None:
        self.threads.add(threading.get_ident())
        return self._queue.get(timeout=LIMIT_S)

    def press(self, number: int) -> None:
        self._queue.put(number)

    def post_quit(self, thread_id: int) -> None:
        self._queue.put(None)


def test_keys_are_asked_for_with_the_numbers_that_windows_has_for_them() -> None:
    system = Messages()
    keys = WindowsKeys(lambda action: None, lambda words: None, system)
    pressed = queue.Queue[str]()
    keys = WindowsKeys(pressed.put, lambda words: None, system)

    keys.grab(CHORDS)
    system.press(1)

    assert pressed.get(timeout=LIMIT_S) == "toggle"
    assert system.registered == {1: (0x4003, 0x20), 2: (0x4008, ord("K")), 3: (0x4006, 0x78)}
    keys.release()
    assert system.registered == {}
    assert len(system.threads) == 1  # asking, waiting and giving back belong to one thread


def test_a_key_that_is_taken_is_said_and_the_others_work() -> None:
    system = Messages(taken=(0x20,))
    troubles, pressed = queue.Queue[str](), queue.Queue[str]()
    keys = WindowsKeys(pressed.put, troubles.put, system)

    keys.grab(CHORDS)
    system.press(2)

    assert troubles.get(timeout=LIMIT_S) == "Ctrl+Alt+Space belongs to another program already. Choose another key."
    assert pressed.get(timeout=LIMIT_S) == "mark"
    keys.release()
    assert system.registered == {}


def test_giving_back_at_once_and_twice_leaves_nothing_behind() -> None:
    system = Messages()
    keys = WindowsKeys(lambda action: None, lambda words: None, system)

    keys.grab(CHORDS)
    keys.release()
    keys.release()

    assert system.registered == {}
