"""The measuring child: one process reads every document, so that what it costs to start one is not counted."""

import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.resumes.reading.problem import FileProblem
from desktop.resumes.resume import ReadResume
from tests.benchmarks.resumes.reader import read_resume

LONGEST_S = 60.0


@dataclass(frozen=True, slots=True)
class Reading:
    """`resume` is None where the document could not be read; `problem` says why."""

    path: Path
    resume: ReadResume | None = None
    read_s: float = 0.0
    parse_s: float = 0.0
    problem: str = ""

    @property
    def total_s(self) -> float:
        return self.read_s + self.parse_s

    @property
    def pages(self) -> int:
        return max(1, len(self.resume.document.pages)) if self.resume else 1


def read_all(paths: Sequence[Path]) -> Iterator[Reading]:
    """In order. Where a document ends the process, those behind it are not read either."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    child = context.Process(target=_read_into, args=(list(paths), sending))
    child.start()
    sending.close()
    try:
        for path in paths:
            yield _next(receiving, path)
    finally:
        receiving.close()
        child.kill()
        child.join()


def _next(receiving: Connection, path: Path) -> Reading:
    try:
        if not receiving.poll(LONGEST_S):
            return Reading(path, problem=f"not read within {LONGEST_S:.0f} s")
        made: Reading = receiving.recv()
    except EOFError:
        return Reading(path, problem="the reading process ended without an answer")
    return made


def _read_into(paths: list[Path], sending: Connection) -> None:
    if paths:
        _read(paths[0])  # what is loaded at first use is not the document's cost
    for path in paths:
        sending.send(_read(path))


def _read(path: Path) -> Reading:
    try:
        timed = read_resume(path)
    except FileProblem as problem:
        return Reading(path, problem=str(problem))
    except Exception as error:  # a mistake of the reader is a result of the benchmark, not its end
        return Reading(path, problem=f"{type(error).__name__}: {error}")
    return Reading(path, timed.resume, timed.read_s, timed.parse_s)
