"""Answering: one answer a question, checked sentence by sentence, whatever the writer does."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from desktop.answers.grounding import Checked
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.errors import ProgramError
from desktop.session.answering import Answering, Plan
from shared.events import AnswerEnded, AnswerExtended, AnswerStarted, ServiceChanged, SessionEvent
from shared.ids import FactId, QuestionId, SegmentId
from shared.notices import AnswerGrew, LiveNotice
from tests.desktop.session.scripted_writer import ScriptedWriter

TURN = SegmentId("system-1")
REQUEST = AnswerRequest((), ChatMessage("user", "?"))


class Scene:
    """An answering stage with everything it said."""

    def __init__(self, writer: ScriptedWriter | None) -> None:
        self.events: list[SessionEvent] = []
        self.notices: list[LiveNotice] = []
        self.first_words: list[QuestionId] = []
        self.stage = Answering(
            writer, believe_all, self.events.append, self.notices.append, on_first_word=self.first_words.append
        )

    @property
    def sentences(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, AnswerExtended)]

    @property
    def outcomes(self) -> list[tuple[str, str]]:
        return [(event.outcome, event.reason) for event in self.events if isinstance(event, AnswerEnded)]


async def believe_all(sentence: str, question: str, offered: tuple[FactId, ...]) -> Checked:
    return Checked(sentence, "supported")


def plan(question: int, turn: str = "system-1", key: str = "why us?") -> Plan:
    return Plan(QuestionId(question), SegmentId(turn), key, key, REQUEST, ())


def play(writer: ScriptedWriter | None, act: Callable[[Answering], Awaitable[None]]) -> Scene:
    """Runs the stage beside `act`, then until every answer is written."""

    async def both() -> Scene:
        scene = Scene(writer)
        running = asyncio.create_task(scene.stage.run())
        await act(scene.stage)
        await scene.stage.settle(5.0)
        running.cancel()
        await asyncio.wait([running])
        return scene

    return asyncio.run(both())


def test_an_answer_is_started_extended_by_sentences_and_ended() -> None:
    async def act(stage: Answering) -> None:
        stage.answer(plan(1))

    scene = play(ScriptedWriter(["I built it. [F1] ", "It ran ", "for years. [F2]"]), act)

    kinds = [type(event) for event in scene.events]
    assert [AnswerStarted, AnswerExtended, AnswerExtended, AnswerEnded] == kinds
    assert scene.outcomes == [("complete", "")]
    assert [QuestionId(1)] == scene.first_words


def test_the_unfinished_sentence_is_shown_while_it_grows_and_taken_back_at_the_end() -> None:
    async def act(stage: Answering) -> None:
        stage.answer(plan(1))

    scene = play(ScriptedWriter(["I ", "built ", "it."]), act)

    grown = [notice.text for notice in scene.notices if isinstance(notice, AnswerGrew)]
    assert grown == ["I ", "I built ", "I built it.", ""]


def test_a_speculative_draft_is_hidden_until_its_question_is_certain_and_then_shown_whole() -> None:
    writer = ScriptedWriter(["I built it. ", "Done."])

    async def act(stage: Answering) -> None:
        stage.speculate(TURN, "why us?", REQUEST)
        await writer.started.wait()
        stage.answer(plan(1))

    scene = play(writer, act)

    assert len(writer.requests) == 1
    assert scene.stage.adopted == 1
    assert scene.sentences == ["I built it.", "Done."]


def test_a_speculative_draft_of_other_words_is_closed_and_never_shown() -> None:
    writer = ScriptedWriter(["Wrong answer."], ["Right answer."])

    async def act(stage: Answering) -> None:
        stage.speculate(TURN, "why?", REQUEST)
        await writer.started.wait()
        stage.answer(plan(1))

    scene = play(writer, act)

    assert scene.sentences == ["Right answer."]
    assert writer.closed == 2


def test_a_withdrawn_speculation_closes_its_stream() -> None:
    writer = ScriptedWriter(["Never seen."], held=True)

    async def act(stage: Answering) -> None:
        stage.speculate(TURN, "why?", REQUEST)
        await writer.started.wait()
        stage.withdraw_speculation()

    scene = play(writer, act)

    assert scene.events == []
    assert writer.closed == 1


def test_a_question_of_a_later_turn_ends_the_answer_and_keeps_its_sentences() -> None:
    writer = ScriptedWriter(["First answer. ", "And then", ScriptedWriter.STALL], ["Second answer."])

    async def act(stage: Answering) -> None:
        stage.answer(plan(1, "system-1"))
        await writer.stalled.wait()
        stage.answer(plan(2, "system-2"))

    scene = play(writer, act)

    assert scene.sentences == ["First answer.", "Second answer."]
    assert [outcome for outcome, _ in scene.outcomes] == ["cancelled", "complete"]


@pytest.mark.parametrize(
    ("turn", "key", "drafts"),
    [
        ("system-2", "and why them?", 2),
        ("system-1", "why us, of all companies?", 2),
        ("system-1", "when could you start?", 1),
        ("system-1", "why us?", 1),
    ],
    ids=["a later turn", "the same question gone on", "another question of the turn", "the same question"],
)
def test_a_likely_question_takes_the_place_of_an_answer_that_it_would_end_anyway(
    turn: str, key: str, drafts: int
) -> None:
    writer = ScriptedWriter(["First answer. ", "And then", ScriptedWriter.STALL], ["Second answer."])

    async def act(stage: Answering) -> None:
        stage.answer(plan(1, "system-1"))
        await writer.stalled.wait()
        stage.speculate(SegmentId(turn), key, REQUEST)
        if drafts == 1:
            stage.cancel_all("")
        else:
            stage.answer(plan(2, turn, key))

    scene = play(writer, act)

    assert len(writer.requests) == drafts
    assert scene.sentences == ["First answer.", "Second answer."][:drafts]


def test_two_questions_of_one_turn_are_answered_one_after_the_other() -> None:
    async def act(stage: Answering) -> None:
        stage.answer(plan(1, "system-1"))
        stage.answer(plan(2, "system-1", key="and when?"))

    scene = play(ScriptedWriter(["First."], ["Second."]), act)

    assert scene.sentences == ["First.", "Second."]
    assert [outcome for outcome, _ in scene.outcomes] == ["complete", "complete"]


def test_a_writer_that_fails_is_said_in_its_own_words_and_the_next_question_is_answered() -> None:
    async def act(stage: Answering) -> None:
        stage.answer(plan(1))
        await stage.settle(5.0)
        stage.answer(plan(2, "system-2"))

    scene = play(ScriptedWriter(["Half a sen", ProgramError("The key is wrong.")], ["Second answer."]), act)

    assert scene.outcomes == [("failed", "The key is wrong."), ("complete", "")]
    states = [event.state for event in scene.events if isinstance(event, ServiceChanged)]
    assert states == ["unavailable", "working"]


def test_without_a_writer_nothing_is_asked_and_nothing_said() -> None:
    async def act(stage: Answering) -> None:
        stage.speculate(TURN, "why?", REQUEST)
        stage.answer(plan(1))

    scene = play(None, act)

    assert scene.events == []


def test_a_dismissed_question_ends_its_answer_with_the_reason() -> None:
    writer = ScriptedWriter(["Never finished."], held=True)

    async def act(stage: Answering) -> None:
        stage.answer(plan(1))
        await writer.started.wait()
        stage.cancel(QuestionId(1), "It was no question.")

    scene = play(writer, act)

    assert scene.outcomes == [("cancelled", "It was no question.")]
    assert writer.closed == 1


def test_a_writer_that_must_not_speculate_is_asked_only_for_what_is_certain() -> None:
    writer = ScriptedWriter(["Because. [F1]"])

    async def act(stage: Answering) -> None:
        stage.use(writer, speculates=False)
        stage.speculate(TURN, "why us?", REQUEST)
        assert writer.requests == []
        assert stage.free_writer is None
        stage.answer(plan(1))

    scene = play(ScriptedWriter(), act)

    assert scene.sentences == ["Because. [F1]"]
    assert len(writer.requests) == 1


def test_another_writer_writes_from_the_next_question_on() -> None:
    before, after = ScriptedWriter(["The first. "], held=True), ScriptedWriter(["The second. "])

    async def act(stage: Answering) -> None:
        stage.answer(plan(1))
        await before.started.wait()
        stage.use(after)
        before.release()
        stage.answer(plan(2))

    scene = play(before, act)

    assert [sentence.strip() for sentence in scene.sentences] == ["The first.", "The second."]


def test_nobody_writes_when_that_is_wanted() -> None:
    async def act(stage: Answering) -> None:
        stage.use(None)
        stage.answer(plan(1))

    assert play(ScriptedWriter(["Never. "]), act).events == []
