"""Tables drawn with rules: each row of cells a segment of its own, whatever stands how high in its cell."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.resumes.reading.marks import SURE_BULLETS
from desktop.resumes.reading.pdf.drafts import CellDraft
from desktop.resumes.reading.pdf.pieces import Piece
from desktop.resumes.reading.pdf.rows import Segment, joined, rows_of
from desktop.resumes.reading.pdf.shapes import Rectangle, Shapes, clusters

_TOUCH = 3.0
_SAME_LINE = 6.0
_MOST_LINES = 6
"""A cell with more lines is a page's layout rather than a table's cell."""
_MOST_RULES = 1_500


def ruled_rows(pieces: list[Piece], shapes: Shapes) -> tuple[list[Segment], list[Piece]]:
    """The rows of all ruled tables, and the pieces that stand outside of them."""
    rows: list[Segment] = []
    for across, down in _tables(shapes):
        found = _rows(pieces, across, down)
        rows += found
        taken = {id(piece) for row in found for piece in row.pieces}
        pieces = [piece for piece in pieces if id(piece) not in taken]
    return rows, pieces


def _tables(shapes: Shapes) -> Iterator[tuple[list[Rectangle], list[Rectangle]]]:
    """Rules that touch each other: at least three down and two across, which makes two columns."""
    rest = [(rule, True) for rule in shapes.across] + [(rule, False) for rule in shapes.down]
    if len(rest) > _MOST_RULES:
        return
    while rest:
        group = [rest.pop()]
        for rule, _ in group:
            near = [other for other in rest if _meet(rule, other[0])]
            rest = [other for other in rest if other not in near]
            group += near
        across, down = [r for r, flat in group if flat], [r for r, flat in group if not flat]
        if len(clusters((r[0] for r in down), _SAME_LINE)) >= 3 and len(clusters((r[1] for r in across), _TOUCH)) >= 2:
            yield across, down


def _meet(one: Rectangle, other: Rectangle) -> bool:
    return (
        one[0] - _TOUCH <= other[2]
        and other[0] - _TOUCH <= one[2]
        and one[1] - _TOUCH <= other[3]
        and other[1] - _TOUCH <= one[3]
    )


def _rows(pieces: Sequence[Piece], across: list[Rectangle], down: list[Rectangle]) -> list[Segment]:
    """Nothing where a cell holds much: then the rules only frame a layout."""
    edges = clusters((rule[0] for rule in down), _SAME_LINE)
    heights = clusters((rule[1] for rule in across), _SAME_LINE)
    rows = []
    for top, bottom in pairwise(heights):
        cells = [_cell(pieces, left, right, top, bottom) for left, right in pairwise(edges)]
        if any(cell is None for cell in cells):
            return []
        filled = [cell for cell in cells if cell]
        if filled:
            rows.append(Segment([piece for cell in filled for piece in cell], cells=filled))
    return rows


def _cell(pieces: Sequence[Piece], left: float, right: float, top: float, bottom: float) -> CellDraft | None:
    """The cell's words line by line; None for a cell with lists or much text."""
    inside = [
        piece
        for piece in pieces
        if left <= (piece.left + piece.right) / 2 < right and top <= piece.baseline - 0.3 * piece.size < bottom
    ]
    lines = [joined(row) for row in rows_of(inside)]
    marks = sum(set(line[0].text) <= SURE_BULLETS for line in lines)
    if len(lines) > _MOST_LINES or marks > 1:
        return None
    return [piece for line in lines for piece in line]
