"""The sections of a résumé as blocks."""

from collections.abc import Iterator

from desktop.resumes.resume import OwnSection, Resume, Volunteer, Work
from desktop.resumes.templates import texts
from desktop.resumes.templates.blocks import Block, EntryHead, EntryLine, Paragraph, Span
from desktop.resumes.templates.entry_heads import dates, entry_head, extra, small_entry
from desktop.resumes.templates.template import EntryForm
from desktop.resumes.templates.words import joined, shown_link, wanted_link

SHORT_COURSE = 44
"""Courses that are all shorter than this stand in one paragraph rather than in a list."""


class SectionBlocks:
    """`narrow`: they stand in a side column, where lists go down rather than along."""

    def __init__(self, resume: Resume, form: EntryForm, *, narrow: bool = False) -> None:
        self._resume, self._form, self._narrow = resume, form, narrow

    def summary(self) -> Iterator[Block]:
        yield from texts.told(self._resume.basics.summary)

    def work(self) -> Iterator[Block]:
        for entry in self._resume.work:
            yield from self._employment(entry, entry.name, entry.location, entry.description)

    def volunteer(self) -> Iterator[Block]:
        for entry in self._resume.volunteer:
            yield from self._employment(entry, entry.organization, extra(entry, "location"), "")

    def education(self) -> Iterator[Block]:
        for entry in self._resume.education:
            degree = Span(joined(", ", entry.study_type, entry.area), strong=True)
            school = Span(entry.institution, link=wanted_link(entry.url))
            if not degree.text:
                degree, school = Span(entry.institution, strong=True, link=school.link), Span("")
            rest = [school, Span(extra(entry, "location")), Span(entry.score)]
            yield entry_head(degree, rest, dates(entry), self._form)
            if len(entry.courses) > 1 and all(len(course) < SHORT_COURSE for course in entry.courses):
                yield from texts.told(" · ".join(map(texts.printable, entry.courses)))
            else:
                yield from texts.listed(entry.courses)

    def projects(self) -> Iterator[Block]:
        for entry in self._resume.projects:
            name = Span(entry.name, strong=True, link=wanted_link(entry.url))
            rest = [Span(text) for text in (", ".join(entry.roles), entry.entity, entry.type, extra(entry, "location"))]
            if entry.url and shown_link(entry.url).casefold() != entry.name.strip().casefold():
                rest.append(Span(shown_link(entry.url), link=name.link))
            yield entry_head(name, rest, dates(entry), self._form)
            yield from texts.told(entry.description)
            yield from texts.listed(entry.highlights)
            if entry.keywords:
                yield Paragraph((Span(", ".join(map(texts.printable, entry.keywords)), muted=True),))

    def skills(self) -> Iterator[Block]:
        """Groups on lines of their own; single skills that follow each other on one together."""
        single: list[str] = []
        for skill in self._resume.skills:
            name = joined(" ", skill.name, f"({skill.level})" if skill.level else "")
            if not skill.keywords:
                single.append(name)
                continue
            yield from texts.listing(single, down=self._narrow)
            single = []
            yield from texts.group(name, skill.keywords, below=self._narrow)
        if single and self._narrow and any(skill.keywords for skill in self._resume.skills):
            yield EntryHead((EntryLine((Span(texts.printable(single.pop(0))),)),))  # apart from the group above
        yield from texts.listing(single, down=self._narrow)

    def languages(self) -> Iterator[Block]:
        spoken = [(entry.language, entry.fluency) for entry in self._resume.languages]
        yield from texts.listing(
            [joined(" ", name, f"({told})" if told else "") for name, told in spoken], down=self._narrow
        )

    def interests(self) -> Iterator[Block]:
        named = [(entry.name, ", ".join(map(texts.printable, entry.keywords))) for entry in self._resume.interests]
        yield from texts.listing(
            [joined(" ", name, f"({told})" if told else "") for name, told in named], down=self._narrow
        )

    def certificates(self) -> Iterator[Block]:
        for entry in self._resume.certificates:
            name = Span(entry.name, strong=True, link=wanted_link(entry.url))
            if not (entry.issuer or dates(entry)):
                yield Paragraph((Span(entry.name, link=name.link),))
                continue
            yield small_entry(name, Span(entry.issuer), dates(entry), narrow=self._narrow)

    def awards(self) -> Iterator[Block]:
        for entry in self._resume.awards:
            if not (entry.awarder or dates(entry) or entry.summary):
                yield from texts.told(entry.title)
                continue
            yield small_entry(Span(entry.title, strong=True), Span(entry.awarder), dates(entry), narrow=self._narrow)
            yield from texts.told(entry.summary)

    def publications(self) -> Iterator[Block]:
        for entry in self._resume.publications:
            name = Span(entry.name, strong=True, link=wanted_link(entry.url))
            yield small_entry(name, Span(entry.publisher, slanted=True), dates(entry), narrow=self._narrow)
            yield from texts.told(entry.summary)

    def references(self) -> Iterator[Block]:
        for entry in self._resume.references:
            if entry.name:
                yield EntryHead((EntryLine((Span(entry.name, strong=True),)),))
            yield from texts.told(entry.reference)

    @staticmethod
    def own(section: OwnSection) -> Iterator[Block]:
        for line in section.lines:
            yield from texts.told(line)

    def _employment(self, entry: Work | Volunteer, name: str, place: str, about: str) -> Iterator[Block]:
        employer = Span(name, link=wanted_link(entry.url))
        first = Span(entry.position, strong=True)
        if not entry.position:
            first, employer = Span(name, strong=True, link=employer.link), Span("")
        yield entry_head(first, [employer, Span(place)], dates(entry), self._form)
        yield from texts.told(about, slanted=True)
        yield from texts.told(entry.summary)
        yield from texts.listed(entry.highlights)
