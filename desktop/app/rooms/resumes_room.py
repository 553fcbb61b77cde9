"""The résumés' room: the list, the one that is open, and what it says about a job."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.app.resumes.evidence_desk import EvidenceDesk
from desktop.app.resumes.resume_desk import ResumeDesk
from desktop.app.resumes.resumes_desk import ResumesDesk
from desktop.composition.resumes import Resumes
from desktop.settings import Settings
from desktop.store.job_store import JobStore
from desktop.store.story_store import StoryStore
from desktop.ui.main_window import MainWindow
from desktop.ui.resumes.resumes_page import ResumesPage
from desktop.ui.style import Theme

if TYPE_CHECKING:
    from desktop.app.resumes.analysis_desk import AnalysisDesk
    from desktop.app.resumes.resume_export import ResumeExport
    from desktop.app.resumes.skill_lists_desk import SkillListsDesk

Wish = Coroutine[object, object, None]


class ResumesRoom:
    """`on_changed` is called after every change of the list."""

    def __init__(
        self,
        resumes: Resumes,
        stories: StoryStore,
        jobs: JobStore,
        settings: Settings,
        theme: Theme,
        window: MainWindow,
        spawn: Callable[[Wish], None],
        on_changed: Callable[[], None],
    ) -> None:
        self._resumes = resumes
        self._jobs = jobs
        self._settings = settings
        self._theme = theme
        self._window = window
        self._spawn = spawn
        self.page = ResumesPage()
        self.list = ResumesDesk(resumes, self.page, spawn, lambda opened: self.one.show(opened), on_changed)
        self.one = ResumeDesk(
            resumes,
            settings,
            theme,
            spawn,
            self._show_guest,
            self._show_list,
            self.list,
            lambda known: self._analyse(known, from_resume=True),
            self._export,
        )
        self.evidence = EvidenceDesk(resumes, stories, self.one, spawn)
        self._connect()

    @cached_property
    def comparing(self) -> "AnalysisDesk":
        from desktop.app.resumes.analysis_desk import AnalysisDesk  # only now: a good part of the app's start

        return AnalysisDesk(
            self._resumes,
            self._jobs,
            self._settings,
            self._theme,
            self._window,
            self._spawn,
            self._show_guest,
            self._show_list,
            lambda known, path: self._spawn(self.open(known, path)),
            self._say,
        )

    @cached_property
    def exporting(self) -> "ResumeExport":
        from desktop.app.resumes.resume_export import ResumeExport  # only now: with its templates

        return ResumeExport(self._resumes, self._settings, self._theme, self._window, self._spawn, self._say)

    @cached_property
    def skill_lists(self) -> "SkillListsDesk":
        from desktop.app.resumes.skill_lists_desk import SkillListsDesk  # only now: few ever want it

        return SkillListsDesk(self._resumes.personal_skills, self._resumes.lexicon, self._spawn)

    async def refresh(self) -> None:
        await self.list.refresh()

    async def open(self, resume_id: str, path: str = "") -> None:
        """`path` names a field to light up."""
        await self.one.open(resume_id, path)

    def close(self) -> None:
        """What can still be undone is done."""
        self.page.finish_deleting()

    def _connect(self) -> None:
        page = self.page
        page.open_wanted.connect(lambda known: self._spawn(self.open(known)))
        page.rename_wanted.connect(lambda known: self.list.rename(known, self._name(known)))
        page.duplicate_wanted.connect(lambda known: self.list.duplicate(known, self._name(known)))
        page.analyse_wanted.connect(lambda known: self._analyse(known))
        page.export_wanted.connect(self._export)
        page.skill_lists_wanted.connect(lambda: self.skill_lists.open(self._window))

    def _name(self, resume_id: str) -> str:
        return next((card.saved.name for card in self.page.cards if card.saved.resume_id == resume_id), "Résumé")

    def _show_guest(self, page: QWidget) -> None:
        self._window.show_guest(page, "resumes")

    def _show_list(self) -> None:
        one = self.one.page
        self._window.show_room("resumes")
        if one is not None:
            self.page.focus_on(one.opened.saved.resume_id)

    def _analyse(self, resume_id: str, *, from_resume: bool = False) -> None:
        self._spawn(self._compare(resume_id, from_resume))

    async def _compare(self, resume_id: str, from_resume: bool) -> None:
        await _loaded("desktop.app.resumes.analysis_desk")
        await self.comparing.open(resume_id, from_resume=from_resume)

    def _export(self, resume_id: str) -> None:
        self._spawn(self._ask_export(resume_id))

    async def _ask_export(self, resume_id: str) -> None:
        await _loaded("desktop.app.resumes.resume_export")
        await self.exporting.ask(resume_id)

    def _say(self, words: str, folder: Path | None) -> None:
        """Where the person is."""
        one = self.one.page
        if one is not None and one.isVisible():
            one.say_done(words, folder)
        else:
            self.page.say(words, folder)


async def _loaded(module: str) -> None:
    """Beside the loop: the first time takes longer than a window may stand still."""
    await asyncio.to_thread(import_module, module)
