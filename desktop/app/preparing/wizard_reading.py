"""What the wizard has read for it: files of résumés and job descriptions, and the facts in a résumé's text."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

from desktop.answers.facts import build_facts
from desktop.errors import ProgramError
from desktop.resumes.extract import extract_text
from desktop.ui.wizard.wizard_pages import WizardPages

Wish = Coroutine[object, object, None]


class WizardReading:
    """Reads in a thread. A newer wish, or Cancel, makes the answer to an older one worthless: it is dropped."""

    def __init__(self, pages: WizardPages, spawn: Callable[[Wish], None]) -> None:
        self._pages = pages
        self._spawn = spawn
        self._turn = {"resume": 0, "job": 0, "facts": 0}
        pages.resume_chosen.connect(lambda path: spawn(self._read_resume(Path(path), self._next("resume"))))
        pages.job_file_chosen.connect(lambda path: spawn(self._read_job(Path(path), self._next("job"))))
        pages.resume_entered.connect(self.look_through)
        pages.reading_cancelled.connect(self._on_cancelled)
        pages.destroyed.connect(self._on_destroyed)

    def look_through(self, text: str) -> None:
        """Tells the pages which facts are in it."""
        self._spawn(self._find_facts(text, self._next("facts")))

    async def _read_resume(self, path: Path, turn: int) -> None:
        try:
            text = (await asyncio.to_thread(extract_text, path)).text
            facts = (await asyncio.to_thread(build_facts, text)).facts
        except ProgramError as error:
            problem = _about(path, error.message)
            self._if_wanted("resume", turn, lambda: self._pages.show_resume_problem(problem))
        except Exception:
            self._if_wanted("resume", turn, lambda: self._pages.show_resume_problem(""))
            raise
        else:
            self._if_wanted("resume", turn, lambda: self._pages.show_resume(path.name, text, facts))

    async def _read_job(self, path: Path, turn: int) -> None:
        try:
            text = (await asyncio.to_thread(extract_text, path, "job description")).text
        except ProgramError as error:
            problem = _about(path, error.message)
            self._if_wanted("job", turn, lambda: self._pages.show_job_problem(problem))
        except Exception:
            self._if_wanted("job", turn, lambda: self._pages.show_job_problem(""))
            raise
        else:
            self._if_wanted("job", turn, lambda: self._pages.show_job_description(text))

    async def _find_facts(self, text: str, turn: int) -> None:
        facts = (await asyncio.to_thread(build_facts, text)).facts
        self._if_wanted("facts", turn, lambda: self._pages.show_facts(facts))

    def _next(self, kind: str) -> int:
        self._turn[kind] += 1
        return self._turn[kind]

    def _on_cancelled(self) -> None:
        self._next("resume")
        self._next("job")

    def _on_destroyed(self) -> None:
        """There is nobody left to tell."""
        for kind in self._turn:
            self._next(kind)

    def _if_wanted(self, kind: str, turn: int, tell: Callable[[], None]) -> None:
        if self._turn[kind] == turn:
            tell()


def _about(path: Path, problem: str) -> str:
    """With the file's name: what was there before stays, and has a name of its own."""
    return problem if path.name in problem else f"{path.name}: {problem}"
