import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.flow_layout import FlowLayout


class Row(QWidget):
    """Two labels on the left, two buttons on the right, each 100 × 30."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap_px=10)
        flow.setContentsMargins(0, 0, 0, 0)
        self.left = [QLabel("a"), QLabel("b")]
        self.right = [QPushButton("c"), QPushButton("d")]
        for widget in (*self.left, *self.right):
            widget.setFixedSize(100, 30)
        for label in self.left:
            flow.addWidget(label)
        for button in self.right:
            flow.add_right(button)


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    row = Row()
    qtbot.addWidget(row)
    row.resize(600, 30)
    row.show()
    return row


def places(row: Row) -> list[tuple[int, int]]:
    return [(widget.x(), widget.y()) for widget in (*row.left, *row.right)]


def test_with_room_the_last_group_stands_on_the_right(row: Row) -> None:
    assert places(row) == [(0, 0), (110, 0), (390, 0), (500, 0)]


def test_with_less_each_group_has_its_line(row: Row) -> None:
    row.resize(300, 80)

    assert places(row) == [(0, 0), (110, 0), (0, 40), (110, 40)]


def test_with_little_each_has_its_line(row: Row) -> None:
    row.resize(120, 200)

    assert places(row) == [(0, 0), (0, 40), (0, 80), (0, 120)]


def test_it_asks_for_the_height_that_it_needs(row: Row) -> None:
    flow = row.layout()
    assert flow is not None

    assert [flow.heightForWidth(width) for width in (600, 300, 120)] == [30, 70, 150]


def test_what_is_hidden_takes_no_room(row: Row) -> None:
    row.left[0].hide()
    row.resize(598, 30)

    assert row.left[1].x() == 0
