"""Finding sessions by words: what is found, where, and that nothing removed is found or left in the file."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.codec import JsonCodec
from desktop.store.event_table import EventTable
from desktop.store.passages import passages_of
from desktop.store.schema import migrate
from desktop.store.search import find
from desktop.store.search_index import SearchIndex
from desktop.store.session_reader import SessionReader
from desktop.store.session_store import SessionStore
from desktop.store.session_table import SessionTable
from shared.events import (
    AnswerEnded,
    AnswerStarted,
    ConsentWithdrawn,
    LoggedEvent,
    QuestionDismissed,
    SegmentRemoved,
    SegmentRevised,
    SessionCreated,
    SessionEvent,
)
from shared.ids import AnswerId, QuestionId, SegmentId, SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files
from tests.shared.samples import SESSION, answer_sentence, logged, question, running_session, segment
from tests.shared.strategies import any_log

OTHER = SessionId("f" * 32)
CANARY = "Xqzwvjkcanary"
LEFT_BY_CANARY = b"jkcanary"  # the index shares the beginnings of neighbouring words


def found(store: SessionStore, text: str) -> list[tuple[str, str, str]]:
    """Kind, place and marked words of every hit, all sessions together."""
    return [
        (hit.kind, hit.ref, " ".join(hit.text[begin:end] for begin, end in hit.ranges))
        for session in store.search(text)
        for hit in session.hits
    ]


def session_of(*events: SessionEvent, session_id: SessionId = SESSION) -> list[LoggedEvent]:
    return logged([*(entry.event for entry in running_session(session_id=session_id)), *events])


def test_every_kind_of_text_is_found_with_its_place_and_the_words_marked(opened: Opened) -> None:
    opened.keep(
        session_of(
            segment(1, "Tell me about the cutover."),
            segment(2, "I moved the cutover by a week.", "microphone"),
            question(1, "How was the cutover planned?"),
            AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="w"),
            answer_sentence(1, "Our plan came first."),
            answer_sentence(1, "The rollout was staged."),
            AnswerEnded(answer_id=AnswerId(1), outcome="complete"),
        )
    )

    assert found(opened.store, "cutover") == [
        ("system", "system-1", "cutover"),
        ("microphone", "microphone-2", "cutover"),
        ("question", "1", "cutover"),
    ]
    assert found(opened.store, "rollout") == [("answer", "1", "rollout")]
    assert found(opened.store, "second") == [("name", "", "Second")]
    assert found(opened.store, "acme") == [("company", "", "Acme")]
    assert found(opened.store, "engineer") == [("job", "", "Engineer")]


@pytest.mark.parametrize("text", ["resume", "RÉSUMÉ", "résumé", "re\u0301sume\u0301", "resu"])
def test_case_and_accents_make_no_difference_and_the_last_word_may_be_unfinished(opened: Opened, text: str) -> None:
    opened.keep(running_session(["Your Résumé says so."]))

    assert found(opened.store, text) == [("system", "system-1", "Résumé")]


def test_a_word_before_the_last_is_taken_as_a_whole(opened: Opened) -> None:
    opened.keep(running_session(["The migration of the payments."]))

    assert found(opened.store, "migr pay") == []
    assert found(opened.store, "migration pay") == [("system", "system-1", "migration payments")]


def test_words_may_stand_in_different_places_of_a_session_but_all_of_them_in_it(opened: Opened) -> None:
    opened.keep(running_session(["We use Kafka.", "And Postgres."]))
    opened.keep(running_session(["Only Kafka here."], OTHER), OTHER)

    hits = opened.store.search("kafka acme postgres")

    assert [hit.session_id for hit in hits] == [SESSION]
    assert hits[0].total == 3


def test_what_holds_more_of_the_words_comes_first(opened: Opened) -> None:
    opened.keep(running_session(["Kafka.", "Postgres.", "Kafka and Postgres."]))

    assert found(opened.store, "kafka postgres")[0] == ("system", "system-3", "Kafka Postgres")


def test_names_with_signs_are_words(opened: Opened) -> None:
    opened.keep(running_session(["I write C++ mostly.", "I write C# too."]))

    assert found(opened.store, "C++") == [("system", "system-1", "C++")]
    assert found(opened.store, "c#") == [("system", "system-2", "C#")]


def test_a_long_line_is_shown_around_what_was_found(opened: Opened) -> None:
    opened.keep(running_session(["before " * 100 + "needle " + "after " * 100]))

    hit = opened.store.search("needle")[0].hits[0]

    assert hit.text.startswith("… before")
    assert hit.text.endswith("after …")
    assert len(hit.text) < 200
    assert [hit.text[begin:end] for begin, end in hit.ranges] == ["needle"]


SIGNS = ('"', "'", "*", '"unclosed', "a AND", "NOT", "(", "a OR )", "-x", "^", "col:x", "NEAR(", "\0", "🙂", "%_", " ")


@pytest.mark.parametrize("text", SIGNS)
def test_no_sign_has_a_meaning(opened: Opened, text: str) -> None:
    opened.keep(running_session(["and not near"]))

    assert isinstance(opened.store.search(text), list)


@given(st.text(max_size=40))
def test_any_text_is_safe_and_marks_lie_inside_what_is_shown(text: str) -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        _, sessions = _indexed(connection, running_session([text or "empty"]))
        for session in find(connection, sessions.all(connection), text, 5):
            for hit in session.hits:
                assert all(0 <= begin < end <= len(hit.text) for begin, end in hit.ranges)
    connection.close()


@given(any_log(max_size=14))
def test_an_index_kept_as_the_session_grows_equals_one_made_of_the_whole(log: list[LoggedEvent]) -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        _indexed(connection, log)
        rows = connection.execute("SELECT kind, ref, text FROM passages").fetchall()
        in_index = connection.execute("SELECT count(*) FROM search").fetchone()[0]
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    connection.close()

    view = SessionView.of(log)
    wanted = [(part.kind, part.ref, part.text) for part in passages_of(view, view.setup.name)]
    assert sorted(rows) == sorted(wanted)
    assert in_index == len(wanted)


def _indexed(connection: sqlite3.Connection, log: list[LoggedEvent]) -> tuple[SearchIndex, SessionTable]:
    migrate(connection)
    codec = JsonCodec()
    events, index = EventTable(codec), SearchIndex()
    sessions = SessionTable(codec, events)
    for entry in log:
        events.add(connection, SESSION, entry.seq, codec.encode(entry))
        folded = sessions.follow(connection, SESSION, entry)
        index.follow(connection, SESSION, entry, folded.view, folded.name)
    return index, sessions


def test_a_revised_line_is_found_by_its_new_words_only(opened: Opened) -> None:
    revised = SegmentRevised(segment_id=SegmentId("system-1"), text="The canary sang.", start=0, end=9, reason="edited")
    opened.keep(session_of(segment(1, "The carnery sang."), revised))

    assert found(opened.store, "carnery") == []
    assert found(opened.store, "canary") == [("system", "system-1", "canary")]


def test_what_was_removed_dismissed_or_replaced_is_not_found(opened: Opened) -> None:
    opened.keep(
        session_of(
            segment(1, "An echo line", "microphone"),
            SegmentRemoved(segment_id=SegmentId("microphone-1"), reason="echo"),
            question(1, "An unclear question?"),
            question(2, "A clear question?", replaces=1),
            question(3, "A mistaken question?"),
            QuestionDismissed(question_id=QuestionId(3), reason="person"),
        )
    )

    assert found(opened.store, "echo") == []
    assert found(opened.store, "question") == [("question", "2", "question")]


def test_a_deleted_session_is_not_found_until_it_is_restored(opened: Opened) -> None:
    opened.keep(running_session(["Kafka"]))
    opened.store.delete(SESSION).result(LIMIT_S)
    assert opened.store.search("kafka") == []

    opened.store.restore(SESSION).result(LIMIT_S)

    assert len(opened.store.search("kafka")) == 1


def test_a_renamed_session_is_found_by_its_new_name(opened: Opened) -> None:
    opened.keep(running_session())

    opened.store.rename(SESSION, "Final conversation").result(LIMIT_S)

    assert opened.store.search("second") == []
    assert found(opened.store, "final") == [("name", "", "Final")]


def test_the_other_side_is_not_found_once_they_said_no(opened: Opened) -> None:
    opened.keep(session_of(segment(1, "Their words"), segment(2, "My words", "microphone"), ConsentWithdrawn()))

    assert found(opened.store, "words") == [("microphone", "microphone-2", "words")]


def test_no_word_of_erased_or_purged_text_stays_in_the_index(opened: Opened, path: Path) -> None:
    opened.keep(running_session([f"The {CANARY} sang", f"{CANARY} again", "This stays"]))
    opened.keep(running_session([f"Another {CANARY}"], OTHER), OTHER)
    opened.store.take_snapshot().result(LIMIT_S)
    assert LEFT_BY_CANARY in bytes_of_all_files(path.parent)

    opened.store.erase(SESSION, [4, 5]).result(LIMIT_S)
    opened.store.delete(OTHER).result(LIMIT_S)
    opened.store.purge(0.0).result(LIMIT_S)

    assert LEFT_BY_CANARY not in bytes_of_all_files(path.parent)
    assert found(opened.store, "stays") == [("system", "system-3", "stays")]


def test_words_revised_away_before_an_erasure_leave_with_it(opened: Opened, path: Path) -> None:
    revised = SegmentRevised(segment_id=SegmentId("system-1"), text="Plain words", start=0, end=9, reason="merged")
    opened.keep(session_of(segment(1, f"The {CANARY} sang"), revised, ConsentWithdrawn()))

    opened.store.erase(SESSION, [4, 5]).result(LIMIT_S)

    assert LEFT_BY_CANARY not in bytes_of_all_files(path.parent)


def test_at_most_so_many_sessions_are_given_newest_first(opened: Opened) -> None:
    for number in range(1, 5):
        session_id = SessionId(f"{number:032x}")
        created = SessionCreated(session_id=session_id, setup=SessionSetup(name=f"Round {number}"))
        at = running_session()[0].at.replace(year=2020 + number)
        opened.keep([LoggedEvent(seq=1, at=at, event=created)], session_id)

    assert [hit.summary.name for hit in opened.store.search("round", limit=3)] == ["Round 4", "Round 3", "Round 2"]


def test_the_command_line_searches_beside_a_running_program(opened: Opened, path: Path) -> None:
    opened.keep(running_session(["We use Kafka."]))

    with SessionReader(path, JsonCodec()) as reader:
        assert [hit.session_id for hit in reader.search("kafka")] == [SESSION]


def test_an_index_that_was_lost_is_made_again_in_the_background(open_store: Callable[[], Opened]) -> None:
    first = open_store()
    first.keep(running_session(["We use Kafka."]))
    first.database.write(lambda connection: connection.execute("DELETE FROM passages")).result(LIMIT_S)
    first.database.write(lambda connection: connection.execute("DELETE FROM searched")).result(LIMIT_S)
    assert first.store.not_searched_yet() == 1
    first.close()

    store = open_store().store
    store.flush(LIMIT_S)

    assert store.not_searched_yet() == 0
    assert found(store, "kafka") == [("system", "system-1", "Kafka")]
