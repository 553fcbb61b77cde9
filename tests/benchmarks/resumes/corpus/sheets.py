"""Sheets: strokes of text and plain areas on pages, painted into a PDF in the order a layout asks for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

DOTS = 10
"""To a point: the writer's resolution is ten times 72."""
SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
POINTS = {"A4": (595.0, 842.0), "Letter": (612.0, 792.0)}
CREATOR = "Sheets"


@dataclass(frozen=True, slots=True)
class Face:
    family: str
    size: float
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    spacing: float = 0.0

    def font(self, dots: float = 1.0) -> QFont:
        made = QFont(self.family)
        made.setPixelSize(max(1, round(self.size * dots)))
        made.setBold(self.bold)
        made.setItalic(self.italic)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        made.setFeature(QFont.Tag("calt"), 0)
        if self.small_caps:
            made.setCapitalization(QFont.Capitalization.SmallCaps)
        return made

    def width(self, text: str) -> float:
        return QFontMetricsF(self.font(DOTS)).horizontalAdvance(text) / DOTS + len(text) * self.spacing


@dataclass(frozen=True, slots=True)
class Stroke:
    """Text on a baseline, in points; `head` belongs to the name and contacts."""

    page: int
    x: float
    y: float
    text: str
    face: Face
    colour: str = "#000000"
    head: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    page: int
    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(slots=True)
class Sheets:
    page: str
    strokes: list[Stroke] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    @property
    def pages(self) -> int:
        return 1 + max((stroke.page for stroke in self.strokes), default=0)

    def write(self, path: Path, painting: str) -> None:
        writer = QPdfWriter(str(path))
        writer.setCreator(CREATOR)
        writer.setResolution(72 * DOTS)
        writer.setPageLayout(
            QPageLayout(QPageSize(SIZES[self.page]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        painter = QPainter(writer)
        for page in range(self.pages):
            if page:
                writer.newPage()
            for area in (area for area in self.areas if area.page == page):
                place = QRectF(area.x * DOTS, area.y * DOTS, area.width * DOTS, area.height * DOTS)
                painter.fillRect(place, QColor(area.colour))
            for stroke in _ordered((stroke for stroke in self.strokes if stroke.page == page), painting):
                _paint(painter, stroke, painting == "words")
        painter.end()


def _ordered(strokes: Iterable[Stroke], painting: str) -> list[Stroke]:
    if painting == "rows":
        return sorted(strokes, key=lambda stroke: (round(stroke.y), stroke.x))
    if painting == "head last":
        return sorted(strokes, key=lambda stroke: stroke.head)
    return list(strokes)


def _paint(painter: QPainter, stroke: Stroke, by_word: bool) -> None:
    painter.setFont(stroke.face.font(DOTS))
    painter.setPen(QColor(stroke.colour))
    x = stroke.x
    between = " " if by_word else ""
    for part in _parts(stroke, by_word):
        painter.drawText(QPointF(x * DOTS, stroke.y * DOTS), part)
        x += stroke.face.width(part + between)


def _parts(stroke: Stroke, by_word: bool) -> Iterable[str]:
    """Set with spacing, each letter is painted where it stands; Qt would space them out ten times over."""
    if stroke.face.spacing:
        return stroke.text
    return stroke.text.split(" ") if by_word else [stroke.text]
