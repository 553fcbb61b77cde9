"""A résumé on paper: set by a template into pages, drawn into a PDF, onto a printer or a picture.

It may be drawn beside the windows, in a thread of Qt's own: nothing here touches one.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.resumes.resume import Resume
from desktop.resumes.templates.blocks import Block, Printed, Span
from desktop.resumes.templates.contents import contents
from desktop.resumes.templates.template import PAGES, PageName, Template
from desktop.resumes.templates.words import printable
from desktop.ui.resumes.paper_blocks import rest_of, set_blocks, set_contacts, set_head
from desktop.ui.resumes.paper_faces import UNITS, add_paper_fonts
from desktop.ui.resumes.paper_pages import Placed, filled, paginate
from desktop.ui.resumes.paper_strips import Setter, Strip

SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
DPI = 72 * UNITS
BELOW_HEAD = 14.0
NEARLY_EMPTY = 0.16
"""A last page with less on it than this is worth a slightly smaller type, if that saves it."""
FOOT = 0.55
"""Where the page number stands: at this share of the lower margin, from the text."""


@dataclass(frozen=True, slots=True)
class Column:
    """From `first_page` on, there below the head perhaps. In units from the page's corner."""

    x: float
    top: float
    first_top: float
    strips: tuple[Strip, ...]
    pages: tuple[tuple[Placed, ...], ...]
    first_page: int = 0

    @property
    def last_page(self) -> int:
        return self.first_page + len(self.pages) - 1

    def draw(self, painter: QPainter, page: int) -> None:
        if not self.first_page <= page <= self.last_page:
            return
        top = self.top if page else self.first_top
        for placed in self.pages[page - self.first_page]:
            self.strips[placed.strip].draw(painter, self.x, top + placed.y)


@dataclass(frozen=True, slots=True)
class _Setting:
    head: tuple[Strip, ...]
    columns: tuple[Column, ...]
    pages: int
    last_fill: float


class ResumePaper:
    """Set when it is made; a few hundredths of a second. `pages` says how many there are."""

    def __init__(self, resume: Resume, template: Template, page: PageName = "A4") -> None:
        add_paper_fonts()
        self.size = PAGES[page]
        self._name = printable(resume.basics.name)
        self._template = template
        self._setting = self._best(contents(resume, template))
        self.pages = self._setting.pages

    def draw(self, painter: QPainter, number: int, dots_per_inch: float) -> None:
        """Page `number`, from 0, with its corner where the painter's origin is."""
        painter.save()
        painter.scale(dots_per_inch / DPI, dots_per_inch / DPI)
        if not number:
            self._draw_head(painter)
        for column in reversed(self._setting.columns[:2]):  # the side first: its contacts belong to the name
            column.draw(painter, number)
        for column in self._setting.columns[2:]:
            column.draw(painter, number)
        self._draw_divider(painter, number)
        if self.pages > 1:
            self._draw_foot(painter, number)
        painter.restore()

    def picture(self, number: int, width: int, ratio: float = 1.0) -> QImage:
        """Page `number` on white, `width` pixels wide at this device's pixel ratio."""
        scale = width * ratio / self.size[0]
        made = QImage(round(width * ratio), round(self.size[1] * scale), QImage.Format.Format_RGB32)
        made.fill(QColor("white"))
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.draw(painter, number, 72 * scale)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    # --- setting ----------------------------------------------------------------------------------------------------

    def _best(self, printed: Printed) -> _Setting:
        """The largest type with which it takes the fewest pages, as far as the template goes for that."""
        first = self._set(printed, self._template.fit[0])
        wanted = self._template.pages_wanted
        if first.pages == 1 or (wanted is None and first.last_fill > NEARLY_EMPTY):
            return first
        smaller = (self._set(printed, scale) for scale in self._template.fit[1:])
        if wanted is None:
            return next((setting for setting in smaller if setting.pages < first.pages), first)
        return min((first, *smaller), key=lambda setting: setting.pages)

    def _set(self, printed: Printed, scale: float) -> _Setting:
        template = self._template
        width = self.size[0] - 2 * template.margin_x
        top, bottom = template.margin_y * UNITS, (self.size[1] - template.margin_y) * UNITS
        beside = template.side_width + template.column_gap if template.side else 0.0
        main = Setter(template, width - beside, scale)
        head = set_head(main, printed.head, contacts=not template.side)
        below = top + _high(head) + (main.units(BELOW_HEAD) if head else 0)
        columns = [_column(template.margin_x * UNITS, top, below, bottom, set_blocks(main, printed.main))]
        if template.side:
            side = Setter(template, template.side_width, scale)
            listed = _apart(set_blocks(side, printed.side), template.section_gap * UNITS)
            x = (template.margin_x + width - template.side_width) * UNITS
            columns.append(_column(x, top, top, bottom, [*set_contacts(side, printed.head), *listed]))
            columns = _widened(columns, printed.main, Setter(template, width, scale), bottom)
        pages = 1 + max(column.last_page for column in columns)
        fill = max(filled(column.strips, column.pages[-1]) for column in columns if column.last_page == pages - 1)
        return _Setting(tuple(head), tuple(columns), pages, fill / (bottom - top))

    # --- drawing ----------------------------------------------------------------------------------------------------

    def _draw_head(self, painter: QPainter) -> None:
        y = self._template.margin_y * UNITS
        for number, strip in enumerate(self._setting.head):
            y += strip.above if number else 0
            strip.draw(painter, self._template.margin_x * UNITS, y)
            y += strip.height

    def _draw_divider(self, painter: QPainter, number: int) -> None:
        if self._template.side and number <= self._setting.columns[1].last_page:
            x = self._setting.columns[1].x - self._template.column_gap / 2 * UNITS
            top, bottom = self._template.margin_y * UNITS, (self.size[1] - self._template.margin_y) * UNITS
            painter.fillRect(QRectF(x, top, 0.6 * UNITS, bottom - top), QColor(self._template.line))

    def _draw_foot(self, painter: QPainter, number: int) -> None:
        template = self._template
        width = self.size[0] - 2 * template.margin_x
        setter = Setter(template, width)
        said = f"Page {number + 1} of {self.pages}"
        text = f"{self._name}  ·  {said}" if self._name else said
        piece = setter.lines((Span(text, muted=True),), 7.8, width * UNITS)[0]
        y = (self.size[1] - template.margin_y * (1 - FOOT)) * UNITS - setter.units(4)
        x = (template.margin_x + width) * UNITS - setter.width_of(piece)
        setter.strip([piece], 7.8).draw(painter, x, y)


def render_pdf(resume: Resume, template: Template, page: PageName = "A4") -> bytes:
    """The whole file. It tells nothing but the résumé: its author is the person, and no program or machine is named."""
    paper = ResumePaper(resume, template, page)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    name = printable(resume.basics.name)
    writer.setTitle(f"{name} – Résumé" if name else "Résumé")
    writer.setAuthor(name)
    writer.setCreator("")
    writer.setResolution(DPI)
    writer.setPageLayout(QPageLayout(QPageSize(SIZES[page]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    for number in range(paper.pages):
        if number:
            writer.newPage()
        paper.draw(painter, number, DPI)
    painter.end()
    del writer  # the file's end is written with it
    return bytes(made.data().data())


def _column(x: float, top: float, first_top: float, bottom: float, strips: list[Strip]) -> Column:
    pages = paginate(strips, lambda number: bottom - (top if number else first_top))
    return Column(x, top, first_top, tuple(strips), tuple(map(tuple, pages)))


def _widened(columns: list[Column], blocks: tuple[Block, ...], wide: Setter, bottom: float) -> list[Column]:
    """Where the side column has ended, the main one takes the whole width from the next page on."""
    main, side = columns
    turn = side.last_page + 1
    if main.last_page < turn:
        return columns
    first = main.strips[main.pages[turn][0].strip]
    if not first.opens:  # in the midst of a paragraph
        return columns
    rest = _column(main.x, main.top, main.top, bottom, set_blocks(wide, rest_of(blocks, first)))
    return [replace(main, pages=main.pages[:turn]), side, replace(rest, first_page=turn)]


def _apart(strips: list[Strip], above: float) -> list[Strip]:
    """Below something else: the first one is no longer the top."""
    if not strips:
        return []
    first = strips[0]
    return [replace(first, above=above), *strips[1:]]


def _high(strips: list[Strip]) -> float:
    return sum(strip.height + (strip.above if number else 0) for number, strip in enumerate(strips))
