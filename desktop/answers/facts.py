"""Facts from a read résumé: its fields as statements, each with who, as what, when, and its numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from desktop.resumes.resume import Education, FieldPath, Project, ReadResume, Resume, Skill, Work
from shared.ids import FactId

SKILLS_A_FACT = 14
"""Single skills are gathered into facts of this many, so that a list does not fill the prompt."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
_SHORT_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.?)*[A-Z]{1,4}[A-Za-z]{0,3}\.?(?: \([^)]*\))?$")
"""BSc, B.S., PhD, MBA, BSc (Hons)."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def facts_of(read: ReadResume) -> FactBook:
    """Facts in the résumé's order, numbered F1, F2 …; an empty résumé gives an empty book."""
    collected = _Collected(read)
    resume = read.resume
    _add_summary(collected, resume)
    for number, work in enumerate(resume.work):
        _add_work(collected, work, f"work/{number}")
    for number, project in enumerate(resume.projects):
        _add_project(collected, project, f"projects/{number}")
    for number, school in enumerate(resume.education):
        _add_education(collected, school, f"education/{number}")
    _add_skills(collected, resume.skills)
    _add_certificates(collected, resume)
    _add_others(collected, resume)
    return FactBook(tuple(collected.facts), resume.basics.name)


@dataclass(slots=True)
class _Collected:
    read: ReadResume
    facts: list[Fact] = field(default_factory=list)

    def add(self, base: Fact, kind: str, text: str, path: FieldPath) -> None:
        text = " ".join(text.split())
        if not text or any(other.text == text and other.place == base.place for other in self.facts):
            return
        place = self.read.places.get(path)
        line = place.lines[0] if place is not None and place.lines else 0
        number = FactId(f"F{len(self.facts) + 1}")
        self.facts.append(read_fact(replace(base, id=number, kind=kind, text=text, line=line, path=path)))

    def add_sentences(self, base: Fact, kind: str, text: str, path: FieldPath) -> None:
        for sentence in _SENTENCE.split(text):
            self.add(base, kind, sentence, path)


_NOBODY = Fact(id=FactId(""), kind="", text="")


def _add_summary(collected: _Collected, resume: Resume) -> None:
    collected.add_sentences(_NOBODY, "summary", resume.basics.summary, "basics/summary")


def _add_work(collected: _Collected, work: Work, path: FieldPath) -> None:
    base = _dated(work.name, work.position, work.start_date, work.end_date)
    heading = ", ".join(part for part in (work.position, work.name, work.location) if part)
    _add_heading(collected, base, "position", heading, _first_known(collected, path, "position", "name"))
    collected.add_sentences(base, "achievement", work.summary, f"{path}/summary")
    _add_each(collected, base, "achievement", work.highlights, f"{path}/highlights")


def _add_project(collected: _Collected, project: Project, path: FieldPath) -> None:
    base = _dated(project.entity, project.name, project.start_date, project.end_date)
    collected.add_sentences(base, "other", project.description, f"{path}/description")
    _add_each(collected, base, "other", project.highlights, f"{path}/highlights")
    if not project.description and not project.highlights:
        _add_heading(collected, base, "other", project.name, f"{path}/name")


def _add_education(collected: _Collected, school: Education, path: FieldPath) -> None:
    degree = degree_in_words(school.study_type, school.area)
    base = _dated(school.institution, degree, school.start_date, school.end_date)
    heading = ", ".join(part for part in (degree, school.institution) if part)
    _add_heading(collected, base, "education", heading, _first_known(collected, path, "study_type", "institution"))
    if school.score:
        collected.add(base, "education", _graded(school.score), f"{path}/score")
    _add_each(collected, base, "education", school.courses, f"{path}/courses")


def _add_skills(collected: _Collected, skills: tuple[Skill, ...]) -> None:
    """A group is a fact of its own; single skills are gathered."""
    single: list[tuple[str, FieldPath]] = []
    for number, skill in enumerate(skills):
        path = f"skills/{number}/name"
        if skill.keywords:
            named = f"{skill.name}: " if skill.name else ""
            collected.add(_NOBODY, "skills", named + ", ".join(skill.keywords), path)
        else:
            single.append((f"{skill.name} ({skill.level})" if skill.level else skill.name, path))
    for first in range(0, len(single), SKILLS_A_FACT):
        group = single[first : first + SKILLS_A_FACT]
        collected.add(_NOBODY, "skills", ", ".join(name for name, _ in group), group[0][1])


def _add_certificates(collected: _Collected, resume: Resume) -> None:
    for number, certificate in enumerate(resume.certificates):
        text = ", ".join(part for part in (certificate.name, certificate.issuer, certificate.date[:4]) if part)
        collected.add(_NOBODY, "certificate", text, f"certificates/{number}/name")
    for number, award in enumerate(resume.awards):
        text = ", ".join(part for part in (award.title, award.awarder, award.date[:4], award.summary) if part)
        collected.add(replace(_NOBODY, role="Award"), "other", text, f"awards/{number}/title")


def _add_others(collected: _Collected, resume: Resume) -> None:
    for number, helped in enumerate(resume.volunteer):
        base = _dated(helped.organization, helped.position, helped.start_date, helped.end_date)
        path = f"volunteer/{number}"
        heading = ", ".join(part for part in (helped.position, helped.organization) if part)
        _add_heading(collected, base, "other", heading, f"{path}/position")
        collected.add_sentences(base, "other", helped.summary, f"{path}/summary")
        _add_each(collected, base, "other", helped.highlights, f"{path}/highlights")
    for number, written in enumerate(resume.publications):
        text = ", ".join(part for part in (written.name, written.publisher, written.release_date[:4]) if part)
        collected.add(replace(_NOBODY, role="Publication"), "other", text, f"publications/{number}/name")
    languages = [" ".join(part for part in (each.language, each.fluency) if part) for each in resume.languages]
    collected.add(replace(_NOBODY, role="Languages"), "other", ", ".join(languages), "languages/0/language")
    for number, section in enumerate(resume.sections):
        base = replace(_NOBODY, role=section.title.title())
        _add_each(collected, base, "other", section.lines, f"sections/{number}/lines")


def _add_heading(collected: _Collected, base: Fact, kind: str, heading: str, path: FieldPath) -> None:
    """When it was is said by its place."""
    if heading:
        collected.add(base, kind, heading, path)


def _add_each(collected: _Collected, base: Fact, kind: str, lines: Iterable[str], path: FieldPath) -> None:
    for number, line in enumerate(lines):
        collected.add(base, kind, line, f"{path}/{number}")


def _first_known(collected: _Collected, path: FieldPath, *names: str) -> FieldPath:
    """The first of these fields that has a place."""
    paths = [f"{path}/{name}" for name in names]
    return next((known for known in paths if known in collected.read.places), paths[0])


def _dated(employer: str, role: str, start: str, end: str) -> Fact:
    """An open end reaches to today, as in JSON Resume."""
    current = bool(start) and not end
    return replace(
        _NOBODY,
        employer=employer,
        role=role,
        period=period_in_words(start, end),
        start=_day(start),
        end=_day(end),
        current=current,
    )


def period_in_words(start: str, end: str) -> str:
    """ "Jan 2019 to today", "2015", "2012 to 2016": as precise as the dates are."""
    first, last = _date_in_words(start), _date_in_words(end)
    if not first or first == last:
        return last or first
    return f"{first} to {last or 'today'}"


def degree_in_words(study_type: str, area: str) -> str:
    """As it is said: "BSc Physics", "Diploma in Hotel Management"."""
    if not study_type or not area:
        return study_type or area
    return f"{study_type} {area}" if _SHORT_DEGREE.match(study_type) else f"{study_type} in {area}"


def _date_in_words(iso: str) -> str:
    year, _, rest = iso.partition("-")
    month = int(rest[:2]) if rest[:2].isdecimal() else 0
    return f"{_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else year


def _day(iso: str) -> date | None:
    """The first day of what is known; None where it is no date."""
    parts = [int(part) for part in iso.split("-") if part.isdecimal()]
    if not parts:
        return None
    year, month, day, *_ = (*parts, 1, 1)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _graded(score: str) -> str:
    """A number alone is not a statement."""
    return f"Grade: {score}" if re.fullmatch(r"[\d.,/ ]+", score) else score
