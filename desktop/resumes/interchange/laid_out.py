"""An imported résumé laid out as a document, so that every field has a line to point at, as one that was read has."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.interchange.json_resume import read_json_resume
from desktop.resumes.interchange.rendercv import read_rendercv
from desktop.resumes.resume import FieldPath, Place, ReadResume, Resume

Fields = tuple[str, ...]

SECTIONS: dict[str, tuple[str, Fields, Fields, Fields]] = {
    "work": (
        "Experience",
        ("position", "name", "location", "start_date", "end_date", "url"),
        ("description", "summary"),
        ("highlights",),
    ),
    "volunteer": (
        "Volunteering",
        ("position", "organization", "start_date", "end_date", "url"),
        ("summary",),
        ("highlights",),
    ),
    "education": (
        "Education",
        ("study_type", "area", "institution", "start_date", "end_date", "score", "url"),
        (),
        ("courses",),
    ),
    "projects": (
        "Projects",
        ("name", "entity", "type", "start_date", "end_date", "url"),
        ("description",),
        ("highlights", "roles", "keywords"),
    ),
    "skills": ("Skills", ("name", "level"), (), ("keywords",)),
    "certificates": ("Certificates", ("name", "issuer", "date", "url"), (), ()),
    "awards": ("Awards", ("title", "awarder", "date"), ("summary",), ()),
    "publications": ("Publications", ("name", "publisher", "release_date", "url"), ("summary",), ()),
    "languages": ("Languages", ("language", "fluency"), (), ()),
    "interests": ("Interests", ("name",), (), ("keywords",)),
    "references": ("References", ("name",), ("reference",), ()),
}
"""The title, what shares the first line, the paragraphs and the lists of each section."""


def read_import(data: bytes, kind: str) -> ReadResume:
    """`kind` is jsonresume or rendercv. Raises NotImported with a sentence."""
    if kind == "rendercv":
        return laid_out(read_rendercv(data), kind)
    held = read_json_resume(data)
    return laid_out(held.resume, kind, held.confidence)


def laid_out(resume: Resume, kind: str, confidence: Mapping[FieldPath, float] | None = None) -> ReadResume:
    writer = _Writer(confidence or {})
    writer.write_basics(resume)
    for part, (title, opening, told, listed) in SECTIONS.items():
        entries = getattr(resume, part)
        if entries:
            writer.add([("", title)], heading=2)
        for number, entry in enumerate(entries):
            writer.write_entry(f"{part}/{number}", entry, opening, told, listed)
    for number, section in enumerate(resume.sections):
        writer.add([(f"sections/{number}/title", section.title)], heading=2)
        for line, text in enumerate(section.lines):
            writer.add([(f"sections/{number}/lines/{line}", text)])
    return ReadResume(resume=resume, document=Document(lines=tuple(writer.lines), kind=kind), places=writer.places)


class _Writer:
    def __init__(self, confidence: Mapping[FieldPath, float]) -> None:
        self.lines: list[Line] = []
        self.places: dict[FieldPath, Place] = {}
        self._confidence = confidence

    def add(
        self, fields: Iterable[tuple[FieldPath, str]], *, heading: int = 0, bullet: bool = False, apart: bool = False
    ) -> None:
        """One line, a cell a field, and where each of them stands."""
        kept = [(path, text) for path, text in fields if text.strip()]
        if not kept:
            return
        cells = tuple(Cell(text=" ".join(text.split())) for _, text in kept)
        for path, text in kept:
            if path:
                place = Place(
                    lines=(len(self.lines),), quote=" ".join(text.split()), confidence=self._confidence.get(path, 1.0)
                )
                self.places[path] = place
        self.lines.append(Line(cells=cells, heading=heading, bullet=bullet, gap_before=apart or bool(heading)))

    def write_basics(self, resume: Resume) -> None:
        basics, location = resume.basics, resume.basics.location
        self.add([("basics/name", basics.name)], heading=1)
        self.add([("basics/label", basics.label)])
        self.add([(f"basics/{name}", getattr(basics, name)) for name in ("email", "phone", "url")])
        self.add(
            [
                (f"basics/location/{name}", getattr(location, name))
                for name in ("address", "postal_code", "city", "region", "country_code")
            ]
        )
        for number, profile in enumerate(basics.profiles):
            self.add(
                [
                    (f"basics/profiles/{number}/{name}", getattr(profile, name))
                    for name in ("network", "username", "url")
                ]
            )
        if basics.summary:
            self.add([("", "Profile")], heading=2)
            self.add([("basics/summary", basics.summary)])

    def write_entry(self, path: FieldPath, entry: Any, opening: Fields, told: Fields, listed: Fields) -> None:
        self.add([(f"{path}/{name}", getattr(entry, name)) for name in opening], apart=True)
        for name in told:
            self.add([(f"{path}/{name}", getattr(entry, name))])
        for name in listed:
            for number, text in enumerate(getattr(entry, name)):
                self.add([(f"{path}/{name}/{number}", text)], bullet=True)
