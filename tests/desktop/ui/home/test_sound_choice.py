from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.ui.home.sound_choice import SoundChoice

DEVICES = [("mic-1", "Headset"), ("mic-2", "Camera")]


@pytest.fixture
def choice(qtbot: QtBot) -> SoundChoice:
    made = SoundChoice("Your microphone", DEVICES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_device_is_the_preferred_one(choice: SoundChoice) -> None:
    assert (choice.shown, choice.chosen) == ("Preferred: Headset", "")


def test_what_a_person_chooses_is_told(choice: SoundChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.chosen_by_person, timeout=1000) as told:
        qtbot.keyClick(choice.box, Qt.Key.Key_Down)

    assert told.args == ["mic-1"]


def test_devices_that_come_later_leave_the_choice_as_it_is(choice: SoundChoice, qtbot: QtBot) -> None:
    choice.choose("mic-2")
    with qtbot.assertNotEmitted(choice.chosen_by_person):
        choice.show_devices([("mic-3", "New one"), *DEVICES])

    assert (choice.shown, choice.chosen) == ("Camera", "mic-2")


def test_a_sound_file_is_chosen_in_a_dialog(choice: SoundChoice, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(choice.box, Qt.Key.Key_End)
    dialog = choice.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(choice.chosen_by_person, timeout=1000):
        dialog.fileSelected.emit(str(tmp_path / "me.wav"))
    dialog.close()

    assert (choice.shown, choice.chosen) == ("me.wav", str(tmp_path / "me.wav"))
