"""The picture of a comparison: one square for each requirement, in two groups, each with the sign of its state."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.resumes.analysis.analysis import Analysis
from desktop.resumes.analysis.matching import Match
from desktop.ui.inert import plain_tip
from desktop.ui.resumes.analysis.coverage_groups import Group, groups_of, in_words, match_words
from desktop.ui.resumes.analysis.status_signs import COLOURS, draw_sign
from desktop.ui.style import Theme

CELL_PX, GAP_PX, CORNER_PX = 36, 8, 8
EDGE_PX = 5
"""Room for the ring of the focus."""
KEYS = "The arrow keys go from square to square, the list below says the same."
FORWARD, BACK = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)


class CoveragePicture(QWidget):
    """A click on a square, or Enter on the one chosen with the arrow keys, says which requirement it stands for."""

    chosen = Signal(str)  # requirement id
    pointed = Signal(str)  # the same, or empty when nothing is pointed at

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[Group, ...] = ()
        self._pointed: int | None = None
        self.current: int | None = None
        """The square that the keyboard is on, from 0."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_analysis(self, analysis: Analysis) -> None:
        self._groups = groups_of(analysis)
        self.current = self._pointed = None
        self.setAccessibleName(in_words(self._groups))
        self.setAccessibleDescription(KEYS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.matches else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    @property
    def matches(self) -> list[Match]:
        """In the order of the squares."""
        return [match for group in self._groups for match in group.matches]

    @property
    def groups(self) -> tuple[Group, ...]:
        return self._groups

    def cells(self) -> list[QRectF]:
        """Where each square stands."""
        return [cell for _, cells in self._placed(self.width()) for cell in cells]

    def match_at(self, place: QPointF) -> Match | None:
        number = self._number_at(place)
        return None if number is None else self.matches[number]

    # --- its size ---------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        placed = self._placed(width)
        return round(placed[-1][1][-1].bottom() + self._margin) if placed else 0

    def sizeHint(self) -> QSize:
        width = self._theme.scaled(320)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(3 * CELL_PX), self._theme.scaled(CELL_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    # --- what the person does ---------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._number_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(self.current if self.hasFocus() else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.current = number
            self.chosen.emit(self.matches[number].requirement.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in FORWARD or event.key() in BACK:
            self._step(1 if event.key() in FORWARD else -1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if event.key() == Qt.Key.Key_Home else len(self.matches) - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current is not None:
            self.chosen.emit(self.matches[self.current].requirement.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(self.current or 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleDescription(KEYS)
        self._point_at(None)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            match = self.match_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(match_words(match)) if match is not None else "", self)
            return True
        return super().event(event)

    def _step(self, by: int) -> None:
        self._go_to(0 if self.current is None else self.current + by)

    def _go_to(self, number: int) -> None:
        if self.matches:
            self.current = min(max(number, 0), len(self.matches) - 1)
            self.setAccessibleDescription(match_words(self.matches[self.current]))
            self._point_at(self.current)
            self.update()

    def _point_at(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.setCursor(Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor)
            self.pointed.emit("" if number is None else self.matches[number].requirement.id)
            self.update()

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small", semibold=True, tabular=True))
        number = 0
        for group, (words, cells) in zip(self._groups, self._placed(self.width()), strict=True):
            painter.setPen(self._theme.colour("text"))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, flags, group.words)
            for match, cell in zip(group.matches, cells, strict=True):
                self._draw_cell(painter, cell, match, lit=number == self._pointed)
                number += 1
        self._draw_focus(painter)

    def _draw_cell(self, painter: QPainter, cell: QRectF, match: Match, *, lit: bool) -> None:
        """What is met is full; the others are outlines, broken where nothing is there."""
        met, colour = match.status == "met", self._theme.colour(COLOURS[match.status])
        ground = {"met": COLOURS["met"], "partly": "warn_ground"}.get(match.status, "raised")
        pen = QPen(self._theme.colour("text") if lit else colour, 2.4 if lit else 1.4)
        if match.status == "missing" and not lit:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour(ground))
        corner = self._theme.scaled(CORNER_PX)
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), corner, corner)
        side = self._theme.scaled(CELL_PX) * 0.62
        place = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
        draw_sign(painter, place, match.status, self._theme.colour("raised") if met else colour)

    def _draw_focus(self, painter: QPainter) -> None:
        if not self.hasFocus() or self.current is None:
            return
        around = self._theme.scaled(2) + 1
        cell = self.cells()[self.current].adjusted(-around, -around, around, around)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), self._theme.focus_px))
        painter.drawRoundedRect(cell, CORNER_PX + around, CORNER_PX + around)

    # --- where things stand -----------------------------------------------------------------------------------------

    @property
    def _margin(self) -> int:
        return self._theme.scaled(EDGE_PX)

    def _placed(self, width: int) -> list[tuple[QRectF, list[QRectF]]]:
        """Of each group where its words and its squares stand, as many in a row as there is room for."""
        cell, gap, margin = self._theme.scaled(CELL_PX), self._theme.scaled(GAP_PX), self._margin
        metrics = QFontMetricsF(self._theme.font("small", semibold=True, tabular=True))
        inner = max(cell, width - 2 * margin)
        in_a_row = max(1, int((inner + gap) // (cell + gap)))
        top = 0.0
        placed = []
        for group in self._groups:
            wrapped = metrics.boundingRect(QRectF(0, 0, inner, 1e6), Qt.TextFlag.TextWordWrap, group.words).height()
            words = QRectF(margin, top, inner, wrapped)
            top = words.bottom() + margin + 1
            cells = [
                QRectF(
                    margin + (number % in_a_row) * (cell + gap),
                    top + (number // in_a_row) * (cell + gap),
                    cell,
                    cell,
                )
                for number in range(len(group.matches))
            ]
            placed.append((words, cells))
            top = cells[-1].bottom() + margin + gap
        return placed

    def _number_at(self, place: QPointF) -> int | None:
        half = self._theme.scaled(GAP_PX) / 2
        around = (cell.adjusted(-half, -half, half, half) for cell in self.cells())
        return next((number for number, cell in enumerate(around) if cell.contains(place)), None)
