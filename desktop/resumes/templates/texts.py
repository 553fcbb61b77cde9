"""Texts of a résumé as blocks: paragraphs, lists, and lists that run along a line."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.resumes.templates.blocks import Block, Bullets, EntryHead, EntryLine, Paragraph, Span
from desktop.resumes.templates.words import paragraphs, printable

__all__ = ["group", "listed", "listing", "printable", "told"]


def told(text: str, *, slanted: bool = False) -> Iterator[Block]:
    for line in paragraphs(text):
        yield Paragraph((Span(line, slanted=slanted, muted=slanted),))


def listed(items: Iterable[str]) -> Iterator[Block]:
    if lines := tuple((Span(printable(item)),) for item in items if printable(item)):
        yield Bullets(lines)


def listing(items: Iterable[str], *, down: bool) -> Iterator[Block]:
    """One after another, or each on its line."""
    kept = [printable(item) for item in items if printable(item)]
    if down:
        for item in kept:
            yield Paragraph((Span(item),))
    elif kept:
        yield Paragraph((Span(", ".join(kept)),))


def group(name: str, items: Sequence[str], *, below: bool) -> Iterator[Block]:
    """A name with what belongs to it, on one line or below it."""
    told_items = ", ".join(map(printable, items))
    if not name:
        yield Paragraph((Span(told_items),))
    elif below:
        yield EntryHead((EntryLine((Span(name, strong=True),)),))
        yield Paragraph((Span(told_items),))
    else:
        yield Paragraph((Span(f"{name}: ", strong=True), Span(told_items)))
