"""Chips: small rounded marks inside running text that name evidence or give a verdict."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.ui.style import Theme

OBJECT_CHARACTER = "\ufffc"
CHIP_OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
TEXT = int(QTextFormat.Property.UserProperty) + 1
TONE = int(QTextFormat.Property.UserProperty) + 2
FACT = int(QTextFormat.Property.UserProperty) + 3
SENTENCE = int(QTextFormat.Property.UserProperty) + 4

TONES: dict[str, tuple[str, str]] = {
    "evidence": ("accent", "accent_ground"),
    "quiet": ("muted", "fill"),
    "warn": ("warn", "warn_ground"),
}
"""Text and ground of a chip, by what it says."""


class ChipPainter(QPyTextObject):
    """Draws the chips of one document. A chip is one character of text, so it wraps with the words around it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def intrinsicSize(self, document: QTextDocument, position: int, chip: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(self._theme.font("chip", tabular=True))
        scaled = self._theme.scaled
        return QSizeF(metrics.horizontalAdvance(str(chip.property(TEXT))) + scaled(14), scaled(16))

    def drawObject(
        self, painter: QPainter, place: QRectF | QRect, document: QTextDocument, position: int, chip: QTextFormat
    ) -> None:
        text, ground = TONES[str(chip.property(TONE))]
        pill = QRectF(place).adjusted(1, 0, -1, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._theme.colour(text))
        painter.setFont(self._theme.font("chip", tabular=True))
        painter.drawText(pill.translated(QPointF(0, -0.5)), Qt.AlignmentFlag.AlignCenter, str(chip.property(TEXT)))
        painter.restore()


def chip_format(text: str, tone: str, explained: str, *, fact_id: str = "", sentence: str = "") -> QTextCharFormat:
    """The format of the one character that stands for a chip; `explained` is its tooltip.

    A click on it leads to the fact, or to what can be done about the sentence, where one is given.
    """
    made = QTextCharFormat()
    made.setObjectType(CHIP_OBJECT)
    made.setProperty(TEXT, text)
    made.setProperty(TONE, tone)
    made.setToolTip(explained)
    if fact_id:
        made.setProperty(FACT, fact_id)
    if sentence:
        made.setProperty(SENTENCE, sentence)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made


def chips_of(document: QTextDocument) -> list[tuple[str, str]]:
    """Text and explanation of every chip, in reading order."""
    found = []
    cursor = QTextCursor(document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        made = cursor.charFormat()
        if made.objectType() == CHIP_OBJECT:
            found.append((str(made.property(TEXT)), made.toolTip()))
    return found
