"""The pages of a document as they are printed, with what is pointed at lit up on them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.resumes.document import Box, Document, PageSize, Word
from desktop.resumes.locating import line_at
from desktop.ui.style import Theme
from shared.tokens import CONTRAST_LIGHT, LIGHT

GAP_PX = 12
LIT_ALPHA = 70
WORD_PX = 32
KEYS = "Arrow keys and Page Up and Down move through it. What stands in it is in the list of fields."
Lit = Sequence[tuple[int, Box]]


class PagesPreview(QScrollArea):
    """Pages below each other, as wide as there is room. Says which line of the document the pointer is on."""

    line_pointed = Signal(object)  # line's index, or None
    line_chosen = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = _Paper(document, theme)
        self.paper.line_pointed.connect(self.line_pointed)
        self.paper.line_chosen.connect(self.line_chosen)
        self.setWidget(self.paper)
        self.setProperty("role", "pages")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName("The document's pages")
        self.setAccessibleDescription(KEYS)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """In order, from the first one; of those that are missing only the words are shown, where they stand."""
        self.paper.show_pages(pages)

    @property
    def drawn(self) -> int:
        """How many pages are shown as they are printed."""
        return self.paper.drawn

    def light(self, boxes: Lit) -> None:
        """Instead of what was lit before; what is out of sight is brought into it."""
        self.paper.lit = boxes
        self.paper.update()
        if boxes:
            place = self.paper.on_paper(*boxes[0])
            self.ensureVisible(place.center().x(), place.center().y(), 0, self.viewport().height() // 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.paper.fit(self.viewport().width())


class _Paper(QWidget):
    line_pointed = Signal(object)
    line_chosen = Signal(int)

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._sizes = document.pages or (PageSize(595.0, 842.0),)
        self._pointed: int | None = None
        self._images: list[QImage] = []
        self._drawn: dict[int, QImage] = {}  # each page as large as it is shown, by its number
        self.lit: Lit = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def fit(self, width: int) -> None:
        self.resize(QSize(width, self._tops(width)[-1]))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        self._images = list(pages)
        self._drawn = {}
        self.update()

    @property
    def drawn(self) -> int:
        return len(self._images)

    def on_paper(self, page: int, box: Box) -> QRect:
        """A box of a page, in this widget's pixels."""
        scale, top = self._scale(page, self.width()), self._tops(self.width())[page - 1]
        left, upper, right, lower = (side * scale for side in box)
        return QRectF(GAP_PX + left, top + upper, right - left, lower - upper).toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (top, below) in enumerate(
            zip(self._tops(self.width()), self._tops(self.width())[1:], strict=False)
        ):
            sheet = QRect(GAP_PX, top, self.width() - 2 * GAP_PX, below - top - GAP_PX)
            if not sheet.intersects(event.rect()):
                continue
            painter.fillRect(sheet, Qt.GlobalColor.white)  # paper is white in the dark as well
            if number < len(self._images):
                painter.drawImage(sheet, self._shown(number, sheet.size()))
            else:
                self._paint_words(painter, number + 1)
            painter.setPen(QPen(self._theme.colour("line")))
            painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        self._paint_lit(painter)

    def _paint_words(self, painter: QPainter, page: int) -> None:
        """Until the page is drawn, and where it cannot be."""
        painter.setPen(Qt.GlobalColor.black)
        for line in self._document.lines:
            if line.page != page or line.hidden:
                continue
            for word in (word for cell in (*line.cells, *line.margin) for word in cell.words):
                _paint_word(painter, word, QRectF(self.on_paper(page, word.box)))

    def _shown(self, number: int, size: QSize) -> QImage:
        """Made smaller with care, once for each size: small print stays legible."""
        wanted = size * self.devicePixelRatio()
        known = self._drawn.get(number)
        if known is None or known.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            known = self._images[number].scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._drawn[number] = known
        return known

    def _paint_lit(self, painter: QPainter) -> None:
        colour = QColor(
            (CONTRAST_LIGHT if self._theme.high_contrast else LIGHT).accent
        )  # paper is white in the dark too
        painter.setPen(QPen(colour, 1.5))
        colour.setAlpha(LIT_ALPHA)
        painter.setBrush(colour)
        for page, box in self.lit:
            painter.drawRoundedRect(self.on_paper(page, box).adjusted(-3, -2, 3, 2), 3, 3)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._line_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Else the release would go to whatever is below."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.line_chosen.emit(line)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _point_at(self, line: int | None) -> None:
        if line != self._pointed:
            self._pointed = line
            self.setCursor(Qt.CursorShape.ArrowCursor if line is None else Qt.CursorShape.PointingHandCursor)
            self.line_pointed.emit(line)

    def _line_at(self, place: QPoint) -> int | None:
        tops = self._tops(self.width())
        page = sum(top <= place.y() for top in tops)
        if not 1 <= page < len(tops):
            return None
        scale = self._scale(page, self.width())
        return line_at(self._document, page, (place.x() - GAP_PX) / scale, (place.y() - tops[page - 1]) / scale)

    def _scale(self, page: int, width: int) -> float:
        return max(0.05, (width - 2 * GAP_PX) / self._sizes[min(page, len(self._sizes)) - 1].width)

    def _tops(self, width: int) -> list[int]:
        """Where each page begins, and where the next one would."""
        tops = [GAP_PX]
        for page, size in enumerate(self._sizes, start=1):
            tops.append(tops[-1] + round(size.height * self._scale(page, width)) + GAP_PX)
        return tops


def _paint_word(painter: QPainter, word: Word, place: QRectF) -> None:
    """As wide and as high as it is printed."""
    font = QFont()
    font.setPixelSize(WORD_PX)
    font.setBold(word.bold)
    font.setItalic(word.italic)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setFont(font)
    painter.translate(place.topLeft())
    painter.scale(place.width() / max(1.0, metrics.horizontalAdvance(word.text)), place.height() / metrics.height())
    painter.drawText(QPointF(0, metrics.ascent()), word.text)
    painter.restore()
