"""Places: where the overlay was left, for each screen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize

from desktop.ui.overlay.screens import Screen

Place = tuple[int, int, int, int]
"""x and y within the screen, width and height: plain numbers, so that settings can keep them."""

MARGIN_PX = 24


class Places:
    """Remembers a window's place per screen; a place that no longer fits is moved in, never lost off screen.

    The screen on which it was last comes last in `known`.
    """

    def __init__(self, places: Mapping[str, Place] | None = None) -> None:
        self.known: dict[str, Place] = dict(places or {})

    def remember(self, screen: Screen, geometry: QRect) -> None:
        origin = screen.geometry().topLeft()
        at = geometry.topLeft() - origin
        self.known.pop(screen.name(), None)
        self.known[screen.name()] = (at.x(), at.y(), geometry.width(), geometry.height())

    def last_used(self, screens: Sequence[Screen]) -> Screen | None:
        """Of these screens the one on which it was last; None where it was on none of them."""
        there = {screen.name(): screen for screen in screens}
        return next((there[name] for name in reversed(self.known) if name in there), None)

    def geometry_on(self, screen: Screen, default: QSize) -> QRect:
        """Where it was left on this screen; else the upper right corner, near where a camera is."""
        free = screen.availableGeometry()
        if screen.name() in self.known:
            x, y, width, height = self.known[screen.name()]
            wanted = QRect(screen.geometry().topLeft(), QSize(width, height)).translated(x, y)
        else:
            wanted = QRect(free.topLeft(), default)
            wanted.moveTopRight(free.topRight())
            wanted.translate(-MARGIN_PX, MARGIN_PX)
        return within(wanted, free)


def within(wanted: QRect, free: QRect) -> QRect:
    """The rectangle, made no larger than the free space and moved into it."""
    size = wanted.size().boundedTo(free.size())
    x = min(max(wanted.x(), free.left()), free.right() + 1 - size.width())
    y = min(max(wanted.y(), free.top()), free.bottom() + 1 - size.height())
    return QRect(x, y, size.width(), size.height())
