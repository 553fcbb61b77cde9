"""The rows of a document under their headings."""

import re
from dataclasses import dataclass, field, replace

from desktop.resumes.parsing.captions import CAPTION
from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.degree_words import degree_score
from desktop.resumes.parsing.heading_words import ALIASES
from desktop.resumes.parsing.headings import Style, heading_kinds, heading_style, known_kinds
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import EMAIL, URL


@dataclass(slots=True)
class Section:
    """`kind` is a kind of heading, "own" for one that is not known, "top" for what stands before any heading.

    `kinds` are all that a heading of several names ("Skills & Awards"). `bodied` rows stand below it.
    """

    kind: str
    title: str = ""
    heading: Row | None = None
    kinds: tuple[str, ...] = ()
    confidence: float = 0.95
    rows: list[Row] = field(default_factory=list)


_ON_REQUEST = re.compile(
    r"^(?:professional )?(?:references|referees|referenzen|références|referencias|referenze|referenties)\b.{0,40}"
    r"(?:request|anfrage|demande|solicitud|richiesta|aanvraag)",
    re.IGNORECASE,
)


def split_sections(rows: list[Row]) -> list[Section]:
    """Every row in one section, in order. Sections without rows are kept: their heading was read."""
    style = heading_style(rows)
    sections = [Section("top")]
    current = sections[0]
    for position, row in enumerate(rows):
        above = rows[position - 1]
        if position and (row.page, row.region) != (above.page, above.region):
            current = _section_of_column(sections, row, above.page) or current
        opened = _opened(rows, position, style, sections)
        if opened is not None:
            sections.append(opened)
            current = opened
        else:
            current.rows.append(row)
    return sections


def _opened(rows: list[Row], position: int, style: Style, sections: list[Section]) -> Section | None:
    """The section that the row begins."""
    row = rows[position]
    if len(sections) > 1 and CAPTION.match(row.text) and not style.is_set_like(row):
        return None
    if _ON_REQUEST.match(row.text):
        return Section("references", "", None, ("references",), 0.9, [row])
    if kinds := known_kinds(rows, position, style):
        return Section(kinds[0], row.text, row, kinds, 0.95)
    if (inline := _inline(rows, position, sections)) is not None:
        return inline
    unknown = _unknown_heading(rows, position, style, sections)
    return Section("own", row.text, row, ("own",), 0.75) if unknown else None


_COLUMN = 45.0
"""Points between two left edges of one column: bullets stand further right than headings."""


def _section_of_column(sections: list[Section], row: Row, page: int) -> Section | None:
    """Of two columns the left one goes on, at the head of the next page or below, after the right one has ended."""
    last = sections[-1]
    ended = [one for one in (*last.rows, last.heading) if one is not None and one.page == page]
    if row.left < 0 or not ended or any(abs(one.left - row.left) < _COLUMN for one in ended):
        return None
    for section in reversed(sections):
        mine = [one for one in (*section.rows, section.heading) if one is not None and one.page == page]
        if any(one.left >= 0 and abs(one.left - row.left) < _COLUMN for one in mine):
            return section
    return None


_INLINE = re.compile(r"^([^\W\d_][^:|•]{2,40}?)\s*:\s+(?=\S)")


_INLINE_KINDS = frozenset(ALIASES) - {"contact", "personal"}


def _inline(rows: list[Row], position: int, sections: list[Section]) -> Section | None:
    """ "Interests: chess, rowing": a heading with its content on the same line, where it stands like one."""
    row = rows[position]
    last = sections[-1]
    closed = last.kind in ("skills", "languages", "contact", "personal", "projects")
    spoken = last.kind == "personal" and row.text.lower().startswith(
        ("language", "sprach", "langue", "idioma", "lingu")
    )
    if row.bullet or (closed and not _is_run_in(last) and not spoken):
        return None
    label = row.cells[0].text.strip()
    rest: tuple[Piece, ...] = row.cells[1:]
    if match := _INLINE.match(label):
        rest = (replace(row.cells[0], text=label[match.end() :].strip()), *rest)
        label = match[1]
    elif not (len(row.cells) > 1 and (label.endswith(":") or (row.cells[0].bold and not row.cells[1].bold))):
        return None
    kinds = heading_kinds(label)
    if (
        not kinds
        or kinds[0] not in _INLINE_KINDS
        or not rest
        or URL.fullmatch(rest[0].text)
        or EMAIL.fullmatch(rest[0].text)
    ):
        return None
    inside = sections[-1].kind in ("work", "education", "volunteer")
    if inside and (
        kinds[0] not in ("skills", "languages", "interests", "references", "awards", "certificates") or not row.gap
    ):
        return None
    if inside and not (row.bold or row.cells[0].bold or row.caps or label.isupper() or _lists(rows, position)):
        return None
    return Section(kinds[0], label.rstrip(": "), row, kinds, 0.8, [replace(row, cells=rest)])


def _is_run_in(section: Section) -> bool:
    """Its heading and its content stand on one line, so the next line may be another of the kind."""
    return section.heading is not None and len(section.rows) == 1 and section.rows[0].lines == section.heading.lines


def _lists(rows: list[Row], position: int) -> bool:
    """No more entries below: what follows has no dates."""
    return not any(not period.single for row in rows[position:] for period in find_periods(row.text))


def _unknown_heading(rows: list[Row], position: int, style: Style, sections: list[Section]) -> bool:
    """Set like this document's headings, though its words are not known."""
    row = rows[position]
    if row.bullet or len(row.cells) > 1 or row.margin or row.count > 6 or len(row.text) > 50:
        return False
    if (
        position + 1 >= len(rows)
        or find_periods(row.text)
        or re.search(r"[@|•;]|\d{4}|[,.]$", row.text)
        or (row.text[0].islower() and style.small < 0.6)
    ):
        return False
    if len(sections) == 1 and (style.known == 0 or (position < 2 and not _looks_like(row, style, strict=True))):
        return False
    if len(sections) > 1 and not sections[-1].rows:
        return False
    if len(sections) == 1 and (title_score(row.text) >= 1.5 or place_score(row.text) >= 1.5):
        return False
    return _looks_like(row, style, strict=False)


def _looks_like(row: Row, style: Style, *, strict: bool) -> bool:
    if style.known < 2 and not row.heading:
        return False
    if style.only_gaps and row.gap and row.caps == (style.caps > 0.7):
        named = title_score(row.text) >= 1 or organisation_score(row.text) >= 1 or place_score(row.text) >= 1.5
        named = named or degree_score(row.text) >= 1 or school_score(row.text) >= 1
        return (
            row.count <= 4
            and not named
            and not re.search(r"[\d,:(]", row.text)
            and (row.text[0].isupper() or style.small > 0.6)
        )
    if style.heading:
        return row.heading == style.heading
    if row.heading and not style.heading:
        return False
    distinct = 0
    if style.scale > 1.12:
        if abs(row.scale - style.scale) > 0.04 * style.scale:
            return False
        distinct += 2
    elif row.scale > 1.12 or row.scale < 0.93:
        return False
    if style.caps > 0.7:
        if not row.caps:
            return False
        distinct += 1
    elif row.caps and style.caps < 0.2 and style.scale <= 1.12:
        return False
    if style.bold > 0.7:
        if not row.bold:
            return False
        distinct += 1
    elif row.bold and style.bold < 0.2:
        return False
    if style.colon > 0.7:
        if not row.text.endswith(":"):
            return False
        distinct += 1
    if distinct >= 2:
        weak = style.scale <= 1.12 and (title_score(row.text) >= 1.5 or organisation_score(row.text) >= 1.3)
        return not weak
    return distinct == 1 and row.gap and not strict and title_score(row.text) < 1 and organisation_score(row.text) < 1
