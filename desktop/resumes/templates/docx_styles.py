"""The paragraph styles of a Word résumé, so that a person changes all headings at once."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from desktop.resumes.templates.template import Template

NAME, LABEL, SMALL, HEADING, TEXT, BULLET = "Title", "Subtitle", "Contacts", "Heading 1", "Normal", "List Bullet"
HANGING = 10.5
NATURAL_LEADING = 1.24
"""A single line of Calibri or Cambria, of the size of its letters."""


def add_styles(document: Any, template: Template) -> None:
    styles = document.styles
    beside = template.side_width + template.column_gap if template.side else 0.0
    styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[TEXT]
    for name, size, colour in (
        (TEXT, template.body, template.text),
        (NAME, template.name_size, template.text),
        (LABEL, template.label_size, template.accent),
        (SMALL, template.small, template.text),
        (HEADING, template.heading_size, template.accent),
        (BULLET, template.body, template.text),
    ):
        _set_letters(styles[name], template.word_face, size, colour, strong=name in (NAME, HEADING))
        styles[name].paragraph_format.right_indent = Pt(beside)
        _set_space(styles[name], template.leading / NATURAL_LEADING, template.line_gap)
    heading = styles[HEADING]
    heading.font.all_caps = template.heading_caps
    layout = heading.paragraph_format
    layout.space_before, layout.space_after = Pt(template.section_gap), Pt(min(3, template.section_gap / 4))
    layout.keep_with_next = True
    _rule_below(styles[NAME], None)
    _rule_below(heading, template.line if template.rule else None)
    bullet = styles[BULLET].paragraph_format
    bullet.keep_together = True
    bullet.left_indent, bullet.first_line_indent = Pt(HANGING), Pt(-HANGING)


def _set_letters(style: Any, face: str, size: float, colour: str, *, strong: bool) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = face, Pt(round(size * 2) / 2), strong, False
    font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]  # a theme's typeface would win over the template's
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), face)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)


def _set_space(style: Any, leading: float, below: float) -> None:
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(0), Pt(below), leading
    layout.widow_control = True


def _rule_below(style: Any, colour: str | None) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if colour:
        borders = OxmlElement("w:pBdr")
        bottom = OxmlElement("w:bottom")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", colour.removeprefix("#"))):
            bottom.set(qn(f"w:{key}"), value)
        borders.append(bottom)
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
        )
