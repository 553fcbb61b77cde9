"""Rows of a table whose cells go on below: the parts of each cell together again."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.resumes.reading.pdf.drafts import Draft
from desktop.resumes.reading.pdf.pieces import Piece

_LEAST_CELLS = 3
_SAME_EDGE = 2.5
_OPEN_WORDS = frozenset(["of", "in", "and", "for", "the", "with", "at", "to", "de", "und", "für", "et"])


def is_table(rows: Sequence[Sequence[Sequence[Piece]]]) -> bool:
    """`rows` of cells: most begin at the edges that two full rows of three or more cells share."""
    edges = [[cell[0].left for cell in row] for row in rows if row]
    full = [e for e in edges if len(e) >= _LEAST_CELLS and sum(_same(e, other) for other in edges) > 1]
    if not full:
        return False
    fitting = sum(all(any(abs(left - edge) <= _SAME_EDGE for edge in full[0]) for left in e) for e in edges)
    return fitting >= 0.8 * len(edges)


def with_whole_cells(drafts: list[Draft]) -> list[Draft]:
    """A row with fewer cells under one with three or more, each beginning at an edge of the row above, goes on there.

    Only where another full row has the same edges: that makes it a table.
    """
    edges = [_edges(draft) for draft in drafts]
    tables = [e for e in edges if len(e) >= _LEAST_CELLS and sum(_same(e, other) for other in edges) > 1]
    if not tables:
        return drafts
    kept = drafts[:1]
    step = min((b.baseline - a.baseline for a, b in pairwise(drafts) if b.baseline - a.baseline > 4), default=0.0)
    for draft in drafts[1:]:
        owner = kept[-1]
        if _goes_on(owner, draft, tables) and draft.baseline - _bottom(owner) < 1.3 * max(step, draft.main.size):
            _append(owner, draft)
        else:
            kept.append(draft)
    return kept


def _edges(draft: Draft) -> list[float]:
    return [cell[0].left for cell in draft.cells]


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= _SAME_EDGE for a, b in zip(one, other, strict=True))


def _goes_on(owner: Draft, draft: Draft, tables: list[list[float]]) -> bool:
    """Two cells or more; a single one only in the middle of a phrase."""
    above = [cell[0].left for cell in owner.cells]
    if draft.mark is not None or len(draft.cells) >= len(above) or owner.main.font is not draft.main.font:
        return False
    if not any(_same(above, table) for table in tables):
        return False
    if not all(any(abs(cell[0].left - edge) <= _SAME_EDGE for edge in above) for cell in draft.cells):
        return False
    return len(draft.cells) > 1 or draft.text[0].islower() or _is_open(owner, draft)


def _is_open(owner: Draft, draft: Draft) -> bool:
    above = min(owner.cells, key=lambda cell: abs(cell[0].left - draft.left))
    return above[-1].text.endswith((",", "-", "&", "/")) or above[-1].text in _OPEN_WORDS


def _bottom(draft: Draft) -> float:
    return max(piece.baseline for piece in draft.pieces)


def _append(owner: Draft, draft: Draft) -> None:
    for cell in draft.cells:
        own = min(owner.cells, key=lambda other: abs(other[0].left - cell[0].left))
        own += cell
