"""Keeping sound is chosen on the wizard's sound page: off each time, with what it means, where it may be chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.wizard.keep_sound_choice import KeepSoundChoice
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.setup import SessionSetup
from shared.vocabulary import Assistance, ConsentChoice
from tests.desktop.ui.wizard.conftest import FILLED, flow_of

LEFT = Qt.MouseButton.LeftButton


def at_sound(
    wizard: WizardPages,
    assistance: Assistance = "full",
    consent: ConsentChoice | None = "everyone_agreed",
    days: int = 7,
) -> KeepSoundChoice:
    flow = flow_of(SessionSetup(resume_text=FILLED.resume_text, assistance=assistance, keep_sound=True))
    flow.keep_sound_days = days
    flow.consent = consent
    wizard.show_setup(flow)
    while flow.step != "sound":
        wizard.go_on.click()
    return wizard.sound.keep


def test_it_is_off_each_time_and_says_what_is_kept_where_and_how_long(wizard: WizardPages) -> None:
    choice = at_sound(wizard)

    assert choice.box.isVisible()
    assert not choice.box.isChecked()
    assert choice.means.text().startswith("Both sides are recorded, in files on this computer that only you can read")
    assert "deleted after 7 days. The others must know it and agree" in choice.means.text()
    assert not choice.sentence.isVisible()


def test_the_days_are_those_of_the_setting(wizard: WizardPages) -> None:
    assert "deleted after 1 day." in at_sound(wizard, days=1).means.text()


def test_chosen_it_goes_into_the_setup_and_brings_the_sentence_for_the_others(
    wizard: WizardPages, qtbot: QtBot
) -> None:
    choice = at_sound(wizard)
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Space)
    qtbot.mouseClick(choice.sentence.copy, LEFT)

    assert wizard.flow is not None
    assert wizard.flow.setup.keep_sound
    assert choice.sentence.isVisible()
    assert "records its sound there" in QGuiApplication.clipboard().text()
    assert "deleted after 7 days" in QGuiApplication.clipboard().text()


def test_taken_back_it_leaves_the_setup(wizard: WizardPages, qtbot: QtBot) -> None:
    choice = at_sound(wizard)
    choice.box.setFocus()
    for _ in range(2):
        qtbot.keyClick(choice.box, Qt.Key.Key_Space)

    assert wizard.flow is not None
    assert not wizard.flow.setup.keep_sound
    assert not choice.sentence.isVisible()


@pytest.mark.parametrize(
    ("assistance", "consent", "why"),
    [
        ("captions", "everyone_agreed", "Captions are a transcript and nothing else: no sound is kept."),
        (
            "full",
            "own_voice_only",
            "No sound is kept where only your own voice was agreed to: your microphone could record the others.",
        ),
    ],
)
def test_where_it_may_not_be_chosen_it_is_not_offered_and_says_why(
    wizard: WizardPages, assistance: Assistance, consent: ConsentChoice, why: str
) -> None:
    choice = at_sound(wizard, assistance, consent)

    assert not choice.box.isVisible()
    assert choice.means.text() == why


def test_in_practice_there_is_nobody_to_tell(wizard: WizardPages, qtbot: QtBot) -> None:
    choice = at_sound(wizard, "practice", None)
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Space)

    assert choice.means.text().startswith("What is said is recorded")
    assert not choice.sentence.isVisible()


def test_the_last_page_says_what_is_kept(wizard: WizardPages, qtbot: QtBot) -> None:
    choice = at_sound(wizard)
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Space)
    wizard.go_on.click()

    assert wizard.ready.lines["Sound kept"].text() == "Both sides, on this computer, for 7 days."


def test_the_session_is_started_with_the_choice(wizard: WizardPages, qtbot: QtBot) -> None:
    choice = at_sound(wizard)
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Space)
    wizard.go_on.click()
    QApplication.processEvents()
    with qtbot.waitSignal(wizard.start_requested, timeout=1000) as started:
        wizard.go_on.click()

    assert started.args is not None
    assert started.args[0].keep_sound
