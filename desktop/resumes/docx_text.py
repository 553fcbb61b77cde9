"""DOCX to lines: one walk over the document's XML, tables, text boxes and headers included, each once."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from desktop.resumes.file_problem import FileProblem

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PART = re.compile(r"word/(?:header\d*|document|footer\d*)\.xml")

MOST_ENTRIES = 2_000
MOST_INFLATED_BYTES = 50_000_000
MOST_RATIO = 100
SMALL_BYTES = 1_000_000
"""Below this any ratio is harmless: short XML repeats itself."""

_BOMB = "This file unpacks to far more than a résumé holds, so it was not opened. Save it again as DOCX or PDF."


def read_docx(data: bytes) -> list[tuple[str, int, bool, bool]]:
    """Headers first, then the body, then footers; a list item gets a bullet, an empty paragraph is a gap."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise FileProblem("This DOCX file is damaged. Open it in a word processor and save it again.") from error
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_INFLATED_BYTES:
        raise FileProblem(_BOMB)
    parts = sorted((entry.filename for entry in entries if _PART.fullmatch(entry.filename)), key=_part_order)
    if "word/document.xml" not in parts:
        raise FileProblem("This file is a ZIP archive but no Word document. Choose a DOCX, PDF or text file.")
    return [line for part in parts for line in _lines(_root(_inflated(archive, part)))]


def _part_order(name: str) -> tuple[int, str]:
    return (("header", "docume", "footer").index(name[5:11]), name)


def _inflated(archive: zipfile.ZipFile, name: str) -> bytes:
    """Counts while inflating: the declared size may lie."""
    entry = archive.getinfo(name)
    if entry.flag_bits & 1:
        raise FileProblem("This file has a password. Save it without one and choose it again.")
    limit = min(MOST_INFLATED_BYTES, max(SMALL_BYTES, entry.compress_size * MOST_RATIO))
    try:
        with archive.open(entry) as stream:
            content = stream.read(limit + 1)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise FileProblem("This DOCX file is damaged. Open it in a word processor and save it again.") from error
    if len(content) > limit:
        raise FileProblem(_BOMB)
    return content


def _root(content: bytes) -> etree._Element:
    """No entities, no document type, no network: a résumé needs none of them."""
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise FileProblem("This DOCX file holds declarations that no word processor writes, so it was not opened.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FileProblem("This DOCX file is damaged. Open it in a word processor and save it again.") from error


def _lines(root: etree._Element) -> Iterator[tuple[str, int, bool, bool]]:
    gap = False
    for paragraph in _paragraphs(root):
        text, bold = _text_of(paragraph)
        heading = _style(paragraph).lower().startswith(("heading", "title"))
        pieces = [piece for piece in text.split("\n") if piece.strip()]
        for piece in pieces:
            bullet = (
                "• " if paragraph.find(f"{_W}pPr/{_W}numPr") is not None or "list" in _style(paragraph).lower() else ""
            )
            yield bullet + piece.strip(), 1, bold or heading, gap or heading
            gap = False
        gap = gap or not pieces


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs in document order; a text box's paragraphs come after the one that anchors it."""
    for child in element:
        if child.tag == _FALLBACK:
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _text_of(paragraph: etree._Element) -> tuple[str, bool]:
    """The paragraph's own runs, without those of text boxes inside it."""
    pieces: list[str] = []
    bold: list[bool] = []
    for run in _runs(paragraph):
        text = "".join(_character(node) for node in run)
        pieces.append(text)
        if text.strip():
            mark = run.find(f"{_W}rPr/{_W}b")
            bold.append(mark is not None and mark.get(f"{_W}val") not in ("0", "false"))
    return "".join(pieces), bool(bold) and all(bold)


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in (f"{_W}p", f"{_W}txbxContent", _FALLBACK):
            continue
        if child.tag == f"{_W}r":
            yield child
        elif child.tag != f"{_W}del":
            yield from _runs(child)


def _character(node: etree._Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    return {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}.get(str(node.tag), "")


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return str(style.get(f"{_W}val", "")) if style is not None else ""
