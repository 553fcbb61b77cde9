"""Stories: good answers that a person keeps for later. They outlive the session in which they were told."""

import sqlite3
from concurrent.futures import Future
from datetime import datetime
from hashlib import sha256

import msgspec

from desktop.store.database import Database
from desktop.store.kept_table import KeptTable
from desktop.store.traceless import without_trace
from desktop.store.waiting import Work
from shared.ids import QuestionId, SessionId


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """`text`: what the person said. `fact_lines`: the lines of the résumé it rests on. `question` is empty where the
    other side took their words back. `accepted`: a sentence that was written for the person, which their résumé does
    not say and which they said is true; from then on it is a fact of theirs."""

    story_id: str
    session_id: SessionId
    question_id: QuestionId
    question: str
    text: str
    fact_lines: tuple[str, ...]
    kept_at: datetime
    accepted: bool = False


_TABLE = KeptTable("story")


class StoryStore:
    """One story for a question of a session, any number of accepted sentences. A future is done when it is durable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Story]:
        """Newest first. Waits for the writer thread: milliseconds."""
        return sorted(self._database.answer(_stories), key=lambda story: story.kept_at, reverse=True)

    def accepted_texts(self) -> list[str]:
        """What the person said is true of them, oldest first."""
        return [story.text for story in reversed(self.all()) if story.accepted]

    def keep(self, story: Story) -> Future[None]:
        """In place of what was kept for the same question, or of the same sentence."""
        payload = msgspec.json.encode(story)
        return self._database.write(_putting(story, payload), len(payload))

    def drop(self, session_id: SessionId, question_id: QuestionId) -> Future[int]:
        """The story kept for this question. How many there were; done when no byte of it is left."""
        return self._remove(_key(session_id, question_id))

    def drop_accepted(self, story: Story) -> Future[int]:
        """It is no fact of the person's any more."""
        return self._remove(_key_of(story))

    def _remove(self, key: str) -> Future[int]:
        return without_trace(self._database, lambda connection: _TABLE.remove(connection, key))


def forget_questions(connection: sqlite3.Connection, session_id: SessionId, left: set[QuestionId]) -> None:
    """After an erasure: the stories of this session lose the questions that are not `left` in it."""
    for story in _stories(connection):
        if story.session_id == session_id and story.question_id not in left and story.question:
            without = msgspec.structs.replace(story, question="")
            _putting(without, msgspec.json.encode(without))(connection)


def _putting(story: Story, payload: bytes) -> Work[None]:
    return lambda connection: _TABLE.put(connection, _key_of(story), payload)


def _key_of(story: Story) -> str:
    key = _key(story.session_id, story.question_id)
    return f"{key}/{sha256(story.text.encode()).hexdigest()[:16]}" if story.accepted else key


def _key(session_id: SessionId, question_id: QuestionId) -> str:
    return f"{session_id}/{question_id}"


def _stories(connection: sqlite3.Connection) -> list[Story]:
    return [story for row in _TABLE.all(connection) if (story := _read(row.payload)) is not None]


def _read(payload: bytes) -> Story | None:
    try:
        return msgspec.json.decode(payload, type=Story)
    except msgspec.DecodeError:
        return None
