"""The Mac's keys, against a stand-in for what Apple describes."""

from collections.abc import Callable

from desktop.app.surroundings.global_keys.chord import Chord
from desktop.app.surroundings.global_keys.macos_keys import KEYS, MODIFIERS, MacKeys


class HotKeyTable:
    """RegisterEventHotKey. `taken`: keys that another program has."""

    def __init__(self, taken: tuple[int, ...] = ()) -> None:
        self.taken = taken
        self.registered: dict[int, tuple[int, int]] = {}
        self.press: Callable[[int], object] = lambda number: None

    def listen(self, on_number: Callable[[int], object]) -> None:
        self.press = on_number

    def register(self, number: int, modifiers: int, key: int) -> bool:
        if key in self.taken:
            return False
        self.registered[number] = (modifiers, key)
        return True

    def unregister(self, number: int) -> None:
        del self.registered[number]


def test_keys_are_asked_for_and_bring_their_action_and_are_given_back() -> None:
    system = HotKeyTable()
    pressed: list[str] = []
    keys = MacKeys(pressed.append, lambda words: None, system)

    keys.grab({"toggle": Chord.of("Cmd+Alt+Space"), "mark": Chord.of("Ctrl+K")})
    system.press(2)
    system.press(9)

    assert pressed == ["mark"]
    assert system.registered[1] == (MODIFIERS["Meta"] | MODIFIERS["Alt"], KEYS["Space"])
    keys.release()
    assert system.registered == {}


def test_what_is_taken_or_not_on_the_keyboard_is_said() -> None:
    system = HotKeyTable(taken=(KEYS["K"],))
    troubles: list[str] = []
    keys = MacKeys(lambda action: None, troubles.append, system)

    keys.grab({"mark": Chord.of("Ctrl+K"), "end": Chord.of("Ctrl+Pause"), "toggle": Chord.of("Ctrl+T")})

    assert len(troubles) == 2
    assert "Ctrl+K belongs to another program" in troubles[0]
    assert "no Pause" in troubles[1]
    assert list(system.registered) == [3]


def test_every_place_on_the_keyboard_has_one_name() -> None:
    assert len(set(KEYS.values())) == len(KEYS)
