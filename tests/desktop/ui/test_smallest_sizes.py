"""Nothing is cut off in the smallest main window, whatever the size of the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.floating_card import FloatingCard
from desktop.ui.style import AppliedStyle, Theme
from tests.desktop.ui.photograph import subjects

BARE = ("app_icons", "global_keys", "papers")
"""No pages of the window: they are drawn without what scrolls around them."""
SUBJECTS = [subject for subject in subjects() if not subject.__name__.startswith(BARE)]


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_no_page_is_cut_off(percent: int, qapp: QApplication, qtbot: QtBot) -> None:
    style = AppliedStyle(qapp, Theme("light", percent))
    faults = []
    for subject in SUBJECTS:
        theme = Theme("light", percent)
        faults += [f"{subject.__name__} {fault}" for fault in faults_in(subject(theme), theme)]
    style.setParent(None)

    assert not faults, "\n".join(faults)


def faults_in(page: QWidget, theme: Theme) -> list[str]:
    window = in_smallest_window(page, theme) if not isinstance(page, QDialog | QMenu | FloatingCard) else page
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    faults = list(cut_off(window)) if isinstance(window, MainWindow) else []
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or the next one's style is put on this one too
    return faults


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
        if part.isVisible() and isinstance(part, QPushButton | QRadioButton | QLabel | QLineEdit | QComboBox):
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
