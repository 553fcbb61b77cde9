"""The keys of everything that happens live: one table for the shortcuts, the menu and the tooltips."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KeyAction = Literal[
    "answer_now", "mark", "dismiss", "previous", "next", "newest", "pause", "copy", "collapse", "more", "said_no", "end"
]


@dataclass(frozen=True, slots=True)
class Key:
    action: KeyAction
    words: str
    sequence: str


# Every key holds a modifier: a letter meant for another window must not end an interview.
KEYS: tuple[Key, ...] = (
    Key("answer_now", "Answer this now", "Ctrl+Return"),
    Key("mark", "That was a question", "Ctrl+M"),
    Key("dismiss", "That was no question", "Ctrl+Backspace"),
    Key("previous", "Previous question", "Ctrl+Up"),
    Key("next", "Next question", "Ctrl+Down"),
    Key("newest", "Newest question", "Ctrl+End"),
    Key("pause", "Pause or go on", "Ctrl+P"),
    Key("copy", "Copy question and answer", "Ctrl+Shift+C"),
    Key("more", "Read on below", "Ctrl+Space"),
    Key("collapse", "Fold to one line", "Ctrl+L"),
    Key("said_no", "They said no", "Ctrl+Shift+N"),
    Key("end", "End the session", "Ctrl+Shift+E"),
)


def bind(owner: QWidget, actions: Mapping[KeyAction, Callable[[], None]], keys: tuple[Key, ...] = KEYS) -> None:
    """Gives the owner's window these shortcuts; they work wherever in that window the focus is."""
    for key in keys:
        if key.action in actions:
            shortcut = QShortcut(QKeySequence(key.sequence), owner)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(actions[key.action])


def shown(action: KeyAction, keys: tuple[Key, ...] = KEYS) -> str:
    """How this system writes the key, for tooltips."""
    return next(
        QKeySequence(key.sequence).toString(QKeySequence.SequenceFormat.NativeText)
        for key in keys
        if key.action == action
    )
