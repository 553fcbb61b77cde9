from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.settings.switch import Switch
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


def made(qtbot: QtBot, theme: Theme) -> Switch:
    switch = Switch(theme)
    qtbot.addWidget(switch)
    with qtbot.waitExposed(switch):
        switch.show()
    return switch


def test_it_is_switched_wherever_it_is_clicked_and_by_the_space_bar(qtbot: QtBot, theme: Theme) -> None:
    switch = made(qtbot, theme)
    qtbot.mouseClick(switch, LEFT, pos=QPoint(2, 2))
    clicked = switch.isChecked()
    qtbot.keyClick(switch, Qt.Key.Key_Space)

    assert clicked
    assert not switch.isChecked()


def test_on_and_off_look_different(qtbot: QtBot, theme: Theme) -> None:
    switch = made(qtbot, theme)
    off = switch.grab().toImage()
    switch.setChecked(True)

    assert switch.grab().toImage() != off


def test_it_grows_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    switch = made(qtbot, theme)
    small = switch.sizeHint()
    theme.set_text_percent(200)

    assert switch.sizeHint().width() > 1.7 * small.width()


def test_a_screen_reader_is_told_of_a_check_box(qtbot: QtBot, theme: Theme) -> None:
    switch = made(qtbot, theme)
    switch.setChecked(True)
    interface = QAccessible.queryAccessibleInterface(switch)

    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.state().checked
