"""A live session: what was heard becomes the log, what was asked becomes outline and answer, until somebody ends it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from desktop.errors import ProgramError
from desktop.session.answering import Answering, Plan
from desktop.session.assistance import Permissions
from desktop.session.draft import Writer
from desktop.session.hearing import Heard, Hearing
from desktop.session.log import SessionLog
from desktop.session.timing import Timing
from desktop.session.transcribing import told
from desktop.session.understanding import Understanding, Understood
from desktop.transcription.messages import Failed, Flushed, Ready
from shared.events import (
    DeviceChanged,
    OutlineBuilt,
    QuestionDetected,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
    SessionCompleted,
    SessionPaused,
    SessionStarted,
    SessionUnpaused,
)
from shared.ids import FactId, QuestionId, SegmentId
from shared.notices import (
    InterimHeard,
    LagMeasured,
    LevelMeasured,
    LiveNotice,
    ProvisionalHeard,
    ProvisionalQuestion,
    ProvisionalWithdrawn,
)
from shared.session_view import SessionView
from shared.vocabulary import Source

logger = logging.getLogger(__name__)

FLUSH_LIMIT_S = 8.0
LAST_ANSWER_LIMIT_S = 30.0
THEY_SAID_NO = "They said no."

ForUnderstanding = ProvisionalHeard | SegmentFinal | SegmentRevised | SegmentRemoved


class LiveSession:
    """Joins the stages of a session; belongs to the loop that runs it.

    Losing the recogniser, a device or the writer is a state that the person sees, never the end. `view` is the fold of
    `log`; whoever draws it subscribes to the log and gets the notices through `notify`. `facts`: the résumé's lines.
    """

    def __init__(
        self,
        log: SessionLog,
        view: SessionView,
        hearing: Hearing,
        understanding: Understanding,
        answering: Answering,
        permissions: Permissions,
        timing: Timing,
        notify: Callable[[LiveNotice], None],
        *,
        facts: Mapping[FactId, str],
        withdraw: Callable[[], object],
        open_writer: Callable[[], Awaitable[Writer]] | None = None,
        speculate: bool = True,
        end_with_sources: bool = False,
    ) -> None:
        self.log = log
        self.view = view
        self.hearing = hearing
        self.facts = facts
        self._understanding = understanding
        self._answering = answering
        self._permissions = permissions
        self._notify = notify
        self._withdraw = withdraw
        self._open_writer = open_writer
        self._speculate = speculate
        self._end_with_sources = end_with_sources
        self._timing = timing
        self._for_understanding: asyncio.Queue[ForUnderstanding] = asyncio.Queue()
        self._guessed: set[SegmentId] = set()
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

    async def mark(self, segment_id: SegmentId) -> None:
        """The person says that this segment is a question."""
        self._take(segment_id, await self._understanding.mark(segment_id))

    async def dismiss(self, question_id: QuestionId) -> None:
        """The person says that this is no question."""
        self._take(None, await self._understanding.unmark(question_id))

    async def answer_now(self) -> None:
        """Takes what the interviewer said last for a question, whatever the detector thought; if it is one already,
        its answer is written anew."""
        last = max(
            (segment for segment in self.view.segments.values() if segment.source == "system"),
            key=lambda segment: segment.end,
            default=None,
        )
        if last is None:
            return
        asked = [known for known in last.question_ids if self.view.questions[known].current]
        if asked:
            await self.answer_again(asked[-1])
        else:
            await self.mark(last.segment_id)

    async def answer_again(self, question_id: QuestionId) -> None:
        """Writes the answer anew, for instance after the writer had failed."""
        question = self.view.questions.get(question_id)
        if question is None:
            return
        prepared = await self._understanding.prepare_again(question.detected)
        self._ask_for_answer(Understood(question.detected, prepared))

    # --- the stages -------------------------------------------------------------------------------------------------

    async def prepare(self, limit_s: float = 30.0) -> None:
        """Loads the recogniser; returns when it can hear or has said why it cannot. `run` must be running."""
        await asyncio.wait_for(self._recogniser_answered.wait(), limit_s)

    async def run(self) -> None:
        """Runs until `end` (or, for sound files, until they end) and closes everything it opened."""
        self.hearing.start_recogniser()
        try:
            async with asyncio.TaskGroup() as stages:
                tasks = [
                    stages.create_task(self._listen(), name="listen"),
                    stages.create_task(self._understand(), name="understand"),
                    stages.create_task(self._answering.run(), name="answer"),
                    stages.create_task(self._ready_the_writer(), name="writer"),
                ]
                await self._ended.wait()
                await self._finish()
                for task in tasks:
                    task.cancel()
        finally:
            await self.hearing.close()
            self._understanding.close()

    async def _finish(self) -> None:
        await self.hearing.flush()
        await _at_most(FLUSH_LIMIT_S + self.hearing.backlog_s, self._flushed.wait())
        await _at_most(FLUSH_LIMIT_S, self._for_understanding.join())
        await self._answering.settle(LAST_ANSWER_LIMIT_S if self._end_with_sources else 0.0)
        self._answering.cancel_all("The session ended.")
        await self._answering.settle(1.0)
        self.log.append(SessionCompleted())

    async def _ready_the_writer(self) -> None:
        if self._open_writer is None or not self._permissions.answer:
            return
        try:
            self._answering.use(await self._open_writer())
        except ProgramError as error:
            self.log.append(ServiceChanged(service="answers", state="unavailable", message=error.message))
        else:
            self.log.append(ServiceChanged(service="answers", state="working"))
            self.writer_ready.set()

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
            case InterimHeard() | LagMeasured():
                self._notify(said)
            case ProvisionalHeard():
                self._notify(said)
                self._timing.text_shown(said.segment_id, said.text)
                self._for_understanding.put_nowait(said)
            case SegmentRemoved() if said.segment_id not in self.view.segments:
                self._notify(ProvisionalWithdrawn(segment_id=said.segment_id))
            case SegmentFinal() | SegmentRevised() | SegmentRemoved():
                self.log.append(said)
                self._for_understanding.put_nowait(said)
            case ServiceChanged():
                self.log.append(said)

    async def _understand(self) -> None:
        while True:
            said = await self._for_understanding.get()
            try:
                await self._on_said(said)
            except Exception:
                logger.exception("A segment could not be understood: %s", said.segment_id)
            finally:
                self._for_understanding.task_done()

    async def _on_said(self, said: ForUnderstanding) -> None:
        if not self._permissions.questions or self.view.consent_withdrawn:
            return
        match said:
            case ProvisionalHeard(source="system"):
                await self._on_provisional(said)
            case SegmentFinal():
                self._take(said.segment_id, await self._understanding.final(said))
                self._forget_guess(said.segment_id)
            case SegmentRevised():
                self._take(said.segment_id, await self._understanding.revised(said))
            case SegmentRemoved():
                self._take(said.segment_id, await self._understanding.removed(said))

    async def _on_provisional(self, said: ProvisionalHeard) -> None:
        guess = await self._understanding.guess(said.text)
        if guess is None:
            self._forget_guess(said.segment_id)
            return
        self._guessed.add(said.segment_id)
        self._notify(
            ProvisionalQuestion(
                segment_id=said.segment_id,
                text=guess.text,
                question_class=guess.classes.first,
                second_class=guess.classes.second,
                confidence=guess.classes.confidence,
                end=said.end,
                lines=guess.prepared.lines if self._permissions.outline else (),
            )
        )
        self._timing.outline_shown(said.segment_id, guess.text)
        if self._permissions.answer and self._speculate and guess.prepared.request is not None:
            self._answering.speculate(guess.text, guess.prepared.request)

    def _forget_guess(self, segment_id: SegmentId) -> None:
        """A guess that came to nothing leaves the screen, and its draft is thrown away."""
        if segment_id not in self._guessed:
            return
        self._guessed.discard(segment_id)
        self._answering.withdraw_speculation()
        self._notify(ProvisionalWithdrawn(segment_id=segment_id))

    def _take(self, segment_id: SegmentId | None, understood: list[Understood]) -> None:
        if self.view.consent_withdrawn:
            return
        for piece in understood:
            self.log.append(piece.change)
            if isinstance(piece.change, QuestionDetected):
                self._on_question(piece, segment_id)
            else:
                self._answering.cancel(piece.change.question_id, "It was no question.")

    def _on_question(self, piece: Understood, segment_id: SegmentId | None) -> None:
        question, prepared = piece.change, piece.prepared
        assert isinstance(question, QuestionDetected)
        assert prepared is not None
        if question.replaces is not None:
            self._answering.cancel(question.replaces, "The question went on.")
        if self._permissions.outline:
            self.log.append(OutlineBuilt(question_id=question.question_id, lines=prepared.lines))
        turn = segment_id or question.segment_ids[-1]
        if not question.marked_by_person:
            last_word_at = self.hearing.captured_time("system", question.end)
            self._timing.committed(question.question_id, turn, question.text, last_word_at)
        self._guessed.discard(turn)
        self._ask_for_answer(piece)

    def _ask_for_answer(self, piece: Understood) -> None:
        question, prepared = piece.change, piece.prepared
        assert isinstance(question, QuestionDetected)
        if prepared is None or prepared.request is None or not self._permissions.answer:
            return
        self._answering.answer(
            Plan(
                question_id=question.question_id,
                turn=question.segment_ids[-1],
                key=question.text,
                text=question.text,
                request=prepared.request,
                offered=prepared.offered,
            )
        )


async def _at_most(limit_s: float, waiting: Awaitable[object]) -> None:
    try:
        await asyncio.wait_for(waiting, limit_s)
    except TimeoutError:
        logger.warning("Gave up waiting after %.0f s", limit_s)
