"""Global keys: the actions that a person bound to keys of the whole desktop, told on the loop's thread."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from desktop.app.surroundings.global_keys.choice import Maker, way_of_this_system
from desktop.app.surroundings.global_keys.chord import Chord, NotAChord
from desktop.app.surroundings.global_keys.grabber import BIND_A_COMMAND, Grabber


class GlobalKeys(QObject):
    """Nothing is grabbed before `apply` is told to, and nothing stays grabbed after `close`.

    `pressed` brings the action. `troubled` brings a sentence for the person about one key, or about all of them.
    """

    pressed = Signal(str)
    troubled = Signal(str)
    _pressed_elsewhere = Signal(str)
    _troubled_elsewhere = Signal(str)

    def __init__(self, make: Maker | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._grabber: Grabber | None = None
        queued = Qt.ConnectionType.QueuedConnection  # keys arrive on a thread of their own
        self._pressed_elsewhere.connect(self.pressed, queued)
        self._troubled_elsewhere.connect(self.troubled, queued)

    @classmethod
    def of_this_system(cls, parent: QObject | None = None) -> "GlobalKeys":
        return cls(way_of_this_system(os.environ, sys.platform), parent)

    @property
    def possible(self) -> bool:
        """Whether this desktop lets a program ask for keys."""
        return self._make is not None

    def apply(self, *, on: bool, keys: Mapping[str, str]) -> None:
        """Gives back what was grabbed, and asks for these: action → "Ctrl+Alt+Space"."""
        self.close()
        chords = self._chords(keys) if on else {}
        if not chords:
            return
        if self._make is None:
            self._troubled_elsewhere.emit(BIND_A_COMMAND)
            return
        self._grabber = self._make(self._pressed_elsewhere.emit, self._troubled_elsewhere.emit)
        self._grabber.grab(chords)

    def close(self) -> None:
        if self._grabber is not None:
            self._grabber.release()
            self._grabber = None

    def _chords(self, keys: Mapping[str, str]) -> dict[str, Chord]:
        """Two actions on one key: the first has it."""
        chords: dict[str, Chord] = {}
        for action, words in keys.items():
            if not words.strip():
                continue
            try:
                chord = Chord.of(words)
            except NotAChord as error:
                self._troubled_elsewhere.emit(error.message)
                continue
            if chord in chords.values():
                self._troubled_elsewhere.emit(f"{chord} is set for two things. The first one has it.")
            else:
                chords[action] = chord
        return chords
