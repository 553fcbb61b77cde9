"""Rows without a heading above them, given to the section that their entries belong to."""

import re
from collections.abc import Sequence

from desktop.resumes.parsing.blocks import read_blocks
from desktop.resumes.parsing.broken_lines import names_post
from desktop.resumes.parsing.contacts import is_contact_row, read_contacts
from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.education import said_by
from desktop.resumes.parsing.entry_lines import rest_of
from desktop.resumes.parsing.organisation_words import organisation_score
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.sections import Section
from desktop.resumes.parsing.statements import Wraps, is_sentence
from desktop.resumes.parsing.title_words import title_score


def with_entries_apart(sections: Sequence[Section], wraps: Wraps, *, named: bool) -> list[Section]:
    """The top cut where entries begin that no heading introduces. `named`: the person's name stands in it."""
    top = sections[0]
    start = _first_entry(top.rows)
    if start is None and not any(section.kind in ("work", "volunteer") for section in sections):
        start = _first_undated(top.rows, named=named)
    if start is None:
        return list(sections)
    blocks = read_blocks(top.rows[start:], wraps, singles=True)
    found: list[Section] = []
    for block in blocks:
        rows = [*block.header, *block.body]
        said = {word for row in block.header for word in said_by(row)}
        kind = "education" if said and not any(title_score(rest_of(row)) >= 2 for row in block.header) else "work"
        if found and found[-1].kind == kind:
            found[-1].rows += rows
        else:
            found.append(Section(kind, "", None, (kind,), 0.6, rows))
    return [Section("top", rows=top.rows[:start]), *found, *sections[1:]]


def _first_entry(rows: Sequence[Row]) -> int | None:
    for i, row in enumerate(rows):
        periods = [period for cell in row.cells for period in find_periods(cell.text)]
        ranged = any(not period.single for period in periods)
        stated = is_sentence(row) and not any(
            re.search(r"\.\s+$", row.text[: p.span[0]]) for p in periods if not p.single
        )
        if i < 1 or not periods or stated or row.count > 18 or not (ranged or said_by(row)):
            continue
        start = i
        while start > 1 and i - start < 3 and _heads(rows[start - 1]) and not (rows[start].gap and start < i):
            start -= 1
        return start
    return None


def _first_undated(rows: Sequence[Row], *, named: bool) -> int | None:
    """A post's heading with bullets below it, and no date anywhere: "Engineer at Acme" above what was done there."""
    for i, row in enumerate(rows):
        below = next((k for k in range(i + 1, len(rows)) if rows[k].bullet or rows[k].gap), len(rows))
        head = rows[i:below]
        items = below < len(rows) and rows[below].bullet
        if not items or len(head) > 3 or not all(_may_head(one) for one in head):
            continue
        employed = len(head) > 1 or _EMPLOYED.search(row.text) is not None
        if names_post(" | ".join(one.text for one in head)) >= 1.5 and (employed and row.gap if named else i < 3):
            return i
    return None


_EMPLOYED = re.compile(r"\w (?:at|@|bei|chez|presso|with) (?=[A-ZÀ-Ý\d])|, [A-ZÀ-Ý]")


def _may_head(row: Row) -> bool:
    """Neither a sentence nor contacts; a town may stand beside the employer."""
    return not is_sentence(row) and read_contacts([row]).count == 0 and row.count <= 12


def _heads(row: Row) -> bool:
    if row.bullet or is_sentence(row) or is_contact_row(row):
        return False
    return title_score(row.text) >= 1.5 or organisation_score(row.text) >= 1.0 or bool(said_by(row))
