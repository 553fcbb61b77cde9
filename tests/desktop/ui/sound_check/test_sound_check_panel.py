"""The panel with real reports; acted on with mouse and keys, and read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.session.sound_check.measured import Heard, Measured
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import RowChanged, StepBegan, WordsHeard
from desktop.session.sound_check.vocabulary import CODES, SIDES
from desktop.session.sound_check.your_side import SENTENCE
from desktop.ui.sound_check.sound_check_page import SoundCheckPage
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.sound_check.wording import STATES, STEPS
from desktop.ui.style import Theme
from shared.events import SoundChecked
from shared.notices import LevelMeasured
from tests.desktop.session.sound_check.measurements import BLEED, GOOD, QUESTION, SAID, unheard

LEFT = Qt.MouseButton.LeftButton
MUTED = replace(unheard(), output=replace(GOOD.output, muted=True))
BOTH_MUTED = replace(MUTED, microphone=replace(GOOD.microphone, muted=True), voice=Heard(), asked=False)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SoundCheckPage:
    made = SoundCheckPage(theme)
    qtbot.addWidget(made)
    made.resize(660, 640)
    made.show()
    return made


@pytest.fixture
def panel(page: SoundCheckPage) -> SoundCheckPanel:
    return page.panel


def shown(panel: SoundCheckPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def buttons(panel: SoundCheckPanel) -> list[str]:
    return [button.text() for button in panel.findChildren(QPushButton) if button.isVisible()]


def concluded(panel: SoundCheckPanel, measured: Measured) -> None:
    panel.show_started()
    panel.show_report(SoundReport.of(measured))


def test_before_anything_is_played_it_says_that_something_will_be(panel: SoundCheckPanel) -> None:
    assert "You will hear a short question, played aloud" in shown(panel)
    assert "nothing of it is kept" in shown(panel)
    assert buttons(panel) == ["Start the sound check"]


def test_a_click_or_a_key_asks_for_a_check(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    with qtbot.waitSignal(panel.check_requested, timeout=1000):
        qtbot.mouseClick(panel.check, LEFT)
    panel.check.setFocus()
    with qtbot.waitSignal(panel.check_requested, timeout=1000):
        qtbot.keyClick(panel.check, Qt.Key.Key_Space)


def test_while_it_runs_each_step_is_said_and_it_can_be_stopped(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    panel.show_started()
    far = []
    for step, (words, _) in STEPS.items():
        panel.show_telling(StepBegan(step))
        far.append(panel.bar.value())
        assert words in shown(panel)
        assert (SENTENCE in shown(panel)) == (step == "speaking")

    assert far == sorted(far)
    assert buttons(panel) == ["Stop"]
    with qtbot.waitSignal(panel.stop_requested, timeout=1000):
        qtbot.mouseClick(panel.stop, LEFT)
    with qtbot.waitSignal(panel.stop_requested, timeout=1000):
        qtbot.keyClick(panel.stop, Qt.Key.Key_Escape)


def test_escape_stops_nothing_where_nothing_runs(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    with qtbot.assertNotEmitted(panel.stop_requested):
        qtbot.keyClick(panel.check, Qt.Key.Key_Escape)


def test_the_focus_stays_with_the_button_that_took_the_others_place(panel: SoundCheckPanel) -> None:
    panel.check.setFocus()
    panel.show_started()
    assert panel.stop.hasFocus()
    panel.show_report(SoundReport.of(GOOD))
    assert panel.check.hasFocus()


def test_words_stand_in_their_row_as_they_come(panel: SoundCheckPanel) -> None:
    panel.show_started()
    panel.show_telling(WordsHeard("system", "Tell me about", False))
    panel.show_telling(WordsHeard("microphone", SAID, True))

    assert panel.rows["system"].words.text() == "“Tell me about”"
    assert panel.rows["microphone"].words.text() == f"“{SAID}”"


def test_at_the_end_the_words_stand_as_they_were_heard_best(panel: SoundCheckPanel) -> None:
    panel.show_started()
    panel.show_telling(WordsHeard("system", "Tell me about a time. you disagree", False))
    panel.show_report(SoundReport.of(GOOD))

    assert panel.rows["system"].words.text() == f"“{QUESTION}”"


def test_words_that_turned_out_to_be_an_echo_go_again(panel: SoundCheckPanel) -> None:
    panel.show_started()
    panel.show_telling(WordsHeard("microphone", QUESTION, False))
    panel.show_telling(WordsHeard("microphone", "", True))

    assert QUESTION not in shown(panel)


def test_the_meters_move_only_while_it_runs(panel: SoundCheckPanel) -> None:
    loud = LevelMeasured(source="microphone", rms_db=-10.0, peak_db=-3.0)
    panel.show_telling(loud)
    assert panel.rows["microphone"].meter.filled == 0
    panel.show_started()
    panel.show_telling(loud)
    assert panel.rows["microphone"].meter.filled > 0
    panel.show_report(SoundReport.of(GOOD))
    assert not panel.rows["microphone"].meter.captured


@pytest.mark.parametrize("state", list(STATES["system"]))
def test_every_state_of_a_row_has_a_word_and_a_sign_and_a_name_for_screen_readers(
    panel: SoundCheckPanel, state: object
) -> None:
    panel.show_telling(RowChanged("system", state))  # type: ignore[arg-type]

    row = panel.rows["system"]
    assert row.said.text() == STATES["system"][row.state]
    assert row.sign.sign == state
    assert row.said.accessibleName() == f"Their voice: {row.said.text()}"


def test_a_check_that_passed_says_so_and_the_session_can_keep_it(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    with qtbot.waitSignal(panel.finished, timeout=1000) as finished:
        concluded(panel, GOOD)

    assert finished.args == [SoundChecked(outcome="passed")]
    assert "Passed: both voices arrive as words." in shown(panel)
    assert panel.cards == []
    assert buttons(panel) == ["Check again"]


def test_a_problem_is_shown_with_what_helps_and_its_side_is_marked(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    with qtbot.waitSignal(panel.finished, timeout=1000) as finished:
        concluded(panel, MUTED)

    assert finished.args is not None
    assert finished.args[0].outcome == "failed"
    assert "Not passed: one thing has to be mended first." in shown(panel)
    assert "“Headphones” is muted, so you would not hear the interviewer." in shown(panel)
    assert "pavucontrol" in shown(panel)
    assert panel.rows["system"].state == "problem"
    assert panel.rows["microphone"].state == "waiting"


def test_two_problems_are_two_cards_whose_buttons_open_the_right_settings(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    concluded(panel, BOTH_MUTED)

    assert "two things" in panel.verdict.text()
    for card, code in zip(panel.cards, ("output_muted", "microphone_muted"), strict=True):
        with qtbot.waitSignal(panel.settings_requested, timeout=1000) as wanted:
            qtbot.mouseClick(card.button, LEFT)
        assert wanted.args == [code]


def test_tab_goes_through_the_findings_as_they_stand_and_then_to_check_again(
    qtbot: QtBot, panel: SoundCheckPanel
) -> None:
    concluded(panel, BOTH_MUTED)
    first, second = (card.button for card in panel.cards)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert panel.check.hasFocus()


def test_advice_is_called_advice_and_fails_nothing(panel: SoundCheckPanel) -> None:
    concluded(panel, replace(GOOD, bleed=BLEED))

    assert panel.verdict.text().startswith("Passed")
    assert [card.kind.text() for card in panel.cards] == ["Advice"]
    assert not panel.cards[0].button.isVisible()


def test_settings_that_did_not_open_say_how_to_get_there(panel: SoundCheckPanel) -> None:
    concluded(panel, MUTED)
    assert not panel.cards[0].by_hand.isVisible()

    panel.show_settings_problem("output_muted", "Open the sound settings by hand.")

    assert panel.cards[0].by_hand.text() == "Open the sound settings by hand."
    assert panel.cards[0].by_hand.isVisible()


def test_a_new_check_forgets_what_the_last_one_found(panel: SoundCheckPanel) -> None:
    concluded(panel, BOTH_MUTED)
    panel.show_started()

    assert panel.cards == []
    assert "is muted" not in shown(panel)
    assert panel.rows["system"].state == "waiting"


def test_a_stopped_check_claims_nothing(qtbot: QtBot, panel: SoundCheckPanel) -> None:
    panel.show_started()
    panel.show_telling(RowChanged("system", "good"))
    with qtbot.assertNotEmitted(panel.finished):
        panel.show_stopped()

    assert "was stopped" in shown(panel)
    assert panel.rows["system"].state == "waiting"
    assert buttons(panel) == ["Check again"]


def test_a_refusal_says_why_and_leaves_the_button(panel: SoundCheckPanel) -> None:
    panel.show_refused("A session is running.")

    assert "A session is running." in shown(panel)
    assert buttons(panel) == ["Start the sound check"]


def test_what_the_person_has_to_say_comes_into_sight(qtbot: QtBot, page: SoundCheckPage) -> None:
    """Who pressed “Check again” at the end of a long page has to see what to do."""
    panel, area = page.panel, page.findChild(QScrollArea)
    assert area is not None
    page.resize(500, 300)
    concluded(panel, BOTH_MUTED)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200 and bar.value() == 0, timeout=1000)
    bar.setValue(bar.maximum())
    assert panel.verdict.visibleRegion().isEmpty()
    panel.show_started()
    panel.show_telling(StepBegan("speaking"))

    qtbot.waitUntil(lambda: not panel.sentence.visibleRegion().isEmpty(), timeout=1000)


def test_the_page_is_left_when_one_is_done(page: SoundCheckPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left, timeout=1000):
        qtbot.mouseClick(page.done, LEFT)


def test_every_finding_belongs_to_a_side_or_to_both() -> None:
    assert SIDES["system"].isdisjoint(SIDES["microphone"])
    both = set(CODES) - SIDES["system"] - SIDES["microphone"]
    assert both == {"microphone_hears_output", "noisy_room", "recogniser_missing", "recogniser_slow"}


@pytest.mark.parametrize("percent", [80, 200])
def test_no_label_is_cut_off_at_any_text_size(qtbot: QtBot, percent: int) -> None:
    theme = Theme("light", percent)
    page = SoundCheckPage(theme)
    qtbot.addWidget(page)
    page.setStyleSheet(theme.style_sheet())
    page.resize(660, 640)
    page.show()
    concluded(page.panel, BOTH_MUTED)

    def cut_off() -> list[str]:
        labels = [label for label in page.panel.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
        return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]

    assert "is muted" in shown(page.panel)
    qtbot.waitUntil(lambda: cut_off() == [], timeout=1000)
