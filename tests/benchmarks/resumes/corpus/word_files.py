"""Résumés as Word documents: with styles, with tables, with a side bar made of a table, with text boxes."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.benchmarks.resumes.corpus import wording
from tests.benchmarks.resumes.corpus.layouts import Layout
from tests.benchmarks.resumes.corpus.persons import Person
from tests.benchmarks.resumes.corpus.wording import Entry, Section

TEXT_CM = 17.0
BOX = """<w:r {w} {more}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor behindDoc="0" distT="0" distB="0" distL="0" distR="0" simplePos="0" locked="0" layoutInCell="1"
 allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>3600000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2500000" cy="900000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Box"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2500000" cy="900000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:200pt;height:70pt"><v:textbox><w:txbxContent>{text}</w:txbxContent>
</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def write_word(person: Person, layout: Layout, path: Path) -> None:
    document = Document()
    document.core_properties.author = person.name
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    {"docx-sidebar": _write_sidebar, "docx-textbox": _write_boxed}.get(layout.kind, _write_plain)(
        document, person, layout
    )
    document.save(str(path))


def _write_plain(document: Any, person: Person, layout: Layout) -> None:
    document.add_paragraph(wording.name(person, layout), style="Title")
    document.add_paragraph(person.label)
    document.add_paragraph(_contacts(person, layout, layout.separator))
    for section in wording.sections(person, layout):
        document.add_heading(section.title, level=1)
        _add_body(document, section, layout)


def _write_sidebar(document: Any, person: Person, layout: Layout) -> None:
    """Contacts and lists in the left cell, the rest in the right one."""
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    left.width, right.width = Cm(5.5), Cm(TEXT_CM - 5.5)
    _add(left, "Contact", bold=True, first=True)
    for contact in wording.contacts(person, layout):
        _add(left, contact.text)
    _add(right, wording.name(person, layout), bold=True, size=20, first=True)
    _add(right, person.label)
    for section in wording.sections(person, layout):
        cell = left if section.kind in ("skills", "spoken") else right
        _add(cell, section.title.upper(), bold=True, size=12)
        _add_body(cell, section, layout)


def _write_boxed(document: Any, person: Person, layout: Layout) -> None:
    """The contacts float in a text box, which Word stores twice; the name is the page's header."""
    header = document.sections[0].header.paragraphs[0].add_run(wording.name(person, layout))
    header.bold, header.font.size = True, Pt(20)
    first = document.add_paragraph(person.label)
    lines = [f"<w:p><w:r><w:t>{_escaped(c.text)}</w:t></w:r></w:p>" for c in wording.contacts(person, layout)]
    first._p.append(parse_xml(BOX.format(w=nsdecls("w"), more=MORE, text="".join(lines))))
    for section in wording.sections(person, layout):
        _add(document, section.title, bold=True, size=13)
        _add_body(document, section, layout)


def _add_body(place: Any, section: Section, layout: Layout) -> None:
    if section.entries and layout.kind == "docx-table":
        _add_table(place, section)
    else:
        for entry in section.entries:
            _add_entry(place, entry, layout)
    for line in section.lines:
        _add_item(place, line) if section.listed else _add(place, line)
    for label, text in section.rows:
        made = _add(place, f"{label}: ", bold=True)
        made.add_run(text)


def _add_table(place: Any, section: Section) -> None:
    table = place.add_table(rows=len(section.entries), cols=2)
    for row, entry in zip(table.rows, section.entries, strict=True):
        date, told = row.cells
        date.width, told.width = Cm(4), Cm(TEXT_CM - 4)
        date.paragraphs[0].add_run(entry.date)
        told.paragraphs[0].add_run(entry.first).bold = True
        if entry.second:
            told.add_paragraph(entry.second)
        for bullet in entry.bullets:
            told.add_paragraph(bullet, style="List Bullet")


def _add_entry(place: Any, entry: Entry, layout: Layout) -> None:
    if layout.dates == "right":
        made = _add(place, entry.first, bold=True)
        made.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_CM), WD_TAB_ALIGNMENT.RIGHT)
        made.add_run(f"\t{entry.date}")
    elif layout.dates == "inline":
        _add(place, f"{entry.first} ({entry.date})", bold=True)
    else:
        _add(place, entry.first, bold=True)
    if entry.second:
        _add(place, entry.second)
    if layout.dates == "below":
        _add(place, entry.date)
    for bullet in entry.bullets:
        _add_item(place, bullet)


def _add_item(place: Any, text: str) -> None:
    made = place.add_paragraph()
    made.style = "List Bullet"
    made.add_run(text)


def _add(place: Any, text: str, *, bold: bool = False, size: float = 0, first: bool = False) -> Any:
    """`first`: a table cell has an empty paragraph to begin with."""
    made = place.paragraphs[0] if first else place.add_paragraph()
    run = made.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    return made


def _contacts(person: Person, layout: Layout, separator: str) -> str:
    return separator.join(wording.printed_contact(contact, layout) for contact in wording.contacts(person, layout))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
