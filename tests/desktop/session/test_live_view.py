import pytest

from desktop.session.live_view import Change
from shared.events import (
    AnswerStarted,
    ConsentWithdrawn,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SessionPaused,
    TimingMeasured,
)
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.notices import (
    AnswerGrew,
    InterimHeard,
    LagMeasured,
    LevelMeasured,
    ProvisionalHeard,
    ProvisionalQuestion,
    ProvisionalWithdrawn,
)
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import OUTLINE, SENTENCES, Script, detected

TURN = SegmentId("system-7")


def interim(text: str, segment_id: SegmentId = TURN) -> InterimHeard:
    return InterimHeard(segment_id=segment_id, source="system", text=text, solid_words=1, start=16_000, end=32_000)


def guess(text: str, segment_id: SegmentId = TURN) -> ProvisionalQuestion:
    return ProvisionalQuestion(
        segment_id=segment_id,
        text=text,
        question_class="technical",
        second_class="experience",
        confidence=0.8,
        end=32_000,
        lines=OUTLINE,
    )


@pytest.fixture
def script() -> Script:
    return Script()


def test_an_event_that_the_shared_session_view_has_seen_is_not_applied_twice(script: Script) -> None:
    script.ask(1, "Why us?")
    script.answer(1, SENTENCES[:1])

    script.view.apply(script.last)

    assert script.view.displayed is not None
    assert script.view.displayed.answer is not None
    assert script.view.displayed.answer.sentences == [SENTENCES[0]]


def test_every_change_names_what_it_touched(script: Script) -> None:
    told: list[Change] = []
    script.view.subscribe(told.append)

    script.say("system", "Hello.")
    script.add(detected(1, "Why us?"))
    script.add(AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="w"))
    script.add(TimingMeasured(question_id=QuestionId(1), text_ms=1.0))
    script.add(SessionPaused())
    script.view.notice(interim("What about"))
    script.view.notice(LagMeasured(lag_s=2.0))
    script.view.notice(LevelMeasured(source="system", rms_db=-20, peak_db=-10))

    assert told == ["transcript", "question", "answer", "question", "state", "interim", "lag", "levels"]


def test_who_unsubscribes_hears_nothing_more(script: Script) -> None:
    told: list[Change] = []
    unsubscribe = script.view.subscribe(told.append)

    unsubscribe()
    script.add(SessionPaused())

    assert told == []


def test_a_listener_may_unsubscribe_while_it_is_told(script: Script) -> None:
    told: list[Change] = []
    unsubscribe = script.view.subscribe(lambda change: unsubscribe())
    script.view.subscribe(told.append)

    script.add(SessionPaused())

    assert told == ["state"]


def test_an_interim_is_there_until_its_segment_is_final(script: Script) -> None:
    script.view.notice(interim("What about the"))
    before = script.view.interim["system"].text

    script.add(SegmentFinal(segment_id=TURN, source="system", text="What about the tests?", start=16_000, end=40_000))

    assert before == "What about the"
    assert script.view.interim == {}


def test_an_interim_that_comes_after_its_final_changes_nothing(script: Script) -> None:
    script.add(SegmentFinal(segment_id=TURN, source="system", text="What now?", start=16_000, end=40_000))

    script.view.notice(interim("What"))

    assert script.view.interim == {}


def test_a_removed_turn_takes_its_interim_with_it(script: Script) -> None:
    script.view.notice(ProvisionalHeard(segment_id=TURN, source="system", text="Echo.", start=0, end=1))

    script.add(SegmentRemoved(segment_id=TURN, reason="echo"))

    assert script.view.interim == {}


def test_the_question_being_asked_is_shown_before_it_is_certain(script: Script) -> None:
    script.ask(1, "Why us?")

    script.view.notice(guess("What is a semaphore?"))

    shown = script.view.displayed
    assert shown is not None
    assert (shown.question_id, shown.text, shown.lines) == (None, "What is a semaphore?", OUTLINE)


def test_a_withdrawn_guess_gives_the_question_before_back(script: Script) -> None:
    script.ask(1, "Why us?")
    script.view.notice(guess("What is a semaphore?"))

    script.view.notice(ProvisionalWithdrawn(segment_id=TURN))

    assert script.view.displayed is not None
    assert script.view.displayed.question_id == 1


def test_a_guess_about_another_turn_is_not_withdrawn(script: Script) -> None:
    script.view.notice(guess("What is a semaphore?"))

    script.view.notice(ProvisionalWithdrawn(segment_id=SegmentId("system-6")))

    assert script.view.displayed is not None


def test_the_newest_question_is_shown_unless_another_was_chosen(script: Script) -> None:
    script.ask(1, "First?")
    script.ask(2, "Second?")
    newest = script.view.displayed

    script.view.previous()
    script.ask(3, "Third?")

    assert newest is not None
    assert newest.question_id == 2
    assert script.view.displayed is not None
    assert script.view.displayed.question_id == 1
    assert not script.view.following


def test_stepping_on_to_the_newest_follows_the_interview_again(script: Script) -> None:
    script.ask(1, "First?")
    script.ask(2, "Second?")
    script.view.previous()

    script.view.next()
    script.ask(3, "Third?")

    assert script.view.following
    assert script.view.displayed is not None
    assert script.view.displayed.question_id == 3


def test_stepping_stops_at_both_ends(script: Script) -> None:
    script.ask(1, "First?")
    script.ask(2, "Second?")

    for _ in range(5):
        script.view.previous()
    first = script.view.displayed
    for _ in range(5):
        script.view.next()

    assert first is not None
    assert first.question_id == 1
    assert script.view.displayed is not None
    assert script.view.displayed.question_id == 2


def test_a_chosen_question_is_followed_into_its_revised_form(script: Script) -> None:
    script.ask(1, "Have you reduced costs?")
    script.ask(2, "Second?")
    script.view.select(QuestionId(1))

    script.add(detected(3, "Have you reduced costs, and how?", replaces=1))

    assert script.view.displayed is not None
    assert script.view.displayed.question_id == 3


def test_a_dismissed_choice_leads_back_to_the_newest(script: Script) -> None:
    script.ask(1, "First?")
    script.ask(2, "Second?")
    script.view.select(QuestionId(1))

    script.add(QuestionDismissed(question_id=QuestionId(1), reason="person"))

    assert script.view.following
    assert script.view.question_ids == [2]


def test_a_question_that_is_not_there_cannot_be_chosen(script: Script) -> None:
    script.ask(1, "First?")

    script.view.select(QuestionId(9))

    assert script.view.following


def test_the_growing_sentence_belongs_to_its_answer_and_ends_with_its_check(script: Script) -> None:
    script.ask(1, "First?")
    script.answer(1, ())
    script.view.notice(AnswerGrew(answer_id=AnswerId(1), text="At North"))
    growing = script.view.displayed

    script.add(SENTENCES[0])

    assert growing is not None
    assert growing.growing == "At North"
    assert script.view.displayed is not None
    assert script.view.displayed.growing == ""


def test_they_said_no_takes_everything_of_theirs_from_the_view(script: Script) -> None:
    script.ask(1, "First?")
    script.levels(-30, -10)
    script.view.notice(interim("And then"))
    script.view.notice(guess("And then?"))

    script.add(ConsentWithdrawn())

    assert script.view.displayed is None
    assert script.view.interim == {}
    assert "system" not in script.view.levels


def test_what_they_said_last_can_be_marked_unless_it_is_a_question_already(script: Script) -> None:
    script.ask(1, "First?", 1)
    asked = script.view.markable_segment
    said = script.say("system", "We are curious about your view.", 5)
    script.say("microphone", "Sure.", 7)

    assert asked is None
    assert script.view.markable_segment == said


def test_a_dismissed_question_can_be_marked_again(script: Script) -> None:
    script.ask(1, "First?", 1)

    script.add(QuestionDismissed(question_id=QuestionId(1), reason="person"))

    assert script.view.markable_segment == "system-1"


def test_alone_the_last_line_of_all_can_be_marked() -> None:
    script = Script(SessionSetup(sources=("microphone",), assistance="practice"))

    said = script.say("microphone", "Tell me about yourself.", 1)

    assert script.view.markable_segment == said


def test_the_last_utterances_come_in_the_order_of_speech(script: Script) -> None:
    script.say("system", "One.", 1)
    script.say("microphone", "Two.", 2)
    script.view.notice(
        InterimHeard(segment_id=TURN, source="system", text="Three", solid_words=1, start=48_000, end=50_000)
    )

    newest = script.view.utterances(2)

    assert [(utterance.text, utterance.interim) for utterance in newest] == [("Two.", False), ("Three", True)]
