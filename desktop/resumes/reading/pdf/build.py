"""Finished drafts to lines of the document."""

from collections.abc import Iterable

from desktop.resumes.document import Box, Cell, Line, Word
from desktop.resumes.reading.pdf.drafts import CellDraft, Draft, cell_text
from desktop.resumes.reading.pdf.pieces import Piece


def line_of(draft: Draft) -> Line:
    """Bold and italic when most letters are; hidden when all of it is."""
    pieces = draft.pieces
    return Line(
        cells=tuple(_cell(cell) for cell in draft.cells),
        page=draft.page,
        box=_box(pieces),
        margin=tuple(_cell(cell) for cell in draft.margin),
        size=round(_usual_size(pieces), 1),
        bold=_mostly(pieces, [piece.font.bold for piece in pieces]),
        italic=_mostly(pieces, [piece.font.italic for piece in pieces]),
        bullet=draft.mark is not None,
        level=draft.level,
        gap_before=draft.gap,
        region=draft.region,
        hidden=all(piece.hidden for piece in pieces),
    )


def _cell(pieces: CellDraft) -> Cell:
    return Cell(
        text=cell_text(pieces),
        box=_box(pieces),
        words=tuple(Word(piece.text, _word_box(piece), piece.font.bold, piece.font.italic) for piece in pieces),
        bold=_mostly(pieces, [piece.font.bold for piece in pieces]),
        italic=_mostly(pieces, [piece.font.italic for piece in pieces]),
    )


def _mostly(pieces: list[Piece], marks: list[bool]) -> bool:
    letters = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece, mark in zip(pieces, marks, strict=True) if mark) > 0.6 * letters


def _usual_size(pieces: list[Piece]) -> float:
    sizes: dict[float, int] = {}
    for piece in pieces:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _box(pieces: Iterable[Piece]) -> Box | None:
    boxes = [_word_box(piece) for piece in pieces]
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _word_box(piece: Piece) -> Box:
    return (round(piece.left, 1), round(piece.top, 1), round(piece.right, 1), round(piece.bottom, 1))
