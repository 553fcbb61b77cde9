"""The timing picture: for every question how long text, outline and first word took, with the lines p50 and p95."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.reports.phrases import seconds_of
from desktop.ui.inert import plain_tip
from desktop.ui.record.timing_bars import Bar, grid_of
from desktop.ui.style import Theme

COLOURS = {"Text": "accent", "Outline": "candidate", "First word": "question"}
HEIGHT_PX = 170
WIDEST_BAR_PX, GAP_SHARE = 34, 0.35
FORWARD, BACK = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)


class TimingPicture(QWidget):
    """A click on a bar, or Enter on the one chosen with the arrow keys, says which question it stands for."""

    chosen = Signal(int)  # question id

    def __init__(
        self,
        theme: Theme,
        bars: Sequence[Bar],
        lines: Sequence[tuple[str, float]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars = tuple(bars)
        self._lines = tuple(lines)
        highest = max([bar.top_ms for bar in bars] + [ms for _, ms in lines], default=0.0)
        self._grid = grid_of(highest)
        self.current: int | None = None
        """The bar that the keyboard is on, from 0."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Timing of the questions")
        self.setAccessibleDescription(self._in_words())
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(320), self._theme.scaled(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(160), self._theme.scaled(HEIGHT_PX))

    def bar_at(self, place: QPointF) -> Bar | None:
        """The whole column above and below a bar counts."""
        return next((bar for number, bar in enumerate(self._bars) if self._column(number).contains(place)), None)

    def place_of(self, number: int) -> QPointF:
        """The middle of a bar's column."""
        return self._column(number).center()

    # --- what the person does ---------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self.bar_at(event.position())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(bar.question_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in FORWARD or event.key() in BACK:
            self._step(1 if event.key() in FORWARD else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self._bars[self.current].question_id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(bar.words) if bar is not None else "", self)
            return True
        return super().event(event)

    def _step(self, by: int) -> None:
        if not self._bars:
            return
        self.current = 0 if self.current is None else min(max(self.current + by, 0), len(self._bars) - 1)
        self.setAccessibleDescription(self._bars[self.current].words)
        self.update()

    def _in_words(self) -> str:
        lines = [f"{name} {seconds_of(ms)}." for name, ms in self._lines]
        return " ".join([f"{len(self._bars)} bars, one for each question.", *lines, "The table says the same."])

    # --- drawing ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_grid(painter)
        for number, bar in enumerate(self._bars):
            self._draw_bar(painter, number, bar)
        for (name, ms), label_y in zip(self._lines, self._label_places(), strict=True):
            self._draw_line(painter, f"{name} {seconds_of(ms)}", self._y(ms), label_y)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), self._theme.focus_px))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_grid(self, painter: QPainter) -> None:
        area = self._area()
        painter.setFont(self._theme.font("chip", tabular=True))
        for ms in self._grid:
            y = self._y(ms)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(self._theme.colour("muted"))
            label = QRectF(0, y - 20, area.left() - 6, 40)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, seconds_of(ms))

    def _draw_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        column = self._column(number)
        width = min(column.width() * (1 - GAP_SHARE), self._theme.scaled(WIDEST_BAR_PX))
        left, below = column.center().x() - width / 2, self._y(0)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, ms in bar.stops:
            top = self._y(ms)
            painter.setBrush(self._theme.colour(COLOURS[name]))
            painter.drawRect(QRectF(left, top, width, max(0.0, below - top)))
            below = top
        if number == self.current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawRect(QRectF(left - 2, below - 2, width + 4, self._y(0) - below + 4))
        self._draw_number(painter, column, bar)

    def _draw_number(self, painter: QPainter, column: QRectF, bar: Bar) -> None:
        """Every question is named where there is room, else every fifth."""
        metrics = QFontMetrics(self._theme.font("chip", tabular=True))
        if metrics.horizontalAdvance(str(len(self._bars))) + 4 > column.width() and bar.number % 5:
            return
        painter.setFont(self._theme.font("chip", tabular=True))
        painter.setPen(self._theme.colour("muted"))
        place = QRectF(column.center().x() - 30, self._area().bottom(), 60, self.height() - self._area().bottom())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(bar.number))

    def _draw_line(self, painter: QPainter, words: str, y: float, label_y: float) -> None:
        area = self._area()
        painter.setPen(QPen(self._theme.colour("text"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(area.left(), y, area.right(), y))
        painter.setFont(self._theme.font("chip", semibold=True, tabular=True))
        painter.setPen(self._theme.colour("text"))
        place = QRectF(area.right() + 4, label_y - 20, self.width() - area.right() - 4, 40)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _label_places(self) -> list[float]:
        """Beside their lines, but never on top of each other: p50 first, p95 above it."""
        height = QFontMetrics(self._theme.font("chip", semibold=True, tabular=True)).height()
        places: list[float] = []
        for _, ms in self._lines:
            places.append(min(self._y(ms), places[-1] - height) if places else self._y(ms))
        return places

    def _area(self) -> QRectF:
        """Where the bars stand: room for the scale on the left, the lines' names on the right, numbers below."""
        metrics = QFontMetrics(self._theme.font("chip", semibold=True, tabular=True))
        left = metrics.horizontalAdvance(seconds_of(self._grid[-1])) + 14
        right = metrics.horizontalAdvance("p95 00.0 s") + 10 if self._lines else 8
        above, below = metrics.height(), metrics.height() + 6
        return QRectF(left, above, max(1.0, self.width() - left - right), max(1.0, self.height() - above - below))

    def _column(self, number: int) -> QRectF:
        area = self._area()
        step = area.width() / max(1, len(self._bars))
        return QRectF(area.left() + number * step, 0, step, self.height())

    def _y(self, ms: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * ms / self._grid[-1]
