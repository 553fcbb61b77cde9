"""A white strip between two sides, and what it parts: columns of text, a margin of dates or labels, or mere cells."""

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from desktop.resumes.reading.marks import has_date
from desktop.resumes.reading.pdf.sides import Side, SideLine

_LEAST_LINES = 4
_LEAST_HEIGHTS = 6.0
"""Both sides must stand beside each other for so many line heights."""
_MUCH_LARGER = 1.4
_LARGER = 1.1
_OWN_GRID = 0.55
"""Where fewer lines than this share a baseline with the other side, each side runs for itself."""


class Kind(Enum):
    COLUMNS = "columns"
    LEFT_MARGIN = "left margin"
    RIGHT_MARGIN = "right margin"
    CELLS = "cells"


@dataclass(slots=True)
class Gutter:
    """The strip from `left` to `right`, between two sides that stand beside each other."""

    kind: Kind
    left: float
    right: float
    first: Side
    second: Side

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        return min(self.first.bottom, self.second.bottom) - max(self.first.top, self.second.top)


def judged(first: Side, second: Side, *, known: bool = False) -> Gutter:
    """Tells the kind. `known`: on another page, or above, the same strip parted columns.

    Only lines with the other side beside them count: what stands above or below is no witness, nor is it in a margin.
    """
    left, right = first.within(second.top, second.bottom), second.within(first.top, first.bottom)
    if left is None or right is None:
        return Gutter(Kind.CELLS, first.right, second.left, first, second)
    kind = _kind(left, right, known)
    if kind is not Kind.COLUMNS:
        first, second = left, right
    return Gutter(kind, first.right, second.left, first, second)


def _kind(left: Side, right: Side, known: bool) -> Kind:
    if _is_left_margin(left, right):
        return Kind.LEFT_MARGIN
    if _is_right_margin(left, right):
        return Kind.RIGHT_MARGIN
    if _are_columns(left, right, known):
        return Kind.COLUMNS
    if _are_labels(left, right):
        return Kind.LEFT_MARGIN
    return Kind.CELLS


def _is_left_margin(left: Side, right: Side) -> bool:
    """Dates beside the entries they belong to: short, beginning where an entry begins. Titles alone on their row and
    the further lines of a date do not count."""
    beside = [line for line in left.lines if right.at(line)]
    dated = sum(has_date(line.text) and line.words <= 6 for line in beside)
    if left.width > 0.6 * right.width and dated < 0.8 * len(beside):
        return False
    if left.bullets or len(beside) < 2 or left.wraps > 1:
        return False
    short = sum(line.words for line in beside) <= 5 * len(beside)
    strangers = sum(
        not (right.at(line) or left.emphasised(line) or lower_part)
        for line, lower_part in zip(left.lines, _lower_parts(left), strict=True)
    )
    return dated >= 0.5 * len(beside) and short and strangers <= 0.25 * len(left.lines)


def _lower_parts(side: Side) -> list[bool]:
    """Which lines stand right below another one of their side."""
    close = (lower.baseline - upper.baseline < 1.7 * lower.size for upper, lower in pairwise(side.lines))
    return [False, *close]


def _is_right_margin(left: Side, right: Side) -> bool:
    """Dates and places of entries: short, mostly flush right, each group beginning on an entry's first line."""
    if right.width > 0.6 * left.width or right.bullets or right.words_a_line > 6 or right.wraps > 1:
        return False
    starts = _matched([group[0] for group in right.groups], left)
    if right.date_share >= 0.4 and starts >= 0.7 and (right.flush_right >= 0.7 or right.dated_lines >= 0.4):
        return True
    aligned = right.flush_right >= 0.8 and right.flush_left < 0.6
    small = sum(line.goes_on for line in right.lines) > 0.2 * len(right.lines)
    return aligned and starts >= 0.9 and right.words_a_line <= 4 and len(right.lines) >= 3 and not small


def _are_columns(left: Side, right: Side, known: bool) -> bool:
    fewer, other = sorted((left, right), key=lambda side: len(side.lines))
    overlap = min(left.bottom, right.bottom) - max(left.top, right.top)
    height = max(left.size, right.size)
    gap = right.left - left.right
    if _is_name_beside_block(fewer, other, gap):
        return True
    agreement, shared = _agreement(left, right)
    if agreement <= _OWN_GRID:
        tall = len(fewer.lines) >= _LEAST_LINES and overlap > _LEAST_HEIGHTS * height
        small = shared >= 2 and gap > 2 * height and overlap > 1.2 * height
        return known or tall or small
    if _are_label_rows(left, right) or (agreement >= 0.8 and _are_sections_of_rows(left, right)):
        return False
    if _are_wrapped_lists(left, right) or _are_titled_lists(left, right) or _are_headed_alike(left, right):
        return True
    if known and (right.headings or right.wraps):
        return True
    if len(fewer.lines) < _LEAST_LINES or overlap <= _LEAST_HEIGHTS * height:
        return False
    return _reads_downwards(left, right) and _reads_downwards(right, left)


def _is_name_beside_block(fewer: Side, other: Side, gap: float) -> bool:
    """One or two large lines, and beside their height several small ones."""
    if len(fewer.lines) > 2 or len(other.lines) < 2 or gap < 2 * other.size:
        return False
    name = max(fewer.lines, key=lambda line: line.size)
    beside = [line for line in other.lines if line.bottom > name.top and line.top < name.bottom]
    return name.size >= _MUCH_LARGER * max(line.size for line in other.lines) and len(beside) >= 2


def _are_wrapped_lists(left: Side, right: Side) -> bool:
    """Items on both sides, of which some go on below."""
    return min(left.bullets, right.bullets) >= 2 and any(
        _goes_on_below(upper, lower) for side in (left, right) for upper, lower in pairwise(side.lines)
    )


def _goes_on_below(item: SideLine, lower: SideLine) -> bool:
    """The lower line begins right below the item's text."""
    pieces = item.segments[0].pieces
    if not item.bullet or lower.bullet or len(pieces) < 2 or lower.baseline - item.baseline > 1.6 * item.size:
        return False
    return abs(lower.left - pieces[1].left) < 3


def _are_titled_lists(left: Side, right: Side) -> bool:
    """Short lists beside each other, each under a title of its own; a table would hold dates or figures."""
    titles = [line for line in left.lines if right.at(line)][:1]
    if not titles:
        return False
    first = titles[0]
    last = right.lines[-1].baseline + 1
    below = [line for line in left.lines if first.baseline < line.baseline <= last]
    title = right.at(first)
    if title is None or right.lines[0] is not title or len(below) < 2 or len(right.lines) < 3:
        return False
    styled = first.bold and title.bold and not any(line.bold for line in [*below, *right.lines[1:]])
    words = [len(segment.pieces) for line in [first, *below, *right.lines] for segment in line.segments]
    figures = any(letter.isdigit() for line in [*below, *right.lines] for letter in line.text)
    return styled and max(words) <= 5 and not figures


def _are_headed_alike(left: Side, right: Side) -> bool:
    """Section titles side by side at the top, set larger than what is below them, and another one further down the
    right side: what stands between is that side's own, however many lines stand beside each other."""
    title = right.lines[0]
    beside = left.at(title)
    if beside is None or not _is_section_title(title, right) or not _is_section_title(beside, left):
        return False
    alike = abs(title.size - beside.size) < 0.5
    return alike and any(_is_section_title(line, right) and line.size >= title.size - 0.5 for line in right.lines[1:])


def _is_section_title(line: SideLine, side: Side) -> bool:
    return line.bold and line.words <= 4 and line.size >= _LARGER * side.size and not has_date(line.text)


def _reads_downwards(side: Side, other: Side) -> bool:
    """Its lines belong to each other rather than to the line beside them."""
    own_headings = sum(_is_own_heading(line, side, other) for line in side.lines[:-1])
    alone = sum(other.at(line) is None for line in side.lines)
    items = sum(line.bullet and not ((beside := other.at(line)) and beside.bullet) for line in side.lines)
    prose = side.words_a_line >= 4 and side.flush_left >= 0.5
    return own_headings > 0 or side.wraps >= 2 or items >= 2 or prose or alone > 0.4 * len(side.lines)


def _is_own_heading(line: SideLine, side: Side, other: Side) -> bool:
    """A short emphasised line that is neither the entry of the date beside it nor one of a row of titles."""
    if not side.emphasised(line) or line.words > 4 or has_date(line.text):
        return False
    beside = other.at(line)
    return beside is None or not (other.emphasised(beside) or has_date(beside.text))


def _are_sections_of_rows(left: Side, right: Side) -> bool:
    """One column whose sections hold rows of cells: its titles have nothing beside them, the right side has none."""
    inside = [line for line in left.lines if right.top < line.baseline < right.bottom]
    titles = [line for line in inside if left.emphasised(line) and line.words <= 4 and not _is_dated(line, right)]
    alone = [line for line in titles if right.at(line) is None]
    own = any(_is_own_heading(line, right, left) for line in right.lines[:-1])
    return len(alone) >= 1 and len(alone) >= 0.7 * len(titles) and not own and not right.wraps


def _is_dated(line: SideLine, other: Side) -> bool:
    """It holds a date, or one stands beside it."""
    beside = other.at(line)
    return has_date(line.text) or (beside is not None and has_date(beside.text))


def _are_label_rows(left: Side, right: Side) -> bool:
    """Labels of one style, each beside the beginning of what it names; titles alone on their row may stand between."""
    beside = [(line, own) for line in left.lines if (own := right.at(line)) is not None]
    if not beside or left.width > 0.6 * right.width or left.bullets or len(beside) > len(right.lines):
        return False
    size = max(line.size for line, _ in beside)
    alone = [line for line in left.lines if right.at(line) is None and line.size < 1.1 * size]
    words = sum(line.words for line, _ in beside) / len(beside)
    if words > 4 or len(alone) > 0.2 * len(left.lines) or left.wraps:
        return False
    middle = sum(right.runs_on(own) for _, own in beside)
    styles = {(line.bold, round(line.size)) for line, _ in beside}
    titled = any(_is_own_heading(line, right, left) for line in right.lines[:-1])
    return middle <= 0.15 * len(beside) and (len(styles) == 1 or left.date_share > 0.5 or not titled)


def _are_labels(left: Side, right: Side) -> bool:
    return _are_label_rows(left, right) and len(left.lines) >= 2


def _agreement(left: Side, right: Side) -> tuple[float, int]:
    """The share of the lines of the side with fewer that have one beside them, and their number."""
    fewer, other = sorted((left, right), key=lambda side: len(side.lines))
    return _matched(fewer.lines, other), len(fewer.lines)


def _matched(lines: list[SideLine], other: Side) -> float:
    return sum(other.at(line) is not None for line in lines) / max(1, len(lines))
