import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.history.search_field import SearchField
from desktop.ui.style import Theme


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    made = SearchField(theme)
    qtbot.addWidget(made)
    made.resize(300, 36)
    made.show()
    return made


def test_the_cross_is_there_with_text_and_empties_the_field(field: SearchField, qtbot: QtBot) -> None:
    assert not field.cross.isVisible()
    qtbot.keyClicks(field, "kafka")
    assert field.cross.isVisible()
    assert field.rect().contains(field.cross.geometry())

    qtbot.mouseClick(field.cross, Qt.MouseButton.LeftButton)

    assert field.text() == ""
    assert not field.cross.isVisible()


def test_the_cross_grows_with_the_text(field: SearchField, theme: Theme) -> None:
    before = field.cross.iconSize().width()

    theme.set_text_percent(200)

    assert field.cross.iconSize().width() == 2 * before


def test_long_text_ends_before_the_cross(field: SearchField) -> None:
    assert field.textMargins().right() >= field.cross.width()
