from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.overlay import Overlay
from desktop.ui.style import Theme
from shared.events import (
    ConsentWithdrawn,
    DeviceChanged,
    QuestionDismissed,
    ServiceChanged,
    SessionCompleted,
    SessionPaused,
    TimingMeasured,
)
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.notices import AnswerGrew, InterimHeard, LagMeasured, ProvisionalQuestion, ProvisionalWithdrawn
from shared.setup import SessionSetup
from shared.vocabulary import Assistance
from tests.desktop.ui.scripted import DISAGREED, NOW, OUTLINE, SENTENCES, Script, interview

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def shown(script: Script, theme: Theme, qtbot: QtBot, clock: Clock | None = None) -> Overlay:
    overlay = Overlay(script.view, theme, now=clock or Clock())
    qtbot.addWidget(overlay)
    with qtbot.waitExposed(overlay):
        overlay.show()
    return overlay


@pytest.fixture
def script() -> Script:
    return interview()


@pytest.fixture
def overlay(script: Script, theme: Theme, qtbot: QtBot) -> Overlay:
    return shown(script, theme, qtbot)


def test_it_stays_above_the_others_and_takes_no_focus(overlay: Overlay) -> None:
    flags = overlay.windowFlags()

    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_it_is_440_by_420_at_first(overlay: Overlay) -> None:
    assert overlay.card.size() == QSize(440, 420)


def test_question_outline_answer_and_timing_are_in_sight(overlay: Overlay, script: Script) -> None:
    script.add(*SENTENCES[:1])

    text = overlay.body.sheet.toPlainText()
    assert overlay.body.question.isVisible()
    assert overlay.body.question.text == DISAGREED
    assert "Northwind, 2023: payment cut-over date" in text
    assert SENTENCES[0].text in text
    assert overlay.body.timing.text() == "heard 0.4 s · outline 0.5 s · answer 1.2 s · certain 1.5 s"


def test_the_first_line_says_state_clock_and_what_is_allowed(overlay: Overlay) -> None:
    assert overlay.status.state_text == "Live 12:41"
    assert overlay.body.captured.text() == "hears you + them"


def test_the_clock_goes_on_without_any_event(script: Script, theme: Theme, qtbot: QtBot) -> None:
    clock = Clock()
    overlay = shown(script, theme, qtbot, clock)
    clock.now += timedelta(seconds=19)

    overlay.status.tick()

    assert overlay.status.state_text == "Live 13:00"


def test_before_the_first_question_it_shows_that_it_hears(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    overlay = shown(script, theme, qtbot)

    script.view.notice(
        InterimHeard(
            segment_id=SegmentId("system-1"), source="system", text="Hello Maya", solid_words=1, start=0, end=1
        )
    )

    assert overlay.body.hint.isVisible()
    assert overlay.body.hint.text() == "Listening for the first question.\n\nThem: Hello Maya"
    assert not overlay.body.question.isVisible()


def test_meters_follow_the_levels_of_both_sources(overlay: Overlay, script: Script) -> None:
    script.levels(-90, -6)

    assert overlay.status.meters["microphone"].filled == 0
    assert overlay.status.meters["system"].filled >= 6


def test_while_paused_nobody_is_shown_as_heard(overlay: Overlay, script: Script) -> None:
    script.add(SessionPaused(), at=NOW)

    assert overlay.status.state_text == "Paused 12:41"
    assert overlay.body.captured.text() == "hears nobody"
    assert not overlay.status.meters["microphone"].captured
    assert not overlay.status.meters["system"].captured


def test_with_only_the_own_voice_the_other_side_is_shown_as_not_heard(theme: Theme, qtbot: QtBot) -> None:
    overlay = shown(Script(consent="own_voice_only"), theme, qtbot)

    assert overlay.body.captured.text() == "hears you"
    assert not overlay.status.meters["system"].captured


def test_they_said_no_takes_question_and_answer_off_the_screen(overlay: Overlay, script: Script) -> None:
    script.add(*SENTENCES)

    script.add(ConsentWithdrawn())

    assert not overlay.body.question.isVisible()
    assert not overlay.body.sheet.isVisible()
    assert overlay.body.sheet.toPlainText() == ""
    assert overlay.body.captured.text() == "hears you"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (DeviceChanged(source="system", state="lost", device="x", position=0), "Their sound has gone"),
        (DeviceChanged(source="microphone", state="zeros", device="x", position=0), "only digital silence"),
        (ServiceChanged(service="answers", state="unavailable", message="No key."), "No key."),
    ],
)
def test_what_works_less_well_is_said_in_one_line(
    overlay: Overlay, script: Script, event: DeviceChanged | ServiceChanged, words: str
) -> None:
    script.add(event)

    assert overlay.body.trouble.isVisible()
    assert words in overlay.body.trouble.text()


def test_a_transcript_far_behind_says_by_how_much_until_it_has_caught_up(overlay: Overlay, script: Script) -> None:
    script.view.notice(LagMeasured(lag_s=2.13))
    behind = overlay.body.trouble.text()

    script.view.notice(LagMeasured(lag_s=0.2))

    assert "2.1 s behind" in behind
    assert not overlay.body.trouble.isVisible()


def test_folded_it_is_one_line_with_the_question_and_unfolds_to_its_size(overlay: Overlay, qtbot: QtBot) -> None:
    qtbot.mouseClick(overlay.status.fold_button, Qt.MouseButton.LeftButton)
    folded = (overlay.card.height(), overlay.status.folded_question, overlay.body.sheet.isVisible())

    qtbot.mouseClick(overlay.status.fold_button, Qt.MouseButton.LeftButton)

    assert folded == (44, DISAGREED, False)
    assert overlay.card.size() == QSize(440, 420)
    assert overlay.body.sheet.isVisible()


def test_folded_it_can_be_made_320_wide(overlay: Overlay) -> None:
    overlay.set_folded(True)

    overlay.resize_card(QSize(10, 10))

    assert overlay.card.size() == QSize(320, 44)


def test_a_new_question_while_folded_unfolds_nothing_but_is_shown(overlay: Overlay, script: Script) -> None:
    overlay.set_folded(True)

    script.ask(3, "Why us?")

    assert overlay.folded
    assert overlay.status.folded_question == "Why us?"
    assert not overlay.body.question.isVisible()


def test_captions_show_the_last_two_utterances_and_nothing_else(theme: Theme, qtbot: QtBot) -> None:
    script = Script(SessionSetup(assistance="captions"))
    overlay = shown(script, theme, qtbot)
    for number, text in enumerate(("One.", "Two.", "Three.")):
        script.say("system", text, number)

    script.ask(1, "Why us?", 9)

    assert overlay.body.captions.isVisible()
    assert overlay.body.captions.lines == ["Three.", "Why us?"]
    assert not overlay.body.question.isVisible()
    assert not overlay.body.sheet.isVisible()


@pytest.mark.parametrize(
    ("assistance", "word"),
    [("full", "Full help"), ("notes", "Notes"), ("captions", "Captions"), ("practice", "Practice")],
)
def test_what_is_allowed_is_always_in_sight(assistance: Assistance, word: str, theme: Theme, qtbot: QtBot) -> None:
    overlay = shown(Script(SessionSetup(assistance=assistance)), theme, qtbot)

    assert overlay.status.assistance_text == word


def test_the_question_being_asked_shows_at_once_and_is_not_redrawn_when_certain(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    overlay = shown(script, theme, qtbot)
    script.view.notice(
        ProvisionalQuestion(
            segment_id=SegmentId("system-1"),
            text=DISAGREED,
            question_class="behavioural",
            second_class="experience",
            confidence=0.9,
            end=1,
            lines=OUTLINE,
        )
    )
    early = (overlay.body.question.text, overlay.body.sheet.document().revision())

    script.ask(1, DISAGREED)

    assert early == (overlay.body.question.text, overlay.body.sheet.document().revision())
    assert early[0] == DISAGREED
    assert "Northwind, 2023" in overlay.body.sheet.toPlainText()


def test_ctrl_m_marks_what_they_said_last(overlay: Overlay, script: Script, qtbot: QtBot) -> None:
    said = script.say("system", "We would love to hear your view.", 50)

    with qtbot.waitSignal(overlay.mark_requested, timeout=1000) as asked:
        qtbot.keyClick(overlay, Qt.Key.Key_M, CTRL)

    assert asked.args == [said]


def test_with_nothing_to_mark_it_says_so(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(overlay.mark_requested):
        qtbot.keyClick(overlay, Qt.Key.Key_M, CTRL)

    assert overlay.body.timing.text() == "There is nothing new to mark."


def test_ctrl_backspace_dismisses_the_question_on_display(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.dismiss_requested, timeout=1000) as asked:
        qtbot.keyClick(overlay, Qt.Key.Key_Backspace, CTRL)

    assert asked.args == [2]


@pytest.mark.parametrize(
    ("signal", "key", "modifier"),
    [
        ("pause_requested", Qt.Key.Key_P, CTRL),
        ("answer_now_requested", Qt.Key.Key_Return, CTRL),
        ("end_requested", Qt.Key.Key_E, CTRL | SHIFT),
        ("consent_withdrawn", Qt.Key.Key_N, CTRL | SHIFT),
    ],
)
def test_every_wish_has_its_key(
    overlay: Overlay, qtbot: QtBot, signal: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(getattr(overlay, signal), timeout=1000):
        qtbot.keyClick(overlay, key, modifier)


def test_a_letter_alone_does_nothing(overlay: Overlay, qtbot: QtBot) -> None:
    wishes = (overlay.pause_requested, overlay.end_requested, overlay.consent_withdrawn, overlay.dismiss_requested)
    for wish in wishes:
        with qtbot.assertNotEmitted(wish):
            qtbot.keyClicks(overlay, "pmne x")


def test_keys_lead_to_the_question_before_and_back(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.question_selected, timeout=1000) as chosen:
        qtbot.keyClick(overlay, Qt.Key.Key_Up, CTRL)
    before = (chosen.args, overlay.body.question.text, overlay.body.question.place)
    qtbot.keyClick(overlay, Qt.Key.Key_Down, CTRL)

    assert before == ([1], "Could you tell me a bit about yourself?", "1 / 2")
    assert overlay.body.question.text == DISAGREED


def test_while_another_question_is_read_a_new_one_does_not_push_it_away(
    overlay: Overlay, script: Script, qtbot: QtBot
) -> None:
    qtbot.keyClick(overlay, Qt.Key.Key_Up, CTRL)

    script.ask(3, "Why us?", 60)

    assert overlay.body.question.text == "Could you tell me a bit about yourself?"
    assert overlay.body.question.place == "1 / 3"


def test_ctrl_shift_c_copies_question_outline_and_answer_with_its_warning(
    overlay: Overlay, script: Script, qtbot: QtBot
) -> None:
    script.add(*SENTENCES)

    qtbot.keyClick(overlay, Qt.Key.Key_C, CTRL | SHIFT)

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(DISAGREED)
    assert SENTENCES[0].text in copied
    assert "I later trained forty engineers in it. [not in your résumé]" in copied


def test_the_menu_lists_every_action_with_its_key(overlay: Overlay, qtbot: QtBot) -> None:
    qtbot.mouseClick(overlay.status.menu_button, Qt.MouseButton.LeftButton)

    menu = overlay.findChild(QMenu)
    assert menu is not None
    listed = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert len(listed) == 12
    assert "They said no\tCtrl+Shift+N" in listed
    assert all("\t" in text for text in listed)


def test_a_dismissed_question_gives_way_to_the_one_before(overlay: Overlay, script: Script) -> None:
    script.add(QuestionDismissed(question_id=QuestionId(2), reason="person"))

    assert overlay.body.question.text == "Could you tell me a bit about yourself?"


def test_the_end_is_said_and_what_was_answered_stays_readable(overlay: Overlay, script: Script) -> None:
    script.add(*SENTENCES[:1])

    script.add(SessionCompleted(), at=NOW)

    assert overlay.status.state_text == "Ended 12:41"
    assert SENTENCES[0].text in overlay.body.sheet.toPlainText()


def test_a_detached_overlay_follows_no_longer(overlay: Overlay, script: Script) -> None:
    overlay.detach()

    script.ask(3, "Why us?", 60)

    assert overlay.body.question.text == DISAGREED


def test_late_timing_fills_the_strip_in_place(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    overlay = shown(script, theme, qtbot)
    script.ask(1, DISAGREED)
    before = overlay.body.timing.text()

    script.add(TimingMeasured(question_id=QuestionId(1), text_ms=390.0, outline_ms=420.0))

    assert before == ""
    assert overlay.body.timing.text() == "heard 0.4 s · outline 0.4 s"


def test_the_place_where_it_was_left_is_told(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.place_changed, timeout=3000) as told:
        overlay.move(31, 41)

    assert list(told.args[0].values()) == [(31, 41, 460, 440)]


def test_moved_while_folded_it_comes_back_there_in_its_full_size(overlay: Overlay, qtbot: QtBot) -> None:
    overlay.set_folded(True)

    with qtbot.waitSignal(overlay.place_changed, timeout=3000) as told:
        overlay.move(31, 41)

    assert list(told.args[0].values()) == [(31, 41, 460, 440)]


def test_it_comes_back_to_the_place_where_it_was_left(script: Script, theme: Theme, qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    overlay = Overlay(script.view, theme, {screen.name(): (120, 90, 500, 400)}, now=Clock())
    qtbot.addWidget(overlay)

    overlay.show_where_it_was()

    assert overlay.geometry().getRect() == (120, 90, 500, 400)


def test_an_answer_that_grows_is_read_in_the_overlay(overlay: Overlay, script: Script) -> None:
    script.view.notice(AnswerGrew(answer_id=AnswerId(1), text="At Northwind"))

    assert overlay.body.sheet.toPlainText().endswith("At Northwind")


def test_a_guess_that_was_no_question_leaves_the_hint_again(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    overlay = shown(script, theme, qtbot)
    turn = SegmentId("system-1")
    script.view.notice(
        ProvisionalQuestion(
            segment_id=turn, text=DISAGREED, question_class="technical", second_class="intro", confidence=0.5, end=1
        )
    )

    script.view.notice(ProvisionalWithdrawn(segment_id=turn))

    assert overlay.body.hint.isVisible()
    assert overlay.body.hint.text() == "Listening for the first question."
    assert not overlay.body.question.isVisible()
