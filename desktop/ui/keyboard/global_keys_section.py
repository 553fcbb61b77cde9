"""The section of keys that work everywhere: turned on or off as a whole, chosen one by one, or bound by the desktop."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.keyboard.key_field import KeyField
from desktop.ui.page import heading
from desktop.ui.settings.switch import Switch
from desktop.ui.sign_button import sign_button
from desktop.ui.style import Theme

TITLE = "Keys that work everywhere"
NOTE = (
    "These work while another window has the keyboard, such as the call itself. While they are on, no other program "
    "gets them. They do something only during a session."
)
BY_HAND = (
    "This desktop does not let a program ask for keys. Its own settings can do it: open the keyboard settings, add a "
    "shortcut of your own, and give it this command."
)
COMMAND = "interview-assistant overlay toggle"
MORE_COMMANDS = (
    "Instead of “toggle”: show, hide, answer-now, mark, dismiss, previous, next, newest, pause, copy, collapse, "
    "click-through, said-no or end."
)
ACTIONS: Mapping[str, str] = {
    "toggle": "Show or hide the overlay",
    "answer_now": "Answer this now",
    "mark": "That was a question",
    "previous": "Previous question",
    "next": "Next question",
    "pause": "Pause or go on",
    "click_through": "Let clicks through the overlay, or take them",
}


class GlobalKeyField(KeyField):
    """Says what to do where there is no key yet."""

    def setText(self, text: str) -> None:
        super().setText(text or "Choose a key")


class GlobalKeyRow(QWidget):
    """One action, its key, and the way to have none."""

    changed = Signal(str, str)  # action, sequence; empty for none

    def __init__(self, action: str, sequence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sequence = sequence
        self.words = QLabel(ACTIONS[action], wordWrap=True)
        self.field = GlobalKeyField(ACTIONS[action], sequence)
        self.field.setMinimumWidth(theme.scaled(170))
        self.clear = sign_button("✕", f"No key: {ACTIONS[action]}")
        self.clear.setEnabled(bool(sequence))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.field)
        row.addWidget(self.clear)
        self.field.captured.connect(lambda pressed: self._set(action, pressed))
        self.clear.clicked.connect(lambda: self._set(action, ""))

    def _set(self, action: str, sequence: str) -> None:
        self.sequence = sequence
        self.field.set_sequence(sequence)
        self.clear.setEnabled(bool(sequence))
        self.changed.emit(action, sequence)


class GlobalKeysSection(QWidget):
    """`changed` brings whether they are on, and the keys by action, for the settings. Whoever asks the desktop for them
    says in `show_troubles` what it did not get; `possible` is False where only the desktop itself can bind keys."""

    changed = Signal(bool, object)  # on, dict[str, str]

    def __init__(
        self, on: bool, keys: Mapping[str, str], theme: Theme, *, possible: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.switch = Switch(theme)
        self.switch.setAccessibleName(TITLE)
        self.switch.setChecked(on)
        self.rows = {action: GlobalKeyRow(action, keys.get(action, ""), theme) for action in ACTIONS}
        self.troubles = QLabel(wordWrap=True)
        self.troubles.setTextFormat(Qt.TextFormat.PlainText)
        self.troubles.setStyleSheet(f"color: {theme.colours.bad}; font-size: {theme.px('small')}px;")
        self.troubles.hide()
        self.command = QLabel(COMMAND, wordWrap=True)
        self.command.setObjectName("card")
        self.command.setMargin(10)
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton("Copy the command")
        self._lay_out(possible=possible)
        self._connect()
        self._show_whether_on()

    @property
    def keys(self) -> dict[str, str]:
        return {action: row.sequence for action, row in self.rows.items() if row.sequence}

    def show_troubles(self, sentences: list[str]) -> None:
        self.troubles.setText("\n".join(f"⚠ {sentence}" for sentence in sentences))
        self.troubles.setVisible(bool(sentences))

    def _connect(self) -> None:
        self.switch.toggled.connect(self._tell)
        self.copy.clicked.connect(self._on_copy_clicked)
        for row in self.rows.values():
            row.changed.connect(self._tell)

    def _tell(self) -> None:
        self._show_whether_on()
        self.show_troubles([])
        self.changed.emit(self.switch.isChecked(), self.keys)

    def _show_whether_on(self) -> None:
        for row in self.rows.values():
            row.setEnabled(self.switch.isChecked())

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(COMMAND)
        self.copy.setText("Copied")

    def _lay_out(self, *, possible: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(4)
        head = QGridLayout()
        head.setColumnStretch(0, 1)
        head.addWidget(heading(TITLE, "heading"), 0, 0)
        column.addLayout(head)
        column.addWidget(heading(NOTE if possible else BY_HAND, "muted"))
        if possible:
            head.addWidget(self.switch, 0, 1)
            for row in self.rows.values():
                column.addWidget(row)
            column.addWidget(self.troubles)
        else:
            column.addSpacing(4)
            column.addWidget(self.command)
            column.addWidget(heading(MORE_COMMANDS, "small"))
            column.addSpacing(4)
            column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._keep_unshown(possible=possible)

    def _keep_unshown(self, *, possible: bool) -> None:
        """What the other case shows still belongs to this widget, unseen."""
        unshown = [self.command, self.copy] if possible else [self.switch, self.troubles, *self.rows.values()]
        for widget in unshown:
            widget.setParent(self)
            widget.hide()
