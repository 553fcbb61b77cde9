"""Dates as a printed résumé says them."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PRESENT = "Present"


def date_said(date: str) -> str:
    """2019-03 as Mar 2019; days are left out, and what is no date is said as it stands."""
    year, _, rest = date.partition("-")
    month = rest.partition("-")[0]
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        return date if not rest else year
    return f"{MONTHS[int(month) - 1]} {year}"


def range_said(start: str, end: str, otherwise: str = "") -> str:
    """A start without an end goes on until today; `otherwise` is what the document said where there is neither."""
    if not start:
        return date_said(end) if end else otherwise
    first, last = date_said(start), date_said(end) if end else PRESENT
    return first if first == last else f"{first} – {last}"
