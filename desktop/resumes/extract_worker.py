"""The child process that reads one untrusted file. Its limits hold even where a library's do not.

The libraries that read PDF and DOCX are imported by the child alone: the program itself starts sooner without them.
"""

import sys
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.resumes.file_problem import FileProblem

ReadLine = tuple[str, int, bool, bool]
"""Text, page from 1, bold, whether a gap stands before it."""

MEMORY_BYTES = 512 * 1024 * 1024
CPU_S = 5
MOST_CHARACTERS = 200_000
BEGINNING = 4096
"""So much of a file without a format shows whether it is text at all."""
MOST_CONTROLS = 0.01
"""A text may hold a stray control character; pictures and programs are full of them."""


def read_into(path: str, sending: Connection) -> None:
    """Sends ("lines", list) or ("problem", sentence); whatever else goes wrong the parent sees as the pipe's end."""
    limit_this_process()
    try:
        sending.send(("lines", read_file(Path(path))))
    except FileProblem as problem:
        sending.send(("problem", str(problem)))
    except MemoryError:
        sending.send(("problem", "This file needs too much memory to read. Save it as plain text and choose that."))
    except Exception:  # a library met something its authors did not foresee; the person needs a sentence, not a trace
        sending.send(("problem", "This file is damaged or of an unknown kind. Save it again as PDF, DOCX or text."))


def limit_this_process() -> None:
    """Memory and CPU; Windows has no such limits, there the parent's clock and the readers' own bounds remain."""
    if sys.platform == "win32":
        return
    import resource  # does not exist on Windows

    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
    if sys.platform.startswith("linux"):  # macOS refuses to lower the address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def read_file(path: Path) -> list[ReadLine]:
    """The content decides what it is, and the ending must agree where it promises PDF or DOCX."""
    data = path.read_bytes()
    ending = path.suffix.lower()
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from desktop.resumes.pdf_text import read_pdf

        lines = read_pdf(data)
    elif data.startswith(b"PK\x03\x04"):
        from desktop.resumes.docx_text import read_docx

        lines = read_docx(data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileProblem("This is an old Word file, or one with a password. Save it as DOCX without a password.")
    elif data.startswith(b"{\\rtf"):
        raise FileProblem("This is an RTF file. Save it as DOCX, PDF or plain text.")
    elif ending in (".pdf", ".docx"):
        raise FileProblem(f"This file is called {ending} but is none. Open it where it came from and save it again.")
    else:
        lines = read_plain(data)
    return _bounded(lines)


def read_plain(data: bytes) -> list[ReadLine]:
    text = _decoded(data)
    lines: list[ReadLine] = []
    gap = False
    for line in text.splitlines():
        if line.strip():
            lines.append((line.rstrip(), 1, False, gap))
        gap = not line.strip()
    return lines


def _decoded(data: bytes) -> str:
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text[:BEGINNING]):
            return text
    raise FileProblem("This is not a text, PDF or DOCX file. Choose your résumé in one of these forms.")


def _is_binary(beginning: str) -> bool:
    controls = sum(not letter.isprintable() and not letter.isspace() and ord(letter) < 32 for letter in beginning)
    return "\0" in beginning or controls > MOST_CONTROLS * len(beginning)


def _bounded(lines: list[ReadLine]) -> list[ReadLine]:
    if not any(character.isalnum() for line in lines for character in line[0]):
        raise FileProblem("This file holds no text. Choose your résumé as PDF with selectable text, DOCX or text.")
    if sum(len(line[0]) for line in lines) > MOST_CHARACTERS:
        raise FileProblem("This file holds over 200,000 characters: too long for a résumé. Choose a shorter one.")
    return lines
