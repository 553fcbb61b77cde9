"""The settings room: the generated page, with the pages of models, writers, keys and diagnostics in their sections."""

import asyncio
from collections.abc import Callable, Coroutine

from PySide6.QtWidgets import QWidget

from desktop.app.live.live_desk import LiveDesk
from desktop.app.models.download_queue import DownloadQueue
from desktop.app.models.models_desk import ModelsDesk
from desktop.app.models.writer_desk import WriterDesk
from desktop.app.settings.diagnostics_desk import DiagnosticsDesk
from desktop.app.settings.settings_desk import SettingsDesk
from desktop.composition.program import Program
from desktop.ui.answers.answers_page import AnswersPage
from desktop.ui.keyboard.keyboard_page import KeyboardPage
from desktop.ui.keys import KeyTable
from desktop.ui.models.models_page import ModelsPage
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme

Wish = Coroutine[object, object, None]


class SettingsRoom:
    """`on_models_changed`: other models are here, or in use, than before."""

    def __init__(
        self,
        program: Program,
        theme: Theme,
        keys: KeyTable,
        queue: DownloadQueue,
        live: LiveDesk,
        spawn: Callable[[Wish], None],
        delete_everything: Callable[[], Wish],
        on_models_changed: Callable[[], object],
        set_detailed_log: Callable[[bool], None],
        on_retention_changed: Callable[[], object],
    ) -> None:
        self._set_detailed_log = set_detailed_log
        self._on_retention_changed = on_retention_changed
        self._program = program
        self._live = live
        self.page = SettingsPage(program.settings, theme)
        self.settings = SettingsDesk(
            program,
            self.page,
            theme,
            spawn,
            delete_everything=delete_everything,
            running=lambda: live.session is not None,
            running_session=lambda: live.session.view.session_id if live.session is not None else None,
            on_sound_deleted=on_retention_changed,
            on_changed=self._on_setting_changed,
        )
        self._models_page, self._answers_page = ModelsPage(), AnswersPage()
        self.models = ModelsDesk(program, self._models_page, queue, spawn, lambda: live.session, on_models_changed)
        self.writers = WriterDesk(program, self._answers_page, spawn, lambda: live.session, on_models_changed)
        self.diagnostics = DiagnosticsDesk(program, self.page, theme, spawn)
        self.page.add_widget("models", self._models_page, search_words="whisper download fetch measure import delete")
        self.page.add_widget("answers", self._answers_page, search_words="provider key address server OpenAI Azure")
        self._keyboard_page = KeyboardPage(keys, theme)
        deeds = " ".join(key.words for key in keys.keys)
        self.page.add_widget("keyboard", self._keyboard_page, "above", search_words=f"shortcut mark {deeds}")
        keys.changed.connect(lambda: self._keep_keys(keys, spawn))

    def add_global_keys(self, section: QWidget) -> None:
        """Keys that work while another window has the focus; below the others."""
        self.page.add_widget("keyboard", section, "below", search_words="global shortcut everywhere other window")

    @property
    def shows_keys(self) -> bool:
        return self._keyboard_page.isVisible()

    def show_models(self) -> None:
        self.page.show_section("models")

    def on_session_changed(self) -> None:
        """One began or ended: what can be done with models and writers is another now."""
        self.models.on_session_changed()
        self.writers.on_session_changed()
        if self._live.stage is not None:
            self._live.stage.overlay.look_changed.connect(lambda _look: self.settings.show_overlay_as_it_is())

    async def close(self) -> None:
        """What was changed last is kept, and what runs here stops."""
        await asyncio.gather(self.models.close(), self.writers.close())
        await self.settings.close()

    def _on_setting_changed(self, key: str) -> None:
        if key in ("keep_sessions_days", "keep_sound_days"):
            self._on_retention_changed()
        if key == "detailed_log":
            self._set_detailed_log(self._program.settings.detailed_log)
        stage = self._live.stage
        if stage is not None and key.startswith("overlay_"):
            stage.overlay.set_look(OverlayLook.of(self._program.settings))

    def _keep_keys(self, keys: KeyTable, spawn: Callable[[Wish], None]) -> None:
        self._program.settings.keys = keys.changes
        spawn(asyncio.to_thread(self._program.settings.save))
