"""Caption text: fills its lines from the top and then rolls, as captions on a screen do.

A line that stands keeps its words while the sentence grows, so that the eye finds them where they were.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

LEADING = 1.28  # of the font's height: large text needs less than the tokens' 1.45


class CaptionText(QWidget):
    """Shows the last lines that fit; with `max_lines` no more than those, and it asks for no more room."""

    def __init__(self, max_lines: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_lines = max_lines
        self._text = ""
        self._solid = 0  # characters that will not change any more
        self._font = QFont()
        self._ink = QColor()
        self._soft_ink = QColor()
        grows = QSizePolicy.Policy.Expanding if max_lines is None else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, grows)
        policy.setHeightForWidth(max_lines is not None)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        return self._text

    @property
    def shown_lines(self) -> list[str]:
        """As they fit now."""
        lines = self._all_lines(self.width())
        return lines[-self._room :]

    def set_text(self, text: str, solid_words: int | None = None) -> None:
        """Words after the first `solid_words` may still change; None: all stand."""
        solid = len(text) if solid_words is None else len(" ".join(text.split()[:solid_words]))
        if (text, solid) == (self._text, self._solid):
            return
        self._text, self._solid = text, solid
        self.setAccessibleName(text)
        if self._max_lines is not None:
            self.updateGeometry()
        self.update()

    def set_look(self, font: QFont, ink: QColor, soft_ink: QColor) -> None:
        self._font, self._ink, self._soft_ink = font, ink, soft_ink
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        lines = min(len(self._all_lines(width)), self._max_lines or 1)
        return round(lines * self._line_height)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(self._line_height) if self._text else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._ink)
        layout = self._laid_out(self.width())
        skipped = max(0, layout.lineCount() - self._room)
        painter.setClipRect(self.rect())
        layout.draw(painter, QPointF(0, -skipped * self._line_height))

    @property
    def _line_height(self) -> float:
        return QFontMetricsF(self._font).height() * LEADING

    @property
    def _room(self) -> int:
        fits = max(1, int(self.height() / self._line_height)) if self._line_height else 1
        return fits if self._max_lines is None else min(fits, self._max_lines)

    def _all_lines(self, width: int) -> list[str]:
        layout = self._laid_out(width)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        return [self._text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines]

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, self._font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats([self._soft_range()])
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y))
            y += self._line_height
        layout.endLayout()
        return layout

    def _soft_range(self) -> QTextLayout.FormatRange:
        soft = QTextCharFormat()
        soft.setForeground(self._soft_ink)
        made = QTextLayout.FormatRange()
        made.start = self._solid
        made.length = len(self._text) - self._solid
        made.format = soft
        return made
