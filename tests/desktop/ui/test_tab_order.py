from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.tab_order import chain, chain_what_is_shown


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


def test_what_floats_above_the_others_is_walked_where_it_stands(qtbot: QtBot) -> None:
    window = QWidget()
    high, low = QPushButton("High", window), QPushButton("Low", window)
    column = QVBoxLayout(window)
    one, two, gone = QPushButton("One"), QPushButton("Two"), QPushButton("Gone")
    for widget in (two, one, gone):
        column.insertWidget(0, widget)
    gone.hide()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    high.move(0, 0)
    low.move(0, window.height() - low.height())
    chain_what_is_shown(window)

    high.setFocus()
    walked = []
    for _ in range(4):
        window.focusNextChild()
        walked.append(QApplication.focusWidget())

    assert walked == [one, two, low, high]
