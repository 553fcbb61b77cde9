"""The demo's verdict: it finds what is wrong, and only that."""

from desktop.demo.interview import PlannedQuestion
from desktop.demo.loop_probe import Lag
from desktop.demo.verdict import judge_demo
from shared.events import OutlineLine, QuestionDetected
from shared.ids import QuestionId, SegmentId
from shared.session_view import QuestionView, SegmentView, SessionView

LAG = Lag(0.5, 4.0, 9.0, 100)
PLANNED = [PlannedQuestion("Why us?", "motivation", 0, 100_000)]


def view(*ends: int) -> SessionView:
    """A completed session that noticed a question at each of these positions."""
    session = SessionView()
    session.state = "completed"
    segment_id = SegmentId("system-1")
    session.segments[segment_id] = SegmentView(segment_id, "system", "Why us?", 0, 1, ())
    for number, end in enumerate(ends, start=1):
        detected = QuestionDetected(
            question_id=QuestionId(number),
            segment_ids=(segment_id,),
            text="Why us?",
            question_class="motivation",
            second_class="intro",
            confidence=0.9,
            end=end,
        )
        session.questions[QuestionId(number)] = QuestionView(detected, (OutlineLine(kind="prompt", text="Say why"),))
    return session


def problems(session: SessionView, *, expects_answers: bool = False) -> tuple[str, ...]:
    return judge_demo(session, PLANNED, LAG, expects_answers=expects_answers).problems


def test_each_planned_question_noticed_once_is_no_problem() -> None:
    assert problems(view(100_000)) == ()


def test_a_planned_question_that_was_not_noticed_is_named() -> None:
    assert problems(view()) == ("This question was not noticed: Why us?",)


def test_a_question_noticed_twice_is_named() -> None:
    assert problems(view(100_000, 101_000)) == ("This question was noticed twice: Why us?",)


def test_a_statement_taken_for_a_question_is_named() -> None:
    assert problems(view(100_000, 900_000)) == ("This is no planned question: Why us?",)


def test_answers_that_were_expected_and_never_came_are_a_problem() -> None:
    assert problems(view(100_000), expects_answers=True) == ("No answer was written to its end.",)


def test_a_session_that_did_not_complete_is_a_problem() -> None:
    session = view(100_000)
    session.state = "active"

    assert problems(session) == ("The session did not complete.",)
