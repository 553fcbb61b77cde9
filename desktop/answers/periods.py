"""Dates as they are said and written: one grammar for months, years, seasons and the words for "until today"."""

import re
from datetime import date

from desktop.answers.word_lists import listed

_MONTHS = listed(
    "jan feb mar apr may jun jul aug sep oct nov dec"
)  # the first three letters decide, in English and in most European languages close enough to be written on a résumé
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_POINT = (
    rf"(?:{_MONTH}\.?,?\s+(?:{_YEAR}|['’]\d\d)|{_YEAR}[-/.](?:1[0-2]|0?[1-9])\b|(?:1[0-2]|0?[1-9])[/.]{_YEAR}|{_YEAR})"
)
_NOW = r"(?:present|now|today|current|currently|ongoing|to date|date)"
_DASH = r"\s*(?:-|–|—|−|to|until|till|through)\s*"

POINT = re.compile(rf"(?<![\w$€£.,])(?:{_POINT})(?![\w%])", re.IGNORECASE)
RANGE = re.compile(
    rf"(?<![\w$€£.,])(?P<start>{_POINT}|{_MONTH}\.?){_DASH}(?P<end>{_POINT}|{_NOW})(?![\w%])"
    rf"|\b(?:since|from)\s+(?P<since>{_POINT})(?![\w%])"
    rf"|(?<![\w$€£.,])(?P<open>{_POINT})\s*(?:-|–|—)\s*$",
    re.IGNORECASE,
)


def as_date(text: str) -> date | None:
    """The first day of the month that is meant; January where only the year stands there."""
    lowered = text.lower()
    if numeric := re.search(r"(\d{4})[-/.](\d{1,2})", lowered):
        return date(int(numeric[1]), int(numeric[2]), 1)
    if numeric := re.search(r"(\d{1,2})[/.](\d{4})", lowered):
        return date(int(numeric[2]), int(numeric[1]), 1)
    year = _year(lowered)
    return None if year is None else date(year, _month(lowered), 1)


def _year(text: str) -> int | None:
    if full := re.search(_YEAR, text):
        return int(full[0])
    if short := re.search(r"['’](\d\d)", text):
        return 2000 + int(short[1]) if int(short[1]) < 50 else 1900 + int(short[1])
    return None


def _month(text: str) -> int:
    for name, number in _SEASONS.items():
        if name in text:
            return number
    word = re.search(r"[a-z]{3}", text)
    return _MONTHS.index(word[0]) + 1 if word and word[0] in _MONTHS else 1


def months_between(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month
