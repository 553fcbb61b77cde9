"""Words to rows: what stands on one baseline from left to right, split where the page leaves a gap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.resumes.reading.marks import COUNTED, LIKELY_BULLETS, SURE_BULLETS
from desktop.resumes.reading.pdf.pieces import WORD_GAP, Piece

SAME_BASELINE = 0.3
"""In em: words of different sizes on one line may be set a little off."""
SEGMENT_GAP = 0.5
"""In em: a gap that no ordinary blank makes; columns may already begin behind it."""
MARK_GAP = 3.0
"""In em: a mark may stand so far before its text."""


@dataclass(slots=True, eq=False)
class Segment:
    """Words beside each other without a notable gap; or, with `cells`, the row of a ruled table."""

    pieces: list[Piece]
    cells: list[list[Piece]] | None = None
    left: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    bottom: float = field(init=False)
    baseline: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        biggest = max(self.pieces, key=lambda piece: piece.size)
        self.left = min(piece.left for piece in self.pieces)
        self.right = max(piece.right for piece in self.pieces)
        self.baseline, self.size = biggest.baseline, biggest.size
        self.top, self.bottom = biggest.top, biggest.bottom

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """Groups by baseline from top to bottom, each sorted from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.baseline, piece.left)):
        row = next((row for row in reversed(rows[-4:]) if _fits(row, piece)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    for row in rows:
        row.sort(key=lambda piece: (piece.left, piece.order))
    return sorted(rows, key=lambda row: max(row, key=lambda piece: piece.size).baseline)


def _fits(row: list[Piece], piece: Piece) -> bool:
    """Near its neighbour's baseline; small letters may stand higher, as in "1st"."""
    nearest = min(row, key=lambda other: max(piece.left - other.right, other.left - piece.right))
    shift = abs(nearest.baseline - piece.baseline)
    smaller, larger = sorted((nearest.size, piece.size))
    if abs(piece.baseline - row[0].baseline) > 0.6 * max(piece.size, row[0].size):
        return False
    if shift <= SAME_BASELINE * smaller:
        return not _overprints(row, piece)
    gap = max(piece.left - nearest.right, nearest.left - piece.right)
    return smaller < 0.85 * larger and shift < 0.55 * larger and gap < 0.2 * larger


def _overprints(row: list[Piece], piece: Piece) -> bool:
    """Two words over each other are two lines, however close."""
    return any(
        min(piece.right, other.right) - max(piece.left, other.left) > 0.5 * min(piece.size, other.size)
        and abs(piece.baseline - other.baseline) > 0.1 * piece.size
        for other in row
    )


def joined(row: list[Piece]) -> list[Piece]:
    """Parts of one word drawn apart become one; letter-spaced words become words."""
    return _unspaced(_glued(row))


def _glued(row: list[Piece]) -> list[Piece]:
    glued: list[Piece] = []
    for piece in row:
        last = glued[-1] if glued else None
        if last and _touches(last, piece):
            glued[-1] = merged(last, piece)
        else:
            glued.append(piece)
    return glued


def _touches(last: Piece, piece: Piece) -> bool:
    gap = piece.left - last.right
    size = max(last.size, piece.size)
    if piece.spaced or last.is_icon or piece.is_icon or last.font.symbol != piece.font.symbol:
        return False
    return -0.6 * size < gap < (WORD_GAP - 0.05) * size and piece.order != last.order + 1


def merged(left: Piece, right: Piece) -> Piece:
    """One word of two, looking like the longer one."""
    main = left if len(left.text) >= len(right.text) else right
    return Piece(
        text=left.text + right.text, left=min(left.left, right.left), right=max(left.right, right.right),
        baseline=main.baseline, size=main.size, font=main.font, order=left.order, spaced=left.spaced,
        hyphen=right.hyphen, doubtful=left.doubtful or right.doubtful, tiny=main.tiny, layer=main.layer,
        hidden=main.hidden, turn=main.turn, letters=left.letters + right.letters,
    )  # fmt: skip


_LEAST_LETTERS = 4
_STEADY = 0.28
"""In em: so much may two gaps between spaced letters differ."""


def _unspaced(row: list[Piece]) -> list[Piece]:
    """ "S K I L L S": four or more single letters with a nearly constant distance; a wider one ends the word."""
    out: list[Piece] = []
    for run in _single_letters(row):
        out += _words_of_letters(run) if len(run) >= _LEAST_LETTERS else run
    return out


def _single_letters(row: list[Piece]) -> Iterator[list[Piece]]:
    """Runs of single letters of one size, and everything else one by one."""
    run: list[Piece] = []
    for piece in row:
        single = len(piece.text) == 1 and (piece.text.isalpha() or piece.text in "&-/'.,")
        if run and (not single or abs(run[-1].size - piece.size) > 0.1 or piece.left - run[-1].right > 3 * piece.size):
            yield run
            run = []
        if single:
            run.append(piece)
        else:
            yield [piece]
    if run:
        yield run


def _words_of_letters(run: list[Piece]) -> list[Piece]:
    gaps = [right.left - left.right for left, right in pairwise(run)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    limit = usual + _STEADY * run[0].size
    if sum(gap <= limit for gap in gaps) < 0.6 * len(gaps) or usual > 1.2 * run[0].size:
        return run
    words = [run[0]]
    for gap, piece in zip(gaps, run[1:], strict=True):
        if gap > limit:
            words.append(piece)
        else:
            words[-1] = merged(words[-1], piece)
    return words


def may_be_mark(piece: Piece | None) -> bool:
    """A sign that begins items, or a number with its point."""
    if piece is None or (piece.is_icon and not piece.font.symbol):
        return False
    return (
        set(piece.text) <= SURE_BULLETS
        or piece.text in LIKELY_BULLETS
        or bool(COUNTED.match(piece.text))
        or (piece.font.symbol and len(piece.text) == 1)
    )


def segments_of(row: list[Piece]) -> list[Segment]:
    """Split at gaps wider than a blank, and before icons."""
    segments: list[list[Piece]] = []
    for piece in row:
        last = segments[-1][-1] if segments else None
        reach = MARK_GAP if segments and len(segments[-1]) == 1 and may_be_mark(last) else SEGMENT_GAP
        if last is None or piece.left - last.right > reach * max(last.size, piece.size) or piece.is_icon:
            segments.append([piece])
        else:
            segments[-1].append(piece)
    return [Segment(pieces) for pieces in segments]
