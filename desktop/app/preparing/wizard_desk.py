"""The wizard's desk: joins the wizard to the program, keeps its draft, and ends with a session's start."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import date

import msgspec
from PySide6.QtCore import QTimer

from desktop.answers.servers import FoundServer, find_servers
from desktop.app.preparing.device_order import preferred_first
from desktop.app.preparing.wizard_offers import answer_offers, speech_model
from desktop.app.preparing.wizard_reading import WizardReading
from desktop.audio.device_list import AudioDevice, in_order, list_devices
from desktop.composition.program import Program
from desktop.session.setup_flow import SetupFlow, filled_in
from desktop.settings import Settings
from desktop.ui.wizard.saved_jobs import JobChoice
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES, ConsentChoice

Wish = Coroutine[object, object, None]
Start = Callable[[SessionSetup, ConsentChoice | None, SoundChecked], Awaitable[object]]

SAVE_AFTER_MS = 2_000
"""So long after the last change the draft is on the disk; leaving saves at once."""
FOUND_AGAIN = "You are going on with the session that you were setting up."
GO_ON = "Go on with the session you were setting up"
FRESH = "This is a new session. As long as you are here, you can take the other one back."


class WizardDesk:
    """`open` fills the pages; `start` is awaited with what they collected, and the draft goes once that has worked.

    Lives as long as its pages. What comes back when they have gone is dropped.
    """

    def __init__(
        self,
        program: Program,
        pages: WizardPages,
        spawn: Callable[[Wish], None],
        start: Start,
        *,
        today: Callable[[], date] = date.today,
        devices: Callable[[], list[AudioDevice]] = list_devices,
        servers: Callable[[], Awaitable[list[FoundServer]]] = find_servers,
    ) -> None:
        self._program, self._settings = program, program.settings
        self._pages, self._spawn, self._start = pages, spawn, start
        self._today, self._list_devices, self._find_servers = today, devices, servers
        self._rounds: dict[str, int] = {}
        self._flow: SetupFlow | None = None
        self._other: SetupFlow | None = None
        self._counted: str | None = None
        self._gone = False
        self._save_soon = QTimer(pages, singleShot=True, interval=SAVE_AFTER_MS)
        self._begun = self._last()
        self._reading = WizardReading(pages, program.resumes, spawn)
        self._connect()

    async def open(self, *, fresh: bool = False) -> None:
        """Begins with the draft where there is one, else with the last setup; then looks what this machine offers.

        `fresh`: with the last setup in any case; the draft can be taken back.
        """
        summaries = await asyncio.to_thread(self._program.store.sessions)
        jobs = await asyncio.to_thread(self._program.jobs.all)
        self._begun = await asyncio.to_thread(self._reading.up_to_date, self._last())
        if self._gone:
            return
        self._rounds = _count([summary.company for summary in summaries])
        self._pages.show_jobs([JobChoice(job.job_id, job.setup) for job in jobs])
        self._other = self._new_flow(drafted=True) if fresh and self._settings.wizard_draft is not None else None
        self._show(self._new_flow(drafted=not fresh))
        await asyncio.gather(self._look_at_devices(), self._look_at_models(), self._reading.show_saved())

    async def close(self) -> None:
        """The program ends: what has been entered is on the disk when this returns."""
        if not self._gone and self._save_soon.isActive():
            await self._save()

    @property
    def setup(self) -> SessionSetup:
        """As it stands now: the sound check asks whose devices it is to use."""
        return self._flow.setup if self._flow is not None else self._settings.last_setup

    # --- inside -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        pages = self._pages
        pages.changed.connect(self._on_changed)
        pages.step_changed.connect(self._on_step_changed)
        pages.hidden.connect(self._on_hidden)
        pages.destroyed.connect(self._on_destroyed)
        pages.draft_button_clicked.connect(self._on_draft_button_clicked)
        pages.devices_wanted.connect(lambda: self._spawn(self._look_at_devices()))
        pages.job_forgotten.connect(lambda job_id: self._spawn(self._forget(job_id)))
        pages.start_requested.connect(lambda *collected: self._spawn(self._begin(*collected)))
        self._save_soon.timeout.connect(lambda: self._spawn(self._save()))

    def _last(self) -> SessionSetup:
        settings = self._settings
        return filled_in(settings.last_setup, language=settings.language, answer_source=settings.answer_source)

    def _new_flow(self, *, drafted: bool) -> SetupFlow:
        settings = self._settings
        draft = settings.wizard_draft if drafted else None
        return SetupFlow(
            self._begun,
            today=self._today(),
            rounds=self._rounds,
            draft=draft,
            keep_sound_days=settings.keep_sound_days,
        )

    def _show(self, flow: SetupFlow) -> None:
        self._flow, self._counted = flow, None
        if self._other is not None:
            self._pages.notice.say(FRESH, "Take the other one back")
        else:
            found_again = flow.draft is not None
            self._pages.notice.say(FOUND_AGAIN if found_again else "", "Begin a new one")
        self._pages.show_starting(False)
        self._pages.show_setup(flow)

    def _on_draft_button_clicked(self) -> None:
        """From the draft to a new session, and back."""
        flow, other = self._flow, self._other
        if other is not None:
            self._other = None
            self._show(other)
        else:
            self._other = flow
            self._show(self._new_flow(drafted=False))
        self._on_changed()

    def _on_changed(self) -> None:
        drafts = [flow.draft for flow in (self._flow, self._other) if flow is not None]
        self._settings.wizard_draft = next((draft for draft in drafts if draft is not None), None)
        self._save_soon.start()

    def _on_hidden(self) -> None:
        if self._save_soon.isActive():
            self._spawn(self._save())

    def _on_destroyed(self) -> None:
        self._gone = True

    def _on_step_changed(self, step: str) -> None:
        """The last page says how many facts there are, however the résumé came in."""
        text = self.setup.resume_text
        if step == "ready" and text != self._counted:
            self._counted = text
            self._reading.look_through(self.setup)

    async def _look_at_devices(self) -> None:
        devices = await asyncio.to_thread(self._list_devices)
        orders = {"microphone": self._settings.microphone_devices, "system": self._settings.system_devices}
        of_source = [[device for device in devices if device.source == source] for source in SOURCES]
        ordered = [in_order(some, orders[source]) for source, some in zip(SOURCES, of_source, strict=True)]
        if not self._gone:
            self._pages.show_devices([device for some in ordered for device in some])

    async def _look_at_models(self) -> None:
        program, settings, setup = self._program, self._settings, self.setup
        hears = await asyncio.to_thread(speech_model, program.weights, settings, setup)
        if self._gone:
            return
        self._pages.show_speech_model(hears)
        found = await self._find_servers()
        offers = await asyncio.to_thread(answer_offers, program.weights, settings, found, setup.answer_source)
        if not self._gone:
            self._pages.show_answer_sources(offers)

    async def _forget(self, job_id: str) -> None:
        await asyncio.wrap_future(self._program.jobs.delete(job_id))

    async def _begin(self, setup: SessionSetup, consent: ConsentChoice | None, sound: SoundChecked) -> None:
        """Where the session cannot start, everything stays as it is and can be tried again."""
        self._pages.show_starting(True)
        try:
            await self._start(setup, consent, sound)
        finally:
            if not self._gone:
                self._pages.show_starting(False)
        self._remember(setup)
        await self._save()
        await asyncio.wrap_future(self._program.jobs.save(self._settings.last_setup))

    def _remember(self, setup: SessionSetup) -> None:
        settings = self._settings
        settings.last_setup = msgspec.structs.replace(setup, keep_sound=False)
        settings.answer_source = setup.answer_source
        settings.microphone_devices = preferred_first(setup.microphone, settings.microphone_devices)
        settings.system_devices = preferred_first(setup.system, settings.system_devices)
        settings.wizard_draft = None
        self._flow, self._other = None, None

    async def _save(self) -> None:
        if not self._gone:
            self._save_soon.stop()
        await asyncio.to_thread(self._settings.save)


def draft_in_words(settings: Settings) -> str:
    """Which session waits to be gone on with, for the home page; empty when none does."""
    draft = settings.wizard_draft
    if draft is None:
        return ""
    setup = draft.setup
    job = " · ".join(part for part in (setup.company, setup.job_title) if part) or setup.name
    return f"{GO_ON}: {job}" if job else f"{GO_ON}."


def _count(companies: list[str]) -> dict[str, int]:
    folded = [company.strip().casefold() for company in companies if company.strip()]
    return {company: folded.count(company) for company in set(folded)}
