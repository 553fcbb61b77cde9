import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.session.setup_flow import STEPS
from desktop.ui.wizard.step_indicator import StepIndicator
from tests.desktop.ui.wizard.conftest import flow_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def steps(qtbot: QtBot) -> StepIndicator:
    flow = flow_of()
    flow.go_on()
    made = StepIndicator()
    qtbot.addWidget(made)
    made.resize(560, 40)
    made.show_flow(flow)
    made.show()
    return made


def test_each_step_says_in_words_and_sign_how_it_stands(steps: StepIndicator) -> None:
    assert [button.text() for button in steps.buttons.values()] == [
        "✓  Job",
        "2  Résumé",
        "3  Allowed",
        "4  Sound",
        "5  Ready",
    ]
    assert steps.buttons["resume"].accessibleName() == "Step 2 of 5, Résumé: you are here"


def test_only_what_was_seen_can_be_clicked(steps: StepIndicator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.step_clicked, timeout=1000) as clicked:
        qtbot.mouseClick(steps.buttons["job"], LEFT)

    assert clicked.args == ["job"]
    assert [steps.buttons[step.name].isEnabled() for step in STEPS] == [True, False, False, False, False]


def test_where_there_is_no_room_one_line_says_which_step_it_is(steps: StepIndicator, qtbot: QtBot) -> None:
    steps.resize(180, 40)

    qtbot.waitUntil(steps.short.isVisible, timeout=1000)
    assert steps.short.text() == "Step 2 of 5: Résumé"
    assert not steps.buttons["job"].isVisible()
