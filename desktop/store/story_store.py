"""Stories: good answers that a person keeps for later. They outlive the session in which they were told."""

import sqlite3
from concurrent.futures import Future
from datetime import datetime

import msgspec

from desktop.store.database import Database
from desktop.store.kept_table import KeptTable
from desktop.store.traceless import without_trace
from desktop.store.waiting import Work
from shared.ids import QuestionId, SessionId


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """`text`: what the person said. `fact_lines`: the lines of the résumé it rests on. `question` is empty where the
    other side took their words back."""

    story_id: str
    session_id: SessionId
    question_id: QuestionId
    question: str
    text: str
    fact_lines: tuple[str, ...]
    kept_at: datetime


_TABLE = KeptTable("story")


class StoryStore:
    """One story for a question of a session. A future is done when its change is durable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Story]:
        """Newest first. Waits for the writer thread: milliseconds."""
        return sorted(self._database.answer(_stories), key=lambda story: story.kept_at, reverse=True)

    def keep(self, story: Story) -> Future[None]:
        """In place of what was kept for the same question."""
        payload = msgspec.json.encode(story)
        return self._database.write(_putting(story, payload), len(payload))

    def drop(self, session_id: SessionId, question_id: QuestionId) -> Future[int]:
        """How many there were; the future is done when no byte of it is left."""
        key = _key(session_id, question_id)
        return without_trace(self._database, lambda connection: _TABLE.remove(connection, key))


def forget_questions(connection: sqlite3.Connection, session_id: SessionId, left: set[QuestionId]) -> None:
    """After an erasure: the stories of this session lose the questions that are not `left` in it."""
    for story in _stories(connection):
        if story.session_id == session_id and story.question_id not in left and story.question:
            without = msgspec.structs.replace(story, question="")
            _putting(without, msgspec.json.encode(without))(connection)


def _putting(story: Story, payload: bytes) -> Work[None]:
    return lambda connection: _TABLE.put(connection, _key(story.session_id, story.question_id), payload)


def _key(session_id: SessionId, question_id: QuestionId) -> str:
    return f"{session_id}/{question_id}"


def _stories(connection: sqlite3.Connection) -> list[Story]:
    return [story for row in _TABLE.all(connection) if (story := _read(row.payload)) is not None]


def _read(payload: bytes) -> Story | None:
    try:
        return msgspec.json.decode(payload, type=Story)
    except msgspec.DecodeError:
        return None
