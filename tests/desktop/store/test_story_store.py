from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from desktop.store.story_store import Story, StoryStore
from shared.events import ConsentWithdrawn
from shared.ids import QuestionId
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files
from tests.shared.samples import SESSION, logged, question, running_session, segment


def story(number: int, text: str = "I settled it with data.", asked: str = "Tell me about a conflict.") -> Story:
    return Story(
        story_id=f"story-{number}",
        session_id=SESSION,
        question_id=QuestionId(number),
        question=asked,
        text=text,
        fact_lines=("Ten years of Python",),
        kept_at=datetime(2026, 3, number, tzinfo=UTC),
    )


@pytest.fixture
def stories(opened: Opened) -> StoryStore:
    return StoryStore(opened.database)


def test_kept_stories_are_listed_newest_first(stories: StoryStore) -> None:
    stories.keep(story(1)).result(LIMIT_S)
    stories.keep(story(2)).result(LIMIT_S)

    assert stories.all() == [story(2), story(1)]


def test_a_question_has_one_story(stories: StoryStore) -> None:
    stories.keep(story(1, "First")).result(LIMIT_S)
    stories.keep(story(1, "Better")).result(LIMIT_S)

    assert [kept.text for kept in stories.all()] == ["Better"]


def test_a_dropped_story_leaves_no_byte(stories: StoryStore, opened: Opened, path: Path) -> None:
    stories.keep(story(1, "The canary sang")).result(LIMIT_S)
    opened.store.take_snapshot().result(LIMIT_S)

    assert stories.drop(SESSION, QuestionId(1)).result(LIMIT_S) == 1

    assert stories.all() == []
    assert b"canary" not in bytes_of_all_files(path.parent)


def test_a_story_outlives_its_session(stories: StoryStore, opened: Opened) -> None:
    opened.keep(running_session(["Tell me about a conflict."]))
    stories.keep(story(1)).result(LIMIT_S)
    opened.store.delete(SESSION).result(LIMIT_S)
    opened.store.purge(0.0).result(LIMIT_S)

    assert stories.all() == [story(1)]


def test_their_question_leaves_the_story_when_they_take_it_back(
    stories: StoryStore, opened: Opened, path: Path
) -> None:
    begun = [entry.event for entry in running_session()]
    opened.keep(logged([*begun, segment(1, "The canary?"), question(1, "The canary?"), ConsentWithdrawn()]))
    stories.keep(story(1, asked="The canary?")).result(LIMIT_S)

    opened.store.erase(SESSION, [4, 5]).result(LIMIT_S)

    assert [(kept.question, kept.text) for kept in stories.all()] == [("", "I settled it with data.")]
    assert b"canary" not in bytes_of_all_files(path.parent)


def accepted(number: int, text: str) -> Story:
    return msgspec.structs.replace(story(number, text), story_id=f"fact-{text}", fact_lines=(), accepted=True)


def test_a_question_has_its_story_and_any_number_of_accepted_sentences(stories: StoryStore) -> None:
    for kept in (story(1), accepted(1, "I led it."), accepted(1, "I trained forty engineers."), story(1, "Better")):
        stories.keep(kept).result(LIMIT_S)

    assert sorted(kept.text for kept in stories.all()) == ["Better", "I led it.", "I trained forty engineers."]


def test_accepted_sentences_come_oldest_first_and_once_each(stories: StoryStore) -> None:
    for kept in (accepted(1, "I led it."), accepted(2, "I built it."), accepted(1, "I led it.")):
        stories.keep(kept).result(LIMIT_S)
    stories.keep(story(3)).result(LIMIT_S)

    assert stories.accepted_texts() == ["I led it.", "I built it."]


def test_a_dropped_sentence_leaves_no_byte_and_nothing_else_goes(
    stories: StoryStore, opened: Opened, path: Path
) -> None:
    canary = accepted(1, "The canary sang")
    for kept in (story(1), canary, accepted(1, "I led it.")):
        stories.keep(kept).result(LIMIT_S)

    assert stories.drop_accepted(canary).result(LIMIT_S) == 1

    assert stories.accepted_texts() == ["I led it."]
    assert story(1) in stories.all()
    assert b"canary" not in bytes_of_all_files(path.parent)


def test_dropping_the_story_of_a_question_leaves_its_accepted_sentences(stories: StoryStore) -> None:
    for kept in (story(1), accepted(1, "I led it.")):
        stories.keep(kept).result(LIMIT_S)
    stories.drop(SESSION, QuestionId(1)).result(LIMIT_S)

    assert stories.all() == [accepted(1, "I led it.")]
