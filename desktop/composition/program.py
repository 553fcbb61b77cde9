"""The program: what lives from its start to its end, with or without windows."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Self

import msgspec

from desktop.account.credentials import Credentials
from desktop.audio.platform_sound import sound_of_this_system
from desktop.composition.hearing_model import NoHearing
from desktop.composition.model_choice import ModelChoice
from desktop.composition.resumes import Resumes
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
from desktop.composition.writers import BuiltInWriter
from desktop.composition.writing import NO_ANSWER_MODEL, Writing
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.questions.reader import QuestionReader
from desktop.session.keeping_sound import sources_to_forget
from desktop.session.live_session import LiveSession
from desktop.settings import Settings
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.job_store import JobStore
from desktop.store.kept_sound import KeptSound
from desktop.store.resume_store import ResumeStore
from desktop.store.salvage import SalvageReport
from desktop.store.session_store import SessionStore
from desktop.store.set_aside import KEPT_DAYS, damaged_folder
from desktop.store.storage import Stored, stored
from desktop.store.story_store import StoryStore
from desktop.text.embedding import Embedding
from desktop.weights.choice import EMBEDDING
from desktop.weights.errors import WeightsError
from desktop.weights.store import WeightsStore
from shared.events import ServiceChanged, SessionCompleted, SoundChecked
from shared.ids import SessionId
from shared.notices import LiveNotice
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice, Source

__all__ = ["NO_ANSWER_MODEL", "NoHearing", "Program"]

FLUSH_LIMIT_S = 10.0


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
        self.kept_sound = KeptSound(paths.kept_sound)
        self.store = SessionStore(self._database, JsonCodec(), self._tell_store_state, sound=self.kept_sound)
        self.jobs = JobStore(self._database)
        self.stories = StoryStore(self._database)
        self.resumes = Resumes(ResumeStore(self._database), self.stories, paths.personal_skills)
        self.store.erase_sound(sources_to_forget)  # what was to be deleted when the program was killed
        self.apply_retention()
        self._platform = sound_of_this_system()
        self._models: dict[str, Models] = {}
        self._writing = Writing(
            self.settings, lambda: self._choice, lambda: self.credentials, paths.logs / "answer-model.log"
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def salvaged(self) -> SalvageReport | None:
        """What was repaired at this start."""
        return self._database.salvaged

    @property
    def _choice(self) -> ModelChoice:
        return ModelChoice(self.weights, self.settings)

    @property
    def built_in_writer(self) -> BuiltInWriter | None:
        return self._writing.built_in

    async def new_session(
        self,
        setup: SessionSetup,
        consent: ConsentChoice | None,
        notify: Callable[[LiveNotice], None],
        *,
        speed: Speed = "realtime",
        ends_with_files: bool = False,
        sound_check: SoundChecked | None = None,
        on_stored: OnStored = ignore_stored,
    ) -> LiveSession:
        """Created, not started. Raises a ProgramError where a model, a file or the disk does not allow it."""
        models = await asyncio.to_thread(self._models_for, setup)
        book = await asyncio.to_thread(self.resumes.book, setup)
        beginning = begin(self.store, setup, consent, sound_check, on_stored, book)
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
        # What may refuse comes first: a session that cannot go on stays as it was left.
        setup = SessionView.of(await asyncio.to_thread(self.store.load, session_id)).setup
        models = await asyncio.to_thread(self._models_for, setup)
        book = await asyncio.to_thread(self.resumes.book, setup)
        beginning = take_up(self.store, session_id, on_stored, book)
        return self._live(beginning, models, notify, speed, only_files(setup))

    def answer_model(self, setup: SessionSetup) -> Path | None:
        """The writing model's file for this setup; None where none is installed. Raises where a named one is broken."""
        return self._choice.answer_model(setup)

    def models_in_words(self) -> list[str]:
        """What hears, writes and finds here, each in a sentence with its measured figures. Reads a few small files."""
        return self._choice.all_in_words()

    def models_measured(self) -> bool:
        """Whether those lines hold figures of this machine. Looks at the disk."""
        return self._choice.all_measured()

    def whisper_in_use(self, setup: SessionSetup) -> str:
        """What would hear a session of this setup, in a sentence."""
        return self._choice.whisper_in_words(setup)

    def writer_in_use(self, setup: SessionSetup) -> str:
        """Who would write its answers, and where, in a sentence."""
        return self._choice.writer_in_words(setup)

    async def use_whisper(self, session: LiveSession, name: str) -> None:
        """Another speech model hears the running session from now on; empty for the best. Raises a WeightsError."""
        setup = msgspec.structs.replace(session.view.setup, whisper_model=name)
        wanted = await asyncio.to_thread(self._choice.whisper_name, setup)
        folder = await asyncio.to_thread(self.weights.locate, wanted)
        if folder != session.hearing.whisper_model:
            session.use_whisper(folder)

    async def use_writer(self, session: LiveSession, answer_source: str, answer_model: str = "") -> None:
        """Another writes the running session's answers from now on, or nobody. Raises where a named model is broken."""
        await self._writing.change(session, answer_source, answer_model)

    async def close_built_in(self) -> None:
        """Ends the built-in writer's process: no session needs it now, and its memory or its file is wanted."""
        await self._writing.close()

    def complete(self, session_id: SessionId) -> None:
        """Ends an unfinished session as it was left. Waits for the disk."""
        beginning = take_up(self.store, session_id)
        beginning.log.append(SessionCompleted())
        self.finish_session()

    def finish_session(self) -> None:
        """After a session's end: everything on disk, and a verified copy of the file. Waits for it."""
        self.store.flush(FLUSH_LIMIT_S)
        self.store.take_snapshot().result(FLUSH_LIMIT_S)

    def apply_retention(self, running: SessionId | None = None) -> Future[int]:
        """Removes sessions and sound older than the person wants them kept; how many sessions. At each start, and daily
        by the app. `running`: the session whose sound is being kept."""
        self.store.expire_sound(self.settings.keep_sound_days, running)
        return self.store.expire(self.settings.keep_sessions_days)

    def delete_kept_sound(self, running: SessionId | None = None) -> None:
        """Of all sessions but the one that runs. Waits for the disk; OSError where a file cannot be deleted."""
        self.kept_sound.delete_all(but=() if running is None else (running,))

    async def delete_everything(self) -> None:
        """Sessions, jobs, stories, sound, copies, the last setup, compared jobs: no byte of them stays.

        No session may be running.

        Settings, models and what was exported stay. Raises a ProgramError or an OSError where a file cannot be deleted.
        """
        await asyncio.wrap_future(self.store.delete_everything())
        self.settings.last_setup, self.settings.wizard_draft = SessionSetup(), None
        self.settings.compared_jobs = ()
        await asyncio.to_thread(self.settings.save)
        await asyncio.to_thread(self.settings.drop_set_aside)

    def storage_report(self) -> list[Stored]:
        """What lies where, with sizes. Waits for the disk: models are many files."""
        return stored(
            [
                ("Sessions, saved jobs and stories", self.paths.sessions_database),
                ("Safe copies of them", self._database.snapshots.folder),
                ("Kept sound", self.paths.kept_sound),
                (f"Damaged files, kept for {KEPT_DAYS} days", damaged_folder(self.paths.sessions_database)),
                ("Settings", self.paths.config),
                ("Models", self.paths.weights),
                ("Log", self.paths.logs),
            ]
        )

    async def close(self) -> None:
        await self._writing.close()
        self.resumes.close()
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
        maker = SessionMaker(self.store, models, self._platform, self._preferred_ids, self.kept_sound)
        circumstances = self._circumstances(beginning, speed, ends_with_files)
        return maker.make(beginning, circumstances, notify)

    def _circumstances(self, beginning: Beginning, speed: Speed, ends_with_files: bool) -> Circumstances:
        setup = beginning.view.setup
        # Nobody may be replaced by somebody in the running session, who then reads along where that costs nothing; a
        # writer that takes no grammar is not sent one.
        return Circumstances(
            speed,
            ends_with_files,
            open_writer=self._writing.opening(setup, beginning.log),
            binds_form=True,
            speculates=setup.answer_source == "none" or self._writing.speculates(setup.answer_source),
        )

    def _preferred_ids(self, source: Source) -> Sequence[str]:
        return self.settings.microphone_devices if source == "microphone" else self.settings.system_devices

    def _models_for(self, setup: SessionSetup) -> Models:
        name = self._choice.whisper_name(setup)
        whisper_model = self.weights.locate(name)  # each time: it may have been deleted since
        models = self._models.get(name)
        if models is None or models.embedding is None:  # what was missing may have been fetched since
            embedding = self._embedding()
            models = Models(
                whisper_model=whisper_model,
                embedding=embedding,
                reader=QuestionReader.load(embedding),
            )
            self._models[name] = models
        return models

    def _embedding(self) -> Embedding | None:
        """Without it, or with a broken one, finding goes on by words alone."""
        try:
            return Embedding.load(self.weights.verified(EMBEDDING))
        except WeightsError:
            return None
