"""The fields, one for each kind of value, and the choice of the field for a setting."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.setting import Setting
from desktop.ui.settings.field import CalmComboBox, CalmSlider, Field
from desktop.ui.settings.order_field import OrderField
from desktop.ui.settings.switch import Switch
from desktop.ui.style import Theme

TYPING_MS = 700
"""A pause in typing so long is the end of a word; leaving the field is so at once."""


def field_for(setting: Setting[object], theme: Theme) -> Field | None:
    """None for what has no field of its own, such as a table: that has a widget of its own section."""
    match msgspec.inspect.type_info(setting.kind):
        case msgspec.inspect.BoolType():
            return SwitchField(theme)
        case msgspec.inspect.LiteralType(values=values):
            return ChoiceField(dict(setting.choices) or {str(value): str(value) for value in values})
        case msgspec.inspect.StrType() if setting.choices:
            return ChoiceField(dict(setting.choices))
        case msgspec.inspect.StrType():
            return TextField(setting.example)
        case msgspec.inspect.IntType() if len(setting.choices) > 1:
            return ChoiceField({int(value): words for value, words in setting.choices.items()})
        case msgspec.inspect.FloatType(ge=low, le=high) if low is not None and high is not None:
            return NumberField(setting, float(low), float(high), theme)
        case msgspec.inspect.IntType(ge=low, le=high) if low is not None and high is not None:
            return NumberField(setting, low, high, theme)
        case msgspec.inspect.VarTupleType():
            return OrderField(theme)
    return None


class SwitchField(Field):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(theme)
        _hold(self, self.switch)
        self.switch.clicked.connect(lambda: self.changed.emit(self.switch.isChecked()))

    def show_value(self, value: object) -> None:
        self.switch.setChecked(bool(value))


class ChoiceField(Field):
    """A value that is none of the choices is shown as it is, so that opening the page changes nothing."""

    def __init__(self, choices: Mapping[Any, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CalmComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _hold(self, self.box)
        self.show_choices(choices)
        self.box.activated.connect(lambda: self.changed.emit(self.box.currentData()))

    def show_choices(self, choices: Mapping[Any, str]) -> None:
        chosen = self.box.currentData()
        self.box.clear()
        for value, words in choices.items():
            self.box.addItem(words, value)
        if chosen is not None:
            self.show_value(chosen)

    def show_value(self, value: object) -> None:
        if self.box.findData(value) < 0:
            self.box.addItem(str(value) or "None", value)
        self.box.setCurrentIndex(self.box.findData(value))


class TextField(Field):
    wide = True

    def __init__(self, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=example)
        self._told = ""
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        _hold(self, self.line)
        self.line.textEdited.connect(self._typing.start)
        self.line.editingFinished.connect(self._tell)
        self._typing.timeout.connect(self._tell)

    def show_value(self, value: object) -> None:
        """What is being typed right now is left alone."""
        if self.line.hasFocus() and self.line.text().strip() == value:
            return
        self._told = str(value)
        self.line.setText(self._told)
        self.line.setCursorPosition(0)

    def _tell(self) -> None:
        self._typing.stop()
        words = self.line.text().strip()
        if words != self._told:
            self._told = words
            self.changed.emit(words)


class NumberField(Field):
    """A slider with the value beside it; told when it is let go, so that nothing moves under the pointer."""

    wide = True

    def __init__(
        self, setting: Setting[object], low: float, high: float, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._low = low
        self._step = setting.step or (1 if isinstance(setting.default, int) else (high - low) / 20)
        self._theme = theme
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setRange(0, round((high - low) / self._step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 5))
        self.shown = QLabel()
        self.shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out(high)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.sliderReleased.connect(self._tell)

    @property
    def value(self) -> float:
        value = self._low + self.slider.value() * self._step
        return round(value) if isinstance(self._setting.default, int) else round(value, 4)

    def show_value(self, value: object) -> None:
        assert isinstance(value, int | float)
        self.slider.blockSignals(True)
        self.slider.setValue(round((value - self._low) / self._step))
        self.slider.blockSignals(False)
        self.shown.setText(number_in_words(self._setting, value))

    def _lay_out(self, high: float) -> None:
        self._widest = number_in_words(self._setting, high)
        self.shown.setText(self._widest)
        self._theme.changed.connect(self._keep_width)
        self._keep_width()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.shown)
        self.target = self.slider

    def _keep_width(self) -> None:
        """The slider keeps its length while the number changes its own."""
        words = (self._widest, *self._setting.choices.values())
        metrics = QFontMetrics(self._theme.font("body"))
        self.shown.setMinimumWidth(max(metrics.horizontalAdvance(each) for each in words) + 4)

    def _on_moved(self) -> None:
        self.shown.setText(number_in_words(self._setting, self.value))
        if not self.slider.isSliderDown():
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.value)


def number_in_words(setting: Setting[object], value: float) -> str:
    """With its unit, or in the words of `choices` where a number means something else than so many."""
    if str(value) in setting.choices:
        return setting.choices[str(value)]
    shown = round(value * setting.shown_times, 2)
    number = f"{shown:.0f}" if shown == round(shown) else f"{shown:.2f}"
    return f"{number} {setting.unit}".strip()


def _hold(field: Field, widget: QWidget) -> None:
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    field.target = widget
