"""The drill: claims with folded follow-ups, and practice with one claim at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.analysis.drill_view import NO_CLAIMS, DrillView
from desktop.ui.resumes.analysis.practice_view import AGAIN, ALL_DONE, NEXT
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.analysis.compared import RESUME, compared, comparison

LEFT = Qt.MouseButton.LeftButton
ITEMS = compared().analysis.drill


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> DrillView:
    made = DrillView(compared().analysis, theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def test_a_claim_says_how_much_is_not_on_file_before_it_is_unfolded(view: DrillView) -> None:
    assert len(view.cards) == len(ITEMS) == 3
    assert view.cards[0].unfold.text() == "7 follow-ups, 5 not on file ▾"
    assert not view.cards[0].unfolded


def test_unfolded_it_shows_every_follow_up_with_what_is_on_file(view: DrillView, qtbot: QtBot) -> None:
    card = view.cards[0]
    qtbot.mouseClick(card.unfold, LEFT)
    said = texts(card)

    assert all(follow_up.question in said for follow_up in ITEMS[0].follow_ups)
    assert all(f"– {follow_up.note}" in said for follow_up in ITEMS[0].follow_ups if not follow_up.on_file)
    assert sum(text.startswith("✓ On file") for text in said) == 2

    qtbot.mouseClick(card.unfold, LEFT)
    assert not card.unfolded


def test_lines_on_file_lead_to_their_fields(view: DrillView, qtbot: QtBot) -> None:
    card = view.cards[0]
    qtbot.mouseClick(card.unfold, LEFT)
    assert card.follow_ups is not None
    line = card.follow_ups.lines[0]
    with qtbot.waitSignal(view.field_chosen) as chosen:
        qtbot.mouseClick(line, LEFT)
    with qtbot.waitSignal(view.field_chosen) as claim:
        qtbot.mouseClick(card.line, LEFT)

    assert chosen.args == [line.citation.path]
    assert claim.args == [ITEMS[0].claim.path]


def test_a_line_that_answers_is_not_given_a_second_time_as_more_about_it(view: DrillView, qtbot: QtBot) -> None:
    card = view.cards[0]
    qtbot.mouseClick(card.unfold, LEFT)
    assert card.follow_ups is not None
    answering = {line.path for follow_up in ITEMS[0].follow_ups for line in follow_up.on_file}

    assert any(line.path in answering for line in ITEMS[0].related)
    assert "More about it in your résumé" not in texts(card)


def test_in_practice_the_follow_ups_are_covered_until_they_are_asked_for(view: DrillView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.practise, LEFT)
    practice = view.practice
    before = texts(practice)
    qtbot.keyClick(practice.show_them, Qt.Key.Key_Space)

    assert view.practising
    assert practice.place.text() == "Claim 1 of 3"
    assert f"“{ITEMS[0].claim.text}”" in before
    assert not any(follow_up.question in before for follow_up in ITEMS[0].follow_ups)
    assert all(follow_up.question in texts(practice) for follow_up in ITEMS[0].follow_ups)


def test_practice_goes_by_the_keyboard_alone_from_claim_to_claim_and_begins_again(
    view: DrillView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.practise, LEFT)
    practice, seen = view.practice, []
    for _ in ITEMS:
        seen.append(practice.place.text())
        for _ in range(2):  # show, next
            focused = QApplication.focusWidget()
            assert focused in (practice.show_them, practice.next)
            words, done = practice.next.text(), practice.task.text()
            qtbot.keyClick(focused, Qt.Key.Key_Space)

    assert seen == ["Claim 1 of 3", "Claim 2 of 3", "Claim 3 of 3"]
    assert (words, done) == (AGAIN, ALL_DONE)
    assert (practice.place.text(), practice.next.text()) == ("Claim 1 of 3", NEXT)
    assert practice.covered


def test_practice_can_be_left_at_any_time(view: DrillView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.practise, LEFT)
    qtbot.mouseClick(view.practice.leave, LEFT)

    assert not view.practising
    assert view.cards[0].isVisible()
    assert QApplication.focusWidget() is view.practise


def test_without_claims_that_is_said_and_nothing_can_be_practised(theme: Theme, qtbot: QtBot) -> None:
    bare = type(RESUME)(skills=RESUME.skills)
    view = DrillView(comparison(compared().job, "CV", bare).analysis, theme)
    qtbot.addWidget(view)
    view.show()

    assert NO_CLAIMS in texts(view)
    assert not view.practise.isVisible()
