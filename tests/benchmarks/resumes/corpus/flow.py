"""A flow: one column of text that goes down the page and on to the next."""

from dataclasses import dataclass, replace

from tests.benchmarks.resumes.corpus.sheets import Face, Sheets, Stroke

LEADING = 1.32


@dataclass(slots=True)
class Flow:
    """`y` is where the next line begins. `right` and `width` are in points; a new page begins at `top`."""

    sheets: Sheets
    left: float
    width: float
    top: float
    bottom: float
    colour: str = "#000000"
    y: float = 0.0
    page: int = 0
    head: bool = False

    def space(self, points: float) -> None:
        if self.y > self.top:
            self.y += points

    def keep(self, points: float) -> None:
        """On the next page, if so much does not fit on this one."""
        if self.y + points > self.bottom:
            self.page += 1
            self.y = self.top

    def line(self, text: str, face: Face, *, right: str = "", aside: Face | None = None, indent: float = 0.0) -> None:
        """Wrapped where it must be. `right` stands at the end of the first line."""
        reserved = (aside or face).width(right) + 12 if right else 0.0
        lines = wrapped(text, face, self.width - indent - reserved)
        self.keep(len(lines) * face.size * LEADING)
        for number, part in enumerate(lines):
            base = self.y + face.size
            self.stroke(part, face, self.left + indent, base)
            if right and not number:
                side = aside or face
                self.stroke(right, side, self.left + self.width - side.width(right), base)
            self.y += face.size * LEADING

    def centred(self, text: str, face: Face) -> None:
        for part in wrapped(text, face, self.width):
            self.stroke(part, face, self.left + (self.width - face.width(part)) / 2, self.y + face.size)
            self.y += face.size * LEADING

    def bullet(self, text: str, face: Face, mark: str) -> None:
        lines = wrapped(text, face, self.width - 12)
        self.keep(len(lines) * face.size * LEADING)
        sign = replace(face, family="DejaVu Sans") if ord(mark[0]) > 0x2100 else face
        self.stroke(mark, sign, self.left, self.y + face.size)
        self.line(text, face, indent=12)

    def stroke(self, text: str, face: Face, x: float, y: float, colour: str = "") -> None:
        self.sheets.strokes.append(Stroke(self.page, x, y, text, face, colour or self.colour, self.head))


def wrapped(text: str, face: Face, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and face.width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
