import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.history.flow import Flow


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def row_of(words: list[str], width: int, host: QWidget) -> list[QPushButton]:
    flow = Flow(host)
    buttons = [QPushButton(word) for word in words]
    for button in buttons:
        flow.addWidget(button)
    host.resize(width, max(40, flow.heightForWidth(width)))
    host.show()
    return buttons


def test_what_has_room_stands_in_one_line(host: QWidget) -> None:
    buttons = row_of(["Open", "Rename", "Delete"], 1000, host)

    assert len({button.y() for button in buttons}) == 1
    assert buttons[0].x() < buttons[1].x() < buttons[2].x()


def test_what_has_no_room_goes_on_below(host: QWidget) -> None:
    buttons = row_of(["Open"] * 4, 200, host)

    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() <= 200 for button in buttons)
    assert len({(button.x(), button.y()) for button in buttons}) == 4


def test_hidden_ones_take_no_room(host: QWidget, qtbot: QtBot) -> None:
    buttons = row_of(["Open", "Rename", "Delete"], 1000, host)
    before = buttons[2].x()

    buttons[1].hide()

    qtbot.waitUntil(lambda: buttons[2].x() < before)
