"""The key field: shows a key; pressed, it takes the next one."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.keys import as_written

WAITS_MS = 8_000
ASKS = "Press it now, or Esc"
ASKS_ALOUD = "press the new key now, or Escape to leave it as it is"
SILENT = (Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R)
HELD = (
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Control, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Alt, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Shift, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, Qt.Key.Key_Meta, "Meta"),
)


class KeyField(QPushButton):
    """A click, Enter or Space makes it listen; the next key with its modifiers is `captured`. Escape leaves it as it
    was; so does going elsewhere, Tab included, or waiting for eight seconds."""

    captured = Signal(str)  # as settings write it: Ctrl+Shift+P

    def __init__(self, words: str, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sequence = sequence
        self._listening = False
        self._patience = QTimer(self, singleShot=True, interval=WAITS_MS)
        self._patience.timeout.connect(self._stop)
        self.clicked.connect(self.listen)
        self._show()

    @property
    def listening(self) -> bool:
        return self._listening

    def set_sequence(self, sequence: str) -> None:
        self._sequence = sequence
        self._stop()

    def listen(self) -> None:
        self._listening = True
        self._patience.start()
        self._show()

    def event(self, event: QEvent) -> bool:
        """While it listens, keys belong to it alone, and no shortcut takes them; Tab still leads on."""
        if isinstance(event, QKeyEvent) and _leads_on(event):
            return super().event(event)
        if self._listening and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._listening and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop()

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in SILENT:
            return
        if any(key == alone for _, alone, _ in HELD):
            held = "+".join(name for modifier, alone, name in HELD if key == alone or event.modifiers() & modifier)
            self.setText(f"{held}+…")
            return
        alone = not event.modifiers()
        self._stop()
        if not (key == Qt.Key.Key_Escape and alone):
            # Shift+1 arrives as "!": the key combination names what was pressed, and works on this keyboard.
            pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            self.captured.emit(pressed)

    def _stop(self) -> None:
        self._listening = False
        self._patience.stop()
        self._show()

    def _show(self) -> None:
        self.setText(ASKS if self._listening else as_written(self._sequence))
        self.setAccessibleName(f"{self._words}: {ASKS_ALOUD if self._listening else self.text()}")


def _leads_on(event: QKeyEvent) -> bool:
    """Tab alone or with Shift: the keyboard is never caught in a field."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held
