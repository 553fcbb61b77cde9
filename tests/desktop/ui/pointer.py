"""A pointer moved over a widget, wherever the screen's own one was left by what ran before."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def point_at(widget: QWidget, place: QPoint) -> None:
    """The pointer moves to that place of the widget with no button held."""
    button = Qt.MouseButton.NoButton
    here, there = QPointF(place), QPointF(widget.mapToGlobal(place))
    held = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, here, there, button, button, held))
