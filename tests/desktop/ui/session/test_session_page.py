import time

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keys import KeyTable
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from shared.events import ConsentWithdrawn, SegmentRevised, ServiceChanged, SessionPaused
from shared.ids import QuestionId, SegmentId
from shared.notices import InterimHeard
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import DISAGREED, NOW, SENTENCES, Script, interview

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def script() -> Script:
    return interview()


@pytest.fixture
def page(script: Script, theme: Theme, qtbot: QtBot) -> SessionPage:
    page = SessionPage(script.view, theme, now=lambda: NOW)
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


def test_what_was_said_stays_where_it_stood_while_it_was_being_said(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    page = SessionPage(script.view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(564, 600)
    with qtbot.waitExposed(page):
        page.show()
    script.view.notice(
        InterimHeard(segment_id=SegmentId("system-1"), source="system", text="It is", solid_words=1, start=0, end=1)
    )
    transcript = page.transcript
    qtbot.waitUntil(lambda: transcript.going_on.height() > 0, timeout=2000)
    qtbot.waitUntil(lambda: transcript.list.height() < transcript.height(), timeout=2000)
    spoken_at = transcript.going_on.geometry().top()

    script.say("system", "It is")
    qtbot.waitUntil(lambda: transcript.list.height() == transcript.height(), timeout=2000)
    said_at = transcript.list.visualRect(transcript.model.index(0, 0))

    assert abs(said_at.top() - spoken_at) <= 2
    assert transcript.list.indexAt(said_at.center()).row() == 0
    assert not transcript.list.indexAt(QPoint(10, said_at.top() - 10)).isValid()


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


def test_what_is_being_said_below_does_not_move_what_is_read(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)
    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    bar, height = page.transcript.list.verticalScrollBar(), page.transcript.list.height()
    bar.setValue(131)  # in the middle of a line

    script.view.notice(
        InterimHeard(
            segment_id=SegmentId("system-24"), source="system", text="and then we", solid_words=1, start=0, end=1
        )
    )
    qtbot.waitUntil(lambda: page.transcript.list.height() < height, timeout=2000)
    button = page.transcript.back_to_live.geometry()

    assert bar.value() == 131
    assert button.bottom() < page.transcript.list.geometry().bottom()
    script.say("system", "and then we did")
    qtbot.waitUntil(lambda: page.transcript.list.height() == height, timeout=2000)
    assert bar.value() == 131
    assert page.transcript.back_to_live.geometry().top() > button.top()


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
    with qtbot.waitSignal(page.wishes.pause_requested, timeout=1000):
        qtbot.mouseClick(page.bar.pause, LEFT)

    script.add(SessionPaused(), at=NOW)

    assert page.bar.pause.text() == "Go on"
    assert page.bar.state.text() == "Paused 12:41"
    assert page.heard.text() == "hears nobody · everyone agreed"


def test_ending_needs_a_second_press(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.wishes.end_requested):
        qtbot.mouseClick(page.bar.end, LEFT)
    asked = page.bar.end.text()

    with qtbot.waitSignal(page.wishes.end_requested, timeout=1000):
        qtbot.mouseClick(page.bar.end, LEFT)

    assert asked == "Really end?"
    assert page.bar.end.text() == "End"


def test_they_said_no_is_one_press_and_not_offered_twice(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wishes.consent_withdrawn, timeout=1000):
        qtbot.mouseClick(page.bar.said_no, LEFT)

    script.add(ConsentWithdrawn())

    assert not page.bar.said_no.isEnabled()
    assert not page.bar.answer_now.isEnabled()
    assert page.empty.text() == "They said no. Only you are heard; nothing is answered."
    assert all(row.source == "microphone" for row in page.transcript.model.rows)


def test_who_hears_only_the_own_voice_is_not_offered_to_withdraw(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(Script(consent="own_voice_only").view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show()

    assert not page.bar.said_no.isVisible()
    assert page.empty.text() == "Only you are heard. Repeat a question aloud, then choose “Answer now”."


def test_troubles_are_said_at_the_top(page: SessionPage, script: Script) -> None:
    script.add(ServiceChanged(service="answers", state="unavailable", message="The key was refused."))

    assert page.trouble.isVisible()
    assert page.trouble.text() == "No answers for now. The key was refused."


def test_wide_enough_the_questions_stand_beside_the_talk_and_else_below(page: SessionPage) -> None:
    narrow = page.split.orientation()

    page.resize(980, 600)

    assert narrow == Qt.Orientation.Vertical
    assert page.split.orientation() == Qt.Orientation.Horizontal


def test_how_the_two_share_the_page_is_told_and_comes_back(page: SessionPage, qtbot: QtBot, script: Script) -> None:
    page.resize(980, 600)
    handle = page.split.handle(1)
    place = handle.rect().center()

    with qtbot.waitSignal(page.split_changed, timeout=1000) as told:
        qtbot.mousePress(handle, LEFT, pos=place)
        qtbot.mouseMove(handle, place + QPoint(120, 0))
        qtbot.mouseRelease(handle, LEFT, pos=place + QPoint(120, 0))
    share = told.args[0]["side"]
    page.use_split({"side": 0.3})
    narrowed = page.split.sizes()[0] / sum(page.split.sizes())
    page.use_split({"side": share})

    assert share > 0.55
    assert narrowed == pytest.approx(0.3, abs=0.02)
    assert page.split.sizes()[0] / sum(page.split.sizes()) == pytest.approx(share, abs=0.02)


def test_back_to_live_says_how_much_is_new(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)
    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    scroll_up(page)
    before = page.transcript.back_to_live.text()

    for number in range(3):
        script.say("system", "One more thing.", 300 + number)

    assert before == "Back to live ↓"
    assert page.transcript.back_to_live.text() == "Back to live ↓ (3 new)"


def test_the_live_key_leads_both_sides_back(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    talk(script, 40)
    qtbot.waitUntil(lambda: at_bottom(page), timeout=2000)
    scroll_up(page)
    script.view.select(QuestionId(1))

    qtbot.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    assert at_bottom(page)
    assert page.question.text == DISAGREED


def test_a_revised_line_is_replaced_where_it_stands(page: SessionPage, script: Script) -> None:
    segment_id = page.transcript.model.rows[1].segment_id

    script.add(
        SegmentRevised(segment_id=segment_id, text="Hi Daniel.", start=8 * 16_000, end=9 * 16_000, reason="confirmed")
    )

    assert page.transcript.model.rows[1].text == "Hi Daniel."
    assert page.transcript.model.rowCount() == 5


def test_answer_now_is_acknowledged_at_once(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wishes.answer_now_requested, timeout=1000):
        qtbot.mouseClick(page.bar.answer_now, LEFT)

    assert page.bar.heard.text() == "What they said last is being answered …"


def test_captions_offer_no_answer(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(Script(SessionSetup(assistance="captions")).view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.show()

    assert not page.bar.answer_now.isVisible()


def test_captions_give_the_transcript_the_whole_page(theme: Theme, qtbot: QtBot) -> None:
    page = SessionPage(Script(SessionSetup(assistance="captions")).view, theme, now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()

    assert not page.question.isVisible()
    assert page.transcript.width() > 800


def test_several_troubles_open_as_a_list(page: SessionPage, script: Script, qtbot: QtBot) -> None:
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))
    script.add(ServiceChanged(service="store", state="full", message="The disk is full."))

    qtbot.mouseClick(page.trouble.more, LEFT)

    assert page.trouble.list is not None
    assert [label.text() for label in page.trouble.list.labels] == [
        "Not saved. The disk is full.",
        "No answers for now. No key.",
    ]
    page.trouble.list.close()


def test_the_keys_work_without_anybody_binding_them(page: SessionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wishes.pause_requested, timeout=1000):
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_keys_are_listed_on_demand(page: SessionPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page, key)

    listed = page.findChild(KeyList)
    assert listed is not None
    listed.close()


def test_a_changed_key_is_in_the_tooltip(page: SessionPage) -> None:
    page.use_keys(KeyTable({"pause": "Ctrl+Alt+P"}).keys)

    assert page.bar.pause.toolTip().endswith("(Ctrl+Alt+P)")


def test_levels_that_came_before_the_page_are_shown(page: SessionPage) -> None:
    assert page.bar.meters["system"].filled > 3


@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("width", [420, 564, 900])
def test_no_button_of_the_bar_is_cut_at_any_width_and_size_of_text(
    theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    theme.set_text_percent(percent)
    page = SessionPage(interview().view, theme, now=lambda: NOW)
    page.setStyleSheet(theme.style_sheet())
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()

    for button in (page.bar.answer_now, page.bar.said_no, page.bar.pause, page.bar.end):
        assert button.width() >= button.sizeHint().width()
        assert page.bar.rect().contains(button.geometry())


def test_three_hours_of_talk_leave_a_new_line_quick(page: SessionPage, script: Script) -> None:
    talk(script, 1_500)

    began = time.perf_counter()
    for number in range(20):
        script.say("system", "One more line.", 2_000 + number)

    assert (time.perf_counter() - began) / 20 < 0.008
