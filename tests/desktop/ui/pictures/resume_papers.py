"""Résumés on paper: the four templates, and one that goes over several pages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.resumes.templates.catalogue import CLASSIC, TEMPLATES
from desktop.ui.resumes.resume_paper import ResumePaper
from desktop.ui.style import Theme
from tests.desktop.resumes.templates.samples import complete, long_resume

WIDTH = 420


def on_a_table(papers: Sequence[tuple[ResumePaper, int]], width: int) -> QWidget:
    table = QWidget()
    row = QHBoxLayout(table)
    for paper, page in papers:
        sheet = QLabel()
        sheet.setPixmap(QPixmap.fromImage(paper.picture(page, width)))
        row.addWidget(sheet, 0, Qt.AlignmentFlag.AlignTop)
    return table


def papers_of_each_template(theme: Theme) -> QWidget:
    return on_a_table([(ResumePaper(complete(), template), 0) for template in TEMPLATES], theme.scaled(WIDTH))


def papers_of_three_pages(theme: Theme) -> QWidget:
    paper = ResumePaper(long_resume(14), CLASSIC)
    return on_a_table([(paper, page) for page in range(paper.pages)], theme.scaled(WIDTH))


SUBJECTS = (papers_of_each_template, papers_of_three_pages)
