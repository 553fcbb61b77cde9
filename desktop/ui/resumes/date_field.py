"""Dates in a résumé's fields: said as people write them, kept as the program counts with them."""

import re

from desktop.resumes.templates.dates import date_said

_KNOWN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
NOT_A_DATE = "This is not read as a date. Write it like Mar 2021, or 2021."


def date_shown(kept: str) -> str:
    """ "Mar 2021" of 2021-03; what is no date as it stands, and a day is not left out."""
    return date_said(kept) if _KNOWN.fullmatch(kept) and len(kept) < len("2021-03-01") else kept


def date_kept(written: str) -> str:
    """ "March 2021" as 2021-03; nothing for "today"; what is no date as it was written."""
    from desktop.resumes.parsing.dates import find_period, is_now  # only now: its patterns take a part of the start

    text = written.strip()
    if not text or is_now(text):
        return ""
    period = find_period(text)
    whole = period is not None and period.single and period.span == (0, len(text))
    return period.end if period is not None and whole else text


def is_date(kept: str) -> bool:
    return not kept or _KNOWN.fullmatch(kept) is not None
