"""The document's blocks in reading order: paragraphs, tables by rows or by columns, text boxes, each once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from desktop.resumes.reading.docx.paragraphs import FALLBACK, Paragraph, read_paragraph
from desktop.resumes.reading.docx.styles import Styles, W

_BOX = f"{W}txbxContent"
_DEEPEST = 30


@dataclass(slots=True)
class Row:
    """A table's row: for each cell its blocks."""

    cells: list[list["Block"]]


@dataclass(slots=True)
class Box:
    """A text box's blocks; `inline`: its paragraph holds nothing else."""

    blocks: list["Block"] = field(default_factory=list)
    inline: bool = True


Block = Paragraph | Row | Box


class BlockReader:
    """Walks one part of the document."""

    def __init__(self, styles: Styles, targets: dict[str, str]) -> None:
        self._styles = styles
        self._targets = targets

    def blocks(self, element: etree._Element, *, shaded: bool = False, depth: int = 0) -> Iterator[Block]:
        """Whatever wraps paragraphs and tables (content controls, insertions) is looked through."""
        if depth > _DEEPEST:
            return
        for child in element:
            tag = str(child.tag)
            if tag == f"{W}p":
                yield from self._paragraph(child, shaded, depth)
            elif tag == f"{W}tbl":
                yield from self._rows(child, shaded, depth)
            elif tag not in (FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}sdtPr"):
                yield from self.blocks(child, shaded=shaded, depth=depth + 1)

    def _paragraph(self, element: etree._Element, shaded: bool, depth: int) -> Iterator[Block]:
        paragraph = read_paragraph(element, self._styles, self._targets, shaded=shaded)
        yield paragraph
        alone = not paragraph.text.strip()
        for box in _placed(list(_boxes(element))):
            blocks = list(self.blocks(box, shaded=True, depth=depth + 1))
            yield Box(blocks, inline=alone)

    def _rows(self, table: etree._Element, shaded: bool, depth: int) -> Iterator[Row]:
        styled = shaded or table.find(f"{W}tblPr/{W}tblStyle") is not None
        for row in _children(table, f"{W}tr"):
            cells = []
            for cell in _children(row, f"{W}tc"):
                dark = styled or cell.find(f"{W}tcPr/{W}shd") is not None
                cells.append(list(self.blocks(cell, shaded=dark, depth=depth + 1)))
            yield Row(cells)


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows and cells, also those inside a content control."""
    for child in element:
        if child.tag == tag:
            yield child
        elif str(child.tag) in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _children(child, tag)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes; a drawing's older twin is skipped."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != FALLBACK:
            yield from _boxes(child)


def _placed(boxes: list[etree._Element]) -> list[etree._Element]:
    """Boxes of one paragraph from top to bottom where the file tells their places, else as they come."""
    places = [_place(box) for box in boxes]
    if len(boxes) < 2 or None in places:
        return boxes
    return [boxes[at] for at in sorted(range(len(boxes)), key=lambda at: places[at] or (0, 0))]


def _place(box: etree._Element) -> tuple[int, int] | None:
    """Down and across, in the file's own small units."""
    for parent in box.iterancestors():
        if str(parent.tag).endswith("}anchor"):
            down, across = (_offset(parent, name) for name in ("positionV", "positionH"))
            return (down, across) if down is not None and across is not None else None
    return None


def _offset(anchor: etree._Element, name: str) -> int | None:
    for node in anchor:
        if str(node.tag).endswith("}" + name):
            digits = "".join(node.itertext()).strip()
            return int(digits) if digits.lstrip("-").isdigit() else None
    return None
