"""What "answer this now" means: the last of what they said, but not a nod behind it."""

import pytest

from desktop.session.meant_now import is_enough, meant_now
from shared.events import QuestionDismissed
from shared.ids import QuestionId
from tests.desktop.ui.scripted import Script

STATEMENT = "We run everything on Kubernetes and Kafka."


@pytest.mark.parametrize(("text", "enough"), [("Okay, so right.", False), ("And your part in it?", True), ("", False)])
def test_four_words_are_enough(text: str, enough: bool) -> None:
    assert is_enough(text) is enough


def test_before_they_spoke_nothing_is_meant() -> None:
    script = Script()
    script.say("microphone", "Hello, can you hear me now?", 1)

    assert meant_now(script.view.session) is None


def test_a_nod_and_the_candidates_words_behind_it_are_passed_over() -> None:
    script = Script()
    meant = script.say("system", STATEMENT, 1)
    script.say("system", "Right.", 5)
    script.say("microphone", "I see what you mean there.", 8)

    found = meant_now(script.view.session)

    assert found is not None
    assert found.segment_id == meant


def test_a_short_question_is_meant_unless_it_was_dismissed() -> None:
    script = Script()
    statement = script.say("system", STATEMENT, 1)
    script.ask(1, "Why?", 5)
    asked = meant_now(script.view.session)
    script.add(QuestionDismissed(question_id=QuestionId(1), reason="person"))
    dismissed = meant_now(script.view.session)

    assert asked is not None
    assert asked.text == "Why?"
    assert dismissed is not None
    assert dismissed.segment_id == statement


def test_where_they_only_nodded_the_last_nod_is_meant() -> None:
    script = Script()
    script.say("system", "Right.", 1)
    last = script.say("system", "Okay.", 5)

    found = meant_now(script.view.session)

    assert found is not None
    assert found.segment_id == last
