"""What the wizard has read for it: résumés saved and new, files of job descriptions, and the facts in all of them."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

import msgspec

from desktop.answers.fact_types import Fact
from desktop.answers.facts import facts_of
from desktop.composition.resumes import Resumes
from desktop.errors import ProgramError
from desktop.resumes.as_text import text_of
from desktop.resumes.reading.read import ReadingCancelled, read_document
from desktop.resumes.shelf.shelf import OpenResume
from desktop.store.store_errors import ResumeUnknown
from desktop.ui.wizard.resume_choice import KnownResume
from desktop.ui.wizard.resume_page import Taken
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup

Wish = Coroutine[object, object, None]


class WizardReading:
    """Reads in a thread. A newer wish, or Cancel, makes the answer to an older one worthless: it is dropped."""

    def __init__(self, pages: WizardPages, resumes: Resumes, spawn: Callable[[Wish], None]) -> None:
        self._pages = pages
        self._resumes = resumes
        self._spawn = spawn
        self._turn = {"resume": 0, "job": 0, "facts": 0}
        pages.resume_chosen.connect(lambda path: spawn(self._read_resume(Path(path), self._next("resume"))))
        pages.resume_picked.connect(lambda known: spawn(self._pick(known)))
        pages.job_file_chosen.connect(lambda path: spawn(self._read_job(Path(path), self._next("job"))))
        pages.resume_entered.connect(self.look_through)
        pages.reading_cancelled.connect(self._on_cancelled)
        pages.destroyed.connect(self._on_destroyed)

    async def show_saved(self) -> None:
        """Lists the saved résumés."""
        saved = await asyncio.to_thread(self._resumes.shelf.all)
        turn = self._turn["resume"]
        known = [KnownResume(each.resume_id, _words(each.name, each.for_job)) for each in saved]
        self._if_wanted("resume", turn, lambda: self._pages.show_resumes(known))

    def up_to_date(self, setup: SessionSetup) -> SessionSetup:
        """Where nothing is filled in, the active résumé is; a saved one comes in its newest version. Reads the disk."""
        wanted = setup.resume_id
        if not wanted and not setup.resume_text.strip():
            active = self._resumes.shelf.active()
            wanted = active.resume_id if active is not None else ""
        if not wanted:
            return setup
        try:
            taken = taken_from(self._resumes.shelf.open(wanted))
        except ResumeUnknown:  # deleted since: its text stays
            return msgspec.structs.replace(setup, resume_id="", resume_version=0)
        return msgspec.structs.replace(
            setup,
            resume_name=taken.name,
            resume_text=taken.text,
            resume_id=taken.resume_id,
            resume_version=taken.version,
        )

    async def _pick(self, resume_id: str) -> None:
        """One that is gone meanwhile leaves what is filled in as it is."""
        turn = self._next("resume")
        try:
            opened = await asyncio.to_thread(self._resumes.shelf.open, resume_id)
        except ResumeUnknown:
            return
        self._if_wanted("resume", turn, lambda: self._show(opened))

    def look_through(self, setup: SessionSetup) -> None:
        """Tells the pages which facts are in the setup's résumé."""
        self._spawn(self._find_facts(setup, self._next("facts")))

    # --- inside -----------------------------------------------------------------------------------------------------

    async def _read_resume(self, path: Path, turn: int) -> None:
        """What was read is kept among the person's résumés."""
        try:
            added = await asyncio.to_thread(self._resumes.shelf.add_file, path)
        except ReadingCancelled:
            return
        except ProgramError as error:
            problem = _about(path, error.message)
            self._if_wanted("resume", turn, lambda: self._pages.show_resume_problem(problem))
        except Exception:
            self._if_wanted("resume", turn, lambda: self._pages.show_resume_problem(""))
            raise
        else:
            self._if_wanted("resume", turn, lambda: self._show(added))
            await self.show_saved()

    def _show(self, opened: OpenResume) -> None:
        self._pages.show_resume(taken_from(opened), facts_of(opened.corrected.read).facts)

    async def _read_job(self, path: Path, turn: int) -> None:
        try:
            text = (await asyncio.to_thread(read_document, path, "job description")).text
        except ProgramError as error:
            problem = _about(path, error.message)
            self._if_wanted("job", turn, lambda: self._pages.show_job_problem(problem))
        except Exception:
            self._if_wanted("job", turn, lambda: self._pages.show_job_problem(""))
            raise
        else:
            self._if_wanted("job", turn, lambda: self._pages.show_job_description(text))

    async def _find_facts(self, setup: SessionSetup, turn: int) -> None:
        facts: tuple[Fact, ...] = (await asyncio.to_thread(self._resumes.book, setup)).facts
        self._if_wanted("facts", turn, lambda: self._pages.show_facts(facts))

    def _next(self, kind: str) -> int:
        self._turn[kind] += 1
        return self._turn[kind]

    def _on_cancelled(self) -> None:
        self._resumes.reader.cancel()
        self._next("resume")
        self._next("job")

    def _on_destroyed(self) -> None:
        """There is nobody left to tell."""
        for kind in self._turn:
            self._next(kind)

    def _if_wanted(self, kind: str, turn: int, tell: Callable[[], None]) -> None:
        if self._turn[kind] == turn:
            tell()


def taken_from(opened: OpenResume) -> Taken:
    return Taken(opened.saved.name, text_of(opened), opened.saved.resume_id, opened.version.number)


def _words(name: str, for_job: str) -> str:
    return f"{name} (for {for_job})" if for_job else name


def _about(path: Path, problem: str) -> str:
    """With the file's name: what was there before stays, and has a name of its own."""
    return problem if path.name in problem else f"{path.name}: {problem}"
