import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.style import Theme
from shared.events import AnswerEnded, OutlineBuilt
from shared.ids import AnswerId, QuestionId
from shared.notices import AnswerGrew
from tests.desktop.ui.scripted import DISAGREED, FACTS, OUTLINE, SENTENCES, Script, answered


@pytest.fixture
def script() -> Script:
    script = Script()
    script.ask(1, DISAGREED)
    script.answer(1, ())
    return script


@pytest.fixture
def sheet(script: Script, theme: Theme, qtbot: QtBot) -> AnswerSheet:
    sheet = AnswerSheet(script.view, theme)
    script.view.subscribe(lambda change: sheet.refresh())
    qtbot.addWidget(sheet)
    sheet.resize(410, 150)
    sheet.show()
    return sheet


def grow(script: Script, text: str) -> None:
    script.view.notice(AnswerGrew(answer_id=AnswerId(1), text=text))


def colour_at(sheet: AnswerSheet, words: str) -> str:
    found = sheet.document().find(words)
    assert not found.isNull()
    return found.charFormat().foreground().color().name().upper()


def place_of(sheet: AnswerSheet, words: str) -> QPoint:
    found = sheet.document().find(words)
    found.setPosition(found.selectionStart())
    return sheet.cursorRect(found).topLeft()


def test_outline_lines_carry_their_evidence_with_the_resume_line_as_explanation(sheet: AnswerSheet) -> None:
    chips = sheet.chips

    assert [text for text, _ in chips] == ["R 12", "R 13"]
    assert FACTS[OUTLINE[0].fact_ids[0]] in chips[0][1]


def test_the_mouse_over_a_chip_gets_its_explanation(sheet: AnswerSheet) -> None:
    at = sheet.document().find("\ufffc")
    at.setPosition(at.selectionStart())
    chip = sheet.cursorRect(at)

    tip = sheet.tip_at(chip.topLeft() + QPoint(12, 8))

    assert tip.startswith("Your résumé, R 12:")
    assert sheet.tip_at(QPoint(2, 2)) == ""


def test_an_unfinished_sentence_is_muted_and_turns_solid_when_it_is_supported(
    sheet: AnswerSheet, script: Script, theme: Theme
) -> None:
    grow(script, "At Northwind I disagreed")
    unchecked = colour_at(sheet, "At Northwind I")

    script.add(SENTENCES[0])

    assert unchecked == theme.colours.muted
    assert colour_at(sheet, "At Northwind I") == theme.colours.text


def test_what_stands_there_neither_moves_nor_changes_while_the_answer_grows(sheet: AnswerSheet, script: Script) -> None:
    script.add(SENTENCES[0])
    before = sheet.toPlainText().rstrip()
    places = {words: place_of(sheet, words) for words in ("Northwind, 2023", "Result", "At Northwind I")}

    grow(script, "I proposed")
    grow(script, "I proposed a staged rollout of the six services instead.")
    script.add(*SENTENCES[1:])

    assert sheet.toPlainText().startswith(before)
    assert places == {words: place_of(sheet, words) for words in places}
    assert sheet.verticalScrollBar().value() == 0


def test_a_checked_sentence_keeps_the_place_where_it_grew(sheet: AnswerSheet, script: Script) -> None:
    grow(script, SENTENCES[0].text)
    grown = place_of(sheet, "At Northwind I")

    script.add(SENTENCES[0])

    assert place_of(sheet, "At Northwind I") == grown
    assert sheet.toPlainText().count("At Northwind I") == 1


def test_a_sentence_that_the_writer_takes_back_leaves_nothing(sheet: AnswerSheet, script: Script) -> None:
    grow(script, "At Northwind")
    grow(script, "In my last role")
    grow(script, "")

    assert "At Northwind" not in sheet.toPlainText()
    assert "In my last role" not in sheet.toPlainText()


def test_a_general_sentence_is_muted_and_says_so(sheet: AnswerSheet, script: Script, theme: Theme) -> None:
    script.add(SENTENCES[2])

    assert colour_at(sheet, "A disagreement") == theme.colours.muted
    assert sheet.chips[-1][0] == "general"


def test_an_unsupported_sentence_is_struck_and_tagged_and_bears_no_evidence(
    sheet: AnswerSheet, script: Script, theme: Theme
) -> None:
    script.add(answered(1, "I trained forty engineers.", "unsupported", "F12", reason="No line names them."))

    words = sheet.document().find("I trained")
    assert words.charFormat().fontStrikeOut()
    assert colour_at(sheet, "I trained") == theme.colours.faint
    assert sheet.chips[2:] == [("not in your résumé", "No line names them.")]


def test_a_failed_answer_says_why_below_what_came(sheet: AnswerSheet, script: Script) -> None:
    script.add(SENTENCES[0])

    script.add(AnswerEnded(answer_id=AnswerId(1), outcome="failed", reason="The writer stopped. Ask again."))

    assert sheet.toPlainText().endswith("The writer stopped. Ask again.")


def test_another_question_starts_the_sheet_over_at_its_top(sheet: AnswerSheet, script: Script) -> None:
    script.add(*SENTENCES)
    sheet.verticalScrollBar().setValue(40)

    script.ask(2, "Why us?", 9, OUTLINE[:1])

    assert sheet.verticalScrollBar().value() == 0
    assert "At Northwind" not in sheet.toPlainText()


def test_an_outline_that_comes_after_the_answer_began_still_stands_on_top(sheet: AnswerSheet, script: Script) -> None:
    script.ask(2, "Why us?", 9, ())
    script.answer(2, [answered(2, "I like your payments.")])

    script.add(OutlineBuilt(question_id=QuestionId(2), lines=OUTLINE))

    text = sheet.toPlainText()
    assert 0 <= text.find("Northwind, 2023") < text.find("I like your payments.")


def test_reading_on_turns_pages_and_comes_back_to_the_top(sheet: AnswerSheet, script: Script, qtbot: QtBot) -> None:
    script.add(*SENTENCES, *[answered(1, f"Sentence number {number} goes on.") for number in range(12)])
    assert sheet.more_below

    sheet.read_on()
    first_page = sheet.verticalScrollBar().value()
    for _ in range(20):
        if sheet.more_below:
            sheet.read_on()
    at_end = sheet.verticalScrollBar().value()
    sheet.read_on()

    assert 0 < first_page <= at_end == sheet.verticalScrollBar().maximum()
    assert sheet.verticalScrollBar().value() == 0


def test_larger_text_is_drawn_anew_with_everything_on_it(sheet: AnswerSheet, script: Script, theme: Theme) -> None:
    script.add(*SENTENCES)
    before = sheet.toPlainText()

    theme.set_text_percent(200)

    assert sheet.toPlainText() == before
    assert sheet.document().find("At Northwind I").charFormat().font().pixelSize() == 30


def test_text_can_be_selected_with_the_mouse_but_not_changed(sheet: AnswerSheet, qtbot: QtBot) -> None:
    before = sheet.toPlainText()

    qtbot.keyClicks(sheet, "x")

    assert sheet.isReadOnly()
    assert sheet.toPlainText() == before
    assert QTextCursor(sheet.document()).atStart()


def test_an_outline_that_comes_while_the_first_sentence_grows_stands_on_top(sheet: AnswerSheet, script: Script) -> None:
    script.ask(2, "Why us?", 9, ())
    script.answer(2, ())
    script.view.notice(AnswerGrew(answer_id=AnswerId(2), text="I like"))

    script.add(OutlineBuilt(question_id=QuestionId(2), lines=OUTLINE))

    text = sheet.toPlainText()
    assert 0 <= text.find("Northwind, 2023") < text.find("I like")
