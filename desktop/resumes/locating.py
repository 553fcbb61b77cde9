"""Locating: where on the page the words of a field stand."""

import re
from collections.abc import Iterator, Sequence

from desktop.resumes.document import Box, Document, Line, Word
from desktop.resumes.resume import Place


def boxes_of(place: Place, document: Document) -> list[tuple[int, Box]]:
    """Page and box of each stretch of the field, one a line: of its words where they are found, else of its lines.

    Empty where the document has no pages.
    """
    lines = [document.lines[number] for number in place.lines if number < len(document.lines)]
    words = [(line.page, word) for line in lines for word in _words(line)]
    printed = [_plain(word.text) for _, word in words]
    found = [_found(printed, [_plain(word) for word in part.split()]) for part in place.quote.split("\n")]
    if None in found:
        return [(line.page, line.box) for line in lines if line.box is not None]
    return [box for span in found if span is not None for box in _by_line(words[span[0] : span[1]])]


def line_at(document: Document, page: int, x: float, y: float) -> int | None:
    """The index of the line under this point of the page, in points."""
    for number, line in enumerate(document.lines):
        if line.page == page and line.box is not None and _holds(line.box, x, y):
            return number
    return None


def _words(line: Line) -> Iterator[Word]:
    for cell in (*line.cells, *line.margin):
        yield from cell.words


def _found(page: Sequence[str], wanted: Sequence[str]) -> tuple[int, int] | None:
    """From where to where the wanted words stand one after the other."""
    if not wanted:
        return None
    for start in range(len(page) - len(wanted) + 1):
        if all(page[start + n] == word for n, word in enumerate(wanted)):
            return start, start + len(wanted)
    return None


def _by_line(words: Sequence[tuple[int, Word]]) -> Iterator[tuple[int, Box]]:
    """Words that share a baseline are one box."""
    page, box = words[0][0], words[0][1].box
    for word_page, word in words[1:]:
        if word_page == page and word.box[1] < box[3] and word.box[3] > box[1] and word.box[0] >= box[0]:
            box = (box[0], min(box[1], word.box[1]), max(box[2], word.box[2]), max(box[3], word.box[3]))
        else:
            yield page, box
            page, box = word_page, word.box
    yield page, box


def _plain(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word.casefold()) or word


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
