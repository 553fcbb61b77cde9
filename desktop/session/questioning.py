"""Questioning: what was said becomes questions with their outlines, and the wish for their answers."""

import asyncio
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.session.answering import WENT_ON, Answering, Plan
from desktop.session.assistance import Permissions
from desktop.session.being_said import BeingSaid
from desktop.session.log import SessionLog
from desktop.session.meant_now import asked_in, meant_now
from desktop.session.reading_ahead import ReadingAhead
from desktop.session.timing import Timing
from desktop.session.understanding import Understanding, Understood
from shared.events import OutlineBuilt, QuestionDetected, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.ids import QuestionId, SegmentId
from shared.notices import InterimHeard, LiveNotice, ProvisionalHeard, ProvisionalQuestion, ProvisionalWithdrawn
from shared.session_view import SessionView
from shared.vocabulary import SAMPLE_RATE

logger = logging.getLogger(__name__)

SILENCE_S = 2.5
"""After so long without a word of theirs, a turn that seemed to break off is taken as it stands."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The other side has said nothing since `segment_id`, up to this position."""

    segment_id: SegmentId
    position: int


Came = Literal["answer", "outline", "waits", "nothing"]
"""What comes of a wish for an answer; `waits`: until they have said it to the end."""

Said = ProvisionalHeard | SegmentFinal | SegmentRevised | SegmentRemoved | Silence


class Questioning:
    """Takes what was said in order, `run` works it off. Belongs to the loop; thinks on a thread of its own.

    `captured_time` tells when the sound at a position of the other side was captured. `reading_ahead` is given where
    work done on suspicion costs nothing: then the writer reads along, and starts before a question is certain.
    """

    def __init__(
        self,
        log: SessionLog,
        view: SessionView,
        understanding: Understanding,
        answering: Answering,
        permissions: Permissions,
        timing: Timing,
        captured_time: Callable[[int], float | None],
        notify: Callable[[LiveNotice], None],
        reading_ahead: ReadingAhead | None,
    ) -> None:
        self._log = log
        self._view = view
        self._understanding = understanding
        self._answering = answering
        self._permissions = permissions
        self._timing = timing
        self._captured_time = captured_time
        self._notify = notify
        self._reading_ahead = reading_ahead
        self._said: asyncio.Queue[Said] = asyncio.Queue()
        self._guessed: dict[SegmentId, int] = {}  # with the words that the turn had then
        self._last_of_theirs: SegmentFinal | None = None
        self._silence: asyncio.TimerHandle | None = None
        self._being_said = BeingSaid()

    def take(self, said: Said) -> None:
        """Never waits. What is shown already is noted with its time."""
        if isinstance(said, ProvisionalHeard):
            self._timing.text_shown(said.segment_id, said.text)
            self._being_said.hear(said)
        elif isinstance(said, SegmentFinal | SegmentRemoved):
            self._being_said.end(said.segment_id)
        self._said.put_nowait(said)
        self._listen_for_silence(said)

    def overhear(self, heard: InterimHeard) -> None:
        """Their turn still goes on; the writer reads along what they seem to ask."""
        self._being_said.hear(heard)
        may = self._permissions.answer and not self._view.consent_withdrawn
        if self._reading_ahead is None or not may or heard.source != "system":
            return
        if len(heard.text.split()) > self._guessed.get(heard.segment_id, sys.maxsize):
            self._answering.withdraw_speculation()  # the pause was none: the draft answers half a question
        self._reading_ahead.hear(heard.segment_id, heard.text)

    async def mark(self, segment_id: SegmentId) -> Came:
        """The person says that this segment is a question."""
        return self._tell(segment_id, await self._understanding.mark(segment_id))

    async def dismiss(self, question_id: QuestionId) -> None:
        """The person says that this is no question."""
        self._tell(None, await self._understanding.unmark(question_id))

    async def answer_now(self) -> Came:
        """Takes what the interviewer said last for a question, whatever the detector thought.

        If it is one already, its answer is written anew. While they are still saying it, it is taken at its end.
        """
        if not self._permissions.questions or self._view.consent_withdrawn:
            return "nothing"
        if self._being_said.want():
            return "waits"
        meant = meant_now(self._view)
        if meant is None:
            return "nothing"
        if asked_in(self._view, meant):
            asked = [known for known in meant.question_ids if self._view.questions[known].current]
            return await self.answer_again(asked[-1])
        return await self.mark(meant.segment_id)

    async def answer_again(self, question_id: QuestionId) -> Came:
        """Writes the answer anew, for instance after the writer had failed."""
        question = self._view.questions.get(question_id)
        if question is None:
            return "nothing"
        prepared = await self._understanding.prepare_again(question.detected)
        return self._ask_for_answer(Understood(question.detected, prepared))

    async def settled(self) -> None:
        """No more will come: everything taken is worked off, and a turn that broke off is taken as it stands."""
        if self._silence is not None:
            self._silence.cancel()
            self._said_nothing_since()
        await self._said.join()

    async def run(self) -> None:
        if self._permissions.questions:
            await self._understanding.warm_up()
        while True:
            said = await self._said.get()
            try:
                await self._on_said(said)
            except Exception:
                logger.exception("A segment could not be understood: %s", said.segment_id)
            finally:
                self._said.task_done()

    async def close(self) -> None:
        if self._reading_ahead is not None:
            await self._reading_ahead.close()
        self._understanding.close()

    def _listen_for_silence(self, said: Said) -> None:
        """Every word of theirs begins the wait anew."""
        if isinstance(said, Silence) or not said.segment_id.startswith("system"):
            return
        if self._silence is not None:
            self._silence.cancel()
            self._silence = None
        if isinstance(said, SegmentFinal):
            self._last_of_theirs = said
            self._silence = asyncio.get_running_loop().call_later(SILENCE_S, self._said_nothing_since)

    def _said_nothing_since(self) -> None:
        self._silence = None
        last = self._last_of_theirs
        if last is not None:
            self._said.put_nowait(Silence(last.segment_id, last.end + int(SILENCE_S * SAMPLE_RATE)))

    async def _on_said(self, said: Said) -> None:
        if not self._permissions.questions or self._view.consent_withdrawn:
            return
        match said:
            case ProvisionalHeard(source="system"):
                await self._on_provisional(said)
            case SegmentFinal():
                self._tell(said.segment_id, await self._understanding.final(said))
                self._forget_guess(said.segment_id)
                await self._take_if_wanted(said.segment_id)
            case SegmentRevised():
                self._tell(said.segment_id, await self._understanding.revised(said))
            case SegmentRemoved():
                self._tell(said.segment_id, await self._understanding.removed(said))
            case Silence():
                self._tell(said.segment_id, await self._understanding.silent(said.position))

    async def _take_if_wanted(self, segment_id: SegmentId) -> None:
        """They have said to the end what the person wanted answered meanwhile; a question is answered anyway."""
        segment = self._view.segments.get(segment_id)
        if self._being_said.take_wanted(segment_id) and segment is not None and not asked_in(self._view, segment):
            await self.mark(segment_id)

    async def _on_provisional(self, said: ProvisionalHeard) -> None:
        guess = await self._understanding.guess(said.text)
        if guess is None:
            self._forget_guess(said.segment_id)
            return
        self._guessed[said.segment_id] = len(said.text.split())
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
        if self._permissions.answer and self._reading_ahead is not None and guess.prepared.request is not None:
            self._answering.speculate(said.segment_id, guess.text, guess.prepared.request)

    def _forget_guess(self, segment_id: SegmentId) -> None:
        """A guess that came to nothing leaves the screen, and its draft is thrown away."""
        if segment_id not in self._guessed:
            return
        del self._guessed[segment_id]
        self._answering.withdraw_speculation()
        self._notify(ProvisionalWithdrawn(segment_id=segment_id))

    def _tell(self, segment_id: SegmentId | None, understood: list[Understood]) -> Came:
        """What came of the last of it."""
        came: Came = "nothing"
        if self._view.consent_withdrawn:
            return came
        for piece in understood:
            self._log.append(piece.change)
            if isinstance(piece.change, QuestionDetected):
                came = self._on_question(piece, segment_id)
            else:
                self._answering.cancel(piece.change.question_id, "It was no question.")
        return came

    def _on_question(self, piece: Understood, segment_id: SegmentId | None) -> Came:
        question, prepared = piece.change, piece.prepared
        assert isinstance(question, QuestionDetected)
        assert prepared is not None
        if question.replaces is not None:
            self._answering.cancel(question.replaces, WENT_ON)
        if self._permissions.outline:
            self._log.append(OutlineBuilt(question_id=question.question_id, lines=prepared.lines))
        turn = segment_id or question.segment_ids[-1]
        if not question.marked_by_person:
            last_word_at = self._captured_time(question.end)
            self._timing.committed(question.question_id, turn, question.text, last_word_at)
        self._guessed.pop(turn, None)
        return self._ask_for_answer(piece)

    def _ask_for_answer(self, piece: Understood) -> Came:
        """`outline` where nothing may be written, or where the facts hold nothing to write about."""
        question, prepared = piece.change, piece.prepared
        assert isinstance(question, QuestionDetected)
        if prepared is None or prepared.request is None or not self._permissions.answer:
            return "outline"
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
        return "answer"
