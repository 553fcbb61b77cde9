"""The bubble: how one utterance is drawn, the interviewer on the left, the candidate on the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import wording
from desktop.ui.session.transcript_model import Role, Row
from desktop.ui.style import Theme

LETTER_PX, GAP_PX, PAD_PX, BELOW_PX = 22, 8, 9, 8
SHARE = 0.78  # of the width that a bubble may take: two sides need to be seen as two
QUESTION_MARK = "Question"

Index = QModelIndex | QPersistentModelIndex


class BubbleDelegate(QStyledItemDelegate):
    """Draws `Row`s. A question wears the question's colours and the word; what is still being said is muted."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Role.ROW)
        width = option.widget.viewport().width() if hasattr(option.widget, "viewport") else option.rect.width()
        text = self._text_size(row.text, self._text_width(width))
        return QSize(width, text.height() + self._head() + 2 * PAD_PX + BELOW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bubble = self._bubble(option.rect, row)
        self._paint_letter(painter, option.rect, bubble, row)
        self._paint_ground(painter, bubble, row, bool(option.state & QStyle.StateFlag.State_Selected))
        self._paint_words(painter, bubble, row)
        painter.restore()

    # --- measuring --------------------------------------------------------------------------------------------------

    def _bubble(self, item: QRect, row: Row) -> QRect:
        text = self._text_size(row.text, self._text_width(item.width()))
        width = max(text.width(), self._head_width(row)) + 2 * PAD_PX
        side = self._theme.scaled(LETTER_PX) + GAP_PX
        left = item.left() + side if row.source == "system" else item.right() - side - width
        return QRect(left, item.top(), width, item.height() - BELOW_PX)

    def _text_width(self, item_width: int) -> int:
        return max(80, round((item_width - self._theme.scaled(LETTER_PX) - GAP_PX) * SHARE) - 2 * PAD_PX)

    def _text_size(self, text: str, width: int) -> QSize:
        metrics = QFontMetrics(self._theme.font("body"))
        return metrics.boundingRect(QRect(0, 0, width, 100_000), int(Qt.TextFlag.TextWordWrap), text).size()

    def _head(self) -> int:
        return QFontMetrics(self._theme.font("small")).height() + 1

    def _head_width(self, row: Row) -> int:
        return QFontMetrics(self._theme.font("small", semibold=True)).horizontalAdvance(_head_text(row)) + 4

    # --- painting ---------------------------------------------------------------------------------------------------

    def _paint_letter(self, painter: QPainter, item: QRect, bubble: QRect, row: Row) -> None:
        size = self._theme.scaled(LETTER_PX)
        left = item.left() if row.source == "system" else item.right() - size
        disc = QRectF(left, bubble.top() + 1, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_speaker_colour(row)))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.colour("on_accent"))
        painter.setFont(self._theme.font("small", semibold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, wording.LETTER[row.source])

    def _paint_ground(self, painter: QPainter, bubble: QRect, row: Row, selected: bool) -> None:
        painter.setBrush(self._theme.colour("question_ground" if row.question_id is not None else "raised"))
        painter.setPen(self._theme.colour("accent" if selected else "line"))
        if row.question_id is not None and not selected:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_words(self, painter: QPainter, bubble: QRect, row: Row) -> None:
        inside = bubble.adjusted(PAD_PX, PAD_PX, -PAD_PX, -PAD_PX)
        painter.setFont(self._theme.font("small", semibold=row.question_id is not None, tabular=True))
        painter.setPen(self._theme.colour("question" if row.question_id is not None else "muted"))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), _head_text(row))
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("muted" if row.interim else "text"))
        below = inside.adjusted(0, self._head(), 0, 0)
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap), row.text)


def _head_text(row: Row) -> str:
    words = f"{wording.SPEAKER[row.source]} · {row.time}"
    if row.interim:
        return f"{words} · speaking"
    return f"{words} · {QUESTION_MARK}" if row.question_id is not None else words


def _speaker_colour(row: Row) -> str:
    return "candidate" if row.source == "microphone" else "interviewer"
