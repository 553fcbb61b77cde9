"""A region's rows to drafts of lines, with what stands in its margins put to the right line."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from desktop.resumes.reading.marks import OPEN_END, OPEN_START, has_date
from desktop.resumes.reading.pdf.bullets import marked_rows, set_levels, with_their_marks
from desktop.resumes.reading.pdf.cells import cells_of, full_edge
from desktop.resumes.reading.pdf.drafts import CellDraft, Draft, cell_text
from desktop.resumes.reading.pdf.gutters import Kind
from desktop.resumes.reading.pdf.margins import Margin
from desktop.resumes.reading.pdf.pieces import Piece
from desktop.resumes.reading.pdf.regions import Region
from desktop.resumes.reading.pdf.rows import rows_of
from desktop.resumes.reading.pdf.tables import is_table, with_whole_cells

GAP = 1.35
"""How many times the region's usual distance between lines sets two of them apart."""
_BESIDE = 0.4
_LEAST_LEFT, _LEAST_RIGHT = 0.45, 0.8
"""In em: what stands nearer to a margin's strip than this is a sentence that crosses it."""
_NEAR = 1.9
"""In em: so far below the line before a line of a margin still belongs to it."""
_LARGER = 1.12


def drafts_of(region: Region, page: int, number: int) -> list[Draft]:
    """The region's lines from top to bottom."""
    pieces = [piece for segment in region.segments if segment.cells is None for piece in segment.pieces]
    left, main, right = _by_margin(pieces, [m for m in region.margins if not _is_in_table(pieces, m)])
    rows = with_their_marks(rows_of(main))
    edge = full_edge(rows)
    drafts = []
    for mark, row in marked_rows(rows):
        cells = cells_of(row, edge)
        if cells:
            drafts.append(Draft(cells, page, number, mark=mark))
    drafts = with_whole_cells(drafts)
    for segment in region.segments:
        if segment.cells is not None:
            _insert(drafts, Draft([list(cell) for cell in segment.cells], page, number))
    _put_right(drafts, rows_of(right), page, number)
    _put_left(drafts, rows_of(left), page, number)
    set_levels(drafts)
    _set_gaps(drafts)
    return drafts


def _by_margin(pieces: list[Piece], margins: list[Margin]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """What stands in the left margins, beside neither, in the right ones."""
    left: list[Piece] = []
    main: list[Piece] = []
    right: list[Piece] = []
    for row in rows_of(pieces) if margins else [pieces]:
        start, end = 0, len(row)
        for margin in margins:
            if margin.top - 1 <= row[0].baseline <= margin.bottom + 1:
                if margin.kind is Kind.LEFT_MARGIN:
                    start = max(start, _parted(row, sum(piece.right <= margin.x + 1 for piece in row), _LEAST_LEFT))
                else:
                    within = sum(piece.left < margin.x - 1 for piece in row)
                    end = min(end, _parted(row, within, _LEAST_RIGHT) or (0 if within == 0 else len(row)))
        start = min(start, end)
        if start == end < len(row):  # a label and a date with nothing between them: the label is what is dated
            start = 0
        left += row[:start]
        main += row[start:end]
        right += row[end:]
    return left, main, right


def _parted(row: list[Piece], at: int, least: float) -> int:
    """`at`, or 0 where the words on both sides stand as close as words of one sentence do."""
    if 0 < at < len(row) and row[at].left - row[at - 1].right < least * row[at].size:
        return 0
    return at


def _is_in_table(pieces: list[Piece], margin: Margin) -> bool:
    """A table's last column is no margin."""
    inside = [piece for piece in pieces if margin.top - 1 <= piece.baseline <= margin.bottom + 1]
    rows = [cells_of(row, None) for row in rows_of(inside)]
    return is_table([row for row in rows if len(row) > 1])


def _put_left(drafts: list[Draft], rows: Sequence[list[Piece]], page: int, number: int) -> None:
    """Dates and labels become the first cell of the line they stand beside, joined over two rows where one is open."""
    owner: Draft | None = None
    bottom = float("-inf")
    for row in rows:
        cells = cells_of(row, None)
        if not cells:
            continue
        near = row[0].baseline - bottom < _NEAR * row[0].size
        beside = _beside(drafts, row)
        if owner is not None and near and len(cells) == 1 and _continues(owner, cells[0], beside, drafts):
            _continue(owner, cells[0])
        elif beside is None:
            owner = _insert(drafts, Draft(cells, page, number))
        elif len(cells) == 1 and _is_heading(cells[0], beside, rows):
            drafts.insert(drafts.index(beside), Draft(cells, page, number))
            owner = None
        else:
            beside.cells[:0] = cells
            owner = beside
        bottom = row[0].baseline


def _continues(owner: Draft, cell: CellDraft, beside: Draft | None, drafts: Sequence[Draft]) -> bool:
    """The date above is open, or this one begins with its dash; or it stands where nothing new begins."""
    above = owner.cells[0]
    upper, lower = cell_text(above), cell_text(cell)
    if OPEN_END.search(upper) or OPEN_START.search(lower):
        return True
    if beside is None:
        close = cell[0].baseline - above[-1].baseline <= 1.5 * cell[0].size
        title = cell[0].size > _LARGER * above[0].size or (cell[0].font.bold and not above[0].font.bold)
        alike = above[0].font is cell[0].font or has_date(upper)
        return len(owner.cells) > 1 and alike and close and not title
    return beside.mark is not None or _runs_on(drafts, beside)


def _continue(owner: Draft, cell: CellDraft) -> None:
    """A range goes on in its cell; what is neither date nor the rest of a label is a cell of the margin."""
    upper = cell_text(owner.cells[0])
    if OPEN_END.search(upper) or OPEN_START.search(cell_text(cell)) or not has_date(upper):
        owner.cells[0] = owner.cells[0] + cell
    else:
        owner.margin.append(cell)


def _is_heading(cell: CellDraft, beside: Draft, rows: Sequence[list[Piece]]) -> bool:
    """A section's title set in the margin: larger than the text, or bold or capital and far from the next one."""
    text = cell_text(cell)
    if has_date(text) or text.endswith(":") or len(cell) > 5 or _is_date(beside):
        return False
    if cell[0].size > _LARGER * beside.main.size:
        return True
    strong = cell[0].font.bold or text.isupper()
    alike = [row[0].baseline for row in rows if row[0].font is cell[0].font]
    far = all(lower - upper > 3.2 * cell[0].size for upper, lower in pairwise(alike))
    return strong and len(text) > 3 and far


def _is_date(draft: Draft) -> bool:
    return len(draft.cells) == 1 and has_date(draft.text) and len(draft.pieces) <= 6


def _put_right(drafts: list[Draft], rows: Sequence[list[Piece]], page: int, number: int) -> None:
    """Dates and places: cells of an entry's own lines, cells in the margin beside its items and sentences."""
    for row in rows:
        cells = cells_of(row, None)
        if not cells:
            continue
        beside = _beside(drafts, row)
        if beside is not None and beside.mark is None and not beside.margin and not _runs_on(drafts, beside):
            beside.cells += cells
        elif beside is not None:
            beside.margin += cells
        else:
            above = [d for d in drafts if d.baseline < row[0].baseline]
            near = above and row[0].baseline - _lowest(above[-1]) < _NEAR * row[0].size
            if near:
                above[-1].margin += cells
            else:
                _insert(drafts, Draft(cells, page, number))


def _lowest(draft: Draft) -> float:
    return max(piece.baseline for piece in [*draft.pieces, *(p for cell in draft.margin for p in cell)])


def _runs_on(drafts: Sequence[Draft], draft: Draft) -> bool:
    """In the middle of an item or a sentence: small letters below a line that reaches far to the right."""
    at = next(i for i, other in enumerate(drafts) if other is draft)
    above = drafts[at - 1] if at else None
    if above is None:
        return False
    edge = max(other.right for other in drafts)
    if draft.text[:1].islower() and above.right > edge - 0.25 * (edge - above.left):
        return True
    return above.mark is not None and draft.left > above.mark.right - 1


def _beside(drafts: Iterable[Draft], row: list[Piece]) -> Draft | None:
    baseline, size = row[0].baseline, row[0].size
    near = [d for d in drafts if abs(d.baseline - baseline) <= _BESIDE * max(size, d.main.size)]
    return min(near, key=lambda d: abs(d.baseline - baseline), default=None)


def _insert(drafts: list[Draft], draft: Draft) -> Draft:
    at = next((i for i, other in enumerate(drafts) if other.baseline > draft.baseline), len(drafts))
    drafts.insert(at, draft)
    return draft


def _set_gaps(drafts: Sequence[Draft]) -> None:
    """The first line of a further region stands apart; so does one clearly further down than lines here usually are."""
    if drafts and drafts[0].region:
        drafts[0].gap = True
    usual = _usual_step(drafts)
    for upper, lower in pairwise(drafts):
        step = lower.baseline - upper.baseline
        lower.gap = step > GAP * max(usual, lower.main.size * 1.05)


def _usual_step(drafts: Sequence[Draft]) -> float:
    """The most common distance, to half a point; the smaller of two equally common ones."""
    steps = [round(2 * (lower.baseline - upper.baseline)) / 2 for upper, lower in pairwise(drafts)]
    steps = [step for step in steps if step > 4]
    return min(steps, key=lambda step: (-sum(abs(step - other) <= 0.5 for other in steps), step)) if steps else 0.0
