"""Parts of a Word résumé that python-docx has no words for: links, columns, page numbers."""

from collections.abc import Iterable
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from desktop.resumes.templates.blocks import Span
from desktop.resumes.templates.template import PAGES, PageName, Template
from desktop.resumes.templates.words import inner, printable

FOOT_PT = 8
NO_BREAK = "\u00a0"


def add_spans(paragraph: Any, spans: Iterable[Span], template: Template, *, unbroken: bool = False) -> None:
    """`unbroken`: they go to the next line as a whole."""
    for span in spans:
        run = _linked_run(paragraph, span.link) if span.link else paragraph.add_run()
        run.text = inner(span.text).replace(" ", NO_BREAK) if unbroken else inner(span.text)
        if span.strong:
            run.bold = True
        if span.slanted and template.face == "serif":
            run.italic = True
        if span.muted:
            run.font.color.rgb = RGBColor.from_string(template.muted.removeprefix("#"))


def add_at_end(paragraph: Any, spans: Iterable[Span], width: float, template: Template) -> None:
    """At the end of the line, `width` from its beginning."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run("\t")
    add_spans(paragraph, spans, template, unbroken=True)


def rule_above(paragraph: Any, colour: str) -> None:
    _add_border(paragraph, "top", colour, eighths=18, space=6)


def put_aside(paragraph: Any, template: Template, page: PageName) -> None:
    """Into the side column: a frame at a place of the page, which all paragraphs with the same place share.

    The text beside it stays an ordinary text, so that Word keeps together what belongs together.
    """
    x = PAGES[page][0] - template.margin_x - template.side_width
    frame = OxmlElement("w:framePr")
    for key, value in (
        ("w", _twips(template.side_width)),
        ("hSpace", "0"),
        ("wrap", "around"),
        ("vAnchor", "page"),
        ("hAnchor", "page"),
        ("x", _twips(x)),
        ("y", _twips(template.margin_y)),
    ):
        frame.set(qn(f"w:{key}"), value)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        frame, "w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind",
        "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr",
    )  # fmt: skip
    paragraph.paragraph_format.right_indent = Pt(0)
    _add_border(paragraph, "left", template.line, eighths=4, space=round(template.column_gap / 2))


def add_footer(section: Any, name: str, template: Template) -> None:
    """Name and page number, from the second page on."""
    section.different_first_page_header_footer = True
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    said = printable(name)
    runs = [paragraph.add_run(f"{said}  ·  Page " if said else "Page "), *(_page_number(paragraph))]
    for run in runs:
        run.font.size = Pt(FOOT_PT)
        run.font.color.rgb = RGBColor.from_string(template.muted.removeprefix("#"))


def _page_number(paragraph: Any) -> list[Any]:
    """A field that Word fills in."""
    runs = []
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        made = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            made.set(qn("w:fldCharType"), kind)
        made.text = text or None
        run._r.append(made)
        runs.append(run)
    return runs


def _linked_run(paragraph: Any, link: str) -> Any:
    relation = paragraph.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), relation)
    run = OxmlElement("w:r")
    made.append(run)
    paragraph._p.append(made)
    return Run(run, paragraph)


def _add_border(paragraph: Any, side: str, colour: str, *, eighths: int, space: int) -> None:
    """`eighths` of a point wide, `space` points from the text."""
    borders = OxmlElement("w:pBdr")
    border = OxmlElement(f"w:{side}")
    values = (("val", "single"), ("sz", str(eighths)), ("space", str(space)), ("color", colour.removeprefix("#")))
    for key, value in values:
        border.set(qn(f"w:{key}"), value)
    borders.append(border)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr"
    )


def _twips(points: float) -> str:
    return str(round(points * 20))
