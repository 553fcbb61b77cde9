"""The stories page, clicked and read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.stories.stories_page import StoriesPage
from desktop.ui.stories.story_card import WITHOUT_QUESTION
from desktop.ui.style import Theme
from tests.desktop.session.past_sessions import COSTS, DISAGREED, ROLLOUT
from tests.desktop.ui.pictures.stories import ROLLED_OUT, SAVED_COSTS, TRAINED

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StoriesPage:
    made = StoriesPage()
    qtbot.addWidget(made)
    made.resize(652, 620)
    made.show_stories([ROLLED_OUT, SAVED_COSTS], {"a"})
    with qtbot.waitExposed(made):
        made.show()
    return made


def read(page: StoriesPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_each_story_says_what_was_asked_what_was_said_and_what_it_rests_on(page: StoriesPage) -> None:
    said = read(page)

    assert all(words in said for words in (DISAGREED, ROLLOUT, COSTS, "• Disagreed with the product manager"))
    assert WITHOUT_QUESTION in said


def test_only_a_session_that_is_still_there_can_be_opened(page: StoriesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested, timeout=1000) as opened:
        qtbot.mouseClick(page.cards[0].open, LEFT)

    assert opened.args == ["a", "2"]
    assert not page.cards[1].open.isVisible()


def test_a_story_is_copied_as_it_was_told(page: StoriesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.cards[0].copy, LEFT)

    assert QGuiApplication.clipboard().text() == ROLLOUT
    assert page.cards[0].copy.text() == "✓ Copied"


def test_a_deleted_story_comes_back_with_undo(page: StoriesPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.drop_requested):
        qtbot.mouseClick(page.cards[0].delete, LEFT)
        gone = page.cards[0].isVisible()
        assert page.undo is not None
        qtbot.mouseClick(page.undo.accept, LEFT)

    assert not gone
    assert page.cards[0].isVisible()
    assert page.cards[0].delete.hasFocus()


def test_it_is_deleted_for_good_when_the_page_is_left(page: StoriesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.cards[0].delete, LEFT)

    with qtbot.waitSignal(page.drop_requested, timeout=1000) as dropped:
        page.hide()

    assert dropped.args == [page.cards[0].story]


def test_without_stories_it_says_how_to_keep_one(page: StoriesPage, qtbot: QtBot) -> None:
    with_some = page.none_yet.isVisible()
    page.show_stories([], set())

    assert not with_some
    assert "Keep as a story" in read(page)


def test_the_way_back_is_there(page: StoriesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_clicked, timeout=1000):
        qtbot.mouseClick(page.back, LEFT)


def test_a_confirmed_fact_says_that_answers_may_rest_on_it(page: StoriesPage, qtbot: QtBot) -> None:
    page.show_stories([TRAINED], {"a"})
    qtbot.waitUntil(page.cards[0].isVisible)

    assert "“I later trained forty engineers in it.”" in read(page)
    assert "not in your résumé, confirmed on 4 Nov 2026. Answers may rest on it." in read(page)


def test_facts_and_the_story_of_one_question_are_told_apart_by_name(page: StoriesPage) -> None:
    page.show_stories([TRAINED, ROLLED_OUT], {"a"})

    assert page.cards[0].delete.accessibleName() == "Delete: I later trained forty engineers in it."
    assert page.cards[1].delete.accessibleName() == f"Delete: {DISAGREED}"


def test_a_deleted_fact_says_what_that_means(page: StoriesPage, qtbot: QtBot) -> None:
    page.show_stories([TRAINED], {"a"})
    qtbot.mouseClick(page.cards[0].delete, LEFT)

    assert page.undo is not None
    assert page.undo.words.text() == "The fact was deleted: answers no longer rest on it."
