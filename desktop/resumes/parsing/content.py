"""What the sections hold, read section by section."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.resumes.parsing.broken_lines import names_post
from desktop.resumes.parsing.captions import is_table_head
from desktop.resumes.parsing.education import read_education
from desktop.resumes.parsing.entry_lines import EntryLines
from desktop.resumes.parsing.found import Found, Reads
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.items import Group, read_groups
from desktop.resumes.parsing.listings import read_awards, read_certificates
from desktop.resumes.parsing.projects import read_projects
from desktop.resumes.parsing.publications import read_publications
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.sections import Section
from desktop.resumes.parsing.short_lists import read_interests, read_languages, read_references, read_skills
from desktop.resumes.parsing.statements import Wraps, is_sentence, join_rows
from desktop.resumes.parsing.work import read_work


@dataclass(slots=True)
class OwnLines:
    """A section kept line by line."""

    title: Found | None
    lines: list[Found] = field(default_factory=list)


class Content:
    """Fields by kind; sections of the document's own; and `covered`, words that say nothing beyond the fields."""

    def __init__(self, wraps: Wraps) -> None:
        self.entries: dict[str, Reads] = {}
        self.own: list[OwnLines] = []
        self.summaries: list[Found] = []
        self.covered: list[Found] = []
        self._wraps = wraps

    def read(self, section: Section) -> None:
        """Every row of the section into fields. The top and the contacts are read elsewhere."""
        heading = section.heading
        if heading is not None and section.kind != "own":
            self.covered.append(Found(section.title, heading.lines))
        if section.kind in ("top", "contact", "personal"):
            return
        if is_table_head(section.rows):
            head, *section.rows = section.rows
            self.covered.append(Found(head.text, head.lines))
        if section.rows:
            self._read(section, section.rows, self._wraps)

    def _read(self, section: Section, rows: Sequence[Row], wraps: Wraps) -> None:
        match section.kind:
            case "summary" if not _holds_dated_posts(rows, wraps):
                self.summaries += join_rows(rows, wraps)
            case "work" | "volunteer" | "summary":
                self._posts("volunteer" if section.kind == "volunteer" else "work", rows)
            case "education":
                self._education(section)
            case "skills":
                self._skills(rows)
            case "languages" | "interests":
                self._groups(section.kind, read_groups(rows, wraps))
            case "projects":
                self._add("projects", *read_projects(rows, wraps))
            case "certificates":
                self._add("certificates", *read_certificates(rows, wraps))
            case "awards":
                self._add("awards", *read_awards(rows, wraps))
            case "publications":
                self._add("publications", *read_publications(rows, wraps))
            case "references":
                self._add("references", read_references(rows, wraps))
            case _ if _POSTS.search(section.title) and _holds_dated_posts(rows, wraps):
                self._posts("work", rows)
            case _:
                self._keep(section, rows)

    def _posts(self, kind: str, rows: Sequence[Row]) -> None:
        entries, before = read_work(rows, self._wraps)
        reads: Reads = [entry.work() if kind == "work" else entry.volunteer() for entry in entries]
        self._add(kind, reads, [found for entry in entries for found in entry.covered])
        if before:
            self.own.append(OwnLines(None, join_rows(before, self._wraps)))

    def _education(self, section: Section) -> None:
        """Under "Education & Certifications" the entries without a school and a degree are the latter."""
        studies, before = read_education(section.rows, self._wraps)
        if "certificates" in section.kinds:
            blocks = [study.block for study in studies if not study.is_study]
            rows = [row for block in blocks for row in (*block.header, *block.body)]
            self._add("certificates", *read_certificates(rows, self._wraps))
            studies = [study for study in studies if study.is_study]
        self._add("education", [study.read() for study in studies], [f for study in studies for f in study.covered])
        self._keep(section, before)

    def _skills(self, rows: Sequence[Row]) -> None:
        skills, elsewhere = read_skills(rows, self._wraps)
        self._add("skills", skills)
        for kind, group in elsewhere:
            heads = group.label is not None and heading_kinds(group.label.text)
            if group.label is not None and heads:
                self.covered.append(group.label)
            self._groups(kind, [replace(group, label=None) if heads or kind != "languages" else group])

    def _groups(self, kind: str, groups: list[Group]) -> None:
        field_names = {"certificates": "name", "awards": "title", "references": "reference"}
        if kind == "languages":
            self._add(kind, read_languages(groups))
        elif kind == "interests":
            self._add(kind, read_interests(groups))
        elif kind in field_names:
            self._add(kind, [{field_names[kind]: item} for group in groups for item in group.items])
        else:
            self.own += [OwnLines(group.label, group.items) for group in groups]

    def _add(self, kind: str, reads: Sequence[Mapping[str, object]], covered: Sequence[Found] = ()) -> None:
        self.entries.setdefault(kind, []).extend(read for read in reads if any(read.values()))  # type: ignore[misc]
        self.covered += covered

    def _keep(self, section: Section, rows: Sequence[Row]) -> None:
        if rows:
            heading = section.heading
            title = Found(section.title, heading.lines, section.confidence) if heading is not None else None
            self.own.append(OwnLines(title, join_rows(rows, self._wraps)))


_POSTS = re.compile(
    r"\b(?:research|teaching|lecturing|experience|appointments?|positions?|internships?|fellowships?|residency)\b",
    re.IGNORECASE,
)


def _holds_dated_posts(rows: Sequence[Row], wraps: Wraps) -> bool:
    """Also a "Career summary" may list posts; a sentence that goes on below mentions a date by the way."""
    lines = EntryLines(rows, wraps, singles=False)
    broken = {i for i, goes_on in enumerate(lines.continued[1:]) if goes_on}
    anchors = [i for i in lines.anchors if not rows[i].bullet and i not in broken]
    near = {row.lines: row for i in anchors for row in rows[max(0, i - 2) : i + 3] if not is_sentence(row)}
    return any(names_post(row.text) >= 1.5 for row in near.values() if row.count <= 18)
