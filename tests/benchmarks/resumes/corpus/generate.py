"""Draws persons in layouts into a folder, with the labels beside them."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.ui.fonts import add_bundled_fonts
from tests.benchmarks.resumes.corpus import wording
from tests.benchmarks.resumes.corpus.layouts import Layout, layouts
from tests.benchmarks.resumes.corpus.persons import Person, load_persons
from tests.benchmarks.resumes.corpus.plain_files import write_markdown, write_text
from tests.benchmarks.resumes.corpus.setting import set_pdf
from tests.benchmarks.resumes.corpus.word_files import write_word
from tests.benchmarks.resumes.gold import Gold, write_gold

ENDINGS = {"pdf": "pdf", "text": "txt", "markdown": "md"}


def generate(folder: Path, *, held_out: bool = False, only: str = "", most: int | None = None) -> None:
    """Every person in every layout of the half; with `most`, so many, spread over both. Wants `drawing()`."""
    add_bundled_fonts()
    labels: dict[str, Gold] = {}
    for person, layout in _pairs(held_out, only, most):
        name = _name(person, layout)
        _write(person, layout, folder / name)
        labels[name] = wording.labels(person, layout)
    write_gold(folder, labels)


def drawing() -> QCoreApplication:
    """Typefaces need Qt's application, to be held for as long as something is drawn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication.instance() or QGuiApplication([])


def _pairs(held_out: bool, only: str, most: int | None) -> list[tuple[Person, Layout]]:
    persons, kinds = load_persons(held_out=held_out), layouts(held_out=held_out)
    every = [
        (persons[(place + turn) % len(persons)], kind)  # along diagonals: the first few show every person and layout
        for turn in range(len(persons))
        for place, kind in enumerate(kinds)
    ]
    return [(person, layout) for person, layout in every if only in _name(person, layout)][:most]


def _name(person: Person, layout: Layout) -> str:
    return f"{layout.name}_{person.id}.{ENDINGS.get(layout.kind, 'docx')}"


def _write(person: Person, layout: Layout, path: Path) -> None:
    writers = {"pdf": set_pdf, "text": write_text, "markdown": write_markdown}
    writers.get(layout.kind, write_word)(person, layout, path)
