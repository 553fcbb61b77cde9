"""The bundled interview: two sound files, the candidate's résumé, the job, and what is true about them."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from shared.setup import SessionSetup
from shared.vocabulary import Source

DATA = Path(__file__).resolve().parent / "data"


class SpokenLine(msgspec.Struct, frozen=True):
    """A line of the interview; `start` and `end` are samples at 16 kHz, from its first to its last audible one.

    `question` is the class of a planned question, empty for a statement. `continues`: the next line is its second half.
    `asks`: how many things it asks at once.
    """

    source: Source
    text: str
    start: int
    end: int
    question: str = ""
    continues: bool = False
    asks: int = 1


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """`count`: how many questions its words hold, each of which is to be noticed once."""

    text: str
    question_class: str
    start: int
    end: int
    count: int = 1


def demo_setup(answer_source: str = "local", whisper_model: str = "", answer_model: str = "") -> SessionSetup:
    return SessionSetup(
        name="Demo interview",
        company="Fabrikam",
        job_title="Senior Platform Engineer",
        job_description=(DATA / "job.txt").read_text(encoding="utf-8"),
        resume_name="Maya Chen (invented)",
        resume_text=(DATA / "resume.md").read_text(encoding="utf-8"),
        microphone=str(DATA / "microphone.flac"),
        system=str(DATA / "system.flac"),
        answer_source=answer_source,
        whisper_model=whisper_model,
        answer_model=answer_model,
        assistance="practice",
    )


def spoken_lines() -> list[SpokenLine]:
    return msgspec.json.decode((DATA / "truth.json").read_bytes(), type=list[SpokenLine])


def planned_questions(lines: list[SpokenLine]) -> list[PlannedQuestion]:
    """The questions the interviewers mean to ask, a question in two halves as one."""
    planned = []
    halves = iter(lines)
    for line in halves:
        if line.question:
            second = next(halves) if line.continues else None
            text = f"{line.text} {second.text}" if second else line.text
            end = second.end if second else line.end
            planned.append(PlannedQuestion(text, line.question, line.start, end, line.asks))
    return planned
