"""A page that scrolls when the window, or a large text, leaves it too little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def scroll_instead(area: QScrollArea, page: QWidget) -> None:
    """Another page in its place. The one before is deleted when what led here is over: a press on one of its own parts,
    or the keyboard's leaving it, may still be under way."""
    before = area.takeWidget()
    area.setWidget(page)
    if before is not None:
        before.setParent(area)  # taken out it is Python's, which would delete it at the end of this function
        before.deleteLater()


def scroll_to(part: QWidget) -> None:
    """Brings it into sight in every scrolled page that it lies in."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part)
        around = around.parentWidget()
