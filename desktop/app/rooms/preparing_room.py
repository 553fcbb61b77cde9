"""What comes before a session: the wizard and the sound check, as guests of the home room."""

import asyncio
from collections.abc import Callable, Coroutine

from desktop.app.live.live_desk import LiveDesk
from desktop.app.preparing.consent_texts import CONSENT_TEXTS
from desktop.app.preparing.sound_check_desk import SoundCheckDesk
from desktop.app.preparing.wizard_desk import WizardDesk
from desktop.composition.program import Program
from desktop.composition.sound_check import SoundChecks
from desktop.settings import SetupDraft
from desktop.ui.banner import UndoBanner
from desktop.ui.main_window import MainWindow
from desktop.ui.sound_check.sound_check_page import SoundCheckPage
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice

Wish = Coroutine[object, object, None]
DISCARDED = "The session that you were setting up was discarded."


class PreparingRoom:
    """`on_left`: the person goes back home. `on_models_wanted`: another model is needed first."""

    def __init__(
        self,
        program: Program,
        theme: Theme,
        window: MainWindow,
        live: LiveDesk,
        spawn: Callable[[Wish], None],
        on_left: Callable[[], object],
        on_models_wanted: Callable[[], object],
    ) -> None:
        self._program = program
        self._theme = theme
        self._window = window
        self._live = live
        self._spawn = spawn
        self._on_left = on_left
        self._on_models_wanted = on_models_wanted
        self._wizard: WizardDesk | None = None
        self._dropped: UndoBanner | None = None
        checks = SoundChecks(program.weights, program.settings)
        self.sound = SoundCheckDesk(checks, spawn, lambda: live.session is not None, on_models_wanted)

    def set_up_a_session(self, *, fresh: bool = False) -> None:
        """The wizard, with what was left in it the last time; `fresh` without."""
        panel = SoundCheckPanel(self._theme)
        pages = WizardPages(CONSENT_TEXTS, self._theme, panel)
        wizard = WizardDesk(self._program, pages, self._spawn, self._start)
        self.sound.join(panel, lambda: wizard.setup)
        pages.left.connect(self._on_left)
        pages.models_wanted.connect(self._on_models_wanted)
        self._wizard = wizard
        self._window.show_guest(pages, "home")
        self._spawn(wizard.open(fresh=fresh))

    def set_up_again(self, setup: SessionSetup) -> None:
        """A new session like an old one."""
        self._program.settings.last_setup = setup
        self.set_up_a_session(fresh=True)

    def check_sound(self) -> None:
        page = SoundCheckPage(self._theme)
        self.sound.join(page.panel)
        page.left.connect(self._on_left)
        self._window.show_guest(page, "home")

    def drop_draft(self) -> None:
        """For a while it can be taken back, where no other was begun meanwhile."""
        self.finish_dropping()
        draft = self._program.settings.wizard_draft
        self._keep_draft(None)
        self._dropped = UndoBanner("draft", DISCARDED)
        self._dropped.undone.connect(lambda: self._take_back(draft))
        self._window.add_banner(self._dropped)

    def finish_dropping(self) -> None:
        """What was discarded can no longer be taken back."""
        banner, self._dropped = self._dropped, None
        if banner is not None:
            banner.finish()
            banner.deleteLater()

    async def close(self) -> None:
        await self.sound.close()
        if self._wizard is not None:
            await self._wizard.close()

    def _keep_draft(self, draft: SetupDraft | None) -> None:
        self._program.settings.wizard_draft = draft
        self._spawn(asyncio.to_thread(self._program.settings.save))

    def _take_back(self, draft: SetupDraft | None) -> None:
        if self._program.settings.wizard_draft is None:
            self._keep_draft(draft)
        self._on_left()

    async def _start(self, setup: SessionSetup, consent: ConsentChoice | None, sound_check: SoundChecked) -> None:
        await self.sound.close()  # it may still hold the devices
        await self._live.start(setup, consent, sound_check)
