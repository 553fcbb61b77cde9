"""Which rows of a section date an entry, and which may head one."""

import re
from collections.abc import Sequence

from desktop.resumes.parsing.broken_lines import NOUNISH, PAST, names_post, states
from desktop.resumes.parsing.captions import CAPTION
from desktop.resumes.parsing.dates import Period, find_periods, is_duration
from desktop.resumes.parsing.degree_words import degree_score
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.statements import Wraps, is_sentence

HEADER_WORDS = 16
"""A heading line with more is taken for a statement."""

BESIDE = re.compile(
    r"^(?:(?:relevant |selected |key |related |notable |main |core )?(?:course ?work|courses|modules|subjects)|"
    r"thesis|dissertation|advisor|adviser|supervisor|activities|honou?rs|awards|societies|minor|focus|concentrations?|"
    r"speciali[sz]ation|masterarbeit|bachelorarbeit|diplomarbeit|abschlussarbeit|schwerpunkte?|mémoire|tesis|tesi|"
    r"scriptie)\b.{0,25}?:",
    re.IGNORECASE,
)
"""A labelled line below an entry's heading, whatever dates it mentions."""

_TRIM = " ,;:()[]|–—-•·"


class EntryLines:
    """`anchors` are the rows that date an entry, or above the date in its margin; `head` says which rows may head one;
    `continued` which go on with the row above. `singles`: one date alone may date an entry."""

    def __init__(self, rows: Sequence[Row], wraps: Wraps, *, singles: bool) -> None:
        self.rows = rows
        self._small = wraps.small
        self._wraps = wraps
        self.continued = [
            i > 0 and not ends_dated(rows[i - 1]) and wraps.continues(rows[i - 1], row) for i, row in enumerate(rows)
        ]
        self.anchors = self._anchors(singles)
        anchors = set(self.anchors)
        self.head = [i in anchors or self._may_head(i, anchors) for i in range(len(rows))]

    def _goes_on(self, i: int) -> bool:
        return self._wraps.goes_on(self.rows[i])

    def is_date_alone(self, i: int) -> bool:
        return len(re.sub(r"\W+", "", rest_of(self.rows[i]))) <= 2

    def stands_out(self, i: int) -> bool:
        row = self.rows[i]
        return row.gap or row.bold or row.caps or organisation_score(row.text) >= 1.3 or names_post(row.text) >= 1.5

    def _anchors(self, singles: bool) -> list[int]:
        plain = [i for i, row in enumerate(self.rows) if not row.bullet and self._dates(i, singles)]
        if margins := self._margin_anchors():
            return sorted({*margins, *(i for i in plain if self._is_ranged(i))})
        if not singles:
            plain = [i for i in plain if self._is_ranged(i) or self._single_stands_out(i)]
        return plain or self._bullet_anchors(singles)

    def _bullet_anchors(self, singles: bool) -> list[int]:
        """Where entries are items of a list themselves: most of them dated, or dated by ranges."""
        bullets = [i for i, row in enumerate(self.rows) if row.bullet and self._dates(i, singles)]
        share = len(bullets) / max(1, sum(row.bullet for row in self.rows))
        if share >= 0.5 or (singles and len(bullets) >= 2 and share >= 1 / 3):
            return bullets
        return [i for i in bullets if self._is_ranged(i)]

    def _margin_anchors(self) -> list[int]:
        """The first row of each entry whose date stands in the margin beside it."""
        found: list[int] = []
        for i, row in enumerate(self.rows):
            if not _dated(row.margin):
                continue
            floor = found[-1] + 1 if found else 0
            j = i
            while j > floor and self._is_same_margin(j):
                j -= 1
            while j > floor and (self.rows[j].bullet or self.continued[j] or states(self.rows[j])):
                j -= 1
            while j > floor and self._is_same_heading(j):
                j -= 1
            found.append(j)
        return found

    def _is_same_margin(self, j: int) -> bool:
        above = self.rows[j - 1].margin
        return bool(above) and not _dated(above) and not self.rows[j].gap

    def _is_same_heading(self, j: int) -> bool:
        row, above = self.rows[j], self.rows[j - 1]
        return not (row.gap or row.margin or above.bullet or self.continued[j]) and self._is_short(j - 1)

    def _periods(self, i: int) -> list[Period]:
        return [period for cell in self.rows[i].cells for period in find_periods(cell.text)]

    def _is_ranged(self, i: int) -> bool:
        return any(not period.single for period in self._periods(i))

    def _dates(self, i: int, singles: bool) -> bool:
        """The row holds an entry's date: at an edge, and not in a statement."""
        row, rest = self.rows[i], rest_of(self.rows[i])
        if not self._periods(i) or BESIDE.match(row.text) or self._is_statement(i, rest) or self._goes_on(i):
            return False
        ranged = self._is_ranged(i)
        if self.continued[i] and (row.text.endswith(".") or not ranged or not self.is_date_alone(i)):
            named = names_post(rest) >= 1.5 or organisation_score(rest) >= 1.3
            if not (ranged and named and self._at_edge(i)):
                return False
        return self._single_stands_out(i) or ((ranged or singles) and self._at_edge(i))

    def _is_statement(self, i: int, rest: str) -> bool:
        row = self.rows[i]
        words = len(rest.split())
        if words > HEADER_WORDS + (4 if len(row.cells) > 1 else 0):
            return True
        if is_sentence(row) and not (self._is_ranged(i) and row.count < 24 and self._at_edge(i)):
            return True
        acts = PAST.match(rest) is not None and NOUNISH.match(rest) is None
        return acts and words >= 4 and names_post(rest) < 1.5 and len(row.cells) == 1

    def _at_edge(self, i: int) -> bool:
        """The date begins or ends a cell, but for brackets, a duration or a place."""
        for cell in self.rows[i].cells:
            for period in find_periods(cell.text):
                before, after = cell.text[: period.span[0]], cell.text[period.span[1] :]
                bracketed = before.rstrip().endswith("(") and after.lstrip().startswith(")")
                divided = not period.single and re.search(r"[|•·(,–—]\s*$|\s-\s*$", before) is not None
                inner = after.strip(_TRIM)
                stopped = before.rstrip().endswith(".") and after.startswith(".") and not period.single
                if bracketed or divided or stopped or not before.strip(_TRIM) or not inner:
                    return True
                if is_duration(inner) or place_score(inner) >= 1.5:
                    return True
        return False

    def _single_stands_out(self, i: int) -> bool:
        """A date in a cell of its own, in brackets or after a comma or bar at a line's end, or before a colon."""
        for cell in self.rows[i].cells:
            for period in find_periods(cell.text):
                before, after = cell.text[: period.span[0]], cell.text[period.span[1] :]
                if re.fullmatch(r"\W*", before + after) or (not before.strip() and is_duration(after)):
                    return True
                if re.search(r"[|•·]\s*$", before) and re.match(r"\s*[|•·]", after) and self.rows[i].count <= 20:
                    return True
                if self.rows[i].count > 14:
                    continue
                if re.match(r"[\s).\]]*(?:with\b|mit\b|$)", after) and re.search(
                    r"[,(|•·–—\[]\s*$|\s(?:-|in|im|en|em)\s*$", before
                ):
                    return True
                if not before.strip(" (") and re.match(r"\)?\s*(?:[:|–—•·]|-\s|,\s)", after):
                    return True
                beside = re.match(r"\.\s+[A-ZÀ-Ý]|\s*\([^()]+\)\s*$", after)
                if re.search(r",\s*$", before) and beside and degree_score(before) >= 2:
                    return True  # "PhD Physics, University of Leeds, 2019. Thesis: …", "…, 2017 (First Class)"
        return False

    def _is_short(self, i: int) -> bool:
        row = self.rows[i]
        return not is_sentence(row) and row.count <= HEADER_WORDS and len(row.text) <= 130

    def _may_head(self, i: int, anchors: set[int]) -> bool:
        row = self.rows[i]
        if CAPTION.match(row.text):
            return False
        if (
            row.bullet
            or self._goes_on(i)
            or not self._is_short(i)
            or (self.continued[i] and not self._is_named(i, anchors))
        ):
            return False
        if row.text[0].islower() and not re.match(r"[a-z]+[A-Z]", row.text) and not self._small:
            return False
        acts = PAST.match(row.text) is not None and NOUNISH.match(row.text) is None
        return not (row.count >= 4 and names_post(row.text) < 1.5 and (acts or self._flows(row)))

    def _flows(self, row: Row) -> bool:
        """Mostly small letters, and nothing that names an organisation or a degree: words of a sentence."""
        words = row.text.split()
        small = sum(word[0].islower() for word in words)
        named = max(organisation_score(row.text) - 1.3, school_score(row.text) - 2, degree_score(row.text) - 2) >= 0
        return len(row.cells) == 1 and not self._small and not named and len(words) >= 5 and small >= 0.6 * len(words)

    def _is_named(self, i: int, anchors: set[int]) -> bool:
        """It would continue the line above by its width, but reads as a heading line before an entry's date."""
        row, previous = self.rows[i], self.rows[i - 1]
        text = row.text
        if text[0].islower() or row.count > 8:
            return False
        if re.search(r"[,&-]$|\b(?:and|of|the|with|for|to|in|a)$", previous.text):
            return False
        near = any(j in anchors and not self.rows[j].bullet for j in range(i + 1, min(len(self.rows), i + 3)))
        organised = organisation_score(text) >= 1.3 or school_score(text) >= 2
        strong = organised or names_post(text) >= 1.5 or degree_score(text) >= 2
        outside = row.left >= 0 and previous.left >= 0 and previous.bullet and row.left < previous.left - 1
        return near and (strong or previous.text.endswith(".") or outside)


def rest_of(row: Row) -> str:
    """A row's words without its dates."""
    kept = []
    for cell in row.cells:
        text = cell.text
        for period in reversed(find_periods(text)):
            text = f"{text[: period.span[0]]} {text[period.span[1] :]}"
        kept.append(text)
    return re.sub(r"\(\s*\)", " ", " ".join(kept)).strip(" ,;:()|–—-•·")


def ends_dated(row: Row) -> bool:
    """A line that closes with a range of dates is complete."""
    text = row.cells[-1].text
    return any(not p.single and re.fullmatch(r"[\s).\]]*", text[p.span[1] :]) for p in find_periods(text))


def _dated(pieces: Sequence[Piece]) -> bool:
    return any(find_periods(piece.text) for piece in pieces)
