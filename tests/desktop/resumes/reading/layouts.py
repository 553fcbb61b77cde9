"""One fictional résumé's parts, set in columns, and the measure of reading order."""

import random
import re

from desktop.resumes.document import Document
from desktop.resumes.reading.pdf.reader import read_pdf
from tests.desktop.resumes.reading.pdf_writer import Page, Print, pdf_bytes, wrapped

MAIN = [
    ("h", "Experience"),
    ("b", "Harbour Analytics"),
    ("p", "Senior Data Engineer, 2019 - Present"),
    ("•", "Rebuilt the nightly settlement pipeline so that reports arrive before the first trader does"),
    ("•", "Moved forty million rows a day from a single server to a small cluster without a lost record"),
    ("•", "Taught eleven analysts to write their own tests, which halved the number of broken reports"),
    ("b", "Quayside Software"),
    ("p", "Data Engineer, 2015 - 2019"),
    ("•", "Wrote the importer that reads customs declarations from nine countries in one common form"),
    ("•", "Cut the cost of storage by a third through partitions that follow the questions people ask"),
    ("h", "Education"),
    ("b", "University of Saltmarsh"),
    ("p", "Master of Science in Statistics, 2013 - 2015"),
    ("p", "Thesis on the seasonal patterns of small fishing ports along the northern coast of the country"),
]
SIDE = [
    ("h", "Contact"),
    ("p", "mara.lindqvist@example.org"),
    ("p", "+46 70 555 01 23"),
    ("p", "Gothenburg, Sweden"),
    ("h", "Skills"),
    ("p", "Python"),
    ("p", "PostgreSQL"),
    ("p", "Apache Spark"),
    ("p", "Data modelling"),
    ("p", "Technical writing for people who are not engineers"),
    ("h", "Languages"),
    ("p", "Swedish, native"),
    ("p", "English, fluent"),
    ("p", "German, for reading the newspaper"),
    ("h", "Interests"),
    ("p", "Sailing old wooden boats through cold and narrow waters"),
]


def column(
    parts: list[tuple[str, str]], x: float, y: float, width: float, *, leading: float = 14, size: float = 10,
    gap: float = 8, colour: tuple[float, float, float] = (0, 0, 0),
) -> list[Print]:  # fmt: skip
    """Parts below each other from `y` on: "h" a heading, "b" bold, "p" plain, "•" an item with hanging indent."""
    prints: list[Print] = []
    for kind, text in parts:
        font = "bold" if kind in "hb" else "plain"
        letters = size + 3 if kind == "h" else size
        indent = 12 if kind == "•" else 0
        if prints and kind in "hb":
            y += gap
        for number, line in enumerate(wrapped(text, width - indent, letters, font)):
            if kind == "•" and not number:
                prints.append(Print(x, y, "•", size, colour=colour))
            prints.append(Print(x + indent, y, line, letters, font, colour))
            y += leading
    return prints


def painted(prints: list[Print], order: str) -> list[Print]:
    """In another order of painting: "columns" as they are, "rows" across the page, "mixed" by chance."""
    if order == "rows":
        return sorted(prints, key=lambda p: (p.y, p.x))
    if order == "mixed":
        return random.Random(7).sample(prints, len(prints))
    return prints


def read(*pages: Page) -> Document:
    return read_pdf(pdf_bytes(list(pages)))


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def contiguity(document: Document, sentences: list[str]) -> float:
    """The share of sentences that stand in the lines uninterrupted, cells and line ends taken as blanks."""
    whole = _flat(" ".join(line.text for line in document.lines))
    return sum(_flat(sentence) in whole for sentence in sentences) / len(sentences)


def lost(document: Document, sentences: list[str]) -> list[str]:
    """Those that do not; a failing test shows them."""
    whole = _flat(" ".join(line.text for line in document.lines))
    return [sentence for sentence in sentences if _flat(sentence) not in whole]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def sentences(*columns: list[tuple[str, str]]) -> list[str]:
    return [text for column in columns for _, text in column]
