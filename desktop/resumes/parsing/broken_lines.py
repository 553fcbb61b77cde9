"""Rows mended before entries are read: wrapped heading lines, dates below each other, dates beside statements."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.resumes.parsing.dates import find_periods, is_duration, is_now
from desktop.resumes.parsing.degree_words import degree_score, split_degree
from desktop.resumes.parsing.organisation_words import is_company_form, organisation_score, school_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.statements import Wraps, is_sentence, with_more
from desktop.resumes.parsing.title_words import title_score

PAST = re.compile(
    r"^(?i:\w+ly )?(?:(?i:\w{3,}ed|led|built|wrote|cut|won|taught|ran|grew|brought|sold|made|held|kept|drove|oversaw|"
    r"began|gave|took|found|spoke|spent|set|met|sent|rebuilt|put|leading|managing|building|developing|working|creating|"
    r"designing|supporting|providing|ensuring|responsible|helping|assisting|maintaining|coordinating|preparing|"
    r"handling|"
    r"using)|(?:[A-Za-z][a-z]{2,}ing|(?i:lead|manage|build|design|develop|create|keep|load|run|plan|write|support|"
    r"provide|ensure|train|teach|advise|own|maintain|handle|assist|coordinate|prepare|monitor|report|work|oversee|"
    r"analy[sz]e|answer|serve|drive|deliver|supervise|conduct|operate|process|organi[sz]e|sell|test|review|help|"
    r"implement|improve|schedule|install|repair|clean|cook|greet|order|track|translate|negotiate|collaborate|partner))"
    r"(?= [a-z\d$]))\b"
)
"""How statements begin, in the past or as orders."""


NOUNISH = re.compile(
    r"^(?:certified|registered|licensed|advanced|applied|united|integrated|associated|allied|limited|red|med|"
    r"chartered|skilled|unified)\b",
    re.I,
)


def names_post(text: str) -> float:
    """The best title score of the text's parts: a long line may hold one in front of its commas."""
    return max(
        (title_score(part) for part in re.split(r"\s*[,|•·;]\s*|\s+[–—-]\s+|\s{3,}|\s+at\s+", text) if part),
        default=0.0,
    )


def states(row: Row) -> bool:
    """A statement: a sentence, or words that begin with a verb of doing."""
    return is_sentence(row) or bool(PAST.match(row.text) and row.count >= 4 and names_post(row.text) < 1.5)


def with_margin_apart(row: Row) -> Row:
    """A date or a place beside a statement belongs to the entry, not to the statement."""
    if len(row.cells) < 2 or (len(row.cells[0].text.split()) < 7 and not row.bullet):
        return row
    first, last = row.cells[0], row.cells[-1]
    whole = any(period.span == (0, len(last.text)) for period in find_periods(last.text))
    beside = whole or is_duration(last.text) or place_score(last.text) >= 2.4
    stated = (
        row.bullet or (PAST.match(first.text) and names_post(first.text) < 1.5) or re.search(r"[a-z]{3}\.$", first.text)
    )
    if not beside or not stated:
        return row
    return replace(row, cells=row.cells[:-1], margin=(*row.margin, replace(last, margin=True)))


def with_heading_bullets_plain(rows: Sequence[Row]) -> list[Row]:
    """Where heading lines carry the outer bullets themselves: "• Google" above "Engineer, 2014 – 2016"."""
    outer = min((row.level for row in rows if row.bullet), default=0)
    heads = [i for i, row in enumerate(rows) if row.bullet and row.level == outer]
    before = rows[: heads[0]] if heads else []
    inside = any(not period.single for row in before for cell in row.cells for period in find_periods(cell.text))
    plain = [] if inside else [i for i in heads if _heads_entry(rows, i, outer)]  # below an entry they are its items
    if len(plain) * 5 < len(heads) * 3 or not plain:
        heads = [i for i in heads if _titles_entry(rows, i)]  # "1. Senior Accountant" above "Acme Ltd" and a date
    return [replace(row, bullet=False, gap=True) if i in heads else row for i, row in enumerate(rows)]


def _heads_entry(rows: Sequence[Row], i: int, outer: int) -> bool:
    """Short, and a date stands on the line below it, or on its own line with deeper bullets below."""
    row, below = rows[i], rows[i + 1] if i + 1 < len(rows) else None
    if below is None or row.count > 12 or states(row):
        return False
    if below.bullet:
        return below.level > outer and _is_dated(row)
    return _is_dated(below) and not (below.gap or is_sentence(below) or below.text[0].islower())


def _titles_entry(rows: Sequence[Row], i: int) -> bool:
    row, below = rows[i], rows[i + 1 : i + 3]
    plain = [one for one in below if not one.bullet and one.text[0].isupper() and not is_sentence(one)]
    return row.count <= 8 and names_post(row.text) >= 1.5 and len(plain) == 2 and any(_is_dated(one) for one in below)


def _is_dated(row: Row) -> bool:
    return any(find_periods(piece.text) for piece in (*row.cells, *row.margin))


def _stands_alone(previous: Row, row: Row) -> bool:
    plain = not row.bullet and not previous.margin and len(row.cells) == 1 and len(previous.cells) == 1
    return plain and re.search(r"[-–—]$", previous.text) is not None


def with_margin_dates_joined(rows: Sequence[Row]) -> list[Row]:
    """ "2017 –" and "Present" below each other are one date."""
    joined: list[Row] = []
    for row in rows:
        previous = joined[-1] if joined else None
        if previous and _stands_alone(previous, row):
            opened = find_periods(previous.text)
            alone = find_periods(row.text)
            ends = is_now(row.text) or (len(alone) == 1 and alone[0].single and alone[0].span == (0, len(row.text)))
            if opened and opened[0].opens and opened[0].span == (0, len(previous.text)) and ends:
                cell = Piece(
                    f"{previous.text} {row.text}", previous.line, previous.bold, previous.italic, more=row.lines
                )
                joined[-1] = Row(
                    (cell,), previous.margin + row.margin, gap=previous.gap, page=previous.page,
                    region=previous.region, left=previous.left, right=row.right, lines=previous.lines + row.lines,
                )  # fmt: skip
                continue
        joined.append(row)
    return joined


_OPEN = re.compile(r"\b(?:in|of|and|for|de|des|du|der|für|und|et|the|to|at|with|en|&)$|[,&(–-]$", re.IGNORECASE)


def with_wraps_joined(rows: Sequence[Row], wraps: Wraps) -> list[Row]:
    """A heading line that the page broke: an open bracket, a last "in" or "of", or a word that had no room."""
    joined: list[Row] = []
    for row in rows:
        previous = joined[-1] if joined else None
        at = _broken_cell(previous, row, wraps) if previous is not None else None
        if previous is None or at is None:
            joined.append(row)
            continue
        cell, rest = previous.cells[at], row.cells[0]
        longer = replace(cell, text=with_more(cell.text, rest.text), words=(), more=(*cell.more, *row.lines))
        cells = (*previous.cells[:at], longer, *previous.cells[at + 1 :], *row.cells[1:])
        lines, margin = (*previous.lines, *row.lines), previous.margin + row.margin
        joined[-1] = replace(previous, cells=cells, lines=lines, margin=margin, right=row.right)
    return joined


def _broken_cell(previous: Row, row: Row, wraps: Wraps) -> int | None:
    """Which cell of the line above the row's first cell goes on with."""
    if row.bullet or previous.bullet or previous.margin or is_sentence(previous) or previous.count + row.count > 26:
        return None
    first, last, begins = previous.cells[0], previous.cells[-1], row.cells[0]
    if len(row.cells) == 1 and _same_type(last, begins, previous, row):
        opened = last.text.count("(") > last.text.count(")") and row.text.count(")") > row.text.count("(")
        if opened and row.count <= 8:
            return len(previous.cells) - 1
        below = len(previous.cells) == 1 or (abs(last.left - begins.left) < 3 and begins.left > 0)
        if not row.gap and below and _goes_on(previous, row, wraps):
            return len(previous.cells) - 1
    emphasised = first.bold or first.italic
    if row.gap or len(previous.cells) < 2 or not emphasised or not _same_type(first, begins, previous, row):
        return None
    if len(begins.text.split()) > 4 or find_periods(begins.text) or _names(begins.text):
        return None
    dates_below = len(row.cells) == 2 and find_periods(row.cells[1].text) and not find_periods(previous.text)
    return 0 if _had_no_room(previous, begins) or (dates_below and len(first.text.split()) >= 7) else None


def _goes_on(previous: Row, row: Row, wraps: Wraps) -> bool:
    emphasised = row.bold or row.italic
    text = previous.cells[-1].text
    if _OPEN.search(text) and not text.endswith(",") and (emphasised or row.text[0].islower()):
        return True
    if find_periods(row.text):
        return False
    if is_company_form(row.text) and row.count == 1:
        return True  # "RiverBend Distribution" above "Co."
    if degree_score(text) >= 2 and _breaks_school(text, row) and (wraps.is_full(previous, row) or row.right < 0):
        return True
    if re.search(r"\b(?:in|of|and|de|et|und|y|e|en)$", text) and degree_score(text) >= 2 and row.count <= 6:
        return True  # "Master of Arts in Teaching of Physics and" above "Chemistry"
    if text.endswith(",") and row.count <= 3 and _names_somebody(text) and place_score(row.text) >= 1.5:
        return True  # "University of Southampton, Southampton," above "UK"
    short = row.count <= 4 and not _names(row.text)
    set_so = emphasised or (degree_score(text) >= 2 and split_degree(text)[1] != "")
    return set_so and short and row.right > 0 and wraps.is_full(previous, row)


_SCHOOL_WORD = re.compile(r"(?:University|College|School|Institute|Academy|Universität|Hochschule|Polytechnic)\b")


def _breaks_school(text: str, row: Row) -> bool:
    """ "BSc, Physics at Cardiff" above "University"; "Bachelor, Information" above "Systems at Cardiff University"."""
    begun = re.search(r" (?:at|from) (?:the )?(?=[A-ZÀ-Ý])", text)
    if begun:
        rest = re.sub(r"^[A-ZÀ-Ý][\w'-]+ (?=[A-Z])", "", row.text)
        return school_score(text[begun.end() :]) < 2 and any(_SCHOOL_WORD.match(part) for part in (row.text, rest))
    area, at, school = row.text.partition(" at ")
    return bool(at) and len(area.split()) <= 3 and degree_score(area) < 2 <= school_score(school)


def _names_somebody(text: str) -> bool:
    return school_score(text) >= 2 or organisation_score(text) >= 1.3 or names_post(text) >= 1.5


def _names(text: str) -> bool:
    """A title, an organisation, a school, a degree or a place: the beginning of something, not the rest of it."""
    named = title_score(text) >= 1.5 or is_company_form(text.split()[-1]) or place_score(text) >= 1.5
    return named or school_score(text) >= 2 or degree_score(text) >= 2


def _same_type(one: Piece, other: Piece, previous: Row, row: Row) -> bool:
    return one.bold == other.bold and one.italic == other.italic and abs(row.scale - previous.scale) < 0.06


def _had_no_room(previous: Row, begins: Piece) -> bool:
    """The word would have run into the next cell."""
    first, second = previous.cells[0], previous.cells[1]
    if first.right < 0 or second.left < 0 or begins.right < 0 or abs(begins.left - first.left) > 3:
        return False
    word = len(begins.text.split()[0]) + 1
    width = (first.right - first.left) / max(1, len(first.text)) * word
    return first.right + 1.6 * width > second.left
