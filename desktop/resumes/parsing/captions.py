"""Captions that say nothing of their own: inside an entry, and above a table's columns."""

import re
from collections.abc import Sequence

from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.word_lists import listed

_WORDS = (
    r"(?:(?:key |main |selected |my )?(?:responsibilities(?: and achievements| included?)?|duties|accomplishments|"
    r"achievements|tasks|results|"
    r"aufgaben|tätigkeiten|erfolge|missions|réalisations|responsabilidades|funciones|logros|mansioni|attività|"
    r"taken))"
)
CAPTION = re.compile(rf"^{_WORDS}\s*:?$", re.IGNORECASE)
"""A caption between an entry's heading and its items; it says nothing of its own."""

BEFORE_ITEMS = re.compile(rf"^({_WORDS})\s*:\s+(?=\S)", re.IGNORECASE)
"""The same with the first of its items on the line: "Duties: ran the payroll"."""

_COLUMNS = frozenset(
    listed(
        "period date dates year years from to when duration time start end employer company organisation organization "
        "firm where place location city town country role position title job post work duties tasks description "
        "details activity activities what name qualification qualifications degree course courses subject subjects "
        "field institution institute school university college body board awarding awarded by issuer provider "
        "certificate certification grade grades result results score mark level status no number of and the / & "
        "zeitraum datum jahr von bis arbeitgeber firma unternehmen stelle tätigkeit tätigkeiten aufgaben ort "
        "abschluss schule hochschule fach note und période année années entreprise employeur poste fonction lieu "
        "diplôme établissement école et periodo fecha año empresa puesto cargo lugar título centro y "
        "data anno azienda ruolo luogo titolo istituto periode jaar bedrijf functie plaats opleiding en"
    )
)


def is_table_head(rows: Sequence[Row]) -> bool:
    """The first row names columns ("Period | Employer | Role") and more rows with as many cells stand below."""
    if len(rows) < 2 or rows[0].bullet:
        return False
    parts = _cells(rows[0])
    below = any(len(_cells(row)) == len(parts) for row in rows[1:3])
    return len(parts) > 1 and below and all(_names_column(part) for part in parts)


def _cells(row: Row) -> list[str]:
    return [part.strip() for cell in row.cells for part in cell.text.split("|") if part.strip()]


def _names_column(text: str) -> bool:
    words = re.findall(r"[^\W_]+", text.lower())
    return 0 < len(words) <= 4 and all(word in _COLUMNS for word in words)
