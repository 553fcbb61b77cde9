"""Education entries: school, degree and subject apart, mark, dates, and what stands below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.resumes.parsing.blocks import Block, read_blocks
from desktop.resumes.parsing.degree_words import degree_score, split_degree
from desktop.resumes.parsing.found import Found, joined
from desktop.resumes.parsing.labelling import OTHER
from desktop.resumes.parsing.organisation_words import school_score
from desktop.resumes.parsing.posts import Post, merged
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, join_rows
from desktop.resumes.parsing.studies import SCORE, label_studies

_COURSEWORK = re.compile(
    r"^(?:relevant |selected |key |related |notable |main |core )?(?:course ?work|courses|modules|subjects|kurse|"
    r"schwerpunkte?|cours|asignaturas|"
    r"schwerpunktfächer|leistungskurse)(?: taken| included?| includes)?\s*:?\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Studies:
    institution: Found | None = None
    study_type: Found | None = None
    area: Found | None = None
    url: Found | None = None
    start: Found | None = None
    end: Found | None = None
    score: Found | None = None
    location: Found | None = None
    block: Block = field(default_factory=Block)
    courses: list[Found] = field(default_factory=list)
    covered: list[Found] = field(default_factory=list)

    @property
    def is_study(self) -> bool:
        """A school's or a degree's words were read, not only a name in their place."""
        school = self.institution is not None and school_score(self.institution.text) >= 2
        return school or (self.study_type is not None and degree_score(self.study_type.text) >= 2)

    def read(self) -> dict[str, Found | list[Found] | None]:
        return {
            "institution": self.institution, "url": self.url, "area": self.area, "study_type": self.study_type,
            "start_date": self.start, "end_date": self.end, "score": self.score, "courses": self.courses,
            "extra/location": self.location,
        }  # fmt: skip


def read_education(rows: Sequence[Row], wraps: Wraps) -> tuple[list[Studies], list[Row]]:
    """The entries, and rows before the first one that belong to none."""
    blocks = read_blocks(_with_degrees_plain(rows), wraps, singles=True, labels=said_by)
    intro = blocks[0].body if blocks and not blocks[0].header and len(blocks) > 1 else []
    studies = [_studies(post, wraps) for post in label_studies(blocks[1:] if intro else blocks)]
    return _with_shared_schools(studies), list(intro)


def _with_degrees_plain(rows: Sequence[Row]) -> Sequence[Row]:
    """Where the section begins with items that are degrees themselves, each such item heads an entry."""
    items = [row for row in rows if row.bullet and row.level == rows[0].level]
    heads = [row for row in items if _begins_with_degree(row)]
    if not items or items[0] is not rows[0] or len(heads) < 2 or heads[0] is not rows[0]:
        return rows
    return [replace(row, bullet=False, gap=True) if row in heads else row for row in rows]


def _begins_with_degree(row: Row) -> bool:
    return row.count <= 20 and degree_score(row.text) >= 2 and not _COURSEWORK.match(row.text)


def said_by(row: Row) -> frozenset[str]:
    """Whether a row names a school, a degree or both."""
    said = set()
    if row.count <= 16 and not _COURSEWORK.match(row.text):
        if school_score(row.text) >= 2:
            said.add("school")
        if degree_score(row.text) >= 2:
            said.add("degree")
    return frozenset(said)


def _studies(post: Post, wraps: Wraps) -> Studies:
    block, dates = post.block, post.dates
    result = Studies(start=dates.start, end=dates.end, covered=list(dates.noise), block=block)
    result.institution = _field(post, "S")
    result.score = _field(post, "G")
    _degree(post, result)
    result.location = _field(post, "P")
    rest = [f.found(0.5) for f in post.of(OTHER)]
    below = _below(block.body, result, wraps)
    result.covered += [f for f in _dropped(post) if result.study_type]
    result.courses = [*rest, *below]
    return result


def _field(post: Post, label: str) -> Found | None:
    confidence = post.sure(label)
    runs = merged(post.of(label))
    parts = [joined([f.found(confidence) for f in run], ", ", confidence) for run in runs]
    return joined([part for part in parts if part], ", ", confidence)


def _degree(post: Post, result: Studies) -> None:
    """Degree and subject from the fragments of both, whichever of them holds what."""
    areas = post.of("A")
    degrees = post.of("D")
    subject = [f.found(post.sure("A")) for f in areas]
    if degrees:
        texts = [split_degree(f.text) for f in degrees]
        kinds = [Found(kind, f.lines, post.sure("D")) for f, (kind, _) in zip(degrees, texts, strict=True) if kind]
        own = [
            Found(area, f.lines, post.sure("D"))
            for f, (kind, area) in zip(degrees, texts, strict=True)
            if area and kind
        ]
        plain = [f.found(post.sure("D")) for f, (kind, _) in zip(degrees, texts, strict=True) if not kind]
        result.study_type = joined(_distinct(kinds or plain), ", ")
        subject = [*own, *subject, *(plain if kinds else [])]
    result.area = joined(subject, ", ")


def _distinct(parts: list[Found]) -> list[Found]:
    """ "PhD" in a margin and "PhD in Computer Science" beside it are one degree, as are a degree and its letters."""
    kept = list({part.text.lower(): part for part in reversed(parts)}.values())[::-1]
    return [
        part
        for part in kept
        if not any(_initials(other.text) == re.sub(r"\W", "", part.text).lower() for other in kept if other is not part)
    ]


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in ("of", "in")).lower()


def _dropped(post: Post) -> list[Found]:
    return [Found(split_degree(f.text)[0], f.lines, 0.8) for f in post.of("D") if split_degree(f.text)[0]]


def _below(rows: Sequence[Row], result: Studies, wraps: Wraps) -> list[Found]:
    """Items below the heading; a mark among them is the score."""
    kept: list[Found] = []
    for item in join_rows(rows, wraps):
        match = SCORE.match(item.text)
        if match and result.score is None and len(item.text) <= len(match[0]) + 60:
            result.score = Found(match[0].strip(), item.lines[:1], 0.9)
            if len(item.text) - len(match[0]) > 3:
                kept.append(item)
        else:
            kept.extend(_listed(item))
    return kept


def _listed(item: Found) -> list[Found]:
    """ "Relevant coursework: Algorithms, Databases" as single courses."""
    match = _COURSEWORK.match(item.text)
    if not match or not item.text[match.end() :].strip():
        return [item]
    parts = [part.strip(" .") for part in re.split(r"[,;•|·](?![^(]*\))\s*", item.text[match.end() :])]
    if any(len(part.split()) > 8 for part in parts):
        return [item]
    kept = [
        Found(part, item.lines, item.confidence, "" if len(item.lines) == 1 else item.quote) for part in parts if part
    ]
    if kept and len(item.lines) == 1:
        kept[0] = replace(kept[0], quote=item.text[: item.text.find(kept[0].text) + len(kept[0].text)])
    return kept


_AT_SCHOOL = re.compile(
    r"(?i)(?:\d+ )?(?:a[- ]levels?|as[- ]levels?|gcses?|high school|secondary|abitur|matura|baccalaur|bachillerato|"
    r"ged\b|leaving certificate|highers|realschul|mittlere reife|international baccalaureate)"
)
"""What nobody takes at the university whose degree stands above it."""


def _with_shared_schools(studies: list[Studies]) -> list[Studies]:
    """Two degrees below one school."""
    kept: list[Studies] = []
    for study in studies:
        above = kept[-1] if kept else None
        shares = (
            study.institution is None and study.study_type is not None and not _AT_SCHOOL.match(study.study_type.text)
        )
        if shares and above and above.institution and above.study_type:
            study.institution = replace(above.institution, confidence=min(0.7, above.institution.confidence))
        kept.append(study)
    return kept
