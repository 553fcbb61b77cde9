import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.session.question_list import QuestionList
from desktop.ui.style import Theme
from shared.events import AnswerEnded, QuestionDismissed
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.notices import AnswerGrew, ProvisionalQuestion
from tests.desktop.ui.scripted import DISAGREED, OUTLINE, SENTENCES, Script, answered, detected, interview

LEFT = Qt.MouseButton.LeftButton
FIRST = "Could you tell me a bit about yourself?"


@pytest.fixture
def script() -> Script:
    return interview()


@pytest.fixture
def questions(script: Script, theme: Theme, qtbot: QtBot) -> QuestionList:
    return shown(script, theme, qtbot)


def shown(script: Script, theme: Theme, qtbot: QtBot) -> QuestionList:
    made = QuestionList(script.view, theme)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.question_chosen.connect(script.view.select)
    script.view.subscribe(lambda change: made.refresh() if change in ("question", "state") else made.refresh_answer())
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(questions: QuestionList) -> list[str]:
    """From top to bottom."""
    return [card.asked.text for card in sorted(questions.cards.values(), key=lambda card: card.y())]


def many(script: Script, count: int = 20) -> None:
    for number in range(3, count):
        script.ask(number, f"Question number {number}?", number * 60)


def test_every_question_is_a_card_the_newest_on_top_and_unfolded(questions: QuestionList) -> None:
    assert texts(questions) == [DISAGREED, FIRST]
    assert [known for known, card in questions.cards.items() if card.unfolded] == [2]
    assert questions.body.sheet.isVisible()
    assert "Northwind, 2023" in questions.body.sheet.toPlainText()


def test_a_card_says_number_time_and_how_far_its_answer_is(questions: QuestionList, script: Script) -> None:
    card = questions.cards[QuestionId(2)]
    begun = (card.head, card.asked.state)

    script.add(AnswerEnded(answer_id=AnswerId(1), outcome="complete"))

    assert begun == ("2 · 0:30", "being written")
    assert card.asked.state == "answered"


def test_a_click_on_a_folded_card_unfolds_it_and_folds_the_other(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    qtbot.mouseClick(questions.cards[QuestionId(1)], LEFT)

    assert questions.text == FIRST
    assert not questions.cards[QuestionId(2)].unfolded
    assert questions.body.parentWidget() is questions.cards[QuestionId(1)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_unfold_the_card_that_has_the_focus(questions: QuestionList, qtbot: QtBot, key: Qt.Key) -> None:
    card = questions.cards[QuestionId(1)]
    card.setFocus()

    qtbot.keyClick(card, key)

    assert questions.text == FIRST


def test_a_growing_answer_moves_nothing_that_stands_above_it(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    before = questions.cards[QuestionId(2)].pos()
    height = questions.body.sheet.height()

    script.add(*SENTENCES)
    script.view.notice(AnswerGrew(answer_id=AnswerId(1), text="And so we launched three weeks late."))

    assert questions.body.sheet.height() > height
    assert questions.cards[QuestionId(2)].pos() == before
    assert questions.area.verticalScrollBar().value() == 0


def test_a_new_question_takes_the_top_while_the_interview_is_followed(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    script.ask(3, "Why us?", 60)

    qtbot.waitUntil(lambda: texts(questions)[0] == "Why us?", timeout=2000)
    assert questions.text == "Why us?"
    assert questions.area.verticalScrollBar().value() == 0
    assert not questions.back_to_newest.isVisible()


def test_while_an_older_question_is_read_a_new_one_moves_nothing(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    many(script)
    script.view.select(QuestionId(5))
    card = questions.cards[QuestionId(5)]
    before = card.mapTo(questions, card.rect().topLeft()).y()

    script.ask(30, "Why us?", 4_000)

    assert questions.text == "Question number 5?"
    assert card.mapTo(questions, card.rect().topLeft()).y() == before
    assert questions.back_to_newest.isVisible()
    assert questions.back_to_newest.text() == "Newest ↑ (1 new)"


def test_the_button_leads_back_to_the_newest(questions: QuestionList, script: Script, qtbot: QtBot) -> None:
    many(script)
    script.view.select(QuestionId(5))

    qtbot.mouseClick(questions.back_to_newest, LEFT)

    assert questions.text == "Question number 19?"
    assert questions.area.verticalScrollBar().value() == 0
    assert not questions.back_to_newest.isVisible()


def test_a_question_chosen_by_key_comes_into_sight(questions: QuestionList, script: Script, qtbot: QtBot) -> None:
    many(script)

    script.view.select(QuestionId(3))

    card = questions.cards[QuestionId(3)]
    assert 0 <= card.mapTo(questions.area.viewport(), card.rect().topLeft()).y() < questions.area.viewport().height()


def test_the_question_being_asked_has_a_card_that_it_keeps_when_certain(theme: Theme, qtbot: QtBot) -> None:
    script = Script()
    questions = shown(script, theme, qtbot)
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
    early = questions.unfolded
    assert early is not None
    state, revision = early.asked.state, questions.body.sheet.document().revision()

    script.ask(1, DISAGREED)

    assert state == "being asked"
    assert questions.unfolded is early
    assert questions.body.sheet.document().revision() == revision


def test_a_revised_question_replaces_its_card(questions: QuestionList, script: Script) -> None:
    script.add(detected(3, "Tell me about a time you disagreed.", (), replaces=2))

    assert texts(questions) == ["Tell me about a time you disagreed.", FIRST]


def test_a_dismissed_question_has_no_card(questions: QuestionList, script: Script) -> None:
    script.add(QuestionDismissed(question_id=QuestionId(2), reason="person"))

    assert texts(questions) == [FIRST]
    assert questions.text == FIRST


def test_a_question_can_be_dismissed_and_copied_from_its_menu(questions: QuestionList, qtbot: QtBot) -> None:
    menu = questions.menu_for(questions.cards[QuestionId(2)])
    items = {action.text(): action for action in menu.actions()}

    with qtbot.waitSignal(questions.copy_requested, timeout=1000):
        items["Copy question and answer"].trigger()
    with qtbot.waitSignal(questions.dismiss_requested, timeout=1000) as dismissed:
        items["This is no question"].trigger()

    assert dismissed.args == [2]


def test_reading_on_turns_a_page_and_ends_at_the_top_again(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    script.add(*[answered(1, f"Sentence number {number} of a long answer to that.") for number in range(40)])
    qtbot.waitUntil(lambda: questions.area.verticalScrollBar().maximum() > 300, timeout=2000)
    questions.read_on()
    once = questions.area.verticalScrollBar().value()

    for _ in range(20):
        questions.read_on()
        if questions.area.verticalScrollBar().value() < once:
            break

    assert once > 0
    assert questions.area.verticalScrollBar().value() <= 4


def test_a_screen_reader_hears_number_state_and_question(questions: QuestionList) -> None:
    assert questions.cards[QuestionId(1)].accessibleName() == f"Question 1, folded: {FIRST}"


def test_arrow_keys_walk_the_cards_without_unfolding_them(
    questions: QuestionList, script: Script, qtbot: QtBot
) -> None:
    many(script, 6)
    top = questions.unfolded
    assert top is not None
    with qtbot.waitActive(questions):
        questions.activateWindow()
    top.setFocus()

    qtbot.keyClick(top, Qt.Key.Key_Down)
    qtbot.keyClick(questions.cards[QuestionId(4)], Qt.Key.Key_Down)

    assert questions.cards[QuestionId(3)].hasFocus()
    assert questions.unfolded is top
