"""Sentences and items joined over the line breaks of a page."""

import re
from collections.abc import Sequence
from itertools import takewhile
from statistics import quantiles

from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.degree_words import degree_score
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import LEAST_WRAP, Row
from desktop.resumes.parsing.title_words import title_score

_HANGS = re.compile(
    r"(?:[,&/(–—]|[^\W\d_]-|\b(?:and|or|of|with|the|a|an|for|to|in|on|at|by|from|as|into|via|using|including|"
    r"through|across|"
    r"und|oder|der|die|das|von|mit|für|et|ou|de|des|du|la|le|les|pour|avec|y|o|del|los|las|con|para|e|di|il|per|"
    r"het|een|van|en|met|voor|our|their|its|his|her|that|which|who|between|over|under|than|per))$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"\b(?:cloud|real|high|low|cross|long|short|full|part|self|well|non|end|to|open|data|user|client|multi|large|small|"
    r"on|off|in|out|co|pre|post|anti|state|award|problem|decision|time|cost|day|event|test|object|server|front|back|"
    r"fast|evidence|patient|student|family|customer|community|machine|computer|high|detail|results|team|goal|third|"
    r"first|second|two|three|four|five|one|mid|year|market|industry|world|company|hands|follow|up|set|best|in)-$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?:;][\"'”’)]?$")


class Wraps:
    """Knows how wide this document's lines run, so that a full line can be told from one that ended early.

    `typed`: a text without a page, in which lines were broken by hand.
    """

    def __init__(self, rows: Sequence[Row], *, typed: bool = False) -> None:
        self._rights: dict[tuple[int, bool], float] = {}
        self._lefts: dict[int, float] = {}
        for region in {row.region for row in rows}:
            here = [row for row in rows if row.region == region and row.right > 0]
            self._lefts[region] = min((row.left for row in here if not row.bullet), default=0.0)
            for beside in (False, True):
                rights = [row.right for row in here if len(row.cells) == 1 and bool(row.margin) == beside]
                if len(rights) > (0 if beside else 2):
                    self._rights[region, beside] = max(rights)
        plain = [row for row in rows if not row.bullet]
        heads = [row for row in plain if row.count <= 4 and len(row.cells) == 1 and heading_kinds(row.text)]
        small = len(heads) >= 3 and all(row.text[0].islower() for row in heads)
        self.small = small or sum(row.text[0].islower() for row in plain) > 0.6 * len(plain)
        """Everything is written in small letters, so they do not tell that a sentence goes on."""
        self._longest = _wrap_width([row for row in rows if len(row.cells) == 1])
        self._going_on: set[int] = set()
        if typed:
            self._note_going_on(rows)

    def _note_going_on(self, rows: Sequence[Row]) -> None:
        """In typed text: what hangs below an item, or comes after a long one that has not ended."""
        item: Row | None = None
        for number, row in enumerate(rows):
            plain = not row.gap and not row.heading and len(row.cells) == 1
            if row.bullet:
                item = row
            elif item is not None and plain and (row.level > item.level or _runs_on(rows, number)):
                self._going_on.add(row.line)
            else:
                item = None

    def goes_on(self, row: Row) -> bool:
        """Typed below an item, as the rest of it."""
        return row.line in self._going_on

    def continues(self, previous: Row, row: Row) -> bool:
        """Whether the row goes on with the sentence or item of the row before it."""
        if row.line in self._going_on and not row.bullet:
            return True
        if row.bullet or row.heading or len(row.cells) > 1 or (len(previous.cells) > 1 and not previous.bullet):
            return False
        if row.gap and row.page == previous.page and row.region == previous.region and not _HANGS.search(previous.text):
            return False
        if (row.bold != previous.bold and not row.text[0].islower()) or abs(row.scale - previous.scale) > 0.1:
            return False
        if re.match(r"[a-zà-ÿ](?:[a-zà-ÿ]|\W)|\W?[+&(=%]", row.text) and not self.small:
            return True
        if _HANGS.search(previous.text) or self._hangs(previous, row):
            return True
        return self.is_full(previous, row) and not (
            _ENDS.search(previous.text) and not previous.bullet and previous.count < 4
        )

    def _hangs(self, previous: Row, row: Row) -> bool:
        """Set below an item's text, further right than the lines that head entries."""
        inset = row.left - self._lefts.get(row.region, row.left)
        return previous.bullet and row.left > 0 and abs(row.left - previous.left) < 2 and inset > 4 and not row.bold

    def is_full(self, previous: Row, row: Row) -> bool:
        """The first word of the row would not have fitted on the line before."""
        word = row.text.split()[0]
        limit = self._rights.get((previous.region, bool(previous.margin))) or self._rights.get((previous.region, False))
        if limit and previous.right > 0 and row.right > row.left >= 0:
            share = len(word) + 1
            width = (row.right - row.left) / max(1, len(row.text)) * share
            return previous.right + width > limit * 1.0
        return self._longest > 0 and len(previous.text) + 1 + len(word) > self._longest


_LONG = 45
"""Characters: a typed line that is shorter was not broken because it was full."""


def _runs_on(rows: Sequence[Row], number: int) -> bool:
    """The item above has not ended, and the row is no heading: it holds no date, and none stands on the next rows."""
    row, above = rows[number], rows[number - 1]
    if len(above.text) < _LONG or len(above.cells) > 1 or _ENDS.search(above.text) or row.count < 3:
        return False
    if heading_kinds(row.text) or find_periods(row.text) or re.match(r"[^:]{2,40}:\s|[^:]+:$", row.text):
        return False
    below = takewhile(lambda one: not one.bullet, rows[number + 1 : number + 3])
    dated = any(find_periods(one.text) for one in below)
    return not dated and not _heads_something(row.text)


def _heads_something(text: str) -> bool:
    named = (title_score(text) - 1.5, organisation_score(text) - 1.3, school_score(text) - 2, degree_score(text) - 2)
    return max(*named, place_score(text) - 1.5) >= 0


def _wrap_width(rows: Sequence[Row]) -> float:
    """Where a plain text was wrapped: lines end close below its longest and go on in small letters. 0 if it was not."""
    widths = [len(row.text) for row in rows]
    if len(widths) < 6:
        return 0.0
    longest = quantiles(widths, n=20)[-1]
    after = [row for width, row in zip(widths, rows[1:], strict=False) if width > 0.82 * longest]
    small = sum(row.text[0].islower() and not row.bullet for row in after)
    wrapped = len(after) >= 4 and small >= 0.35 * len(after)
    return longest if LEAST_WRAP <= longest <= 140 and wrapped else 0.0


def join_rows(rows: Sequence[Row], wraps: Wraps, confidence: float = 0.9) -> list[Found]:
    """Each item or paragraph once, over all its rows."""
    groups: list[list[Row]] = []
    for row in rows:
        previous = groups[-1][-1] if groups else None
        if previous is not None and _belongs(previous, row, wraps):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [glue(group, confidence) for group in groups]


def _belongs(previous: Row, row: Row, wraps: Wraps) -> bool:
    if (
        not row.bullet
        and not previous.bullet
        and not row.gap
        and _ENDS.search(previous.text)
        and wraps.is_full(previous, row)
    ):
        return True
    return wraps.continues(previous, row)


def glue(rows: Sequence[Row], confidence: float = 0.9) -> Found:
    """The rows as one text."""
    text = rows[0].text
    for row in rows[1:]:
        text = with_more(text, row.text)
    lines = tuple(dict.fromkeys(line for row in rows for line in row.lines))
    quote = "\n".join(cell.text for row in rows for cell in row.cells)
    return Found(re.sub(r" {2,}", " ", text), lines, confidence, quote)


def with_more(text: str, more: str) -> str:
    """A word that a hyphen broke at a line's end is joined, a compound keeps its hyphen."""
    if re.search(r"[^\W\d_]-$", text) and more[:1].islower():
        return text + more if _COMPOUND.search(text) else text[:-1] + more
    if text.endswith("-") and not text.endswith(" -"):
        return text + more
    return f"{text} {more}"


_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|etc|S\.A|Univ|e\.V|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")


def is_sentence(row: Row) -> bool:
    """Long, or closed like a sentence: not a heading line of an entry."""
    text = row.text
    if row.count > 18 or len(text) > 150:
        return True
    closed = row.count >= 5 and re.search(r"[^.\s]{3,}[.!]$", text) is not None
    return closed and not _ABBREVIATED.search(text) and text.count("(") <= text.count(")")
