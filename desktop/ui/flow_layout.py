"""A row that goes on in the next line where it is too narrow; the last group stands on the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Adds widgets from left to right. What is hidden takes no room.

    `add_right` begins the group that is pushed to the right as long as both groups fit into one line.
    """

    def __init__(self, parent: QWidget | None = None, *, gap_px: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right_from: int | None = None
        self.setSpacing(gap_px)

    def add_right(self, widget: QWidget) -> None:
        if self._right_from is None:
            self._right_from = len(self._items)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(item.sizeHint().height() for item in line) for line in lines]
        return sum(heights) + self.spacing() * max(0, len(lines) - 1) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As wide as the widest alone: the rest goes below."""
        margins = self.contentsMargins()
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        highest = max((item.sizeHint().height() for item in self._shown()), default=0)
        around = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        return QSize(widest, highest) + around

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        inside = place.marginsRemoved(self.contentsMargins())
        lines = self._lines(inside.width())
        top = inside.top()
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            self._place(line, QRect(inside.left(), top, inside.width(), height), alone=len(lines) == 1)
            top += height + self.spacing()

    def _place(self, line: list[QLayoutItem], place: QRect, *, alone: bool) -> None:
        left = place.left()
        slack = place.width() - self._width(line)
        for item in line:
            if alone and item is self._first_right():
                left += slack
            size = item.sizeHint()
            item.setGeometry(
                QRect(left, place.top() + (place.height() - size.height()) // 2, size.width(), size.height())
            )
            left += size.width() + self.spacing()

    def _first_right(self) -> QLayoutItem | None:
        """The first of the right group that is in sight."""
        right = self._items[self._right_from :] if self._right_from is not None else []
        return next((item for item in right if not item.isEmpty()), None)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """One line where all fits; else each group in its own, broken where it must be."""
        shown = self._shown()
        if self._width(shown) <= width or not shown:
            return [shown] if shown else []
        first_right = self._first_right()
        split = next((number for number, item in enumerate(shown) if item is first_right), len(shown))
        return [*self._broken(shown[:split], width), *self._broken(shown[split:], width)]

    def _broken(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in items:
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _width(self, items: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in items) + self.spacing() * max(0, len(items) - 1)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]
