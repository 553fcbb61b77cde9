"""Setting: a person's sections put on sheets as a layout says."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.resumes.corpus import wording
from tests.benchmarks.resumes.corpus.flow import LEADING, Flow
from tests.benchmarks.resumes.corpus.layouts import Layout
from tests.benchmarks.resumes.corpus.persons import Person
from tests.benchmarks.resumes.corpus.sheets import POINTS, Area, Face, Sheets
from tests.benchmarks.resumes.corpus.wording import Contact, Entry, Section

MARGIN = 48.0
GAP = 24.0
LINE = "#777777"
ASIDE = ("skills", "spoken")
"""What stands in the bar or in the second column."""


def set_pdf(person: Person, layout: Layout, path: Path) -> None:
    Setting(person, layout).draw().write(path, layout.painting)


class Setting:
    def __init__(self, person: Person, layout: Layout) -> None:
        self._person, self._layout = person, layout
        self._sheets = Sheets(layout.page)
        self._width, self._height = POINTS[layout.page]
        self._body = Face(layout.font, layout.size)
        self._strong = Face(layout.font, layout.size, bold=True)
        self._slanted = Face(layout.font, layout.size, italic=True)

    def draw(self) -> Sheets:
        sections = list(wording.sections(self._person, self._layout))
        {"one": self._draw_one, "two": self._draw_two}.get(self._layout.columns, self._draw_barred)(sections)
        if self._layout.footer:
            self._draw_footers()
        return self._sheets

    # --- columns ----------------------------------------------------------------------------------------------------

    def _draw_one(self, sections: Sequence[Section]) -> None:
        flow = self._flow(MARGIN, self._width - 2 * MARGIN)
        self._draw_head(flow, wording.contacts(self._person, self._layout))
        for section in sections:
            self._draw_section(flow, section)

    def _draw_two(self, sections: Sequence[Section]) -> None:
        head = self._flow(MARGIN, self._width - 2 * MARGIN)
        self._draw_head(head, wording.contacts(self._person, self._layout))
        summaries = [section for section in sections if section.kind == "summary"]
        for section in summaries:
            self._draw_section(head, section)
        wide = (self._width - 2 * MARGIN - GAP) * 0.58
        rest = [section for section in sections if section.kind != "summary"]
        for left, width, kinds in (
            (MARGIN, wide, ("work", "extra")),
            (MARGIN + wide + GAP, self._width - 2 * MARGIN - GAP - wide, ("education", *ASIDE)),
        ):
            flow = self._flow(left, width)
            flow.y = head.y + 6
            for section in rest:
                if section.kind in kinds:
                    self._draw_section(flow, section)

    def _draw_barred(self, sections: Sequence[Section]) -> None:
        """The bar holds contacts and lists; the name stands in it where the layout says "band", else above the text."""
        bar = self._width * 0.33
        on_left = self._layout.columns == "left bar"
        dark = int(self._layout.bar[1:3], 16) < 128
        narrow = self._flow(18 if on_left else self._width - bar + 18, bar - 36)
        narrow.colour = "#ffffff" if dark else "#000000"
        main = self._flow((bar if on_left else 0) + 26, self._width - bar - 52)
        self._draw_name(narrow if self._layout.head == "band" else main)
        self._draw_heading(narrow, wording.title("contact", self._layout))
        for contact in wording.contacts(self._person, self._layout):
            self._draw_contact(narrow, contact)
        for section in sections:
            self._draw_section(narrow if section.kind in ASIDE else main, section)
        for page in range(self._sheets.pages):
            self._sheets.areas.append(
                Area(page, 0 if on_left else self._width - bar, 0, bar, self._height, self._layout.bar)
            )

    def _flow(self, left: float, width: float) -> Flow:
        return Flow(self._sheets, left, width, MARGIN, self._height - MARGIN, y=MARGIN)

    # --- head -------------------------------------------------------------------------------------------------------

    def _draw_head(self, flow: Flow, contacts: Sequence[Contact]) -> None:
        flow.head = True
        self._draw_name(flow)
        if self._layout.separator == "\n":
            for contact in contacts:
                self._draw_contact(flow, contact)
        elif self._layout.contacts == "icons":
            self._draw_icon_row(flow, contacts)
        else:
            printed = self._layout.separator.join(wording.printed_contact(c, self._layout) for c in contacts)
            (flow.centred if self._layout.head == "centre" else flow.line)(printed, self._body)
        flow.head = False

    def _draw_name(self, flow: Flow) -> None:
        flow.head = True
        put = flow.centred if self._layout.head == "centre" else flow.line
        put(wording.name(self._person, self._layout), Face(self._layout.font, self._layout.size * 2.1, bold=True))
        put(self._person.label, Face(self._layout.font, self._layout.size * 1.15))
        flow.y += 3
        flow.head = False

    def _draw_contact(self, flow: Flow, contact: Contact) -> None:
        if self._layout.contacts == "icons":
            flow.stroke(wording.ICONS[contact.kind], self._icon(), flow.left, flow.y + self._body.size)
        indent = 16.0 if self._layout.contacts == "icons" else 0.0
        printed = wording.printed_contact(contact, self._layout)
        longest = max(self._body.width(word) for word in printed.split(" "))
        size = self._body.size * min(1.0, (flow.width - indent) / longest)
        flow.line(printed, Face(self._layout.font, size), indent=indent)

    def _draw_icon_row(self, flow: Flow, contacts: Sequence[Contact]) -> None:
        x = flow.left
        for contact in contacts:
            width = self._body.width(contact.text) + 13
            if x + width > flow.left + flow.width:
                x, flow.y = flow.left, flow.y + self._body.size * LEADING
            flow.stroke(wording.ICONS[contact.kind], self._icon(), x, flow.y + self._body.size)
            flow.stroke(contact.text, self._body, x + 13, flow.y + self._body.size)
            x += width + 14
        flow.y += self._body.size * LEADING

    def _icon(self) -> Face:
        return Face("DejaVu Sans", self._body.size)

    # --- sections ---------------------------------------------------------------------------------------------------

    def _draw_section(self, flow: Flow, section: Section) -> None:
        self._draw_heading(flow, section.title)
        for number, entry in enumerate(section.entries):
            before = section.entries[number - 1].group if number else ""
            self._draw_entry(flow, entry, named=entry.group != before)
        if section.listed and section.kind == "skills" and self._layout.skills == "grid":
            self._draw_grid(flow, section.lines)
        else:
            for line in section.lines:
                if section.listed:
                    flow.bullet(line, self._body, self._layout.bullet)
                else:
                    flow.line(line, self._body)
        for label, text in section.rows:
            self._draw_row(flow, label, text)

    def _draw_heading(self, flow: Flow, text: str) -> None:
        size = self._layout.size * 1.2
        flow.space(size * 0.9)
        flow.keep(size * 5)
        style = self._layout.heading
        face = Face(self._layout.font, size, bold=True)
        if style == "band":
            area = Area(flow.page, flow.left - 4, flow.y, flow.width + 8, size * 1.5, "#d9dee5")
            self._sheets.areas.append(area)
            flow.y += size * 0.15
        if style == "spaced":
            face, text = Face(self._layout.font, size, bold=True, spacing=size * 0.35), text.upper()
        elif style == "spaced out":
            text = " ".join(text.upper()).replace("   ", "   ")
        elif style == "small caps":
            face = Face(self._layout.font, size, bold=True, small_caps=True)
        elif style == "caps":
            text = text.upper()
        (flow.centred if style == "spaced" and self._layout.head == "centre" else flow.line)(text, face)
        if style == "rule":
            self._sheets.areas.append(Area(flow.page, flow.left, flow.y, flow.width, 0.8, LINE))
        flow.y += 3

    def _draw_row(self, flow: Flow, label: str, text: str) -> None:
        start = self._strong.width(label + ":") + 5
        if start > flow.width * 0.6:
            flow.line(label + ":", self._strong)
            flow.line(text, self._body)
            return
        flow.keep(2 * self._body.size * LEADING)
        flow.stroke(label + ":", self._strong, flow.left, flow.y + self._body.size)
        flow.line(text, self._body, indent=start)

    def _draw_grid(self, flow: Flow, lines: Sequence[str]) -> None:
        step = flow.width / 3
        for first in range(0, len(lines), 3):
            flow.keep(self._body.size * LEADING)
            for column, text in enumerate(lines[first : first + 3]):
                flow.stroke(text, self._body, flow.left + column * step, flow.y + self._body.size)
            flow.y += self._body.size * LEADING

    # --- entries ----------------------------------------------------------------------------------------------------

    def _draw_entry(self, flow: Flow, entry: Entry, *, named: bool) -> None:
        flow.keep(self._body.size * LEADING * 4)
        if entry.group and named:
            flow.line(entry.group, self._strong, right=entry.place, aside=self._body)
        draw = {"left margin": self._draw_left, "right margin": self._draw_right, "middle": self._draw_middle}
        draw.get(self._layout.dates, self._draw_plain)(flow, entry)
        flow.y += self._body.size * 0.5

    def _draw_plain(self, flow: Flow, entry: Entry) -> None:
        first = self._slanted if entry.group else self._strong
        place = "" if entry.group else entry.place
        if self._layout.dates == "right":
            flow.line(entry.first, first, right=entry.date, aside=self._body)
            if entry.second or place:
                flow.line(entry.second, self._slanted, right=place, aside=self._slanted)
        elif self._layout.dates == "inline":
            flow.line(f"{entry.first} ({entry.date})", first)
            self._draw_if(flow, entry.second, self._slanted)
        else:
            flow.line(entry.first, first)
            self._draw_if(flow, entry.second, self._slanted)
            flow.line(entry.date, self._body)
        self._draw_bullets(flow, entry)

    def _draw_left(self, flow: Flow, entry: Entry) -> None:
        margin = max(self._body.width(entry.date) + 14, 88.0)
        inner = Flow(
            flow.sheets, flow.left + margin, flow.width - margin, flow.top, flow.bottom, y=flow.y, page=flow.page
        )
        began = inner.y
        flow.stroke(entry.date, self._body, flow.left, flow.y + self._body.size)
        inner.line(entry.first, self._strong)
        self._draw_if(inner, entry.second, self._slanted)
        self._draw_bullets(inner, entry)
        if self._layout.grid and inner.page == flow.page:
            for x in (flow.left - 4, inner.left - 6, flow.left + flow.width + 4):
                self._sheets.areas.append(Area(flow.page, x, began - 1, 0.6, inner.y - began + 3, LINE))
            for y in (began - 1, inner.y + 2):
                self._sheets.areas.append(Area(flow.page, flow.left - 4, y, flow.width + 8, 0.6, LINE))
        flow.y, flow.page = inner.y, inner.page

    def _draw_right(self, flow: Flow, entry: Entry) -> None:
        """Place beside the head, date below it: beside the first bullet where there is one."""
        margin = max(self._body.width(entry.date), self._body.width(entry.place)) + 16
        inner = Flow(flow.sheets, flow.left, flow.width - margin, flow.top, flow.bottom, y=flow.y, page=flow.page)
        for number, text in enumerate(part for part in (entry.place, entry.date) if part):
            x = flow.left + flow.width - self._body.width(text)
            flow.stroke(text, self._body, x, flow.y + self._body.size + number * self._body.size * LEADING)
        inner.line(entry.first, self._strong)
        self._draw_if(inner, entry.second, self._slanted)
        self._draw_bullets(inner, entry)
        flow.y, flow.page = max(inner.y, flow.y + 2 * self._body.size * LEADING), inner.page

    def _draw_middle(self, flow: Flow, entry: Entry) -> None:
        base = flow.y + self._body.size
        third = flow.width / 3
        if max(self._strong.width(entry.first), self._body.width(entry.second)) > third * 1.1:
            flow.line(entry.first, self._strong, right=entry.date, aside=self._body)
            flow.line(entry.second, self._slanted)
        else:
            flow.stroke(entry.first, self._strong, flow.left, base)
            flow.stroke(entry.date, self._body, flow.left + (flow.width - self._body.width(entry.date)) / 2, base)
            end = flow.left + flow.width - self._slanted.width(entry.second)
            flow.stroke(entry.second, self._slanted, end, base)
            flow.y += self._body.size * LEADING
        self._draw_bullets(flow, entry)

    def _draw_bullets(self, flow: Flow, entry: Entry) -> None:
        for bullet in entry.bullets:
            flow.bullet(bullet, self._body, self._layout.bullet)

    @staticmethod
    def _draw_if(flow: Flow, text: str, face: Face) -> None:
        if text:
            flow.line(text, face)

    def _draw_footers(self) -> None:
        small = Face(self._layout.font, 8)
        pages = self._sheets.pages
        for page in range(pages):
            flow = Flow(self._sheets, MARGIN, 0, 0, 0, page=page)
            flow.stroke(f"{self._person.name} · Page {page + 1} of {pages}", small, MARGIN, self._height - 26)
