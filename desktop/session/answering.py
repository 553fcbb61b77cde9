"""Answering: from a prepared question to checked sentences in the log.

One answer at a time. A question of a later turn ends the answer that is still being written (its sentences stay);
several questions of one turn are answered one after the other. A speculative draft never disturbs a committed answer.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from desktop.answers.grounding import Checked
from desktop.answers.request import AnswerRequest
from desktop.answers.sentences import SentenceSplitter
from desktop.errors import ProgramError
from desktop.session.draft import Draft, Writer
from shared.events import AnswerEnded, AnswerExtended, AnswerStarted, ServiceChanged, SessionEvent
from shared.ids import AnswerId, FactId, QuestionId, SegmentId
from shared.notices import AnswerGrew, LiveNotice

SUPERSEDED = "The interviewer went on to another question."
WENT_ON = "The question went on."


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask the writer: `key` is the question's normalised text, by which a speculative draft is recognised."""

    question_id: QuestionId
    turn: SegmentId
    key: str
    text: str
    request: AnswerRequest
    offered: tuple[FactId, ...]


class Answering:
    """Writes the answers of a session. Belongs to the loop; `run` ends when it is cancelled."""

    def __init__(
        self,
        writer: Writer | None,
        check: Callable[[str, str, tuple[FactId, ...]], Awaitable[Checked]],
        append: Callable[[SessionEvent], object],
        notify: Callable[[LiveNotice], None],
        *,
        first_answer: AnswerId = AnswerId(1),
        on_first_word: Callable[[QuestionId], None] = lambda question_id: None,
    ) -> None:
        self._writer = writer
        self._check = check
        self._append = append
        self._notify = notify
        self._next_id = first_answer
        self._on_first_word = on_first_word
        self._plans: deque[Plan] = deque()
        self._wanted = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._speculative: Draft | None = None
        self._current: tuple[Plan, asyncio.Task[None]] | None = None
        self._ending: set[asyncio.Task[None]] = set()
        self._unavailable = False
        self._speculates = True
        self.speculated = 0
        self.adopted = 0

    @property
    def writer(self) -> Writer | None:
        return self._writer

    @property
    def free_writer(self) -> Writer | None:
        """The writer while it has nothing to write, not even on suspicion, where its work costs nothing."""
        if not self._speculates:
            return None
        writing = self._current is not None and not self._current[1].cancelling()
        return None if writing or self._plans or self._speculative is not None else self._writer

    def use(self, writer: Writer | None, *, speculates: bool = True) -> None:
        """From the next question on, this one writes. `speculates`: a wasted draft costs nothing and leaves nothing."""
        self.withdraw_speculation()
        self._writer = writer
        self._speculates = speculates
        self._unavailable = False

    def speculate(self, turn: SegmentId, key: str, request: AnswerRequest) -> None:
        """Starts writing before the question is certain; nothing is shown until `answer` brings the same key.

        An answer under way that the new question would end anyway makes room for it now.
        """
        if self._writer is None or not self._speculates or self._plans or not self.make_room(turn, key):
            return
        if self._speculative is not None:
            if self._speculative.key == key:
                return
            self._discard_speculation()
        self.speculated += 1
        self._speculative = Draft(key, self._writer, request)

    def make_room(self, turn: SegmentId, key: str) -> bool:
        """Ends the answer of an earlier turn, or of the first half of this question; False where another goes on."""
        if self._current is None:
            return True
        plan, writing = self._current
        if plan.turn != turn:
            writing.cancel(SUPERSEDED)
            return True
        if len(key) > len(plan.key) and key.startswith(plan.key.rstrip(".?! ")):
            writing.cancel(WENT_ON)
            return True
        return False

    def withdraw_speculation(self) -> None:
        if self._speculative is not None:
            self._discard_speculation()

    def answer(self, plan: Plan) -> None:
        """Writes this answer, after those of the same turn and in place of those of an earlier one."""
        if self._writer is None:
            return
        self._plans = deque(waiting for waiting in self._plans if waiting.turn == plan.turn)
        if self._current is not None and self._current[0].turn != plan.turn:
            self._current[1].cancel(SUPERSEDED)
        self._plans.append(plan)
        self._idle.clear()
        self._wanted.set()

    def cancel(self, question_id: QuestionId, reason: str) -> None:
        self._plans = deque(plan for plan in self._plans if plan.question_id != question_id)
        if self._current is not None and self._current[0].question_id == question_id:
            self._current[1].cancel(reason)

    def cancel_all(self, reason: str) -> None:
        self._plans.clear()
        self.withdraw_speculation()
        if self._current is not None:
            self._current[1].cancel(reason)

    async def settle(self, limit_s: float) -> None:
        """Waits until every answer asked for is written, at most so long."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), limit_s)

    async def run(self) -> None:
        try:
            while True:
                await self._wanted.wait()
                await self._work_off()
        finally:
            self.withdraw_speculation()
            await asyncio.gather(*self._ending, return_exceptions=True)

    async def _work_off(self) -> None:
        while self._plans:
            plan = self._plans.popleft()
            task = asyncio.get_running_loop().create_task(self._write(plan), name=f"answer {plan.question_id}")
            self._current = (plan, task)
            try:
                await asyncio.wait([task])
            finally:
                self._current = None
                if not task.done():
                    task.cancel("The session ended.")
                    await asyncio.wait([task])
            if not task.cancelled():
                task.result()
        self._wanted.clear()
        self._idle.set()

    async def _write(self, plan: Plan) -> None:
        draft = self._draft_of(plan)
        if draft is None:
            return
        answer_id = self._take_id()
        self._append(AnswerStarted(answer_id=answer_id, question_id=plan.question_id, writer=draft.writer_name))
        try:
            await self._publish(plan, answer_id, draft)
        except asyncio.CancelledError as stopped:
            reason = str(stopped.args[0]) if stopped.args else SUPERSEDED
            self._finish(answer_id, "cancelled", reason)
        except ProgramError as error:
            self._finish(answer_id, "failed", error.message)
            self._say_unavailable(error.message)
        else:
            self._finish(answer_id, "complete", "")
            self._say_available()
        finally:
            await draft.cancel()

    def _draft_of(self, plan: Plan) -> Draft | None:
        """The speculative draft of this very question, or a new one."""
        draft, self._speculative = self._speculative, None
        if draft is not None and draft.key == plan.key:
            self.adopted += 1
            return draft
        if draft is not None:
            self._end_in_background(draft)
        return None if self._writer is None else Draft(plan.key, self._writer, plan.request)

    async def _publish(self, plan: Plan, answer_id: AnswerId, draft: Draft) -> None:
        splitter = SentenceSplitter()
        first = True
        async for piece in draft.pieces():
            for sentence in splitter.feed(piece):
                await self._say(plan, answer_id, sentence)
            self._notify(AnswerGrew(answer_id=answer_id, text=splitter.rest))
            if first and splitter.rest.strip():
                self._on_first_word(plan.question_id)
                first = False
        if splitter.rest.strip():
            await self._say(plan, answer_id, splitter.rest)

    async def _say(self, plan: Plan, answer_id: AnswerId, sentence: str) -> None:
        checked = await self._check(sentence, plan.text, plan.offered)
        if not checked.text:
            return
        self._append(
            AnswerExtended(
                answer_id=answer_id,
                text=checked.text,
                verdict=checked.verdict,
                fact_ids=checked.fact_ids,
                reason=checked.reason,
            )
        )

    def _finish(self, answer_id: AnswerId, outcome: str, reason: str) -> None:
        self._notify(AnswerGrew(answer_id=answer_id, text=""))
        self._append(AnswerEnded(answer_id=answer_id, outcome=outcome, reason=reason))

    def _say_unavailable(self, message: str) -> None:
        self._unavailable = True
        self._append(ServiceChanged(service="answers", state="unavailable", message=message))

    def _say_available(self) -> None:
        if self._unavailable:
            self._unavailable = False
            self._append(ServiceChanged(service="answers", state="working"))

    def _discard_speculation(self) -> None:
        draft, self._speculative = self._speculative, None
        if draft is not None:
            self._end_in_background(draft)

    def _end_in_background(self, draft: Draft) -> None:
        task = asyncio.get_running_loop().create_task(draft.cancel())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    def _take_id(self) -> AnswerId:
        taken = self._next_id
        self._next_id = AnswerId(taken + 1)
        return taken
