"""A résumé with its document and what was read in it."""

from datetime import timedelta
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from desktop.resumes.shelf.corrections import Corrections
from desktop.ui.resumes.ask_dialog import ask_duplicate, ask_text
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.resumes_page import ResumesPage
from desktop.ui.resumes.template_dialog import TemplateDialog
from desktop.ui.resumes.versions_dialog import VersionsDialog
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.drawn import RESUME, drawn_page, opened, plain_document, saved_resume


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
    page.form.removed.emit("Built the ledger that books 40,000 payments a day")
    return page


def resume_undrawn(theme: Theme) -> QWidget:
    """Before its pages are drawn: the words where they stand; the keyboard is on them."""
    page = ResumePage(opened(), theme)
    page.resize(1000, 760)
    page.show_field("work/0/name")
    page.preview.setFocus()
    return page


def resume_list_drop(theme: Theme) -> QWidget:
    page = ResumesPage()
    page.resize(652, 620)
    page.show_resumes([saved_resume()])
    page.target.show_over(True)
    page.say("✓ Saved as dana-whitfield.pdf.", Path("exports"))
    return page


def resume_list(theme: Theme) -> QWidget:
    page = ResumesPage()
    page.resize(652, 620)
    first = saved_resume()
    second = msgspec.structs.replace(first, resume_id="s", name="Short CV", for_job="Contoso, Head of Platform")
    page.show_resumes([first, second])
    return page


def resume_list_none(theme: Theme) -> QWidget:
    page = ResumesPage()
    page.resize(652, 620)
    page.show_resumes([])
    page.show_problem("scan.pdf: This PDF holds pictures of text, not text (a scan?).")
    return page


def resume_paste(theme: Theme) -> QWidget:
    return ask_text(None)


def resume_duplicate(theme: Theme) -> QWidget:
    return ask_duplicate("Dana Whitfield CV", None)


def resume_templates(theme: Theme) -> QWidget:
    dialog = TemplateDialog("Dana Whitfield CV", RESUME, theme)
    dialog.show()
    while dialog._waiting:
        dialog._draw_one()
    return dialog


def resume_versions(theme: Theme) -> QWidget:
    saved = saved_resume()
    first = saved.versions[0]
    second = msgspec.structs.replace(first, number=2, reason="Corrected", made_at=first.made_at + timedelta(days=3))
    return VersionsDialog(msgspec.structs.replace(saved, versions=(first, second)))


SUBJECTS = (
    resume,
    resume_narrow,
    resume_corrected,
    resume_undrawn,
    resume_list,
    resume_list_drop,
    resume_list_none,
    resume_paste,
    resume_duplicate,
    resume_templates,
    resume_versions,
)
