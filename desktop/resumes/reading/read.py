"""Reading a file that may be hostile: in a child process, with a clear sentence for everything that fails."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.errors import ProgramError
from desktop.resumes.document import Document
from desktop.resumes.reading.child import Cancelled, Child
from desktop.resumes.reading.limits import LARGEST_FILE_BYTES
from desktop.resumes.reading.picture import PagePicture
from desktop.resumes.reading.problem import FileProblem
from desktop.resumes.reading.tasks import Task, TaskKind
from desktop.resumes.resume import ReadResume

__all__ = ["PagePicture", "Reader", "ResumeUnreadable", "read_document", "read_resume", "render_pages"]

T = TypeVar("T")


class ResumeUnreadable(ProgramError):
    """The file could not be read as a résumé; the message says why and what to do."""

    title = "This résumé could not be read"
    message = "Save it as a PDF with selectable text, as DOCX or as plain text, and choose it again."


class ReadingCancelled(ResumeUnreadable):
    """The person changed their mind."""

    title = "Reading was stopped"
    message = "The file was not read. Choose it again whenever you like."


class Reader:
    """Reads files, each in a process of its own.

    Every method waits; call them on a thread, and `cancel` on another. `warm` starts the next process beforehand, which
    saves its start of half a second to a whole one. `close` ends it.
    """

    def __init__(self) -> None:
        self._next: Child | None = None
        self._now: set[Child] = set()
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Has a process ready for the next file."""
        with self._lock:
            if self._next is None or not self._next.is_alive:
                self._next = Child(with_parser=True)

    def document(self, path: Path, what: str = "résumé") -> Document:
        """The read document. `what` names it in the sentences that explain a problem. Raises ResumeUnreadable."""
        return self._run(Task(kind=TaskKind.DOCUMENT, path=str(path)), Document, what)

    def resume(self, path: Path) -> ReadResume:
        """The document and what it says as data. Raises ResumeUnreadable."""
        return self._run(Task(kind=TaskKind.RESUME, path=str(path)), ReadResume, "résumé")

    def pages(self, path: Path, pages: Sequence[int], scale: float = 1.0) -> list[PagePicture]:
        """Pictures of a PDF's pages (from 1), `scale` dots a point. Raises ResumeUnreadable."""
        task = Task(kind=TaskKind.PICTURES, path=str(path), pages=tuple(pages), scale=scale)
        return self._run(task, list[PagePicture], "résumé")

    def cancel(self) -> None:
        """Ends every reading that is under way; its caller gets ReadingCancelled."""
        with self._lock:
            for child in self._now:
                child.kill()

    def close(self) -> None:
        """Ends whatever runs or stands ready."""
        self.cancel()
        with self._lock:
            if self._next is not None:
                self._next.close()
                self._next = None

    def _run(self, task: Task, result: type[T], what: str) -> T:
        try:
            _check_file(Path(task.path))
            return msgspec.msgpack.decode(self._answered(task), type=result)
        except Cancelled as error:
            raise ReadingCancelled from error
        except (FileProblem, msgspec.DecodeError) as error:
            raise _unreadable(error, what) from error

    def _answered(self, task: Task) -> bytes:
        with self._lock:
            ready, self._next = self._next, None
            child = ready if ready is not None and ready.is_alive else Child(with_parser=task.kind is TaskKind.RESUME)
            self._now.add(child)
        try:
            return child.answer(task)
        finally:
            with self._lock:
                self._now.discard(child)


def _unreadable(error: FileProblem | msgspec.DecodeError, what: str) -> ResumeUnreadable:
    message = str(error) if isinstance(error, FileProblem) else ResumeUnreadable.message
    return ResumeUnreadable(message.replace("résumé", what), detail=f"{type(error.__cause__ or error).__name__}")


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileProblem(f"{path.name} could not be opened. Choose the file again.") from error
    if not path.is_file():
        raise FileProblem(f"{path.name} is not a file. Choose a PDF, DOCX or text file.")
    if size == 0:
        raise FileProblem(f"{path.name} is empty (0 bytes). Save it again, or choose another file.")
    if size > LARGEST_FILE_BYTES:
        raise FileProblem(f"{path.name} is larger than 10 MB. Save it without pictures and choose it again.")


def read_document(path: Path, what: str = "résumé") -> Document:
    """PDF, DOCX, text, Markdown; JSON Resume and RenderCV are recognised and handed over as text.

    Raises ResumeUnreadable within about five seconds for everything else.
    """
    return Reader().document(path, what)


def read_resume(path: Path) -> ReadResume:
    """As `read_document`, and parsed in the same child."""
    return Reader().resume(path)


def render_pages(path: Path, pages: Sequence[int], scale: float = 1.0) -> list[PagePicture]:
    """Pictures of a PDF's pages, drawn in the child as well."""
    return Reader().pages(path, pages, scale)
