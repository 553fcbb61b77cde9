"""The questions, and the résumés that they are asked about."""

from importlib.resources import files
from pathlib import Path

import msgspec
import pypdfium2

SHARED_RESUMES = Path(__file__).parents[4] / "shared" / "data" / "resumes"


class Sample(msgspec.Struct, frozen=True):
    resume: str
    text: str
    question_class: str


class Samples(msgspec.Struct, frozen=True):
    """`resumes` gives each name its file among the shared ones; the empty file is the demo's own."""

    resumes: dict[str, str]
    questions: list[Sample]


def load_samples() -> Samples:
    return msgspec.json.decode((Path(__file__).parent / "questions.json").read_bytes(), type=Samples)


def resume_text(file_name: str) -> str:
    """The demo's résumé also stands in for a shared one that is not there."""
    path = SHARED_RESUMES / file_name
    if not file_name or not path.exists():
        return (files("desktop.demo") / "data" / "resume.md").read_text(encoding="utf-8")
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
