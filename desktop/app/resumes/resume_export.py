"""Exporting a résumé: asks how it is to look and where it goes, and writes it."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

from desktop.composition.resumes import Resumes
from desktop.reports.whole_file import write_whole
from desktop.resumes.interchange.json_resume import write_json_resume
from desktop.resumes.shelf.shelf import OpenResume
from desktop.resumes.templates.catalogue import template_named
from desktop.settings import Settings
from desktop.ui.export_dialog import ask_where
from desktop.ui.main_window import MainWindow
from desktop.ui.paper_thread import drawn
from desktop.ui.resumes.resume_paper import render_pdf
from desktop.ui.resumes.template_dialog import TemplateDialog, Wanted
from desktop.ui.style import Theme

Wish = Coroutine[object, object, None]
SAVED = "✓ Saved as {}."


class ResumeExport:
    """`say` is told what was done and in which folder."""

    def __init__(
        self,
        resumes: Resumes,
        settings: Settings,
        theme: Theme,
        window: MainWindow,
        spawn: Callable[[Wish], None],
        say: Callable[[str, Path | None], None],
    ) -> None:
        self._shelf = resumes.shelf
        self._settings = settings
        self._theme = theme
        self._window = window
        self._spawn = spawn
        self._say = say
        self.dialog: TemplateDialog | None = None

    async def ask(self, resume_id: str) -> None:
        opened = await asyncio.to_thread(self._shelf.open, resume_id)
        settings = self._settings
        dialog = TemplateDialog(opened.saved.name, opened.resume, self._theme, settings.resume_template, self._window)
        dialog.export_wanted.connect(lambda wanted: self._ask_where(opened, wanted))
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _ask_where(self, opened: OpenResume, wanted: Wanted) -> None:
        self._settings.resume_template = wanted.template
        kind = "resume" if wanted.kind == "json" else wanted.kind
        ask_where(
            self._window,
            opened.saved.name,
            kind,
            lambda path: self._spawn(self.write(opened, wanted, path)),
            self._settings.export_folder,
        )

    async def write(self, opened: OpenResume, wanted: Wanted, path: Path) -> None:
        """Raises ExportNotWritten; what was at `path` stays then."""
        self._settings.export_folder = str(path.parent)
        await drawn(lambda: write_whole(_content(opened, wanted), path))
        self._say(SAVED.format(path.name), path.parent)
        await asyncio.to_thread(self._settings.save)


def _content(opened: OpenResume, wanted: Wanted) -> bytes:
    if wanted.kind == "json":
        confidence = {path: place.confidence for path, place in opened.corrected.read.places.items()}
        return write_json_resume(opened.resume, confidence)
    template = template_named(wanted.template)
    if wanted.kind == "docx":
        from desktop.resumes.templates.docx import render_docx  # only now: python-docx is slow to load

        return render_docx(opened.resume, template, wanted.page)
    return render_pdf(opened.resume, template, wanted.page)
