"""How fast it was: the picture with its legend, and the same as a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.reports.phrases import seconds_of
from desktop.reports.summary_words import timing_note
from desktop.session.editing import Record
from desktop.ui.inert import plain_tip
from desktop.ui.page import heading
from desktop.ui.record.timing_bars import bars_of, lines_of
from desktop.ui.record.timing_picture import COLOURS, TimingPicture
from desktop.ui.style import Theme

AS_TABLE, AS_PICTURE = "Show as a table", "Show as a picture"
WHAT = "From the last word of each question: until it stood there as text, its outline, the first word of the answer."


class TimingSection(QWidget):
    """Empty but for one sentence where nothing was measured."""

    question_chosen = Signal(int)

    def __init__(self, record: Record, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bars = bars_of(record.view)
        note = timing_note(record.summary.timing)
        self.note = heading(note, "small")
        self.picture = TimingPicture(theme, bars, lines_of(record.summary))
        self.table: QTableWidget | None = None
        """Made when it is first asked for."""
        self._record = record
        self.switch = QPushButton(AS_TABLE)
        self.switch.setProperty("role", "link")
        self._legend = _legend(theme)
        self._what = heading(WHAT, "small")
        self._lay_out(measured=bool(bars))
        self.switch.clicked.connect(self._on_switch_clicked)
        self.picture.chosen.connect(self.question_chosen)

    def _lay_out(self, *, measured: bool) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._what, self._legend, self.picture, self.note, self.switch):
            column.addWidget(widget)
        column.setAlignment(self.switch, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._what, self._legend, self.picture, self.switch):
            widget.setVisible(measured)
        self.note.setVisible(bool(self.note.text()))

    def _on_switch_clicked(self) -> None:
        if self.table is None:
            self.table = _table(self._record)
            self.table.hide()
            self._column.insertWidget(self._column.indexOf(self.picture), self.table)
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.picture.setVisible(not as_table)
        self._legend.setVisible(not as_table)
        self.switch.setText(AS_PICTURE if as_table else AS_TABLE)


class Swatch(QWidget):
    """The colour of one part of the bars."""

    def __init__(self, theme: Theme, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self.setFixedSize(theme.scaled(12), theme.scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._colour))
        painter.drawRoundedRect(self.rect(), 3, 3)


def _legend(theme: Theme) -> QWidget:
    """From below to above, as the bars are stacked."""
    legend = QWidget()
    row = QHBoxLayout(legend)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for name, colour in COLOURS.items():
        label = QLabel(name)
        label.setProperty("role", "small")
        row.addWidget(Swatch(theme, colour))
        row.addWidget(label)
        row.addSpacing(8)
    row.addStretch(1)
    return legend


def _table(record: Record) -> QTableWidget:
    bars = bars_of(record.view)
    figures = [part for part in record.summary.timing if part.p50_ms is not None]
    names = list(COLOURS)
    table = QTableWidget(len(bars) + (2 if figures else 0), 1 + len(names))
    for column, name in enumerate(("Question", *names)):
        head = QTableWidgetItem(name)
        head.setTextAlignment(_beside(column))
        table.setHorizontalHeaderItem(column, head)
    for row, bar in enumerate(bars):
        stops = dict(bar.stops)
        _fill(table, row, [f"{bar.number}. {bar.text}", *(seconds_of(stops.get(name)) for name in names)])
    if figures:
        known = {part.name: part for part in figures}
        halves = [known[name].p50_ms if name in known else None for name in names]
        most = [known[name].p95_ms if name in known else None for name in names]
        _fill(table, len(bars), ["p50", *map(seconds_of, halves)])
        _fill(table, len(bars) + 1, ["p95", *map(seconds_of, most)])
    _dress(table)
    return table


def _fill(table: QTableWidget, row: int, cells: list[str]) -> None:
    for column, text in enumerate(cells):
        item = QTableWidgetItem(text)
        item.setToolTip(plain_tip(text) if column == 0 else "")
        item.setTextAlignment(_beside(column))
        table.setItem(row, column, item)


def _beside(column: int) -> Qt.AlignmentFlag:
    """Words begin on the left, figures end on the right."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _dress(table: QTableWidget) -> None:
    table.setAccessibleName("Timing of the questions, as a table")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
