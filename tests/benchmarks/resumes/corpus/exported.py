"""The program's own exports: fictional persons in its four templates, as PDF and as Word documents."""

from pathlib import Path

from desktop.resumes.resume import (
    Basics,
    Education,
    Language,
    Location,
    OwnSection,
    Profile,
    Resume,
    Skill,
    Work,
)
from desktop.resumes.templates.catalogue import TEMPLATES
from desktop.resumes.templates.docx import render_docx
from desktop.ui.resumes.resume_paper import render_pdf
from tests.benchmarks.resumes.corpus import wording
from tests.benchmarks.resumes.corpus.layouts import Layout
from tests.benchmarks.resumes.corpus.persons import Job, Person, School, load_persons
from tests.benchmarks.resumes.gold import Gold, write_gold

RENDERERS = {"pdf": render_pdf, "docx": render_docx}


def export(folder: Path, *, held_out: bool = False, only: str = "") -> None:
    """Qt's application must be there: typefaces need it."""
    labels: dict[str, Gold] = {}
    for person in load_persons(held_out=held_out):
        for template in TEMPLATES:
            for ending, render in RENDERERS.items():
                name = f"export-{template.name}_{person.id}.{ending}"
                if only in name:
                    (folder / name).write_bytes(render(resume_of(person), template))
                    labels[name] = wording.labels(person, Layout(name=template.name))
    write_gold(folder, labels)


def resume_of(person: Person) -> Resume:
    city, _, region = person.place.partition(", ")
    return Resume(
        basics=Basics(
            name=person.name,
            label=person.label,
            email=person.email,
            phone=person.phone,
            summary=person.summary,
            location=Location(city=city, region=region),
            profiles=tuple(Profile(url=f"https://{link}") for link in person.links),
        ),
        work=tuple(_work(job) for job in person.work),
        education=tuple(_education(school) for school in person.education),
        skills=tuple(Skill(name=name, keywords=group) for name, group in person.skills.items()),
        languages=tuple(_language(spoken) for spoken in person.spoken),
        sections=tuple(OwnSection(title=title, lines=lines) for title, lines in person.extra.items()),
    )


def _work(job: Job) -> Work:
    return Work(
        name=job.company,
        location=job.place,
        position=job.position,
        start_date=job.start,
        end_date="" if job.end == "present" else job.end,
        highlights=job.bullets,
    )


def _education(school: School) -> Education:
    return Education(
        institution=school.institution,
        study_type=school.study,
        area=school.area,
        start_date=school.start,
        end_date=school.end,
        extra={"location": school.place},
    )


def _language(spoken: str) -> Language:
    language, _, fluency = spoken.rstrip(")").partition(" (")
    return Language(language=language, fluency=fluency)
