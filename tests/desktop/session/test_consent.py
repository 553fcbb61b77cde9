from pathlib import Path

import pytest

from desktop.session.consent import CHOICES, READY_SENTENCE, may_capture, seqs_of_the_other_side, withdraw
from desktop.session.log import SessionLog
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from shared.events import AnswerStarted, Erased, SegmentRemoved, SegmentRevised
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice
from tests.shared.samples import EVERY_EVENT, SESSION, answer_sentence, logged, question, running_session, segment

LIMIT_S = 20.0
LIVE = SessionSetup(assistance="full")


@pytest.mark.parametrize(
    ("consent", "allowed"),
    [
        (None, False),
        ("own_voice_only", False),
        ("practice", False),
        ("everyone_agreed", True),
        ("will_tell_them", True),
    ],
)
def test_the_other_side_of_a_live_session_needs_a_choice_that_includes_it(
    consent: ConsentChoice | None, allowed: bool
) -> None:
    assert may_capture("system", consent, LIVE) is allowed


@pytest.mark.parametrize("consent", [None, "own_voice_only", "everyone_agreed"])
def test_the_persons_own_voice_needs_none(consent: ConsentChoice | None) -> None:
    assert may_capture("microphone", consent, LIVE)


def test_practice_needs_none() -> None:
    assert may_capture("system", None, SessionSetup(assistance="practice"))


def test_after_a_no_the_other_side_is_not_captured_again() -> None:
    assert not may_capture("system", "everyone_agreed", LIVE, withdrawn=True)
    assert may_capture("microphone", "everyone_agreed", LIVE, withdrawn=True)


def test_a_source_that_was_not_chosen_is_not_captured() -> None:
    assert not may_capture("system", "everyone_agreed", SessionSetup(sources=("microphone",)))


def test_three_choices_are_offered_in_plain_words() -> None:
    assert [choice.choice for choice in CHOICES] == ["everyone_agreed", "will_tell_them", "own_voice_only"]
    assert all(choice.label and choice.meaning for choice in CHOICES)
    assert READY_SENTENCE.endswith("?")


def test_everything_of_the_other_side_is_found_and_nothing_of_the_persons_own() -> None:
    log = logged(EVERY_EVENT)

    found = {type(entry.event).__name__ for entry in log if entry.seq in seqs_of_the_other_side(log)}

    assert found == {
        "SegmentFinal",
        "SegmentRevised",
        "QuestionDetected",
        "QuestionDismissed",
        "OutlineBuilt",
        "AnswerExtended",
        "AnswerEnded",
    }
    own = next(entry.seq for entry in log if "I once had" in repr(entry.event))
    assert own not in seqs_of_the_other_side(log)


def test_an_echo_in_the_microphone_is_the_other_sides_words_too() -> None:
    log = logged(
        [
            segment(1, "Tell me", "microphone"),
            SegmentRevised(segment_id=SegmentId("microphone-1"), text="Tell me more", start=0, end=1, reason="merged"),
            SegmentRemoved(segment_id=SegmentId("microphone-1"), reason="echo"),
        ]
    )

    assert seqs_of_the_other_side(log) == [1, 2]


def test_they_said_no_removes_their_words_from_memory_and_disk(tmp_path: Path) -> None:
    store = SessionStore(Database(tmp_path / "sessions.db"), JsonCodec(), lambda _: None)
    log = SessionLog.resumed(running_session(["The canary sang"]))
    for entry in log.events:
        store.append(SESSION, entry)
    log.subscribe(lambda entry: store.append(SESSION, entry) and None)
    log.append(segment(1, "My own words", "microphone", 90_000))
    log.append(question(1, "Did the canary sing?"))
    log.append(AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="w"))
    log.append(answer_sentence(1, "The canary did."))

    erased = withdraw(log, store, SESSION).result(LIMIT_S)

    on_disk = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    loaded = store.load(SESSION)
    store.close()
    assert erased == 3
    assert b"canary" not in on_disk
    assert "canary" not in repr(log.events)
    assert loaded == list(log.events)
    assert sum(isinstance(entry.event, Erased) for entry in loaded) == 3
    assert [line.text for line in SessionView.of(loaded).transcript] == ["My own words"]
