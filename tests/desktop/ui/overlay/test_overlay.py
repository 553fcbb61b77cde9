import time
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keys import KeyTable
from desktop.ui.overlay.look import Density, OverlayLook
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
from tests.desktop.ui.overlay.screen_room import DESK, LAPTOP, FakeScreens
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
        (DeviceChanged(source="microphone", state="zeros", device="x", position=0), "Your microphone is silent"),
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
        ("consent_withdrawn", Qt.Key.Key_N, CTRL | SHIFT),
    ],
)
def test_every_wish_has_its_key(
    overlay: Overlay, qtbot: QtBot, signal: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(getattr(overlay, signal), timeout=1000):
        qtbot.keyClick(overlay, key, modifier)


def test_the_key_that_ends_asks_once_more(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(overlay.end_requested):
        qtbot.keyClick(overlay, Qt.Key.Key_E, CTRL | SHIFT)
    asked = overlay.body.timing.text()
    with qtbot.waitSignal(overlay.end_requested, timeout=1000):
        qtbot.keyClick(overlay, Qt.Key.Key_E, CTRL | SHIFT)

    assert asked == "Once more within four seconds ends the session."


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
    assert {"They said no\tCtrl+Shift+N", "Let clicks through\tCtrl+Shift+T", "List the keys\tF1"} <= set(listed)
    assert [text for text in listed if "\t" not in text] == ["Detail", "Text size", "Opacity", "Screen"]


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


def choose(overlay: Overlay, part: str, words: str) -> None:
    menu = overlay.make_menu()
    found = next(action for action in menu.actions() if action.text() == part).menu()
    next(action for action in found.actions() if action.text() == words).trigger()  # type: ignore[union-attr]
    menu.close()


def letters_px(overlay: Overlay) -> int:
    """How high the first words of the outline are."""
    cursor = QTextCursor(overlay.body.sheet.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat().font().pixelSize()


def test_the_detail_key_leads_from_everything_over_the_outline_to_one_line_and_around(
    overlay: Overlay, script: Script, qtbot: QtBot
) -> None:
    script.add(*SENTENCES[:1])
    seen = []
    for _ in range(3):
        qtbot.keyClick(overlay, Qt.Key.Key_D, CTRL)
        seen.append((overlay.density, overlay.body.isVisible(), SENTENCES[0].text in overlay.body.sheet.toPlainText()))

    assert seen == [("outline", True, False), ("line", False, True), ("all", True, True)]


def test_question_and_outline_alone_need_less_room(overlay: Overlay, qtbot: QtBot) -> None:
    choose(overlay, "Detail", "Question and outline")

    assert overlay.body.question.isVisible()
    assert "Northwind, 2023" in overlay.body.sheet.toPlainText()
    assert overlay.card.height() == 232


def test_every_density_comes_back_in_the_size_it_had(overlay: Overlay) -> None:
    overlay.resize_card(QSize(500, 470))
    overlay.next_density()
    overlay.resize_card(QSize(500, 260))
    overlay.next_density()

    overlay.next_density()
    everything = overlay.card.size()
    overlay.next_density()

    assert everything == QSize(500, 470)
    assert overlay.card.size() == QSize(500, 260)


def test_unfolded_it_shows_what_it_showed_before(overlay: Overlay, qtbot: QtBot) -> None:
    overlay.next_density()
    qtbot.keyClick(overlay, Qt.Key.Key_L, CTRL)

    qtbot.keyClick(overlay, Qt.Key.Key_L, CTRL)

    assert overlay.density == "outline"


def test_it_opens_in_the_look_it_was_left_in(script: Script, theme: Theme, qtbot: QtBot) -> None:
    overlay = Overlay(script.view, theme, look=OverlayLook(0.6, 150, "line"), now=Clock())
    qtbot.addWidget(overlay)
    overlay.show_where_it_was()

    assert overlay.folded
    assert overlay.windowOpacity() == pytest.approx(0.6, abs=0.01)
    assert overlay.card.height() == 66


def test_opened_in_one_line_or_hidden_in_between_it_unfolds_to_the_size_it_was_left_in(
    script: Script, theme: Theme, qtbot: QtBot
) -> None:
    screen = QGuiApplication.primaryScreen()
    left = {screen.name(): (120, 90, 500, 400)}
    overlay = Overlay(script.view, theme, left, look=OverlayLook(density="line"), now=Clock())
    qtbot.addWidget(overlay)
    overlay.show_where_it_was()
    overlay.hide()
    overlay.show_where_it_was()

    overlay.toggle_folded()

    assert overlay.geometry().getRect() == (120, 90, 500, 400)


def test_opened_in_one_line_for_the_first_time_it_unfolds_to_its_usual_size(
    script: Script, theme: Theme, qtbot: QtBot
) -> None:
    overlay = Overlay(script.view, theme, look=OverlayLook(density="line"), now=Clock())
    qtbot.addWidget(overlay)
    overlay.show_where_it_was()

    overlay.toggle_folded()

    assert overlay.card.size() == QSize(440, 420)


@pytest.mark.parametrize("density", ["outline", "all"])
def test_with_larger_text_it_grows_so_far_that_the_question_is_not_cut(
    script: Script, theme: Theme, qtbot: QtBot, density: Density
) -> None:
    overlay = Overlay(script.view, theme, look=OverlayLook(density=density), now=Clock())
    qtbot.addWidget(overlay)
    overlay.resize_card(QSize(440, 180))
    script.add(DeviceChanged(source="microphone", state="zeros", device="x", position=0))
    with qtbot.waitExposed(overlay):
        overlay.show()

    theme.set_text_percent(200)
    question, trouble = overlay.body.question, overlay.body.trouble

    qtbot.waitUntil(lambda: question.height() >= question.heightForWidth(question.width()), timeout=2000)
    assert trouble.height() >= trouble.sizeHint().height()
    assert overlay.status.height() >= overlay.status.sizeHint().height()


def test_opacity_is_chosen_in_the_menu_and_told(overlay: Overlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.look_changed, timeout=1000) as told:
        choose(overlay, "Opacity", "60 %")

    assert overlay.windowOpacity() == pytest.approx(0.6, abs=0.01)
    assert told.args[0].opacity == 0.6


def test_keys_make_its_text_larger_and_smaller(overlay: Overlay, theme: Theme, qtbot: QtBot) -> None:
    qtbot.keyClick(overlay, Qt.Key.Key_Equal, CTRL)
    larger = letters_px(overlay)
    qtbot.keyClick(overlay, Qt.Key.Key_Minus, CTRL)

    assert larger == round(14 * 1.15)
    assert letters_px(overlay) == 14
    assert theme.text_percent == 100


def test_keys_move_it_and_change_its_size(overlay: Overlay, qtbot: QtBot) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    overlay.move(100, 100)

    qtbot.keyClick(overlay, Qt.Key.Key_Right, alt | SHIFT)
    qtbot.keyClick(overlay, Qt.Key.Key_Down, alt | SHIFT)
    qtbot.keyClick(overlay, Qt.Key.Key_Right, CTRL | SHIFT)

    assert overlay.pos().toTuple() == (124, 124)
    assert overlay.card.size() == QSize(464, 420)


def test_clicks_go_through_only_when_wanted_and_a_sign_says_so(overlay: Overlay, qtbot: QtBot) -> None:
    before = (overlay.lets_clicks_through, overlay.body.through.isVisible())
    qtbot.keyClick(overlay, Qt.Key.Key_T, CTRL | SHIFT)

    assert before == (False, False)
    assert overlay.lets_clicks_through
    assert overlay.isVisible()
    assert overlay.body.through.isVisible()
    assert "Ctrl+Shift+T" in overlay.body.through.text()


def test_clicks_are_taken_again_and_the_sign_goes(overlay: Overlay) -> None:
    overlay.toggle_click_through()

    overlay.toggle_click_through()

    assert not overlay.lets_clicks_through
    assert not overlay.body.through.isVisible()
    assert overlay.isVisible()


def test_in_one_line_the_sign_for_clicks_is_there_as_well(overlay: Overlay) -> None:
    overlay.set_folded(True)

    overlay.toggle_click_through()

    assert overlay.status.through.isVisible()


def test_it_goes_to_the_screen_that_is_chosen_and_remembers_it(script: Script, theme: Theme, qtbot: QtBot) -> None:
    overlay = Overlay(script.view, theme, screens=FakeScreens(LAPTOP, DESK), now=Clock())
    qtbot.addWidget(overlay)
    overlay.show_where_it_was()

    choose(overlay, "Screen", "HDMI-1")

    assert DESK.geometry().contains(overlay.geometry())
    assert overlay.look.screen == "HDMI-1"


def test_a_chosen_screen_that_is_away_is_still_named(script: Script, theme: Theme, qtbot: QtBot) -> None:
    overlay = Overlay(script.view, theme, look=OverlayLook(screen="HDMI-1"), screens=FakeScreens(LAPTOP), now=Clock())
    qtbot.addWidget(overlay)

    menu = next(action for action in overlay.make_menu().actions() if action.text() == "Screen").menu()

    listed = [action.text() for action in menu.actions()]  # type: ignore[union-attr]
    assert listed == ["Wherever it is left", "eDP-1", "HDMI-1 (not there now)"]


def test_in_one_line_troubles_are_a_sign_that_says_them(overlay: Overlay, script: Script) -> None:
    overlay.set_folded(True)

    script.add(DeviceChanged(source="system", state="lost", device="x", position=0))

    assert overlay.status.trouble_button.isVisible()
    assert overlay.status.trouble_button.toolTip().startswith("Their sound has gone.")


def test_several_troubles_are_counted_in_the_line(overlay: Overlay, script: Script) -> None:
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))
    script.add(ServiceChanged(service="store", state="full", message="The disk is full."))

    assert overlay.body.trouble.text() == "Not saved. The disk is full."
    assert overlay.body.trouble.more.text() == "+1 more"


def test_answer_now_is_acknowledged_within_a_tenth_of_a_second(overlay: Overlay, qtbot: QtBot) -> None:
    began = time.perf_counter()

    qtbot.keyClick(overlay, Qt.Key.Key_Return, CTRL)

    assert overlay.body.timing.text() == "What they said last is being answered …"
    assert time.perf_counter() - began < 0.1


def test_in_one_line_a_wish_is_acknowledged_in_the_questions_place(overlay: Overlay, qtbot: QtBot) -> None:
    overlay.set_folded(True)

    qtbot.keyClick(overlay, Qt.Key.Key_Return, CTRL)

    assert overlay.status.folded_question == "What they said last is being answered …"


def test_captions_in_one_line_show_the_end_of_what_is_said(theme: Theme, qtbot: QtBot) -> None:
    script = Script(SessionSetup(assistance="captions"))
    overlay = shown(script, theme, qtbot)
    overlay.set_folded(True)

    script.say("system", "Tell me about yourself.", 3)

    assert overlay.status.folded_question == "Tell me about yourself."


def test_captions_know_two_densities(theme: Theme, qtbot: QtBot) -> None:
    overlay = shown(Script(SessionSetup(assistance="captions")), theme, qtbot)

    overlay.next_density()
    first = overlay.density
    overlay.next_density()

    assert (first, overlay.density) == ("line", "all")


@pytest.mark.parametrize("percent", [60, 100, 150, 200, 300])
@pytest.mark.parametrize("width", [320, 440, 700])
def test_the_first_line_never_needs_more_than_its_width(
    script: Script, theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    overlay = Overlay(script.view, theme, look=OverlayLook(text_percent=percent), now=Clock())
    qtbot.addWidget(overlay)
    overlay.resize_card(QSize(width, 420))
    overlay.show()

    last = overlay.status.fold_button
    qtbot.waitUntil(lambda: last.geometry().right() <= overlay.status.width(), timeout=2000)
    assert overlay.status.menu_button.isVisible()
    assert overlay.status.assistance_text == "Full help"


def test_another_key_counts_in_the_open_overlay(overlay: Overlay, qtbot: QtBot) -> None:
    table = KeyTable({"pause": "Ctrl+Alt+P"})

    overlay.use_keys(table.keys)

    with qtbot.waitSignal(overlay.pause_requested, timeout=1000):
        qtbot.keyClick(overlay, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.AltModifier)


def test_f1_lists_the_keys(overlay: Overlay, qtbot: QtBot) -> None:
    qtbot.keyClick(overlay, Qt.Key.Key_F1)

    listed = overlay.findChild(KeyList)
    assert listed is not None
    assert ("They said no", "Ctrl+Shift+N") in listed.lines
    listed.close()
