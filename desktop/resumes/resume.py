"""The résumé as data: JSON Resume's sections, the document's own ones beside them, and where each field was read.

Field names follow JSON Resume 1.2.1 in this project's spelling (`start_date` for `startDate`). Dates are YYYY, YYYY-MM
or YYYY-MM-DD, as precise as the document is. A start without an end means "until today", as in JSON Resume; something
with one date alone has it as `end_date` (education) or as both (work). `extra` keeps what an imported file holds beyond
the schema, so that nothing is lost on export.
"""

from typing import Any

import msgspec

from desktop.resumes.document import Document


class _Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    extra: dict[str, Any] = {}


class Location(_Part, frozen=True, kw_only=True, omit_defaults=True):
    address: str = ""
    postal_code: str = ""
    city: str = ""
    country_code: str = ""
    region: str = ""


class Profile(_Part, frozen=True, kw_only=True, omit_defaults=True):
    network: str = ""
    username: str = ""
    url: str = ""


class Basics(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """`label` is the line under the name ("Senior Software Engineer")."""

    name: str = ""
    label: str = ""
    image: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    summary: str = ""
    location: Location = Location()
    profiles: tuple[Profile, ...] = ()


class Work(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    location: str = ""
    description: str = ""
    position: str = ""
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()


class Volunteer(_Part, frozen=True, kw_only=True, omit_defaults=True):
    organization: str = ""
    position: str = ""
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()


class Education(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """`study_type` is the degree ("Bachelor of Science"), `area` the subject, `courses` whatever stands below."""

    institution: str = ""
    url: str = ""
    area: str = ""
    study_type: str = ""
    start_date: str = ""
    end_date: str = ""
    score: str = ""
    courses: tuple[str, ...] = ()


class Project(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    description: str = ""
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    start_date: str = ""
    end_date: str = ""
    url: str = ""
    roles: tuple[str, ...] = ()
    entity: str = ""
    type: str = ""


class Award(_Part, frozen=True, kw_only=True, omit_defaults=True):
    title: str = ""
    date: str = ""
    awarder: str = ""
    summary: str = ""


class Certificate(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    date: str = ""
    url: str = ""
    issuer: str = ""


class Publication(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    publisher: str = ""
    release_date: str = ""
    url: str = ""
    summary: str = ""


class Skill(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """A group with a name and keywords, or one skill that is its own name."""

    name: str = ""
    level: str = ""
    keywords: tuple[str, ...] = ()


class Language(_Part, frozen=True, kw_only=True, omit_defaults=True):
    language: str = ""
    fluency: str = ""


class Interest(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    keywords: tuple[str, ...] = ()


class Reference(_Part, frozen=True, kw_only=True, omit_defaults=True):
    name: str = ""
    reference: str = ""


class OwnSection(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """A section the schema has no place for, kept line by line under its own heading."""

    title: str = ""
    lines: tuple[str, ...] = ()


class Resume(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """Everything one résumé says."""

    basics: Basics = Basics()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    projects: tuple[Project, ...] = ()
    sections: tuple[OwnSection, ...] = ()
    meta: dict[str, Any] = {}


FieldPath = str
"""Names a field: "basics/name", "work/0/highlights/2", "skills/1/keywords/0", "sections/0/lines/3"."""


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a field was read: `lines` are indexes into the document, `quote` the words on them.

    `confidence` is the reader's, 0 to 1; a field under `UNSURE` is shown as one to look at.
    """

    lines: tuple[int, ...]
    quote: str = ""
    confidence: float = 1.0


UNSURE = 0.6


class ReadResume(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A résumé with the document it was read from and the place of each field.

    Not every field has a place: an imported JSON Resume has none, nor has a field the person added.
    """

    resume: Resume
    document: Document
    places: dict[FieldPath, Place] = {}
