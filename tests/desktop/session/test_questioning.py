"""Questioning: what was said becomes questions, outlines and answers in the log, as far as the session may go."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from desktop.demo.interview import DATA
from desktop.questions.provisional import ProvisionalReader
from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import QuestionTracker
from desktop.session import questioning as stage
from desktop.session.answering import WENT_ON, Answering
from desktop.session.assistance import Permissions
from desktop.session.log import SessionLog
from desktop.session.preparing import Preparation
from desktop.session.questioning import Questioning
from desktop.session.reading_ahead import ReadingAhead
from desktop.session.timing import Timing
from desktop.session.understanding import Understanding
from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentRecorded,
    ConsentWithdrawn,
    OutlineBuilt,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    SessionCreated,
    SessionStarted,
    TimingMeasured,
)
from shared.ids import QuestionId, SegmentId, SessionId
from shared.notices import InterimHeard, LiveNotice, ProvisionalHeard, ProvisionalQuestion, ProvisionalWithdrawn
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, Assistance, Source
from tests.desktop.answers.facts_in import book_in
from tests.desktop.session.scripted_writer import ScriptedWriter

RESUME = (DATA / "resume.md").read_text(encoding="utf-8")
READER = QuestionReader.load(None)
QUESTION = "Tell me about a time you disagreed with a colleague."
LATENCY = "How did you bring down the latency of the payment service?"
SYSTEM = "Your part in the migration of the payment service."
STATEMENT = "We run everything on Kubernetes and Kafka here."
BROKEN_OFF = "Why did you leave your last job when"
LIMIT_S = 10.0


class Interview:
    """The real understanding and answering between what is heard and the log; only the writer is scripted."""

    def __init__(self, assistance: Assistance = "full", *scripts: list[str | Exception], held: bool = False) -> None:
        self.log, self.view = SessionLog(), SessionView()
        self.log.subscribe(self.view.apply)
        self.notices: list[LiveNotice] = []
        self.writer = ScriptedWriter(*(scripts or (["I proposed a staged rollout. [F4]"],) * 9), held=held)
        setup = SessionSetup(resume_text=RESUME, assistance=assistance)
        self.log.append(SessionCreated(session_id=SessionId("s"), setup=setup))
        self.log.append(ConsentRecorded(choice="everyone_agreed", text_version=1))
        self.log.append(SessionStarted())
        preparation = Preparation(book_in(RESUME), setup, None, bind_form=False)
        understanding = Understanding(QuestionTracker(READER), ProvisionalReader(READER), preparation)
        notify = self.notices.append
        self.answering = Answering(self.writer, understanding.check, self.log.append, notify)
        self.asking = Questioning(
            self.log,
            self.view,
            understanding,
            self.answering,
            Permissions.of(assistance),
            Timing(lambda: 1.0, self.log.append),
            lambda position: 0.5,
            notify,
            ReadingAhead(self.answering, preparation.prefix),
        )
        self._now = 0

    def hear(self, text: str, source: Source = "system") -> SegmentFinal:
        """A finished segment, in the log first, as the session does it."""
        segment = self._segment(text, source)
        self.log.append(segment)
        self.asking.take(segment)
        return segment

    def guess(self, text: str, segment: str) -> None:
        self.asking.take(
            ProvisionalHeard(segment_id=SegmentId(segment), source="system", text=text, start=0, end=SAMPLE_RATE)
        )

    def overhear(self, text: str, segment: str, source: Source = "system") -> None:
        self.asking.overhear(
            InterimHeard(segment_id=SegmentId(segment), source=source, text=text, solid_words=0, start=0, end=1)
        )

    def revise(self, segment: SegmentFinal, text: str) -> None:
        revised = SegmentRevised(
            segment_id=segment.segment_id, text=text, start=segment.start, end=segment.end, reason="merged"
        )
        self.log.append(revised)
        self.asking.take(revised)

    def remove(self, segment: SegmentFinal) -> None:
        removed = SegmentRemoved(segment_id=segment.segment_id, reason="echo")
        self.log.append(removed)
        self.asking.take(removed)

    async def worked_off(self) -> None:
        """All that was said so far is understood, and every answer asked for is written."""
        await self.asking._said.join()
        await self.answering.settle(LIMIT_S)

    def logged(self, kind: type) -> list:  # type: ignore[type-arg]
        return [logged.event for logged in self.log.events if isinstance(logged.event, kind)]

    def noticed(self, kind: type) -> list:  # type: ignore[type-arg]
        return [notice for notice in self.notices if isinstance(notice, kind)]

    @property
    def asked(self) -> list[str]:
        """The questions that hold now."""
        return [question.detected.text for question in self.view.current_questions]

    def _segment(self, text: str, source: Source) -> SegmentFinal:
        start, self._now = self._now + SAMPLE_RATE, self._now + 3 * SAMPLE_RATE
        count = len([known for known in self.view.segments if known.startswith(source)]) + 1
        segment_id = SegmentId(f"{source}-{count}")
        return SegmentFinal(segment_id=segment_id, source=source, text=text, start=start, end=self._now)


def play(interview: Interview, act: Callable[[Interview], Awaitable[None]]) -> Interview:
    """Runs the stages beside `act`, until everything said is worked off."""

    async def life() -> None:
        running = [asyncio.create_task(interview.asking.run()), asyncio.create_task(interview.answering.run())]
        await asyncio.wait_for(act(interview), LIMIT_S)
        await asyncio.wait_for(interview.worked_off(), LIMIT_S)
        for task in running:
            task.cancel()
        await asyncio.wait(running)
        await interview.asking.close()

    asyncio.run(life())
    return interview


# --- a guess ----------------------------------------------------------------------------------------------------------


def test_what_reads_as_a_question_at_a_pause_is_shown_with_its_outline_before_it_is_certain() -> None:
    async def act(interview: Interview) -> None:
        interview.guess(QUESTION, "system-1")
        await asyncio.wait_for(interview.writer.started.wait(), LIMIT_S)

    interview = play(Interview(), act)

    (shown,) = interview.noticed(ProvisionalQuestion)
    assert shown.text == QUESTION
    assert shown.lines
    assert interview.asked == []
    assert len(interview.writer.requests) == 1  # on suspicion
    assert interview.logged(AnswerStarted) == []


def test_a_guess_that_the_whole_turn_belies_leaves_the_screen_and_its_draft_is_thrown_away() -> None:
    async def act(interview: Interview) -> None:
        interview.guess(QUESTION, "system-1")
        await asyncio.wait_for(interview.writer.started.wait(), LIMIT_S)
        interview.hear(STATEMENT)
        await interview.worked_off()
        assert interview.answering.free_writer is interview.writer

    interview = play(Interview("full", [ScriptedWriter.STALL]), act)

    assert [notice.segment_id for notice in interview.noticed(ProvisionalWithdrawn)] == ["system-1"]
    assert interview.asked == []
    assert interview.logged(AnswerStarted) == []


def test_a_guess_whose_next_reading_is_no_question_leaves_the_screen() -> None:
    async def act(interview: Interview) -> None:
        interview.guess(QUESTION, "system-1")
        interview.guess(STATEMENT, "system-1")

    interview = play(Interview(), act)

    assert [type(notice) for notice in interview.notices] == [ProvisionalQuestion, ProvisionalWithdrawn]


def test_a_guess_that_comes_true_is_not_withdrawn_and_its_draft_becomes_the_answer() -> None:
    async def act(interview: Interview) -> None:
        interview.guess(QUESTION, "system-1")
        await interview.worked_off()
        interview.hear(QUESTION)

    interview = play(Interview(), act)

    assert interview.asked == [QUESTION]
    assert interview.noticed(ProvisionalWithdrawn) == []
    assert len(interview.writer.requests) == 1
    assert [ended.outcome for ended in interview.logged(AnswerEnded)] == ["complete"]


def test_a_draft_of_half_a_question_is_dropped_as_soon_as_more_words_come() -> None:
    async def act(interview: Interview) -> None:
        interview.guess(QUESTION, "system-1")
        await interview.asking._said.join()
        await asyncio.wait_for(interview.writer.started.wait(), LIMIT_S)
        assert interview.answering.free_writer is None
        interview.overhear(f"{QUESTION[:-1]} about money, and what came of it", "system-1")
        assert interview.answering.free_writer is interview.writer

    play(Interview("full", [ScriptedWriter.STALL]), act)


def test_the_candidates_own_pauses_are_no_guesses() -> None:
    async def act(interview: Interview) -> None:
        interview.asking.take(
            ProvisionalHeard(segment_id=SegmentId("microphone-1"), source="microphone", text=QUESTION, start=0, end=1)
        )

    assert play(Interview(), act).notices == []


# --- a question -------------------------------------------------------------------------------------------------------


def test_a_question_is_logged_then_its_outline_then_its_timing_then_its_answer() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(QUESTION)

    interview = play(Interview(), act)

    wanted = (QuestionDetected, OutlineBuilt, TimingMeasured, AnswerStarted, AnswerExtended, AnswerEnded)
    kinds = [type(logged.event) for logged in interview.log.events if isinstance(logged.event, wanted)]
    assert kinds == list(wanted)
    assert interview.view.current_questions[0].answers[0].sentences[0].fact_ids


def test_a_statement_brings_nothing() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(STATEMENT)

    interview = play(Interview(), act)

    assert interview.logged(QuestionDetected) == []
    assert interview.writer.requests == []


def test_a_question_that_went_on_ends_the_answer_to_its_first_half() -> None:
    async def act(interview: Interview) -> None:
        first = interview.hear("How did you bring down the latency?")
        await asyncio.wait_for(interview.writer.stalled.wait(), LIMIT_S)
        interview.revise(first, LATENCY)

    interview = play(Interview("full", ["Half. ", ScriptedWriter.STALL], ["Whole."]), act)

    assert interview.asked == [LATENCY]
    ended = [(each.outcome, each.reason) for each in interview.logged(AnswerEnded)]
    assert ended == [("cancelled", WENT_ON), ("complete", "")]


def test_a_question_whose_words_were_an_echo_is_dismissed_and_its_answer_ends() -> None:
    async def act(interview: Interview) -> None:
        heard = interview.hear(QUESTION)
        await asyncio.wait_for(interview.writer.stalled.wait(), LIMIT_S)
        interview.remove(heard)

    interview = play(Interview("full", ["Begun. ", ScriptedWriter.STALL]), act)

    assert interview.asked == []
    assert [dismissed.reason for dismissed in interview.logged(QuestionDismissed)] == ["echo"]
    assert [ended.outcome for ended in interview.logged(AnswerEnded)] == ["cancelled"]


def test_a_segment_that_cannot_be_understood_does_not_stop_what_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    interview = Interview()
    understood = interview.asking._understanding.final

    async def fails_once(segment: SegmentFinal) -> object:
        if segment.segment_id == "system-1":
            raise ValueError
        return await understood(segment)

    monkeypatch.setattr(interview.asking._understanding, "final", fails_once)

    async def act(interview: Interview) -> None:
        interview.hear(QUESTION)
        interview.hear(LATENCY)

    assert play(interview, act).asked == [LATENCY]


# --- silence ----------------------------------------------------------------------------------------------------------


def test_a_turn_that_broke_off_is_taken_as_it_stands_once_they_are_silent() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(BROKEN_OFF)
        await interview.asking._said.join()
        assert interview.asked == []
        await interview.asking.settled()  # nothing more will come: their silence need not be waited for

    assert len(play(Interview(), act).asked) == 1


def test_the_silence_is_noticed_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    detected = asyncio.Event()
    interview = Interview()
    interview.log.subscribe(lambda logged: detected.set() if isinstance(logged.event, QuestionDetected) else None)
    loops: list[float] = []

    async def act(interview: Interview) -> None:
        loop = asyncio.get_running_loop()
        call_later = loop.call_later

        def at_once(delay: float, callback: Callable[..., object], *arguments: object) -> asyncio.TimerHandle:
            loops.append(delay)
            return call_later(0, callback, *arguments)

        monkeypatch.setattr(loop, "call_later", at_once)
        interview.hear(BROKEN_OFF)
        monkeypatch.setattr(loop, "call_later", call_later)
        await detected.wait()

    play(interview, act)

    assert loops == [stage.SILENCE_S]


def test_a_word_of_theirs_begins_the_wait_anew_and_one_of_the_candidate_does_not() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(BROKEN_OFF)
        waiting = interview.asking._silence
        interview.hear("Yes.", "microphone")
        assert waiting is not None
        assert not waiting.cancelled()
        interview.guess("it was too", "system-2")
        assert waiting.cancelled()

    play(Interview(), act)


# --- what the person says ---------------------------------------------------------------------------------------------


def test_a_segment_that_the_person_marks_becomes_a_question_with_outline_and_answer() -> None:
    async def act(interview: Interview) -> None:
        heard = interview.hear(SYSTEM)
        await interview.worked_off()
        await interview.asking.mark(heard.segment_id)

    interview = play(Interview(), act)

    (detected,) = interview.logged(QuestionDetected)
    assert detected.marked_by_person
    assert interview.logged(OutlineBuilt)
    assert interview.logged(AnswerStarted)
    assert interview.logged(TimingMeasured) == []  # nobody waited from a last word on


def test_what_the_person_says_is_none_leaves_with_its_answer_and_does_not_come_back() -> None:
    async def act(interview: Interview) -> None:
        heard = interview.hear(QUESTION)
        await asyncio.wait_for(interview.writer.stalled.wait(), LIMIT_S)
        await interview.asking.dismiss(QuestionId(1))
        interview.revise(heard, QUESTION)

    interview = play(Interview("full", ["Begun. ", ScriptedWriter.STALL]), act)

    assert interview.asked == []
    assert [(each.outcome, each.reason) for each in interview.logged(AnswerEnded)] == [
        ("cancelled", "It was no question.")
    ]


def test_answer_now_writes_the_answer_of_a_known_question_anew() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(QUESTION)
        await interview.worked_off()
        await interview.asking.answer_now()

    interview = play(Interview(), act)

    assert interview.asked == [QUESTION]
    assert len(interview.view.current_questions[0].answers) == 2


def test_answer_now_takes_what_they_said_last_for_a_question() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(STATEMENT)
        interview.hear("Sounds good.", "microphone")
        await interview.worked_off()
        await interview.asking.answer_now()

    interview = play(Interview(), act)

    assert interview.asked == [STATEMENT]
    assert interview.view.current_questions[0].detected.marked_by_person


@pytest.mark.parametrize("own", [[], ["How did you bring down the latency?"]], ids=["nothing said", "own voice alone"])
def test_answer_now_does_nothing_before_they_said_anything(own: list[str]) -> None:
    async def act(interview: Interview) -> None:
        for words in own:
            interview.hear(words, "microphone")
        await interview.worked_off()
        await interview.asking.answer_now()

    interview = play(Interview(), act)

    assert interview.asked == []
    assert interview.writer.requests == []


def test_answer_now_while_they_are_speaking_takes_the_sentence_once_it_was_said() -> None:
    came: list[str] = []

    async def act(interview: Interview) -> None:
        interview.hear("Thanks for coming in today, it is good to see you.")
        await interview.worked_off()
        interview.overhear("We run everything on Kubernetes", "system-2")
        came.append(await interview.asking.answer_now())
        assert interview.asked == []
        interview.hear(STATEMENT)

    interview = play(Interview(), act)

    assert came == ["waits"]
    assert interview.asked == [STATEMENT]


def test_a_sentence_wanted_while_it_was_said_that_is_a_question_anyway_is_asked_once() -> None:
    async def act(interview: Interview) -> None:
        interview.overhear("How did you bring down", "system-1")
        await interview.asking.answer_now()
        interview.hear(LATENCY)

    interview = play(Interview(), act)

    assert interview.asked == [LATENCY]
    assert len(interview.writer.requests) == 1


@pytest.mark.parametrize("nod", ["Right.", "Okay, so"])
def test_answer_now_means_the_sentence_before_a_nod(nod: str) -> None:
    async def act(interview: Interview) -> None:
        interview.hear(STATEMENT)
        interview.hear(nod)
        interview.overhear("Mm", "system-3")
        await interview.worked_off()
        await interview.asking.answer_now()

    assert play(Interview(), act).asked == [STATEMENT]


@pytest.mark.parametrize(("words", "comes"), [(STATEMENT, "outline"), (SYSTEM, "answer")])
def test_answer_now_says_whether_an_answer_comes_of_it(words: str, comes: str) -> None:
    came: list[str] = []

    async def act(interview: Interview) -> None:
        interview.hear(words)
        await interview.worked_off()
        came.append(await interview.asking.answer_now())

    interview = play(Interview(), act)

    assert came == [comes]
    assert bool(interview.writer.requests) is (comes == "answer")


def test_a_question_that_the_candidate_repeats_can_be_marked_where_nobody_else_is_heard() -> None:
    async def act(interview: Interview) -> None:
        own = interview.hear(LATENCY, "microphone")
        await interview.worked_off()
        await interview.asking.mark(own.segment_id)

    interview = play(Interview(), act)

    assert interview.asked == [LATENCY]
    assert interview.logged(AnswerStarted)


def test_an_unknown_question_is_not_answered_again() -> None:
    async def act(interview: Interview) -> None:
        await interview.asking.answer_again(QuestionId(9))

    assert play(Interview(), act).writer.requests == []


# --- what the session may ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("assistance", "questions", "outline", "answer"),
    [
        ("full", True, True, True),
        ("practice", True, True, True),
        ("notes", True, True, False),
        ("captions", False, False, False),
    ],
)
def test_no_more_than_the_assistance_allows_is_made_of_what_was_said(
    assistance: Assistance, questions: bool, outline: bool, answer: bool
) -> None:
    async def act(interview: Interview) -> None:
        interview.overhear(QUESTION, "system-1")
        interview.guess(QUESTION, "system-1")
        interview.hear(QUESTION)

    interview = play(Interview(assistance), act)

    made = [bool(interview.logged(kind)) for kind in (QuestionDetected, OutlineBuilt, AnswerStarted)]
    assert made == [questions, outline, answer]
    assert bool(interview.noticed(ProvisionalQuestion)) is questions
    assert bool(interview.writer.requests) is answer


def test_in_notes_answer_now_brings_an_outline_and_no_answer() -> None:
    async def act(interview: Interview) -> None:
        interview.hear(STATEMENT)
        await interview.worked_off()
        await interview.asking.answer_now()

    interview = play(Interview("notes"), act)

    assert interview.asked == [STATEMENT]
    assert interview.logged(OutlineBuilt)
    assert interview.writer.requests == []


def test_in_captions_neither_a_mark_nor_answer_now_makes_a_question() -> None:
    async def act(interview: Interview) -> None:
        heard = interview.hear(QUESTION)
        await interview.worked_off()
        await interview.asking.mark(heard.segment_id)
        await interview.asking.answer_now()

    assert play(Interview("captions"), act).logged(QuestionDetected) == []


def test_once_they_said_no_nothing_of_what_is_still_to_be_understood_is_told() -> None:
    async def act(interview: Interview) -> None:
        interview.log.append(ConsentWithdrawn())
        interview.guess(QUESTION, "system-1")
        interview.hear(QUESTION)
        interview.overhear(QUESTION, "system-2")
        await interview.asking.mark(SegmentId("system-1"))

    interview = play(Interview(), act)

    assert interview.logged(QuestionDetected) == []
    assert interview.notices == []
    assert interview.writer.requests == []


def test_a_no_while_a_question_is_being_understood_keeps_it_out_of_the_log() -> None:
    async def act(interview: Interview) -> None:
        heard = interview.hear(STATEMENT)
        await interview.worked_off()
        marking = asyncio.create_task(interview.asking.mark(heard.segment_id))
        await asyncio.sleep(0)
        interview.log.append(ConsentWithdrawn())
        await marking

    assert play(Interview(), act).logged(QuestionDetected) == []
