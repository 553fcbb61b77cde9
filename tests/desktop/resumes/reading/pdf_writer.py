"""A tiny PDF writer: text at a place, in any order of painting, in the fonts that every reader has."""

from dataclasses import dataclass, field
from pathlib import Path

FONTS = {
    "plain": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "serif": "Times-Roman",
    "mono": "Courier",
    "signs": "ZapfDingbats",
}
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""Helvetica's advances for the characters from the blank on, in thousandths of the size."""


def width_of(text: str, size: float, font: str = "plain") -> float:
    """In points."""
    if font == "mono":
        return 0.6 * size * len(text)
    factor = 1.06 if font == "bold" else 1.0
    return factor * size * sum(_WIDTHS[ord(c) - 32] if 32 <= ord(c) < 127 else 556 for c in text) / 1000


@dataclass
class Print:
    """One piece of text; `x` is its left edge, `y` its baseline from the top."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "plain"
    colour: tuple[float, float, float] = (0, 0, 0)
    spacing: float = 0
    word_spacing: float = 0
    mode: int = 0


@dataclass
class Page:
    """`before` is painted under the text, `after` over it (PDF operators)."""

    prints: list[Print] = field(default_factory=list)
    width: float = 595
    height: float = 842
    before: str = ""
    after: str = ""
    links: list[tuple[float, float, float, float, str]] = field(default_factory=list)
    entries: str = ""

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "plain", **more) -> "Page":
        self.prints.append(Print(x, y, text, size, font, **more))
        return self

    def right(self, x: float, y: float, text: str, size: float = 10, font: str = "plain", **more) -> "Page":
        """Flush right at `x`."""
        return self.text(x - width_of(text, size, font), y, text, size, font, **more)

    def centred(self, y: float, text: str, size: float = 10, font: str = "plain") -> "Page":
        return self.text((self.width - width_of(text, size, font)) / 2, y, text, size, font)

    def ground(self, x: float, y: float, width: float, height: float, colour: str) -> "Page":
        """A filled rectangle under the text; `colour` as three numbers of 0 to 1."""
        self.before += f"{colour} rg {x} {self.height - y - height} {width} {height} re f\n"
        return self

    def content(self) -> bytes:
        out = [self.before.encode()]
        for p in self.prints:
            if p.font == "raw":
                out.append(p.text.encode("latin-1"))
                continue
            name = f"F{list(FONTS).index(p.font)}"
            coded = p.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            colour = "{} {} {} rg".format(*p.colour)
            out.append(
                f"BT {colour} {p.mode} Tr {p.spacing} Tc {p.word_spacing} Tw /{name} {p.size} Tf"
                f" 1 0 0 1 {p.x:.2f} {self.height - p.y:.2f} Tm (".encode()
                + coded
                + b") Tj ET\n"
            )
        return b"".join([*out, self.after.encode()])


def wrapped(text: str, width: float, size: float = 10, font: str = "plain") -> list[str]:
    """Broken at blanks into lines that fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, font) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def pdf_bytes(pages: list[Page], *, catalogue: str = "", trailer: str = "", extra: list[bytes] | None = None) -> bytes:
    """A whole file. `extra` objects follow; `trailer` and `catalogue` are entries to add there."""
    objects: list[bytes] = [b"", b""]
    fonts = []
    for name in FONTS.values():
        encoding = "" if name == "ZapfDingbats" else "/Encoding/WinAnsiEncoding"
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{name}{encoding}>>".encode())
        fonts.append(f"/F{len(fonts)} {len(objects)} 0 R")
    kids = []
    for page in pages:
        content = page.content()
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        at = len(objects)
        annots = []
        for x1, y1, x2, y2, url in page.links:
            objects.append(
                f"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[{x1} {page.height - y2} {x2} {page.height - y1}]"
                f"/A<</S/URI/URI({url})>>>>".encode()
            )
            annots.append(f"{len(objects)} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Contents {at} 0 R"
            f"/Annots[{' '.join(annots)}]/Resources<</Font<<{' '.join(fonts)}>>>>{page.entries}>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{catalogue}>>".encode()
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return assembled([*objects, *(extra or [])], trailer)


def assembled(objects: list[bytes], trailer: str = "") -> bytes:
    """Objects numbered from 1, with their table and trailer; the first is the catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(data)


def write_pdf(path: Path, *pages: Page) -> Path:
    path.write_bytes(pdf_bytes(list(pages)))
    return path
