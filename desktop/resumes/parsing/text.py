"""Pasted text to a résumé."""

import re

from desktop.resumes.document import Cell, Document, Line, Link
from desktop.resumes.parsing.parse import parse_resume
from desktop.resumes.parsing.rows import BULLET
from desktop.resumes.parsing.typed_lines import Hanging, typed_cells
from desktop.resumes.resume import ReadResume

_LETTER_BULLET = re.compile(r"\s*o(?:\t|\s{2,})\s*(?=\S)|\s+o\s(?=[A-ZÀ-Ý\d])")
_LINK = re.compile(r"\[([^\]\[]+)\]\(([^()\s]+)\)")


def parse_text(text: str) -> ReadResume:
    """Each line of the text a line of the document; tabs and wide blanks divide cells, empty lines set apart."""
    return parse_resume(text_document(text))


def text_document(text: str) -> Document:
    lines: list[Line] = []
    links: list[Link] = []
    gap, hanging = False, Hanging()
    for raw in re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text):
        raw = _LINK.sub(lambda match: _linked(match, links), raw)
        bullet = _LETTER_BULLET.match(raw)  # Word's hollow bullet, pasted
        raw = raw[bullet.end() :] if bullet else raw
        marked = bullet is not None or BULLET.match(raw) is not None
        cells = tuple(Cell(text=part) for part in typed_cells(raw, marked=marked))
        if cells and re.search(r"\w", raw):
            level = hanging.level(raw, marked=marked, level=0, gap=gap)
            lines.append(Line(cells=cells, bullet=bullet is not None, level=level, gap_before=gap and bool(lines)))
            gap = False
        else:
            gap = True
    return Document(lines=tuple(lines), kind="text", links=tuple(links))


def _linked(match: re.Match[str], links: list[Link]) -> str:
    """ "[my site](https://…)" as Markdown writes it: the words stay, the address becomes a link."""
    links.append(Link(url=match[2], text=match[1]))
    return match[1]
