import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.wizard.button_row import ButtonRow


def on_a_page(qtbot: QtBot, width: int, *buttons: QPushButton) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(ButtonRow(*buttons))
    qtbot.addWidget(page)
    page.resize(width, 200)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize(("width", "beside"), [(600, True), (200, False)])
def test_buttons_stand_side_by_side_where_they_have_room(qtbot: QtBot, width: int, beside: bool) -> None:
    first, second = QPushButton("Choose a file…"), QPushButton("Take from the clipboard")
    page = on_a_page(qtbot, width, first, second)

    qtbot.waitUntil(lambda: (first.y() == second.y()) is beside, timeout=1000)
    assert page.width() == width


def test_a_button_that_comes_later_finds_its_place(qtbot: QtBot) -> None:
    first, second = QPushButton("Choose a file…"), QPushButton("Take from the clipboard")
    second.hide()
    page = on_a_page(qtbot, 200, first, second)

    second.show()

    qtbot.waitUntil(lambda: second.y() > first.y(), timeout=1000)
    assert page.width() == 200
