"""The bubble: how one utterance is drawn, the interviewer on the left, the candidate on the right."""

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.ui import wording
from desktop.ui.session.transcript_model import Row
from desktop.ui.style import Theme

LETTER_PX, GAP_PX, PAD_PX, BELOW_PX = 22, 8, 9, 8
SHARE = 0.78  # of the width that a bubble may take: two sides need to be seen as two
WRAP = int(Qt.TextFlag.TextWordWrap)


class Bubbles(QObject):
    """Measures and draws rows. Measured sizes are remembered: a list asks for all of them whenever one row is new.

    A question wears the question's colours and the word; what is still being said is muted.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._forget()
        theme.changed.connect(self._forget)

    def height(self, row: Row, width: int) -> int:
        return self._text_size(row.text, width).height() + self._head_height + 2 * PAD_PX + BELOW_PX

    def bubble(self, place: QRect, row: Row) -> QRect:
        """Where the bubble itself stands in the row's place."""
        return self._bubble(place, row)

    def paint(self, painter: QPainter, place: QRect, row: Row, *, chosen: bool = False) -> None:
        """`place` is as wide as the list and as high as `height` says."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bubble = self._bubble(place, row)
        self._paint_letter(painter, place, bubble, row)
        self._paint_ground(painter, bubble, row, chosen)
        self._paint_words(painter, bubble, row)
        painter.restore()

    # --- measuring --------------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        theme = self._theme
        self._body, self._small = theme.font("body"), theme.font("small", tabular=True)
        self._strong = theme.font("small", semibold=True, tabular=True)
        self._body_metrics, self._strong_metrics = QFontMetrics(self._body), QFontMetrics(self._strong)
        self._head_height = self._strong_metrics.height() + 1
        self._side = theme.scaled(LETTER_PX) + GAP_PX
        self._measured_width = 0
        self._sizes: dict[str, QSize] = {}

    def _bubble(self, place: QRect, row: Row) -> QRect:
        head = self._strong_metrics.horizontalAdvance(_head_text(row)) + 4
        width = max(self._text_size(row.text, place.width()).width(), head) + 2 * PAD_PX
        left = place.left() + self._side if row.source == "system" else place.right() - self._side - width
        return QRect(left, place.top(), width, place.height() - BELOW_PX)

    def _text_size(self, text: str, width: int) -> QSize:
        if width != self._measured_width:
            self._measured_width, self._sizes = width, {}
        size = self._sizes.get(text)
        if size is None:
            inside = max(80, round((width - self._side) * SHARE) - 2 * PAD_PX)
            size = self._body_metrics.boundingRect(QRect(0, 0, inside, 100_000), WRAP, text).size()
            self._sizes[text] = size
        return size

    # --- painting ---------------------------------------------------------------------------------------------------

    def _paint_letter(self, painter: QPainter, place: QRect, bubble: QRect, row: Row) -> None:
        size = self._side - GAP_PX
        left = place.left() if row.source == "system" else place.right() - size
        disc = QRectF(left, bubble.top() + 1, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("candidate" if row.source == "microphone" else "interviewer"))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.colour("on_accent"))
        painter.setFont(self._strong)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, wording.LETTER[row.source])

    def _paint_ground(self, painter: QPainter, bubble: QRect, row: Row, chosen: bool) -> None:
        asks = row.question_id is not None
        painter.setBrush(self._theme.colour("question_ground" if asks else "raised"))
        painter.setPen(self._theme.colour("accent" if chosen else "question_ground" if asks else "line"))
        painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_words(self, painter: QPainter, bubble: QRect, row: Row) -> None:
        asks = row.question_id is not None
        inside = bubble.adjusted(PAD_PX, PAD_PX, -PAD_PX, -PAD_PX)
        painter.setFont(self._strong if asks else self._small)
        painter.setPen(self._theme.colour("question" if asks else "muted"))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), _head_text(row))
        painter.setFont(self._body)
        painter.setPen(self._theme.colour("muted" if row.interim else "text"))
        painter.drawText(inside.adjusted(0, self._head_height, 0, 0), WRAP, row.text)


def _head_text(row: Row) -> str:
    words = f"{wording.SPEAKER[row.source]} · {row.time}"
    if row.interim:
        return f"{words} · speaking"
    return f"{words} · Question" if row.question_id is not None else words
