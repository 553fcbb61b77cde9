"""The section of global keys: off until turned on, each key chosen or cleared, and the command where keys cannot be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.global_keys_section import ACTIONS, COMMAND, GlobalKeysSection
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, *, on: bool = True, possible: bool = True) -> None:
        self.section = GlobalKeysSection(on, {"toggle": "Ctrl+Alt+Space"}, theme, possible=possible)
        self.told: list[tuple[bool, dict[str, str]]] = []
        self.section.changed.connect(lambda on, keys: self.told.append((on, keys)))
        qtbot.addWidget(self.section)
        self.section.show()


def shown(section: GlobalKeysSection) -> str:
    return "\n".join(label.text() for label in section.findChildren(QLabel) if label.isVisible())


def test_turning_it_on_tells_the_keys_with_it(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(qtbot, theme, on=False)
    assert not scene.section.rows["toggle"].field.isEnabled()

    qtbot.mouseClick(scene.section.switch, LEFT)

    assert scene.told == [(True, {"toggle": "Ctrl+Alt+Space"})]
    assert scene.section.rows["toggle"].field.isEnabled()


def test_a_pressed_key_is_the_actions_from_then_on(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(qtbot, theme)
    field = scene.section.rows["pause"].field
    assert field.text() == "Choose a key"

    qtbot.mouseClick(field, LEFT)
    qtbot.keyClick(field, Qt.Key.Key_P, CTRL_ALT)

    assert field.text() == "Ctrl+Alt+P"
    assert scene.told == [(True, {"toggle": "Ctrl+Alt+Space", "pause": "Ctrl+Alt+P"})]


def test_a_cleared_key_is_none(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(qtbot, theme)
    row = scene.section.rows["toggle"]

    qtbot.mouseClick(row.clear, LEFT)

    assert row.field.text() == "Choose a key"
    assert not row.clear.isEnabled()
    assert scene.told == [(True, {})]


def test_what_the_desktop_did_not_give_is_said_until_something_changes(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(qtbot, theme)

    scene.section.show_troubles(["Ctrl+Alt+Space belongs to another program already."])
    assert "belongs to another program" in shown(scene.section)

    qtbot.mouseClick(scene.section.switch, LEFT)
    assert "belongs to another program" not in shown(scene.section)


def test_where_keys_cannot_be_asked_for_the_command_to_bind_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(qtbot, theme, possible=False)

    assert COMMAND in shown(scene.section)
    assert not scene.section.switch.isVisible()
    assert not any(row.isVisible() for row in scene.section.rows.values())
    qtbot.mouseClick(scene.section.copy, LEFT)

    assert QGuiApplication.clipboard().text() == "interview-assistant overlay toggle"
    assert scene.section.copy.text() == "Copied"


@pytest.mark.parametrize("action", ACTIONS)
def test_every_row_has_a_name_for_a_screen_reader(qtbot: QtBot, theme: Theme, action: str) -> None:
    row = Scene(qtbot, theme).section.rows[action]

    assert row.field.accessibleName().startswith(ACTIONS[action])
    assert ACTIONS[action] in row.clear.accessibleName()
