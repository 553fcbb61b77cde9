"""Likely questions: each with its reason and source; all of them can be copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.reports.comparison import opening
from desktop.ui.resumes.analysis.questions_view import QuestionsView
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.analysis.compared import compared

LEFT = Qt.MouseButton.LeftButton
QUESTIONS = compared().analysis.questions


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> QuestionsView:
    made = QuestionsView(compared().analysis, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_they_stand_in_the_order_of_their_likelihood_with_their_reason(view: QuestionsView) -> None:
    for number, (card, question) in enumerate(zip(view.cards, QUESTIONS, strict=True), start=1):
        said = [label.text() for label in card.findChildren(QLabel)]
        assert said[0] == f"{number}. {question.text}"
        assert opening(question.because) in said


def test_each_one_has_a_source_to_go_to(view: QuestionsView) -> None:
    assert all(card.line is not None or card.requirement is not None for card in view.cards)


def test_the_requirement_and_the_line_can_be_opened(view: QuestionsView, qtbot: QtBot) -> None:
    card = next(card for card in view.cards if card.requirement is not None and card.line is not None)
    assert card.requirement is not None
    assert card.line is not None
    with qtbot.waitSignal(view.requirement_chosen) as requirement:
        qtbot.mouseClick(card.requirement, LEFT)
    with qtbot.waitSignal(view.field_chosen) as field:
        qtbot.mouseClick(card.line, LEFT)

    assert requirement.args == [card.question.requirement]
    assert card.question.citation is not None
    assert field.args == [card.question.citation.path]


def test_all_can_be_copied(view: QuestionsView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.copy, LEFT)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [f"{n}. {question.text}" for n, question in enumerate(QUESTIONS, start=1)]
    assert view.copied.text() == f"✓ {len(QUESTIONS)} questions copied"


def test_other_wordings_are_folded_until_they_are_asked_for(view: QuestionsView, qtbot: QtBot) -> None:
    card = view.cards[0]
    assert card.others is not None
    folded = card.others.isHidden()
    qtbot.mouseClick(card.unfold, LEFT)
    unfolded = card.others.isVisible()
    qtbot.mouseClick(card.unfold, LEFT)

    assert (folded, unfolded, card.others.isHidden()) == (True, True, True)
    assert card.others.text().splitlines() == list(QUESTIONS[0].forms[1:])
