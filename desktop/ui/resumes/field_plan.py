"""Which fields of a résumé are shown, in which order and under which words. Plain data, no widgets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from desktop.resumes.resume import UNSURE, FieldPath
from desktop.resumes.shelf.corrections import StandingPath
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui.resumes.date_field import date_shown, is_date

Shape = Literal["line", "text", "list", "date"]
"""One line; a text that may wrap; several short texts between commas; a date."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    words: str
    shape: Shape = "line"


@dataclass(frozen=True, slots=True)
class Section:
    """`points`: the list of long texts an entry has, and what one of them is called."""

    name: str
    title: str
    one: str
    fields: tuple[Field, ...]
    points: tuple[str, str] | None = None


BASICS = (
    Field("name", "Name"),
    Field("label", "Headline"),
    Field("email", "Email"),
    Field("phone", "Phone"),
    Field("location/city", "Place"),
    Field("url", "Website"),
    Field("summary", "Summary", "text"),
)
NOTHING, UNTIL_NOW = "–", "until now"
_DATES = (Field("start_date", "From", "date"), Field("end_date", "To", "date"))
SECTIONS = (
    Section("basics/profiles", "Profiles", "profile", (Field("network", "Network"), Field("url", "Address"))),
    Section(
        "work",
        "Work",
        "position",
        (
            Field("position", "Position"),
            Field("name", "Employer"),
            Field("location", "Place"),
            *_DATES,
            Field("summary", "Summary", "text"),
        ),
        ("highlights", "point"),
    ),
    Section(
        "projects",
        "Projects",
        "project",
        (Field("name", "Name"), Field("entity", "For"), *_DATES, Field("description", "Description", "text")),
        ("highlights", "point"),
    ),
    Section(
        "education",
        "Education",
        "school",
        (
            Field("study_type", "Degree"),
            Field("area", "Subject"),
            Field("institution", "School"),
            *_DATES,
            Field("score", "Grade"),
        ),
        ("courses", "line"),
    ),
    Section("skills", "Skills", "group", (Field("name", "Group or skill"), Field("keywords", "Skills", "list"))),
    Section(
        "certificates",
        "Certificates",
        "certificate",
        (Field("name", "Name"), Field("issuer", "By"), Field("date", "Date", "date")),
    ),
    Section(
        "awards", "Awards", "award", (Field("title", "Award"), Field("awarder", "By"), Field("date", "Date", "date"))
    ),
    Section(
        "publications",
        "Publications",
        "publication",
        (Field("name", "Title"), Field("publisher", "In"), Field("release_date", "Date", "date")),
    ),
    Section("languages", "Languages", "language", (Field("language", "Language"), Field("fluency", "How well"))),
    Section(
        "volunteer",
        "Volunteering",
        "role",
        (Field("position", "Role"), Field("organization", "For"), *_DATES, Field("summary", "Summary", "text")),
        ("highlights", "point"),
    ),
    Section("interests", "Interests", "interest", (Field("name", "Interest"), Field("keywords", "More", "list"))),
    Section(
        "references", "References", "reference", (Field("name", "Name"), Field("reference", "What they say", "text"))
    ),
    Section("sections", "Other sections", "section", (Field("title", "Heading"),), ("lines", "line")),
)
GOING_ON = ("work", "projects", "volunteer")
"""What begins there and has no end goes on; a school is more likely to leave its end out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field as it is shown. `path` counts as the résumé stands now, `standing` as corrections name it.

    `removable`: it is an item of a list and can go. `own`: the person changed or added it. `read`: what was read there.
    `empty`: what having no value means. `undated`: it should be a date and is none.
    """

    path: FieldPath
    standing: StandingPath
    words: str
    value: str
    shape: Shape = "line"
    unsure: bool = False
    undated: bool = False
    own: bool = False
    read: str = ""
    removable: bool = False
    empty: str = NOTHING


@dataclass(frozen=True, slots=True)
class Entry:
    """The rows that belong together. `points` is the standing path to which one more point is added, if any."""

    path: FieldPath
    standing: StandingPath
    title: str
    rows: tuple[Row, ...]
    points: StandingPath = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A section with its entries, also where it has none yet."""

    section: Section
    entries: tuple[Entry, ...]


class Plan:
    """The rows of one opened résumé."""

    def __init__(self, opened: OpenResume) -> None:
        self._opened = opened
        self._resume = opened.resume
        self.basics = tuple(self._row(f"basics/{field.name}", field) for field in BASICS)
        self.groups = tuple(self._group(section) for section in SECTIONS)

    @property
    def rows(self) -> Iterator[Row]:
        yield from self.basics
        for group in self.groups:
            for entry in group.entries:
                yield from entry.rows

    def _group(self, section: Section) -> Group:
        count = len(_value(self._resume, section.name))
        return Group(section, tuple(self._entry(section, number) for number in range(count)))

    def _entry(self, section: Section, number: int) -> Entry:
        path = f"{section.name}/{number}"
        standing = self._opened.corrected.standing_path(path)
        rows = [self._row(f"{path}/{field.name}", field) for field in section.fields]
        if section.name in GOING_ON and _value(self._resume, f"{path}/start_date"):
            rows = [replace(row, empty=UNTIL_NOW) if row.path.endswith("/end_date") else row for row in rows]
        points = ""
        if section.points is not None:
            name, words = section.points
            points = f"{standing}/{name}"
            rows += [
                self._row(f"{path}/{name}/{n}", Field(str(n), words.capitalize(), "text"), removable=True)
                for n in range(len(_value(self._resume, f"{path}/{name}")))
            ]
        title = ", ".join(row.value for row in rows[:2] if row.value)
        return Entry(path, standing, title or f"New {section.one}", tuple(rows), points)

    def _row(self, path: FieldPath, field: Field, *, removable: bool = False) -> Row:
        opened = self._opened
        standing = opened.corrected.standing_path(path)
        value = _value(self._resume, path)
        place = opened.corrected.read.places.get(path)
        return Row(
            path,
            standing,
            field.words,
            _text(value, field.shape),
            field.shape,
            unsure=place is not None and place.confidence < UNSURE,
            undated=field.shape == "date" and not is_date(_text(value)),
            own=_is_own(standing, opened),
            read=_text(_value(opened.reading.resume, standing), field.shape),
            removable=removable,
        )


def _is_own(standing: StandingPath, opened: OpenResume) -> bool:
    corrections = opened.corrections
    return (
        any(path == standing or path.startswith(f"{standing}/") for path in (*corrections.values, *corrections.removed))
        or "+" in standing
        or any(path == standing for path in corrections.added)
    )


def _value(node: Any, path: str) -> Any:
    """The text or list at a path; empty where the reading has none (it was added)."""
    for step in path.split("/"):
        if isinstance(node, tuple):
            if not step.isdecimal() or int(step) >= len(node):
                return ""
            node = node[int(step)]
        else:
            node = getattr(node, step, "")
    return node


def _text(value: Any, shape: Shape = "line") -> str:
    text = ", ".join(value) if isinstance(value, tuple) else value if isinstance(value, str) else ""
    return date_shown(text) if shape == "date" else text
