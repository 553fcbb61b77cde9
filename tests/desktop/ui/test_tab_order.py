from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.tab_order import chain


def test_tab_follows_the_parts_and_not_the_order_in_which_they_were_made(qtbot: QtBot) -> None:
    window, late = QWidget(), QWidget()
    first, box = QPushButton("First", window), QComboBox(window)
    button = QPushButton("Late")
    QVBoxLayout(late).addWidget(button)
    column = QVBoxLayout(window)
    for widget in (first, late, box):
        column.addWidget(widget)
    chain(first, late, box)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()

    first.setFocus()
    walked = []
    for _ in range(3):
        window.focusNextChild()
        walked.append(QApplication.focusWidget())

    assert walked == [button, box, first]
