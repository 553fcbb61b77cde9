"""A read document: its lines in reading order, each with its place on the page and how it was set."""

import msgspec

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the page's upper left corner."""


class Word(msgspec.Struct, frozen=True, array_like=True):
    """One word as printed."""

    text: str
    box: Box
    bold: bool = False
    italic: bool = False


class Cell(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A run of words without a wide gap: "Senior Engineer" at the left of a line, "2021 – 2023" at its right."""

    text: str
    box: Box | None = None
    words: tuple[Word, ...] = ()
    bold: bool = False
    italic: bool = False


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of text. What a format does not tell is left at its default.

    `cells` are the line's parts from left to right, at least one. `margin` are cells that the page prints in a margin
    of its own at this line's height (dates or places beside bullets): they belong to the entry, not to the sentence.
    `size` is the type size in points. `heading` is 1 for the highest level of a heading by style (Word, Markdown).
    `bullet`: an item of a list, the mark itself removed, `level` how deep it is nested, from 0. A typed line without a
    mark that hangs below an item has one level more than the item.
    `gap_before`: stands apart from the line above. `region` counts the page areas (columns) in reading order.
    `hidden`: nobody sees it on paper (white, tiny, off the page).
    """

    cells: tuple[Cell, ...]
    page: int = 1
    box: Box | None = None
    margin: tuple[Cell, ...] = ()
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    heading: int = 0
    bullet: bool = False
    level: int = 0
    gap_before: bool = False
    region: int = 0
    hidden: bool = False

    @property
    def text(self) -> str:
        """The cells with three blanks between them."""
        return "   ".join(cell.text for cell in self.cells)


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a clickable area of the page leads."""

    url: str
    page: int = 1
    box: Box | None = None
    text: str = ""


class PageSize(msgspec.Struct, frozen=True, array_like=True):
    """In points."""

    width: float
    height: float


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`kind` is pdf, docx, text, markdown, jsonresume or rendercv; `pages` is empty where the format has none."""

    lines: tuple[Line, ...]
    kind: str = "text"
    links: tuple[Link, ...] = ()
    pages: tuple[PageSize, ...] = ()

    @property
    def text(self) -> str:
        """The visible lines, an empty one before those that stand apart, bullets marked."""
        return "\n".join(_printed(line) for line in self.lines if not line.hidden).strip("\n")


def _printed(line: Line) -> str:
    margin = "".join(f"   {cell.text}" for cell in line.margin)
    return ("\n" if line.gap_before else "") + ("• " if line.bullet else "") + line.text + margin
