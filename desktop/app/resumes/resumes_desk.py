"""The résumés' desk: adds, renames, duplicates and deletes them, and keeps the list as the store has it."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop.composition.resumes import Resumes
from desktop.resumes.reading.read import ReadingCancelled, ResumeUnreadable
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui.choose_file import choose_file
from desktop.ui.resumes.ask_dialog import AskDialog, ask_duplicate, ask_name, ask_text
from desktop.ui.resumes.resumes_page import ResumesPage

Wish = Coroutine[object, object, None]
FILES = "Résumés (*.pdf *.docx *.txt *.md *.json *.yaml *.yml);;All files (*)"


def ask_file(parent: ResumesPage, chosen: Callable[[str], object]) -> QFileDialog:
    return choose_file(parent, "Add a résumé", FILES, chosen)


class ResumesDesk:
    """`opened` is called with what was added, `changed` after every change of the list."""

    def __init__(
        self,
        resumes: Resumes,
        page: ResumesPage,
        spawn: Callable[[Wish], None],
        opened: Callable[[OpenResume], None],
        changed: Callable[[], None],
    ) -> None:
        self._resumes = resumes
        self._shelf = resumes.shelf
        self._page = page
        self._spawn = spawn
        self._opened = opened
        self._changed = changed
        self._reading: list[str] = []
        page.add_file_wanted.connect(self._on_add_file_wanted)
        page.paste_wanted.connect(self._on_paste_wanted)
        page.reading_cancelled.connect(resumes.reader.cancel)
        page.activate_wanted.connect(lambda known: spawn(self._do(self._shelf.make_active, known)))
        page.delete_wanted.connect(lambda known: spawn(self._do(self._shelf.delete, known)))

    async def refresh(self) -> None:
        self._page.show_resumes(await asyncio.to_thread(self._shelf.all))
        self._changed()

    def rename(self, resume_id: str, name: str, done: Callable[[str], object] = lambda name: None) -> AskDialog:
        """`done` is called with the new name once it is kept."""
        dialog = ask_name("Rename the résumé", name, self._page.window())
        dialog.given.connect(lambda given, _: self._spawn(self._rename(resume_id, given, done)))
        return dialog

    def duplicate(
        self, resume_id: str, name: str, done: Callable[[OpenResume], object] = lambda copy: None
    ) -> AskDialog:
        """`done` is called with the copy once it is kept."""
        dialog = ask_duplicate(name, self._page.window())
        dialog.given.connect(lambda given, job: self._spawn(self._duplicate(resume_id, given, job, done)))
        return dialog

    def delete(self, resume_id: str) -> None:
        """Once the time for undoing is over."""
        self._page.delete(resume_id)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _on_add_file_wanted(self, path: str) -> None:
        if path:
            self._spawn(self._add(Path(path)))
        else:
            ask_file(self._page, lambda chosen: self._spawn(self._add(Path(chosen))))

    def _on_paste_wanted(self) -> None:
        ask_text(self._page.window()).given.connect(lambda text, name: self._spawn(self._add_text(text, name)))

    async def _add(self, path: Path) -> None:
        self._reading.append(path.name)
        self._page.show_reading(path.name)
        try:
            added = await asyncio.to_thread(self._shelf.add_file, path)
        except ReadingCancelled:
            return
        except ResumeUnreadable as error:
            self._page.show_problem(error.message if path.name in error.message else f"{path.name}: {error.message}")
            return
        finally:
            self._reading.remove(path.name)
            last = not self._reading
            if last:
                self._page.show_reading("")
        await self.refresh()
        if last:  # of several at once
            self._opened(added)

    async def _add_text(self, text: str, name: str) -> None:
        added = await asyncio.to_thread(self._shelf.add_text, text, name)
        await self.refresh()
        self._opened(added)

    async def _rename(self, resume_id: str, name: str, done: Callable[[str], object]) -> None:
        await self._do(self._shelf.rename, resume_id, name)
        done(name)

    async def _duplicate(self, resume_id: str, name: str, job: str, done: Callable[[OpenResume], object]) -> None:
        copy = await asyncio.to_thread(self._shelf.duplicate, resume_id, name, job)
        await self.refresh()
        done(copy)

    async def _do(self, change: Callable[..., object], *arguments: str) -> None:
        await asyncio.to_thread(change, *arguments)
        await self.refresh()
