"""A résumé file's text, read in a child process that may be slow, greedy or crash without harm."""

import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.errors import ProgramError
from desktop.resumes.extract_worker import ReadLine, read_into

__all__ = ["Line", "ResumeText", "ResumeUnreadable", "extract_text"]

READING_S = 4.5
"""After this the child is ended; with the start of it a hostile file costs at most five seconds."""

LARGEST_FILE_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """`page` counts from 1. `bold` and `gap_before` are False where the format does not tell."""

    text: str
    page: int
    bold: bool = False
    gap_before: bool = False


@dataclass(frozen=True, slots=True)
class ResumeText:
    """The lines in reading order; `name` is the file's name without its ending."""

    lines: tuple[Line, ...]
    name: str

    @property
    def text(self) -> str:
        """The lines joined, with an empty line before those that stand apart."""
        return "\n".join(f"\n{line.text}" if line.gap_before else line.text for line in self.lines)


class ResumeUnreadable(ProgramError):
    """The file could not be read as a résumé; the message says why and what to do."""

    title = "This résumé could not be read"
    message = "Save it as a PDF with selectable text, as DOCX or as plain text, and choose it again."


def extract_text(path: Path, what: str = "résumé") -> ResumeText:
    """Reads TXT, Markdown, PDF and DOCX. Raises ResumeUnreadable within about five seconds for everything else.

    `what` is the document's name in the sentences that explain a problem.
    """
    try:
        return _extracted(path)
    except ResumeUnreadable as error:
        if what == "résumé":
            raise
        raise ResumeUnreadable(error.message.replace("résumé", what), detail=error.detail) from error


def _extracted(path: Path) -> ResumeText:
    _check_size(path)
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    child = context.Process(target=read_into, args=(str(path), sending), daemon=True)
    child.start()
    sending.close()
    try:
        return ResumeText(tuple(Line(*line) for line in _received(receiving)), path.stem)
    finally:
        receiving.close()
        child.kill()
        child.join()


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ResumeUnreadable(f"{path.name} could not be opened. Choose the file again.", detail=str(error)) from error
    if not path.is_file():
        raise ResumeUnreadable(f"{path.name} is not a file. Choose a PDF, DOCX or text file.")
    if size == 0:
        raise ResumeUnreadable(f"{path.name} is empty (0 bytes). Save it again, or choose another file.")
    if size > LARGEST_FILE_BYTES:
        raise ResumeUnreadable(f"{path.name} is larger than 10 MB. Save it without pictures and choose it again.")


def _received(receiving: Connection) -> list[ReadLine]:
    try:
        if not receiving.poll(READING_S):
            raise ResumeUnreadable(
                "Reading this file took too long, so it was stopped. "
                "Save it as plain text or as a simpler PDF and try again."
            )
        kind, payload = receiving.recv()
    except EOFError as error:  # the child died: out of memory, or a crash in a library
        raise ResumeUnreadable(
            "This file needs too much memory to read, or is damaged. Save it as plain text and choose that.",
            detail="the reading process ended without an answer",
        ) from error
    if kind == "problem":
        raise ResumeUnreadable(str(payload))
    lines: list[ReadLine] = payload
    return lines
