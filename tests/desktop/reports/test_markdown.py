from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.markdown import plain, render_markdown
from desktop.reports.report import build_report
from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentWithdrawn,
    LoggedEvent,
    OutlineBuilt,
    OutlineLine,
    SessionCreated,
)
from shared.ids import AnswerId, FactId, QuestionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.shared.samples import SESSION, SETUP, logged, question, running_session, segment
from tests.shared.strategies import any_log

Q = QuestionId(1)
A = AnswerId(1)
TALK = [
    SessionCreated(session_id=SESSION, setup=SETUP),
    segment(1, "Tell me about a conflict."),
    question(1, "Tell me about a conflict."),
    OutlineBuilt(question_id=Q, lines=(OutlineLine(kind="cue", label="Situation", text="At Acme"),)),
    AnswerStarted(answer_id=A, question_id=Q, writer="local"),
    AnswerExtended(answer_id=A, text="I listened.", verdict="supported", fact_ids=(FactId("F3"),)),
    AnswerExtended(answer_id=A, text="Conflicts happen.", verdict="general"),
    AnswerExtended(answer_id=A, text="I won a prize.", verdict="unsupported"),
    AnswerEnded(answer_id=A, outcome="cancelled", reason="You stopped it."),
    segment(1, "I listened to them.", "microphone", 3_600 * 16_000),
]


def rendered(log: list[LoggedEvent], title: str = "") -> str:
    return render_markdown(build_report(SessionView.of(log), title))


def test_a_report_holds_all_that_was_said_asked_and_offered() -> None:
    text = rendered(logged(TALK))

    for part in (
        "# Second round",
        "- Company: Acme",
        "`0:00:00` Interviewer: **Tell me about a conflict.**",
        "`1:00:00` You: I listened to them.",
        "### 1. Tell me about a conflict.",
        "- **Situation:** At Acme",
        "> I listened. (R 3)",
        "> *Conflicts happen.* *(general, not about you)*",
        "> ~~I won a prize.~~ *(not supported by your résumé)*",
        "> *You stopped it.*",
    ):
        assert part in text


def test_consent_and_assistance_stand_in_every_report() -> None:
    agreed, withdrawn = rendered(running_session()), rendered([*running_session(), *logged([ConsentWithdrawn()], 4)])

    assert "Everyone had agreed" in agreed
    assert "Help given: transcript, outlines and written answers." in agreed
    assert "Somebody said no" in withdrawn


def test_practice_needs_no_word_about_others() -> None:
    created = SessionCreated(session_id=SESSION, setup=SessionSetup(assistance="practice"))

    assert "Practice: nobody else was transcribed." in rendered(logged([created]))


def test_the_name_given_later_is_the_title() -> None:
    assert rendered(running_session(), "Final round").startswith("# Final round\n")


def test_what_was_said_never_becomes_markup() -> None:
    said = "<script>alert(1)</script> # not a title\n- [a](http://b) ![x](y) `code` | *x* & <b>"

    text = rendered(running_session([said]))

    assert "<script" not in text.replace("\\<script", "")
    assert "\n- \\[" not in text
    assert "\n#" not in text.split("## Transcript")[1]


@given(st.text())
def test_text_stays_on_its_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1
    assert not plain(text).startswith(("#", "- ", "+ ", ">", "* "))


@given(any_log())
def test_every_session_can_be_reported(log: list[LoggedEvent]) -> None:
    assert rendered(log).endswith("\n")
