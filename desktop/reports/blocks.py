"""Blocks: what a document is made of, whatever its format. Every renderer shows each of them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one look; `mark`: it only points to something else in the document."""

    text: str
    strong: bool = False
    muted: bool = False
    struck: bool = False
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is the document's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values, one below the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`quoted`: somebody's words rather than ours."""

    spans: tuple[Span, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of the transcript."""

    time: str
    speaker: str
    text: str
    is_question: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The first column is text, the others are figures. Every row is as long as the head."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


Block = Heading | Pairs | Paragraph | Bullets | Spoken | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document, whatever it is about. `made_at`: of what it tells, None where that has no time."""

    title: str
    blocks: tuple[Block, ...]
    made_at: datetime | None = None
