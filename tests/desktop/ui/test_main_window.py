from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desktop.ui.home.past_session import PastSession
from desktop.ui.home.start_form import StartChoices, StartForm
from desktop.ui.main_window import MainWindow
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from tests.desktop.ui.scripted import CONSENT, DISAGREED, NOW, SETUP, STARTED_AT, interview

LEFT = Qt.MouseButton.LeftButton
PAST = [
    PastSession("a", "Second round", "Fabrikam", STARTED_AT, 2_460, 9),
    PastSession("b", "", "Contoso", STARTED_AT - timedelta(days=3), 1_440, 1),
]


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme, now=lambda: NOW)
    qtbot.addWidget(window, before_close_func=lambda made: made.finish_deleting())
    window.show_past_sessions(PAST)
    with qtbot.waitExposed(window):
        window.show()
    return window


def click_session(window: MainWindow, number: int, qtbot: QtBot) -> None:
    sessions: QListWidget = window.rail.sessions.list
    place = sessions.visualItemRect(sessions.item(number)).center()
    qtbot.mouseClick(sessions.viewport(), LEFT, pos=place)


def test_it_is_800_by_620_and_opens_on_the_welcome_page(window: MainWindow) -> None:
    assert (window.width(), window.height()) == (800, 620)
    assert window.page is window.welcome


def test_the_large_button_asks_for_the_start_form(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.start_form_wanted, timeout=1000):
        qtbot.mouseClick(window.rail.start, LEFT)


def test_without_sessions_the_list_says_what_to_do(window: MainWindow) -> None:
    window.show_past_sessions([])

    assert window.rail.sessions.empty.isVisible()
    assert "Start one" in window.rail.sessions.empty.text()


def test_past_sessions_are_listed_and_open_on_a_click(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.open_requested, timeout=1000) as opened:
        click_session(window, 1, qtbot)

    assert window.rail.sessions.headings == ["Second round", "Contoso"]
    assert opened.args == ["b"]


def test_a_past_session_opens_with_transcript_question_and_answer(window: MainWindow) -> None:
    page = window.show_past("a", interview().view)

    assert window.page is page
    assert page.transcript.model.rowCount() == 5
    assert page.question.text == DISAGREED
    assert page.bar is None


def test_a_past_session_can_be_exported_both_ways(window: MainWindow, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    window.export_requested.connect(lambda session_id, form: asked.append((session_id, form)))

    for action in window.rail.sessions.menu_for("a").actions():
        if action.text().startswith("Export"):
            action.trigger()

    assert asked == [("a", "markdown"), ("a", "json")]


def test_deleting_hides_at_once_deletes_later_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    deleted: list[str] = []
    window.delete_requested.connect(deleted.append)
    window.rail.sessions.select("a")
    qtbot.keyClick(window.rail.sessions, Qt.Key.Key_Delete)
    hidden = window.rail.sessions.headings
    assert window.undo is not None
    qtbot.mouseClick(window.undo.accept, LEFT)

    assert hidden == ["Contoso"]
    assert window.rail.sessions.headings == ["Second round", "Contoso"]
    assert deleted == []


def test_before_the_program_ends_a_pending_deletion_is_carried_out(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.sessions.select("a")
    qtbot.keyClick(window.rail.sessions, Qt.Key.Key_Delete)

    with qtbot.waitSignal(window.delete_requested, timeout=1000) as deleted:
        window.finish_deleting()

    assert deleted.args == ["a"]


def test_a_second_deletion_carries_out_the_first(window: MainWindow, qtbot: QtBot) -> None:
    deleted: list[str] = []
    window.delete_requested.connect(deleted.append)
    for session_id in ("a", "b"):
        window.rail.sessions.select(session_id)
        qtbot.keyClick(window.rail.sessions, Qt.Key.Key_Delete)

    assert deleted == ["a"]
    assert window.rail.sessions.headings == []


def test_a_refreshed_list_does_not_bring_back_what_is_being_deleted(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.sessions.select("a")
    qtbot.keyClick(window.rail.sessions, Qt.Key.Key_Delete)

    window.show_past_sessions(PAST)

    assert window.rail.sessions.headings == ["Contoso"]


def test_the_way_from_form_over_consent_to_the_choice(window: MainWindow, qtbot: QtBot) -> None:
    form = window.show_start_form(SETUP, StartChoices())
    with qtbot.waitSignal(window.start_requested, timeout=1000) as started:
        qtbot.mouseClick(form.start, LEFT)
    page = window.show_consent(started.args[0], CONSENT, StartChoices())
    qtbot.mouseClick(page.cards["everyone_agreed"], LEFT, pos=QPoint(60, 12))

    with qtbot.waitSignal(window.consent_given, timeout=1000) as given:
        qtbot.mouseClick(page.go_on, LEFT)

    assert given.args == [SETUP, "everyone_agreed"]


def test_back_from_consent_leads_to_the_form_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = window.show_consent(SETUP, CONSENT, StartChoices())

    qtbot.mouseClick(page.back, LEFT)

    assert isinstance(window.page, StartForm)
    assert window.page.setup == SETUP


def test_a_running_session_is_come_back_to_by_the_large_button(window: MainWindow, qtbot: QtBot) -> None:
    live = window.show_live(interview().view)
    window.show_past("a", interview().view)
    away = window.page

    qtbot.mouseClick(window.rail.start, LEFT)

    assert away is not live
    assert window.page is live
    assert window.rail.start.text() == "Live session"


def test_after_the_end_a_new_session_can_be_started(window: MainWindow, qtbot: QtBot) -> None:
    window.show_live(interview().view)

    window.end_live()

    assert window.rail.start.text() == "Start a session"
    with qtbot.waitSignal(window.start_form_wanted, timeout=1000):
        qtbot.mouseClick(window.rail.start, LEFT)


def test_the_keys_work_in_the_main_window_as_well(window: MainWindow, qtbot: QtBot) -> None:
    page = window.show_live(interview().view)

    with qtbot.waitSignal(page.wishes.pause_requested, timeout=1000):
        qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_an_unfinished_session_is_offered_to_be_continued(window: MainWindow, qtbot: QtBot) -> None:
    banner = window.offer_to_continue("b", "“Contoso” was not ended.")

    with qtbot.waitSignal(window.continue_requested, timeout=1000) as continued:
        qtbot.mouseClick(banner.accept, LEFT)

    assert continued.args == ["b"]
    assert not banner.isVisible()


def test_closing_asks_and_leaves_the_window_to_whoever_answers(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_requested, timeout=1000):
        window.close()

    assert window.isVisible()


def test_an_error_opens_one_dialog_that_blocks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.show_error(ValueError("x"))

    assert dialog.isVisible()
    dialog.close()


def test_pages_that_were_left_are_gone(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(5):
        window.show_past("a", interview().view)
        window.show_start_form(SETUP, StartChoices())
    window.show_welcome()

    assert window.page_count == 1


def test_a_session_that_was_left_is_no_longer_drawn(window: MainWindow, qtbot: QtBot) -> None:
    script = interview()
    page: SessionPage = window.show_past("a", script.view)
    window.show_welcome()

    script.ask(3, "Why us?", 60)

    assert page.question.text == DISAGREED
