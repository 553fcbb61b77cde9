"""Blocks: what a printed résumé is made of. Every renderer shows each of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one look; `link` makes it clickable."""

    text: str
    strong: bool = False
    slanted: bool = False
    muted: bool = False
    link: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title."""

    text: str


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line that opens an entry; `right` stands at the end of the line."""

    left: Spans
    right: Spans = ()


@dataclass(frozen=True, slots=True)
class EntryHead:
    """The lines that open an entry: they stay together, and with what follows."""

    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Bullets:
    """The items of one list."""

    items: tuple[Spans, ...]


Block = Heading | EntryHead | Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Head:
    """Who it is about: the name, the line under it, and the ways to reach the person."""

    name: str
    label: str = ""
    contacts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole résumé: `main` from top to bottom, then `side`, where the template has a second column."""

    head: Head
    main: tuple[Block, ...] = ()
    side: tuple[Block, ...] = ()
