"""Contacts without a heading, below what is read before them: a text box beside the page, lines at its foot."""

from collections.abc import Sequence
from itertools import groupby

from desktop.resumes.parsing.contacts import is_contact_row, read_contacts
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.sections import Section

_OF_THE_PERSON = frozenset({"top", "contact", "personal"})
_OF_OTHERS = frozenset({"references"})


def with_contacts_apart(sections: Sequence[Section]) -> list[Section]:
    """Where the person's e-mail stands neither at the top nor under a heading of its own, the first lines of contacts
    elsewhere that hold one become a section; those of referees stay where they are."""
    if any(read_contacts(section.rows).emails for section in sections if section.kind in _OF_THE_PERSON):
        return list(sections)
    kept = list(sections)
    for number, section in enumerate(sections):
        run = [] if section.kind in _OF_OTHERS | _OF_THE_PERSON else _contact_run(section.rows)
        if run:
            section.rows = [row for row in section.rows if row not in run]
            kept.insert(number + 1, Section("contact", rows=run))
            break
    return kept


def _contact_run(rows: Sequence[Row]) -> list[Row]:
    """Neighbours that are contacts and nothing else, an e-mail among them."""
    runs = (list(run) for contact, run in groupby(rows, _is_contact) if contact)
    return next((run for run in runs if read_contacts(run).emails), [])


def _is_contact(row: Row) -> bool:
    return not row.bullet and is_contact_row(row) and not read_contacts([row]).rest
