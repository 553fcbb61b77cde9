"""The job description of a command: the text of a file, with an error that speaks of it rather than of the résumé."""

from pathlib import Path

from desktop.resumes.reading.read import ResumeUnreadable, read_document


class JobUnreadable(ResumeUnreadable):
    """The message says why and what to do."""

    title = "This job description could not be read"


def job_text(path: Path) -> str:
    """Raises JobUnreadable."""
    try:
        return read_document(path, "job description").text
    except ResumeUnreadable as error:
        raise JobUnreadable(error.message, detail=error.detail) from error
