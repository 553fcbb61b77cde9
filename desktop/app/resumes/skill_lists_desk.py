"""The skill lists' desk: reads a downloaded list beside the windows, and removes one again."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QWidget

from desktop.errors import ProgramError
from desktop.resumes.skills.import_errors import PersonalLexiconDamaged
from desktop.resumes.skills.importing import Imported, import_skills, remove_all_skills, remove_skills
from desktop.resumes.skills.kept_lexicon import KeptLexicon
from desktop.resumes.skills.personal import PersonalLexicon, load_personal
from desktop.ui.resumes.skill_lists_dialog import SkillListsDialog
from desktop.ui.wording import counted

Wish = Coroutine[object, object, None]
DAMAGED = "The file with your lists was damaged and has been set to empty. Bring the lists in again."
STOPPED = "Reading was stopped; nothing was changed."


class SkillListsDesk:
    """`personal`: the file with what was brought in; `lexicon` is told to forget what it had read from it."""

    def __init__(
        self,
        personal: Path,
        lexicon: KeptLexicon,
        spawn: Callable[[Wish], None],
    ) -> None:
        self._personal = personal
        self._lexicon = lexicon
        self._spawn = spawn
        self._cancelled = Event()
        self.dialog: SkillListsDialog | None = None

    def open(self, parent: QWidget) -> SkillListsDialog:
        dialog = SkillListsDialog(parent)
        dialog.import_wanted.connect(lambda path: self._begin(dialog, Path(path)))
        dialog.remove_wanted.connect(lambda source: self._spawn(self._remove(dialog, source)))
        dialog.cancel_wanted.connect(lambda: self._cancelled.set())
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()
        self._spawn(self._show(dialog))
        return dialog

    def _begin(self, dialog: SkillListsDialog, path: Path) -> None:
        self._cancelled = Event()  # of this reading alone
        self._spawn(self._bring_in(dialog, path, self._cancelled))

    async def _bring_in(self, dialog: SkillListsDialog, path: Path, cancelled: Event) -> None:
        loop = asyncio.get_running_loop()
        dialog.say("")
        dialog.show_progress(0.0)

        def progress(share: float) -> None:
            loop.call_soon_threadsafe(self._if_open, dialog, lambda: dialog.show_progress(share))

        try:
            imported = await asyncio.to_thread(
                import_skills, path, self._personal, progress=progress, cancelled=cancelled.is_set
            )
        except ProgramError as error:
            said = f"{path.name}: {error.message}"
            self._if_open(dialog, lambda: dialog.say("", said))
        else:
            self._lexicon.forget()
            self._if_open(dialog, lambda: dialog.say(_in_words(imported)))
            await self._show(dialog)
        finally:
            self._if_open(dialog, lambda: dialog.show_progress(None))

    async def _remove(self, dialog: SkillListsDialog, source: str) -> None:
        await asyncio.to_thread(remove_skills, self._personal, source)
        self._lexicon.forget()
        self._if_open(dialog, lambda: dialog.say("✓ Removed."))
        await self._show(dialog)

    async def _show(self, dialog: SkillListsDialog) -> None:
        try:
            personal = await asyncio.to_thread(load_personal, self._personal)
        except PersonalLexiconDamaged:
            await asyncio.to_thread(remove_all_skills, self._personal)
            personal = PersonalLexicon()
            self._if_open(dialog, lambda: dialog.say("", DAMAGED))
        self._if_open(dialog, lambda: dialog.show_sources(personal.sources))

    def _if_open(self, dialog: SkillListsDialog, tell: Callable[[], None]) -> None:
        if self.dialog is dialog:
            tell()

    def _forget(self) -> None:
        self.dialog = None


def _in_words(imported: Imported | None) -> str:
    if imported is None:
        return STOPPED
    known = f"; {counted(imported.known, 'skill')} of it were known already" if imported.known else ""
    return f"✓ {counted(imported.added, 'skill')} from {imported.source}{known}."
