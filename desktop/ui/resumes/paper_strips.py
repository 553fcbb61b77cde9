"""Strips: the lines of a printed résumé, each as high as it is, with what must stay with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop.resumes.templates.blocks import Span, Spans
from desktop.resumes.templates.template import Template
from desktop.resumes.templates.words import inner
from desktop.ui.resumes.paper_faces import UNITS, paper_face


@dataclass(frozen=True, slots=True)
class Piece:
    """A set line, `x` from the column's left and `rise` above its strip's line, or a rule of this colour. In units."""

    x: float
    line: QTextLine | None = None
    layout: QTextLayout | None = None
    """Kept, for the line is a part of it."""
    rule: QRectF | None = None
    colour: str = ""
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Strip:
    """`above` is left out at the top of a page; `glued` to the next one. In units.

    `block` is the number of the block it belongs to, `item` that of the list's item, `opens` whether it is the first of
    these.
    """

    height: float
    pieces: tuple[Piece, ...]
    above: float = 0.0
    glued: bool = False
    baseline: float = 0.0
    block: int = 0
    item: int = 0
    opens: bool = False

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for piece in self.pieces:
            if piece.line is not None:
                piece.line.draw(painter, QPointF(x + piece.x, y + self.baseline - piece.line.ascent() - piece.rise))
            elif piece.rule is not None:
                painter.fillRect(piece.rule.translated(x, y), QColor(piece.colour))


class Setter:
    """Sets spans of one size into strips of a width. Lengths are given in points and come out in units."""

    def __init__(self, template: Template, width: float, scale: float = 1.0) -> None:
        self.template, self.width, self.scale = template, width * UNITS, scale

    def units(self, points: float) -> float:
        return points * self.scale * UNITS

    def lines(
        self, spans: Spans, size: float, width: float, *, colour: str = "", strong: bool = False, caps: bool = False
    ) -> list[Piece]:
        """Each line with its layout. Words are parted only where one is wider than the column."""
        layout = QTextLayout("".join(inner(span.text) for span in spans), self.face(size, strong=strong, caps=caps))
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.setFormats(self._formats(spans, size, colour or self.template.text, strong, caps))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        made: list[Piece] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            made.append(Piece(0, line, layout))
        layout.endLayout()
        return made

    def strip(self, pieces: Sequence[Piece], size: float, *, above: float = 0.0, glued: bool = False) -> Strip:
        """As high as the template leads this size, all pieces on one baseline."""
        height = self.units(size * self.template.leading)
        lines = [piece.line for piece in pieces if piece.line]
        ascent, descent = max(line.ascent() for line in lines), max(line.descent() for line in lines)
        baseline = (height - ascent - descent) / 2 + ascent
        return Strip(height, tuple(pieces), self.units(above), glued, baseline)

    def running(self, spans: Spans, size: float, *, indent: float = 0.0, above: float = 0.0) -> list[Strip]:
        """A paragraph, of which never a single line is left behind or goes ahead."""
        left = self.units(indent)
        pieces = self.lines(spans, size, self.width - left)
        last = len(pieces) - 1
        return [
            self.strip(
                [replace(piece, x=left)],
                size,
                above=0 if number else above,
                glued=number != last and number in (0, last - 1),
            )
            for number, piece in enumerate(pieces)
        ]

    def face(self, size: float, *, strong: bool = False, slanted: bool = False, caps: bool = False) -> QFont:
        return paper_face(self.template, size * self.scale, strong=strong, slanted=slanted, caps=caps)

    def width_of(self, piece: Piece) -> float:
        return piece.line.naturalTextWidth() if piece.line else 0.0

    def _formats(
        self, spans: Spans, size: float, colour: str, strong: bool, caps: bool
    ) -> list[QTextLayout.FormatRange]:
        made: list[QTextLayout.FormatRange] = []
        start = 0
        for span in spans:
            length = _length(inner(span.text))
            made.append(_range(start, length, self._letters(span, size, colour, strong, caps)))
            start += length
        return made

    def _letters(self, span: Span, size: float, colour: str, strong: bool, caps: bool) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self.face(size, strong=strong or span.strong, slanted=span.slanted, caps=caps))
        letters.setForeground(QColor(self.template.muted if span.muted else colour))
        if span.link:
            letters.setAnchor(True)
            letters.setAnchorHref(span.link)
        return letters


def _range(start: int, length: int, letters: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, letters
    return made


def _length(text: str) -> int:
    """As Qt counts: signs beyond the first 65,536 are two."""
    return len(text.encode("utf-16-le")) // 2
