"""Blocks to lines: rows of a table as lines with cells, columns of a layout table and text boxes as regions."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import msgspec

from desktop.resumes.document import Cell, Line, Link
from desktop.resumes.reading.docx.blocks import Block, Box, Row
from desktop.resumes.reading.docx.paragraphs import Paragraph
from desktop.resumes.reading.marks import OPEN_END, OPEN_START, has_date

_BIG_LINES = 4
_BIG_WORDS = 40
_GAP = 4.0
"""In points: so much more than usual sets a paragraph apart from the one above."""


class Flow:
    """Collects lines block by block; regions are counted as they begin."""

    def __init__(self, region: int = 0) -> None:
        self.lines: list[Line] = []
        self.links: list[Link] = []
        self._region = region
        self._inside = 0
        self._gap = False
        self._after = 0.0
        self._distances: list[float | None] = []  # None within a paragraph and in tables
        self._later: list[Box] = []

    def add(self, blocks: Iterable[Block]) -> None:
        """In order. A text box beside other text is read after all the blocks: it does not interrupt them."""
        for block in blocks:
            match block:
                case Paragraph():
                    self._add_paragraph(block)
                case Row():
                    self._add_row(block)
                case Box(inline=True):
                    self._add_region(block.blocks)
                case Box():
                    self._later.append(block)
        if self._later and not self._inside:
            later, self._later = self._later, []
            for box in later:
                self._add_region(box.blocks)

    def _add_region(self, blocks: list[Block]) -> None:
        self.begin_region()
        self._inside += 1
        self.add(blocks)
        self._inside -= 1
        self.begin_region()

    def begin_region(self) -> None:
        """The lines from here on stand elsewhere on the page."""
        if self.lines and self.lines[-1].region == self._region:
            self._region += 1
            self._gap = True

    def _add_paragraph(self, paragraph: Paragraph) -> None:
        self.links += paragraph.links
        lines = paragraph.lines(self._region)
        distance = self._after + paragraph.look.before
        self._after = paragraph.look.after
        if not lines:
            self._gap = True
            return
        self._append(lines, distance)

    def _append(self, lines: Sequence[Line], distance: float | None) -> None:
        apart = self._gap or bool(lines[0].heading)
        self.lines.append(msgspec.structs.replace(lines[0], gap_before=apart) if apart else lines[0])
        self.lines += lines[1:]
        self._distances += [distance, *([None] * (len(lines) - 1))]
        self._gap = False

    def _add_row(self, row: Row) -> None:
        """One cell with much in it beside short ones: the short ones belong to its first line. Several: columns."""
        cells = [cell for cell in (_Content(cell, self._region) for cell in row.cells) if cell.lines or cell.nested]
        big = [cell for cell in cells if cell.is_big]
        if len(cells) == 1:
            self.add(cells[0].blocks)
        elif len(big) > 1 or any(cell.nested for cell in cells):
            for cell in cells:
                self._add_region(cell.blocks)
        elif cells:
            for cell in cells:
                self.links += cell.links
            self._gap = self._gap or (bool(big) and bool(self.lines))
            self._append(_beside(cells, big[0]) if big else _side_by_side(cells), None)

    def finished(self) -> list[Line]:
        """The lines, those set apart that stand clearly further from the line above than most do."""
        plain = [d for d, line in zip(self._distances, self.lines, strict=True) if not line.heading and d is not None]
        usual = max(set(plain), key=plain.count) if plain else 0.0
        return [
            msgspec.structs.replace(line, gap_before=line.gap_before or (i > 0 and (distance or 0.0) > usual + _GAP))
            for i, (line, distance) in enumerate(zip(self.lines, self._distances, strict=True))
        ]


class _Content:
    """What one cell of a table holds."""

    def __init__(self, blocks: list[Block], region: int) -> None:
        self.blocks = blocks
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        self.nested = len(paragraphs) < len(blocks)
        self.lines = [line for paragraph in paragraphs for line in paragraph.lines(region)]
        self.links = [link for paragraph in paragraphs for link in paragraph.links]

    @property
    def is_big(self) -> bool:
        words = sum(len(line.text.split()) for line in self.lines)
        items = sum(line.bullet for line in self.lines)
        return len(self.lines) >= _BIG_LINES or words > _BIG_WORDS or items > 1

    @property
    def is_heading(self) -> bool:
        """A section's title in a column of its own."""
        line = self.lines[0]
        text = line.text
        alone = len(self.lines) == 1 and not has_date(text) and not text.endswith(":")
        return alone and (bool(line.heading) or text.isupper() or line.bold)


def _side_by_side(cells: Sequence[_Content]) -> list[Line]:
    """First lines beside each other, then second ones, as they stand on the page."""
    rows = zip_longest(*(cell.lines for cell in cells))
    return [_joined([line for line in row if line is not None]) for row in rows]


def _beside(cells: Sequence[_Content], big: _Content) -> list[Line]:
    """Dates, places and labels in short cells go to the first line of the long one."""
    title = next((cell for cell in cells if cell is not big and cell.is_heading), None)
    if title is not None and len(big.lines) >= _BIG_LINES:
        rest = [cell for cell in cells if cell is not title]
        return [*title.lines, *(_beside(rest, big) if len(rest) > 1 else big.lines)]
    first: list[Line] = []
    margin: list[Cell] = []
    for cell in cells:
        if cell is big:
            first.append(big.lines[0])
            continue
        main, more = _range_first(cell.lines)
        first.append(main)
        margin += more
    line = msgspec.structs.replace(_joined(first, big.lines[0]), margin=tuple(margin))
    return [line, *big.lines[1:]]


def _range_first(lines: list[Line]) -> tuple[Line, list[Cell]]:
    """ "2019 –" and "2021" on two lines are one range; what follows stands in the margin."""
    cells = [cell for line in lines for cell in line.cells]
    head = cells[0]
    rest = cells[1:]
    while rest and (OPEN_END.search(head.text) or OPEN_START.search(rest[0].text)):
        head = msgspec.structs.replace(head, text=f"{head.text} {rest[0].text}")
        rest = rest[1:]
    return msgspec.structs.replace(lines[0], cells=(head,)), rest


def _joined(lines: Sequence[Line], like: Line | None = None) -> Line:
    """One line with the cells of all, looking like the first or the given one."""
    like = like or lines[0]
    cells = tuple(cell for line in lines for cell in line.cells)
    return msgspec.structs.replace(
        like,
        cells=cells,
        bold=all(cell.bold for cell in cells),
        italic=all(cell.italic for cell in cells),
        heading=like.heading if len(lines) == 1 else 0,
        bullet=like.bullet and lines[0].bullet,
    )
