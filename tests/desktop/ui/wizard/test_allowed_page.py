import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui import wording
from desktop.ui.wizard.allowed_page import AllowedPage
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.vocabulary import Assistance
from tests.desktop.ui.scripted import CONSENT
from tests.desktop.ui.wizard.conftest import flow_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(wizard: WizardPages) -> AllowedPage:
    wizard.go_on.click()
    wizard.go_on.click()
    return wizard.allowed


@pytest.mark.parametrize("assistance", ["full", "notes", "captions"])
def test_what_is_chosen_goes_into_the_setup_and_the_others_are_asked_about(
    wizard: WizardPages, page: AllowedPage, qtbot: QtBot, assistance: Assistance
) -> None:
    qtbot.mouseClick(page.cards[assistance], LEFT, pos=QPoint(60, 14))

    assert wizard.flow is not None
    assert wizard.flow.setup.assistance == assistance
    assert page.consent.isVisible()


def test_practice_takes_the_question_about_the_others_away_and_back_again(page: AllowedPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.cards["practice"], LEFT, pos=QPoint(60, 14))
    asked = page.consent.isVisible()
    qtbot.mouseClick(page.cards["notes"], LEFT, pos=QPoint(60, 14))

    assert not asked
    assert page.consent.isVisible()
    assert page.consent.choice is None


def test_no_consent_is_chosen_beforehand(page: AllowedPage) -> None:
    assert [card.radio.isChecked() for card in page.consent.cards.values()] == [False, False, False]


def test_each_kind_of_help_says_in_a_sentence_what_it_does(page: AllowedPage) -> None:
    said = [card.radio.accessibleDescription() for card in page.cards.values()]

    assert said == list(wording.ASSISTANCE_MEANS.values())


def test_who_will_tell_them_can_copy_the_sentence(page: AllowedPage, qtbot: QtBot) -> None:
    page.consent.cards["will_tell_them"].radio.click()
    qtbot.mouseClick(page.consent.sentence_box.copy, LEFT)

    assert page.consent.sentence_box.isVisible()
    assert QGuiApplication.clipboard().text() == CONSENT.sentence


def test_the_sentence_comes_into_sight(page: AllowedPage, qtbot: QtBot) -> None:
    page.consent.cards["will_tell_them"].radio.click()
    copy = page.consent.sentence_box.copy

    qtbot.waitUntil(lambda: copy.visibleRegion().boundingRect().height() == copy.height(), timeout=1000)


def test_a_choice_made_in_this_wizard_is_still_there_after_going_back(wizard: WizardPages, page: AllowedPage) -> None:
    page.consent.cards["own_voice_only"].radio.click()
    wizard.back.click()
    wizard.go_on.click()

    assert page.consent.choice == "own_voice_only"


def test_another_session_begins_without_a_choice(wizard: WizardPages, page: AllowedPage) -> None:
    page.consent.cards["own_voice_only"].radio.click()
    wizard.show_setup(flow_of())
    wizard.go_on.click()
    wizard.go_on.click()

    assert page.consent.choice is None
