import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.session.asked import Asked
from desktop.ui.session.question_card import QuestionCard
from desktop.ui.style import Theme
from shared.ids import QuestionId

ASKED = Asked(QuestionId(4), 3, "1:30", "Why us?", "answered")


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> QuestionCard:
    card = QuestionCard(ASKED, theme)
    qtbot.addWidget(card)
    card.resize(300, card.height())
    card.show()
    return card


def test_folded_it_is_as_high_as_its_two_lines_at_any_size_of_text(card: QuestionCard, theme: Theme) -> None:
    usual = card.height()

    theme.set_text_percent(200)

    assert 40 <= usual <= 60
    assert card.height() > 1.6 * usual


def test_unfolded_it_holds_what_it_is_given_and_folded_gives_it_up(card: QuestionCard, qtbot: QtBot) -> None:
    body = QLabel("The whole answer")
    qtbot.addWidget(body)
    card.unfold(body)
    holds = (card.unfolded, body.parentWidget() is card, body.isVisible())

    card.fold()

    assert holds == (True, True, True)
    assert not card.unfolded


def test_tab_reaches_only_the_unfolded_card(card: QuestionCard, qtbot: QtBot) -> None:
    folded = card.focusPolicy() & Qt.FocusPolicy.TabFocus
    body = QLabel()
    qtbot.addWidget(body)

    card.unfold(body)

    assert not folded
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_unfolded_card_is_not_chosen_again(card: QuestionCard, qtbot: QtBot) -> None:
    body = QLabel()
    qtbot.addWidget(body)
    card.unfold(body)

    with qtbot.assertNotEmitted(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_while_a_question_is_still_being_asked_its_card_says_so(theme: Theme, qtbot: QtBot) -> None:
    card = QuestionCard(Asked(None, 3, "now", "Why us", "being asked"), theme)
    qtbot.addWidget(card)

    assert card.head == "3 · now"
    assert card.accessibleName() == "Question 3, being asked, folded: Why us"
