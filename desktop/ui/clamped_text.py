"""Text that wraps to at most so many lines; the last one says with an ellipsis that there is more."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget


class ClampedText(QWidget):
    """As high as its text needs at its width. The whole text is its tooltip where it does not fit."""

    def __init__(self, max_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_lines = max_lines
        self._text = ""
        self._font = QFont()  # not the widget's own: the style sheet would have the last word on that
        self._colour = QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        return self._text

    @property
    def shown_lines(self) -> list[str]:
        """The lines as they fit the present width, and the height where a window leaves less than they need."""
        fits = max(1, int((self.height() + 2) / self._line_height())) if self._line_height() else self._max_lines
        return self._lines(self.width(), min(self._max_lines, fits))

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._changed()

    def set_max_lines(self, max_lines: int) -> None:
        if max_lines != self._max_lines:
            self._max_lines = max_lines
            self._changed()

    def set_look(self, font: QFont, colour: QColor) -> None:
        self._font = font
        self._colour = colour
        self._changed()

    def heightForWidth(self, width: int) -> int:
        return round(len(self._lines(width, self._max_lines)) * self._line_height())

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self._line_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._explain_when_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        for number, line in enumerate(self.shown_lines):
            painter.drawText(QPointF(0, number * self._line_height() + QFontMetricsF(self._font).ascent()), line)

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
        self._explain_when_cut()

    def _explain_when_cut(self) -> None:
        whole = "".join(self.shown_lines).replace(" ", "") == self._text.replace(" ", "")
        self.setToolTip("" if whole else self._text)

    def _line_height(self) -> float:
        return QFontMetricsF(self._font).lineSpacing()

    def _lines(self, width: int, most: int) -> list[str]:
        layout = QTextLayout(self._text, self._font)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if len(lines) == most - 1:
                lines.append(self._elided(line.textStart(), width))
                break
            lines.append(self._text[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines

    def _elided(self, start: int, width: int) -> str:
        metrics = QFontMetricsF(self._font)
        return metrics.elidedText(self._text[start:], Qt.TextElideMode.ElideRight, width)
