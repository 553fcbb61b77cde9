"""The order of Tab, and of a screen reader's tree, where widgets are made at another time than they are laid out: the
one in which they are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def chain(*parts: QWidget) -> None:
    """Tab goes through the first part as it is laid out, then through the second, and so on. The very first stop keeps
    its place in the window. Call it after the layout changed."""
    stops = [stop for part in parts for stop in _stops(part)]
    for one, after in pairwise(stops):
        QWidget.setTabOrder(one, after)


def chain_what_is_shown(window: QWidget) -> None:
    """Tab goes through a whole window as it stands now, whatever came into it later than the rest."""
    for one, after in pairwise(_stops(window, shown_only=True)):
        QWidget.setTabOrder(one, after)


def stack_as_laid_out(part: QWidget) -> None:
    """A screen reader reads a widget's parts in the order in which they lie on each other, which nobody else sees.

    What floats above the others stays there.
    """
    inside = [child for child in _inside(part) if child is not None]
    stacked = [child for child in _parts(part) if child in inside]
    if stacked != [child for child in inside if child in stacked]:
        floating = [child for child in inside if not _is_laid_out(child, part)]
        for child in [*(child for child in inside if child not in floating), *floating]:
            child.raise_()
    for child in inside:
        stack_as_laid_out(child)


def _is_laid_out(child: QWidget, part: QWidget) -> bool:
    layout = part.layout()
    return layout is None or child in list(_laid_out(layout))


def _stops(part: QWidget, *, shown_only: bool = False) -> Iterator[QWidget]:
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    for child in _inside(part):
        if child is not None and not (shown_only and child.isHidden()):
            yield from _stops(child, shown_only=shown_only)


def _inside(part: QWidget) -> Iterator[QWidget | None]:
    layout = part.layout()
    if isinstance(part, QScrollArea):
        yield part.widget()
    elif isinstance(part, QSplitter):
        yield from (part.widget(at) for at in range(part.count()))
    elif layout is not None:
        laid_out = list(_laid_out(layout))
        floating = [child for child in _parts(part) if child not in laid_out and not child.isWindow()]
        above = [child for child in floating if child.geometry().center().y() < part.rect().center().y()]
        yield from above
        yield from laid_out
        yield from (child for child in floating if child not in above)


def _parts(part: QWidget) -> list[QWidget]:
    return [child for child in part.children() if isinstance(child, QWidget)]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, nested = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif nested is not None:
            yield from _laid_out(nested)
