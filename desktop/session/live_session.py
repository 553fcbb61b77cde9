"""A live session: what was heard becomes the log, what was asked becomes outline and answer, until somebody ends it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from desktop.answers.request import ChatMessage
from desktop.errors import ProgramError
from desktop.session.answering import Answering
from desktop.session.assistance import Permissions
from desktop.session.draft import Writer
from desktop.session.hearing import Heard, Hearing
from desktop.session.keeping_sound import SoundKeeping
from desktop.session.log import SessionLog
from desktop.session.questioning import Questioning
from desktop.session.transcribing import told
from desktop.transcription.messages import Failed, Flushed, Ready
from shared.events import (
    DeviceChanged,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
    SessionCompleted,
    SessionPaused,
    SessionStarted,
    SessionUnpaused,
)
from shared.ids import FactId
from shared.notices import (
    InterimHeard,
    LagMeasured,
    LevelMeasured,
    LiveNotice,
    ProvisionalHeard,
    ProvisionalWithdrawn,
)
from shared.session_view import SessionView
from shared.vocabulary import Source

logger = logging.getLogger(__name__)

FLUSH_LIMIT_S = 8.0
LAST_ANSWER_LIMIT_S = 30.0
THEY_SAID_NO = "They said no."
WRITER_CHANGES = "Another writer is getting ready."
NOBODY_WRITES = "Nobody writes answers; outlines are shown."


class LiveSession:
    """Joins the stages of a session; belongs to the loop that runs it.

    Losing the recogniser, a device or the writer is a state that the person sees, never the end. `view` is the fold of
    `log`; whoever draws it subscribes to the log and gets the notices through `notify`. `facts`: the résumé's lines.
    `prefix`: what every writer of this session reads first. `sound`: where the person chose to keep it.
    """

    def __init__(
        self,
        log: SessionLog,
        view: SessionView,
        hearing: Hearing,
        questioning: Questioning,
        answering: Answering,
        permissions: Permissions,
        notify: Callable[[LiveNotice], None],
        *,
        facts: Mapping[FactId, str],
        withdraw: Callable[[], object],
        open_writer: Callable[[], Awaitable[Writer]] | None = None,
        prefix: tuple[ChatMessage, ...] = (),
        end_with_sources: bool = False,
        sound: SoundKeeping | None = None,
    ) -> None:
        self.log = log
        self.view = view
        self.hearing = hearing
        self.facts = facts
        self.questioning = questioning
        self._answering = answering
        self._permissions = permissions
        self._notify = notify
        self._withdraw = withdraw
        self._sound = sound
        self.prefix = prefix
        self.answer_source = view.setup.answer_source  # changes with `use_writer`
        self._open_writer = open_writer
        self._stages: asyncio.TaskGroup | None = None
        self._readying: asyncio.Task[None] | None = None
        self._end_with_sources = end_with_sources
        self._closed: set[Source] = set()
        self._recogniser_answered = asyncio.Event()
        self._flushed = asyncio.Event()
        self._ended = asyncio.Event()
        self.writer_ready = asyncio.Event()

    # --- what a person does -----------------------------------------------------------------------------------------

    def start_or_go_on(self) -> None:
        """Opens the sources. Sound that comes before the recogniser is ready waits for it.

        A continued session goes on in the state in which it was left: a paused one opens nothing until `unpause`.
        """
        if self.view.state == "created":
            self.log.append(SessionStarted())
        if self._sound is not None:
            self._sound.say_begun()
        self.hearing.open_sources()
        if self.view.state == "paused":
            self.hearing.pause()

    def pause(self) -> None:
        if self.view.state == "active":
            self.hearing.pause()
            self.log.append(SessionPaused())

    def unpause(self) -> None:
        if self.view.state == "paused":
            self.log.append(SessionUnpaused())
            self.hearing.unpause()

    def end(self) -> None:
        """The session completes as soon as what was said last is written down."""
        self._ended.set()

    def withdraw_consent(self) -> None:
        """They said no: the other side is heard no more, and what it said is removed."""
        self.hearing.drop_source("system")
        self._answering.cancel_all(THEY_SAID_NO)
        self._withdraw()
        if self._sound is not None:
            self._sound.they_said_no()

    def stop_keeping_sound(self) -> None:
        """No sound is kept from now on, and what was kept of this session is deleted."""
        if self._sound is not None:
            self._sound.stop_and_delete()

    def use_whisper(self, whisper_model: Path) -> None:
        """Another speech model hears from now on; nothing that was said is lost. The log says when it is ready."""
        self.hearing.use_whisper(whisper_model)

    def use_writer(
        self,
        open_writer: Callable[[], Awaitable[Writer]] | None,
        *,
        name: str = "",
        speculates: bool = True,
        leaves_first: bool = False,
    ) -> None:
        """Another writes as soon as it is ready, or nobody (None). Until then the one before does, unless it has to
        leave first; where the new one cannot be opened, it goes on. The log says `name`, or what the writer calls
        itself. `speculates` as for `Answering.use`."""
        self._open_writer = open_writer
        if self._stages is None or self._ended.is_set():
            return
        if self._readying is not None:
            self._readying.cancel()
        if open_writer is None or leaves_first:
            self._answering.use(None)
            self.writer_ready.clear()
        change = self._change_writer(name, speculates) if open_writer is not None else self._stop_writing()
        self._readying = self._stages.create_task(change, name="writer")

    # --- the stages -------------------------------------------------------------------------------------------------

    async def prepare(self, limit_s: float = 30.0) -> None:
        """Loads the recogniser; returns when it can hear or has said why it cannot, or when that takes too long:
        sound then waits for it. `run` must be running."""
        await _at_most(limit_s, self._recogniser_answered.wait())

    async def run(self) -> None:
        """Runs until `end` (or, for sound files, until they end) and closes everything it opened."""
        self.hearing.start_recogniser()
        if self._sound is not None:
            self._sound.open()
        try:
            async with asyncio.TaskGroup() as stages:
                self._stages = stages
                self._readying = stages.create_task(self._ready_the_writer(), name="writer")
                tasks = [
                    stages.create_task(self._listen(), name="listen"),
                    stages.create_task(self.questioning.run(), name="understand"),
                    stages.create_task(self._answering.run(), name="answer"),
                ]
                await self._ended.wait()
                await self._finish()
                for task in (*tasks, self._readying):
                    task.cancel()
        finally:
            self._stages = None
            await self.hearing.close()
            await self.questioning.close()
            if self._sound is not None:
                await self._sound.close()

    async def _finish(self) -> None:
        await self.hearing.flush()
        await _at_most(FLUSH_LIMIT_S + self.hearing.backlog_s, self._flushed.wait())
        await _at_most(FLUSH_LIMIT_S, self.questioning.settled())
        await self._answering.settle(LAST_ANSWER_LIMIT_S if self._end_with_sources else 0.0)
        self._answering.cancel_all("The session ended.")
        await self._answering.settle(1.0)
        if self._sound is not None:
            await self._sound.close()
        self.log.append(SessionCompleted())

    async def _ready_the_writer(self) -> None:
        if self._open_writer is None or not self._permissions.answer:
            return
        try:
            self._answering.use(await self._open_writer())
        except ProgramError as error:
            self.log.append(ServiceChanged(service="answers", state="unavailable", message=error.message))
        else:
            self._say_answers_work()
            self.writer_ready.set()

    def _say_answers_work(self) -> None:
        """Unless the writer has said so itself, as a model that was just loaded does."""
        known = self.view.services.get("answers")
        if known is None or known.state != "working":
            self.log.append(ServiceChanged(service="answers", state="working"))

    async def _change_writer(self, name: str, speculates: bool) -> None:
        if self._open_writer is None or not self._permissions.answer:
            return
        self.log.append(ServiceChanged(service="answers", state="changing", message=WRITER_CHANGES))
        try:
            writer = await self._open_writer()
        except ProgramError as error:
            self._writer_refused(error)
            return
        self._answering.use(writer, speculates=speculates)
        self.log.append(ServiceChanged(service="answers", state="working", message=name or writer.name))
        self.writer_ready.set()

    def _writer_refused(self, error: ProgramError) -> None:
        before = self._answering.writer
        if before is None:
            self.log.append(ServiceChanged(service="answers", state="unavailable", message=error.message))
        else:
            said = f"{error.message} The writer before it goes on."
            self.log.append(ServiceChanged(service="answers", state="working", message=said))

    async def _stop_writing(self) -> None:
        if self._permissions.answer:
            self.log.append(ServiceChanged(service="answers", state="ok", message=NOBODY_WRITES))

    async def _listen(self) -> None:
        while True:
            heard = await self.hearing.queue.get()
            try:
                self._on_heard(heard)
            except Exception:
                logger.exception("What was heard could not be taken in: %s", type(heard).__name__)

    def _on_heard(self, heard: Heard) -> None:
        match heard:
            case LevelMeasured():
                self._notify(heard)
            case DeviceChanged():
                self._on_device(heard)
            case Flushed():
                self._flushed.set()
            case _:
                self._on_told(heard)

    def _on_device(self, changed: DeviceChanged) -> None:
        self.log.append(changed)
        if changed.state == "closed":
            self._closed.add(changed.source)
            if self._end_with_sources and self._closed.issuperset(self.hearing.sources):
                self.end()

    def _on_told(self, message: Heard) -> None:
        if isinstance(message, Ready | Failed):
            self._recogniser_answered.set()
        said = told(message)  # type: ignore[arg-type]  # every other kind was taken above
        match said:
            case LagMeasured():
                self._notify(said)
            case InterimHeard():
                self._notify(said)
                self.questioning.overhear(said)
            case ProvisionalHeard():
                self._notify(said)
                self.questioning.take(said)
            case SegmentRemoved() if said.segment_id not in self.view.segments:
                self._notify(ProvisionalWithdrawn(segment_id=said.segment_id))
            case SegmentFinal() | SegmentRevised() | SegmentRemoved():
                self.log.append(said)
                self.questioning.take(said)
            case ServiceChanged():
                self.log.append(said)


async def _at_most(limit_s: float, waiting: Awaitable[object]) -> None:
    try:
        await asyncio.wait_for(waiting, limit_s)
    except TimeoutError:
        logger.warning("Gave up waiting after %.0f s", limit_s)
