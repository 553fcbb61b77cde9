"""A résumé with its document and what was read in it."""

from PySide6.QtWidgets import QWidget

from desktop.resumes.shelf.corrections import Corrections
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.drawn import drawn_page, opened, plain_document


def resume(theme: Theme) -> QWidget:
    page = ResumePage(opened(), theme)
    page.show_pages([drawn_page()])
    page.resize(1000, 760)
    page.show_field("work/0/highlights/0")
    return page


def resume_narrow(theme: Theme) -> QWidget:
    page = ResumePage(opened(), theme)
    page.show_pages([drawn_page()])
    page.resize(620, 760)
    page.show_field("basics/phone")
    return page


def resume_corrected(theme: Theme) -> QWidget:
    corrections = Corrections(values={"basics/name": "Dana M. Whitfield", "work/0/name": "Northwind"})
    page = ResumePage(opened(corrections, plain_document()), theme)
    page.resize(1000, 760)
    page.show_field("work/0/position")
    page.form.removed.emit("Built the ledger that books 40,000 payments a day", Corrections())
    return page


SUBJECTS = (resume, resume_narrow, resume_corrected)
