"""The analysis' desk: asks which job, compares a résumé with it, and opens what is cited."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.app.resumes.analysis_export import AnalysisExport
from desktop.composition.resumes import Resumes
from desktop.errors import ProgramError
from desktop.reports.comparison import Comparison
from desktop.resumes.analysis.analysis import analyse
from desktop.resumes.reading.read import ReadingCancelled
from desktop.resumes.shelf.shelf import OpenResume
from desktop.settings import ComparedJob, Settings
from desktop.store.job_store import JobStore
from desktop.ui.main_window import MainWindow
from desktop.ui.resumes.analysis.analysis_page import AnalysisPage
from desktop.ui.resumes.analysis.job_ask import JobAsk
from desktop.ui.style import Theme
from desktop.ui.wizard.saved_jobs import JobChoice

Wish = Coroutine[object, object, None]
MOST_REMEMBERED = 20
CHANGED = "Your résumé has changed since, and was compared again. Before: {}."


@dataclass(slots=True)
class Seen:
    """What was looked at last for a résumé, and where on its page."""

    comparison: Comparison
    view: str = "requirements"


class AnalysisDesk:
    """One page at a time. `show` puts it on screen, `back` goes to the list, `open_resume` to a field of a résumé."""

    def __init__(
        self,
        resumes: Resumes,
        jobs: JobStore,
        settings: Settings,
        theme: Theme,
        window: MainWindow,
        spawn: Callable[[Wish], None],
        show: Callable[[QWidget], None],
        back: Callable[[], None],
        open_resume: Callable[[str, str], None],
        say_elsewhere: Callable[[str, Path | None], None],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._resumes = resumes
        self._jobs = jobs
        self._settings = settings
        self._theme = theme
        self._spawn = spawn
        self._show = show
        self._back = back
        self._open_resume = open_resume
        self.exporting = AnalysisExport(settings, window, spawn, self._say)
        self._say_elsewhere = say_elsewhere
        self._today = today
        self._seen: dict[str, Seen] = {}
        self.page: AnalysisPage | JobAsk | None = None

    async def open(self, resume_id: str, *, from_resume: bool = False) -> None:
        """Compares anew with the job it was last compared with, or asks for one. `from_resume`: its page was shown."""
        opened = await asyncio.to_thread(self._resumes.shelf.open, resume_id)
        job = self._remembered(resume_id)
        if job is None:
            await self.ask(opened, leave=partial(self._open_resume, resume_id, "") if from_resume else self._back)
        else:
            self.compare(opened, job)

    async def ask(self, opened: OpenResume, *, leave: Callable[[], None]) -> None:
        """For another job. `leave` is what Back does."""
        saved = [JobChoice(job.job_id, job.setup) for job in await asyncio.to_thread(self._jobs.all)]
        page = JobAsk(opened.saved.resume_id, opened.saved.name)
        page.show_jobs(saved)
        job = self._remembered(opened.saved.resume_id) or self._usual(opened, saved)
        if job is not None:
            page.show_job(job)
        page.compare_wanted.connect(lambda wanted: self.compare(opened, wanted))
        page.file_chosen.connect(lambda path: self._spawn(self._read(page, Path(path))))
        page.reading_cancelled.connect(self._resumes.reader.cancel)
        page.back_clicked.connect(leave)
        self._put_on_screen(page)

    def compare(self, opened: OpenResume, job: ComparedJob) -> None:
        """The page is there at once and tells what is going on; leaving or cancelling it drops the result."""
        page = self._analysis_page(opened, job)
        page.show_comparing(opened.saved.name)
        self._spawn(self._fill(page, opened, job))

    # --- comparing --------------------------------------------------------------------------------------------------

    async def _fill(self, page: AnalysisPage, opened: OpenResume, job: ComparedJob) -> None:
        try:
            comparison = await asyncio.to_thread(self._compared, opened, job)
        except Exception:
            if page is self.page:
                await self.ask(opened, leave=self._back)
            raise
        if page is self.page:
            self._tell(page, comparison)
            await self._remember(job)

    def _compared(self, opened: OpenResume, job: ComparedJob) -> Comparison:
        saved, read = opened.saved, opened.corrected.read
        analysis = analyse(read, job.description, self._resumes.lexicon.get(), self._today())
        return Comparison(saved.resume_id, saved.name, opened.version.number, job, analysis)

    def _tell(self, page: AnalysisPage, comparison: Comparison) -> None:
        seen = self._seen.get(comparison.resume_id)
        if seen is None or seen.comparison.job != comparison.job:
            page.show_comparison(comparison)
            seen = None
        else:
            changed = seen.comparison.version != comparison.version
            before = seen.comparison.analysis.coverage.words
            page.show_comparison(comparison, view=seen.view, news=CHANGED.format(before) if changed else "")
        self._seen[comparison.resume_id] = Seen(comparison, seen.view if seen is not None else "requirements")

    def _analysis_page(self, opened: OpenResume, job: ComparedJob) -> AnalysisPage:
        page, resume_id = AnalysisPage(self._theme), opened.saved.resume_id
        again = partial(self._wish_ask, opened, lambda: self.compare(opened, job))
        page.back_clicked.connect(self._back)
        page.cancelled.connect(partial(self._wish_ask, opened, self._back))
        page.another_wanted.connect(again)
        page.resume_wanted.connect(lambda: self._open_resume(resume_id, ""))
        page.field_chosen.connect(lambda path: self._open_resume(resume_id, path))
        page.export_wanted.connect(lambda kind: self.exporting.ask_where(page.comparison, kind))
        page.print_wanted.connect(lambda: self.exporting.ask_printer(page.comparison))
        page.view_changed.connect(lambda view: self._on_view_changed(page, view))
        self._put_on_screen(page)
        return page

    def _wish_ask(self, opened: OpenResume, leave: Callable[[], None]) -> None:
        self._spawn(self.ask(opened, leave=leave))

    def _put_on_screen(self, page: AnalysisPage | JobAsk) -> None:
        page.left.connect(partial(self._forget, page))
        self.page = page
        self._show(page)

    def _forget(self, page: QWidget) -> None:
        if self.page is page:
            self.page = None

    def _on_view_changed(self, page: AnalysisPage, view: str) -> None:
        if page.comparison is not None and page.comparison.resume_id in self._seen:
            self._seen[page.comparison.resume_id].view = view

    # --- the job ----------------------------------------------------------------------------------------------------

    async def _read(self, page: JobAsk, path: Path) -> None:
        try:
            text = (await asyncio.to_thread(self._resumes.reader.document, path, "job description")).text
        except ReadingCancelled:
            return
        except ProgramError as error:
            problem = error.message if path.name in error.message else f"{path.name}: {error.message}"
            self._if_there(page, lambda: page.show_problem(problem))
        except Exception:
            self._if_there(page, lambda: page.show_problem(""))
            raise
        else:
            self._if_there(page, lambda: page.show_description(text))

    def _if_there(self, page: JobAsk, tell: Callable[[], None]) -> None:
        if page is self.page:
            tell()

    def _remembered(self, resume_id: str) -> ComparedJob | None:
        return next((job for job in self._settings.compared_jobs if job.resume_id == resume_id), None)

    def _usual(self, opened: OpenResume, saved: list[JobChoice]) -> ComparedJob | None:
        """The saved job that the résumé was made for, else the latest, else what another was last compared with."""
        described = [choice.setup for choice in saved if choice.setup.job_description.strip()]
        made_for = opened.saved.for_job.casefold()
        fitting = [setup for setup in described if setup.company and setup.company.casefold() in made_for]
        for setup in fitting or described:
            return ComparedJob(
                resume_id=opened.saved.resume_id,
                company=setup.company,
                title=setup.job_title,
                description=setup.job_description,
            )
        return next(iter(self._settings.compared_jobs), None)

    async def _remember(self, job: ComparedJob) -> None:
        known = self._settings.compared_jobs
        if known[:1] == (job,):
            return
        others = tuple(each for each in known if each.resume_id != job.resume_id)
        self._settings.compared_jobs = (job, *others)[:MOST_REMEMBERED]
        await asyncio.to_thread(self._settings.save)

    def _say(self, comparison: Comparison, words: str, folder: Path | None) -> None:
        """Where the person is."""
        page = self.page
        if isinstance(page, AnalysisPage) and page.comparison is comparison:
            page.say(words, folder)
        else:
            self._say_elsewhere(words, folder)
