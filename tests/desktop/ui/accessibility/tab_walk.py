"""The walk by Tab: every target is reached in reading order, shows that it has the focus, and lets it go again."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

MOST_STOPS = 300
AROUND_PX = 6
CHANGED_PIXELS = 24
"""A ring, even around something small, is more; a caret is less."""


def check_tab_walk(qtbot: QtBot, widget: QWidget) -> list[QWidget]:
    """Fails with a list of what Tab does not reach, show or leave. Returns the stops. Show the widget before."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow, timeout=2000)
    QApplication.processEvents()  # what was shown just now is laid out
    stops, problems = walk(widget)
    problems += unreached(widget, stops)
    problems += [
        f"does not show that it has the focus: {say(stop)}"
        for stop in stops
        if not (stop.isWindow() or shows_focus(stop))
    ]
    assert not problems, "\n".join(problems)
    return stops


def walk(widget: QWidget) -> tuple[list[QWidget], list[str]]:
    """From the first stop by Tab until it comes back."""
    stops: list[QWidget] = []
    problems: list[str] = []
    first = _first_stop(widget)
    if first is None:
        return [], []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    while (now := QApplication.focusWidget()) is not None and now not in stops and len(stops) < MOST_STOPS:
        stops.append(now)
        _press_tab(now)
        after = QApplication.focusWidget()
        if after is now and len(list(targets(widget))) > 1:
            problems.append(f"holds the focus for good: {say(now)}")
            break
        if after is not None and after.visibleRegion().isEmpty():
            problems.append(f"has the focus out of sight: {say(after)}")
        if after is not None and after not in stops and runs_against_reading(now, after):
            problems.append(f"comes before what stands above it: {say(now)}, then {say(after)}")
    return stops, problems


def _first_stop(widget: QWidget) -> QWidget | None:
    """Where Tab begins in a window that was just opened."""
    wanted = [target for target in targets(widget) if target.focusProxy() is None]
    at = widget.window().nextInFocusChain()
    while at is not None and at is not widget.window() and at not in wanted:
        at = at.nextInFocusChain()
    return at if at in wanted else None


def targets(widget: QWidget) -> Iterator[QWidget]:
    """Every visible, enabled widget that Tab is to reach."""
    for each in (widget, *widget.findChildren(QWidget)):
        if each is not widget and each.isWindow():
            continue
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield each


def unreached(widget: QWidget, stops: list[QWidget]) -> list[str]:
    return [
        f"is not reached: {say(each)}"
        for each in targets(widget)
        if each not in stops
        and each is not widget
        and each.focusProxy() is None
        and not _is_part_of(each, stops)
        and not _is_reached_by_arrows(each, stops)
    ]


def runs_against_reading(now: QWidget, after: QWidget) -> bool:
    """Up and not to the right: nobody reads so. Both are measured where they stand at this moment."""
    here, there = _place(now), _place(after)
    return there.center().y() < here.top() and there.left() < here.right() and there.bottom() <= here.top()


def shows_focus(widget: QWidget) -> bool:
    """Whether enough pixels of it, or close around it, change with the focus."""
    QApplication.setCursorFlashTime(0)
    _scroll_to(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    focused = _picture(widget)
    widget.clearFocus()
    QApplication.processEvents()
    return changed_pixels(focused, _picture(widget)) >= CHANGED_PIXELS


def changed_pixels(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    return int((_pixels(one) != _pixels(other)).sum())


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    if image.isNull():  # it lies outside the window
        return np.zeros(0, np.uint32)
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint32).copy()  # the image goes, its memory with it


def say(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else widget.objectName())
    return f"{type(widget).__name__} “{words}”"


def _press_tab(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _picture(widget: QWidget) -> QImage:
    around = _place(widget).adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    return widget.window().grab(around.intersected(widget.window().rect())).toImage()


def _scroll_to(widget: QWidget) -> None:
    """Tab does so by itself."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _is_part_of(widget: QWidget, stops: list[QWidget]) -> bool:
    """Such as a list's viewport, or the field inside a box of numbers."""
    return any(stop.isAncestorOf(widget) and stop.focusProxy() is not widget for stop in stops if stop.children())


def _is_reached_by_arrows(widget: QWidget, stops: list[QWidget]) -> bool:
    """Of those of which one can be chosen Tab reaches one; arrow keys go on from there."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(other in stops for other in group.buttons())
    if isinstance(widget, QRadioButton):
        return any(isinstance(stop, QRadioButton) and stop.parentWidget() is widget.parentWidget() for stop in stops)
    return False
