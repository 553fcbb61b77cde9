"""A Word file's bytes to a document."""

import re

from desktop.resumes.document import Document, Line, Link
from desktop.resumes.reading.docx.archive import NOT_WORD, WordArchive
from desktop.resumes.reading.docx.blocks import BlockReader
from desktop.resumes.reading.docx.flow import Flow
from desktop.resumes.reading.docx.styles import Styles
from desktop.resumes.reading.limits import check_characters
from desktop.resumes.reading.problem import FileProblem

_PAGE_NUMBER = re.compile(r"^\W*(?:page|seite|página)?\W*\d{0,2}\W*(?:(?:of|von|de|/)\W*\d{0,2})?\W*$", re.I)


def read_docx(data: bytes) -> Document:
    """Headers first, then the body, then footers. Raises FileProblem."""
    archive = WordArchive(data)
    styles = Styles(archive.root("word/styles.xml"), archive.root("word/numbering.xml"))
    lines: list[Line] = []
    links: list[Link] = []
    edges: list[Line] = []
    for part in archive.text_parts():
        found, part_links = _read_part(archive, part, styles, region=lines[-1].region + 1 if lines else 0)
        if not part.endswith("document.xml"):
            found = _without_known(found, lines)
            edges += found
        lines += found
        links += part_links
    lines = _without_running_heads(lines, edges)
    return Document(lines=tuple(lines), kind="docx", links=tuple(dict.fromkeys(links)))


def _read_part(archive: WordArchive, part: str, styles: Styles, region: int) -> tuple[list[Line], list[Link]]:
    root = archive.root(part)
    if root is None:
        raise FileProblem(NOT_WORD)
    flow = Flow(region)
    flow.add(BlockReader(styles, archive.links(part)).blocks(root))
    lines = flow.finished()
    check_characters(sum(len(line.text) for line in lines))
    return lines, flow.links


_WITH_NUMBER = re.compile(
    r"\W*\b(?:page|seite|página|pagina)\b\s*\d{0,3}(?:\s*(?:of|von|de|di|/)\s*\d{0,3})?\W*$", re.I
)
"""The number itself may be missing: it is a field that was never filled."""


def _without_running_heads(lines: list[Line], edges: list[Line]) -> list[Line]:
    """ "Mara Lindqvist · Page 1" at a page's edge, where the body says the name anyway."""
    at_edge = {id(line) for line in edges}
    body = {word for line in lines if id(line) not in at_edge for word in re.findall(r"\w+", line.text.lower())}

    def says_nothing(line: Line) -> bool:
        number = _WITH_NUMBER.search(line.text) if id(line) in at_edge else None
        return number is not None and body.issuperset(re.findall(r"\w+", line.text[: number.start()].lower()))

    return [line for line in lines if not says_nothing(line)]


def _without_known(lines: list[Line], known: list[Line]) -> list[Line]:
    """First, even and usual headers often say the same; page numbers say nothing."""
    seen = {line.text for line in known}
    return [line for line in lines if line.text not in seen and not _PAGE_NUMBER.match(line.text)]
