from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.twice_button import TwiceButton

LEFT = Qt.MouseButton.LeftButton


def made(qtbot: QtBot) -> tuple[TwiceButton, list[bool]]:
    button, meant = TwiceButton("Delete", "Really?"), list[bool]()
    qtbot.addWidget(button)
    button.meant.connect(lambda: meant.append(True))
    button.show()
    return button, meant


def test_the_first_press_only_asks(qtbot: QtBot) -> None:
    button, meant = made(qtbot)
    qtbot.mouseClick(button, LEFT)

    assert (button.text(), meant) == ("Really?", [])


def test_the_second_means_it(qtbot: QtBot) -> None:
    button, meant = made(qtbot)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert (button.text(), meant) == ("Delete", [True])


def test_after_a_while_it_was_not_meant(qtbot: QtBot) -> None:
    button, meant = made(qtbot)
    button._asking.setInterval(1)
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: not button.asks, timeout=1000)
    qtbot.mouseClick(button, LEFT)

    assert (button.text(), meant) == ("Really?", [])
