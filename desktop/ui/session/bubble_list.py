"""The list of bubbles: lays out only what is new, so that three hours of talk cost no more than three minutes.

QListView measures and places all its rows anew whenever one is added (23 ms at 1,500 rows). Here the tops of the rows
are kept, and only those below a change are added up again. Everything else of a list view stays: the current row, its
keys, and what a screen reader is told.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.session.bubble import Bubbles
from desktop.ui.session.transcript_model import TranscriptModel

STEP_PX = 24

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class BubbleList(QListView):
    """Shows the model's rows as bubbles, one below the other, as wide as the list.

    While there are few, they stand at the bottom, where the next one comes.
    """

    def __init__(self, model: TranscriptModel, bubbles: Bubbles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._bubbles = bubbles
        self._tops: list[int] = [0]  # one more than rows that are measured
        self._measured_width = -1
        self.setModel(model)
        model.rowsRemoved.connect(self._on_rows_removed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(STEP_PX)
        # Always there, so that the rows keep their width; without a handle while there is nothing to scroll.
        self.verticalScrollBar().setStyleSheet("QScrollBar::handle:vertical:disabled { background: transparent; }")

    def measure_anew(self) -> None:
        """After another font."""
        self._forget_from(0)
        self.updateGeometries()
        self.viewport().update()

    # --- what a list view is asked ----------------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._forget_from(start)
        self.doItemsLayout()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        self._forget_from(start)
        super().rowsAboutToBeRemoved(parent, start, end)

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        self._forget_from(top_left.row())
        self.doItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Not before it is in sight: until then its width changes with every widget that is laid out around it."""
        if not self.isVisible():
            return
        self._measure()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(seen)
        bar.setRange(0, max(0, self._tops[-1] - seen))
        bar.setEnabled(bar.maximum() > 0)

    def verticalOffset(self) -> int:
        room = self.viewport().height() - self._tops[-1]
        return self.verticalScrollBar().value() - max(0, room)

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        self._measure()
        row = index.row()
        if not 0 <= row < len(self._tops) - 1:
            return QRect()
        top, below = self._tops[row], self._tops[row + 1]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), below - top)

    def indexAt(self, place: QPoint) -> QModelIndex:
        self._measure()
        row = bisect_right(self._tops, place.y() + self.verticalOffset()) - 1
        inside = 0 <= row < len(self._rows.rows) and 0 <= place.x() < self.viewport().width()
        return self._rows.index(row, 0) if inside else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        place, bar, seen = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if not place.isValid():
            return
        if hint == Hint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - seen // 2)
        elif hint == Hint.PositionAtTop or place.top() < 0:
            bar.setValue(bar.value() + place.top())
        elif hint == Hint.PositionAtBottom or place.bottom() > seen:
            bar.setValue(bar.value() + min(place.top(), place.bottom() - seen))

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = len(self._rows.rows) - 1
        current = self.currentIndex()
        at = current.row() if current.isValid() else last + 1
        screenful = max(1, self.viewport().height() // 80)
        to = {
            Move.MoveUp: at - 1,
            Move.MovePrevious: at - 1,
            Move.MoveDown: at + 1,
            Move.MoveNext: at + 1,
            Move.MoveHome: 0,
            Move.MoveEnd: last,
            Move.MovePageUp: at - screenful,
            Move.MovePageDown: at + screenful,
        }.get(action, at)
        return self._rows.index(min(max(to, 0), last), 0) if last >= 0 else QModelIndex()

    def setSelection(self, place: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(place.center())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def scrollContentsBy(self, right: int, down: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise; the row at the top stays where it is, cut as far as it was."""
        value = self.verticalScrollBar().value()
        row = bisect_right(self._tops, value) - 1
        cut = value - self._tops[row]
        super(QListView, self).resizeEvent(event)
        if self.isVisible() and row < len(self._tops) - 1:
            self.verticalScrollBar().setValue(min(self._tops[row] + cut, self._tops[row + 1] - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure()
        painter = QPainter(self.viewport())
        offset, width = self.verticalOffset(), self.viewport().width()
        row = max(0, bisect_right(self._tops, event.rect().top() + offset) - 1)
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        while row < len(self._tops) - 1 and self._tops[row] - offset <= event.rect().bottom():
            place = QRect(0, self._tops[row] - offset, width, self._tops[row + 1] - self._tops[row])
            self._bubbles.paint(painter, place, self._rows.rows[row], chosen=row in chosen)
            row += 1

    # --- inside -----------------------------------------------------------------------------------------------------

    def _on_rows_removed(self, parent: Index, start: int, end: int) -> None:
        self._forget_from(start)
        self.doItemsLayout()

    def _forget_from(self, row: int) -> None:
        del self._tops[row + 1 :]

    def _measure(self) -> None:
        width, rows = self.viewport().width(), self._rows.rows
        if width != self._measured_width:
            self._measured_width = width
            self._forget_from(0)
        for row in range(len(self._tops) - 1, len(rows)):
            self._tops.append(self._tops[-1] + self._bubbles.height(rows[row], width))
