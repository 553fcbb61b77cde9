"""Plain text to lines."""

import re
from collections.abc import Iterator

from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.parsing.typed_lines import Hanging, typed_cells
from desktop.resumes.reading.letters import plain_text

BULLET = re.compile(r"^(\s*)(?:[•●∙▪■□◦○‣⁃➢➤►❖◆✓✔*+–—-]|o(?=\s\s)|(?<=\s)o(?=\s[A-ZÀ-Ý\d])|\d{1,2}[.)])\s+(?=\S)")
_SIGN = re.compile(r"^\s*[•●∙▪■□◦○‣⁃➢➤►❖◆✓✔](?=\S)")
_TYPED = re.compile(r"^\s*(?:[•●∙▪■□◦○‣⁃➢➤►❖◆✓✔·]+\s*|[-–*](?:\s+|$))")
CELLS = re.compile(r"\t+| {3,}")
RULE = re.compile(r"^\s*(?:[-=_*~#]\s?){4,}$")
_INDENT = 2


def read_text(text: str, kind: str = "text") -> Document:
    """Lines as they stand; bullets by their signs, cells by tabs and wide gaps. A document to import is left whole."""
    if kind != "text":
        return Document(lines=tuple(_raw(text)), kind=kind)
    return Document(lines=tuple(_text_lines(plain_text(text))), kind=kind)


def _raw(text: str) -> Iterator[Line]:
    """Every line with its indent: a YAML file is nothing without it."""
    for line in text.splitlines():
        yield Line(cells=(Cell(text=line.rstrip()),))


def _text_lines(text: str) -> Iterator[Line]:
    gap, page, hanging = False, 1, Hanging()
    for line in _pages(text):
        if line == "\f":
            page += 1
        elif not line.strip() or RULE.match(line):
            gap = True
        else:
            yield _text_line(line, gap, page, hanging)
            gap = False


def _pages(text: str) -> Iterator[str]:
    for number, page in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\f")):
        if number:
            yield "\f"
        yield from page.expandtabs(4).splitlines() if "\t" not in page else page.splitlines()


def _text_line(line: str, gap: bool, page: int, hanging: Hanging) -> Line:
    mark = BULLET.match(line) or _SIGN.match(line)
    body = line[mark.end() :] if mark else line
    level = len(line[: mark.end()].expandtabs(4)) // 4 if mark else 0
    indent = (len(line) - len(line.lstrip())) // _INDENT if mark else 0
    cells = tuple(Cell(text=" ".join(cell.split())) for cell in typed_cells(body, marked=bool(mark)))
    level = hanging.level(line, marked=bool(mark), level=min(level, indent), gap=gap)
    return Line(cells=cells, gap_before=gap, bullet=bool(mark), level=level, page=page)


def strip_mark(text: str) -> tuple[str, bool]:
    """A typed bullet taken off a text, and whether there was one."""
    mark = _TYPED.match(text)
    return (text[mark.end() :].strip(), True) if mark else (text, False)
