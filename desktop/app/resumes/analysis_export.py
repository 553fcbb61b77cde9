"""Taking a comparison out: asks where to, writes it as Word, PDF or Markdown, or prints it."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from desktop.reports.analysis_layout import analysis_paper
from desktop.reports.blocks import Paper
from desktop.reports.comparison import Comparison
from desktop.reports.export import render
from desktop.reports.whole_file import write_whole
from desktop.settings import Settings
from desktop.ui.export_dialog import ask_where
from desktop.ui.main_window import MainWindow
from desktop.ui.paper_thread import drawn
from desktop.ui.printing import ask_printer, print_report
from desktop.ui.report_document import render_pdf

Wish = Coroutine[object, object, None]
SAVING, SAVED = "Saving …", "✓ Saved as {}."
PRINTING, PRINTED = "Printing …", "✓ Sent to the printer."


class AnalysisExport:
    """`say` is told what is being done with which comparison, and in which folder it lies then."""

    def __init__(
        self,
        settings: Settings,
        window: MainWindow,
        spawn: Callable[[Wish], None],
        say: Callable[[Comparison, str, Path | None], None],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._settings = settings
        self._window = window
        self._spawn = spawn
        self._say = say
        self._now = now

    def ask_where(self, comparison: Comparison | None, kind: str) -> None:
        """Nothing where there is no comparison yet."""
        if comparison is not None:
            folder = self._settings.export_folder
            ask_where(
                self._window,
                comparison.title,
                kind,
                lambda path: self._spawn(self.write(comparison, kind, path)),
                folder,
            )

    def ask_printer(self, comparison: Comparison | None) -> None:
        if comparison is not None:
            ask_printer(self._window, comparison.title, lambda printer: self._spawn(self.print(comparison, printer)))

    async def write(self, comparison: Comparison, kind: str, path: Path) -> None:
        """Raises ExportNotWritten; what was at `path` stays then."""
        self._settings.export_folder = str(path.parent)
        paper = analysis_paper(comparison, self._now())
        await self._while_saying(comparison, SAVING, drawn(lambda: write_whole(_content(paper, kind), path)))
        self._say(comparison, SAVED.format(path.name), path.parent)
        await asyncio.to_thread(self._settings.save)

    async def print(self, comparison: Comparison, printer: QPrinter) -> None:
        paper = analysis_paper(comparison, self._now())
        await self._while_saying(comparison, PRINTING, drawn(lambda: print_report(paper, printer)))
        self._say(comparison, PRINTED, None)

    async def _while_saying(self, comparison: Comparison, words: str, work: Wish) -> None:
        self._say(comparison, words, None)
        try:
            await work
        except Exception:
            self._say(comparison, "", None)
            raise


def _content(paper: Paper, kind: str) -> bytes:
    if kind == "pdf":
        return render_pdf(paper)
    return render(paper, "docx" if kind == "docx" else "markdown")
