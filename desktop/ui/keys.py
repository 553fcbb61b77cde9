"""The keys of everything that happens live: one table for the shortcuts, the menus, the tooltips and the settings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KeyAction = Literal[
    "answer_now", "mark", "dismiss", "previous", "next", "newest", "more", "copy",
    "pause", "said_no", "stop_sound", "end",
    "overlay", "collapse", "density", "click_through", "larger", "smaller", "menu", "help",
    "move_left", "move_right", "move_up", "move_down", "narrower", "wider", "shorter", "taller",
]  # fmt: skip
Group = Literal["Questions", "Session", "Windows", "The overlay's place"]


@dataclass(frozen=True, slots=True)
class Key:
    action: KeyAction
    words: str
    sequence: str
    group: Group = "Questions"


# Every key holds a modifier, or is a function key: a letter meant for another window must not end an interview.
KEYS: tuple[Key, ...] = (
    Key("answer_now", "Answer this now", "Ctrl+Return"),
    Key("mark", "That was a question", "Ctrl+M"),
    Key("dismiss", "That was no question", "Ctrl+Backspace"),
    Key("previous", "Previous question", "Ctrl+Up"),
    Key("next", "Next question", "Ctrl+Down"),
    Key("newest", "Back to live", "Ctrl+End"),
    Key("more", "Read on below", "Ctrl+Space"),
    Key("copy", "Copy question and answer", "Ctrl+Shift+C"),
    Key("pause", "Pause or go on", "Ctrl+P", "Session"),
    Key("said_no", "They said no", "Ctrl+Shift+N", "Session"),
    Key("stop_sound", "Stop keeping sound, and delete it", "Ctrl+Shift+S", "Session"),
    Key("end", "End the session", "Ctrl+Shift+E", "Session"),
    Key("overlay", "Show or hide the overlay", "Ctrl+Shift+O", "Windows"),
    Key("collapse", "Fold to one line", "Ctrl+L", "Windows"),
    Key("density", "More or less detail", "Ctrl+D", "Windows"),
    Key("click_through", "Let clicks through, or take them", "Ctrl+Shift+T", "Windows"),
    Key("larger", "Larger text in the overlay", "Ctrl+=", "Windows"),
    Key("smaller", "Smaller text in the overlay", "Ctrl+-", "Windows"),
    Key("menu", "Open the overlay's menu", "Ctrl+Shift+M", "Windows"),
    Key("help", "List the keys", "F1", "Windows"),
    Key("move_left", "Move left", "Alt+Shift+Left", "The overlay's place"),
    Key("move_right", "Move right", "Alt+Shift+Right", "The overlay's place"),
    Key("move_up", "Move up", "Alt+Shift+Up", "The overlay's place"),
    Key("move_down", "Move down", "Alt+Shift+Down", "The overlay's place"),
    Key("narrower", "Narrower", "Ctrl+Shift+Left", "The overlay's place"),
    Key("wider", "Wider", "Ctrl+Shift+Right", "The overlay's place"),
    Key("shorter", "Less high", "Ctrl+Shift+Up", "The overlay's place"),
    Key("taller", "Higher", "Ctrl+Shift+Down", "The overlay's place"),
)

NEEDS_MODIFIER = (
    "A key needs Ctrl, Alt or the system key with it, or be a function key: a letter that you type into another window "
    "must not end your interview."
)


class KeyTable(QObject):
    """The keys as the person has them: the usual ones with their changes. `changed` follows every change.

    `changes` is what the settings keep, by action. What is in there and makes no sense (an unknown action, a key
    without a modifier, one that is taken) counts for nothing. `reserved`: keys that mean something else in the program.
    """

    changed = Signal()

    def __init__(
        self,
        changes: Mapping[str, str] | None = None,
        parent: QObject | None = None,
        *,
        reserved: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._reserved = {_portable(sequence): words for sequence, words in (reserved or {}).items()}
        self._keys = KEYS
        for action, sequence in (changes or {}).items():
            if action in {key.action for key in KEYS} and not self.problem(action, sequence):
                self._put(action, _portable(sequence))

    @property
    def keys(self) -> tuple[Key, ...]:
        return self._keys

    @property
    def changes(self) -> dict[str, str]:
        """Only what differs from the usual."""
        usual = {key.action: key.sequence for key in KEYS}
        return {key.action: key.sequence for key in self._keys if key.sequence != usual[key.action]}

    def problem(self, action: str, sequence: str) -> str:
        """Why the action cannot have this key, in words; empty where it can."""
        wanted = _portable(sequence)
        if not wanted:
            return "This key is not known here. Press another one."
        if not has_modifier(wanted):
            return NEEDS_MODIFIER
        if wanted in self._reserved:
            return f"{as_written(wanted)} is used for “{self._reserved[wanted]}”."
        for key in self._keys:
            if key.sequence == wanted and key.action != action:
                return f"{as_written(wanted)} is taken by “{key.words}”. Change that one first."
        return ""

    def change(self, action: str, sequence: str) -> str:
        """Gives the action this key at once; the problem in words where it cannot have it, and nothing changes."""
        problem = self.problem(action, sequence)
        if not problem:
            self._put(action, _portable(sequence))
            self.changed.emit()
        return problem

    def reset(self, action: str) -> str:
        """Back to the usual key; the problem in words where another action has it meanwhile."""
        return self.change(action, next(key.sequence for key in KEYS if key.action == action))

    def reset_all(self) -> None:
        self._keys = KEYS
        self.changed.emit()

    def _put(self, action: str, sequence: str) -> None:
        self._keys = tuple(replace(key, sequence=sequence) if key.action == action else key for key in self._keys)


def bind(
    owner: QWidget, actions: Mapping[KeyAction, Callable[[], None]], keys: tuple[Key, ...] = KEYS
) -> list[QShortcut]:
    """Gives the owner's window these shortcuts; they work wherever in that window the focus is."""
    made = []
    for key in keys:
        if key.action in actions:
            shortcut = QShortcut(QKeySequence(key.sequence), owner)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(actions[key.action])
            made.append(shortcut)
    return made


def shown(action: KeyAction, keys: tuple[Key, ...] = KEYS) -> str:
    """How this system writes the key, for tooltips."""
    return as_written(next(key.sequence for key in keys if key.action == action))


def as_written(sequence: str) -> str:
    """⌘ on a Mac, Ctrl elsewhere."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def has_modifier(sequence: str) -> bool:
    """Whether nobody types this by accident: with Ctrl, Alt or the system key (Shift makes capitals), or F1 to F35."""
    keys = QKeySequence(sequence)
    if keys.count() == 0:
        return False
    first: QKeyCombination = keys[0]  # type: ignore[index]
    held = first.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    return bool(held) or Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35


def _portable(sequence: str) -> str:
    """One key, as the settings write it; empty where there is none of that name."""
    keys = QKeySequence(sequence)
    if keys.count() != 1 or keys[0].key() in (Qt.Key.Key_unknown, Qt.Key(0)):  # type: ignore[index]
        return ""
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
