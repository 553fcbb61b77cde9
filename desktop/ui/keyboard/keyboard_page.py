"""The keyboard page: every live action with its key, and how to change it."""

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.keyboard.key_field import KeyField
from desktop.ui.keys import KEYS, Key, KeyTable, as_written
from desktop.ui.page import heading
from desktop.ui.sign_button import say, sign_button
from desktop.ui.style import Theme

USUAL = {key.action: key.sequence for key in KEYS}
NOTE = (
    "They work while the overlay or the main window has the keyboard. Press a key’s field, then the new key; Escape "
    "leaves it as it is. Changes count at once, also in a session that runs."
)


class KeyRow(QWidget):
    """One action: its words, its key, the way back to the usual one, and below what spoke against a key."""

    captured = Signal(str, str)  # action, sequence
    reset_clicked = Signal(str)  # action

    def __init__(self, key: Key, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = key.action
        self.words = QLabel(key.words, wordWrap=True)
        self.field = KeyField(key.words, key.sequence)
        self.field.setMinimumWidth(theme.scaled(170))
        self.back = sign_button("↺", "")
        self.problem = QLabel(wordWrap=True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setStyleSheet(f"color: {theme.colours.bad}; font-size: {theme.px('small')}px;")
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self.back, 0, 2)
        grid.addWidget(self.problem, 1, 0, 1, 3)
        self.field.captured.connect(lambda sequence: self.captured.emit(self.action, sequence))
        self.back.clicked.connect(lambda: self.reset_clicked.emit(self.action))
        self.show_key(key)

    def show_key(self, key: Key) -> None:
        self.field.set_sequence(key.sequence)
        usual = USUAL[self.action]
        say(self.back, f"Back to {as_written(usual)}: {key.words}")
        self.back.setEnabled(key.sequence != usual)
        self.back.setText("↺" if key.sequence != usual else "")

    def show_problem(self, words: str) -> None:
        self.problem.setText(f"⚠ {words}" if words else "")
        self.problem.setVisible(bool(words))


class KeyboardPage(QWidget):
    """Changes the table it is given. What cannot be is said below the action and changes nothing."""

    def __init__(self, table: KeyTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self.rows = {key.action: KeyRow(key, theme) for key in table.keys}
        self.reset_all = QPushButton("Usual keys for all")
        self.reset_all.clicked.connect(self._on_reset_all_clicked)
        self._lay_out()
        for row in self.rows.values():
            row.captured.connect(self._on_captured)
            row.reset_clicked.connect(self._on_reset_clicked)
        table.changed.connect(self._show_keys)
        self._show_keys()

    def _on_captured(self, action: str, sequence: str) -> None:
        self._forget_problems()
        problem = self._table.change(action, sequence)
        self._row(action).show_problem(problem)

    def _on_reset_clicked(self, action: str) -> None:
        self._forget_problems()
        self._row(action).show_problem(self._table.reset(action))

    def _on_reset_all_clicked(self) -> None:
        self._forget_problems()
        self._table.reset_all()

    def _show_keys(self) -> None:
        for key in self._table.keys:
            self.rows[key.action].show_key(key)
        self.reset_all.setEnabled(bool(self._table.changes))

    def _forget_problems(self) -> None:
        for row in self.rows.values():
            row.show_problem("")

    def _row(self, action: str) -> KeyRow:
        return next(row for row in self.rows.values() if row.action == action)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(heading(NOTE, "muted"))
        for group, keys in groupby(self._table.keys, key=lambda key: key.group):
            title = heading(group, "section")
            title.setContentsMargins(0, 14, 0, 2)
            column.addWidget(title)
            for key in keys:
                column.addWidget(self.rows[key.action])
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        column.addLayout(foot)
