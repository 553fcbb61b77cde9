"""Which rows begin an item of a list, and how deep it is nested."""

import re
from collections.abc import Sequence

from desktop.resumes.reading.marks import COUNTED, LIKELY_BULLETS, SURE_BULLETS
from desktop.resumes.reading.pdf.drafts import Draft
from desktop.resumes.reading.pdf.pieces import Piece

_SAME_EDGE = 3.0
_GLUED = re.compile(rf"^([{re.escape(''.join(SURE_BULLETS))}])(?=\S)")
_DASHED = re.compile(r"^([-–—*])(?=[^\W\d])")
_PLAIN_SIGNS = frozenset("-–—*·‐−")


def with_their_marks(rows: list[list[Piece]]) -> list[list[Piece]]:
    """A bullet set a little higher or lower than its text is on a row of its own: back to the text."""
    out: list[list[Piece]] = []
    for at, row in enumerate(rows):
        if len(row) == 1 and (set(row[0].text) <= SURE_BULLETS or row[0].font.symbol):
            target = min(
                (
                    other
                    for other in rows[max(0, at - 1) : at + 2]
                    if other is not row and other[0].left > row[0].right - 1
                ),
                key=lambda other: abs(other[0].baseline - row[0].baseline),
                default=None,
            )
            if target is not None and abs(target[0].baseline - row[0].baseline) < 0.75 * target[0].size:
                target.insert(0, row[0])
                continue
        out.append(row)
    return out


def marked_rows(rows: Sequence[list[Piece]]) -> list[tuple[Piece | None, list[Piece]]]:
    """Each row with its mark taken off, where it has one. Decided over the region: a sign that begins one line only
    may be its own, one that begins several at the same edge is a bullet."""
    return [_marked(row, rows, at) for at, row in enumerate(rows)]


def _marked(row: list[Piece], rows: Sequence[list[Piece]], at: int) -> tuple[Piece | None, list[Piece]]:
    first = row[0]
    if len(row) > 1 and _is_mark(first, row, rows, at):
        return first, row[1:]
    glued = _GLUED.match(first.text) or (
        _DASHED.match(first.text) if _begins_others(first.text[0], first, rows) else None
    )
    if glued and len(first.letters) == len(first.text):
        return _split(first, row)
    return None, row


def _is_mark(first: Piece, row: list[Piece], rows: Sequence[list[Piece]], at: int) -> bool:
    text = first.text
    if len(text) > 4 or (len(text) > 1 and not COUNTED.match(text) and not set(text) <= SURE_BULLETS):
        return False
    if text[0] in SURE_BULLETS:
        return True
    private = "\ue000" <= text[0] <= "\uf8ff"
    if first.is_icon and not (private and first.font.symbol and not first.font.icon):
        return not first.font.icon and _begins_others(text, first, rows, least=3)
    if first.font.symbol and not first.font.icon and len(text) == 1:
        return True
    if COUNTED.match(text):
        return _is_counted(text, first, rows, at)
    if text in LIKELY_BULLETS:
        sentence = text in _PLAIN_SIGNS and row[1].text[0].isalpha() and len(row) > 3
        return sentence or _begins_others(text, first, rows)
    return False


def _begins_others(text: str, first: Piece, rows: Sequence[list[Piece]], least: int = 2) -> bool:
    return sum(row[0].text.startswith(text) and abs(row[0].left - first.left) < _SAME_EDGE for row in rows) >= least


def _is_counted(text: str, first: Piece, rows: Sequence[list[Piece]], at: int) -> bool:
    """The nearest number at the same edge is the next one up or down."""
    number = int(re.sub(r"\D", "", text))
    for way in (range(at + 1, min(at + 9, len(rows))), range(at - 1, max(at - 9, -1), -1)):
        for other in way:
            found = COUNTED.match(rows[other][0].text)
            if found and abs(rows[other][0].right - first.right) < _SAME_EDGE:
                if abs(int(found[1]) - number) == 1:
                    return True
                break
    return False


def _split(first: Piece, row: list[Piece]) -> tuple[Piece, list[Piece]]:
    """Takes a mark off that is drawn as part of the first word."""
    mark = _part(first, 0, 1)
    return mark, [_part(first, 1, len(first.text)), *row[1:]]


def _part(piece: Piece, start: int, end: int) -> Piece:
    letters = piece.letters[start:end]
    return Piece(
        text=piece.text[start:end], left=letters[0][0], right=letters[-1][1], baseline=piece.baseline, size=piece.size,
        font=piece.font, order=piece.order, spaced=piece.spaced, hyphen=piece.hyphen, doubtful=piece.doubtful,
        tiny=piece.tiny, layer=piece.layer, hidden=piece.hidden, turn=piece.turn, letters=letters,
    )  # fmt: skip


def set_levels(drafts: list[Draft]) -> None:
    """Marks further to the right are nested deeper; a line that is no item and not part of one ends the list."""
    edges: list[float] = []
    text_left = 0.0
    for draft in drafts:
        if draft.mark is None:
            if edges and draft.left < text_left - _SAME_EDGE:
                edges = []
            continue
        while edges and draft.mark.left < edges[-1] - _SAME_EDGE:
            edges.pop()
        if not edges or draft.mark.left > edges[-1] + _SAME_EDGE:
            edges.append(draft.mark.left)
        draft.level = len(edges) - 1
        text_left = min(draft.left, text_left) if len(edges) > 1 else draft.left
