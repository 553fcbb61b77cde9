import os
import platform
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answers.answer_errors import GarbageReply
from desktop.errors import ProgramError
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.style import AppliedStyle, Theme

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


def test_words_details_and_versions_can_be_copied(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy, LEFT)
    copied = QGuiApplication.clipboard().text()

    assert copied.startswith("There is no room\n\nMake room and try again.\n\nerrno 28\n\nInterview Assistant ")
    assert platform.system() in copied
    assert dialog.copy.text() == "Copied"


def test_what_may_quote_the_interview_is_shown_but_not_copied(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(GarbageReply(detail="Tell me about your manager"))
    qtbot.addWidget(dialog)

    assert dialog.details.toPlainText() == "Tell me about your manager"
    assert "manager" not in dialog.copied_text()


def test_what_is_copied_names_nobodys_home(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(NoRoomError(detail=f"{Path.home() / 'x' / 'sessions.db'}"))
    qtbot.addWidget(dialog)

    assert str(Path.home() / "x") not in dialog.copied_text()
    assert f"~{os.sep}x" in dialog.copied_text()


def test_without_details_there_is_nothing_to_unfold(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(NoRoomError())
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.unfold.isVisible()


def test_a_surprise_is_told_in_plain_words_and_never_with_its_text(qtbot: QtBot) -> None:
    dialog = ErrorDialog.of(KeyError("what was said"))
    qtbot.addWidget(dialog)

    assert dialog.heading.text() == "Something went wrong"
    assert dialog.details.toPlainText() == "builtins.KeyError"


def test_enter_closes_it(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.close_button)

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()


def test_every_word_has_room_at_every_size_of_text(qtbot: QtBot, qapp: QApplication) -> None:
    font = qapp.font()
    dressed = AppliedStyle(qapp, Theme("light", 200))
    dialog = ErrorDialog("A long title of an error that takes two lines " * 2, "A long message. " * 30)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()

    cut = [label for label in (dialog.heading, dialog.message) if label.height() < label.heightForWidth(label.width())]

    dressed.setParent(None)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    assert cut == []


def test_escape_and_the_button_close_it(dialog: ErrorDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    escaped = dialog.isVisible()
    dialog.open()
    qtbot.mouseClick(dialog.close_button, LEFT)

    assert not escaped
    assert not dialog.isVisible()
