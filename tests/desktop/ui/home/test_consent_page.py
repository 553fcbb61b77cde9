import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.home.consent_page import ConsentPage
from tests.desktop.ui.scripted import CONSENT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot) -> ConsentPage:
    page = ConsentPage(CONSENT)
    qtbot.addWidget(page)
    page.resize(560, 600)
    page.show()
    return page


def test_nothing_is_chosen_beforehand_and_nothing_goes_on(page: ConsentPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.given):
        qtbot.mouseClick(page.go_on, LEFT)

    assert page.choice is None
    assert not any(card.radio.isChecked() for card in page.cards.values())
    assert not page.go_on.isEnabled()


@pytest.mark.parametrize("choice", ["everyone_agreed", "will_tell_them", "own_voice_only"])
def test_each_choice_is_given_as_it_was_made(page: ConsentPage, qtbot: QtBot, choice: str) -> None:
    card = next(card for known, card in page.cards.items() if known == choice)
    qtbot.mouseClick(card, LEFT, pos=QPoint(80, 12))

    with qtbot.waitSignal(page.given, timeout=1000) as given:
        qtbot.mouseClick(page.go_on, LEFT)

    assert given.args == [choice]


def test_only_one_choice_holds(page: ConsentPage) -> None:
    page.cards["everyone_agreed"].radio.click()
    page.cards["own_voice_only"].radio.click()

    assert page.choice == "own_voice_only"
    assert not page.cards["everyone_agreed"].radio.isChecked()


def test_who_will_tell_them_gets_the_sentence_to_copy(page: ConsentPage, qtbot: QtBot) -> None:
    before = page.sentence.isVisible()
    page.cards["will_tell_them"].radio.click()

    qtbot.mouseClick(page.copy, LEFT)

    assert not before
    assert page.sentence.isVisible()
    assert QGuiApplication.clipboard().text() == CONSENT.sentence


def test_back_goes_back(page: ConsentPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_clicked, timeout=1000):
        qtbot.mouseClick(page.back, LEFT)
