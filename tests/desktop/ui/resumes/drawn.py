"""A small résumé with pages: its document, its picture and what was read in it, all from one list of lines."""

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from desktop.resumes.document import Cell, Document, Line, PageSize, Word
from desktop.resumes.resume import Basics, Education, Place, ReadResume, Resume, Skill, Work
from desktop.resumes.shelf.corrections import Corrections, correct
from desktop.resumes.shelf.shelf import OpenResume
from desktop.store.resume_store import SavedReading, SavedResume, SavedVersion
from desktop.ui.fonts import add_bundled_fonts, font

A4 = PageSize(595.0, 842.0)
LINES = (
    ("Dana Whitfield", 20, True),
    ("Senior Backend Engineer", 12, False),
    ("dana.whitfield@example.com · +44 20 7946 0018 · Leeds", 10, False),
    ("Experience", 14, True),
    ("Lead Engineer, Northwind Payments", 11, True),
    ("March 2021 – present", 10, False),
    ("• Cut the monthly cloud bill by 31 % by moving batch jobs to spot machines", 10, False),
    ("• Led six engineers through the split of the billing monolith", 10, False),
    ("Engineer, Tailspin Toys", 11, True),
    ("2017 – February 2021", 10, False),
    ("• Built the ledger that books 40,000 payments a day", 10, False),
    ("Education", 14, True),
    ("BSc Physics, University of Leeds, 2016", 10, False),
    ("Skills", 14, True),
    ("Python, Go, PostgreSQL, Kafka, Terraform", 10, False),
)
MADE_AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
RESUME = Resume(
    basics=Basics(
        name="Dana Whitfield",
        label="Senior Backend Engineer",
        email="dana.whitfield@example.com",
        phone="+44 20 7946 0018",
    ),
    work=(
        Work(
            name="Northwind Payments",
            position="Lead Engineer",
            start_date="2021-03",
            highlights=(LINES[6][0][2:], LINES[7][0][2:]),
        ),
        Work(
            name="Tailspin Toys",
            position="Engineer",
            start_date="2017",
            end_date="2021-02",
            highlights=(LINES[10][0][2:],),
        ),
    ),
    education=(Education(institution="University of Leeds", study_type="BSc", area="Physics", end_date="2016"),),
    skills=(Skill(name="Skills", keywords=("Python", "Go", "PostgreSQL", "Kafka", "Terraform")),),
)


def drawn_document() -> Document:
    return Document(lines=tuple(_line(n) for n in range(len(LINES))), kind="pdf", pages=(A4,))


def plain_document() -> Document:
    """The same without pages."""
    lines = tuple(
        Line(cells=(Cell(text=text.removeprefix("• ")),), bold=bold, bullet=text.startswith("•"), gap_before=size == 14)
        for text, size, bold in LINES
    )
    return Document(lines=lines, kind="docx")


def drawn_page(scale: float = 1.5) -> QImage:
    add_bundled_fonts()
    picture = QImage(round(A4.width * scale), round(A4.height * scale), QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    for number, (text, _, _) in enumerate(LINES):
        painter.setFont(_font(number))
        painter.drawText(QPointF(60.0, _baseline(number)), text)
    painter.end()
    return picture


def read_resume(document: Document | None = None) -> ReadResume:
    return ReadResume(resume=RESUME, document=document or drawn_document(), places=PLACES)


def saved_resume(corrections: Corrections | None = None) -> SavedResume:
    version = SavedVersion(
        number=1,
        made_at=MADE_AT,
        reason="Read from dana-whitfield.pdf",
        reading_id="r/1",
        corrections=msgspec.Raw(msgspec.json.encode(corrections or Corrections())),
    )
    return SavedResume(
        resume_id="r",
        name="Dana Whitfield CV",
        versions=(version,),
        readings=(SavedReading(reading_id="r/1", read_at=MADE_AT, file_name="dana-whitfield.pdf"),),
        active_at=MADE_AT,
        label="Dana Whitfield, Senior Backend Engineer",
    )


def opened(corrections: Corrections | None = None, document: Document | None = None) -> OpenResume:
    reading, made = read_resume(document), corrections or Corrections()
    saved = saved_resume(made)
    return OpenResume(saved, saved.newest, reading, made, correct(reading, made))


def _place(line: int, quote: str, confidence: float = 0.95) -> Place:
    return Place(lines=(line,), quote=quote, confidence=confidence)


PLACES = {
    "basics/name": _place(0, "Dana Whitfield"),
    "basics/label": _place(1, "Senior Backend Engineer"),
    "basics/email": _place(2, "dana.whitfield@example.com"),
    "basics/phone": _place(2, "+44 20 7946 0018"),
    "work/0/position": _place(4, "Lead Engineer"),
    "work/0/name": _place(4, "Northwind Payments", 0.45),
    "work/0/start_date": _place(5, "March 2021"),
    "work/0/highlights/0": _place(6, LINES[6][0][2:]),
    "work/0/highlights/1": _place(7, LINES[7][0][2:]),
    "work/1/position": _place(8, "Engineer"),
    "work/1/name": _place(8, "Tailspin Toys"),
    "work/1/start_date": _place(9, "2017"),
    "work/1/end_date": _place(9, "February 2021"),
    "work/1/highlights/0": _place(10, LINES[10][0][2:]),
    "education/0/study_type": _place(12, "BSc"),
    "education/0/area": _place(12, "Physics"),
    "education/0/institution": _place(12, "University of Leeds"),
    "education/0/end_date": _place(12, "2016"),
    **{f"skills/0/keywords/{n}": _place(14, word) for n, word in enumerate(RESUME.skills[0].keywords)},
}


def _font(number: int) -> QFont:
    _, size, bold = LINES[number]
    return font(size, semibold=bold)


def _baseline(number: int) -> float:
    return 70.0 + sum(size * 1.6 + (14 if size == 14 else 0) for _, size, _ in LINES[: number + 1])


def _line(number: int) -> Line:
    add_bundled_fonts()
    text, size, bold = LINES[number]
    metrics = QFontMetricsF(_font(number))
    words: list[Word] = []
    at = 60.0
    for word in text.split(" "):
        box = QRectF(at, _baseline(number) - metrics.ascent(), metrics.horizontalAdvance(word), metrics.height())
        words.append(Word(word, (box.left(), box.top(), box.right(), box.bottom())))
        at += metrics.horizontalAdvance(f"{word} ")
    box_of_line = (60.0, words[0].box[1], words[-1].box[2], words[0].box[3])
    shown = tuple(words[1:] if text.startswith("•") else words)
    cell = Cell(text=text.removeprefix("• "), box=box_of_line, words=shown, bold=bold)
    return Line(cells=(cell,), box=box_of_line, size=size, bold=bold, bullet=text.startswith("•"))
