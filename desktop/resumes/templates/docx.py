"""A résumé as a Word document: real headings and lists, links that lead somewhere, dates on a tab stop.

It tells nothing but the résumé: its author is the person, and no program or machine is named.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt

from desktop.resumes.resume import Resume
from desktop.resumes.templates.blocks import Block, Bullets, EntryHead, Head, Heading, Paragraph, Printed, Span
from desktop.resumes.templates.contents import CONTACT, contents
from desktop.resumes.templates.docx_parts import add_at_end, add_footer, add_spans, put_aside, rule_above
from desktop.resumes.templates.docx_styles import BULLET, HEADING, LABEL, NAME, SMALL, TEXT, add_styles
from desktop.resumes.templates.template import PAGES, PageName, Template
from desktop.resumes.templates.words import printable

LONGEST_PROPERTY = 255
"""Of what a document says about itself; the format allows no more."""
SEPARATOR = Span("   ·   ", muted=True)
WIDTH_OF_LETTERS = 0.54
"""Of bold letters on average, by their size."""
SMALLEST_NAME = 0.72
THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def render_docx(resume: Resume, template: Template, page: PageName = "A4") -> bytes:
    """The whole file."""
    template = _fitting(resume, template)
    document = Document()
    _prepare(document, printable(resume.basics.name), template, page)
    _Writer(document, template, page).write(contents(resume, template))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


class _Writer:
    def __init__(self, document: Any, template: Template, page: PageName) -> None:
        self._document, self._template, self._page = document, template, page
        beside = template.side_width + template.column_gap if template.side else 0.0
        self._width = PAGES[page][0] - 2 * template.margin_x - beside
        self._aside = False

    def write(self, printed: Printed) -> None:
        self._write_head(printed.head)
        self._aside = bool(self._template.side)
        if self._aside:
            self._write_contacts(printed.head)
            self._write(printed.side)
        self._aside = False
        self._write(printed.main)

    def _write_head(self, head: Head) -> None:
        template = self._template
        made = [self._text((Span(text),), style) for text, style in ((head.name, NAME), (head.label, LABEL)) if text]
        if head.name:
            self._fit_name(made[0], head.name)
        if head.contacts and not template.side:
            spans = [span for contact in head.contacts for span in (SEPARATOR, contact)][1:]
            made.append(self._text(spans, SMALL))
        for paragraph in made:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if template.centred else None
        if made and template.accent_bar:
            rule_above(made[0], template.accent)
        if made:
            made[-1].paragraph_format.space_after = Pt(template.section_gap / 2)

    def _write_contacts(self, head: Head) -> None:
        if head.contacts:
            self._text((Span(CONTACT),), HEADING).paragraph_format.space_before = Pt(0)
        for contact in head.contacts:
            self._text((contact,), SMALL)

    def _fit_name(self, paragraph: Any, name: str) -> None:
        """A long one is set smaller, so that it is likely to fit on its line."""
        share = self._width / (len(name) * WIDTH_OF_LETTERS * self._template.name_size)
        if share < 1:
            paragraph.runs[0].font.size = Pt(round(2 * self._template.name_size * max(SMALLEST_NAME, share)) / 2)

    def _write(self, blocks: Sequence[Block]) -> None:
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            before = blocks[number - 1] if number else None
            match block:
                case Heading(text=text):
                    self._text((Span(text),), HEADING)
                case EntryHead():
                    self._write_entry(block, before, following)
                case Paragraph(spans=spans):
                    self._text(spans, TEXT)
                case Bullets(items=items):
                    made = [self._text(item, BULLET) for item in items]
                    if len(made) > 1:
                        made[-2].paragraph_format.keep_with_next = True  # the last one does not go on alone

    def _write_entry(self, entry: EntryHead, before: Block | None, following: Block | None) -> None:
        goes_on = isinstance(following, Paragraph | Bullets)
        for number, line in enumerate(entry.lines):
            made = self._text(line.left, TEXT)
            if line.right:
                add_at_end(made, line.right, self._width, self._template)
            made.paragraph_format.keep_with_next = goes_on or number < len(entry.lines) - 1
            if not number and not isinstance(before, Heading):
                close = isinstance(before, EntryHead) and len(before.lines) == len(entry.lines) == 1
                made.paragraph_format.space_before = Pt(self._template.entry_gap * (0.4 if close else 1.0))

    def _text(self, spans: Sequence[Span], style: str) -> Any:
        made = self._document.add_paragraph()
        made.style = self._document.styles[style]
        if self._aside:
            put_aside(made, self._template, self._page)
        add_spans(made, spans, self._template)
        return made


def _fitting(resume: Resume, template: Template) -> Template:
    """A side column does not go on to a second page; what would not fit is set in one column."""
    printed = contents(resume, template)
    letters = template.side_width / (template.body * 0.5)
    lines = len(printed.head.contacts) + 3 + sum(_lines(block, letters) for block in printed.side)
    room = (min(height for _, height in PAGES.values()) - 2 * template.margin_y) / (
        template.body * template.leading * 1.25
    )
    return template if not template.side or lines < room else replace(template, side=())


def _lines(block: Block, letters: float) -> float:
    match block:
        case Heading():
            return 2.5
        case EntryHead(lines=lines):
            texts = ["".join(span.text for span in line.left) for line in lines]
        case Paragraph(spans=spans):
            texts = ["".join(span.text for span in spans)]
        case Bullets(items=items):
            texts = ["".join(span.text for span in item) for item in items]
    return sum(1 + len(text) // letters for text in texts) + 0.2


def _prepare(document: Any, name: str, template: Template, page: PageName) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Pt(length) for length in PAGES[page])
    section.left_margin = section.right_margin = Pt(template.margin_x)
    section.top_margin = section.bottom_margin = Pt(template.margin_y)
    section.footer_distance = Pt(template.margin_y * 0.45)
    add_styles(document, template)
    add_footer(section, name, template)
    _tell_nothing_else(document, name)


def _tell_nothing_else(document: Any, name: str) -> None:
    about = document.core_properties
    about.author = about.last_modified_by = name[:LONGEST_PROPERTY]
    about.title = (f"{name} – Résumé" if name else "Résumé")[:LONGEST_PROPERTY]
    about.comments = about.keywords = about.subject = about.category = ""
    about.revision = 1
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype in (THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES):
            del package.rels[key]  # the blank document's own picture, and which program made it
