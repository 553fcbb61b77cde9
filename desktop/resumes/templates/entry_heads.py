"""The lines that open an entry: how title, place and dates share them."""

from collections.abc import Iterable
from typing import Any

from desktop.resumes.templates.blocks import EntryHead, EntryLine, Span, Spans
from desktop.resumes.templates.dates import range_said
from desktop.resumes.templates.template import EntryForm
from desktop.resumes.templates.words import between, printable

DOT = Span("  ·  ", muted=True)
COMMA = Span(", ")


def entry_head(first: Span, rest: Iterable[Span], when: str, form: EntryForm) -> EntryHead:
    date: Spans = (Span(when, muted=True),) if when else ()
    if form == "run in":
        return EntryHead((EntryLine(between(COMMA, [(first,), *((span,) for span in rest)]), date),))
    quiet: list[Spans] = [(Span(span.text, slanted=True, link=span.link),) for span in rest]
    if form == "stacked":
        return _lines(EntryLine((first,)), EntryLine(between(DOT, [*quiet, date])))
    return _lines(EntryLine((first,), date), EntryLine(between(DOT, quiet)))


def small_entry(name: Span, rest: Span, when: str, *, narrow: bool) -> EntryHead:
    """One that seldom has more than a line, such as a certificate."""
    if narrow:
        quiet = between(
            Span(", ", muted=True), [(Span(rest.text, muted=True, link=rest.link),), (Span(when, muted=True),)]
        )
        return _lines(EntryLine((name,)), EntryLine(quiet))
    return EntryHead((EntryLine(between(COMMA, [(name,), (rest,)]), (Span(when, muted=True),) if when else ()),))


def dates(entry: Any) -> str:
    """Of anything with a date or with two of them."""
    otherwise = extra(entry, "dateText")
    for single in ("date", "release_date"):
        if hasattr(entry, single):
            return range_said("", getattr(entry, single), otherwise)
    return range_said(entry.start_date, entry.end_date, otherwise)


def extra(entry: Any, key: str) -> str:
    """What an imported file held beyond the schema, where it is a line of text."""
    value = entry.extra.get(key, "")
    return printable(value) if isinstance(value, str) else ""


def _lines(*lines: EntryLine) -> EntryHead:
    return EntryHead(tuple(line for line in lines if any(span.text for span in (*line.left, *line.right))))
