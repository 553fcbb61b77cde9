"""Résumés drawn by chance: every combination of columns, margins, headings and order of painting."""

import random
from dataclasses import dataclass, field

from tests.desktop.resumes.reading.layouts import painted
from tests.desktop.resumes.reading.pdf_writer import Page, Print, width_of, wrapped

_TEXT = """
harbour tide pipeline settlement customs cluster storage analyst report engineer quiet dependable
machinery nightly server record partition query importer country coast season fishing port model forecast
crew vessel cargo budget review migration latency uptime contract design tool team plan delivery quality
risk audit
"""
WORDS = _TEXT.split()
DATES = {
    "single": ("right", "below"),
    "margin": ("left margin", "right margin"),
    "left": ("right", "below", "left margin", "right margin"),
    "right": ("right", "below", "left margin", "right margin"),
    "equal": ("right", "below"),
}
"""Where dates may stand, by where the second column does."""
MARGIN = 105


@dataclass
class Look:
    """What all columns of one résumé share."""

    size: float
    leading: float
    capitals: bool
    heading: str
    larger: float
    above: float
    between: float
    mark: str
    dates: str
    flush_left: bool


@dataclass
class Drawn:
    """`sentences` must be read whole, `pairs` stand on one line."""

    page: Page
    sentences: list[str] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)


class Column:
    """Sets text from the top down."""

    def __init__(self, chance: random.Random, look: Look, drawn: Drawn, x: float, y: float, width: float) -> None:
        self.prints: list[Print] = []
        self._chance, self._look, self._drawn = chance, look, drawn
        self._x, self._y, self._width = x, y, width

    def heading(self, text: str) -> None:
        look = self._look
        text = text.upper() if look.capitals else text
        self._y += look.above
        self._print(self._x, text, look.heading, look.size + look.larger)
        self._y += look.leading
        self._drawn.sentences.append(text)

    def paragraph(self, text: str, mark: str = "") -> None:
        indent = 12 if mark else 0
        for number, line in enumerate(wrapped(text, self._width - indent, self._look.size)):
            if mark and not number:
                self._print(self._x + 2, mark)
            self._print(self._x + indent, line)
            self._y += self._look.leading
        self._drawn.sentences.append(text)

    def entry(self) -> None:
        chance = self._chance
        company = f"{name(chance)} {chance.choice(['Ltd', 'Group', 'Analytics'])}"
        role = f"{name(chance)} {chance.choice(['Engineer', 'Analyst', 'Manager'])}"
        first = chance.randint(2001, 2015)
        self._y += self._look.between
        self._print(self._x, company, "bold")
        self._date(company, f"{first} – {first + chance.randint(1, 8)}")
        self._y += self._look.leading
        self._print(self._x, role, "italic")
        self._y += self._look.leading
        self._drawn.sentences += [company, role]
        for _ in range(chance.randint(1, 4)):
            self.paragraph(sentence(chance, chance.randint(4, 22)), self._look.mark)

    def _date(self, company: str, dates: str) -> None:
        look, right = self._look, self._x + self._width
        wide = width_of(dates, look.size)
        match look.dates:
            case "right" if self._width > 200:
                self._print(right - wide, dates)
                self._drawn.pairs.append((company, dates))
            case "below":
                self._y += look.leading
                self._print(self._x, dates)
            case "left margin":
                self._print(self._x - MARGIN if look.flush_left else self._x - 10 - wide, dates)
                self._drawn.pairs.append((dates, company))
            case "right margin":
                place = name(self._chance)
                self._print(right + 12 if look.flush_left else right + MARGIN - width_of(place, look.size), place)
                self._y += look.leading
                self._print(right + 12 if look.flush_left else right + MARGIN - wide, dates)
                self._y -= look.leading
                self._drawn.pairs.append((company, place))

    def _print(self, x: float, text: str, font: str = "plain", size: float = 0) -> None:
        self.prints.append(Print(x, self._y, text, size or self._look.size, font))

    def work(self, entries: int) -> None:
        self.heading("Experience")
        for _ in range(entries):
            self.entry()
        self.heading("Education")
        self.entry()

    def lists(self) -> None:
        for title in ("Contact", "Skills", "Languages", "Interests"):
            self.heading(title)
            for _ in range(self._chance.randint(2, 6)):
                self.paragraph(sentence(self._chance, self._chance.randint(1, 5)))


def name(chance: random.Random) -> str:
    return "".join(chance.choice("bcdfghklmnprstvw") + chance.choice("aeiou") for _ in range(4)).capitalize()


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize()


def _look(chance: random.Random, kind: str) -> Look:
    size = chance.choice([8.5, 9, 10, 10.5, 11])
    leading = size * chance.choice([1.15, 1.2, 1.3, 1.45])
    grid, capitals = chance.random() < 0.5, chance.random() < 0.4
    return Look(
        size=size,
        leading=leading,
        capitals=capitals,
        heading="plain" if capitals and chance.random() < 0.3 else "bold",
        larger=0 if grid and capitals else chance.choice([1.5, 3, 4]),
        above=leading if grid else chance.choice([6, 10, 14]),
        between=chance.choice([0, leading]) if grid else chance.choice([0, 3, 6]),
        mark=chance.choice("••–-*"),
        dates=chance.choice(DATES[kind]),
        flush_left=chance.random() < 0.5,
    )


def drawn_resume(seed: int) -> Drawn:
    """The same one for the same number."""
    chance = random.Random(seed)
    kind = chance.choice(list(DATES))
    look = _look(chance, kind)
    drawn = Drawn(Page())
    y = _header(chance, drawn, look.size)
    before = MARGIN if look.dates == "left margin" else 0
    taken = MARGIN if "margin" in look.dates else 0
    side, gap = chance.choice([120, 140, 160]), chance.choice([14, 20, 30])

    def column(x: float, width: float) -> Column:
        return Column(chance, look, drawn, x, y, width)

    main_width = 515 - side - gap - taken
    columns: list[Column] = []
    if kind in ("single", "margin"):
        columns = [column(50 + before, 495 - taken)]
    elif kind == "left":
        columns = [column(40, side), column(40 + side + gap + before, main_width)]
        columns[0].lists()
    elif kind == "right":
        columns = [column(555 - side, side), column(40 + before, main_width)]
        columns[0].lists()
    else:
        columns = [column(305, 250), column(40, 250)]
        columns[0].lists()
    columns[-1].work(2 if kind == "equal" else 3)
    prints = [p for column in columns for p in column.prints]
    drawn.page.prints += painted(prints, chance.choice(["columns", "rows", "mixed"]))
    drawn.page.height = max(842, max(p.y for p in drawn.page.prints) + 40)
    return drawn


def _header(chance: random.Random, drawn: Drawn, size: float) -> float:
    """A name in the middle or at the left, with contacts or a title below it; where the columns begin."""
    person = f"{name(chance)} {name(chance)}"
    drawn.sentences.append(person)
    if chance.random() < 0.5:
        drawn.page.centred(60, person, 24, "bold")
        drawn.page.centred(82, f"{name(chance)}@example.org | +46 70 555 01 23 | {name(chance)}, {name(chance)}", size)
        return 112
    drawn.page.text(50, 60, person, 24, "bold").text(50, 78, f"Senior {name(chance)}", 12)
    return 106
