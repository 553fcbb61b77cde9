"""Headings set in the middle of the page: they end what stands beside each other above them, as a full line does."""

from itertools import pairwise

from desktop.resumes.reading.pdf.rows import SAME_BASELINE, Segment

_MIDDLE = 2.5
"""In points: so far from the page's middle may the middle of a centred row lie."""
_LEAST = 3
"""One row may stand in the middle by chance; so many alike do not."""
_INSET = 0.15
_WORDS_APART = 5.0
"""In em: between the words of a heading set wide."""

_Style = tuple[int, bool, bool]


def centred_headings(segments: list[Segment]) -> set[int]:
    """The identities of the segments of such rows: several of one style, alone on their rows, of different widths."""
    if not segments:
        return set()
    left, right = min(s.left for s in segments), max(s.right for s in segments)
    alike: dict[_Style, list[list[Segment]]] = {}
    for row in _rows(segments):
        start, end = row[0].left, row[-1].right
        inset = start > left + _INSET * (right - left)
        if inset and abs((start + end) - (left + right)) < 2 * _MIDDLE and _is_one(row):
            alike.setdefault(_style(row), []).append(row)
    found = [rows for rows in alike.values() if len({round(row[0].left / 4) for row in rows}) >= _LEAST]
    return {id(segment) for rows in found for row in rows for segment in row}


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (segment.baseline, segment.left)):
        if rows and segment.baseline - rows[-1][0].baseline <= SAME_BASELINE * segment.size:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda segment: segment.left) for row in rows]


def _is_one(row: list[Segment]) -> bool:
    """Its segments stand no further apart than widely set words do."""
    near = all(b.left - a.right < _WORDS_APART * a.size for a, b in pairwise(row))
    return near and sum(len(segment.text) for segment in row) <= 80


def _style(row: list[Segment]) -> _Style:
    pieces = [piece for segment in row for piece in segment.pieces]
    return round(2 * row[0].size), all(piece.font.bold for piece in pieces), all(s.text.isupper() for s in row)
