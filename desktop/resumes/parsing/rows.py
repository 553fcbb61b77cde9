"""The visible lines of a document made ready to parse: tidied, bullets seen, page furniture aside, wraps measured."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

from desktop.resumes.document import Cell, Document, Line, Word

_GONE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufffc"
    r"\U000e0000-\U000e007f]"
)
_SAME = re.compile(r"[\ufb00-\ufb06\uff01-\uff5e\u01c4-\u01cc\u0132\u0133\u2011]")
"""Ligatures and wide forms: the same letters in another dress. Superscripts are left, they mean something."""
BULLET = re.compile(
    r"^\s*(?:[•◦▪▸►‣●○■□▶➢➤✓✔✦❖⁃∙·*>»›–—-]|\+(?=\s+[^\W\d])|[oO](?=\s{2,})|\(?\d{1,2}[.)]|\[\d{1,3}\]|[a-h]\))\s+(?=\S)|"
    r"^\s*[•●▪■◦➢➤✓✔❖](?=\w)"
)
_PAGE_NUMBER = re.compile(
    r"^(?:.{0,50}?[\s–—|-]\s*)?(?:page|seite|p\.|página|pagina)\s*\d{1,2}(?:\s*(?:/|of|von|de|di)\s*\d{1,2})?$"
    r"|^(?:[^\d,]{0,40}[–—|-]\s*)?\d{1,2}\s*(?:/|of|von)\s*\d{1,2}$|^[–—-]?\s*\d{1,2}\s*[–—-]?$",
    re.IGNORECASE,
)
_LETTER_SPACED = re.compile(r"^(?:\S ){3,}\S$|^(?:\S ){2,}\S(?: {2,}(?:\S ){1,}\S)+$")
LEAST_WRAP = 58
"""Characters: a plain text whose longest lines are shorter is not taken for one that was wrapped."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on a line (and on `more` lines where it was wrapped); `margin` where it stands beside the line."""

    text: str
    line: int
    bold: bool = False
    italic: bool = False
    margin: bool = False
    words: tuple[Word, ...] = ()
    more: tuple[int, ...] = ()
    left: float = -1.0
    right: float = -1.0

    @property
    def lines(self) -> tuple[int, ...]:
        return (self.line, *self.more)


@dataclass(frozen=True)
class Row:
    """A line to parse. `scale` is its type size over the body's; `room` says that the next word would have fitted."""

    cells: tuple[Piece, ...]
    margin: tuple[Piece, ...] = ()
    bullet: bool = False
    level: int = 0
    gap: bool = False
    heading: int = 0
    scale: float = 1.0
    page: int = 1
    region: int = 0
    left: float = -1.0
    right: float = -1.0
    lines: tuple[int, ...] = field(default=())
    numbered: bool = False

    @cached_property
    def text(self) -> str:
        return "   ".join(cell.text for cell in self.cells)

    @cached_property
    def bold(self) -> bool:
        return all(cell.bold for cell in self.cells)

    @cached_property
    def italic(self) -> bool:
        return all(cell.italic for cell in self.cells)

    @cached_property
    def caps(self) -> bool:
        letters = [character for character in self.text if character.isalpha()]
        return len(letters) > 2 and all(character.isupper() for character in letters)

    @cached_property
    def count(self) -> int:
        """Its words."""
        return len(self.text.split())

    @property
    def line(self) -> int:
        return self.lines[0]


def tidy(text: str) -> str:
    """One form for every sign that can be written in several, without signs that nobody sees."""
    plain = unicodedata.normalize("NFC", _GONE.sub("", text.replace("\ufffe", "-")))
    plain = _SAME.sub(lambda match: unicodedata.normalize("NFKC", match[0]), plain)
    return re.sub(r"\s+", " ", plain).strip()


def read_rows(document: Document) -> tuple[list[Row], list[Row]]:
    """The rows to parse in reading order, and those that are page furniture (page numbers, running heads)."""
    body = _body_size(document.lines)
    rows = [row for number, line in enumerate(document.lines) if (row := _row(line, number, body))]
    rows = [_unnumbered(row, rows[i + 1] if i + 1 < len(rows) else None) for i, row in enumerate(rows)]
    furniture = _furniture(rows, document)
    return [row for row in rows if row.line not in furniture], [row for row in rows if row.line in furniture]


def spaced_out(text: str) -> str:
    """ "S K I L L S" without the blanks between its letters; other text as it is."""
    if not _LETTER_SPACED.match(text):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text))


def _body_size(lines: Sequence[Line]) -> float:
    sizes = [line.size for line in lines if line.size > 0 for _ in range(1 + len(line.text) // 10)]
    return median(sizes) if sizes else 0.0


def _row(line: Line, number: int, body: float) -> Row | None:
    if line.hidden:
        return None
    heading, bullet, numbered = line.heading, line.bullet, False
    cells = [cell for cell in (_piece(cell, number) for cell in line.cells) if cell.text]
    margin = tuple(piece for piece in (_piece(cell, number, margin=True) for cell in line.margin) if piece.text)
    if cells and not bullet and (mark := BULLET.match(cells[0].text)) and not _is_numbered_heading(line, mark):
        bullet, numbered = True, mark[0].strip(" ().")[:1].isdigit()
        cells[0] = replace(cells[0], text=cells[0].text[mark.end() :])
    elif len(cells) > 1 and not bullet and re.fullmatch(r"[•◦▪▸►‣●○■□➢➤✓✔❖∙·*–—-]|\d{1,2}[.)]", cells[0].text):
        bullet = True
        del cells[0]
    if cells and (mark := re.match(r"(#{1,6})\s+(?=\S)", cells[0].text)):
        heading, bullet = heading or len(mark[1]), False
        cells[0] = replace(cells[0], text=cells[0].text[mark.end() :])
    cells = _letters_joined([_without_stars(cell) for cell in cells if re.search(r"\w", cell.text)])
    if not cells and not margin:
        return None
    return Row(
        cells=tuple(cells) if cells else margin,
        margin=margin if cells else (),
        bullet=bullet,
        level=line.level,
        gap=line.gap_before,
        heading=heading,
        scale=line.size / body if body and line.size else 1.0,
        page=line.page,
        region=line.region,
        left=line.box[0] if line.box else -1.0,
        right=line.box[2] if line.box else -1.0,
        lines=(number,),
        numbered=numbered,
    )


_SPACED = re.compile(r"(?:\S )+\S")


def _letters_joined(cells: list[Piece]) -> list[Piece]:
    """ "A D A   B Y R O N": letters set apart, in cells where words end."""
    spaced = len(cells) > 1 and all(_SPACED.fullmatch(cell.text) for cell in cells)
    if not spaced or sum(len(cell.text) for cell in cells) < 9:
        return cells
    return [replace(cells[0], text=" ".join(cell.text.replace(" ", "") for cell in cells), words=())]


def _piece(cell: Cell, number: int, *, margin: bool = False) -> Piece:
    left, right = (cell.box[0], cell.box[2]) if cell.box else (-1.0, -1.0)
    return Piece(tidy(cell.text), number, cell.bold, cell.italic, margin, cell.words, left=left, right=right)


def _unnumbered(row: Row, following: Row | None) -> Row:
    """ "1. Senior Accountant" above "Acme Ltd": a number before a heading makes no list."""
    if not row.numbered or following is None or following.bullet or row.count > 6 or following.count > 8:
        return row
    heads = row.text[0].isupper() and following.text[0].isupper() and not re.search(r"[.,;]$", row.text)
    return replace(row, bullet=False) if heads else row


def _is_numbered_heading(line: Line, mark: re.Match[str]) -> bool:
    return line.heading > 0 or (mark[0].strip()[:1].isdigit() and line.bold and len(line.text.split()) < 5)


def _without_stars(piece: Piece) -> Piece:
    """Markdown's signs of emphasis taken as what they mean."""
    if not re.search(r"[*_]", piece.text):
        return piece
    bold = piece.text.startswith(("**", "__"))
    text = re.sub(r"\*\*|__", "", piece.text).strip()
    italic = re.match(r"[*_]\S", text) is not None
    text = re.sub(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text).strip()
    return replace(piece, text=text, bold=piece.bold or bold, italic=piece.italic or italic) if text else piece


def _furniture(rows: list[Row], document: Document) -> set[int]:
    """Page numbers, and lines at the edge of several pages where only a number changes; not the first page's head."""
    found = {row.line for row in rows if not row.bullet and not row.margin and _PAGE_NUMBER.match(row.text)}
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    edges = [(row, at_foot) for page, those in pages.items() for row, at_foot in _edges(those, page, document)]
    seen = Counter(_shape(row) for row, _ in edges)
    for row, at_foot in edges:
        repeated = len(pages) > 1 and seen[_shape(row)] >= max(2, len(pages) - 1)
        if repeated and row.count <= 12 and not row.margin and (at_foot or row.page > 1):
            found.add(row.line)
    return found


def _shape(row: Row) -> str:
    return re.sub(r"(?<!\d)\d{1,3}(?!\d)", "#", row.text)  # years stay: entries differ by them


def _edges(rows: list[Row], page: int, document: Document) -> list[tuple[Row, bool]]:
    """The rows at a page's head and, with True, at its foot."""
    height = document.pages[page - 1].height if 0 < page <= len(document.pages) else 0.0
    boxes = {row.line: document.lines[row.line].box for row in rows}
    if height and all(boxes.values()):
        middles = {line: (box[1] + box[3]) / 2 / height for line, box in boxes.items() if box}
        return [(row, middles[row.line] > 0.9) for row in rows if not 0.1 < middles[row.line] < 0.9]
    return [*((row, False) for row in rows[:2]), *((row, True) for row in rows[2:][-2:])]
