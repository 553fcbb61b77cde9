"""Résumés as plain text and Markdown."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.resumes.corpus import wording
from tests.benchmarks.resumes.corpus.layouts import Layout
from tests.benchmarks.resumes.corpus.persons import Person
from tests.benchmarks.resumes.corpus.wording import Section


def write_text(person: Person, layout: Layout, path: Path) -> None:
    path.write_text("\n".join(_text(person, layout)) + "\n", encoding="utf-8")


def write_markdown(person: Person, layout: Layout, path: Path) -> None:
    path.write_text("\n".join(_markdown(person, layout)) + "\n", encoding="utf-8")


def _text(person: Person, layout: Layout) -> Iterator[str]:
    yield wording.name(person, layout)
    yield person.label
    yield from (wording.printed_contact(contact, layout) for contact in wording.contacts(person, layout))
    for section in wording.sections(person, layout):
        yield ""
        yield section.title.upper() if layout.heading == "caps" else section.title
        yield "-" * len(section.title)
        yield from _body(section, "- ", "", "")


def _markdown(person: Person, layout: Layout) -> Iterator[str]:
    yield f"# {wording.name(person, layout)}"
    yield f"**{person.label}**"
    yield ""
    yield " | ".join(wording.printed_contact(contact, layout) for contact in wording.contacts(person, layout))
    for section in wording.sections(person, layout):
        yield ""
        yield f"## {section.title}"
        yield ""
        yield from _body(section, "- ", "### ", "**")


def _body(section: Section, item: str, heading: str, strong: str) -> Iterator[str]:
    for number, entry in enumerate(section.entries):
        if number:
            yield ""
        yield f"{heading}{entry.first} ({entry.date})"
        if entry.second:
            yield entry.second
        yield from (item + bullet for bullet in entry.bullets)
    for line in section.lines:
        yield item + line if section.listed else line
    for label, text in section.rows:
        yield f"{item if strong else ''}{strong}{label}:{strong} {text}"
