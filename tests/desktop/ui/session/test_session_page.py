import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from shared.events import ConsentWithdrawn, ServiceChanged, SessionPaused
from shared.ids import SegmentId
from shared.notices import InterimHeard
from tests.desktop.ui.scripted import DISAGREED, NOW, SENTENCES, Script, interview

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def script() -> Script:
    return interview()


@pytest.fixture
def page(script: Script, theme: Theme, qtbot: QtBot) -> SessionPage:
    page = SessionPage(script.view, theme, live=True, now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(564, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


def talk(script: Script, lines: int) -> None:
    for number in range(lines):
        script.say("system" if number % 2 else "microphone", f"Line {number} of a long conversation.", 100 + number)


def at_bottom(page: SessionPage) -> bool:
    bar = page.transcript.list.verticalScrollBar()
    return bar.value() >= bar.maximum() - 4


def scroll_up(page: SessionPage) -> None:
    page.transcript.list.verticalScrollBar().setValue(0)


def test_transcript_question_and_answer_follow_the_session(page: SessionPage, script: Script) -> None:
    script.add(*SENTENCES[:1])

    assert page.transcript.model.rows[-1].text == DISAGREED
    assert page.question.text == DISAGREED
    assert SENTENCES[0].text in page.sheet.toPlainText()


def test_the_transcript_scrolls_with_speech(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)

    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    assert page.transcript.following
    assert not page.transcript.back_to_live.isVisible()


def test_what_is_being_said_stands_below_until_it_is_final(page: SessionPage, script: Script) -> None:
    script.view.notice(
        InterimHeard(
            segment_id=SegmentId("microphone-3"), source="microphone", text="It was", solid_words=1, start=0, end=1
        )
    )
    going_on = [(row.text, row.interim) for row in page.transcript.going_on.rows]
    height = page.transcript.going_on.height()

    script.say("microphone", "It was in May.", 40)

    assert going_on == [("It was", True)]
    assert height > 0
    assert page.transcript.going_on.rows == []
    assert page.transcript.model.rows[-1].text == "It was in May."


def test_of_a_long_turn_only_the_end_is_shown_while_it_goes_on(page: SessionPage, script: Script) -> None:
    script.view.notice(
        InterimHeard(
            segment_id=SegmentId("system-9"), source="system", text="word " * 200, solid_words=1, start=0, end=1
        )
    )

    assert page.transcript.going_on.rows[0].text.startswith("… word")
    assert page.transcript.list.height() > page.transcript.going_on.height()


def test_scrolled_up_it_stays_where_it_is_read(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)
    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    scroll_up(page)

    talk(script, 10)
    page.transcript.list.doItemsLayout()

    assert page.transcript.list.verticalScrollBar().value() == 0
    assert page.transcript.back_to_live.isVisible()


def test_back_to_live_follows_again(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)
    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    scroll_up(page)

    qtbot.mouseClick(page.transcript.back_to_live, LEFT)

    assert at_bottom(page)
    assert page.transcript.following
    assert not page.transcript.back_to_live.isVisible()


def test_a_click_on_a_question_shows_it_with_its_answer(page: SessionPage, qtbot: QtBot) -> None:
    scroll_up(page)
    row = next(number for number, row in enumerate(page.transcript.model.rows) if row.question_id == 1)
    index = page.transcript.model.index(row, 0)
    page.transcript.list.scrollTo(index)

    qtbot.mouseClick(page.transcript.list.viewport(), LEFT, pos=page.transcript.list.visualRect(index).center())

    assert page.question.text == "Could you tell me a bit about yourself?"


def test_any_line_can_be_marked_as_a_question_from_its_menu(page: SessionPage, qtbot: QtBot) -> None:
    menu = page.transcript.menu_for(page.transcript.model.rows[0])

    with qtbot.waitSignal(page.wishes.mark_requested, timeout=1000) as asked:
        menu.actions()[0].trigger()

    assert asked.args == [SegmentId("system-1")]


def test_a_question_can_be_dismissed_from_its_menu(page: SessionPage, qtbot: QtBot) -> None:
    menu = page.transcript.menu_for(page.transcript.model.rows[-1])

    with qtbot.waitSignal(page.wishes.dismiss_requested, timeout=1000) as asked:
        menu.actions()[1].trigger()

    assert asked.args == [2]


def test_the_bar_pauses_and_says_how_to_go_on(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    assert page.bar is not None
    with qtbot.waitSignal(page.wishes.pause_requested, timeout=1000):
        qtbot.mouseClick(page.bar.pause, LEFT)

    script.add(SessionPaused(), at=NOW)

    assert page.bar.pause.text() == "Go on"
    assert page.bar.state.text() == "Paused 12:41"
    assert page.heard.text() == "hears nobody"


def test_ending_needs_a_second_press(page: SessionPage, qtbot: QtBot) -> None:
    assert page.bar is not None
    with qtbot.assertNotEmitted(page.wishes.end_requested):
        qtbot.mouseClick(page.bar.end, LEFT)
    asked = page.bar.end.text()

    with qtbot.waitSignal(page.wishes.end_requested, timeout=1000):
        qtbot.mouseClick(page.bar.end, LEFT)

    assert asked == "Really end?"
    assert page.bar.end.text() == "End"


def test_they_said_no_is_one_press_and_not_offered_twice(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    assert page.bar is not None
    with qtbot.waitSignal(page.wishes.consent_withdrawn, timeout=1000):
        qtbot.mouseClick(page.bar.said_no, LEFT)

    script.add(ConsentWithdrawn())

    assert not page.bar.said_no.isEnabled()
    assert all(row.source == "microphone" for row in page.transcript.model.rows)


def test_who_hears_only_the_own_voice_is_not_offered_to_withdraw(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(Script(consent="own_voice_only").view, theme, live=True, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show()

    assert page.bar is not None
    assert not page.bar.said_no.isVisible()


def test_troubles_are_said_at_the_top(page: SessionPage, script: Script) -> None:
    script.add(ServiceChanged(service="answers", state="unavailable", message="The key was refused."))

    assert page.trouble.isVisible()
    assert page.trouble.text() == "The key was refused."


def test_a_session_without_questions_says_so(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(Script().view, theme, live=False)
    qtbot.addWidget(page)
    page.show()

    assert page.empty.text() == "No question was asked."
    assert not page.question.isVisible()


def test_a_past_session_is_read_from_its_beginning(script: Script, theme: Theme, qtbot: QtBot) -> None:
    talk(script, 40)
    page = SessionPage(script.view, theme, live=False)
    qtbot.addWidget(page)
    page.resize(564, 600)

    with qtbot.waitExposed(page):
        page.show()

    assert page.transcript.list.verticalScrollBar().value() == 0
    assert not page.transcript.back_to_live.isVisible()
