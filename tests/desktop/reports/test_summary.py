from hypothesis import given

from desktop.reports.content_words import content_words
from desktop.reports.report import report_of
from desktop.reports.summary import Summary, is_used, summarise
from desktop.reports.summary_words import timing_note, unanswered_words
from shared.events import LoggedEvent, StoryMarked
from shared.ids import FactId, QuestionId
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import COSTS, DISAGREED, ROLLOUT, Log, interview, record_of
from tests.shared.strategies import any_log


def summary_of(log: Log) -> Summary:
    return record_of(log.events).summary


def test_a_fact_that_was_told_in_other_words_order_and_numbers_is_found() -> None:
    assert is_used(
        "Disagreed with the product manager over a one-night cut-over and proposed a staged rollout.", ROLLOUT
    )
    assert is_used("Reduced AWS cost by 31% through right-sizing, measured on the monthly bill.", COSTS)


def test_one_common_word_does_not_make_a_fact_used() -> None:
    assert content_words("Software Engineer, Contoso") & content_words(COSTS)

    assert not is_used("Software Engineer, Contoso", COSTS)
    assert not is_used("Mentored 3 junior engineers; two were promoted within 18 months.", ROLLOUT)


def test_nothing_said_uses_nothing() -> None:
    assert not is_used("", "")
    assert not is_used("Python", "")


def test_facts_count_for_the_question_they_were_offered_for() -> None:
    facts = {fact.fact_id: fact for fact in record_of(interview()).summary.facts or ()}

    assert facts[FactId("F3")].used_for == (QuestionId(2),)
    assert facts[FactId("F2")].used_for == ()
    assert set(facts) == {"F1", "F2", "F3", "F6"}


def test_a_question_with_hardly_a_word_before_the_next_is_not_answered() -> None:
    log = Log()
    log.ask("First?", 1)
    log.say("microphone", "Mm-hm, well", 5)
    log.ask("Second?", 10)
    log.say("microphone", "Yes, I have.", 14)

    unanswered = summary_of(log).unanswered

    assert unanswered is not None
    assert [open_.text for open_ in unanswered] == ["First?"]


def test_where_the_own_side_was_never_heard_nothing_is_said_about_answers() -> None:
    log = Log()
    log.ask("First?", 1)

    assert summary_of(log).unanswered is None
    assert "nothing can be said" in unanswered_words(summary_of(log))


def test_sentences_that_are_not_in_the_resume_are_named() -> None:
    assert [wrong.text for wrong in record_of(interview()).summary.unsupported] == [
        "I later trained forty engineers in it."
    ]


def test_questions_are_counted_by_kind_most_first() -> None:
    classes = record_of(interview()).summary.classes

    assert classes[0] == ("experience", 2)
    assert sum(count for _, count in classes) == 5


def test_stories_are_counted() -> None:
    log = Log()
    asked = log.ask(DISAGREED, 1)
    log.add(StoryMarked(question_id=asked, marked=True))

    assert summary_of(log).stories == 1


def test_little_data_is_said_to_be_little() -> None:
    one, few, many, none = Log(), Log(), Log(), Log()
    one.ask("Why?", 1)
    for number in range(5):
        few.ask("Why?", number * 10)
    for number in range(20):
        many.ask("Why?", number * 10)

    assert timing_note(summary_of(none).timing) == "No timing was measured in this session."
    assert timing_note(summary_of(one).timing) == "One question: no percentiles."
    assert timing_note(summary_of(few).timing) == "With 5 questions, p95 is simply the slowest."
    assert timing_note(summary_of(many).timing) == ""


@given(any_log())
def test_every_session_can_be_summed_up(log: list[LoggedEvent]) -> None:
    summary = summarise(SessionView.of(log), {FactId("F1"): "A fact"})

    assert summary.questions == len(report_of(log).questions)
