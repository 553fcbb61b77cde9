"""A row of the settings page: a setting's name, its sentence, its field, and the way back to how it was at first."""

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.setting import SecretRefused, Setting
from desktop.settings import Settings
from desktop.ui.scrolled import scroll_to
from desktop.ui.settings.field import Field
from desktop.ui.settings.fields import number_in_words
from desktop.ui.style import Theme

NOT_POSSIBLE = "This value cannot be used here. The one from before stays."
WORDS_PX = 230


class SettingRow(QFrame):
    """Writes the setting when the person changes it and tells by `changed`; a refused value is said below the field.

    `line` is the hairline above it, for whoever lays rows out.
    """

    changed = Signal(str)  # key

    def __init__(
        self, setting: Setting[object], field: Field, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self.field = field
        self._settings = settings
        self._theme = theme
        self.label = QLabel(setting.label, wordWrap=True)
        self.label.setProperty("role", "heading")
        self.text = QLabel(setting.text, wordWrap=True)
        self.text.setProperty("role", "small")
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        self.reset = QPushButton()
        self.reset.setProperty("role", "link")
        self.reset.setAccessibleName(f"{setting.label}: back to the usual value")
        self.line = hairline()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        field.name(setting.label, setting.text)
        self.label.setBuddy(field.target)  # on Linux a combo box has no other name for a screen reader
        field.changed.connect(self._on_changed)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.refresh()

    @property
    def value(self) -> object:
        return getattr(self._settings, self.setting.key)

    def refresh(self) -> None:
        """Shows what the setting holds now."""
        self.field.show_value(self.value)
        self._offer_reset()

    def show_problem(self, sentence: str) -> None:
        """Beside the field, until the next change; it comes into sight with it."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            QTimer.singleShot(0, self, lambda: scroll_to(self.problem))

    def matches(self, words: list[str]) -> bool:
        """Whether each of these words (in small letters) stands in the row's words or choices."""
        said = " ".join((self.setting.label, self.setting.text, *self.setting.choices.values())).lower()
        return all(word in said for word in words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and field would crowd each other, the field goes below."""
        super().resizeEvent(event)
        self._place_field()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.label, self.text, self.reset):
            words.addWidget(widget)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self.problem)

    def _place_field(self) -> None:
        needed = self._theme.scaled(WORDS_PX) + self.field.sizeHint().width()
        below = self.field.wide or self.width() < needed
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(8 if below else 12)

    def _on_changed(self, value: object) -> None:
        try:
            setattr(self._settings, self.setting.key, value)
        except SecretRefused as refused:
            self.show_problem(refused.message)
            return
        except msgspec.ValidationError:
            self.show_problem(NOT_POSSIBLE)
            self.field.show_value(self.value)
            return
        self.show_problem("")
        self._offer_reset()
        self.changed.emit(self.setting.key)

    def _on_reset_clicked(self) -> None:
        self.field.target.setFocus()  # the button goes away
        self._on_changed(self.setting.default)
        self.field.show_value(self.value)

    def _offer_reset(self) -> None:
        self.reset.setText(f"Back to {self._default_in_words()}")
        self.reset.setVisible(self.value != self.setting.default)

    def _default_in_words(self) -> str:
        default, setting = self.setting.default, self.setting
        match default:
            case bool():
                return "“On”" if default else "“Off”"
            case int() | float():
                return number_in_words(setting, default)
            case str() if default in setting.choices:
                return f"“{setting.choices[default]}”"
            case str() if default:
                return f"“{default}”"
            case tuple():
                return "the system's order"
        return "empty"


def hairline() -> QFrame:
    """Between two rows of a card."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
