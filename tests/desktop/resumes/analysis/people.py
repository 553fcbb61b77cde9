"""Résumés for tests, written by hand: an engineer with dates by the month, and whatever a test needs beside."""

from datetime import date
from typing import Any

import msgspec

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.document import Document
from desktop.resumes.resume import (
    Basics,
    Certificate,
    Education,
    Language,
    Place,
    ReadResume,
    Resume,
    Skill,
    Work,
)
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon

TODAY = date(2026, 11, 15)

ENGINEER = Resume(
    basics=Basics(name="Noor Vane", label="Backend Engineer", email="noor@example.com", phone="+44 7700 900110"),
    work=(
        Work(
            name="Mallow",
            position="Backend Engineer",
            start_date="2022-03",
            highlights=(
                "Built a Django service for 40 shops, cutting checkout time from 9 to 4 seconds.",
                "Led a team of 3 engineers.",
            ),
        ),
        Work(
            name="Fenwick",
            position="Developer",
            start_date="2020-01",
            end_date="2021-12",
            highlights=("Moved 12 services to Docker.", "Wrote reports in PostgreSQL."),
        ),
    ),
    education=(
        Education(institution="University of Leeds", area="Computer Science", study_type="BSc", end_date="2019"),
    ),
    certificates=(Certificate(name="AWS Solutions Architect"),),
    skills=(Skill(name="Tools", keywords=("Docker", "Kubernetes", "Tableau")),),
    languages=(Language(language="English", fluency="Native"), Language(language="German", fluency="B1")),
)


def read(resume: Resume = ENGINEER, places: dict[str, Place] | None = None) -> ReadResume:
    return ReadResume(resume=resume, document=Document(lines=()), places=places or {})


def evidence(resume: Resume = ENGINEER, places: dict[str, Place] | None = None) -> Evidence:
    return Evidence(read(resume, places), SmallLexicon(), TODAY)  # type: ignore[arg-type]


def with_work(*works: Work, **others: Any) -> Resume:
    return msgspec.structs.replace(ENGINEER, work=works, **others)


def bullet(text: str, **entry: Any) -> Resume:
    """The engineer with one job of one line, still going on unless dates are given."""
    work = Work(**{"name": "Mallow", "position": "Engineer", "start_date": "2022-01", "highlights": (text,), **entry})
    return with_work(work)
