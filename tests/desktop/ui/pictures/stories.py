"""The stories page, with stories and without."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop.store.story_store import Story
from desktop.ui.stories.stories_page import StoriesPage
from desktop.ui.style import Theme
from shared.ids import QuestionId, SessionId
from tests.desktop.session.past_sessions import COSTS, DISAGREED, ROLLOUT
from tests.desktop.ui.scripted import STARTED_AT

ROLLED_OUT = Story(
    story_id="1",
    session_id=SessionId("a"),
    question_id=QuestionId(2),
    question=DISAGREED,
    text=ROLLOUT,
    fact_lines=("Disagreed with the product manager over a one-night cut-over and proposed a staged rollout.",),
    kept_at=STARTED_AT,
)
SAVED_COSTS = Story(
    story_id="2",
    session_id=SessionId("gone"),
    question_id=QuestionId(3),
    question="",
    text=COSTS,
    fact_lines=(),
    kept_at=STARTED_AT - timedelta(days=30),
)
TRAINED = Story(
    story_id="3",
    session_id=SessionId("a"),
    question_id=QuestionId(2),
    question=DISAGREED,
    text="I later trained forty engineers in it.",
    fact_lines=(),
    kept_at=STARTED_AT + timedelta(days=1),
    accepted=True,
)


def stories_accepted(_theme: Theme) -> QWidget:
    page = StoriesPage()
    page.resize(652, 620)
    page.show_stories([TRAINED, ROLLED_OUT], {"a"})
    return page


def stories(_theme: Theme) -> QWidget:
    page = StoriesPage()
    page.resize(652, 620)
    page.show_stories([ROLLED_OUT, SAVED_COSTS], {"a"})
    return page


def stories_none_yet(_theme: Theme) -> QWidget:
    page = StoriesPage()
    page.resize(652, 620)
    page.show_stories([], set())
    return page


def stories_deleted(theme: Theme) -> QWidget:
    page = stories(theme)
    assert isinstance(page, StoriesPage)
    page.cards[0].delete.click()
    return page


SUBJECTS = (stories, stories_accepted, stories_none_yet, stories_deleted)
