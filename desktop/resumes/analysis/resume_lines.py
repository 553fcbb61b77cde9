"""A résumé as lines, each with its field, its entry and how much it proves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.resumes.analysis.spells import Spell, spell
from desktop.resumes.resume import FieldPath, OwnSection, Resume

Weight = Literal["done", "learned", "stated"]
"""Something done in an entry; something learned or certified; something only said about oneself."""

LineKind = Literal[
    "headline", "summary", "title", "text", "bullet", "education", "course", "certificate", "skill", "language", "other"
]

_ONLY_SAID = re.compile(
    r"skill|competen|profile|objective|summary|about|interest|hobb|strength|key|technolog|tool", re.IGNORECASE
)
_LEARNED = re.compile(r"course|training|certif|licen[cs]e|membership|education|qualification", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """`path` names the field. `entry` is the path of the entry it stands in ("work/0"), empty outside of entries.

    `where` names the entry for a person: "Staff Nurse, Northgate General Hospital".
    """

    path: FieldPath
    text: str
    kind: LineKind
    weight: Weight
    entry: str = ""
    where: str = ""
    spell: Spell | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, project or post. `section` is "work", "volunteer" or "projects"."""

    path: str
    section: str
    title: str
    employer: str
    spell: Spell | None
    lines: tuple[ResumeLine, ...]

    @property
    def bullets(self) -> tuple[ResumeLine, ...]:
        return tuple(line for line in self.lines if line.kind == "bullet")

    @property
    def where(self) -> str:
        return ", ".join(part for part in (self.title, self.employer) if part)


def entries_of(resume: Resume, today: date) -> tuple[Entry, ...]:
    """Work first, then volunteering and projects, each in the résumé's order."""
    return (*_works(resume, today), *_volunteering(resume, today), *_projects(resume, today))


def lines_of(resume: Resume, today: date) -> tuple[ResumeLine, ...]:
    """Every line that says something, in the order in which résumés usually have them."""
    return (
        *_basics(resume),
        *(line for entry in entries_of(resume, today) for line in entry.lines),
        *_education(resume),
        *_certificates(resume),
        *_skills(resume),
        *_languages(resume),
        *_others(resume),
    )


def _basics(resume: Resume) -> Iterator[ResumeLine]:
    if resume.basics.label:
        yield ResumeLine("basics/label", resume.basics.label, "headline", "stated")
    if resume.basics.summary:
        yield ResumeLine("basics/summary", resume.basics.summary, "summary", "stated")


def _works(resume: Resume, today: date) -> Iterator[Entry]:
    for number, work in enumerate(resume.work):
        texts = (("description", work.description), ("summary", work.summary))
        dates = spell(work.start_date, work.end_date, today)
        yield _entry(f"work/{number}", ("position", work.position), ("name", work.name), dates, texts, work.highlights)


def _volunteering(resume: Resume, today: date) -> Iterator[Entry]:
    for number, post in enumerate(resume.volunteer):
        dates = spell(post.start_date, post.end_date, today)
        title, employer = ("position", post.position), ("organization", post.organization)
        yield _entry(f"volunteer/{number}", title, employer, dates, (("summary", post.summary),), post.highlights)


def _projects(resume: Resume, today: date) -> Iterator[Entry]:
    for number, project in enumerate(resume.projects):
        # a project with neither date has no length; one with its end alone is a moment
        dated = project.start_date or project.end_date
        dates = spell(project.start_date or dated, project.end_date or ("" if project.start_date else dated), today)
        texts = [("description", project.description)]
        texts += [(f"keywords/{place}", word) for place, word in enumerate(project.keywords)]
        name, entity = ("name", project.name), ("entity", project.entity)
        yield _entry(f"projects/{number}", name, entity, dates if dated else None, tuple(texts), project.highlights)


def _entry(
    path: str,
    title: tuple[str, str],
    employer: tuple[str, str],
    dates: Spell | None,
    texts: tuple[tuple[str, str], ...],
    bullets: tuple[str, ...],
) -> Entry:
    where = ", ".join(part for part in (title[1], employer[1]) if part)
    named: list[tuple[str, str, LineKind]] = [(title[0], title[1], "title"), (employer[0], employer[1], "title")]
    named += [(field, text, "text") for field, text in texts]
    named += [(f"highlights/{number}", text, "bullet") for number, text in enumerate(bullets)]
    lines = tuple(
        ResumeLine(f"{path}/{field}", text, kind, "done", path, where, dates)
        for field, text, kind in named
        if text.strip()
    )
    return Entry(path, path.split("/")[0], title[1], employer[1], dates, lines)


def _education(resume: Resume) -> Iterator[ResumeLine]:
    for number, school in enumerate(resume.education):
        path = f"education/{number}"
        where = ", ".join(part for part in (school.study_type, school.area, school.institution) if part)
        head = "study_type" if school.study_type else "area" if school.area else "institution"
        if where:
            yield ResumeLine(f"{path}/{head}", where, "education", "learned", path, where)
        for place, course in enumerate(school.courses):
            yield ResumeLine(f"{path}/courses/{place}", course, "course", "learned", path, where)


def _certificates(resume: Resume) -> Iterator[ResumeLine]:
    for number, held in enumerate(resume.certificates):
        text = ", ".join(part for part in (held.name, held.issuer) if part)
        if text:
            yield ResumeLine(
                f"certificates/{number}/name", text, "certificate", "learned", f"certificates/{number}", text
            )


def _skills(resume: Resume) -> Iterator[ResumeLine]:
    for number, group in enumerate(resume.skills):
        if group.name and not group.keywords:
            yield ResumeLine(f"skills/{number}/name", group.name, "skill", "stated")
        for place, keyword in enumerate(group.keywords):
            yield ResumeLine(f"skills/{number}/keywords/{place}", keyword, "skill", "stated")


def _languages(resume: Resume) -> Iterator[ResumeLine]:
    for number, spoken in enumerate(resume.languages):
        text = ", ".join(part for part in (spoken.language, spoken.fluency) if part)
        if text:
            yield ResumeLine(f"languages/{number}/language", text, "language", "learned")


def _others(resume: Resume) -> Iterator[ResumeLine]:
    for number, award in enumerate(resume.awards):
        text = ", ".join(part for part in (award.title, award.awarder, award.summary) if part)
        yield ResumeLine(f"awards/{number}/title", text, "other", "done")
    for number, paper in enumerate(resume.publications):
        text = ", ".join(part for part in (paper.name, paper.publisher, paper.summary) if part)
        yield ResumeLine(f"publications/{number}/name", text, "other", "done")
    for number, interest in enumerate(resume.interests):
        text = ", ".join(part for part in (interest.name, *interest.keywords) if part)
        yield ResumeLine(f"interests/{number}/name", text, "other", "stated")
    for number, section in enumerate(resume.sections):
        for place, text in enumerate(section.lines):
            yield ResumeLine(f"sections/{number}/lines/{place}", text, "other", _own_weight(section))


def _own_weight(section: OwnSection) -> Weight:
    if _LEARNED.search(section.title):
        return "learned"
    return "stated" if _ONLY_SAID.search(section.title) or not section.title else "done"
