"""A field: what a setting's value is seen and changed with."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QWidget


class Field(QWidget):
    """`changed` brings a new value from the person, never from `show_value`. A wide one stands below its words.

    `target` is what takes the keyboard. It is no focus proxy: Qt has rules of its own for those in Tab's order.
    """

    changed = Signal(object)
    wide = False
    target: QWidget

    def show_value(self, value: object) -> None:
        """What the setting holds now."""
        raise NotImplementedError

    def name(self, label: str, text: str) -> None:
        """For a screen reader; the words stand beside the field for everybody else."""
        self.target.setAccessibleName(label)
        self.target.setAccessibleDescription(text)


# Both stand in a page that scrolls: the wheel belongs to the page until a person has chosen the field.


class CalmComboBox(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CalmSlider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
