"""A report as a Word document: headings that a reader can jump between, page numbers, tables with a head row."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paper, Paragraph, Span, Spoken, Table
from desktop.reports.layout import paper_of
from desktop.reports.phrases import printable
from desktop.reports.report import Report
from shared.tokens import LIGHT

INDENT_CM = 0.8
SPOKEN, BULLET = "Spoken", "ListBullet"
"""The ids of paragraph styles."""
MUTED = RGBColor.from_string(LIGHT.muted.removeprefix("#"))
QUESTION = RGBColor.from_string(LIGHT.question.removeprefix("#"))
LONGEST_PROPERTY = 255
"""Of what a document says about itself; the format allows no more."""


def render_word(report: Report | Paper) -> bytes:
    """The whole file."""
    document = Document()
    paper = paper_of(report)
    _prepare(document, paper)
    for block in paper.blocks:
        _add(document, block)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _prepare(document: Any, paper: Paper) -> None:
    about = document.core_properties
    about.title = printable(paper.title)[:LONGEST_PROPERTY]
    about.author = "Interview Assistant"
    about.comments = ""
    about.created = about.modified = (paper.made_at or datetime.now(UTC)).replace(tzinfo=None)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    spoken = document.styles.add_style(SPOKEN, WD_STYLE_TYPE.PARAGRAPH)
    spoken.base_style = normal
    spoken.paragraph_format.left_indent = Cm(2 * INDENT_CM)
    spoken.paragraph_format.first_line_indent = Cm(-2 * INDENT_CM)
    section = document.sections[0]
    section.header.paragraphs[0].text = printable(paper.title)
    _add_page_number(section.footer.paragraphs[0])


def _add(document: Any, block: Block) -> None:
    match block:
        case Heading(level=level, text=text):
            document.add_heading(printable(text), level=0 if level == 1 else level - 1)
        case Pairs(rows=rows):
            for label, value in rows:
                _add_spans(document.add_paragraph(), (Span(f"{label}: ", strong=True), Span(value)))
        case Paragraph(spans=spans, quoted=quoted):
            made = document.add_paragraph()
            made.paragraph_format.left_indent = Cm(INDENT_CM if quoted else 0)
            _add_spans(made, spans)
        case Bullets(items=items):
            for item in items:
                _add_spans(_styled_paragraph(document, BULLET), item)
        case Spoken():
            _add_spoken(document, block)
        case Table():
            _add_table(document, block)


def _add_spans(paragraph: Any, spans: Iterable[Span]) -> None:
    for span in spans:
        run = paragraph.add_run(_inner(span.text))
        if span.strong:
            run.bold = True
        if span.struck:
            run.font.strike = True
        if span.muted or span.struck or span.mark:
            run.font.color.rgb = MUTED


def _add_spoken(document: Any, line: Spoken) -> None:
    made = _styled_paragraph(document, SPOKEN)
    note = (Span(f" ({line.note})", muted=True),) if line.note else ()
    _add_spans(made, (Span(f"{line.time}  ", muted=True), Span(f"{line.speaker}: ", strong=True)))
    said = made.add_run(_inner(line.text))
    if line.is_question:
        said.bold, said.font.color.rgb = True, QUESTION
    _add_spans(made, note)


def _styled_paragraph(document: Any, style_id: str) -> Any:
    """By the style's id: for a name, python-docx walks through all styles, a millisecond each time."""
    made = document.add_paragraph()
    made._p.style = style_id
    return made


def _add_table(document: Any, table: Table) -> None:
    _add_spans(document.add_paragraph(), (Span(table.caption, muted=True),))
    made = document.add_table(rows=1 + len(table.rows), cols=len(table.head), style="Light Grid Accent 1")
    cells = made._cells  # row by row; asking for one cell at a time walks the whole table each time
    for number, text in enumerate(text for row in (table.head, *table.rows) for text in row):
        paragraph = cells[number].paragraphs[0]
        paragraph.add_run(printable(text))
        if number % len(table.head):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    head = made.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))  # said again on every page


def _add_page_number(paragraph: Any) -> None:
    """A field that Word fills in."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        made = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            made.set(qn("w:fldCharType"), kind)
        made.text = text or None
        run._r.append(made)


def _inner(text: str) -> str:
    """Like `printable`, with the blanks at either end kept: spans stand next to each other."""
    kept = printable(text)
    return f"{' ' * text.startswith(' ')}{kept}{' ' * text.endswith(' ')}" if kept else ""
