"""The models' desk: what the page of models wishes for. Fetching, choosing, deleting and checking are done here."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path

from desktop.app.models.download_queue import DownloadQueue
from desktop.app.models.machine_measure import MachineMeasure
from desktop.app.models.model_deleting import ModelDeleting, key_of
from desktop.app.models.model_lines import Circumstances, ModelLines
from desktop.app.models.model_taking_in import ModelTakingIn
from desktop.composition.model_words import title_of
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.session.live_session import LiveSession
from desktop.ui.models.models_page import ModelsPage
from desktop.weights.errors import NoSpace, TruncatedModel, WrongHash, in_words
from desktop.weights.own import OwnModels
from desktop.weights.store import SPARE_BYTES

logger = logging.getLogger(__name__)

Spawn = Callable[[Coroutine[object, object, None]], None]

DAMAGED = "It is damaged: its checksum is wrong. It is not used until it has been fetched again."


class ModelsDesk:
    """Joins the page to the program. `session`: the running one, or None. `on_changed`: other models are here, or are
    chosen, than before."""

    def __init__(
        self,
        program: Program,
        page: ModelsPage,
        queue: DownloadQueue,
        spawn: Spawn,
        session: Callable[[], LiveSession | None] = lambda: None,
        on_changed: Callable[[], object] = lambda: None,
    ) -> None:
        self._program = program
        self._page = page
        self._queue = queue
        self._spawn = spawn
        self._session = session
        self._on_changed = on_changed
        self._store = program.weights
        self._lines = ModelLines(program.weights, program.settings, queue)
        self._deleting = ModelDeleting(program, page, self._at_work, self._on_deleted)
        self._broken: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._checking: str | None = None
        self._was_fetching: str | None = None
        self.measure = MachineMeasure(program, page.measuring, self._is_live, self._on_models_changed)
        self.taking_in = ModelTakingIn(program.weights, page.taking_in, self._on_models_changed)
        self._connect()
        spawn(self._deleting.empty_all())

    def show(self) -> None:
        """The page as things are now."""
        language = self._program.settings.language
        now = Circumstances(
            language,
            frozenset(self._at_work()),
            dict(self._broken),
            dict(self._problems),
            frozenset({self._checking} if self._checking else ()),
        )
        self._page.show_models(self._lines.groups(now))
        self.measure.show_advice(self._lines.advice(language))

    def on_session_changed(self) -> None:
        """A session has begun, or has ended: it has the machine for itself, and its models are at work."""
        if self._is_live():
            self.measure.cancel()
        if self._page.isVisible():  # otherwise it is brought up to date when it is opened
            self.show()

    async def close(self) -> None:
        """What was deleted is so for good; measuring and taking in stop."""
        self._page.finish_deleting()
        await self.measure.stop()
        await self.taking_in.stop()

    # --- what the page wants ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        page = self._page
        page.opened.connect(self._on_opened)
        page.fetch_requested.connect(self._on_fetch)
        page.pause_requested.connect(lambda key: self._queue.pause())
        page.cancel_requested.connect(self._queue.cancel)
        page.use_requested.connect(lambda key: self._spawn(self._told(self._use(key))))
        page.choose_for_me_requested.connect(lambda purpose: self._spawn(self._told(self._use_best(purpose))))
        page.delete_requested.connect(lambda key: self._spawn(self._told(self._deleting.delete(key))))
        page.undo_requested.connect(lambda key: self._spawn(self._deleting.undo(key)))
        page.deletion_final.connect(lambda key: self._spawn(self._deleting.empty(key)))
        page.take_in_requested.connect(lambda path: self.taking_in.begin(Path(path)))
        page.take_in_cancelled.connect(self.taking_in.cancel)
        page.measure_requested.connect(self.measure.begin)
        page.measure_cancelled.connect(self.measure.cancel)
        self._queue.listen(self._on_queue_changed)

    def _on_opened(self) -> None:
        self.show()
        self._spawn(self._check_unproven())

    def _on_fetch(self, key: str) -> None:
        """Whether there is room is said before anything is fetched."""
        need = self._store.entry(key).bytes - self._store.here_bytes(key) + self._queue.still_to_come_bytes
        try:
            free = self._store.free_bytes()
        except OSError:
            free = need + SPARE_BYTES  # fetching will say what is wrong with the place
        if need + SPARE_BYTES > free:
            error = NoSpace(key, need + SPARE_BYTES, free, str(self._store.root))
            self._problems[key] = f"{error.title}: it needs {in_words(need)}, and {in_words(free)} are free. Make room."
        else:
            self._problems.pop(key, None)
            self._broken.pop(key, None)
            self._queue.fetch([key])
        self.show()

    async def _use(self, key: str) -> None:
        try:
            await (self._hear_with(key) if self._purpose(key) == "hearing" else self._write_with(key))
        except (WrongHash, TruncatedModel) as error:
            self._broken[key] = DAMAGED
            raise DamagedModel(title_of(self._store, key)) from error
        where = "from now on, also in the running session" if self._is_live() else "from the next session on"
        self._page.show_notice(f"{title_of(self._store, key)} is used {where}.")
        self._on_models_changed()

    async def _use_best(self, purpose: str) -> None:
        await (self._hear_with("") if purpose == "hearing" else self._write_with(""))
        self._on_models_changed()

    async def _hear_with(self, key: str) -> None:
        session = self._session()
        if session is not None:
            await self._program.use_whisper(session, key)
        self._program.settings.whisper_model = key
        await asyncio.to_thread(self._program.settings.save)

    async def _write_with(self, key: str) -> None:
        session = self._session()
        self._program.settings.answer_model = key
        if session is not None and session.answer_source == "local":
            await self._program.use_writer(session, "local", key)
        await asyncio.to_thread(self._program.settings.save)

    # --- looking ----------------------------------------------------------------------------------------------------

    async def _check_unproven(self) -> None:
        """Reads what nobody has read since it came; a damaged model is known before a session wants it."""
        if self._checking is not None:
            return
        for entry in self._store.installed():
            if entry.name in self._broken or await asyncio.to_thread(self._store.is_verified, entry.name):
                continue
            self._checking = entry.name
            self.show()
            report = await asyncio.to_thread(self._store.check, entry.name)
            self._checking = None
            if not report.ok:
                self._broken[entry.name] = DAMAGED
            self.show()

    def _at_work(self) -> set[str]:
        """Keys of what the running session hears and writes with."""
        session = self._session()
        if session is None:
            return set()
        folder = session.hearing.whisper_model
        keys = {key_of(self._store, folder, str(folder))}
        built_in = self._program.built_in_writer
        if built_in is not None and session.answer_source == "local":
            keys.add(key_of(self._store, built_in.gguf.parent, str(built_in.gguf)))
        return keys

    def _purpose(self, key: str) -> str:
        own = next((each for each in OwnModels(self._store).all() if each.setting == key), None)
        return own.purpose if own is not None else self._store.entry(key).purpose

    def _is_live(self) -> bool:
        return self._session() is not None

    def _on_queue_changed(self) -> None:
        before, self._was_fetching = self._was_fetching, self._queue.current
        if before is not None and before != self._queue.current:
            self._on_changed()
        if self._page.isVisible():
            self.show()

    def _on_deleted(self, key: str) -> None:
        self._broken.pop(key, None)
        self._on_models_changed()

    def _on_models_changed(self) -> None:
        self.show()
        self._on_changed()

    async def _told(self, wish: Coroutine[object, object, None]) -> None:
        """What cannot be done is said on the page."""
        try:
            await wish
        except ProgramError as error:
            self._page.show_notice(f"{error.title}. {error.message}", problem=True)
            self.show()


class DamagedModel(ProgramError):
    title = "The model is damaged"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} does not match its checksum, so it is not used. Fetch it again.")
