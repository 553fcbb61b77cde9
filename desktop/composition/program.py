"""The program: what lives from its start to its end, with or without windows."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from desktop.account.credentials import Credentials
from desktop.answers.request import ChatMessage
from desktop.audio.platform_sound import sound_of_this_system
from desktop.composition.measuring import measure_new_whispers
from desktop.composition.providers import provider_of
from desktop.composition.sessions import (
    Beginning,
    Circumstances,
    Models,
    OnStored,
    SessionMaker,
    begin,
    ignore_stored,
    take_up,
)
from desktop.composition.sound import Speed, only_files
from desktop.composition.writers import BuiltInWriter, provider_writer
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.questions.reader import QuestionReader
from desktop.session.draft import Writer
from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from desktop.settings import Settings
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.salvage import SalvageReport
from desktop.store.session_store import SessionStore
from desktop.text.embedding import Embedding
from desktop.weights.choice import EMBEDDING, Machine, Measurements, best_whisper, best_writer
from desktop.weights.errors import WeightsError
from desktop.weights.store import WeightsStore
from shared.events import ServiceChanged, SessionCompleted
from shared.ids import SessionId
from shared.notices import LiveNotice
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice, Source

ANSWER_FILE = "model.gguf"
FLUSH_LIMIT_S = 10.0
LOOK_FOR_MODEL_S = 2.0
NO_ANSWER_MODEL = (
    "The model that writes answers is not here yet; outlines are shown until it is. Fetch it in the app's main window, "
    "or with: interview-assistant models fetch writer"
)


class NoHearing(ProgramError):
    title = "No speech model is installed"
    message = (
        "Nothing can be transcribed without one. Fetch it in the app's main window, or with: "
        "interview-assistant models fetch whisper-tiny.en"
    )


class Program:
    """Owns the settings, the store, the models and the built-in writer. `close` ends them in the right order."""

    def __init__(self, paths: Paths) -> None:
        """Opens the store, repairing it where it has to; raises its ProgramErrors."""
        self.paths = paths
        self.settings = Settings(paths.config / "settings.json")
        self.weights = WeightsStore(paths.weights)
        self.credentials = Credentials()
        self.on_store_state: Callable[[ServiceChanged], object] = lambda changed: None
        self._database = Database(paths.sessions_database)
        self.store = SessionStore(self._database, JsonCodec(), self._tell_store_state)
        self._platform = sound_of_this_system()
        self._models: dict[str, Models] = {}
        self._built_in: BuiltInWriter | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def salvaged(self) -> SalvageReport | None:
        """What was repaired at this start."""
        return self._database.salvaged

    @property
    def built_in_writer(self) -> BuiltInWriter | None:
        return self._built_in

    async def new_session(
        self,
        setup: SessionSetup,
        consent: ConsentChoice | None,
        notify: Callable[[LiveNotice], None],
        *,
        speed: Speed = "realtime",
        ends_with_files: bool = False,
        on_stored: OnStored = ignore_stored,
    ) -> LiveSession:
        """Created, not started. Raises a ProgramError where a model, a file or the disk does not allow it."""
        models = await asyncio.to_thread(self._models_for, setup)
        beginning = begin(self.store, setup, consent, on_stored)
        try:
            return self._live(beginning, models, notify, speed, ends_with_files)
        except ProgramError:
            self.store.delete(beginning.session_id)  # what could not begin is not worth a line in the list
            raise

    async def continued_session(
        self,
        session_id: SessionId,
        notify: Callable[[LiveNotice], None],
        *,
        speed: Speed = "realtime",
        on_stored: OnStored = ignore_stored,
    ) -> LiveSession:
        """The same session, from where it was left; sound files begin anew, behind what was heard before."""
        beginning = take_up(self.store, session_id, on_stored)
        setup = beginning.view.setup
        models = await asyncio.to_thread(self._models_for, setup)
        return self._live(beginning, models, notify, speed, only_files(setup))

    def answer_model(self, setup: SessionSetup) -> Path | None:
        """The writing model's file for this setup; None where none is installed. Raises where a named one is broken."""
        wanted = setup.answer_model or self.settings.answer_model
        if wanted.endswith(".gguf"):
            return Path(wanted).expanduser()
        name = wanted or best_writer(self.weights, Machine.of(self.weights.root))
        return self.weights.locate(name) / ANSWER_FILE if name else None

    def complete(self, session_id: SessionId) -> None:
        """Ends an unfinished session as it was left. Waits for the disk."""
        beginning = take_up(self.store, session_id)
        beginning.log.append(SessionCompleted())
        self.finish_session()

    def finish_session(self) -> None:
        """After a session's end: everything on disk, and a verified copy of the file. Waits for it."""
        self.store.flush(FLUSH_LIMIT_S)
        self.store.take_snapshot().result(FLUSH_LIMIT_S)

    async def close(self) -> None:
        if self._built_in is not None:
            await self._built_in.close()
        await asyncio.to_thread(self.store.close)

    def _tell_store_state(self, changed: ServiceChanged) -> None:
        self.on_store_state(changed)

    def _live(
        self,
        beginning: Beginning,
        models: Models,
        notify: Callable[[LiveNotice], None],
        speed: Speed,
        ends_with_files: bool,
    ) -> LiveSession:
        maker = SessionMaker(self.store, models, self._platform, self._preferred_ids)
        circumstances = self._circumstances(beginning, speed, ends_with_files)
        return maker.make(beginning, circumstances, notify)

    def _circumstances(self, beginning: Beginning, speed: Speed, ends_with_files: bool) -> Circumstances:
        setup = beginning.view.setup
        if setup.answer_source == "none":
            return Circumstances(speed, ends_with_files)
        if setup.answer_source == "local":
            return Circumstances(
                speed,
                ends_with_files,
                open_writer=lambda prefix: self._open_built_in(setup, beginning.log, prefix),
                binds_form=True,
                speculates=True,
            )
        provider = provider_of(setup.answer_source, self.settings)
        return Circumstances(
            speed,
            ends_with_files,
            open_writer=provider_writer(provider, self.credentials),
            binds_form=provider.takes_grammar,
            speculates=provider.local,
        )

    async def _open_built_in(self, setup: SessionSetup, log: SessionLog, prefix: tuple[ChatMessage, ...]) -> Writer:
        """The built-in writer; a model that is still being fetched is waited for, with outlines meanwhile."""
        gguf = await asyncio.to_thread(self.answer_model, setup)
        if gguf is None:
            log.append(ServiceChanged(service="answers", state="waiting", message=NO_ANSWER_MODEL))
        while gguf is None:
            await asyncio.sleep(LOOK_FOR_MODEL_S)
            gguf = await asyncio.to_thread(self.answer_model, setup)
        if self._built_in is None or self._built_in.gguf != gguf:
            if self._built_in is not None:
                await self._built_in.close()
            self._built_in = BuiltInWriter(gguf, self.paths.logs / "answer-model.log")
        self._built_in.listen(log.append)
        return await self._built_in.open(prefix)

    def _preferred_ids(self, source: Source) -> Sequence[str]:
        return self.settings.microphone_devices if source == "microphone" else self.settings.system_devices

    def _models_for(self, setup: SessionSetup) -> Models:
        name = self._whisper_name(setup)
        models = self._models.get(name)
        if models is None or models.embedding is None:  # what was missing may have been fetched since
            embedding = self._embedding()
            models = Models(
                whisper_model=self.weights.locate(name),
                embedding=embedding,
                reader=QuestionReader.load(embedding),
            )
            self._models[name] = models
        return models

    def _whisper_name(self, setup: SessionSetup) -> str:
        wanted = setup.whisper_model or self.settings.whisper_model
        if wanted:
            return wanted
        measurements = Measurements(self.weights.root)
        measure_new_whispers(self.weights, measurements)
        best = best_whisper(self.weights, measurements.decode_s(), setup.language)
        if best is None:
            raise NoHearing
        return best

    def _embedding(self) -> Embedding | None:
        """Without it, or with a broken one, finding goes on by words alone."""
        try:
            return Embedding.load(self.weights.verified(EMBEDDING))
        except WeightsError:
            return None
