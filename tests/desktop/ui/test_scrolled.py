"""A scrolled page put in another's place."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.ui.scrolled import scroll_instead, scrolled


def page_with(button: QPushButton) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(button)
    return page


def test_a_button_that_has_its_own_page_replaced_outlives_its_click(qtbot: QtBot) -> None:
    button, after = QPushButton("Replace"), QPushButton("After")
    area = scrolled(page_with(button))
    qtbot.addWidget(area)
    button.clicked.connect(lambda: scroll_instead(area, page_with(after)))
    with qtbot.waitExposed(area):
        area.show()
    lived: list[bool] = []
    button.clicked.connect(lambda: lived.append(isValid(button)))
    button.click()

    assert lived == [True]
    assert after.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(button)
