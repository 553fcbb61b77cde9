"""The page that says who writes the answers: what is in sight, and what it asks for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.answers.answer_choice import AnswerChoice, WriterHere
from desktop.ui.answers.answers_page import AnswersPage

LEFT = Qt.MouseButton.LeftButton
HERE = [WriterHere("", "Built-in: the best"), WriterHere("small", "Built-in: Small")]
PROVIDER = AnswerChoice("provider", "", "server", "https://llm.example/v1", "large")


@pytest.fixture
def page(qtbot: QtBot) -> AnswersPage:
    made = AnswersPage()
    made.resize(640, 900)
    qtbot.addWidget(made)
    made.show_choice(AnswerChoice("local"), HERE)
    made.show()
    settle()
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_each_choice_says_in_a_sentence_what_leaves_this_machine(page: AnswersPage) -> None:
    assert [card.radio.accessibleDescription() for card in page.cards.values()] == [
        "Only outlines are shown. Nothing leaves this machine.",
        "Nothing leaves this machine: the writer runs on it.",
        "Text leaves this machine, sound never does. Below stands what goes where.",
    ]


def test_only_what_belongs_to_the_choice_is_in_sight(qtbot: QtBot, page: AnswersPage) -> None:
    assert page.local.isVisible()
    assert not page.provider.isVisible()
    qtbot.mouseClick(page.cards["provider"].radio, LEFT)
    assert not page.local.isVisible()
    assert page.provider.isVisible()


def is_in_sight(part: QWidget) -> bool:
    """The whole of it, in its scrolled page."""
    return part.isVisible() and part.visibleRegion().boundingRect().size() == part.size()


def test_a_provider_s_fields_and_what_they_lack_come_into_sight(qtbot: QtBot, page: AnswersPage) -> None:
    page.resize(640, 520)
    page.show_choice(AnswerChoice("local"), HERE)
    settle()
    qtbot.mouseClick(page.cards["provider"].radio, LEFT)
    settle()
    fields = [is_in_sight(part) for part in (page.cards["provider"], page.provider.address)]
    page.show_problem("key", "The key was not accepted.")
    settle()

    assert fields == [True, True]
    assert is_in_sight(page.provider.problems["key"])


def test_the_focus_stays_on_the_page_when_its_button_goes(qtbot: QtBot, page: AnswersPage) -> None:
    page.test_cancelled.connect(page.verdict.hide)
    page.verdict.show_testing("Asking for one word…")
    page.verdict.cancel.setFocus()
    qtbot.mouseClick(page.verdict.cancel, LEFT)
    cancelled = page.save.hasFocus()
    page.trouble.show_trouble("No keychain", "There is none.", can_unlock=False)
    qtbot.mouseClick(page.trouble.keep, LEFT)

    assert cancelled
    assert page.save.hasFocus()


def test_saving_hands_over_what_was_typed(qtbot: QtBot, page: AnswersPage) -> None:
    page.show_choice(PROVIDER, HERE)
    settle()
    page.provider.key.setText("a key")

    with qtbot.waitSignal(page.save_requested, timeout=1000) as wish:
        qtbot.mouseClick(page.save, LEFT)

    assert wish.args == [AnswerChoice("provider", "", "server", "https://llm.example/v1", "large", "a key")]
    assert "a key" not in repr(wish.args)


def test_the_address_of_a_provider_that_has_but_one_is_filled_in(page: AnswersPage) -> None:
    page.show_choice(AnswerChoice("provider", "", "openai"), HERE)
    assert page.provider.address.text() == "https://api.openai.com/v1"
    assert page.provider.address.isReadOnly()
    page.provider.kind.setCurrentIndex(1)
    assert page.provider.address.text() == ""
    assert "openai.azure.com" in page.provider.address.placeholderText()


def test_using_it_now_is_offered_only_while_a_session_runs(qtbot: QtBot, page: AnswersPage) -> None:
    assert not page.use_now.isVisible()
    page.show_live(True)
    settle()

    with qtbot.waitSignal(page.use_now_requested, timeout=1000):
        qtbot.mouseClick(page.use_now, LEFT)


def test_typing_takes_away_what_was_said_of_the_old_words(qtbot: QtBot, page: AnswersPage) -> None:
    page.show_choice(PROVIDER, HERE)
    page.verdict.show_verdict("It answers.", ok=True)
    page.show_problem("model", "No such model.")
    settle()
    qtbot.keyClicks(page.provider.model, "x")

    assert not page.verdict.isVisible()
    assert not page.provider.problems["model"].isVisible()


def test_a_problem_takes_the_focus_to_its_field(page: AnswersPage) -> None:
    page.show_choice(PROVIDER, HERE)
    settle()
    page.show_problem("address", "Enter the address.")

    assert page.provider.address.hasFocus()


def test_a_verdict_has_a_sign_beside_its_colour(page: AnswersPage) -> None:
    page.verdict.show_verdict("It answers.", ok=True)
    assert page.verdict.words.text().startswith("✓")
    page.verdict.show_verdict("It does not.", ok=False)
    assert page.verdict.words.text().startswith("✗")


def test_showing_what_is_saved_forgets_a_key_that_was_typed(page: AnswersPage) -> None:
    page.provider.key.setText("a key")
    page.provider.key.setEchoMode(QLineEdit.EchoMode.Normal)
    page.show_choice(PROVIDER, HERE)

    assert page.choice.key == ""
    assert page.provider.key.echoMode() == QLineEdit.EchoMode.Password


def test_looking_for_servers_says_what_came_of_it(qtbot: QtBot, page: AnswersPage) -> None:
    with qtbot.waitSignal(page.look_requested, timeout=1000):
        qtbot.mouseClick(page.local.look, LEFT)
    assert not page.local.look.isEnabled()
    page.local.show_found("No other server was found.")
    assert page.local.said.text() == "No other server was found."
    assert page.local.look.isEnabled()


def test_it_is_gone_through_by_keyboard_in_the_order_of_the_eye(qtbot: QtBot, page: AnswersPage) -> None:
    page.show_choice(PROVIDER, HERE)
    settle()
    page.cards["provider"].radio.setFocus()
    panel = page.provider
    for wanted in (panel.kind, panel.address, panel.model, panel.key, panel.show_key, page.test, page.save):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted


def test_every_button_and_field_says_what_it_is_for(page: AnswersPage) -> None:
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    for field in page.findChildren(QLineEdit):
        assert field.accessibleName() or field.parent() is not None
    assert page.provider.key.accessibleName() == "Key"
