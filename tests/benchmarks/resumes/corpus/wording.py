"""What a layout prints of a person: dates, heads of entries, contacts, section titles; and the labels that follow."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.resumes.corpus.layouts import Layout
from tests.benchmarks.resumes.corpus.persons import Job, Person, School
from tests.benchmarks.resumes.gold import Gold, GoldEducation, GoldWork

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
TITLES = {
    "summary": ("Summary", "Profile", "About Me", "Professional Summary"),
    "work": ("Work Experience", "Professional Experience", "Employment History", "Experience"),
    "education": ("Education", "Education", "Education and Training", "Academic Background"),
    "skills": ("Skills", "Core Skills", "Key Skills", "Skills & Expertise"),
    "spoken": ("Languages", "Languages", "Language Skills", "Languages"),
    "contact": ("Contact", "Contact", "Contact Details", "Contact"),
}
ICONS = {"email": "✉", "phone": "☎", "place": "⌂", "link": "↗"}
WORDS = {"email": "Email: ", "phone": "Phone: ", "place": "Address: ", "link": "Web: "}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as printed. `group` is the company above several roles, where the layout sets it apart."""

    first: str
    second: str
    place: str
    date: str
    bullets: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """Either entries, or lines (items of a list where `listed`), or rows of a label and what belongs to it."""

    kind: str
    title: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()
    listed: bool = False
    rows: tuple[tuple[str, str], ...] = ()


def sections(person: Person, layout: Layout) -> Iterator[Section]:
    made = {
        "summary": Section("summary", title("summary", layout), lines=(person.summary,) if person.summary else ()),
        "work": Section("work", title("work", layout), tuple(_job(job, layout) for job in person.work)),
        "education": Section(
            "education", title("education", layout), tuple(_school(s, layout) for s in person.education)
        ),
        "skills": _skills(person, layout),
        "spoken": Section("spoken", title("spoken", layout), lines=person.spoken, listed=layout.skills == "bullets"),
    }
    early = ("summary", "skills", "work", "education", "spoken")
    for kind in early if layout.skills_early else ("summary", "work", "education", "skills", "spoken"):
        if (section := made[kind]).entries or section.lines or section.rows:
            yield section
    for heading, lines in person.extra.items():
        yield Section("extra", heading, lines=lines, listed=len(lines) > 1)


def title(kind: str, layout: Layout) -> str:
    return TITLES[kind][layout.titles]


def contacts(person: Person, layout: Layout) -> list[Contact]:
    before = {"bare": "", "https": "https://", "www": "https://www."}[layout.links]
    made = [Contact("place", person.place), Contact("phone", person.phone), Contact("email", person.email)]
    return [contact for contact in made if contact.text] + [Contact("link", before + link) for link in person.links]


def printed_contact(contact: Contact, layout: Layout) -> str:
    """Icons are drawn apart: they have a typeface of their own."""
    return (WORDS[contact.kind] if layout.contacts == "words" else "") + contact.text


def name(person: Person, layout: Layout) -> str:
    return person.name.upper() if layout.caps_name else person.name


def labels(person: Person, layout: Layout) -> Gold:
    """What a careful person would read out of it, no more precise than it is printed."""
    precise = layout.date_format != "YYYY"
    cut = lambda date: date if precise or date == "present" else date[:4]  # noqa: E731 one use a line
    return Gold(
        name=person.name,
        email=person.email,
        phone=person.phone,
        links=person.links,
        work=tuple(
            GoldWork(company=job.company, position=job.position, start=cut(job.start), end=cut(job.end))
            for job in person.work
        ),
        education=tuple(
            GoldEducation(
                institution=school.institution,
                degree=", ".join(part for part in (school.study, school.area) if part),
                end=cut(school.end),
            )
            for school in person.education
        ),
        skills=tuple(skill for group in person.skills.values() for skill in group),
        sentences=tuple(
            sentence for sentence in (person.summary, *(b for job in person.work for b in job.bullets)) if sentence
        ),
        columned=layout.columns != "one" or layout.kind == "docx-sidebar",
    )


def _job(job: Job, layout: Layout) -> Entry:
    date = _range(job.start, job.end, layout)
    place = job.place if layout.place in ("right", "margin") else ""
    company = f"{job.company}, {job.place}" if layout.place == "comma" and job.place else job.company
    if layout.grouped:
        return Entry(job.position, "", place, date, job.bullets, group=company)
    first, second = (job.position, company) if layout.title_first else (company, job.position)
    if layout.join == " at ":
        first, second = job.position, company
    return _joined(first, second, place, date, job.bullets, layout)


def _school(school: School, layout: Layout) -> Entry:
    date = _range(school.start if layout.school_range else "", school.end, layout)
    place = school.place if layout.place in ("right", "margin") else ""
    at = f"{school.institution}, {school.place}" if layout.place == "comma" and school.place else school.institution
    degree = _degree(school, layout)
    first, second = (at, degree) if layout.school_first else (degree, at)
    if layout.join == " at ":
        first, second = degree, at
    return _joined(first, second, place, date, (), layout)


def _joined(first: str, second: str, place: str, date: str, bullets: tuple[str, ...], layout: Layout) -> Entry:
    if layout.join and layout.dates != "middle":
        return Entry(f"{first}{layout.join}{second}", "", place, date, bullets)
    return Entry(first, second, place, date, bullets)


def _degree(school: School, layout: Layout) -> str:
    if not school.area:
        return school.study
    if layout.degree == "brackets":
        return f"{school.area} ({school.study})"
    return school.study + {"in": " in ", "comma": ", ", "plain": " "}[layout.degree] + school.area


def _range(start: str, end: str, layout: Layout) -> str:
    ends = layout.present if end == "present" else _date(end, layout.date_format)
    return f"{_date(start, layout.date_format)}{layout.dash}{ends}" if start else ends


def _date(date: str, form: str) -> str:
    year, month = date.split("-")
    full = MONTHS[int(month) - 1]
    short = full[:3] if len(full) > 4 else full
    return {
        "Mon YYYY": f"{short} {year}",
        "Mon. YYYY": f"{short}{'' if short == full else '.'} {year}",
        "Month YYYY": f"{full} {year}",
        "MM/YYYY": f"{month}/{year}",
        "MM.YYYY": f"{month}.{year}",
        "YYYY-MM": date,
        "YYYY": year,
        "Mon 'YY": f"{short} ’{year[2:]}",
    }[form]


def _skills(person: Person, layout: Layout) -> Section:
    heading = title("skills", layout)
    every = [skill for group in person.skills.values() for skill in group]
    if layout.skills in ("bullets", "grid"):
        return Section("skills", heading, lines=tuple(every), listed=True)
    if layout.skills == "pipes":
        return Section("skills", heading, lines=(" | ".join(every),))
    if layout.skills == "commas" or "" in person.skills:
        return Section("skills", heading, lines=(", ".join(every),))
    return Section("skills", heading, rows=tuple((name, ", ".join(group)) for name, group in person.skills.items()))
