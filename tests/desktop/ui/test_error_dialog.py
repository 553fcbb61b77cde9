import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.errors import ProgramError
from desktop.ui.error_dialog import ErrorDialog

LEFT = Qt.MouseButton.LeftButton


class NoRoomError(ProgramError):
    title = "There is no room"
    message = "Make room and try again."


@pytest.fixture
def dialog(qtbot: QtBot) -> ErrorDialog:
    dialog = ErrorDialog.of(NoRoomError(detail="errno 28"))
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    return dialog


def test_it_says_what_happened_and_what_to_do_and_folds_the_details(dialog: ErrorDialog) -> None:
    assert dialog.heading.text() == "There is no room"
    assert dialog.message.text() == "Make room and try again."
    assert not dialog.details.isVisible()


def test_the_details_unfold_and_fold(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.unfold, LEFT)
    unfolded = (dialog.details.isVisible(), dialog.details.toPlainText())
    qtbot.mouseClick(dialog.unfold, LEFT)

    assert unfolded == (True, "errno 28")
    assert not dialog.details.isVisible()


def test_everything_can_be_copied(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy, LEFT)

    assert QGuiApplication.clipboard().text() == "There is no room\n\nMake room and try again.\n\nerrno 28"


def test_without_details_there_is_nothing_to_unfold(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(NoRoomError())
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.unfold.isVisible()


def test_a_surprise_is_told_in_plain_words_with_its_text_as_detail(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(KeyError("x"))
    qtbot.addWidget(dialog)

    assert dialog.heading.text() == "Something went wrong"
    assert dialog.details.toPlainText() == "KeyError: 'x'"


def test_escape_and_the_button_close_it(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    escaped = dialog.isVisible()
    dialog.open()
    qtbot.mouseClick(dialog.close_button, LEFT)

    assert not escaped
    assert not dialog.isVisible()
