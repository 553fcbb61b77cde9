"""What the blanks of a typed line tell: its cells, and whether it hangs below an item."""

import re

_WIDE = re.compile(r"\t+|(?<=\S) {3,}(?=\S)")
_DOUBLE = re.compile(r"(?<=[^\s.!?:;,]) {2,}(?=\S)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST = 4
"""A line with more parts than this was set in block, with blanks wherever they fell."""


def typed_cells(text: str, *, marked: bool) -> list[str]:
    """Cells at tabs and at three blanks; at two where a line with a year is no item of a list."""
    cells = [cell.strip() for cell in _WIDE.split(text.strip())]
    if not marked and _YEAR.search(text):
        parts = [part.strip() for cell in cells for part in _DOUBLE.split(cell)]
        cells = parts if len(parts) <= _MOST else cells
    return [cell for cell in cells if cell]


class Hanging:
    """Follows the lines of a text: one without a mark, set further in than the item above it, goes on with the item."""

    def __init__(self) -> None:
        self._mark = -1
        self._level = 0

    def level(self, line: str, *, marked: bool, level: int, gap: bool) -> int:
        """The line's own level, or one more than the item's where it hangs below that."""
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if marked:
            self._mark, self._level = indent, level
        elif gap or indent <= self._mark or self._mark < 0:
            self._mark = -1
        else:
            return self._level + 1
        return level
