"""A chord: keys pressed together, as a person writes them: "Ctrl+Alt+Space"."""

from dataclasses import dataclass

from desktop.errors import ProgramError

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_SAME = {
    "control": "Ctrl",
    "ctrl": "Ctrl",
    "alt": "Alt",
    "option": "Alt",
    "shift": "Shift",
    "meta": "Meta",
    "super": "Meta",
    "win": "Meta",
    "cmd": "Meta",
    "command": "Meta",
}
NAMED_KEYS = (
    "Space", "Return", "Tab", "Escape", "Backspace", "Delete", "Insert", "Home", "End", "PageUp", "PageDown",
    "Up", "Down", "Left", "Right", "Pause", *(f"F{number}" for number in range(1, 25)),
)  # fmt: skip
_KEYS = {name.lower(): name for name in NAMED_KEYS} | {
    "enter": "Return",
    "esc": "Escape",
    "del": "Delete",
    "ins": "Insert",
}
_KEYS |= {"pgup": "PageUp", "pgdown": "PageDown", "bksp": "Backspace"}


class NotAChord(ProgramError):
    title = "This key cannot be used everywhere"
    message = "Choose a key with Ctrl, Alt or the system key, such as Ctrl+Alt+Space."


@dataclass(frozen=True, slots=True)
class Chord:
    """`modifiers` in the order of MODIFIERS; `key` is one of NAMED_KEYS, or a letter (upper case) or a figure."""

    modifiers: tuple[str, ...]
    key: str

    @classmethod
    def of(cls, words: str) -> "Chord":
        """Raises NotAChord. A key without Ctrl, Alt or Meta is refused: it would be taken from every other program."""
        *before, last = [part.strip() for part in words.split("+")]
        modifiers = [_SAME.get(part.lower()) for part in before]
        key = _key(last)
        if key is None or None in modifiers:
            raise NotAChord(f"“{words}” is not a key that can be asked for. Write it like Ctrl+Alt+Space.")
        ordered = tuple(name for name in MODIFIERS if name in modifiers)
        if not set(ordered) & {"Ctrl", "Alt", "Meta"}:
            raise NotAChord(f"“{words}” would be taken from every other program. Add Ctrl, Alt or Meta.")
        return cls(ordered, key)

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.key))


def _key(word: str) -> str | None:
    if len(word) == 1 and word.isascii() and word.isalnum():
        return word.upper()
    return _KEYS.get(word.lower())
