"""Documents built by hand, and what every parse of any document must keep."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.parsing.rows import tidy
from desktop.resumes.resume import ReadResume

WORD = re.compile(r"[^\W_]+")


def line(
    *cells: str,
    margin: tuple[str, ...] = (),
    bold: bool = False,
    italic: bool = False,
    size: float = 10.0,
    bullet: bool = False,
    gap: bool = False,
    page: int = 1,
    region: int = 0,
    left: float | None = None,
    width: float | None = None,
) -> Line:
    """A line of a page; `left` and `width` give it a box."""
    box = (left, 0.0, left + (width or 100.0), 10.0) if left is not None else None
    return Line(
        cells=tuple(Cell(text=cell, bold=bold, italic=italic) for cell in cells),
        margin=tuple(Cell(text=cell) for cell in margin),
        size=size,
        bold=bold,
        italic=italic,
        bullet=bullet,
        gap_before=gap,
        page=page,
        region=region,
        box=box,
    )


def heading(text: str) -> Line:
    return line(text, bold=True, size=14.0, gap=True)


def document(*lines: Line, kind: str = "pdf") -> Document:
    return Document(lines=lines, kind=kind)


def misplaced(read: ReadResume) -> list[str]:
    """The fields whose quote does not stand on the lines that their place names."""
    wrong = []
    for path, place in read.places.items():
        texts = [_printed(read.document.lines[number]) for number in place.lines]
        joined = _bare(" ".join(texts))
        if not place.lines or not all(_bare(part) in joined for part in place.quote.split("\n")):
            wrong.append(f"{path}: {place.quote!r} on {texts}")
    return wrong


def unplaced(read: ReadResume) -> list[str]:
    """The fields that have no place, and the places that name no field."""
    fields = {path for path, _ in _fields(msgspec.to_builtins(read.resume), "")}
    return sorted(fields ^ set(read.places))


def lost_words(read: ReadResume, *, but: frozenset[str] = frozenset()) -> Counter[str]:
    """Words of the visible lines that stand in no field; `but` are those that may go (headings, labels, page numbers).

    A date is found again as its year, a word broken over two lines as the whole.
    """
    values = " ".join(value for _, value in _fields(msgspec.to_builtins(read.resume), ""))
    known = set(_words(values)) | set(_words(" ".join(place.quote for place in read.places.values())))
    run_on = _bare(values)
    seen: Counter[str] = Counter()
    for row in read.document.lines:
        if not row.hidden:
            seen.update(_words(_printed(row)))
    return Counter({word: count for word, count in seen.items() if word not in known | but and word not in run_on})


def _printed(row: Line) -> str:
    return tidy(" ".join(cell.text for cell in (*row.cells, *row.margin)))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(tidy(text))]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", tidy(text)).casefold()


def _fields(value: object, path: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield path, value
        case dict():
            for key, item in value.items():
                yield from _fields(item, f"{path}/{key}" if path else str(key))
        case list() | tuple():
            for number, item in enumerate(value):
                yield from _fields(item, f"{path}/{number}")
