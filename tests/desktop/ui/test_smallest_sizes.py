"""Nothing is cut off in the smallest main window, whatever the size of the text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.style import AppliedStyle, Theme
from tests.desktop.ui.photograph import subjects

Subject = Callable[[Theme], QWidget]


@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("subject", list(subjects()), ids=lambda subject: subject.__name__)
def test_no_page_is_cut_off(subject: Subject, percent: int, qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light", percent)
    style = AppliedStyle(qapp, theme)
    page = subject(theme)
    if isinstance(page, QDialog | QMenu | FloatingCard):
        return  # windows of their own size
    window = in_smallest_window(page, theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()

    assert window.size() == window.minimumSize()
    assert list(cut_off(window)) == []
    style.setParent(None)


def in_smallest_window(page: QWidget, theme: Theme) -> MainWindow:
    if not isinstance(page, MainWindow):
        page.setMinimumSize(0, 0)
        window = MainWindow(theme)
        window.set_room("home", page)
        page = window
    page.resize(page.minimumSize())
    return page


def cut_off(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisible() and inside is not None and inside.width() > area.viewport().width():
            yield f"is wider than its page by {inside.width() - area.viewport().width()} px: {say(area.parentWidget())}"
    for part in window.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QAbstractButton | QLabel | QLineEdit | QComboBox):
            yield from faults_of(part)


def faults_of(part: QWidget) -> Iterator[str]:
    room = room_for(part)
    place = QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())
    if place.left() < room.left() or place.right() > room.right():
        yield f"reaches out of sight sideways: {say(part)} {place} of {room}"
    if not in_scrolled(part) and (place.top() < room.top() or place.bottom() > room.bottom()):
        yield f"reaches out of sight: {say(part)} {place} of {room}"
    if isinstance(part, QLabel) and part.wordWrap():
        if part.height() < part.heightForWidth(part.width()):
            yield f"is too low for its words: {say(part)} {part.height()} < {part.heightForWidth(part.width())}"
    elif part.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Ignored:
        least = part.minimumSizeHint()
        if part.width() < least.width() or part.height() < least.height():
            yield f"is too small for its words: {say(part)} {part.size()} < {least}"


def room_for(part: QWidget) -> QRect:
    """What of the window it can be seen in: the scrolled page around it, else the window."""
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QAbstractScrollArea):
            view = around.viewport()
            return QRect(view.mapTo(view.window(), QPoint(0, 0)), view.size())
        around = around.parentWidget()
    return part.window().rect()


def in_scrolled(part: QWidget) -> bool:
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            return True
        around = around.parentWidget()
    return False


def say(part: QWidget) -> str:
    words = part.text() if isinstance(part, QLabel | QAbstractButton) else part.accessibleName()
    return f"{type(part).__name__} “{words[:60]}”"
