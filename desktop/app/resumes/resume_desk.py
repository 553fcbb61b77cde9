"""The résumé's desk: opens one, keeps what the person corrects, reads it again, goes back to older versions."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.app.resumes.resumes_desk import FILES, ResumesDesk
from desktop.composition.resumes import Resumes
from desktop.resumes.reading.read import PagePicture, ReadingCancelled, ResumeUnreadable
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.shelf import OpenResume, ReadAgain
from desktop.settings import Settings
from desktop.ui.choose_file import choose_file
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.versions_dialog import VersionsDialog
from desktop.ui.style import Theme

Wish = Coroutine[object, object, None]
DOTS_A_POINT = 2.0
"""144 dots an inch: sharp on an ordinary screen, 4 MB a page."""
COPIED = "✓ This is the copy. The other one stays as it is."
NO_PICTURE = "The pages could not be drawn. Their words are shown where they stand."


class ResumeDesk:
    """One page at a time. `show` puts it on screen, `back` goes to the list."""

    def __init__(
        self,
        resumes: Resumes,
        settings: Settings,
        theme: Theme,
        spawn: Callable[[Wish], None],
        show: Callable[[QWidget], None],
        back: Callable[[], None],
        listed: ResumesDesk,
        analyse: Callable[[str], None],
        export: Callable[[str], None],
    ) -> None:
        self._resumes = resumes
        self._shelf = resumes.shelf
        self._settings = settings
        self._theme = theme
        self._spawn = spawn
        self._show = show
        self._back = back
        self._list = listed
        self._analyse = analyse
        self._export = export
        self._order = asyncio.Lock()
        self.page: ResumePage | None = None

    async def open(self, resume_id: str, path: str = "") -> None:
        """`path` names a field to light up."""
        self.show(await asyncio.to_thread(self._shelf.open, resume_id), path)

    def show(self, opened: OpenResume, path: str = "") -> None:
        page = ResumePage(opened, self._theme)
        page.use_split(self._settings.resume_split)
        self._connect(page, opened.saved.resume_id)
        self.page = page
        self._show(page)
        self._spawn(self._show_pages(page))
        if path:
            page.show_field(path)

    def _connect(self, page: ResumePage, resume_id: str) -> None:
        deeds = page.deeds
        page.back_clicked.connect(self._back)
        page.corrected.connect(lambda corrections: self._spawn(self._correct(page, corrections)))
        page.reading_cancelled.connect(self._resumes.reader.cancel)
        page.split_changed.connect(self._on_split_changed)
        page.destroyed.connect(partial(self._forget, page))
        deeds.analyse_wanted.connect(lambda: self._analyse(resume_id))
        deeds.export_wanted.connect(lambda: self._export(resume_id))
        deeds.versions_wanted.connect(lambda: self._show_versions(page))
        deeds.read_again_wanted.connect(lambda: self._spawn(self.read_again(page, None)))
        deeds.newer_file_wanted.connect(lambda: self._ask_file(page))
        deeds.duplicate_wanted.connect(lambda: self._list.duplicate(resume_id, page.opened.saved.name, self._show_copy))
        deeds.delete_wanted.connect(lambda: self._delete(resume_id))
        deeds.rename_wanted.connect(lambda: self._list.rename(resume_id, page.opened.saved.name, page.show_name))

    def _delete(self, resume_id: str) -> None:
        """In the list, where it can be undone."""
        self._back()
        self._list.delete(resume_id)

    def _show_copy(self, copy: OpenResume) -> None:
        self.show(copy)
        if self.page is not None:
            self.page.say_done(COPIED)

    async def _correct(self, page: ResumePage, corrections: Corrections) -> None:
        """One after the other: each rests on the one before. What cannot be kept is not shown as if it were."""
        resume_id = page.opened.saved.resume_id
        async with self._order:
            try:
                opened = await asyncio.to_thread(self._shelf.correct, resume_id, corrections)
            except Exception:
                self._tell(page, await asyncio.to_thread(self._shelf.open, resume_id))
                raise
        if page.opened.corrections == corrections:  # else the person is ahead of the disk
            self._tell(page, opened)
        await self._list.refresh()

    def _show_versions(self, page: ResumePage) -> None:
        dialog = VersionsDialog(page.opened.saved, page.window())
        dialog.go_back_wanted.connect(lambda number: self._spawn(self.go_back(page, number)))
        dialog.open()

    async def go_back(self, page: ResumePage, number: int) -> None:
        opened = await asyncio.to_thread(self._shelf.go_back_to, page.opened.saved.resume_id, number)
        self._tell(page, opened)
        await self._show_pages(page)
        await self._list.refresh()

    def _ask_file(self, page: ResumePage) -> None:
        choose_file(page, "The newer file", FILES, lambda path: self._spawn(self.read_again(page, Path(path))))

    async def read_again(self, page: ResumePage, path: Path | None) -> None:
        """The page may be left meanwhile: the new version is kept all the same."""
        before = page.opened
        page.show_reading(path.name if path is not None else before.file_name or before.saved.name)
        try:
            again = await asyncio.to_thread(self._shelf.read_again, before.saved.resume_id, path)
        except ReadingCancelled:
            return
        except ResumeUnreadable as error:
            self._say(page, error.message)
            return
        finally:
            if page is self.page:
                page.show_reading("")
        if page is self.page:
            lost = _lost_values(page.opened, again)
            page.show_resume(again.opened)
            page.say_lost(lost)
            await self._show_pages(page)
        await self._list.refresh()

    async def _show_pages(self, page: ResumePage) -> None:
        """The words are there at once, the picture of their pages as soon as it is drawn."""
        try:
            pictures = await asyncio.to_thread(self._resumes.pictures, page.opened, DOTS_A_POINT)
        except ReadingCancelled:
            return
        except ResumeUnreadable:  # the words are there all the same
            self._say(page, NO_PICTURE)
            return
        if page is self.page:
            page.show_pages([_image(picture) for picture in pictures])

    def _tell(self, page: ResumePage, opened: OpenResume) -> None:
        if page is self.page:
            page.show_resume(opened)

    def _say(self, page: ResumePage, words: str) -> None:
        if page is self.page:
            page.say(words)

    def _on_split_changed(self, shares: dict[str, float]) -> None:
        self._settings.resume_split = shares

    def _forget(self, page: ResumePage) -> None:
        if self.page is page:
            self.page = None


def _lost_values(before: OpenResume, again: ReadAgain) -> list[str]:
    return [before.corrections.values[path] for path in again.lost if path in before.corrections.values]


def _image(picture: PagePicture) -> QImage:
    """A copy: the bytes go with the picture."""
    made = QImage(picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
    return made.copy()
