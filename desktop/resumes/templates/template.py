"""A template: how a résumé is set, as data that every renderer follows."""

from dataclasses import dataclass
from typing import Literal

PageName = Literal["A4", "Letter"]
PAGES: dict[PageName, tuple[float, float]] = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
"""Width and height in points."""

EntryForm = Literal["stacked", "dated", "run in"]
"""Dates below the title, at the right of it, or everything on one line."""

ORDER = (
    "summary", "work", "education", "projects", "skills", "certificates", "publications", "awards", "volunteer",
    "languages", "sections", "interests", "references",
)  # fmt: skip
"""Every section; a template may have another order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Lengths in points. `face` is one of the program's typefaces, `word_face` one that Word has everywhere.

    `side`: the sections of the second column. `fit`: how far it may shrink to save a page, in steps; `pages_wanted`: to
    how many it tries to come by that, None for only not leaving a few lines on a page of their own.
    """

    name: str
    title: str
    about: str
    face: Literal["sans", "serif"]
    word_face: str
    body: float
    name_size: float
    label_size: float
    heading_size: float
    small: float
    leading: float
    margin_x: float
    margin_y: float
    section_gap: float
    entry_gap: float
    line_gap: float
    form: EntryForm
    centred: bool = False
    heading_caps: bool = False
    rule: bool = True
    text: str = "#1C1D21"
    muted: str = "#4C5058"
    accent: str = "#1C1D21"
    line: str = "#B9BCC2"
    accent_bar: bool = False
    order: tuple[str, ...] = ORDER
    side: tuple[str, ...] = ()
    side_width: float = 0.0
    column_gap: float = 0.0
    fit: tuple[float, ...] = (1.0, 0.985, 0.97)
    pages_wanted: int | None = None
