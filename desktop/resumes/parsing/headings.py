"""Which rows are headings: by their words, and by how this document sets its headings."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from desktop.resumes.parsing.heading_words import AND, KIND_OF
from desktop.resumes.parsing.rows import Row, spaced_out

MOST_WORDS = 7


_QUALIFIERS = re.compile(
    r"^(?:my|key|selected|relevant|professional|additional|other|recent|academic|personal|technical|core|main|"
    r"summary of|areas? of|list of|some|notable|further|previous|current|current and previous|special|specific)\s+"
    r"|\s+(?:\(?(?:continued|cont\.?|cont'd|selected|fortsetzung|suite)\)?|highlights|history|background|summary|"
    r"details|overview)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def heading_kinds(text: str) -> tuple[str, ...]:
    """The kinds that a heading names, or () if it is none that is known."""
    plain = _plain(spaced_out(text))
    if not plain or len(plain) > 60:
        return ()
    whole = _kind(plain)
    parts = [part for part in re.split(AND, plain) if part]
    kinds: list[str] = []
    if 2 <= len(parts) <= 4:
        last = parts[-1].split()[-1]  # "Clinical and Teaching Experience"
        kinds = [_kind(part) or _kind(f"{part} {last}") for part in parts]
    if whole or (kinds and all(kinds)):
        return tuple(dict.fromkeys(kind for kind in (whole, *(kinds if all(kinds) else ())) if kind))
    if " " not in plain:
        return tuple(filter(None, (_JOINED.get(plain, ""),)))
    return ()


_JOINED = {alias.replace(" ", ""): kind for alias, kind in KIND_OF.items() if " " in alias}


def _plain(text: str) -> str:
    text = re.sub(r"\s*\([^)]*\)\s*$", "", text.lower().strip(" :.•·*_-–—=#|>"))
    return re.sub(r"\s+", " ", text.replace("-", " ")).strip()


def _kind(plain: str) -> str:
    plain = re.sub(r"\s*[&+]\s*", " and ", plain).strip()
    if plain in KIND_OF:
        return KIND_OF[plain]
    shorter = _QUALIFIERS.sub("", plain).strip()
    return KIND_OF.get(shorter, "") if shorter != plain else ""


@dataclass(frozen=True, slots=True)
class Style:
    """How this document sets its headings, learned from those whose words are known."""

    known: int = 0
    heading: int = 0
    caps: float = 0.0
    bold: float = 0.0
    scale: float = 1.0
    colon: float = 0.0
    small: float = 0.0
    only_gaps: bool = False

    def is_set_like(self, row: Row) -> bool:
        """At least as large, bold and capital as this document's headings are."""
        large = row.scale >= self.scale * 0.95 and (not self.heading or row.heading == self.heading)
        return (
            large
            and (row.caps or self.caps < 0.7)
            and (row.bold or self.bold < 0.7)
            and (row.gap or not self.only_gaps)
        )


def heading_style(rows: list[Row]) -> Style:
    hits = [
        row for row in rows if len(row.cells) == 1 and not row.bullet and row.count <= 4 and heading_kinds(row.text)
    ]
    if not hits:
        return Style()
    plain = [row for row in hits if _emphasis(row) < 0.2]
    if len(hits) - len(plain) >= 2:  # "Languages" among the skills is not set like a heading
        hits = [row for row in hits if row not in plain]
    levels = Counter(row.heading for row in hits)
    scales = sorted(row.scale for row in hits)
    return Style(
        known=len(hits),
        heading=levels.most_common(1)[0][0],
        caps=sum(row.caps for row in hits) / len(hits),
        bold=sum(row.bold for row in hits) / len(hits),
        scale=scales[len(scales) // 2],
        colon=sum(row.text.endswith(":") for row in hits) / len(hits),
        small=sum(row.text[0].islower() for row in hits) / len(hits),
        only_gaps=_only_gaps(rows, hits),
    )


def _only_gaps(rows: list[Row], hits: list[Row]) -> bool:
    """A text without any emphasis, in which empty lines stand before headings and hardly anywhere else."""
    apart = [row for row in rows[1:] if row.gap]
    plain = all(row.scale == 1.0 and not row.bold and not row.heading for row in hits)
    return (
        len(hits) >= 3 and plain and all(row.gap for row in hits if row is not rows[0]) and len(hits) * 2 >= len(apart)
    )


def known_kinds(rows: list[Row], position: int, style: Style) -> tuple[str, ...]:
    row = rows[position]
    if (len(row.cells) > 1 and not (row.caps and row.count <= 4)) or row.count > MOST_WORDS:
        return ()
    kinds = heading_kinds(row.text) or _tail_kinds(row)
    if not kinds:
        return ()
    score = 1.0 + _emphasis(row)
    following = rows[position + 1] if position + 1 < len(rows) else None
    before = rows[position - 1] if position else None
    if row.bullet:
        score -= 1.5
    if row.margin:
        score -= 0.3
    if row.count > 3:
        score -= 0.2
    if row.text[0].islower() and style.small < 0.6:
        score -= 0.8
    if style.caps > 0.7 and style.known > 3 and not row.caps:
        score -= 0.5
    if (
        before is not None
        and not before.bullet
        and re.search(r"(?:,|\b(?:and|of|in|the|with|for|&))$", before.text)
        and not row.gap
        and row.scale <= before.scale * 1.05
    ):
        score -= 0.8
    if following is None:
        score -= 0.6
    if style.caps > 0.6 and not row.caps and not row.gap and _looks_around(row, before, following):
        score -= 0.9  # "Languages" in a column of skills, where headings are in capitals
    if style.scale > 1.12 and row.scale < style.scale * 0.93:
        score -= 0.7
    if style.heading and row.heading != style.heading:
        score -= 0.6
    if style.bold > 0.8 and not row.bold and style.known > 2:
        score -= 0.6
    return kinds if score >= 0.75 else ()


_TAILS = re.compile(
    r"(?:experience|experiences|employment|education|skills|competencies|profile|summary|projects|certifications|"
    r"certificates|publications|"
    r"awards|honors|honours|languages|qualifications|interests|references|achievements|erfahrung|kenntnisse|"
    r"ausbildung|history|involvement|volunteering|activities|leadership)$",
    re.IGNORECASE,
)


def _tail_kinds(row: Row) -> tuple[str, ...]:
    """ "EXECUTIVE PROFILE", "Education & Societies": a part of it is known, and the line is set like a heading."""
    plain = _plain(spaced_out(row.text))
    words = plain.split()
    set_apart = _emphasis(row) >= 0.7 and (row.caps or row.heading or row.scale > 1.12 or row.text.endswith(":"))
    if not 2 <= len(words) <= 5 or row.bullet or not set_apart or re.search(r"[\d,;@|]|:\S", row.text):
        return ()
    if _TAILS.search(plain) and len(words) <= 4:
        return tuple(filter(None, (_kind(words[-1]),)))
    parts = [part for part in re.split(AND, plain) if part]
    kinds = tuple(dict.fromkeys(kind for part in parts if (kind := _kind(part)))) if len(parts) > 1 else ()
    return kinds if kinds and _kind(parts[0]) else ()


def _emphasis(row: Row) -> float:
    score = 0.0
    if row.heading:
        score += 0.8
    if row.scale > 1.12:
        score += 0.5
    if row.bold:
        score += 0.3
    if row.caps:
        score += 0.4
    if row.gap:
        score += 0.3
    if row.text.endswith(":"):
        score += 0.2
    return score


def _looks_around(row: Row, before: Row | None, following: Row | None) -> bool:
    return any(_same_look(row, other) for other in (before, following) if other is not None)


def _same_look(row: Row, other: Row) -> bool:
    return (
        abs(row.scale - other.scale) < 0.06
        and row.bold == other.bold
        and row.caps == other.caps
        and row.heading == other.heading
    )
