"""Recursive cuts: a page's segments to regions in reading order.

A strip is looked for between every two left edges; what lies across it (a header, a full-width section) bounds it
above and below. The tallest strip that parts columns of text is cut; what stands above, left, right and below is cut
again by itself. What no strip parts is a region, with the margins found in it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.resumes.reading.pdf.centred import centred_headings
from desktop.resumes.reading.pdf.gutters import Gutter, Kind, judged
from desktop.resumes.reading.pdf.margins import Margin, margins_of
from desktop.resumes.reading.pdf.rows import Segment
from desktop.resumes.reading.pdf.sides import Side, SideLine

_NARROWEST = 0.6
"""In em: a strip narrower than this parts nothing."""
_SAME_STRIP = 5.0
_TALL = 180.0
"""In points: a strip as tall as this parts the page itself, and may do so on the next page."""
_TOUCH = 0.5
_ON_THE_ROW = 0.3
_NAME = 1.3
_HEAD_LINES = 3
"""A name and a title; beside them twice as many lines of contacts make a header, not a column."""
_DEEPEST = 12
_MOST_EFFORT = 20_000
"""In segments weighed on one page: ten times what a dense résumé takes. Confetti is then read row by row."""
_MOST_STRIPS = 12
"""So many of the tallest strips are weighed against each other; the rest only parts corners."""


@dataclass(slots=True, eq=False)
class Region:
    """Segments that are read row by row."""

    segments: list[Segment]
    margins: list[Margin] = field(default_factory=list)


class Cutter:
    """Cuts the pages of one document; a strip found on one page is recognised more easily on the next."""

    def __init__(self) -> None:
        self._known: list[float] = []
        self._effort = 0
        self._centred: set[int] = set()

    def regions(self, segments: list[Segment]) -> list[Region]:
        """In reading order."""
        self._effort = 0
        self._centred = centred_headings(segments)
        return list(self._cut(segments, 0)) if segments else []

    def _cut(self, segments: list[Segment], depth: int) -> Iterator[Region]:
        gutters = list(self._gutters(segments))
        columns = _without_margins([gutter for gutter in gutters if gutter.kind is Kind.COLUMNS])
        if not columns or depth > _DEEPEST:
            yield Region(segments, margins_of(gutters))
            return
        best = max(columns, key=lambda gutter: (round(gutter.height / 3), gutter.right - gutter.left))
        if best.height > _TALL:
            self._known.append(best.middle)
        for part in _parts(segments, best):
            if part:
                yield from self._cut(part, depth + 1)

    def _gutters(self, segments: list[Segment]) -> Iterator[Gutter]:
        """One for each way to part a band in two; neighbouring edges often part it alike."""
        seen: set[tuple[int, ...]] = set()
        for x in _edges(segments):
            known = any(abs(x - strip) < 4 * _SAME_STRIP and x > strip for strip in self._known)
            for band in _bands(segments, x, self._centred):
                left, right = _halves(band, x)
                key = (*map(id, left), 0, *map(id, right))
                if left and right and key not in seen and _stand_beside(left, right) and self._effort < _MOST_EFFORT:
                    seen.add(key)
                    self._effort += len(band)
                    gutter = _gutter_of(left, right, known)
                    if gutter is not None:
                        yield gutter


def _edges(segments: list[Segment]) -> list[float]:
    """Left edges, those within two points taken as one: every column begins at one."""
    edges: list[float] = []
    for left in sorted(segment.left for segment in segments):
        if not edges or left - edges[-1] > 2.0:
            edges.append(left)
    return edges[1:]


def _bands(segments: list[Segment], x: float, centred: set[int]) -> Iterator[list[Segment]]:
    """What lies between two rows that cross the strip left of x, or reach too near to it, or are centred headings."""
    crossing = sorted(
        s.baseline for s in segments if (s.left < x - _TOUCH and s.right > x - _NARROWEST * s.size) or id(s) in centred
    )
    bands: list[list[Segment]] = [[] for _ in range(len(crossing) + 1)]
    for segment in segments:
        height, reach = segment.baseline, _ON_THE_ROW * segment.size
        at = bisect_left(crossing, height)
        below = at < len(crossing) and crossing[at] - height <= reach
        if not below and not (at and height - crossing[at - 1] <= reach):
            bands[at].append(segment)
    return (band for band in bands if len(band) > 1)


def _halves(band: list[Segment], x: float) -> tuple[list[Segment], list[Segment]]:
    left = [segment for segment in band if segment.left < x - _TOUCH]
    return left, [segment for segment in band if segment.left >= x - _TOUCH]


def _stand_beside(left: list[Segment], right: list[Segment]) -> bool:
    lowest, highest = max(s.bottom for s in left), min(s.top for s in left)
    return any(segment.top < lowest and segment.bottom > highest for segment in right)


def _gutter_of(left: list[Segment], right: list[Segment], known: bool) -> Gutter | None:
    first, second = _trimmed(Side(left), Side(right))
    if first is None or second is None:
        return None
    if second.left - first.right < _NARROWEST * max(first.size, second.size):
        return None
    gutter = judged(first, second, known=known)
    return gutter if gutter.height > 0 or gutter.kind is not Kind.COLUMNS else None


def _trimmed(left: Side, right: Side) -> tuple[Side | None, Side | None]:
    """Rows at both ends whose right part does not begin at the right column's edge are entries with a date at the
    right, not part of the columns."""
    lines = right.lines
    if right.flush_left < 0.4 or len(lines) < 4:
        return left, right
    start, end = 0, len(lines)
    while end > start and _strays(lines[end - 1], left, right):
        end -= 1
    while start < end and _strays(lines[start], left, right):
        start += 1
    if (start, end) == (0, len(lines)):
        return left, right
    if start == end:
        return None, None
    top = lines[start - 1].bottom if start else float("-inf")
    bottom = lines[end].top if end < len(lines) else float("inf")
    rest = [line for line in left.lines if line.baseline > top and line.baseline < bottom]
    return _side(rest), _side(lines[start:end])


def _strays(line: SideLine, left: Side, right: Side) -> bool:
    return line.left > right.common_left + 0.35 * right.width and left.at(line) is not None


def _side(lines: list[SideLine]) -> Side | None:
    return Side([segment for line in lines for segment in line.segments]) if lines else None


def _without_margins(columns: list[Gutter]) -> list[Gutter]:
    """A strip between dates and their entries is none between columns, though a column stands beyond the dates.

    Where dates might belong to either side, they do to the one whose entries they stand beside, then to the nearer one.
    """

    columns = sorted(columns, key=lambda gutter: -gutter.height)[:_MOST_STRIPS]

    def rank(gutter: Gutter, other: Gutter) -> tuple[float, float]:
        return _margin_share(gutter, other), gutter.left - gutter.right

    kept = [
        gutter
        for gutter in columns
        if not any(
            other.height >= 0.5 * gutter.height
            and _margin_share(gutter, other)
            and rank(gutter, other) > rank(other, gutter)
            for other in columns
        )
    ]
    return kept or columns


def _margin_share(gutter: Gutter, other: Gutter) -> float:
    """With what lies beyond `other` left away, how well one side of `gutter` fits as a margin of the other side.

    0 where it is no margin.
    """
    if other.right <= gutter.left:
        near = [s for s in _segments(gutter.first.lines) if s.left >= other.right - _TOUCH]
        return _share(Side(near), gutter.second) if near else 0.0
    if other.left >= gutter.right:
        near = [s for s in _segments(gutter.second.lines) if s.right <= other.left + _TOUCH]
        return _share(gutter.first, Side(near)) if near else 0.0
    return 0.0


def _share(left: Side, right: Side) -> float:
    """Of the margin's groups, those beside a line that begins an entry."""
    kind = judged(left, right).kind
    if kind not in (Kind.LEFT_MARGIN, Kind.RIGHT_MARGIN):
        return 0.0
    margin, owner = (left, right) if kind is Kind.LEFT_MARGIN else (right, left)
    begins = {id(group[0]) for group in owner.groups}
    beside = [owner.at(group[0]) for group in margin.groups]
    return 0.01 + sum(line is not None and (line.bold or id(line) in begins) for line in beside) / len(beside)


def _parts(segments: list[Segment], gutter: Gutter) -> Iterable[list[Segment]]:
    """Above, left, right, below."""
    inside = {id(s) for side in (gutter.first, gutter.second) for line in side.lines for s in line.segments}
    top = min(gutter.first.top, gutter.second.top)
    others = [s for s in segments if id(s) not in inside]
    above = [s for s in others if s.baseline < top + 0.5 * s.size]
    below = [s for s in others if s.baseline >= top + 0.5 * s.size]
    head, left = _without_head(gutter.first.lines, gutter.first, gutter.second.top)
    title, right = _without_head(gutter.second.lines, gutter.second, gutter.first.top)
    kept, tail = _without_tail(left, gutter)
    if below or (len(kept) <= _HEAD_LINES and len(right) <= 2 * _HEAD_LINES):
        left, below = kept, _segments(tail) + below
    return [*above, *_segments(head), *_segments(title)], _segments(left), _segments(right), below


def _segments(lines: list[SideLine]) -> list[Segment]:
    return [segment for line in lines for segment in line.segments]


def _without_head(lines: list[SideLine], side: Side, other_top: float) -> tuple[list[SideLine], list[SideLine]]:
    """A name in large letters, or lines behind a gap, above everything on the other side: not part of the column."""
    cut = 0
    for at, (line, below) in enumerate(pairwise(lines), 1):
        if line.bottom > other_top:
            break
        large = line.size >= _NAME * side.size and below.size < line.size
        if large or below.baseline - line.baseline > 1.4 * side.step + (below.size - side.size):
            cut = at
    return lines[:cut], lines[cut:]


def _without_tail(lines: list[SideLine], gutter: Gutter) -> tuple[list[SideLine], list[SideLine]]:
    """What stands below the right column's end, behind a gap, belongs to the full-width part that follows."""
    for at, (upper, lower) in enumerate(pairwise(lines), 1):
        step = min(gutter.first.step, 1.6 * lower.size)
        if lower.top > gutter.second.bottom and lower.baseline - upper.baseline > 1.3 * step:
            return lines[:at], lines[at:]
    return lines, []
