"""An entry's dates, taken out of its heading lines and its margin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.resumes.parsing.dates import Period, find_periods, is_now
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.rows import Piece

TRIM = " ,;:|–—-•·/\t"


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of an entry; `noise` are words that say nothing more (durations)."""

    start: Found | None = None
    end: Found | None = None
    current: bool = False
    single: bool = False
    noise: tuple[Found, ...] = ()


def joined_margin(margin: Sequence[Piece]) -> list[Piece]:
    """ "2017 –" above "Present" in a margin."""
    joined: list[Piece] = []
    for piece in margin:
        opened = find_periods(joined[-1].text) if joined and re.search(r"[-–—]$", joined[-1].text) else ()
        if opened and opened[-1].opens:
            later = find_periods(piece.text)
            if is_now(piece.text) or (later and later[0].single):
                joined[-1] = replace(
                    joined[-1], text=f"{joined[-1].text} {piece.text}", more=(*joined[-1].more, piece.line)
                )
                continue
        joined.append(piece)
    return joined


def without_dates(cell: Piece) -> tuple[list[Piece], list[tuple[Period, tuple[int, ...]]]]:
    periods = find_periods(cell.text)
    ranges = [period for period in periods if not period.single]
    chosen = ranges or [p for p in periods if _may_date(cell.text, p)]
    pieces: list[Piece] = []
    at = 0
    for period in chosen:
        before = re.sub(r"\s(?:in|im|em|en)\s*$", "", cell.text[at : period.span[0]])
        pieces.append(replace(cell, text=before))
        at = period.span[1]
    rest = cell.text[at:]
    if chosen and (after := re.match(r"\.\s+", rest)):  # "2019. Thesis: …"
        rest = rest[after.end() :]
        if stopped := re.search(r"\.\s*$", pieces[-1].text):  # "Acme, Leeds. 2017 – 2021. Driver."
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text[: stopped.start()])
            rest = rest.removesuffix(".")
    pieces.append(replace(cell, text=rest))
    return pieces, [(period, cell.lines) for period in chosen]


def _may_date(text: str, period: Period) -> bool:
    before, after = text[: period.span[0]], text[period.span[1] :]
    if re.search(r"\b(?:class of|classe de|jahrgang|in|im|em|en)\s*$", before, re.IGNORECASE):
        return True
    edge = not before.strip(TRIM + "([") or not after.strip(TRIM + ")].")
    return edge or re.search(r"[(|,•·–—]\s*$", before) is not None


def dates_of(periods: list[tuple[Period, tuple[int, ...]]], noise: list[Found]) -> Dates:
    if not periods:
        return Dates(noise=tuple(noise))
    ranges = [entry for entry in periods if not entry[0].single]
    period, lines = ranges[0] if ranges else periods[-1]
    others = [
        Found(p.end_text, at, 0.9)
        for p, at in periods
        if p is not period and (p.start, p.end) == (period.start, period.end)
    ]
    if not ranges and len(periods) == 2 and periods[0][0].end < periods[1][0].end and periods[0][1] == periods[1][1]:
        first, second = periods[0], periods[1]  # two cells, "2018" and "2021"
        return Dates(
            Found(first[0].end, first[1], 0.7, first[0].end_text),
            Found(second[0].end, second[1], 0.7, second[0].end_text),
            noise=tuple(noise),
        )
    sure = 0.65 if period.vague else (0.97 if ranges else 0.9)
    start = Found(period.start, lines, sure, period.start_text) if period.start else None
    end = Found(period.end, lines, sure, period.end_text) if period.end else None
    if period.current:
        others.append(Found(period.end_text, lines, 0.9))
    return Dates(start, end, period.current, period.single, (*noise, *others))
