from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.settings.storage_section import StoragePlace, StorageSection

LEFT = Qt.MouseButton.LeftButton
PLACES = [
    StoragePlace("Sessions", "/data", "~/data/sessions.db", "18.4 MB"),
    StoragePlace("Models", "/weights", "~/weights", "1.4 GB"),
]


def words(section: StorageSection) -> set[str]:
    return {label.text() for label in section.findChildren(QLabel) if label.isVisible()}


def made(qtbot: QtBot) -> StorageSection:
    section = StorageSection()
    qtbot.addWidget(section)
    with qtbot.waitExposed(section):
        section.show()
    return section


def test_until_it_is_told_it_says_that_it_is_looking(qtbot: QtBot) -> None:
    assert "Looking how much there is…" in words(made(qtbot))


def test_each_place_is_shown_with_its_size(qtbot: QtBot) -> None:
    section = made(qtbot)
    section.show_places(PLACES)

    assert {"Sessions", "~/data/sessions.db", "18.4 MB", "Models", "~/weights", "1.4 GB"} <= words(section)
    assert not section.looking.isVisible()


def test_a_folder_is_asked_to_be_opened(qtbot: QtBot) -> None:
    section = made(qtbot)
    section.show_places(PLACES)
    with qtbot.waitSignal(section.open_requested, timeout=1000) as opened:
        qtbot.mouseClick(section.open_buttons[1], LEFT)

    assert opened.args == ["/weights"]


def test_told_again_it_shows_the_new_sizes_only(qtbot: QtBot) -> None:
    section = made(qtbot)
    section.show_places(PLACES)
    section.show_places(PLACES[:1])

    assert len(section.open_buttons) == 1
