"""What a file is: its content decides, and its ending must agree where it promises something."""

import json
import re
from enum import Enum
from pathlib import PurePath

from desktop.resumes.reading.problem import FileProblem

_BEGINNING = 4096
"""So much of a file without a format shows whether it is text at all."""
_MOST_CONTROLS = 0.01
"""A text may hold a stray control character; pictures and programs are full of them."""
_PDF_WITHIN = 1024
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|(?:[-*_] ?){3,}$|\|.*\|$|\[.+\]\(.+\)|.*\*\*[^*]+\*\*)", re.M)
_RENDERCV = re.compile(r"^cv:\s*$", re.M)
_NO_TEXT = "This is not a text, PDF or DOCX file. Choose your résumé in one of these forms."


class Kind(Enum):
    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON_RESUME = "jsonresume"
    RENDERCV = "rendercv"


def kind_of(data: bytes, name: str) -> Kind:
    """PDF or DOCX by their first bytes; the rest is text of one kind or another. Raises FileProblem."""
    ending = PurePath(name).suffix.lower()
    is_pdf = b"%PDF-" in data[:_PDF_WITHIN]
    is_zip = data.startswith(b"PK\x03\x04")
    if is_pdf and (is_zip or not _begins_like_pdf(data)):
        raise FileProblem("This file pretends to be of two kinds at once, so it was not opened. Save it again as PDF.")
    if is_pdf or is_zip:
        _check_ending(ending, ".pdf" if is_pdf else ".docx")
        return Kind.PDF if is_pdf else Kind.DOCX
    _refuse_others(data, ending)
    return _kind_of_text(decoded(data), ending)


def _begins_like_pdf(data: bytes) -> bool:
    """Before the mark some programs leave a byte order mark or blank lines, and nothing else."""
    return not data[: data.index(b"%PDF-")].strip(b"\xef\xbb\xbf\0\r\n\t ")


def _check_ending(ending: str, expected: str) -> None:
    if ending in {".pdf", ".docx", ".txt", ".md", ".json", ".yaml", ".yml"} and ending != expected:
        what = "a PDF" if expected == ".pdf" else "a ZIP archive or Word document"
        raise FileProblem(f"This file is called {ending} but is {what}. Rename it to {expected} if you trust it.")


def _refuse_others(data: bytes, ending: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileProblem("This is an old Word file, or one with a password. Save it as DOCX without a password.")
    if data.startswith(b"{\\rtf"):
        raise FileProblem("This is an RTF file. Save it as DOCX, PDF or plain text.")
    if ending in (".pdf", ".docx"):
        raise FileProblem(f"This file is called {ending} but is none. Open it where it came from and save it again.")


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or the encoding of old Windows programs."""
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text[:_BEGINNING]):
            return text
    raise FileProblem(_NO_TEXT)


def _is_binary(beginning: str) -> bool:
    controls = sum(not letter.isprintable() and not letter.isspace() and ord(letter) < 32 for letter in beginning)
    return "\0" in beginning or controls > _MOST_CONTROLS * len(beginning)


def _kind_of_text(text: str, ending: str) -> Kind:
    """An ending that promises data is believed: its importer says what is wrong with it."""
    if ending == ".json":
        return Kind.JSON_RESUME
    if ending in (".yaml", ".yml"):
        return Kind.RENDERCV
    if text.lstrip().startswith("{") and _is_json_resume(text):
        return Kind.JSON_RESUME
    if _RENDERCV.search(text) and re.search(r"^\s+(?:name|sections):", text, re.M):
        return Kind.RENDERCV
    if ending in (".md", ".markdown") or (ending != ".txt" and len(_MARKDOWN.findall(text)) >= 3):
        return Kind.MARKDOWN
    return Kind.TEXT


def _is_json_resume(text: str) -> bool:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and bool(content.keys() & {"basics", "work", "education", "skills"})
