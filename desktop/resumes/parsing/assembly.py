"""The résumé made from what was read; words that no field took are kept under the heading they stand below."""

from collections.abc import Sequence

import msgspec

from desktop.resumes.parsing.basics import Top, read_basics, read_place, read_profiles
from desktop.resumes.parsing.content import Content, OwnLines
from desktop.resumes.parsing.found import Found, Places, Reads, joined
from desktop.resumes.parsing.leftovers import PAGE_WORDS, WORD, leftover
from desktop.resumes.parsing.place_words import country_code
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.sections import Section
from desktop.resumes.resume import (
    Award,
    Basics,
    Certificate,
    Education,
    Interest,
    Language,
    Location,
    OwnSection,
    Profile,
    Project,
    Publication,
    Reference,
    Resume,
    Skill,
    Volunteer,
    Work,
)


class Assembly:
    """`places` fills while the résumé is made."""

    def __init__(self, top: Top, content: Content) -> None:
        self._top = top
        self._content = content
        self._made = Places()
        self.places = self._made.places

    def resume(self, rows: Sequence[Row], furniture: Sequence[Row], sections: Sequence[Section]) -> Resume:
        """Every word of the rows in a field."""
        top, content = self._top, self._content
        if content.summaries:
            if top.summary is not None:
                content.own.append(OwnLines(None, [top.summary]))
            top.summary = joined(content.summaries, "\n")
        contacts = top.contacts
        if beside := [*top.rest, *contacts.emails[1:], *contacts.phones[1:], *contacts.places[3:]]:
            content.own.insert(0, OwnLines(None, beside))
        resume = self._entries(content.entries)
        covered = [*content.covered, *top.covered, *contacts.labels]
        own = [*content.own]
        kept = self._own(own, 0)
        left = [*_left_of(rows, sections, leftover(rows, self.places, covered)), *_said_by(furniture, self._quoted())]
        return msgspec.structs.replace(resume, sections=(*kept, *self._own(left, len(kept))))

    def _entries(self, entries: dict[str, Reads]) -> Resume:
        make = self._made.make_all
        return Resume(
            basics=self._basics(),
            work=make(Work, entries.get("work", []), "work"),
            volunteer=make(Volunteer, entries.get("volunteer", []), "volunteer"),
            education=make(Education, entries.get("education", []), "education"),
            awards=make(Award, entries.get("awards", []), "awards"),
            certificates=make(Certificate, entries.get("certificates", []), "certificates"),
            publications=make(Publication, entries.get("publications", []), "publications"),
            skills=make(Skill, entries.get("skills", []), "skills"),
            languages=make(Language, entries.get("languages", []), "languages"),
            interests=make(Interest, entries.get("interests", []), "interests"),
            references=make(Reference, entries.get("references", []), "references"),
            projects=make(Project, entries.get("projects", []), "projects"),
        )

    def _basics(self) -> Basics:
        made = self._made.make(Basics, read_basics(self._top), "basics")
        place = _with_country_code(read_place(self._top))
        location = self._made.make(Location, place, "basics/location") if place else Location()
        profiles = self._made.make_all(Profile, read_profiles(self._top), "basics/profiles")
        return msgspec.structs.replace(made, location=location, profiles=profiles)

    def _own(self, own: Sequence[OwnLines], first: int) -> tuple[OwnSection, ...]:
        return tuple(
            self._made.make(OwnSection, {"title": section.title, "lines": section.lines}, f"sections/{number}")
            for number, section in enumerate(own, first)
        )

    def _quoted(self) -> set[str]:
        return set(WORD.findall(" ".join(place.quote for place in self.places.values()).lower()))


def _with_country_code(place: dict[str, Found | list[Found] | None]) -> dict[str, Found | list[Found] | None]:
    """The country's code where it is known; a country without one stays with the region."""
    country, region = place.pop("country", None), place.get("region")
    for candidate in (country, region):
        if isinstance(candidate, Found) and (code := country_code(candidate.text)):
            place["country_code"] = Found(code, candidate.lines, candidate.confidence, candidate.quoted)
            if candidate is region:
                del place["region"]
            return place
    if isinstance(country, Found):
        place["region"] = joined([part for part in (region, country) if isinstance(part, Found)], ", ")
    return place


def _left_of(rows: Sequence[Row], sections: Sequence[Section], left: dict[int, list[str]]) -> list[OwnLines]:
    """The words left over, section by section."""
    under: dict[int, Section] = {}
    for section in sections:
        heads = [section.heading] if section.heading is not None else []
        under |= {row.line: section for row in (*section.rows, *heads)}
    groups: dict[int, OwnLines] = {}
    for row in rows:
        for text in left.get(row.line, []):
            here = under.get(row.line)
            heading = here.heading if here is not None else None
            named = here is not None and heading is not None and heading is not row
            title = Found(here.title, heading.lines, 0.5) if named and here and heading else None
            group = groups.setdefault(heading.line if heading is not None else -1, OwnLines(title))
            group.lines.append(Found(text, row.lines, 0.3))
    return list(groups.values())


def _said_by(furniture: Sequence[Row], known: set[str]) -> list[OwnLines]:
    """Running heads and feet, where they say something that stands nowhere else."""
    said: list[Found] = []
    for row in furniture:
        words = {word for word in WORD.findall(row.text.lower()) if not word.isdigit() or len(word) > 2}
        if fresh := words - known - PAGE_WORDS:
            said.append(Found(row.text, row.lines, 0.5))
            known |= fresh
    return [OwnLines(None, said)] if said else []
