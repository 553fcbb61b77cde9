import msgspec
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.wizard.offers import SpeechModel
from desktop.ui.wizard.ready_page import ReadyPage
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SoundChecked
from shared.vocabulary import Assistance, ConsentChoice
from tests.desktop.ui.wizard.conftest import FILLED, flow_of


def at_ready(
    wizard: WizardPages, assistance: Assistance = "full", consent: ConsentChoice = "everyone_agreed"
) -> ReadyPage:
    flow = flow_of(msgspec.structs.replace(FILLED, assistance=assistance))
    flow.consent = consent
    wizard.show_setup(flow)
    while flow.step != "ready":
        wizard.go_on.click()
    return wizard.ready


def said(page: ReadyPage) -> dict[str, str]:
    return {title: label.text() for title, label in page.lines.items() if label.isVisible()}


def test_it_says_in_one_look_what_will_run(wizard: WizardPages) -> None:
    page = at_ready(wizard)

    assert said(page) == {
        "For": "Fabrikam · Engineer",
        "Résumé": "cv.pdf: 3 facts",
        "Help": "Full help. Outline and written answer for every question.",
        "The others": "Everyone agreed",
        "Your voice": "Headset",
        "Their voice": "Headphones",
        "Sound check": "Not done. The session will say so.",
        "Sound kept": "No.",
        "Hears with": "Whisper base, on this machine",
        "What leaves": "Nothing leaves this machine.",
        "Costs": "Nothing: it all runs on this machine.",
    }
    assert page.answers.currentText() == "This machine: Qwen"


def test_a_provider_says_what_leaves_and_what_it_costs(wizard: WizardPages, qtbot: QtBot) -> None:
    page = at_ready(wizard)
    qtbot.keyClick(page.answers, Qt.Key.Key_End)

    assert wizard.flow is not None
    assert wizard.flow.setup.answer_source == "provider"
    assert said(page)["What leaves"] == "Questions go to api.example.com."
    assert said(page)["Costs"] == "What it bills to your key."


def test_where_no_answers_are_allowed_there_is_nobody_to_choose_and_nothing_leaves(wizard: WizardPages) -> None:
    page = at_ready(wizard, "notes")

    assert not page.answers.isVisible()
    assert said(page)["Answers by"].startswith("Nobody")
    assert said(page)["What leaves"] == "Nothing leaves this machine."


def test_only_my_own_voice_means_that_theirs_is_not_heard(wizard: WizardPages) -> None:
    page = at_ready(wizard, consent="own_voice_only")

    assert (said(page)["The others"], said(page)["Their voice"]) == ("Only my own voice", "Not heard.")


def test_practice_says_that_nobody_else_is_there(wizard: WizardPages) -> None:
    assert said(at_ready(wizard, "practice"))["The others"] == "Nobody else is in the room."


def test_a_failed_sound_check_is_marked_in_words_and_sign(wizard: WizardPages) -> None:
    page = at_ready(wizard)
    wizard.show_sound_checked(SoundChecked(outcome="failed", findings=("Your microphone is muted.",)))
    wizard.show_setup(wizard.flow or flow_of())

    assert said(page)["Sound check"] == "⚠ Your microphone is muted."


def test_what_is_told_later_is_shown_at_once(wizard: WizardPages) -> None:
    page = at_ready(wizard)
    wizard.show_speech_model(SpeechModel("Whisper small, on this machine"))

    assert said(page)["Hears with"] == "Whisper small, on this machine"


def test_each_line_that_can_be_changed_says_so_to_a_screen_reader(wizard: WizardPages) -> None:
    page = at_ready(wizard)

    named = [button.accessibleName() for button in page.changes.values() if button.isVisible()]
    assert named[:3] == ["Change: For", "Change: Résumé", "Change: Help"]
    assert len(set(named)) == len(named) == 9
