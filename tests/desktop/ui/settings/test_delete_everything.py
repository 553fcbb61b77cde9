import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.settings.delete_everything import DeleteEverything

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def deleting(qtbot: QtBot) -> DeleteEverything:
    deleting = DeleteEverything()
    qtbot.addWidget(deleting)
    with qtbot.waitExposed(deleting):
        deleting.show()
    return deleting


def test_it_says_what_goes_and_what_stays_before_anything_is_clicked(deleting: DeleteEverything) -> None:
    assert "Every session goes" in deleting.goes.text()
    assert "cannot be undone" in deleting.stays.text()
    assert not deleting.go.isVisible()


def test_one_click_deletes_nothing(deleting: DeleteEverything, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(deleting.confirmed):
        qtbot.mouseClick(deleting.ask, LEFT)
        qtbot.mouseClick(deleting.go, LEFT)

    assert deleting.typed.hasFocus()
    assert not deleting.go.isEnabled()


@pytest.mark.parametrize("typed", ["del", "yes", ""])
def test_another_word_deletes_nothing(deleting: DeleteEverything, qtbot: QtBot, typed: str) -> None:
    qtbot.mouseClick(deleting.ask, LEFT)
    with qtbot.assertNotEmitted(deleting.confirmed):
        qtbot.keyClicks(deleting.typed, typed)
        qtbot.keyClick(deleting.typed, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["delete", "Delete", " DELETE "])
def test_the_word_and_a_second_click_confirm_once(deleting: DeleteEverything, qtbot: QtBot, typed: str) -> None:
    qtbot.mouseClick(deleting.ask, LEFT)
    qtbot.keyClicks(deleting.typed, typed)
    with qtbot.waitSignal(deleting.confirmed, timeout=1000):
        qtbot.mouseClick(deleting.go, LEFT)

    assert deleting.said.text() == "Deleting…"
    assert not deleting.go.isVisible()
    assert not deleting.ask.isEnabled()


def test_keeping_everything_goes_back(deleting: DeleteEverything, qtbot: QtBot) -> None:
    qtbot.mouseClick(deleting.ask, LEFT)
    qtbot.keyClicks(deleting.typed, "delete")
    qtbot.mouseClick(deleting.cancel, LEFT)
    qtbot.mouseClick(deleting.ask, LEFT)

    assert deleting.typed.text() == ""
    assert not deleting.go.isEnabled()


def test_how_it_went_is_said(deleting: DeleteEverything) -> None:
    deleting.show_done()
    done = deleting.said.text()
    deleting.show_problem("A session is running.")

    assert done.startswith("Everything was deleted")
    assert deleting.said.text() == "A session is running."
    assert deleting.ask.isEnabled()
