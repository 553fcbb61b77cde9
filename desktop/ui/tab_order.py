"""The order of Tab where widgets are made at another time than they are laid out: the one in which they are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(*parts: QWidget) -> None:
    """Tab goes through all of the first part, then through the second, and so on. The first stays where it is."""
    stops = [stop for part in parts for stop in _stops(part)]
    for one, after in pairwise(stops):
        QWidget.setTabOrder(one, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        if widget.window() is not part.window():
            continue  # the list that drops out of a combo box is a window of its own
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
