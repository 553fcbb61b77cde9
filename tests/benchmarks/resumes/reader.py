"""The reader under test: a file to a read résumé, in this process, with the times of its two steps."""

import time
from dataclasses import dataclass
from pathlib import Path

from desktop.resumes.parsing.parse import parse_resume
from desktop.resumes.reading.tasks import read_file
from desktop.resumes.resume import ReadResume


@dataclass(frozen=True, slots=True)
class Timed:
    resume: ReadResume
    read_s: float
    parse_s: float


def read_resume(path: Path) -> Timed:
    """As the program's reading process does it; starting that is not counted."""
    began = time.perf_counter()
    document = read_file(path)
    read_at = time.perf_counter()
    resume = parse_resume(document)
    return Timed(resume, read_at - began, time.perf_counter() - read_at)
