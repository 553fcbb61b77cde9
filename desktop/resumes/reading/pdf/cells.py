"""A row's words to cells: parted at wide gaps, except where a justified line only stretched its blanks."""

import re
from itertools import pairwise

from desktop.resumes.reading.marks import SURE_BULLETS
from desktop.resumes.reading.pdf.drafts import CellDraft
from desktop.resumes.reading.pdf.pieces import Piece

CELL_GAP = 0.85
"""In em: wider than a blank of ordinary text, justified or not."""
_MONO_GAP = 0.95
_MONO = re.compile(r"mono|courier|menlo|consola|typewriter|CMTT|SFTT|code", re.I)
_STRETCHED = 2.4
_EVEN = 1.7


def cells_of(row: list[Piece], right_edge: float | None) -> list[CellDraft]:
    """`right_edge`: where this region's full lines end, or None where they end anywhere. Icons part and vanish."""
    limit = _limit(row, right_edge)
    cells: list[CellDraft] = [[]]
    for i, piece in enumerate(row):
        last = row[i - 1] if i else None
        if piece.is_icon or (last and piece.left - last.right > limit * max(piece.size, last.size)):
            cells.append([])
        if not piece.is_icon:
            cells[-1].append(piece)
    return [cell for cell in (_without_marks(cell) for cell in cells[1:]) if cell] if not cells[0] else [
        cell for cell in [cells[0], *(_without_marks(cell) for cell in cells[1:])] if cell
    ]  # fmt: skip


def _limit(row: list[Piece], right_edge: float | None) -> float:
    gaps = [(right.left - left.right) / max(left.size, right.size, 1) for left, right in pairwise(row)]
    limit = _MONO_GAP if sum(bool(_MONO.search(piece.font.name)) for piece in row) > 0.5 * len(row) else CELL_GAP
    if right_edge is None or len(gaps) < 3 or abs(row[-1].right - right_edge) > 2.5:
        return limit
    even = max(gaps) <= max(_EVEN * min(gaps), min(gaps) + 0.25) and max(gaps) < _STRETCHED
    return max(limit, max(gaps)) if even else limit


def _without_marks(cell: CellDraft) -> CellDraft:
    """Bullets at the beginning of a further cell only part it from the one before."""
    while cell and set(cell[0].text) <= SURE_BULLETS | {"|", "·"}:
        cell = cell[1:]
    while cell and set(cell[-1].text) <= SURE_BULLETS | {"|", "·"}:
        cell = cell[:-1]
    return cell


def full_edge(rows: list[list[Piece]]) -> float | None:
    """The right edge that at least a quarter of the rows share, three at the least."""
    edges = [row[-1].right for row in rows if len(row) > 2]
    if len(edges) < 3:
        return None
    edge = max(edges, key=lambda e: sum(abs(e - other) <= 1.5 for other in edges))
    share = sum(abs(edge - other) <= 1.5 for other in edges)
    return edge if share >= max(3, 0.25 * len(edges)) and edge >= max(edges) - 12 else None
