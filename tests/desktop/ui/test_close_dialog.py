"""The close dialog: nothing ends unless the person says so, by mouse or by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.close_dialog import CloseDialog
from desktop.ui.style import Theme


def opened(qtbot: QtBot, theme: Theme, **changes: bool) -> tuple[CloseDialog, list[str]]:
    dialog = CloseDialog(theme, **({"can_hide": True} | changes))
    said: list[str] = []
    dialog.chosen.connect(said.append)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog, said


@pytest.mark.parametrize(("name", "choice"), [("keep", "keep"), ("hide_window", "hide"), ("end", "end")])
def test_each_button_says_its_choice_and_closes(qtbot: QtBot, theme: Theme, name: str, choice: str) -> None:
    dialog, said = opened(qtbot, theme)

    qtbot.mouseClick(getattr(dialog, name), Qt.MouseButton.LeftButton)

    assert said == [choice]
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_return_and_escape_keep_the_session_running(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    dialog, said = opened(qtbot, theme)

    qtbot.keyClick(dialog, key)

    assert said == ["keep"]


def test_closing_the_question_itself_keeps_the_session_running(qtbot: QtBot, theme: Theme) -> None:
    dialog, said = opened(qtbot, theme)

    dialog.close()

    assert said == ["keep"]


def test_hiding_is_offered_only_where_a_tray_icon_brings_the_window_back(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(qtbot, theme, can_hide=False)

    assert not dialog.hide_window.isVisible()
    assert "tray" not in dialog.message.text()
    dialog.close()


def test_a_paused_session_is_said_to_hear_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(qtbot, theme, paused=True)

    assert dialog.heading.text() == "A session is paused"
    assert "Nothing is heard" in dialog.message.text()
    dialog.close()


def test_tab_walks_from_the_safe_choice_to_the_last_one(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = opened(qtbot, theme)
    walked = []
    for _ in range(3):
        focus = dialog.focusWidget()
        assert isinstance(focus, QPushButton)
        walked.append(focus.text())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)

    assert walked == ["Keep it running", "Hide the window, keep running", "End the session and quit"]
    dialog.close()


def test_no_word_is_cut_off_at_any_text_size(qtbot: QtBot) -> None:
    for percent in (80, 100, 200):
        dialog, _ = opened(qtbot, Theme("light", percent))
        for widget in (dialog.keep, dialog.hide_window, dialog.end):
            assert widget.width() >= widget.sizeHint().width()
        dialog.close()
