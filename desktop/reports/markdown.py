"""A report as Markdown that reads well as plain text too."""

import re
from collections.abc import Iterable

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paper, Paragraph, Span, Spoken, Table
from desktop.reports.layout import paper_of
from desktop.reports.report import Report

# Anything that a renderer could take for structure, a link or HTML. What was said is text, never markup.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def render_markdown(report: Report | Paper) -> str:
    """The whole document, ending in a line break."""
    return "\n\n".join(text for block in paper_of(report).blocks if (text := _rendered(block))).rstrip() + "\n"


def plain(text: str) -> str:
    """Text on one line with nothing in it that Markdown or HTML would take for markup."""
    return _LINE_START.sub(r"\1\\\2", _escaped(text))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _rendered(block: Block) -> str:
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * level} {_escaped(text)}"
        case Pairs(rows=rows):
            return "\n".join(f"- {plain(label)}: {_escaped(value)}" for label, value in rows)
        case Paragraph(spans=spans, quoted=quoted):
            return f"> {_spans(spans)}" if quoted else _spans(spans)
        case Bullets(items=items):
            return "\n".join(f"- {_spans(item)}" for item in items)
        case Spoken():
            return _spoken(block)
        case Table():
            return _table(block)


def _spans(spans: Iterable[Span]) -> str:
    """Escaped as one line: only its very beginning could be taken for a list."""
    return "".join(_span(span, first=number == 0) for number, span in enumerate(spans)).strip()


def _span(span: Span, *, first: bool) -> str:
    text = plain(span.text) if first else _escaped(span.text)
    if not text:
        return ""
    before, after = " " * span.text.startswith(" "), " " * span.text.endswith(" ")
    sign = "**" if span.strong else "*" if span.muted else "~~" if span.struck else ""
    return f"{before}{sign}{text}{sign}{after}"


def _spoken(line: Spoken) -> str:
    text = f"**{plain(line.text)}**" if line.is_question and line.text.strip() else plain(line.text)
    note = f" *({line.note})*" if line.note else ""
    return f"`{line.time}` {line.speaker}: {text}{note}"


def _table(table: Table) -> str:
    rows = [
        f"*{_escaped(table.caption)}*\n",
        _row(table.head),
        _row(["---", *["---:"] * (len(table.head) - 1)], raw=True),
        *(_row(row) for row in table.rows),
    ]
    return "\n".join(rows)


def _row(cells: Iterable[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else _escaped(cell) for cell in cells)} |"
