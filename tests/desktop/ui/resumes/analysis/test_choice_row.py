import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.analysis.choice_row import ChoiceRow

CHOICES = (("a", "First"), ("b", "Second"), ("c", "Third"))


@pytest.fixture
def row(qtbot: QtBot) -> ChoiceRow:
    made = ChoiceRow("Views", CHOICES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_holds_from_the_beginning_and_a_click_changes_it(row: ChoiceRow, qtbot: QtBot) -> None:
    before = row.chosen
    with qtbot.waitSignal(row.changed) as changed:
        qtbot.mouseClick(row.buttons["c"], Qt.MouseButton.LeftButton)

    assert (before, row.chosen, changed.args) == ("a", "c", ["c"])


def test_the_one_that_holds_cannot_be_taken_away(row: ChoiceRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.changed):
        qtbot.mouseClick(row.buttons["a"], Qt.MouseButton.LeftButton)

    assert row.chosen == "a"


def test_the_arrow_keys_change_it(row: ChoiceRow, qtbot: QtBot) -> None:
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow, timeout=2000)
    row.buttons["a"].setFocus()
    qtbot.keyClick(row.buttons["a"], Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    qtbot.keyClick(row.buttons["b"], Qt.Key.Key_Left)

    assert focused is row.buttons["b"]
    assert row.chosen == "a"


def test_the_arrow_keys_pass_over_what_cannot_be_chosen_and_stop_at_the_end(row: ChoiceRow, qtbot: QtBot) -> None:
    row.buttons["b"].setEnabled(False)
    for _ in range(2):
        qtbot.keyClick(row.buttons[row.chosen], Qt.Key.Key_Right)

    assert row.chosen == "c"


def test_tab_comes_to_the_one_that_holds_alone(row: ChoiceRow) -> None:
    row.choose("b")

    assert [key for key, button in row.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["b"]
