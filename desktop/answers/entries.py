"""Entries: a heading of one to three lines around a date, and the statements below it."""

import re
from dataclasses import dataclass, replace

from desktop.answers.headers import Header, has_title, names_school_or_degree, read_header
from desktop.answers.periods import find_period
from desktop.answers.sections import Line
from desktop.answers.statements import continues, join_statements, starts_statement

_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|St|Jr|L\.P|S\.A)\.$")
HEADER_WORDS = 16
"""A longer line is a statement, whatever dates it mentions."""


@dataclass(frozen=True, slots=True)
class Entry:
    header: Header | None
    statements: list[tuple[str, int]]
    line: int


def read_entries(lines: list[Line], *, education: bool = False) -> list[Entry]:
    """Entries in order; what stands before the first heading becomes an entry without one."""
    lines = _with_margin_dates_joined(lines)
    spans = _header_spans(lines, education=education)
    entries: list[Entry] = []
    if not spans or spans[0][0] > 0:
        entries.append(Entry(None, join_statements(lines[: spans[0][0] if spans else len(lines)]), 0))
    for position, (start, end) in enumerate(spans):
        following = spans[position + 1][0] if position + 1 < len(spans) else len(lines)
        header = read_header([line.text for line in lines[start:end]], education=education)
        entries.append(Entry(header, join_statements(lines[end:following]), lines[start].number))
    return [entry for entry in _with_inherited_employers(entries) if entry.header or entry.statements]


def _header_spans(lines: list[Line], *, education: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    taken = 0
    anchors = [i for i, line in enumerate(lines) if _is_anchor(line, education)]
    for anchor in anchors:
        if anchor < taken:
            continue
        start = anchor
        while start > taken and anchor - start < 3 and not lines[start].gap and _may_head(lines, start - 1):
            start -= 1
        end = anchor + 1
        while end < len(lines) and end - anchor < 3 and end not in anchors and _may_follow(lines, start, end):
            end += 1
        spans.append((start, end))
        taken = end
    return spans if spans else _undated_spans(lines)


def _undated_spans(lines: list[Line]) -> list[tuple[int, int]]:
    """Without any date a short line with a job title, or right before bullets, heads an entry."""
    spans = []
    for i, line in enumerate(lines[:-1]):
        heads = (has_title(line.text) and (i == 0 or line.gap)) or (lines[i + 1].bullet and (i == 0 or line.gap))
        if heads and _short(line) and not line.bullet and not starts_statement(line.text):
            spans.append((i, i + 1))
    return spans


def _is_anchor(line: Line, education: bool) -> bool:
    period = find_period(line.text, ranges_only=not education)
    if period is None:
        return False
    rest = (line.text[: period.span[0]] + line.text[period.span[1] :]).strip(" ,;:()|–—-")
    if starts_statement(rest) or len(rest.split()) > HEADER_WORDS or rest.endswith("."):
        return False
    return not line.bullet or has_title(rest) or (education and names_school_or_degree(rest))


def _may_head(lines: list[Line], i: int) -> bool:
    """Line i could be part of the heading that goes on in line i + 1."""
    line = lines[i]
    if (
        line.bullet
        or not _short(line)
        or starts_statement(line.text)
        or (line.text.endswith((".", ",")) and not _ABBREVIATED.search(line.text))
    ):
        return False
    if find_period(line.text, ranges_only=True):
        return False
    return (
        i == 0 or line.gap or not continues(lines[i - 1], line) or (has_title(line.text) and not line.text[0].islower())
    )


def _may_follow(lines: list[Line], start: int, i: int) -> bool:
    """Line i could end the heading: short, no statement, and the heading so far still lacks a name."""
    line = lines[i]
    if line.bullet or line.gap or not _short(line, 10) or starts_statement(line.text) or line.text.endswith("."):
        return False
    if line.text[0].islower() or re.match(r"(?:\w+ing)\b", line.text):
        return False
    so_far = read_header([line.text for line in lines[start:i]])
    return not (so_far.role and so_far.employer) and not (
        i + 1 < len(lines) and lines[i + 1].text[0].islower() and not lines[i + 1].bullet
    )


def _short(line: Line, words: int = 14) -> bool:
    return len(line.text.split()) <= words and len(line.text) <= 110


def _with_margin_dates_joined(lines: list[Line]) -> list[Line]:
    """ "2017 –" and "Present" below each other in a margin are one date."""
    joined: list[Line] = []
    for line in lines:
        previous = joined[-1] if joined else None
        if (
            previous
            and re.fullmatch(r"(?:\w+\.? )?\d{4}\s*[–—-]", previous.text)
            and re.match(r"(?:present|now|current|today|(?:\w+\.? )?\d{4})\b", line.text, re.IGNORECASE)
        ):
            joined[-1] = replace(previous, text=f"{previous.text} {line.text}")
        else:
            joined.append(line)
    return joined


def _with_inherited_employers(entries: list[Entry]) -> list[Entry]:
    """Several roles under one employer: a heading with a role alone belongs to the employer above it."""
    employer = ""
    result: list[Entry] = []
    for entry in entries:
        header = entry.header
        if header and not header.employer and employer and header.role:
            entry = replace(entry, header=replace(header, employer=employer))
        elif header and header.employer:
            employer = header.employer
        result.append(entry)
    return result
