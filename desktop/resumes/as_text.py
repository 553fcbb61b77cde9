"""A résumé as plain text, laid out so that it is read again as the same résumé."""

from collections.abc import Iterator

from desktop.resumes.countries import country_name
from desktop.resumes.document import Document
from desktop.resumes.resume import Resume
from desktop.resumes.shelf.shelf import OpenResume


def text_of(opened: OpenResume) -> str:
    """The document's own text while nothing was corrected in it."""
    if not opened.corrections:
        document: Document = opened.reading.document
        return document.text
    return resume_as_text(opened.resume)


def resume_as_text(resume: Resume) -> str:
    """Sections under headings in capitals, an empty line before each entry, a bullet before each point."""
    return "\n".join(_lines(resume)).strip()


def _lines(resume: Resume) -> Iterator[str]:
    basics = resume.basics
    yield from filter(None, (basics.name, basics.label))
    where = basics.location
    place = ", ".join(filter(None, (where.city, where.region, country_name(where.country_code))))
    contacts = (basics.email, basics.phone, place, basics.url, *(profile.url for profile in basics.profiles))
    yield " | ".join(filter(None, contacts))
    if basics.summary:
        yield from ("", "SUMMARY", basics.summary)
    yield from _entries(
        "EXPERIENCE",
        (
            ((work.position, work.name, work.location), work.start_date, work.end_date, work.summary, work.highlights)
            for work in resume.work
        ),
    )
    yield from _entries(
        "PROJECTS",
        (
            (
                (project.name, project.entity),
                project.start_date,
                project.end_date,
                project.description,
                project.highlights,
            )
            for project in resume.projects
        ),
    )
    yield from _entries(
        "EDUCATION",
        (
            (
                (school.study_type, school.area, school.institution),
                school.start_date,
                school.end_date,
                school.score,
                school.courses,
            )
            for school in resume.education
        ),
    )
    yield from _skills(resume)
    yield from _lists(resume)


Entry = tuple[tuple[str, ...], str, str, str, tuple[str, ...]]
"""The parts of its heading, start, end, a text, its points."""


def _entries(title: str, entries: Iterator[Entry]) -> Iterator[str]:
    first = True
    for heading, start, end, text, points in entries:
        if first:
            yield from ("", title)
            first = False
        yield ""
        yield ", ".join(filter(None, heading))
        if start or end:
            yield f"{start} - {end or 'Present'}" if start and start != end else end
        if text:
            yield text
        for point in points:
            yield f"- {point}"


def _skills(resume: Resume) -> Iterator[str]:
    if resume.skills:
        yield from ("", "SKILLS")
    for skill in resume.skills:
        yield f"{skill.name}: {', '.join(skill.keywords)}" if skill.keywords else skill.name


def _lists(resume: Resume) -> Iterator[str]:
    sections: tuple[tuple[str, list[str]], ...] = (
        ("CERTIFICATES", [_joined(each.name, each.issuer, each.date) for each in resume.certificates]),
        ("AWARDS", [_joined(each.title, each.awarder, each.date, each.summary) for each in resume.awards]),
        ("PUBLICATIONS", [_joined(each.name, each.publisher, each.release_date) for each in resume.publications]),
        ("LANGUAGES", [_joined(each.language, each.fluency) for each in resume.languages]),
        ("INTERESTS", [_joined(each.name, *each.keywords) for each in resume.interests]),
        ("REFERENCES", [_joined(each.name, each.reference) for each in resume.references]),
        *((section.title.upper(), list(section.lines)) for section in resume.sections),
    )
    yield from _entries(
        "VOLUNTEERING",
        (
            ((each.position, each.organization), each.start_date, each.end_date, each.summary, each.highlights)
            for each in resume.volunteer
        ),
    )
    for title, lines in sections:
        if lines:
            yield from ("", title, *(f"- {line}" for line in lines))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
