"""What the reading process does with one file, and the sentences for whatever goes wrong.

The libraries that read PDF and DOCX are imported by the child alone: the program itself starts sooner without them.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.resumes.document import Document
from desktop.resumes.reading.intake import Kind, decoded, kind_of
from desktop.resumes.reading.limits import TOO_GREEDY, check_characters
from desktop.resumes.reading.markdown import read_markdown
from desktop.resumes.reading.picture import PagePicture
from desktop.resumes.reading.plain import read_text
from desktop.resumes.reading.problem import FileProblem

NO_TEXT = "This file holds no text. Choose your résumé as PDF with selectable text, DOCX or text."
DAMAGED = "This file is damaged or of an unknown kind. Save it again as PDF, DOCX or text."


class TaskKind(StrEnum):
    DOCUMENT = "document"
    RESUME = "resume"
    PICTURES = "pictures"


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """`pages` from 1 and `scale` (dots a point) are for pictures."""

    kind: TaskKind
    path: str
    pages: tuple[int, ...] = ()
    scale: float = 1.0


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Either the result, packed, or the sentence that says why there is none."""

    result: bytes = b""
    problem: str = ""


def done(task: Task) -> Answer:
    """Never raises: the person needs a sentence, not a trace."""
    try:
        return Answer(result=msgspec.msgpack.encode(_RUN[task.kind](task)))
    except FileProblem as problem:
        return Answer(problem=str(problem))
    except MemoryError:
        return Answer(problem=TOO_GREEDY)
    except Exception:  # a library met something its authors did not foresee
        return Answer(problem=DAMAGED)


def read_file(path: Path) -> Document:
    """Raises FileProblem."""
    data = path.read_bytes()
    document = _read(data, kind_of(data, path.name))
    if not any(character.isalnum() for line in document.lines for character in line.text):
        raise FileProblem(NO_TEXT)
    check_characters(sum(len(line.text) for line in document.lines))
    return document


def _read(data: bytes, kind: Kind) -> Document:
    if kind is Kind.PDF:
        from desktop.resumes.reading.pdf.reader import read_pdf  # loads pdfium

        return read_pdf(data)
    if kind is Kind.DOCX:
        from desktop.resumes.reading.docx.reader import read_docx  # loads lxml

        return read_docx(data)
    text = decoded(data)
    check_characters(len(text))
    return read_markdown(text) if kind is Kind.MARKDOWN else read_text(text, kind.value)


def _document(task: Task) -> Document:
    return read_file(Path(task.path))


def _resume(task: Task) -> object:
    data = Path(task.path).read_bytes()
    kind = kind_of(data, Path(task.path).name)
    if kind in (Kind.JSON_RESUME, Kind.RENDERCV):
        return _imported(data, kind)
    from desktop.resumes.parsing.parse import parse_resume  # its word lists are needed in the child alone

    return parse_resume(read_file(Path(task.path)))


def _imported(data: bytes, kind: Kind) -> object:
    """Such a file says itself what is what."""
    from desktop.resumes.interchange.laid_out import read_import
    from desktop.resumes.interchange.problem import NotImported

    try:
        return read_import(data, kind.value)
    except NotImported as error:
        raise FileProblem(error.message) from error


def _pictures(task: Task) -> list[PagePicture]:
    from desktop.resumes.reading.pdf.pictures import pictures_of  # loads pdfium

    data = Path(task.path).read_bytes()
    if kind_of(data, task.path) is not Kind.PDF:
        raise FileProblem("Only a PDF has pages to show.")
    return pictures_of(data, task.pages, task.scale)


_RUN: dict[TaskKind, Callable[[Task], object]] = {
    TaskKind.DOCUMENT: _document,
    TaskKind.RESUME: _resume,
    TaskKind.PICTURES: _pictures,
}
