"""Captions inside an entry."""

import re

CAPTION = re.compile(
    r"^(?:(?:key |main |selected |my )?(?:responsibilities(?: and achievements| included?)?|duties|accomplishments|"
    r"achievements|tasks|results|"
    r"aufgaben|tätigkeiten|erfolge|missions|réalisations|responsabilidades|funciones|logros|mansioni|attività|"
    r"taken))\s*:?$",
    re.IGNORECASE,
)
"""A caption between an entry's heading and its items; it says nothing of its own."""
