"""One paragraph of a Word document to lines: cells at tabs, breaks as new lines, links collected."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop.resumes.document import Cell, Line, Link
from desktop.resumes.reading.docx.styles import Look, Styles, W, changed, value
from desktop.resumes.reading.letters import plain_text
from desktop.resumes.reading.plain import strip_mark

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{W}{name}" for name in ("del", "moveFrom", "txbxContent", "p", "pPr", "rPr")} | {FALLBACK}
_FIELD_LINK = re.compile(r'HYPERLINK\s+(?:\\\w\s+)*"([^"]+)"')
_WIDE = re.compile(r"\t+| {3,}")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_TINY = 1.0
_SAFE = ("http://", "https://", "mailto:", "tel:")


@dataclass(slots=True)
class Run:
    text: str
    look: Look


@dataclass(slots=True)
class Paragraph:
    """Read once: what it says and how it looks. `links` are those in it."""

    look: Look
    runs: list[Run]
    is_item: bool
    links: list[Link] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def lines(self, region: int) -> list[Line]:
        """One line, or several where it holds breaks. Hidden text makes lines of its own."""
        found: list[Line] = []
        for runs in _at_breaks(self.runs):
            seen = [run for run in runs if not is_hidden(run.look)]
            unseen = [run for run in runs if is_hidden(run.look)]
            first = not any(not line.hidden for line in found)
            found += self._line(seen, region, first=first, hidden=False)
            found += self._line(unseen, region, first=first, hidden=True)
        return found

    def _line(self, runs: list[Run], region: int, *, first: bool, hidden: bool) -> list[Line]:
        cells, marked = _cells(runs)
        if not cells:
            return []
        item = (self.is_item and first) or marked
        return [
            Line(
                cells=cells,
                size=_size(runs),
                bold=all(cell.bold for cell in cells),
                italic=all(cell.italic for cell in cells),
                heading=self.look.heading,
                bullet=item,
                level=self.look.level if item else 0,
                region=region,
                hidden=hidden,
            )
        ]


def is_hidden(look: Look) -> bool:
    """Vanished, as small as a dot, or white where nothing dark lies behind."""
    return look.vanished or 0 < look.size <= _TINY or (look.colour == "FFFFFF" and not look.shaded)


def read_paragraph(element: etree._Element, styles: Styles, targets: dict[str, str], *, shaded: bool) -> Paragraph:
    """Without the text boxes inside it. `targets`: addresses by id; `shaded`: stands in a coloured cell or box."""
    ppr = element.find(f"{W}pPr")
    look = styles.of(value(ppr, "pStyle")) if ppr is not None and value(ppr, "pStyle") else styles.base
    look = changed(look, ppr, None, own=True)
    if shaded:
        look = replace(look, shaded=True)
    paragraph = Paragraph(look, [], styles.is_item(look))
    _collect(element, paragraph, styles, targets)
    return paragraph


def _collect(element: etree._Element, paragraph: Paragraph, styles: Styles, targets: dict[str, str]) -> None:
    """Runs in order; a link's text is noted with where it leads."""
    pending = ""
    start = 0
    for child in element:
        tag = str(child.tag)
        if tag in _SKIPPED:
            continue
        if tag == f"{W}r":
            pending, start = _field(child, paragraph, pending, start)
            paragraph.runs += _runs(child, paragraph.look, styles)
        else:
            before = len(paragraph.runs)
            _collect(child, paragraph, styles, targets)
            url = targets.get(str(child.get(R_ID, "")), "") if tag == f"{W}hyperlink" else ""
            if tag == f"{W}fldSimple":
                url = _address(str(child.get(f"{W}instr", "")))
            _note(paragraph, url, before)


def _field(run: etree._Element, paragraph: Paragraph, pending: str, start: int) -> tuple[str, int]:
    """Links in the old form are a field: its code, a separator, the text, its end."""
    code = "".join(node.text or "" for node in run.iter(f"{W}instrText"))
    if code:
        pending += code
    mark = run.find(f"{W}fldChar")
    kind = mark.get(f"{W}fldCharType") if mark is not None else None
    if kind == "separate":
        start = len(paragraph.runs)
    elif kind == "end":
        _note(paragraph, _address(pending), start)
        pending = ""
    return pending, start


def _address(code: str) -> str:
    found = _FIELD_LINK.search(code)
    return found[1] if found else ""


def _note(paragraph: Paragraph, url: str, start: int) -> None:
    if url.lower().startswith(_SAFE):
        text = "".join(run.text for run in paragraph.runs[start:])
        paragraph.links.append(Link(url=url, text=" ".join(text.split())))


def _runs(run: etree._Element, look: Look, styles: Styles) -> Iterator[Run]:
    rpr = run.find(f"{W}rPr")
    style = value(rpr, "rStyle") if rpr is not None else ""
    if style:
        look = styles.on(look, style)
    look = changed(look, None, rpr)
    text = "".join(_character(node) for node in _shown(run))
    if text:
        yield Run(text, look)


def _shown(run: etree._Element) -> Iterator[etree._Element]:
    """Drawings are not looked into here: their text boxes are read where the paragraph ends."""
    for node in run:
        if str(node.tag).endswith("}AlternateContent"):
            continue
        yield node


def _character(node: etree._Element) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag == f"{W}br":
        return "\t" if node.get(f"{W}type") == "column" else "\n"
    return {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}.get(str(node.tag), "")


def _at_breaks(runs: list[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        pieces = run.text.split("\n")
        for number, piece in enumerate(pieces):
            if number:
                yield line
                line = []
            if piece:
                line.append(Run(piece, run.look))
    yield line


def _cells(runs: list[Run]) -> tuple[tuple[Cell, ...], bool]:
    """Cells and whether a typed bullet was taken off the first."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        for number, piece in enumerate(_WIDE.split(run.text)):
            if number:
                parts.append([])
            if piece:
                parts[-1].append(Run(piece, run.look))
    cells = [cell for cell in (_cell(part) for part in parts) if cell.text]
    if not cells:
        return (), False
    text, marked = strip_mark(cells[0].text)
    if marked and not text:
        return tuple(cells[1:]), bool(cells[1:])
    if marked:
        cells[0] = Cell(text=text, bold=cells[0].bold, italic=cells[0].italic)
    return tuple(cells), marked


def _cell(runs: list[Run]) -> Cell:
    text = _PRIVATE.sub("", plain_text("".join(run.text for run in runs)))
    weight = sum(len(run.text.strip()) for run in runs) or 1
    return Cell(
        text=" ".join(text.split()),
        bold=sum(len(run.text.strip()) for run in runs if run.look.bold) > 0.6 * weight,
        italic=sum(len(run.text.strip()) for run in runs if run.look.italic) > 0.6 * weight,
    )


def _size(runs: list[Run]) -> float:
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.look.size] = sizes.get(run.look.size, 0) + len(run.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)
