"""Dates and ranges of dates as people write them, with how precise they are."""

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.resumes.parsing.months import EXPECTED, MONTHS, NOW, SEASONS, SINCE, UNTIL
from desktop.resumes.parsing.word_lists import any_of

_MONTH = any_of(MONTHS) + r"(?![^\W\d_])\.?"
_SEASON = any_of(SEASONS) + r"(?![^\W\d_])"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|\.|er|º)?"
_SHORT = r"['’‘`]\s?\d\d"
_OF = r"(?:\s*(?:,|of|de|del)\s*|\s+)"
_POINT = (
    rf"(?:{_DAY}\s+(?:de\s+)?{_MONTH}{_OF}{_YEAR}"
    rf"|{_MONTH}(?:\s+{_DAY},?\s+{_YEAR}|(?:{_OF}|\s*[-/.’']?\s*){_YEAR}|[\s-]*{_SHORT}|[-\s]\d\d(?![\d.,:%+]))"
    rf"|{_SEASON}(?:{_OF}{_YEAR}|\s*{_SHORT})|Q[1-4][\s/,-]*{_YEAR}|{_YEAR}[\s/-]*Q[1-4]"
    rf"|{_YEAR}\s+{_MONTH}|{_YEAR}[-/.](?:1[0-2]|0[1-9])[-/.](?:3[01]|[12]\d|0[1-9])"
    rf"|(?:3[01]|[12]\d|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])[./-]{_YEAR}"
    rf"|{_YEAR}\s?[-/.]\s?(?:1[0-2]|0[1-9])(?![\d])|(?:1[0-2]|0?[1-9])\s?[-/.]\s?{_YEAR}"
    rf"|(?:1[0-2]|0[1-9])[/.]\d\d(?!\d|[/.]\d)|{_YEAR}|{_SHORT}(?!\w))"
)
_NOW = any_of(NOW) + r"(?![^\W_])"
_DASH = rf"(?:/(?=\d\d(?:\d\d)?\b)|\s*(?:-{{1,3}}|–|—|−|‒|‐|‑|→|~)\s*|\s+(?:{UNTIL})\s+)"
_LEFT = r"(?<![\w$€£.,/@#+-])"
_RIGHT = r"(?![\w%@]|[.,]\d|/\d)"
_RANGE = re.compile(
    rf"{_LEFT}(?:(?P<since>(?:{SINCE})\s*:?\s+)|(?:von|de|du|dal|van|da|vom)\s+)?(?P<start>{_POINT}|{_MONTH}|{_SEASON})"
    rf"(?:{_DASH}(?:(?:{EXPECTED})\s*:?\s*)?(?P<end>{_POINT}|{_NOW}|\d\d(?![\d:%+])){_RIGHT}"
    rf"(?:\s*\(?(?:expected|anticipated|est\.)\)?)?|\s*(?:-|–|—)\s*(?=\)?\s*$)|(?(since){_RIGHT}|(?!)))",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"{_LEFT}(?:(?:{EXPECTED})\s*:?\s*(?:in\s+)?)?(?P<point>{_POINT}){_RIGHT}(?:\s*\(?(?:expected|anticipated)\)?)?",
    re.IGNORECASE,
)
_NOW_ALONE = re.compile(rf"^\W*(?:{_NOW})\W*$", re.IGNORECASE)
_UNIT = (
    r"(?:years?|yrs?|jahre?n?|ans?|années?|años?|anni|anno|anos?|jaar|months?|mos?|monate?n?|mois|mes(?:es)?|mes[ie]|"
    r"maand(?:en)?|weeks?)"
)
_DURATION = re.compile(rf"^\W*(?:\d+\+?\s*{_UNIT}\.?\W*(?:and|und|et|y|e|en)?\W*)+$", re.IGNORECASE)
_YEARISH = re.compile(rf"{_YEAR}|['’‘`]\s?\d\d|\d[./]\d\d|-\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """Dates as YYYY, YYYY-MM or YYYY-MM-DD. `current`: until today. `single`: one date, in `end`. The texts are as
    printed, `span` where the whole stands in the text searched. `vague`: a season or a doubtful order of digits."""

    start: str
    end: str
    current: bool
    single: bool
    span: tuple[int, int]
    start_text: str
    end_text: str
    vague: bool = False

    @property
    def opens(self) -> bool:
        """ "2017 –": its end, if any, stands elsewhere."""
        return self.current and not self.end_text


@lru_cache(maxsize=4096)
def find_periods(text: str) -> tuple[Period, ...]:
    """Every range and single date of a text, in order, none inside another."""
    if not _YEARISH.search(text):
        return ()
    found = [period for match in _RANGE.finditer(text) if (period := _range(match))]
    for match in _SINGLE.finditer(text):
        if not any(match.start() < period.span[1] and period.span[0] < match.end() for period in found):
            single = _single(match)
            if single:
                found.append(single)
    return tuple(sorted(found, key=lambda period: period.span))


def find_period(text: str) -> Period | None:
    """The text's first range; without one its last single date."""
    periods = find_periods(text)
    return next((period for period in periods if not period.single), periods[-1] if periods else None)


def is_duration(text: str) -> bool:
    """ "2 yrs 3 mos": follows from the dates."""
    return _DURATION.match(text) is not None


def is_now(text: str) -> bool:
    return _NOW_ALONE.match(text) is not None


def _range(match: re.Match[str]) -> Period | None:
    text = match[0]
    if not match["end"]:
        start = _read(match["start"])
        return start and Period(start[0], "", True, False, match.span(), text.strip(), "", start[2])
    current = is_now(match["end"])
    short = re.fullmatch(r"\d\d", match["end"]) is not None
    if short and not re.fullmatch(_YEAR, match["start"]):
        return None
    end = None if current else _read(match["start"][:2] + match["end"] if short else match["end"])
    start = _read(match["start"]) or (end and _with_year(match["start"], end[0]))
    if not start or (not current and not end) or (end and end[1][:4] < start[0][:4]):
        return None
    middle = match.end("start") - match.start()
    last = match.start("end") - match.start()
    return Period(
        start[0],
        end[1] if end else "",
        current,
        False,
        match.span(),
        text[:middle].strip(),
        text[last:].strip(),
        start[2] or bool(end and end[2]),
    )


def _single(match: re.Match[str]) -> Period | None:
    point = _read(match["point"])
    if not point or re.fullmatch(_SHORT, match["point"]):
        return None
    start = point[0] if point[0] != point[1] else ""
    return Period(start, point[1], False, True, match.span(), match[0].strip(), match[0].strip(), point[2])


def _with_year(text: str, end: str) -> tuple[str, str, bool] | None:
    """ "May" of "May – Aug 2022"."""
    return _read(f"{text} {end[:4]}")


def _read(text: str) -> tuple[str, str, bool] | None:
    """The first and the last date that a point may mean, and whether it is vague; None if it is no date."""
    lowered = text.lower().strip(" .,")
    year = _year_of(lowered)
    if year is None:
        return None
    word = next((w for w in re.findall(r"[^\W\d_]+", lowered) if w in MONTHS or w in SEASONS), "")
    if word in MONTHS:
        day = re.search(r"(?<!\d)(\d{1,2})(?!\d)", re.sub(rf"{_YEAR}|['’‘`]\s?\d\d|[\s-]\d\d$", " ", lowered))
        whole = f"{year}-{MONTHS[word]:02d}" + (f"-{int(day[1]):02d}" if day else "")
        return whole, whole, False
    if word:
        first, last = SEASONS[word]
        return (f"{year}-{first:02d}", f"{year}-{last:02d}", True) if first else (str(year), str(year), True)
    if quarter := re.search(r"q([1-4])", lowered):
        return f"{year}-{int(quarter[1]) * 3 - 2:02d}", f"{year}-{int(quarter[1]) * 3:02d}", False
    return _numeric(lowered, year)


def _numeric(text: str, year: int) -> tuple[str, str, bool]:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) == 3:
        first, second = (numbers[1], numbers[2]) if numbers[0] > 31 else (numbers[1], numbers[0])
        vague = numbers[0] <= 12 and numbers[1] <= 12 and "/" in text
        month, day = (first, second) if first <= 12 else (second, first)
        whole = f"{year}-{month:02d}-{day:02d}"
        return whole, whole, vague
    if len(numbers) == 2:
        month = numbers[1] if numbers[0] > 31 else numbers[0]
        return f"{year}-{month:02d}", f"{year}-{month:02d}", False
    return str(year), str(year), False


def _year_of(text: str) -> int | None:
    if full := re.search(rf"(?<!\d){_YEAR}(?!\d)", text):
        return int(full[0])
    if short := re.search(r"(?:['’‘`]\s?|[a-zé.][\s-]|^\d{1,2}[/.])(\d\d)$", text):
        return 2000 + int(short[1]) if int(short[1]) < 50 else 1900 + int(short[1])
    return None
