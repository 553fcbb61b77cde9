"""The settings' desk: what is changed on the settings page is saved at once and applied to what runs."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.audio.device_list import list_devices
from desktop.composition.program import Program
from desktop.composition.providers import IN_SETTINGS, provider_of
from desktop.diagnostics.redaction import HOME
from desktop.errors import ProgramError
from desktop.settings import Settings
from desktop.store.storage import Stored
from desktop.ui.settings.privacy_section import (
    WRITTEN_BY_NOBODY,
    WRITTEN_ELSEWHERE,
    WRITTEN_HERE,
    PrivacySection,
)
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.settings.storage_section import StoragePlace, StorageSection
from desktop.ui.style import Theme
from desktop.weights.errors import in_words
from shared.ids import SessionId

SAVE_AFTER_S = 0.4
"""A slider and a word being typed make many changes; the last one within this time is saved."""
NO_FOLDER_PROGRAM = "Your system opened no window for it. The folder is {folder}."
NOT_ALL_DELETED = "Not everything could be deleted: a file is in use, or may not be changed. Try again."
SOUND_DELETED = "✓ All kept sound was deleted."
BUT_THE_RUNNING = "The session that runs keeps its sound: stop that there. All other sound was deleted."
SESSION_RUNS = "A session is running. End it first; nothing was deleted."

Wish = Coroutine[object, object, None]


class SettingsNotSaved(ProgramError):
    title = "The settings could not be saved"
    message = (
        "They hold until the program ends. The disk may be full, or the folder cannot be written to: make room or "
        "check its permissions, then change any setting once more."
    )


class SettingsDesk:
    """Joins page, settings, theme and devices. `delete_everything` may do more than the program's, such as refreshing
    lists; `running`: whether a session runs, during which nothing is deleted but the sound of others than
    `running_session`; `on_sound_deleted` is called when that was done.

    `on_changed` is called with the key of every setting that changed, for those whom the theme does not reach.
    """

    def __init__(
        self,
        program: Program,
        page: SettingsPage,
        theme: Theme,
        spawn: Callable[[Wish], None],
        *,
        delete_everything: Callable[[], Wish] | None = None,
        running: Callable[[], bool] = lambda: False,
        running_session: Callable[[], SessionId | None] = lambda: None,
        on_sound_deleted: Callable[[], object] = lambda: None,
        on_changed: Callable[[str], None] = lambda key: None,
    ) -> None:
        self._program = program
        self._page = page
        self._theme = theme
        self._spawn = spawn
        self._delete_everything = delete_everything or program.delete_everything
        self._running = running
        self._running_session = running_session
        self._on_sound_deleted = on_sound_deleted
        self._on_changed = on_changed
        self._timer: asyncio.TimerHandle | None = None
        self.storage = StorageSection()
        self.privacy = PrivacySection()
        page.add_widget("storage", self.storage, search_words="folder delete everything disk size")
        page.add_widget("privacy", self.privacy, search_words="sound sessions keys keyring consent")
        self._connect()

    def look(self) -> None:
        """The page is on show now: what it says of devices, screens and sizes is looked up anew."""
        self._on_shown(self._page.section)

    def show_overlay_as_it_is(self) -> None:
        """Its own menu and keys change the same settings."""
        for key in self._page.rows:
            if key.startswith("overlay_"):
                self._page.show_value(key)

    async def close(self) -> None:
        """For the program's end: what was changed last is saved, and what pages remember without being settings.

        Waits for the disk; OSError where it does not take them.
        """
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        await asyncio.to_thread(self._program.settings.save)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._page.changed.connect(self._on_setting_changed)
        self._page.shown.connect(self._on_shown)
        self.storage.open_requested.connect(self._on_open_requested)
        self.storage.deleting.confirmed.connect(lambda: self._spawn(self._delete()))
        self.privacy.sound_deletion_wanted.connect(lambda: self._spawn(self._delete_sound()))

    def _on_setting_changed(self, key: str) -> None:
        apply(key, self._program.settings, self._theme)
        self._on_changed(key)
        if key == "keep_sound_days":
            self._spawn(self._show_sound())
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(SAVE_AFTER_S, self._on_save_due)

    def _on_save_due(self) -> None:
        self._timer = None
        self._spawn(self._save())

    async def _save(self) -> None:
        try:
            await asyncio.to_thread(self._program.settings.save)
        except OSError as error:
            raise SettingsNotSaved(detail=f"errno {error.errno}") from error

    def _on_shown(self, section: str) -> None:
        match section:
            case "devices":
                self._spawn(self._show_devices())
            case "overlay":
                self._show_screens()
                self.show_overlay_as_it_is()
            case "privacy":
                self.privacy.show_answers(answers_in_words(self._program.settings))
                self.privacy.say_of_sound("")
                self._spawn(self._show_sound())
            case "storage":
                self._spawn(self._show_storage())

    async def _show_devices(self) -> None:
        devices = await asyncio.to_thread(list_devices)
        sides = [
            [(device.id, device.name) for device in devices if device.source == source]
            for source in ("microphone", "system")
        ]
        self._page.show_devices(*sides)

    def _show_screens(self) -> None:
        names = [screen.name() for screen in QGuiApplication.screens()]
        choices = {"": "The one it was left on"} | {name: name for name in names if name}
        self._page.show_choices("overlay_screen", choices)

    async def _show_storage(self) -> None:
        report = await asyncio.to_thread(self._program.storage_report)
        self.storage.show_places([_place(stored) for stored in report])

    def _on_open_requested(self, folder: str) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        self.storage.show_problem("" if opened else NO_FOLDER_PROGRAM.format(folder=folder))

    async def _show_sound(self) -> None:
        kept = self._program.kept_sound
        sessions = len(await asyncio.to_thread(kept.sessions))
        size = _size_in_words(await asyncio.to_thread(kept.size_bytes))
        self.privacy.show_sound(sessions, size, self._program.settings.keep_sound_days)

    async def _delete_sound(self) -> None:
        running = self._running_session()
        said = SOUND_DELETED
        try:
            await asyncio.to_thread(self._program.delete_kept_sound, running)
        except OSError:
            said = NOT_ALL_DELETED
        if running is not None and self._program.kept_sound.has(running):
            said = BUT_THE_RUNNING
        await self._show_sound()
        self.privacy.say_of_sound(said)
        self._on_sound_deleted()

    async def _delete(self) -> None:
        deleting = self.storage.deleting
        if self._running():
            deleting.show_problem(SESSION_RUNS)
            return
        problem = ""
        try:
            await self._delete_everything()
        except ProgramError as error:
            problem = f"{error.title}. {error.message}"
        except OSError:
            problem = NOT_ALL_DELETED
        await self._show_storage()  # first: it moves what stands below it
        if problem:
            deleting.show_problem(problem)
        else:
            deleting.show_done()


def apply(key: str, settings: Settings, theme: Theme) -> None:
    """What a setting changes in every window at once."""
    match key:
        case "theme":
            theme.set_scheme(settings.theme)
        case "text_scale":
            theme.set_text_percent(round(settings.text_scale * 100))
        case "high_contrast":
            theme.set_high_contrast(settings.high_contrast)
        case "reduced_motion":
            theme.set_reduced_motion(settings.reduced_motion)


def theme_of(settings: Settings) -> Theme:
    """As the person has set it."""
    return Theme(
        settings.theme,
        round(settings.text_scale * 100),
        high_contrast=settings.high_contrast,
        reduced_motion=settings.reduced_motion,
    )


def answers_in_words(settings: Settings) -> str:
    match settings.answer_source:
        case "local":
            return WRITTEN_HERE
        case "none":
            return WRITTEN_BY_NOBODY
    provider = provider_of(settings.answer_source or IN_SETTINGS, settings)
    return WRITTEN_HERE if provider.local else WRITTEN_ELSEWHERE.format(host=provider.host)


def _place(stored: Stored) -> StoragePlace:
    folder = stored.path if stored.path.is_dir() else stored.path.parent
    home = str(Path.home())
    shown = str(stored.path)
    if shown.startswith(home) and len(home) > 1:
        shown = HOME + shown[len(home) :]
    return StoragePlace(stored.words, str(folder), shown, _size_in_words(stored.bytes))


def _size_in_words(size_bytes: int) -> str:
    return f"{max(1, round(size_bytes / 1000))} KB" if size_bytes < 1_000_000 else in_words(size_bytes)
