"""Spells of time on a résumé: months from the first to the last, as precise as the dates are, overlaps counted once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.resumes.analysis.word_lists import listed

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")
_MONTHS = listed("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
_MIDDLE = 6
"""A year alone is taken at its middle: "2019 – 2022" is about three years."""


@dataclass(frozen=True, slots=True)
class Spell:
    """`first` and `last` are months since year 0, the last one excluded. `rough`: a year stood alone at either end."""

    first: int
    last: int
    rough: bool = False
    current: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """Months altogether; `words` says them for a person: "about 3 years (2019–2022, years only)"."""

    months: int
    rough: bool
    words: str


def spell(start: str, end: str, today: date) -> Spell | None:
    """Of an entry's two dates as the résumé has them; None without a start that can be read."""
    begin = _point(start)
    if begin is None:
        return None
    first, rough = begin
    if not end:
        return Spell(first, max(first + 1, _now(today) + 1), rough, True, f"{_said(start)} to today")
    finish = _point(end)
    if finish is None:
        return None
    last, rough_end = finish
    last = last if rough_end else last + 1
    if start == end and rough:
        first, last = first - _MIDDLE, last + _MIDDLE
    # a month is counted from its first day to its last, but a date in the future counts to today
    return Spell(first, min(max(first + 1, last), _now(today) + 1), rough or rough_end, False, _range_words(start, end))


def together(spells: Iterable[Spell]) -> Duration:
    """The union, in whole words. Nothing at all is "no dated entry"."""
    ordered = sorted(set(spells), key=lambda each: (each.first, each.last))
    months = sum(last - first for first, last in merged(ordered))
    rough = any(each.rough for each in ordered)
    if not ordered:
        return Duration(0, False, "no dated entry")
    periods = ", ".join(each.words for each in ordered[:3]) + (" and more" if len(ordered) > 3 else "")
    precision = ", years only" if rough else ""
    return Duration(months, rough, f"{'about ' if rough else ''}{length_words(months)} ({periods}{precision})")


def merged(spells: Iterable[Spell]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for each in sorted(spells, key=lambda each: (each.first, each.last)):
        if joined and each.first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], each.last))
        else:
            joined.append((each.first, each.last))
    return joined


def length_words(months: int) -> str:
    """ "3 years and 2 months"; from five years on the months say nothing more."""
    years, rest = divmod(months, 12)
    if not years:
        return _counted(rest, "month")
    if not rest or years >= 5:
        return _counted(years, "year")
    return f"{_counted(years, 'year')} and {_counted(rest, 'month')}"


def month_words(month: int) -> str:
    """A month as the spells count it, as a date: "2021-03"."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _point(text: str) -> tuple[int, bool] | None:
    """The month, and whether only the year was there."""
    found = _DATE.match(text.strip())
    if not found:
        return None
    year, month = int(found[1]), found[2]
    return (year * 12 + int(month) - 1, False) if month else (year * 12 + _MIDDLE, True)


def _now(today: date) -> int:
    return today.year * 12 + today.month - 1


def _range_words(start: str, end: str) -> str:
    return _said(start) if start[:7] == end[:7] else f"{_said(start)}–{_said(end)}"


def _said(point: str) -> str:
    """ "Mar 2021", or the year alone."""
    found = _DATE.match(point.strip())
    return f"{_MONTHS[int(found[2]) - 1]} {found[1]}" if found and found[2] else point[:4]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
