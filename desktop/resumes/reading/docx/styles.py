"""What styles and lists give to the paragraphs that name them."""

import re
from dataclasses import dataclass, replace

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANY_LIST = "?"
"""Stands for a list that a paragraph claims without naming one; a style doing so claims nothing."""
_OFF = ("0", "false", "off", "none")
_NO_OUTLINE = 9
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks; `before` and `after` are a paragraph's distances in points, `heading` 0 for plain text."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    vanished: bool = False
    colour: str = ""
    shaded: bool = False
    heading: int = 0
    list_id: str = ""
    level: int = 0
    before: float = 0.0
    after: float = 0.0
    list_by_name: bool = False


class Styles:
    """Looks by style id, what they are based on included."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        self._styles = {str(s.get(f"{W}styleId")): s for s in styles.iter(f"{W}style")} if styles is not None else {}
        self._known: dict[str, Look] = {}
        self._default = _defaults(styles)
        self._formats = _formats(numbering)
        default = next((id_ for id_, s in self._styles.items() if s.get(f"{W}default") == "1"
                        and s.get(f"{W}type") == "paragraph"), "")  # fmt: skip
        self._base = self.of(default) if default else self._default

    def of(self, style_id: str, depth: int = 0) -> Look:
        """The look of a style; an unknown one looks like ordinary text, except that its name may tell a heading."""
        if style_id in self._known:
            return self._known[style_id]
        style = self._styles.get(style_id)
        if style is None or depth > _DEEPEST:
            return _named(style_id, getattr(self, "_base", self._default))
        based_on = value(style, "basedOn")
        look = self.of(based_on, depth + 1) if based_on else self._default
        look = changed(look, style.find(f"{W}pPr"), style.find(f"{W}rPr"))
        look = _named(value(style, "name") or style_id, look)
        self._known[style_id] = look
        return look

    def on(self, look: Look, style_id: str) -> Look:
        """The look with a character style's own properties on top."""
        style = self._styles.get(style_id)
        return changed(look, None, style.find(f"{W}rPr")) if style is not None else look

    @property
    def base(self) -> Look:
        return self._base

    def is_item(self, look: Look) -> bool:
        """In a list with a visible mark. A list without a definition counts: somebody meant it."""
        if look.heading:
            return False
        if look.list_id:
            return look.list_id != "0" and self._formats.get((look.list_id, look.level), "bullet") != "none"
        return look.list_by_name


def _named(name: str, look: Look) -> Look:
    """Word's own styles keep their English names in every language."""
    heading = re.match(r"heading ?([1-6])$", name, re.I)
    if heading:
        return replace(look, heading=int(heading[1]))
    if name.lower() == "title":
        return replace(look, heading=1)
    listed = re.match(r"list ?(?:bullet|number) ?([2-5])?", name, re.I)
    if listed:
        return replace(look, list_by_name=True, level=max(look.level, int(listed[1] or 1) - 1))
    return look


def _defaults(styles: etree._Element | None) -> Look:
    if styles is None:
        return Look()
    rpr = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    ppr = styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return changed(Look(size=10.0), ppr, rpr)


def changed(look: Look, ppr: etree._Element | None, rpr: etree._Element | None, *, own: bool = False) -> Look:
    """The look with what a paragraph's and a run's properties say on top of it. `own`: not those of a style."""
    if ppr is not None:
        look = _with_paragraph(look, ppr, own)
    if rpr is not None:
        look = _with_run(look, rpr)
    return look


def _with_paragraph(look: Look, ppr: etree._Element, own: bool) -> Look:
    spacing = ppr.find(f"{W}spacing")
    if spacing is not None:
        look = replace(look, before=_twips(spacing, "before", look.before), after=_twips(spacing, "after", look.after))
    outline = value(ppr, "outlineLvl")
    if outline.isdigit():
        look = replace(look, heading=int(outline) + 1 if int(outline) < _NO_OUTLINE else 0)
    numbering = ppr.find(f"{W}numPr")
    if numbering is not None:
        level = value(numbering, "ilvl")
        list_id = value(numbering, "numId") or look.list_id or (ANY_LIST if own else "")
        look = replace(look, list_id=list_id, level=int(level) if level.isdigit() else look.level)
    return replace(look, shaded=look.shaded or _is_shaded(ppr))


def _with_run(look: Look, rpr: etree._Element) -> Look:
    size = value(rpr, "sz")
    colour = rpr.find(f"{W}color")
    return replace(
        look,
        bold=_toggled(rpr, "b", look.bold),
        italic=_toggled(rpr, "i", look.italic),
        vanished=_toggled(rpr, "vanish", look.vanished),
        size=float(size) / 2 if size.replace(".", "", 1).isdigit() else look.size,
        colour=str(colour.get(f"{W}val", "")).upper() if colour is not None else look.colour,
        shaded=look.shaded or _is_shaded(rpr) or rpr.find(f"{W}highlight") is not None,
    )


def _toggled(rpr: etree._Element, name: str, otherwise: bool) -> bool:
    element = rpr.find(f"{W}{name}")
    return otherwise if element is None else element.get(f"{W}val") not in _OFF


def _is_shaded(properties: etree._Element) -> bool:
    shading = properties.find(f"{W}shd")
    return shading is not None and str(shading.get(f"{W}fill", "auto")).lower() not in ("auto", "ffffff")


def _twips(element: etree._Element, name: str, otherwise: float) -> float:
    raw = str(element.get(f"{W}{name}", ""))
    return int(raw) / 20 if raw.isdigit() else otherwise


def value(element: etree._Element, name: str) -> str:
    """The `w:val` of a child, or nothing."""
    child = element.find(f"{W}{name}")
    return str(child.get(f"{W}val", "")) if child is not None else ""


def _formats(numbering: etree._Element | None) -> dict[tuple[str, int], str]:
    """How each level of each list is marked: bullet, decimal, none …"""
    if numbering is None:
        return {}
    abstract: dict[str, dict[int, str]] = {}
    for definition in numbering.iter(f"{W}abstractNum"):
        levels = abstract.setdefault(str(definition.get(f"{W}abstractNumId")), {})
        for level in definition.iter(f"{W}lvl"):
            levels[int(str(level.get(f"{W}ilvl", "0")))] = value(level, "numFmt") or "bullet"
    found: dict[tuple[str, int], str] = {}
    for number in numbering.iter(f"{W}num"):
        for level, form in abstract.get(value(number, "abstractNumId"), {}).items():
            found[str(number.get(f"{W}numId")), level] = form
    return found
