"""The wizard as a person with a keyboard, or a mouse, walks it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.session.setup_flow import CONSENT_MISSING, STEPS
from desktop.ui.style import AppliedStyle, Theme
from desktop.ui.wizard.offers import SpeechModel
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import CONSENT
from tests.desktop.ui.wizard.conftest import FILLED, flow_of, told

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focused(), key, modifier)


def tab_to(target: QWidget, qtbot: QtBot) -> None:
    """By Tab alone; fails where it cannot be reached."""
    for _ in range(40):
        if focused() is target:
            return
        press(qtbot, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {target}")


def title(wizard: WizardPages) -> str:
    page = wizard.page
    assert page is not None
    assert page.isVisible()
    return page.heading.text()


def walk_to(step: str, wizard: WizardPages) -> None:
    assert wizard.flow is not None
    wizard.flow.consent = "everyone_agreed"
    while wizard.flow.step != step:
        wizard.go_on.click()


# --- by keyboard ----------------------------------------------------------------------------------------------------


def test_all_five_pages_are_walked_with_tab_and_enter_alone(wizard: WizardPages, qtbot: QtBot) -> None:
    seen = [title(wizard)]
    press(qtbot, Qt.Key.Key_Return)  # in the company's field
    seen.append(title(wizard))
    tab_to(wizard.go_on, qtbot)
    press(qtbot, Qt.Key.Key_Return)
    seen.append(title(wizard))
    tab_to(wizard.allowed.consent.cards["everyone_agreed"].radio, qtbot)
    press(qtbot, Qt.Key.Key_Return)  # chooses
    press(qtbot, Qt.Key.Key_Return)  # goes on
    seen.append(title(wizard))
    press(qtbot, Qt.Key.Key_Return)  # in the list of microphones
    seen.append(title(wizard))

    with qtbot.waitSignal(wizard.start_requested, timeout=1000) as started:
        tab_to(wizard.go_on, qtbot)
        press(qtbot, Qt.Key.Key_Return)

    assert seen == [
        "Which interview is it?",
        "Your résumé",
        "What is allowed in this interview?",
        "Can both sides be heard?",
        "Ready",
    ]
    setup, consent, sound = started.args
    assert (setup.company, setup.name, consent, sound.outcome) == (
        "Fabrikam",
        "Fabrikam, 26 Nov",
        "everyone_agreed",
        "skipped",
    )


@pytest.mark.parametrize("step", [step.name for step in STEPS])
def test_everything_that_can_be_used_is_reached_by_tab(wizard: WizardPages, qtbot: QtBot, step: str) -> None:
    walk_to(step, wizard)
    start = focused()
    reached = [start]
    press(qtbot, Qt.Key.Key_Tab)
    while focused() is not start and len(reached) < 60:
        reached.append(focused())
        press(qtbot, Qt.Key.Key_Tab)

    usable = [
        widget
        for kind in (QPushButton, QLineEdit, QComboBox, QPlainTextEdit)
        for widget in wizard.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and widget.parent().objectName() != "qt_spinbox_lineedit"
    ]
    assert [widget for widget in usable if widget not in reached] == []
    assert [widget for widget in usable if not (widget.accessibleName() or getattr(widget, "text", str)())] == []


@pytest.mark.parametrize("step", [step.name for step in STEPS])
def test_each_page_begins_at_its_first_field(wizard: WizardPages, qtbot: QtBot, step: str) -> None:
    walk_to(step, wizard)

    page = wizard.page
    assert page is not None
    assert focused() is page.first_field
    assert page.isAncestorOf(focused())


def test_in_a_text_of_several_lines_enter_is_a_line_and_ctrl_enter_goes_on(wizard: WizardPages, qtbot: QtBot) -> None:
    tab_to(wizard.job.description, qtbot)
    press(qtbot, Qt.Key.Key_End, CONTROL)
    press(qtbot, Qt.Key.Key_Return)
    still, lines = title(wizard), wizard.job.description.blockCount()
    press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert (still, lines) == ("Which interview is it?", 2)
    assert title(wizard) == "Your résumé"


def test_tab_leaves_a_text_of_several_lines(wizard: WizardPages, qtbot: QtBot) -> None:
    tab_to(wizard.job.description, qtbot)
    press(qtbot, Qt.Key.Key_Tab)

    assert focused() is wizard.job.choose


def test_enter_presses_the_button_that_has_the_focus(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("resume", wizard)
    tab_to(wizard.resume.edit, qtbot)
    press(qtbot, Qt.Key.Key_Return)

    assert wizard.resume.text.isVisible()
    assert title(wizard) == "Your résumé"


def test_escape_leaves_and_loses_nothing(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.job.company.clear()
    qtbot.keyClicks(wizard.job.company, "Contoso")
    with qtbot.waitSignal(wizard.left, timeout=1000):
        press(qtbot, Qt.Key.Key_Escape)

    assert wizard.flow is not None
    draft = wizard.flow.draft
    assert draft is not None
    assert draft.setup.company == "Contoso"


def test_alt_and_left_lead_back(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("resume", wizard)
    qtbot.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert title(wizard) == "Which interview is it?"


# --- by mouse -------------------------------------------------------------------------------------------------------


def test_back_works_on_every_page_and_leaves_at_the_first(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("ready", wizard)
    titles = []
    for _ in range(4):
        qtbot.mouseClick(wizard.back, LEFT)
        titles.append(title(wizard))
    with qtbot.waitSignal(wizard.left, timeout=1000):
        qtbot.mouseClick(wizard.back, LEFT)

    assert titles[-1] == "Which interview is it?"


def test_a_step_that_was_seen_can_be_clicked_and_a_later_one_cannot(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("allowed", wizard)
    qtbot.mouseClick(wizard.steps.buttons["ready"], LEFT)
    still = title(wizard)
    qtbot.mouseClick(wizard.steps.buttons["job"], LEFT)

    assert still == "What is allowed in this interview?"
    assert title(wizard) == "Which interview is it?"


def test_without_a_consent_it_says_what_is_missing_and_shows_where(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.go_on.click()
    wizard.go_on.click()
    qtbot.mouseClick(wizard.go_on, LEFT)

    assert wizard.problem.isVisible()
    assert CONSENT_MISSING in wizard.problem.words.text()
    radio = wizard.allowed.consent.cards["everyone_agreed"].radio
    assert focused() is radio
    assert not radio.visibleRegion().isEmpty()


def test_the_complaint_goes_once_the_consent_is_there(wizard: WizardPages, qtbot: QtBot) -> None:
    for _ in range(3):
        wizard.go_on.click()
    wizard.allowed.consent.cards["own_voice_only"].radio.click()

    assert not wizard.problem.isVisible()


def test_a_practice_starts_without_a_consent(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_setup(flow_of(SessionSetup(assistance="practice")))
    for _ in range(4):
        wizard.go_on.click()

    with qtbot.waitSignal(wizard.start_requested, timeout=1000) as started:
        qtbot.mouseClick(wizard.go_on, LEFT)

    assert started.args[1] is None


def test_the_sound_checks_result_goes_along(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("sound", wizard)
    wizard.show_sound_checked(SoundChecked(outcome="passed"))
    wizard.go_on.click()

    with qtbot.waitSignal(wizard.start_requested, timeout=1000) as started:
        qtbot.mouseClick(wizard.go_on, LEFT)

    assert started.args[2] == SoundChecked(outcome="passed")


def test_without_a_speech_model_it_says_so_and_does_not_start(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.show_speech_model(SpeechModel("None yet", "Fetch a speech model first."))
    walk_to("ready", wizard)

    with qtbot.assertNotEmitted(wizard.start_requested):
        qtbot.mouseClick(wizard.go_on, LEFT)

    assert "Fetch a speech model first." in wizard.problem.words.text()


def test_a_session_that_is_getting_ready_is_not_started_twice(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("ready", wizard)
    wizard.show_starting(True)
    words = wizard.go_on.text()

    with qtbot.assertNotEmitted(wizard.start_requested):
        qtbot.mouseClick(wizard.go_on, LEFT)
        qtbot.keyClick(wizard.ready.answers, Qt.Key.Key_Return)
    wizard.show_starting(False)

    assert words == "Getting ready…"
    assert (wizard.go_on.text(), wizard.go_on.isEnabled()) == ("Start listening", True)


def test_change_leads_to_the_page_where_it_was_said(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("ready", wizard)
    qtbot.mouseClick(wizard.ready.changes["Résumé"], LEFT)

    assert title(wizard) == "Your résumé"


def test_the_speech_model_is_changed_elsewhere(wizard: WizardPages, qtbot: QtBot) -> None:
    walk_to("ready", wizard)
    with qtbot.waitSignal(wizard.models_wanted, timeout=1000):
        qtbot.mouseClick(wizard.ready.changes["Hears with"], LEFT)


def test_what_is_entered_is_still_there_after_going_and_coming_back(wizard: WizardPages, qtbot: QtBot) -> None:
    wizard.job.job_title.clear()
    qtbot.keyClicks(wizard.job.job_title, "Architect")
    wizard.go_on.click()
    wizard.back.click()

    assert wizard.job.job_title.text() == "Architect"


# --- the look -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("step", [step.name for step in STEPS])
def test_no_page_is_wider_than_its_window_whatever_the_text_size(
    qtbot: QtBot, qapp: QApplication, step: str, percent: int
) -> None:
    theme = Theme("light", percent)
    style = AppliedStyle(qapp, theme)
    pages = told(WizardPages(CONSENT, theme))
    qtbot.addWidget(pages)
    pages.resize(564 if percent <= 100 else 840, 620)
    pages.show()
    pages.show_setup(flow_of(FILLED))
    walk_to(step, pages)
    qapp.processEvents()

    page = pages.page
    assert page is not None
    cut = [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.mapTo(pages, label.rect().topRight()).x() > pages.width()
    ]
    style.deleteLater()
    qapp.setStyleSheet("")
    assert pages.width() <= 840
    assert cut == []
