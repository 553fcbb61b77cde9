"""The home page: the large button, what was left, the last sessions."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.home.home_page import HomePage
from desktop.ui.home.past_session import PastSession
from tests.desktop.ui.scripted import STARTED_AT

LEFT = Qt.MouseButton.LeftButton
PAST = [
    PastSession(name, f"Round {name}", "Fabrikam", STARTED_AT - timedelta(days=days), 2_460, 9)
    for days, name in enumerate("abcd")
]


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    page = HomePage()
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_large_button_asks_for_a_session(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start_clicked, timeout=1000):
        qtbot.mouseClick(page.start, LEFT)


def test_while_a_session_runs_the_large_button_leads_back_to_it(page: HomePage, qtbot: QtBot) -> None:
    page.set_running(True)

    with qtbot.waitSignal(page.running_clicked, timeout=1000):
        qtbot.mouseClick(page.start, LEFT)
    assert page.start.text() == "Back to the live session"
    assert not page.demo.isEnabled()
    assert not page.sound_check.isEnabled()


def test_without_sessions_it_says_where_they_will_be(page: HomePage) -> None:
    assert page.none_yet.isVisible()
    assert not page.all_sessions.isVisible()


def test_the_last_three_sessions_open_by_mouse_and_by_key(page: HomePage, qtbot: QtBot) -> None:
    page.show_sessions(PAST)
    assert [card.session.session_id for card in page.cards] == ["a", "b", "c"]
    assert page.all_sessions.isVisible()
    assert not page.none_yet.isVisible()

    with qtbot.waitSignal(page.session_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(page.cards[1], LEFT)
    assert chosen.args == ["b"]
    with qtbot.waitSignal(page.session_chosen, timeout=1000) as chosen:
        qtbot.keyClick(page.cards[2], Qt.Key.Key_Space)
    assert chosen.args == ["c"]


def test_a_card_holds_its_two_lines(page: HomePage, qtbot: QtBot) -> None:
    page.show_sessions(PAST)
    page.resize(600, 700)
    qtbot.waitUntil(lambda: page.cards[0].height() >= 2 * page.fontMetrics().height())


def test_a_setup_that_was_left_is_offered_until_it_is_discarded(page: HomePage, qtbot: QtBot) -> None:
    assert not page.draft.isVisible()
    page.show_draft("You were setting up a session with Fabrikam.")

    with qtbot.waitSignal(page.draft_clicked, timeout=1000):
        qtbot.keyClick(page.draft.go_on, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.draft_dropped, timeout=1000):
        qtbot.keyClick(page.draft.drop, Qt.Key.Key_Space)
    page.show_draft("")

    assert not page.draft.isVisible()
