"""The entries of a section as blocks of rows: heading lines around a date, and what stands below them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.resumes.parsing.broken_lines import (
    names_post,
    with_heading_bullets_plain,
    with_margin_apart,
    with_margin_dates_joined,
    with_wraps_joined,
)
from desktop.resumes.parsing.dates import is_duration
from desktop.resumes.parsing.entry_lines import EntryLines
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.statements import Wraps, is_sentence

MOST_LEADING = 4
"""Heading lines above an entry's date."""

Labels = Callable[[Row], frozenset[str]]
"""What a row says of an entry ("degree", "school"): an undated entry ends where one would be said twice."""


@dataclass(slots=True)
class Block:
    """One entry. `dated` is the index in `header` of the row with the date, -1 without one."""

    header: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    dated: int = -1

    @property
    def margin(self) -> list[Piece]:
        return [piece for row in (*self.header, *self.body) for piece in row.margin]


def read_blocks(rows: Sequence[Row], wraps: Wraps, *, singles: bool, labels: Labels | None = None) -> list[Block]:
    """Every row in one block, in order; one without a header holds what stands before the first entry.

    `singles`: one date alone may date an entry, as in education.
    """
    apart = [with_margin_apart(row) for row in with_heading_bullets_plain(rows)]
    mended = with_wraps_joined(with_margin_dates_joined(apart), wraps)
    if not mended:
        return []
    lines = EntryLines(mended, wraps, singles=singles)
    return _Reader(lines, labels or (lambda row: frozenset())).blocks()


class _Reader:
    def __init__(self, lines: EntryLines, labels: Labels) -> None:
        self._lines = lines
        self._rows = lines.rows
        self._head = lines.head
        self._labels = labels

    def blocks(self) -> list[Block]:
        anchors = self._lines.anchors
        if not anchors:
            return self._undated(0, len(self._rows))
        starts = self._starts(anchors)
        blocks = self._undated(0, starts[0]) if starts[0] else []
        for start, anchor, end in zip(starts, anchors, [*starts[1:], len(self._rows)], strict=True):
            blocks.extend(self._dated(start, anchor, end))
        return blocks

    def _starts(self, anchors: Sequence[int]) -> list[int]:
        """The first entry of a section shows how many heading lines stand above its date; the others are alike."""
        first = anchors[0]
        lead = 0
        while lead < min(first, MOST_LEADING) and self._leads(first - lead, first):
            lead += 1
        starts = [first - lead]
        starts += [self._start(a, b, lead) for a, b in pairwise(anchors)]
        return starts

    def _leads(self, i: int, anchor: int) -> bool:
        """Row i - 1 heads the same entry as row i."""
        apart = self._rows[i].gap and i != anchor and not self._rows[i - 1].gap and i > 1
        return self._head[i - 1] and not apart and not self._is_whole(i - 1, anchor)

    def _is_whole(self, i: int, anchor: int) -> bool:
        """Row i says everything that the dated row says, so it is an entry of its own."""
        said = self._labels(self._rows[i])
        if not said or said != self._labels(self._rows[anchor]):
            return False
        return len(said) > 1 or (i > anchor and said == {"degree"} and not _BESIDE_DEGREE.match(self._rows[i].text))

    def _start(self, a: int, b: int, lead: int) -> int:
        """Where the entry dated in row b begins, if the one before is dated in row a."""
        top = b
        while top - 1 > a and self._head[top - 1] and not self._is_whole(top - 1, b):
            top -= 1
        if top == b:
            return b
        gaps = [i for i in range(top, b + 1) if self._rows[i].gap]
        if len(gaps) > 1 and gaps[-1] == b and self._lines.is_date_alone(b):
            gaps.pop()  # the page set the date apart from its heading
        if top > a + 1:
            return self._start_below_body(top, b, lead, gaps)
        while top < b and _is_aside(self._rows[top]) and not self._rows[top].gap:
            top += 1  # a place below the date belongs to the entry above
        gaps = [i for i in gaps if i >= top]
        if gaps:
            return min(gaps, key=lambda i: (abs(b - lead - i), -i))
        return max(top, b - lead)

    def _start_below_body(self, top: int, b: int, lead: int, gaps: Sequence[int]) -> int:
        """Something that is no heading line stands between the two dates."""
        if gaps and (b - gaps[-1] >= min(lead, 1)):
            return gaps[-1]
        if gaps:
            return min(gaps, key=lambda i: abs(b - lead - i))
        if lead:
            return max(top, b - lead)
        return top if b - top <= 2 and all(self._lines.stands_out(i) for i in range(top, b)) else b

    def _dated(self, start: int, anchor: int, end: int) -> list[Block]:
        stop = anchor + 1
        while stop < end and self._head[stop] and stop - anchor <= 3 and not self._opens_body(stop):
            if self._is_whole(stop, anchor):
                break
            stop += 1
        whole = stop < end and self._head[stop] and self._is_whole(stop, anchor)
        inner = stop if whole else self._inner_start(stop, end)
        block = Block(list(self._rows[start:stop]), list(self._rows[stop:inner]), anchor - start)
        return [block, *self._undated(inner, end)] if inner < end else [block]

    def _opens_body(self, i: int) -> bool:
        """A line below the date that no longer names the entry: a gap before it, or already a statement."""
        row = self._rows[i]
        if row.gap and not (row.bold or row.italic or row.caps) and place_score(row.text) < 1.5:
            return True
        following = self._rows[i + 1] if i + 1 < len(self._rows) else None
        return following is not None and not following.bullet and self._lines.continued[i + 1] and row.count > 5

    def _inner_start(self, stop: int, end: int) -> int:
        """Where an entry without a date begins among the rows below a dated one."""
        return next((i for i in range(stop + 1, end - 1) if self._begins_inside(i, end)), end)

    def _begins_inside(self, i: int, end: int) -> bool:
        row, above = self._rows[i], self._rows[i - 1]
        if not self._head[i] or row.count > 9 or not (row.gap or (row.bold and not above.bold)):
            return False
        if self._head[i - 1] and not above.bullet and not self._lines.continued[i - 1]:
            return False
        known = names_post(row.text) >= 1.5 or organisation_score(row.text) >= 1.3 or (row.bold and row.gap)
        return known and any(below.bullet or is_sentence(below) for below in self._rows[i + 1 : min(end, i + 4)])

    def _undated(self, start: int, end: int) -> list[Block]:
        blocks: list[Block] = []
        said: frozenset[str] = frozenset()
        bolds = len({row.bold for row in self._rows[start:end]}) == 2
        for i in range(start, end):
            row = self._rows[i]
            says = self._labels(row)
            head = self._head[i] and (row.count <= 12 or len(row.cells) > 1 or bool(says))
            if head and self._opens(i, blocks, says & said, bolds):
                blocks.append(Block([row], []))
                said = says
            elif head and blocks and not blocks[-1].body and len(blocks[-1].header) < 3:
                blocks[-1].header.append(row)
                said |= says
            elif blocks:
                blocks[-1].body.append(row)
                said |= says if head else frozenset()
            else:
                blocks.append(Block([], [row]))
        return blocks

    def _opens(self, i: int, blocks: Sequence[Block], repeated: frozenset[str], bolds: bool) -> bool:
        row, previous = self._rows[i], self._rows[i - 1]
        if not blocks or repeated or row.gap:
            return True
        if bolds:
            return row.bold and not previous.bold
        return bool(blocks[-1].body) and (previous.bullet or is_sentence(previous) or self._lines.continued[i - 1])


_BESIDE_DEGREE = re.compile(r"(?i)(?:double |with (?:a )?)?(?:minor|major|certificate|concentration|diploma thesis)\b")


def _is_aside(row: Row) -> bool:
    """A place or a duration on a line of its own, as pages put them below the date."""
    named = organisation_score(row.text) >= 1.3 or school_score(row.text) >= 2  # "University of Leeds, Leeds"
    return len(row.cells) == 1 and not named and (place_score(row.text) >= 1.5 or is_duration(row.text))
