"""What stands on one side of a gutter, as lines and groups of lines, and what tells its kind."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise

from desktop.resumes.reading.marks import LIKELY_BULLETS, SURE_BULLETS, has_date
from desktop.resumes.reading.pdf.rows import SAME_BASELINE, Segment

_GROUP_GAP = 1.4
"""How many usual steps part one group of lines from the next."""


class SideLine:
    """The segments of one side on one baseline."""

    def __init__(self, segments: list[Segment]) -> None:
        self.segments = sorted(segments, key=lambda segment: segment.left)
        main = max(segments, key=lambda segment: len(segment.text))
        self.baseline, self.size = main.baseline, main.size
        self.top, self.bottom = min(s.top for s in segments), max(s.bottom for s in segments)
        self.left, self.right = self.segments[0].left, max(s.right for s in segments)

    @cached_property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @cached_property
    def words(self) -> int:
        return sum(len(segment.pieces) for segment in self.segments)

    @cached_property
    def bold(self) -> bool:
        pieces = [piece for segment in self.segments for piece in segment.pieces]
        return sum(len(p.text) for p in pieces if p.font.bold) > 0.6 * sum(len(p.text) for p in pieces)

    @cached_property
    def bullet(self) -> bool:
        first = self.segments[0].pieces[0]
        return first.text[0] in SURE_BULLETS or (first.text in LIKELY_BULLETS) or first.font.symbol

    @cached_property
    def goes_on(self) -> bool:
        """Begins in the middle of a sentence."""
        return self.text[:1].islower() and not self.bullet


class Side:
    """Lines from top to bottom."""

    def __init__(self, segments: list[Segment]) -> None:
        self.lines = _lines(segments)
        self.left = min(segment.left for segment in segments)
        self.right = max(segment.right for segment in segments)
        self.top, self.bottom = self.lines[0].top, self.lines[-1].bottom

    def within(self, top: float, bottom: float) -> "Side | None":
        """The lines that lie between two heights, at least in part."""
        inside = [line for line in self.lines if line.bottom > top and line.top < bottom]
        if len(inside) == len(self.lines):
            return self
        return Side([segment for line in inside for segment in line.segments]) if inside else None

    @property
    def width(self) -> float:
        return self.right - self.left

    @cached_property
    def size(self) -> float:
        return sorted(line.size for line in self.lines)[len(self.lines) // 2]

    @cached_property
    def step(self) -> float:
        """The usual distance between two lines."""
        steps = sorted(lower.baseline - upper.baseline for upper, lower in pairwise(self.lines))
        return min(steps[len(steps) // 3], 1.7 * self.size) if steps else 1.2 * self.size

    @cached_property
    def groups(self) -> list[list[SideLine]]:
        groups = [[self.lines[0]]]
        for upper, lower in pairwise(self.lines):
            if lower.baseline - upper.baseline > _GROUP_GAP * self.step:
                groups.append([])
            groups[-1].append(lower)
        return groups

    @cached_property
    def words_a_line(self) -> float:
        return sum(line.words for line in self.lines) / len(self.lines)

    @cached_property
    def date_share(self) -> float:
        """Of the groups, those with a date in a short line."""
        dated = sum(any(has_date(line.text) and line.words <= 6 for line in group) for group in self.groups)
        return dated / len(self.groups)

    @cached_property
    def dated_lines(self) -> float:
        return sum(has_date(line.text) and line.words <= 6 for line in self.lines) / len(self.lines)

    @cached_property
    def flush_left(self) -> float:
        """The share of lines that begin at the most common left edge."""
        return _share([line.left for line in self.lines])

    @cached_property
    def flush_right(self) -> float:
        return _share([line.right for line in self.lines])

    @cached_property
    def common_left(self) -> float:
        return _mode([line.left for line in self.lines])

    @cached_property
    def bullets(self) -> int:
        return sum(line.bullet for line in self.lines)

    @cached_property
    def wraps(self) -> int:
        """Lines that reach the right edge and go on below in small letters."""
        edge = self.right - 0.3 * self.width
        return sum(upper.right > edge and upper.words > 2 and lower.goes_on for upper, lower in pairwise(self.lines))

    def runs_on(self, line: SideLine) -> bool:
        """Goes on with the sentence of the line right above, which reaches far to the right."""
        at = self.lines.index(line)
        above = self.lines[at - 1] if at else None
        if above is None or not line.goes_on or line.baseline - above.baseline > 1.6 * line.size:
            return False
        return above.right > self.right - 0.35 * self.width

    def emphasised(self, line: SideLine) -> bool:
        """Set larger than this side's usual, or bold where it is not, or in capitals: a heading."""
        mostly_bold = sum(other.bold for other in self.lines) > 0.5 * len(self.lines)
        return (
            line.size > 1.12 * self.size
            or (line.bold and not mostly_bold)
            or (line.text.isupper() and len(line.text) > 3 and line.words <= 4)
        )

    @cached_property
    def headings(self) -> int:
        """Emphasised short lines without a date, followed by a line that is not."""
        return sum(
            self.emphasised(line) and not self.emphasised(below) and line.words <= 4 and not has_date(line.text)
            for line, below in pairwise(self.lines)
        )

    def at(self, line: SideLine) -> SideLine | None:
        """This side's line on the other side's baseline."""
        reach = 0.5 * SAME_BASELINE * line.size
        for own in self.lines[bisect_left(self._heights, line.baseline - reach) :]:
            if own.baseline > line.baseline + reach:
                return None
            if abs(own.baseline - line.baseline) <= 0.5 * SAME_BASELINE * min(own.size, line.size):
                return own
        return None

    @cached_property
    def _heights(self) -> list[float]:
        return [line.baseline for line in self.lines]


def _lines(segments: list[Segment]) -> list[SideLine]:
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: segment.baseline):
        if lines and segment.baseline - lines[-1][0].baseline <= SAME_BASELINE * min(segment.size, lines[-1][0].size):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [SideLine(line) for line in lines]


def _share(edges: list[float]) -> float:
    return max(_counts(sorted(edges))) / len(edges)


def _mode(edges: list[float]) -> float:
    """The edge that most others share, the smallest of several."""
    ordered = sorted(edges)
    counts = _counts(ordered)
    return ordered[counts.index(max(counts))]


def _counts(ordered: list[float]) -> list[int]:
    """For each edge how many lie within two points of it."""
    return [bisect_right(ordered, edge + 2.0) - bisect_left(ordered, edge - 2.0) for edge in ordered]
