"""What a page draws besides text: dots and squares that begin items, and the rules of tables."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.resumes.reading.pdf.fonts import Font
from desktop.resumes.reading.pdf.pieces import Piece
from desktop.resumes.reading.pdf.place import PagePlace

_MOST_OBJECTS = 20_000
_LARGEST_DOT = 9.0
_MOST_CORNERS = 24
"""A circle, a square, a diamond or an arrowhead; pictures such as a telephone have more."""
_THIN = 2.0
_LEAST_RULE = 8.0
_DRAWN = Font("drawn", symbol=True)

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(slots=True)
class Shapes:
    """`dots`: small filled shapes; `across` and `down`: thin lines, the sides of framed rectangles included."""

    dots: list[Rectangle] = field(default_factory=list)
    across: list[Rectangle] = field(default_factory=list)
    down: list[Rectangle] = field(default_factory=list)


def shapes_of(page: pypdfium2.PdfPage, place: PagePlace) -> Shapes:
    """Paths of the page itself; those inside forms are decoration."""
    found = Shapes()
    for number in range(min(_MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page.raw))):
        shape = pdfium.FPDFPage_GetObject(page.raw, number)
        if pdfium.FPDFPageObj_GetType(shape) == pdfium.FPDF_PAGEOBJ_PATH:
            _sort_in(found, shape, _bounds(shape, place))
    return found


def _bounds(shape: Any, place: PagePlace) -> Rectangle | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
        return None
    x1, y1 = place(left.value, top.value)
    x2, y2 = place(right.value, bottom.value)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _sort_in(found: Shapes, shape: Any, box: Rectangle | None) -> None:
    if box is None:
        return
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if height <= _THIN and width >= _LEAST_RULE:
        found.across.append(box)
    elif width <= _THIN and height >= _LEAST_RULE:
        found.down.append(box)
    elif max(width, height) <= _LARGEST_DOT:
        if 0.6 <= width / max(0.01, height) <= 1.7 and pdfium.FPDFPath_CountSegments(shape) <= _MOST_CORNERS:
            found.dots.append(box)
    elif _is_framed(shape):
        found.across += [(left, top, right, top), (left, bottom, right, bottom)]
        found.down += [(left, top, left, bottom), (right, top, right, bottom)]


def _is_framed(shape: Any) -> bool:
    """A rectangle whose outline is drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if pdfium.FPDFPath_CountSegments(shape) not in (4, 5, 6):
        return False
    return bool(pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)) and bool(stroke.value)


def drawn_marks(dots: Sequence[Rectangle], pieces: Sequence[Piece]) -> list[Piece]:
    """For each dot that stands before a line of text a bullet of that line.

    Dots in a row (a rating), before bold lines (a time line) and single ones are decoration.
    """
    marks = [mark for dot in dots if not _has_twin(dot, dots) and (mark := _mark(dot, pieces)) is not None]
    bold = [_after(mark, pieces).font.bold for mark in marks]
    if len(marks) < 2 or sum(bold) > 0.4 * len(bold):
        return []
    return marks


def _has_twin(dot: Rectangle, dots: Sequence[Rectangle]) -> bool:
    """Another dot of its size close beside it on the same height."""
    size = dot[2] - dot[0]
    return any(
        other is not dot and abs(other[1] - dot[1]) < 1 and 0.8 * size < abs(other[0] - dot[0]) < 2.5 * size
        for other in dots
    )


def _mark(dot: Rectangle, pieces: Sequence[Piece]) -> Piece | None:
    left, top, right, bottom = dot
    middle = (top + bottom) / 2
    near = [p for p in pieces if not p.turn and p.baseline - 0.8 * p.size < middle < p.baseline + 0.05 * p.size]
    after = min((p for p in near if p.left >= right - 0.5), key=lambda p: p.left, default=None)
    if after is None or after.left - right > 2.5 * after.size:
        return None
    if not 0.12 * after.size < bottom - top < 0.72 * after.size:
        return None
    if any(p.right > left - 0.8 * p.size and p.left < left for p in near):
        return None
    return Piece(
        text="•", left=left, right=right, baseline=after.baseline, size=after.size, font=_DRAWN, order=after.order - 1,
        spaced=True, letters=[(left, right)],
    )  # fmt: skip


def _after(mark: Piece, pieces: Sequence[Piece]) -> Piece:
    beside = (p for p in pieces if p.baseline == mark.baseline and p.left >= mark.right - 0.5)
    return min(beside, key=lambda p: p.left)


def clusters(values: Iterator[float], within: float) -> list[float]:
    """Sorted, those closer than `within` to the one before taken as one."""
    found: list[list[float]] = []
    for number in sorted(values):
        if found and number - found[-1][-1] <= within:
            found[-1].append(number)
        else:
            found.append([number])
    return [sum(group) / len(group) for group in found]
